import { isToBeSummarized, isWrittenUp } from '../../library/coverage';
import type { LibraryNote } from '../../library/libraryNote';
import { Talks } from '../../library/talks';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import type { Reports } from '../reports';

/** What is known of the bodies of notes beyond what the notes say themselves. */
export class Bodies {
  /** Whether they are read: which talks have no summary is not known before. */
  areRead = false;
  private readonly talks: Talks;

  constructor(
    notes: WorkspaceLibrary,
    private readonly reports: Reports,
  ) {
    this.talks = new Talks(notes.library);
    void notes.bodiesRead.then(() => (this.areRead = true));
  }

  /** Whether a note is a report that holds parts which are to be refreshed. */
  isOutdated({ type, uri }: LibraryNote): boolean {
    return type === 'report' && this.reports.isOutdated(uri);
  }

  /** Whether a note is of a talk that is still to be written up. None is known to be before the bodies are read. */
  isUnsummarized(note: LibraryNote): boolean {
    return this.areRead && note.type === 'talk' && isToBeSummarized(note) && !isWrittenUp(this.talks.of(note));
  }

  /** Notes that changed, and those of which something else may hold by that. */
  concernedBy(uris: ReadonlySet<string>): ReadonlySet<string> {
    return new Set([...uris].flatMap((uri) => [...this.talks.concernedBy(uri)]));
  }
}
