import { findFrontMatterBlock } from '../../notes/yaml/frontMatterBlock';
import type { LibraryNote } from '../../library/libraryNote';
import { parseSpeaker } from '../../notes/speaker';
import { isDay } from '../../notes/values/calendar';

/** What a report or an announcement says to readers beside its text. Nothing else of its front matter goes out. */
export interface Post {
  readonly title: string;
  /** A full day: of publication, else today's. */
  readonly date: string;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  /** BCP 47. */
  readonly language: string | undefined;
}

export function postOf({ title, date, authors, tags, language }: LibraryNote, today: string): Post {
  const names = authors.flatMap((author) => parseSpeaker(author)?.name ?? []);
  return { title, date: date !== undefined && isDay(date) ? date : today, authors: names, tags, language };
}

/** What stands below the front matter. */
export function bodyOf(text: string): string {
  const start = findFrontMatterBlock(text)?.bodyStart ?? (text.startsWith('\ufeff') ? 1 : 0);
  return text.slice(start);
}
