import * as vscode from 'vscode';
import { createApi, type ConferenceNotesApi } from './editor/api';
import { goToTalk } from './editor/commands/goToTalk';
import { newNoteCommands } from './editor/commands/newNote';
import { openSample } from './editor/commands/openSample';
import { registerCommands } from './editor/commands/registry';
import { registerCompletion } from './editor/completion';
import { WorkspaceLibrary } from './editor/library/workspaceLibrary';
import { registerLibraryView } from './editor/libraryView';
import { createLog } from './editor/log';
import { Previews } from './editor/preview';
import { registerProblems } from './editor/problems';
import { registerViewState } from './editor/viewState';
import { frontMatterCard } from './render/frontMatterCard';

export type { ConferenceNotesApi, Edition, Note } from './editor/api';

/** Puts the extension together. Answers at once: the notes are read in the background. */
export function activate({ subscriptions, extensionUri }: vscode.ExtensionContext): ConferenceNotesApi {
  const log = createLog();
  const notes = new WorkspaceLibrary(log);
  const previews = new Previews(notes, extensionUri, log);
  subscriptions.push(
    log,
    notes,
    previews,
    registerProblems(notes),
    registerCompletion(notes),
    registerLibraryView(notes),
    registerViewState(notes),
    registerCommands(log, {
      ...newNoteCommands(notes),
      ...previews.commands(),
      goToTalk: goToTalk(notes),
      openSample: openSample(extensionUri),
      refresh: () => notes.refresh(),
    }),
  );
  return createApi(notes, frontMatterCard(vscode.env.language), subscriptions);
}
