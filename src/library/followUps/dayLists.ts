import { compare, type LibraryNote } from '../libraryNote';
import { byTime } from './followUp';

/** Notes by day, of which mostly the oldest are asked for: no more of them are put in order than that. */
export class DayLists {
  private readonly days = new Map<string | undefined, Set<string>>();

  add(uri: string, day: string | undefined): void {
    const uris = this.days.get(day);
    if (uris) uris.add(uri);
    else this.days.set(day, new Set([uri]));
  }

  delete(uri: string): void {
    for (const [day, uris] of this.days) {
      if (!uris.delete(uri)) continue;
      if (uris.size === 0) this.days.delete(day);
      return;
    }
  }

  /** The notes from the oldest on; those without a day last. */
  *notes(noteAt: (uri: string) => LibraryNote | undefined): Generator<LibraryNote> {
    for (const day of [...this.days.keys()].sort(byAge)) {
      const uris = this.days.get(day) ?? [];
      yield* [...uris].flatMap((uri) => noteAt(uri) ?? []).sort(byTime);
    }
  }
}

function byAge(a: string | undefined, b: string | undefined): number {
  return a === undefined ? 1 : b === undefined ? -1 : compare(a, b);
}
