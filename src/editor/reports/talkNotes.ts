import * as vscode from 'vscode';
import { readTalk, type TalkNote } from '../../report/talk/talkNote';
import { openDocuments, readNoteText } from '../library/files/noteFiles';
import { forEachLimited, readsAtOnce } from '../library/pool';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';

/** What was read of a file; `version` of the document that held it. */
interface Read {
  note: TalkNote | undefined;
  version: number | undefined;
}

/** The talk notes that reports are made from, as they stand: read once until they change. */
export class TalkNotes {
  private readonly known = new Map<string, Read>();
  /** Counts what was forgotten: what was read before that is not kept. */
  private forgotten = 0;

  constructor(private readonly notes: WorkspaceLibrary) {}

  /**
   * The notes at some places, by their paths; where none is, or none of the open folders, there is none. `undefined`
   * when it was given up.
   */
  async at(
    uris: readonly vscode.Uri[],
    isCancelled: () => boolean = () => false,
  ): Promise<ReadonlyMap<string, TalkNote> | undefined> {
    const found = new Map<string, TalkNote>();
    const open = openDocuments();
    const inFolders = uris.filter((uri) => vscode.workspace.getWorkspaceFolder(uri));
    await forEachLimited(inFolders, readsAtOnce, isCancelled, async (uri) => {
      const version = open.get(uri.toString())?.version;
      let read = this.known.get(uri.toString());
      if (!read || read.version !== version) {
        const { forgotten } = this;
        const text = await readNoteText(uri, open);
        const note = text === undefined ? undefined : readTalk(uri.path, text, this.notes.aliases(uri));
        read = { note, version };
        if (forgotten === this.forgotten) this.known.set(uri.toString(), read);
      }
      if (read.note) found.set(uri.path, read.note);
    });
    return isCancelled() ? undefined : found;
  }

  /** They may be others now. */
  forget(uris: Iterable<string>): void {
    this.forgotten++;
    if (this.known.size > 0) for (const uri of uris) this.known.delete(uri);
  }

  forgetAll(): void {
    this.forgotten++;
    this.known.clear();
  }
}
