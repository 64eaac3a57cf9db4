import type { Finding } from '../../notes/finding';
import { editionId, foldName } from '../../notes/values/editionName';
import type { EditionChecks } from './editionChecks';
import type { Check, CheckedNote, NoteAt } from './noteCheck';

/**
 * Tells the notes of an edition that its days are others now. `EditionChecks` finds what is wrong with them, and tells
 * all notes of the conference, of which there may be thousands, only of names.
 */
export class EditionDays implements Check {
  constructor(
    private readonly checks: EditionChecks,
    private readonly noteAt: NoteAt,
  ) {}

  add(): void {
    // `EditionChecks` keeps the notes.
  }

  remove(): void {
    // The same.
  }

  statement({ note: { type, event } }: CheckedNote): string {
    return type === 'edition' ? JSON.stringify([event?.startDate, event?.endDate]) : '';
  }

  audience({ note: { type, conference, edition } }: CheckedNote): readonly string[] {
    return type === 'edition' && conference !== undefined && edition !== undefined
      ? [editionId(conference, edition)]
      : [];
  }

  *members(id: string): Iterable<string> {
    const [conference = '', edition] = id.split('\n');
    for (const uri of this.checks.members(conference)) {
      const name = this.noteAt(uri)?.note.edition;
      if (name !== undefined && foldName(name) === edition) yield uri;
    }
  }

  findings(): readonly Finding[] {
    return [];
  }
}
