import * as vscode from 'vscode';
import { formatDate, weekday } from '../../notes/values/calendar';
import { foldName } from '../../notes/values/editionName';
import { speakerText } from '../../notes/speaker';
import { counted } from '../../library/subjects/hover';
import { groupTalks, type ReportGrouping } from '../../report/groups';
import type { TalkNote } from '../../report/talk/talkNote';
import { plainText } from '../quickPickText';
import type { EditionTalk } from './examination';

/**
 * Lets the user tick talks, day by day. `undefined` when the user gave up.
 *
 * @param isPicked whether a talk is ticked from the start
 */
export async function pickTalks(
  talks: readonly EditionTalk[],
  isPicked: (talk: EditionTalk) => boolean,
  title: string,
): Promise<readonly EditionTalk[] | undefined> {
  const items: (vscode.QuickPickItem & { talk?: EditionTalk })[] = [];
  const days = new Set(talks.map(dayOf));
  let day: string | undefined = '';
  for (const talk of talks) {
    const date = dayOf(talk);
    if (date !== day && days.size > 1) items.push({ label: dayName(date), kind: vscode.QuickPickItemKind.Separator });
    day = date;
    items.push({ ...talkItem(talk), picked: isPicked(talk), talk });
  }
  const picked = await vscode.window.showQuickPick(items, {
    title,
    placeHolder: 'Untick what is to be left out for good',
    canPickMany: true,
    matchOnDescription: true,
  });
  const chosen = new Set(picked?.map(({ talk }) => talk));
  return picked && talks.filter((talk) => chosen.has(talk));
}

/** Lets the user tick sections that the talks have. `undefined` when the user gave up. */
export async function pickSections(
  talks: readonly (readonly TalkNote[])[],
  usual: readonly string[],
  title: string,
): Promise<readonly string[] | undefined> {
  const counts = new Map<string, { name: string; count: number }>();
  for (const name of [...usual, 'Summary', 'Key points', 'Q&A', 'Quotes', 'Follow-ups', 'Links'])
    if (!counts.has(foldName(name))) counts.set(foldName(name), { name, count: 0 });
  for (const notes of talks)
    for (const key of new Set(notes.flatMap(({ sections }) => sections.map(({ name }) => foldName(name))))) {
      const name = notes.flatMap(({ sections }) => sections).find((one) => foldName(one.name) === key)?.name ?? key;
      counts.set(key, { name: counts.get(key)?.name ?? name, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  const there = [...counts.values()].filter(({ count }) => count > 0);
  if (there.length === 0) return usual;
  const ticked = new Set(usual.map(foldName));
  const picked = await vscode.window.showQuickPick(
    there.map(({ name, count }) => ({
      label: plainText(name),
      description: `in ${counted(count, 'talk')}`,
      picked: ticked.has(foldName(name)),
      name,
    })),
    { title, placeHolder: 'Sections of the notes that the report takes', canPickMany: true },
  );
  return picked?.map(({ name }) => name);
}

/** Asks how the talks are put together, where there is a choice. `undefined` when the user gave up. */
export async function pickGrouping(
  talks: readonly (readonly TalkNote[])[],
  title: string,
): Promise<{ grouping: ReportGrouping | undefined } | undefined> {
  const several = (valueOf: (note: TalkNote) => string | undefined): boolean =>
    new Set(talks.flat().map(valueOf).filter(Boolean)).size > 1;
  const ways: (vscode.QuickPickItem & { grouping: ReportGrouping | undefined })[] = [
    { label: '$(list-flat) One after the other', detail: 'In the order of the schedule', grouping: undefined },
  ];
  if (several(({ date }) => date))
    ways.push({ label: '$(calendar) By day', detail: 'With a heading for each day', grouping: 'day' });
  if (groupTalks(talks, 'theme').length > 1)
    ways.push({ label: '$(tag) By theme', detail: 'With a heading for each track, or else tag', grouping: 'theme' });
  if (ways.length === 1) return { grouping: undefined };
  return vscode.window.showQuickPick(ways, { title, placeHolder: 'How are the talks put together?' });
}

function talkItem({ title, notes }: EditionTalk): vscode.QuickPickItem {
  const [first] = notes;
  const authors = notes.length > 1 ? `notes of ${notes.flatMap((note) => note.authors).join(', ')}` : '';
  const words = [first?.time, first?.speakers.map(speakerText).join(', '), authors];
  return { label: plainText(title), description: plainText(words.filter(Boolean).join(' · ')) };
}

function dayOf({ notes }: EditionTalk): string | undefined {
  return notes.find((note) => note.date !== undefined)?.date;
}

function dayName(date: string | undefined): string {
  if (date === undefined) return 'No day';
  return [weekday(date, vscode.env.language), formatDate(date, vscode.env.language)].filter(Boolean).join(', ');
}
