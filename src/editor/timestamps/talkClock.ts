import * as vscode from 'vscode';
import { readNote } from '../../notes/note';
import { Beginnings } from '../../notes/timestamps/beginnings';
import { clockStamp, elapsedStamp, lastElapsed } from '../../notes/timestamps/stamp';
import { clockTime, elapsedSince } from '../../notes/timestamps/talkTime';
import type { LibraryNote } from '../../library/libraryNote';
import { readNoteText } from '../library/files/noteFiles';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import type { Log } from '../log';
import { movedUri } from '../movedUri';

export type StampForm = 'elapsed' | 'clock';

const key = 'conferenceNotes.begun';

/** Knows how far talks are: by their day and time, else by when their notes were begun, which is kept with the workspace. */
export class TalkClock implements vscode.Disposable {
  private readonly begun: Beginnings;
  /** What edition notes say of their time zones, by URI: who types does not wait until one is read again. */
  private readonly zones = new Map<string, string | undefined>();
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly notes: WorkspaceLibrary,
    private readonly state: vscode.Memento,
    private readonly log: Log,
  ) {
    this.begun = new Beginnings(state.get(key));
    this.subscriptions = [
      vscode.workspace.onDidRenameFiles(({ files }) => {
        const isOurs = this.begun.move((uri) => movedUri(vscode.Uri.parse(uri, true), files).toString());
        if (isOurs) this.keep();
      }),
      notes.onDidChange(({ texts }) => {
        for (const uri of texts) this.zones.delete(uri);
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        const note = editor && notes.library.note(editor.document.uri.toString());
        if (note?.type === 'talk') void this.timeZoneOf(note);
      }),
    ];
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  /** A note is begun now. */
  begin(uri: string): void {
    this.begun.set(uri, Date.now());
    this.keep();
  }

  /** What stands for now in a note, whose text it holds; times of day are those at the edition's place. */
  async stamp(uri: string, text: () => string, form: StampForm): Promise<string> {
    const now = new Date();
    const note = this.notes.library.note(uri);
    const timeZone = note && (await this.timeZoneOf(note));
    if (form === 'clock') return clockStamp(clockTime(now, timeZone));
    const { date, time } = note ?? {};
    return elapsedStamp(elapsedSince({ date, time, timeZone }, now) ?? this.sinceBegun(uri, text(), now));
  }

  /** In seconds. A note whose begin nobody saw goes on where its last time stands. */
  private sinceBegun(uri: string, text: string, now: Date): number {
    const known = this.begun.of(uri, now.getTime());
    const begun = known ?? now.getTime() - (lastElapsed(text) ?? 0) * 1000;
    if (known === undefined) {
      this.begun.set(uri, begun);
      this.keep();
    }
    return (now.getTime() - begun) / 1000;
  }

  private keep(): void {
    const kept = this.begun.kept(Date.now());
    this.state
      .update(key, kept.length > 0 ? kept : undefined)
      .then(undefined, (error: unknown) => this.log.error('Keeping when notes were begun:', error as Error));
  }

  private async timeZoneOf({ conference = '', edition = '' }: LibraryNote): Promise<string | undefined> {
    const uri = this.notes.library.edition({ conference, edition })?.note?.uri;
    if (uri === undefined || this.zones.has(uri)) return this.zones.get(uri ?? '');
    const file = vscode.Uri.parse(uri, true);
    const text = (await readNoteText(file)) ?? '';
    const value = readNote(text, this.notes.aliases(file))?.frontMatter.entries.get('timezone')?.value;
    const zone = value?.kind === 'scalar' ? value.text.trim() || undefined : undefined;
    this.zones.set(uri, zone);
    return zone;
  }
}
