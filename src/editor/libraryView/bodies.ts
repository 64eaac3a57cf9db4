import type { WorkspaceLibrary } from '../library/workspaceLibrary';

/** Whether the bodies of notes are read: which talks have no summary is not known before. */
export class Bodies {
  areRead = false;

  constructor({ bodiesRead }: WorkspaceLibrary) {
    void bodiesRead.then(() => (this.areRead = true));
  }
}
