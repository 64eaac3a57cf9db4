import type { LibraryNote } from '../../library/libraryNote';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import type { Reports } from '../reports';

/** What is known of the bodies of notes beyond what the notes say themselves. */
export class Bodies {
  /** Whether they are read: which talks have no summary is not known before. */
  areRead = false;

  constructor(
    notes: WorkspaceLibrary,
    private readonly reports: Reports,
  ) {
    void notes.bodiesRead.then(() => (this.areRead = true));
  }

  /** Whether a note is a report that holds parts which are to be refreshed. */
  isOutdated({ type, uri }: LibraryNote): boolean {
    return type === 'report' && this.reports.isOutdated(uri);
  }
}
