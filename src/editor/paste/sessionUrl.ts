import * as vscode from 'vscode';
import { setKeys, type Wanted } from '../../notes/edits/setKeys';
import { readSessionUrl, type SessionUrl } from '../../notes/sessionUrl';
import { isBlankBody } from '../../notes/blankBody';
import { isEmpty } from '../../notes/yaml/value';
import { noteOf, type NoteText } from '../jumps/noteText';
import { readNoteText } from '../library/files/noteFiles';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { aliasesOf } from '../settings';
import { templateUri } from '../templateUri';

const kind = vscode.DocumentDropOrPasteEditKind.Empty.append('conferenceNotes', 'session');

/** The address of a talk's page that is pasted into an empty talk note fills in what it tells, in place of its text. */
export function registerPastedSessions(notes: WorkspaceLibrary): vscode.Disposable {
  return vscode.languages.registerDocumentPasteEditProvider(
    { language: 'markdown' },
    {
      async provideDocumentPasteEdits(document, ranges, data, _context, token) {
        const isSingle = ranges.length === 1 && ranges[0]?.isEmpty === true;
        const text = isSingle ? await data.get('text/plain')?.asString() : undefined;
        const session = text === undefined ? undefined : readSessionUrl(text);
        if (!session || (session.title ?? session.edition) === undefined) return undefined;
        const template = await templateFor(document.uri);
        if (token.isCancellationRequested) return undefined;
        const note = noteOf(notes, document);
        const place = ranges[0] && document.offsetAt(ranges[0].start);
        if (note?.reading.facts?.type !== 'talk' || place === undefined) return undefined;
        const { bodyStart } = note.reading.frontMatter.block;
        if (place < bodyStart || !isBlankBody(note.text, bodyStart, template)) return undefined;
        const edits = editsFor(note, session);
        if (!edits) return undefined;
        const edit = new vscode.DocumentPasteEdit('', 'Fill In the Talk', kind);
        edit.additionalEdit = edits;
        return [edit];
      },
    },
    { providedPasteEditKinds: [kind], pasteMimeTypes: ['text/plain'] },
  );
}

/** What a new talk started from; empty where that is ours. */
async function templateFor(note: vscode.Uri): Promise<string> {
  const uri = templateUri('talk', note);
  return (uri && (await readNoteText(uri))) ?? '';
}

function editsFor(note: NoteText, session: SessionUrl): vscode.WorkspaceEdit | undefined {
  const edits = setKeys(wantedOf(note, session), note.reading, note.text, aliasesOf(note.uri));
  if (!edits || edits.length === 0) return undefined;
  const workspaceEdit = new vscode.WorkspaceEdit();
  workspaceEdit.set(
    note.uri,
    edits.map((edit) => new vscode.TextEdit(note.rangeOf(edit), edit.text)),
  );
  return workspaceEdit;
}

/** What the note does not say yet. A talk may turn out to be a keynote. */
function wantedOf({ reading, names }: NoteText, { url, title, conference, edition, sessionType }: SessionUrl): Wanted {
  const { entries } = reading.frontMatter;
  const isMissing = (key: 'url' | 'title' | 'session_type'): boolean => {
    const value = entries.get(key)?.value;
    return !value || isEmpty(value);
  };
  const isPlainTalk = isMissing('session_type') || reading.facts?.sessionType === 'talk';
  const isKnown = names.conference !== undefined || names.edition !== undefined;
  return {
    ...(isMissing('url') ? { url } : {}),
    ...(title !== undefined && isMissing('title') ? { title } : {}),
    ...(sessionType !== undefined && isPlainTalk ? { session_type: sessionType } : {}),
    ...(conference !== undefined && edition !== undefined && !isKnown ? { conference, edition } : {}),
  };
}
