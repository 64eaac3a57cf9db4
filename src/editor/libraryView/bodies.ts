import { isToBeSummarized, isWrittenUp } from '../../library/coverage';
import type { LibraryNote } from '../../library/libraryNote';
import { Talks } from '../../library/talks';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import type { Reports } from '../reports';

/** What is known of the bodies of notes beyond what the notes say themselves. */
export class Bodies {
  private readonly talks: Talks;

  constructor(
    private readonly notes: WorkspaceLibrary,
    private readonly reports: Reports,
  ) {
    this.talks = new Talks(notes.library);
  }

  /** Whether all of them are known: which talks have no summary is not known before. */
  areKnown(notes: readonly LibraryNote[]): boolean {
    return notes.every(({ uri }) => this.notes.isBodyKnown(uri));
  }

  /** Whether a note is a report that holds parts which are to be refreshed. */
  isOutdated({ type, uri }: LibraryNote): boolean {
    return type === 'report' && this.reports.isOutdated(uri);
  }

  /** Whether a note is of a talk that is still to be written up. None is known to be before its body is. */
  isUnsummarized(note: LibraryNote): boolean {
    if (note.type !== 'talk' || !isToBeSummarized(note)) return false;
    const talk = this.talks.of(note);
    return this.areKnown(talk) && !isWrittenUp(talk);
  }

  /** Notes that changed, and those of which something else may hold by that. */
  concernedBy(uris: ReadonlySet<string>): ReadonlySet<string> {
    return new Set([...uris].flatMap((uri) => [...this.talks.concernedBy(uri)]));
  }
}
