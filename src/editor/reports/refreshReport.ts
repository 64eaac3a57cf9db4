import * as vscode from 'vscode';
import { detachParts } from '../../report/refresh/detach';
import { isByHand, isOutdated, refreshEdits, type PartState } from '../../report/refresh/partState';
import type { Handler } from '../commands/registry';
import { counted } from '../../library/subjects/hover';
import { changeReport } from './changeReport';
import { newTalks, type Examination, type ReportWorld } from './examination';
import type { Choice, PartDifference } from './partDifference';
import { chooseReport, examinedReport } from './reportAt';

/**
 * Brings the generated parts of a report up to date, in one undo step. Answers with the number of parts changed;
 * `undefined` when the user gave up. Called with a URI nothing is asked, and parts that were edited by hand stay as they
 * are; else what shall become of those is asked, and told what is left to do.
 */
export function refreshReport(world: ReportWorld, difference: PartDifference): Handler {
  return async (argument, options) => {
    const uri = await chooseReport(world, argument, 'Refresh Report');
    if (!uri) return undefined;
    const examination = await examinedReport(world, uri);
    const isAsked = !(argument instanceof vscode.Uri) || isAsking(options);
    if (!isAsked) return apply(examination, examination.states, new Map());
    const conflicts = examination.states.filter((state) => isByHand(state) && isOutdated(state));
    const choices = await askAll(examination, conflicts, difference);
    if (!choices) return undefined;
    const changed = await apply(examination, examination.states, choices);
    void tell(world, uri, changed, examination, choices);
    return changed;
  };
}

/**
 * Refreshes one part: the one that a line of a report begins. Whether its text is to go is asked where it was edited, also
 * if its notes say the same as before. Where there is nothing to do, the user is told why.
 */
export async function refreshPart(
  examination: Examination,
  state: PartState,
  difference: PartDifference,
): Promise<number> {
  if (state.name === 'current' || state.name === 'vanished') {
    void vscode.window.showInformationMessage(`Conference Notes: ${idleWords[state.name]}`);
    return 0;
  }
  const choices = await askAll(examination, isByHand(state) ? [state] : [], difference);
  return choices ? apply(examination, [state], choices) : 0;
}

const idleWords = {
  current: 'This part is up to date.',
  vanished: 'The notes of this part are not there any more. It stays as it is; detach it to make it your own text.',
};

/** What a click passes on that is to ask; programs hand over a URI alone. */
export interface Asking {
  ask: true;
}

function isAsking(options: unknown): boolean {
  return typeof options === 'object' && options !== null && 'ask' in options && options.ask === true;
}

async function askAll(
  { text }: Examination,
  edited: readonly PartState[],
  difference: PartDifference,
): Promise<ReadonlyMap<PartState, Choice> | undefined> {
  const choices = new Map<PartState, Choice>();
  for (const [i, state] of edited.entries()) {
    const choice = await difference.ask(text, state, i + 1, edited.length);
    if (!choice) return undefined;
    choices.set(state, choice);
  }
  return choices;
}

async function apply(
  { uri, text }: Examination,
  states: readonly PartState[],
  choices: ReadonlyMap<PartState, Choice>,
): Promise<number> {
  const detached = states.filter((state) => choices.get(state) === 'detach').map(({ part }) => part);
  const { edits, changed } = refreshEdits(text, states, (state) => {
    const choice = choices.get(state) ?? 'skip';
    return choice === 'detach' ? 'skip' : choice;
  });
  await changeReport(uri, text, detachParts(text, uri.path, detached, edits));
  return changed + detached.length;
}

/** What was done, and what is left to do. */
async function tell(
  world: ReportWorld,
  uri: vscode.Uri,
  changed: number,
  { states, parts }: Examination,
  choices: ReadonlyMap<PartState, Choice>,
): Promise<void> {
  const after = await examinedReport(world, uri);
  const vanished = states.filter(({ name }) => name === 'vanished').length;
  const edited = states.filter(({ name }) => name === 'edited').length;
  const more = newTalks(world.notes, after).length;
  const words = [
    states.length === 0
      ? 'This report holds no generated parts.'
      : changed === 0
        ? 'The report is up to date.'
        : `${counted(changed, 'part')} of the report ${changed === 1 ? 'was' : 'were'} changed.`,
    edited > 0 && choices.size === 0
      ? `${counted(edited, 'part')} edited by hand ${edited === 1 ? 'stays' : 'stay'} as written.`
      : '',
    vanished > 0 ? `The notes of ${counted(vanished, 'part')} are not there any more.` : '',
    parts.faults.length > 0 ? 'Some markers are broken: see the Problems panel.' : '',
    more > 0 ? `${counted(more, 'talk')} ${more === 1 ? 'is' : 'are'} not in it yet.` : '',
  ];
  const add = 'Add Talks…';
  const picked = await vscode.window.showInformationMessage(
    `Conference Notes: ${words.filter(Boolean).join(' ')}`,
    ...(more > 0 ? [add] : []),
  );
  if (picked === add) await vscode.commands.executeCommand('conferenceNotes.addTalksToReport', uri);
}
