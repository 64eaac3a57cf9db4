import * as vscode from 'vscode';

/** What the input works on. */
export interface FilterTarget {
  /** The filter as it was typed; empty without one. */
  readonly text: string;
  /** Shows the notes that a text asks for; answers with what came of it, in words, or `undefined` where another text came sooner. */
  preview(text: string): Promise<string | undefined>;
  /** Makes ready for what will be typed. */
  expect(): void;
}

/** What becomes of the text that is typed, where the user does not give up: it is kept, or the filter is set elsewhere. */
type End = 'kept' | 'left';

/** Asks for a filter, while the tree follows what is typed. */
export class FilterInput {
  private end: (end: End) => void = () => undefined;

  constructor(private readonly target: FilterTarget) {}

  /** Closes the input, if it is open, as if its text were accepted. */
  keep(): void {
    this.end('kept');
  }

  /** Closes the input, if it is open: the filter is set elsewhere. */
  leave(): void {
    this.end('left');
  }

  /** The text that is to be kept. The filter is back as it was when the user gives up: then the answer is `undefined`. */
  ask(): Promise<string | undefined> {
    this.keep();
    const { target } = this;
    const before = target.text;
    const box = vscode.window.createInputBox();
    box.title = 'Filter the Library';
    box.placeholder = 'Words, speaker:…, tag:…, status:…, has:video, missing:slides';
    box.value = before;
    // Whether it was Escape or a click elsewhere that closed it, the box does not tell: it closes itself on clicks.
    box.ignoreFocusOut = true;
    const show = async (text: string): Promise<void> => {
      const words = await target.preview(text);
      if (words !== undefined) box.prompt = words;
    };
    void show(before).then(() => target.expect());
    return new Promise((resolve) => {
      let how: End | undefined;
      const end = (this.end = (wanted: End) => {
        how ??= wanted;
        box.hide();
      });
      const goesOn = vscode.Disposable.from(
        vscode.window.onDidChangeActiveTextEditor(() => end('kept')),
        vscode.window.onDidChangeTextEditorSelection(({ kind }) => {
          if (isByHand(kind)) end('kept');
        }),
      );
      box.onDidChangeValue((text) => void show(text));
      box.onDidAccept(() => end('kept'));
      box.onDidHide(() => {
        goesOn.dispose();
        if (this.end === end) this.end = () => undefined;
        const text = box.value;
        box.dispose();
        if (how === undefined) void target.preview(before);
        resolve(how === 'kept' ? text : undefined);
      });
      box.show();
    });
  }
}

function isByHand(kind: vscode.TextEditorSelectionChangeKind | undefined): boolean {
  return kind === vscode.TextEditorSelectionChangeKind.Mouse || kind === vscode.TextEditorSelectionChangeKind.Keyboard;
}
