import * as vscode from 'vscode';
import { detachParts } from '../../report/refresh/detach';
import type { PartState } from '../../report/refresh/partState';
import type { Handler } from '../commands/registry';
import { UserError } from '../log';
import { addTalks } from './addTalks';
import { changeReport } from './changeReport';
import type { Examination, ReportWorld } from './examination';
import type { PartDifference } from './partDifference';
import { refreshPart } from './refreshReport';
import { chooseReport, examinedReport } from './reportAt';

/**
 * What is done to one part: that which the text at a place begins or is in. A click hands the report and an offset over;
 * from the palette it is the one at the cursor.
 */
export function partCommands(world: ReportWorld, difference: PartDifference): Record<string, Handler> {
  return {
    refreshPart: async (uri, offset) => {
      const [examination, state] = await partAt(world, uri, offset);
      return refreshPart(examination, state, difference);
    },
    detachPart: async (uri, offset) => {
      const [{ uri: report, text }, { part }] = await partAt(world, uri, offset);
      await changeReport(report, text, detachParts(text, report.path, [part]));
    },
    addTalksToReport: async (argument) => {
      const uri = await chooseReport(world, argument, 'Add Talks to Report');
      return uri && addTalks(world, uri);
    },
  };
}

async function partAt(world: ReportWorld, given: unknown, offset: unknown): Promise<[Examination, PartState]> {
  const editor = vscode.window.activeTextEditor;
  const uri = given instanceof vscode.Uri ? given : editor?.document.uri;
  const at = typeof offset === 'number' ? offset : editor?.document.offsetAt(editor.selection.active);
  if (!uri || at === undefined) throw new UserError('Put the cursor in a generated part of a report first.');
  const examination = await examinedReport(world, uri);
  const state = examination.states.find(({ part }) => part.start <= at && at <= part.end);
  if (!state) throw new UserError('There is no generated part at this place. Put the cursor in one first.');
  return [examination, state];
}
