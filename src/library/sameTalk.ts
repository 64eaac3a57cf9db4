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
  const byTitle = new Map<string, { authors: Set<string>; notes: T[] }[]>();
  const talks: T[][] = [];
  for (const note of notes) {
    const authors = note.authors.map(foldName);
    // Who has not said who he is may be anybody, so that his note is of a talk of its own.
    const title = authors.length > 0 ? foldName(note.title) : undefined;
    const rivals = title === undefined ? [] : (byTitle.get(title) ?? []);
    const talk = rivals.find(
      (known) =>
        !authors.some((author) => known.authors.has(author)) && known.notes.every((one) => isOneTime(note, one)),
    );
    if (talk) {
      talk.notes.push(note);
      for (const author of authors) talk.authors.add(author);
      continue;
    }
    const own = [note];
    talks.push(own);
    rivals.push({ authors: new Set(authors), notes: own });
    if (title !== undefined) byTitle.set(title, rivals);
  }
  return talks;
}

/** Whether two notes may be of one time: one of them may not say when that was. */
function isOneTime(a: OfTalk, b: OfTalk): boolean {
  const mayBe = (one: string | undefined, other: string | undefined): boolean =>
    one === undefined || other === undefined || one === other;
  return mayBe(a.date, b.date) && mayBe(a.time, b.time);
}
