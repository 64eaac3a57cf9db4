import * as vscode from 'vscode';
import { readNote } from '../../notes/note';
import { clockStamp, elapsedStamp, lastElapsed } from '../../notes/timestamps/stamp';
import { clockTime, elapsedSince } from '../../notes/timestamps/talkTime';
import type { LibraryNote } from '../../library/libraryNote';
import { readNoteText } from '../library/noteFiles';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';

export type StampForm = 'elapsed' | 'clock';

/** Knows how far talks are: by their day and time, else by when their notes were begun in this window. */
export class TalkClock implements vscode.Disposable {
  /** When notes were begun, in ms, by URI. */
  private readonly begun = new Map<string, number>();
  /** What edition notes say of their time zones, by URI: who types does not wait until one is read again. */
  private readonly zones = new Map<string, string | undefined>();
  private readonly subscriptions: vscode.Disposable[];

  constructor(private readonly notes: WorkspaceLibrary) {
    this.subscriptions = [
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
    const begun = this.begun.get(uri) ?? now.getTime() - (lastElapsed(text) ?? 0) * 1000;
    this.begun.set(uri, begun);
    return (now.getTime() - begun) / 1000;
  }

  private async timeZoneOf({ conference = '', edition = '' }: LibraryNote): Promise<string | undefined> {
    const uri = this.notes.library.edition({ conference, edition })?.note?.uri;
    if (uri === undefined || this.zones.has(uri)) return this.zones.get(uri ?? '');
    const text = (await readNoteText(vscode.Uri.parse(uri, true))) ?? '';
    const value = readNote(text)?.frontMatter.entries.get('timezone')?.value;
    const zone = value?.kind === 'scalar' ? value.text.trim() || undefined : undefined;
    this.zones.set(uri, zone);
    return zone;
  }
}
