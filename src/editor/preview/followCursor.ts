import * as vscode from 'vscode';

/** The cursor moves with every letter: the page is told when it rests. In ms. */
const restsFor = 60;

/** Where the cursor is, told when it has come to rest in a text editor. */
export class FollowCursor implements vscode.Disposable {
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** The one in which the cursor was last: in the preview itself there is none. */
  private last = vscode.window.activeTextEditor;
  private readonly subscriptions = [
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.schedule(textEditor)),
    vscode.window.onDidChangeActiveTextEditor((editor) => editor && this.schedule(editor)),
  ];

  /** @param tell with the note's URI and the line, from 0 */
  constructor(private readonly tell: (uri: string, line: number) => void) {}

  /** Tells where the cursor is now, in the text editor that is seen and was used last. */
  now(): void {
    const { activeTextEditor, visibleTextEditors } = vscode.window;
    const editor = activeTextEditor ?? visibleTextEditors.find((one) => one === this.last);
    if (editor) this.tell(editor.document.uri.toString(), editor.selection.active.line);
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private schedule(editor: vscode.TextEditor): void {
    clearTimeout(this.timer);
    this.last = editor;
    if (editor.document.languageId === 'markdown' && editor === vscode.window.activeTextEditor)
      this.timer = setTimeout(() => this.now(), restsFor);
  }
}
