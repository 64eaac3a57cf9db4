import * as vscode from 'vscode';
import { treeNode, namedEdition } from '../commands/target';
import { UserError } from '../log';
import type { ReportGrouping } from '../../report/groups';

/** What `composeReport` can be called with. */
export interface GivenComposition {
  conference: string;
  edition: string;
  /** The notes to take; without them those of the summarized talks. */
  talks: readonly vscode.Uri[] | undefined;
  /** The names of the sections to take; without them those of the template. */
  sections: readonly string[] | undefined;
  /** The file to write. */
  to: vscode.Uri | undefined;
  grouping: ReportGrouping | undefined;
}

/** The arguments of a program; `undefined` where the user is to be asked. What is none of its kind is an error. */
export function givenComposition(argument: unknown): GivenComposition | undefined {
  const name = treeNode(argument) ? undefined : namedEdition(argument);
  if (!name) return undefined;
  const { talks, sections, to, groupBy } = argument as Partial<Record<string, unknown>>;
  if (talks !== undefined && !isListOf(talks, (one): one is vscode.Uri => one instanceof vscode.Uri))
    throw new UserError("'talks' has to be a list of the URIs of talk notes.");
  if (sections !== undefined && !isListOf(sections, (one) => typeof one === 'string'))
    throw new UserError("'sections' has to be a list of the names of sections.");
  if (to !== undefined && !(to instanceof vscode.Uri)) throw new UserError("'to' has to be the URI of the new report.");
  if (groupBy !== undefined && groupBy !== 'day' && groupBy !== 'theme')
    throw new UserError("'groupBy' has to be 'day' or 'theme'.");
  return { ...name, talks, sections, to, grouping: groupBy };
}

function isListOf<T>(value: unknown, isItem: (item: unknown) => item is T): value is readonly T[] {
  return Array.isArray(value) && value.every(isItem);
}
