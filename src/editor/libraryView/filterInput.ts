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

/**
 * Asks for a filter, while the tree follows what is typed. The filter is back as it was when the user gives up: then the
 * answer is `undefined`.
 */
export function askFilter(target: FilterTarget): Promise<string | undefined> {
  const before = target.text;
  const box = vscode.window.createInputBox();
  box.title = 'Filter the Library';
  box.placeholder = 'Words, speaker:…, tag:…, status:…, has:video, missing:slides';
  box.value = before;
  // A click on what was found must not take the filter away.
  box.ignoreFocusOut = true;
  const show = async (text: string): Promise<void> => {
    const words = await target.preview(text);
    if (words !== undefined) box.prompt = words;
  };
  void show(before).then(() => target.expect());
  return new Promise((resolve) => {
    let answer: string | undefined;
    box.onDidChangeValue((text) => void show(text));
    box.onDidAccept(() => {
      answer = box.value;
      box.hide();
    });
    box.onDidHide(() => {
      box.dispose();
      if (answer === undefined) void target.preview(before);
      resolve(answer);
    });
    box.show();
  });
}
