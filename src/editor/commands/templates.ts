import * as vscode from 'vscode';
import type { NoteType } from '../../notes/keys';
import { fileType, readNoteText } from '../library/files/noteFiles';
import type { Log } from '../log';
import { templatesPathOf } from '../settings';

const setting = 'conferenceNotes.templates';

/** The workspace's own templates of notes: `talk.md`, `edition.md`, `report.md`, `announcement.md` in a folder of it. */
export class Templates {
  /** What the user has been told already; once in a window is enough. */
  private readonly told = new Set<string>();

  constructor(private readonly log: Log) {}

  /** The template for a type of note; `undefined` where there is none. What was set and is not there is told. */
  async read(folder: vscode.Uri, type: NoteType): Promise<string | undefined> {
    const path = templatesPathOf(folder);
    if (path === '') return undefined;
    if (path.split(/[/\\]/).includes('..') || /^(?:[~/\\]|[a-z]:)/i.test(path)) {
      this.tell(`The setting '${setting}' has to lead to a folder of the workspace. The usual form is used.`);
      return undefined;
    }
    const templates = vscode.Uri.joinPath(folder, path);
    const there = await fileType(templates);
    if (there === undefined || (there & vscode.FileType.Directory) === 0) {
      this.tell(`The folder of the setting '${setting}' is not there. The usual form is used.`);
      return undefined;
    }
    const text = await readNoteText(vscode.Uri.joinPath(templates, `${type}.md`));
    if (text === undefined)
      this.tell(`There is no ${type}.md in the folder of the setting '${setting}'. The usual form is used.`);
    return text;
  }

  /** The template makes no note of its type, so that ours is used. */
  tellBroken(type: NoteType): void {
    this.tell(
      `The template ${type}.md makes no note: its front matter needs 'type: ${type}' and valid YAML. The usual form is used.`,
    );
  }

  private tell(text: string): void {
    this.log.warn(text);
    if (this.told.has(text)) return;
    this.told.add(text);
    void vscode.window.showWarningMessage(`Conference Notes: ${text}`);
  }
}
