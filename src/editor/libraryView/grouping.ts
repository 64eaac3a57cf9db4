import * as vscode from 'vscode';
import { groupings, type GroupBy } from '../../library/tree';
import { UserError } from '../log';
import { groupBySetting, setGroupBy } from '../settings';

const details: Record<GroupBy, string> = {
  edition: 'Conferences and their editions, newest first',
  year: 'Editions by the year in which they took place',
  tag: 'Tags, and the editions whose notes have them',
  speaker: 'People, with the editions at which they spoke',
  status: 'How far notes have come',
};

/**
 * Groups the tree: by what is named, else the user is asked. The setting holds it. Answers with it, or with `undefined`
 * where the user gave up.
 */
export async function groupLibraryBy(argument: unknown): Promise<GroupBy | undefined> {
  const by = argument === undefined || typeof argument === 'object' ? await pickGrouping() : argument;
  if (by === undefined) return undefined;
  const known = groupings.find((one) => one === by);
  if (!known) throw new UserError(`The library can be grouped by ${groupings.join(', ')}.`);
  await setGroupBy(known);
  return known;
}

async function pickGrouping(): Promise<GroupBy | undefined> {
  const current = groupBySetting();
  const items = groupings.map((by) => ({
    by,
    label: by.charAt(0).toUpperCase() + by.slice(1),
    description: by === current ? 'current' : '',
    detail: details[by],
  }));
  const picker = vscode.window.createQuickPick<(typeof items)[number]>();
  picker.title = 'Group the Library By';
  picker.items = items;
  picker.activeItems = items.filter(({ by }) => by === current);
  return new Promise((resolve) => {
    picker.onDidAccept(() => {
      resolve(picker.activeItems[0]?.by);
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}
