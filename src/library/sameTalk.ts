import { foldName } from '../notes/values/editionName';

/** What tells talks of one edition apart. */
interface OfTalk {
  title: string;
  /** Calendar date and `HH:MM`. */
  date: string | undefined;
  time: string | undefined;
  authors: readonly string[];
}

/** Notes of one talk that different people wrote belong together. */
export function haveOtherAuthors({ authors: a }: Pick<OfTalk, 'authors'>, { authors: b }: Pick<OfTalk, 'authors'>) {
  const known = new Set(a.map(foldName));
  return a.length > 0 && b.length > 0 && !b.some((author) => known.has(foldName(author)));
}

/** The notes of an edition talk by talk, in the order in which the first of each comes. */
export function talkByTalk<T extends OfTalk>(notes: readonly T[]): T[][] {
  const byTitle = new Map<string, T[][]>();
  const talks: T[][] = [];
  for (const note of notes) {
    const title = foldName(note.title);
    const rivals = byTitle.get(title) ?? [];
    const talk = rivals.find((known) => known.every((other) => isSameTalk(note, other)));
    if (talk) talk.push(note);
    else {
      const own = [note];
      talks.push(own);
      byTitle.set(title, [...rivals, own]);
    }
  }
  return talks;
}

/** Whether two notes of one title are of one talk: one of them may not say when that was. */
function isSameTalk(a: OfTalk, b: OfTalk): boolean {
  const mayBe = (one: string | undefined, other: string | undefined): boolean =>
    one === undefined || other === undefined || one === other;
  return mayBe(a.date, b.date) && mayBe(a.time, b.time) && haveOtherAuthors(a, b);
}
