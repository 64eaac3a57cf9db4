import * as vscode from 'vscode';
import type { ConferenceNotesApi } from '../../src/extension';
import { deepStrictEqual, match, strictEqual } from './assert';
import {
  caughtUp,
  codes,
  codeOf,
  eventuallyEqual,
  open,
  problems,
  readyApi,
  setting,
  talk,
  TestFolder,
  typeOver,
  workspaceRoot,
} from './support';

/** What is marked in a note: the code and the place. */
function seen(uri: vscode.Uri): string[] {
  return problems(uri).map((problem) => {
    const { start, end } = problem.range;
    return `${codeOf(problem)} ${start.line}:${start.character}-${end.line}:${end.character}`;
  });
}

function moods(...allowed: string[]): string {
  return JSON.stringify({ properties: { mood: { enum: allowed } }, required: ['mood'] });
}

describe('A schema file of the workspace', function () {
  this.timeout(90_000);
  const folder = new TestFolder('schema');
  const file = folder.at('notes.schema.json');
  const wrong = ['invalid-value 6:6-6:10'];
  let api: ConferenceNotesApi;
  let note: vscode.Uri;
  let other: vscode.Uri;

  before(async () => {
    api = await readyApi();
    note = await folder.write('note.md', talk({ title: 'Note', mood: 'good' }));
    other = await folder.write('other.md', talk({ title: 'Other' }));
    await folder.holds(api, ['note.md: Note', 'other.md: Other'], 'the notes come');
  });
  beforeEach(async () => {
    await folder.write('notes.schema.json', moods('fine'));
    await setting('conferenceNotes.schema', path('notes.schema.json'));
    await eventuallyEqual(() => seen(note), wrong, 'the value is not allowed');
  });
  afterEach(async () => {
    await setting('conferenceNotes.schema', undefined);
    await eventuallyEqual(() => [...codes(note), ...codes(other), ...codes(file)], [], 'all is as before');
  });
  after(() => folder.remove(api));

  const path = (name: string): string => folder.at(name).path.slice(workspaceRoot().path.length + 1);

  it('adds keys and rules, with exact places', async () => {
    await eventuallyEqual(() => seen(other), ['missing-key 0:0-0:3'], 'the key is missing');
    match(problems(note)[0]?.message ?? '', /"good" is not a valid 'mood'\. Use 'fine'\./);
    strictEqual(codes(file).length, 0);
  });

  it('is followed on disk', async () => {
    await folder.write('notes.schema.json', moods('fine', 'good'));
    await eventuallyEqual(() => codes(note), [], 'the value is allowed');
    await folder.write('notes.schema.json', moods('bad'));
    await eventuallyEqual(() => seen(note), wrong, 'it is not allowed again');
  });

  it('is followed in an editor, unsaved', async () => {
    const document = await open(file);
    await typeOver(document, '"fine"', '"good"');
    await eventuallyEqual(() => codes(note), [], 'the value is allowed');
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await eventuallyEqual(() => seen(note), wrong, 'it is not allowed again');
  });

  it('that is broken is reported at its place, and the rest goes on', async () => {
    await folder.write('notes.schema.json', '{\n  "properties": { "mood": { "type": "text" } }\n}\n');
    await eventuallyEqual(() => seen(file), ['broken-schema 1:36-1:42'], 'the place is marked');
    match(problems(file)[0]?.message ?? '', /^This is not a JSON Schema: 'type' must be /);
    strictEqual(problems(file)[0]?.severity, vscode.DiagnosticSeverity.Error);
    await eventuallyEqual(() => codes(note), [], 'notes are checked against our schema alone');
    await folder.write('note.md', talk({ title: 'Note', mood: 'good', status: 'x' }));
    await eventuallyEqual(() => codes(note), ['invalid-value'], 'that goes on');
    await folder.write('note.md', talk({ title: 'Note', mood: 'good' }));
    await folder.write('notes.schema.json', moods('fine'));
    await eventuallyEqual(() => seen(note), wrong, 'mended, it is used again');
    deepStrictEqual(codes(file), []);
  });

  it('that is missing is reported, until it is there', async () => {
    await folder.delete('notes.schema.json');
    await eventuallyEqual(() => seen(file), ['broken-schema 0:0-0:0'], 'it is missing');
    await eventuallyEqual(() => codes(note), [], 'nothing is asked of the note');
    await folder.write('notes.schema.json', moods('fine'));
    await eventuallyEqual(() => seen(note), wrong, 'it is there again');
    deepStrictEqual(codes(file), []);
  });

  it('may be another one', async () => {
    await folder.write('sub/other.yaml', 'properties:\n  mood: { maxLength: 3 }\n');
    await setting('conferenceNotes.schema', `./${path('sub/other.yaml')}`);
    await eventuallyEqual(() => codes(other), [], 'the first asks for nothing any more');
    match(problems(note)[0]?.message ?? '', /too long/);
    await folder.rename('sub', 'elsewhere');
    await eventuallyEqual(() => codes(folder.at('sub/other.yaml')), ['broken-schema'], 'its folder is gone');
    await folder.rename('elsewhere', 'sub');
    await eventuallyEqual(() => codes(note), ['invalid-value'], 'its folder is back');
    await setting('conferenceNotes.schema', path('notes.schema.json'));
    await eventuallyEqual(() => codes(other), ['missing-key'], 'the first counts again');
  });

  it('is none outside of the workspace folder', async () => {
    const settings = vscode.Uri.joinPath(workspaceRoot(), '.vscode', 'settings.json');
    await setting('conferenceNotes.schema', '../notes.schema.json');
    await eventuallyEqual(() => codes(settings), ['broken-schema'], 'the setting is marked');
    await eventuallyEqual(() => codes(note), [], 'nothing is asked of the note');
    await setting('conferenceNotes.schema', undefined);
    await eventuallyEqual(() => codes(settings), [], 'the mark goes with the setting');
  });

  it('leaves the notes that are right alone', async () => {
    await folder.write('right.md', talk({ mood: 'fine' }));
    await caughtUp(api);
    deepStrictEqual(codes(folder.at('right.md')), []);
    await folder.delete('right.md');
  });
});
