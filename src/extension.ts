import * as vscode from 'vscode';
import { registerActiveNote } from './editor/activeNote';
import { createApi, type ConferenceNotesApi } from './editor/api';
import { registerBrokenSchemas } from './editor/problems/brokenSchemas';
import { registerCodeLens } from './editor/codeLens';
import { copyReference } from './editor/commands/copyReference';
import { goToTalk } from './editor/commands/goToTalk';
import { moveNotesToEdition } from './editor/commands/moveToEdition';
import { newNoteCommands } from './editor/commands/newNote';
import { NoteTexts } from './editor/commands/noteTexts';
import { openMaterial } from './editor/commands/openMaterial';
import { openNotes, revealInExplorer } from './editor/commands/openNotes';
import { openSample } from './editor/commands/openSample';
import { later, registerCommands } from './editor/commands/registry';
import { setStatus } from './editor/commands/setStatus';
import { registerCompletion } from './editor/completion';
import { readmeOf } from './editor/problems/diagnostic';
import { registerFixes } from './editor/fixes';
import { checkAllNotes } from './editor/fixes/checkAllNotes';
import { fixAllNotes } from './editor/fixes/fixAllNotes';
import { FollowUpsView } from './editor/followUpsView';
import { registerHover } from './editor/hover';
import { registerJumps } from './editor/jumps';
import { registerLinkedFiles } from './editor/library/linkedFiles';
import { WorkspaceLibrary } from './editor/library/workspaceLibrary';
import { LibraryView } from './editor/libraryView';
import { libraryDrag } from './editor/libraryView/drag';
import { registerDropLinks } from './editor/libraryView/dropLinks';
import { createLog } from './editor/log';
import { namesInPreview } from './editor/markdownPreview';
import { registerPastedPictures } from './editor/paste/pictures';
import { registerPastedSessions } from './editor/paste/sessionUrl';
import { Previews } from './editor/preview';
import { registerProblems } from './editor/problems/problems';
import { ReportFeatures, Reports } from './editor/reports';
import { registerSymbols } from './editor/symbols';
import { insertTimestamp } from './editor/timestamps/insertTimestamp';
import { TalkClock } from './editor/timestamps/talkClock';
import { registerViewState } from './editor/viewState';
import { registerWebLinks } from './editor/webLinks';
import { frontMatterCard } from './render/frontMatterCard';

export type { ConferenceNotesApi, Edition, Note } from './editor/api';

/** Puts the extension together. Answers at once: the notes are read in the background. */
export function activate(context: vscode.ExtensionContext): ConferenceNotesApi {
  const { subscriptions, extensionUri, workspaceState } = context;
  const log = createLog();
  const notes = new WorkspaceLibrary(log);
  const texts = new NoteTexts(notes);
  const clock = new TalkClock(notes, workspaceState, log);
  const previews = new Previews(notes, extensionUri, log);
  const reports = new Reports(notes, log);
  const reportFeatures = new ReportFeatures(reports, readmeOf(context), log);
  const libraryView = new LibraryView(notes, workspaceState, log, reports, libraryDrag(notes, log));
  const { chosen } = libraryView;
  const followUps = new FollowUpsView(notes, workspaceState, log, reports);
  subscriptions.push(
    log,
    notes,
    texts,
    clock,
    previews,
    reports,
    reportFeatures,
    libraryView,
    registerDropLinks(notes),
    followUps,
    registerViewState(notes),
    registerActiveNote(notes),
    registerPastedPictures(notes),
    registerPastedSessions(notes),
    registerLinkedFiles(notes),
    registerProblems(notes, readmeOf(context), log),
    registerBrokenSchemas(notes, readmeOf(context)),
    registerFixes(notes),
    registerCompletion(notes),
    registerHover(notes),
    registerJumps(notes),
    registerSymbols(notes),
    registerWebLinks(notes),
    registerCodeLens(notes),
    registerCommands(log, {
      ...newNoteCommands(notes, clock, log),
      ...previews.commands(),
      ...libraryView.commands(),
      ...followUps.commands(),
      ...reportFeatures.commands(),
      checkAllNotes: checkAllNotes(notes),
      exportReport: later(async () => (await import('./editor/export/exportReport')).exportReport(notes, log)),
      fixAllNotes: fixAllNotes(notes),
      copyReference: chosen.orGiven(copyReference(notes)),
      exportPage: later(async () => (await import('./editor/exportPage')).exportPage(notes, previews, log)),
      goToTalk: goToTalk(notes, texts),
      moveToEdition: chosen.orGiven(moveNotesToEdition(notes, log)),
      insertTimestamp: insertTimestamp(notes, clock),
      openNotes: chosen.orGiven(openNotes(notes)),
      openSlides: chosen.orGiven(openMaterial(notes, 'slides')),
      openVideo: chosen.orGiven(openMaterial(notes, 'video')),
      openSample: openSample(extensionUri),
      refresh: () => notes.refresh(),
      revealInExplorer: chosen.orGiven(revealInExplorer(notes)),
      setStatus: chosen.orGiven(setStatus(notes)),
    }),
  );
  const card = frontMatterCard(vscode.env.language, namesInPreview(notes, log), (uri) =>
    notes.aliases(vscode.Uri.parse(uri)),
  );
  return createApi(notes, card, subscriptions);
}
