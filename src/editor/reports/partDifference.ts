import * as vscode from 'vscode';
import { isOutdated, type Decision, type PartState } from '../../report/refresh/partState';
import { normalized } from '../../report/parts/hash';

const scheme = 'conference-notes-part';

/** What the author chooses for a part that was edited by hand. */
export type Choice = Decision | 'detach';

/** The two texts of a part, each as a document that cannot be written to, while they are compared. */
export class PartDifference implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly texts = new Map<string, string>();
  private readonly registration = vscode.workspace.registerTextDocumentContentProvider(scheme, this);
  private count = 0;

  provideTextDocumentContent({ path }: vscode.Uri): string | undefined {
    return this.texts.get(path);
  }

  dispose(): void {
    this.registration.dispose();
  }

  /**
   * Shows how a part differs from what would be generated, and asks what shall become of it. `undefined` when the user
   * gave up.
   *
   * @param text of the report
   * @param number which one it is of how many
   */
  async ask(text: string, state: PartState, number: number, all: number): Promise<Choice | undefined> {
    const { start, end } = state.part.content;
    const mine = this.add(text.slice(start, end), 'Your text');
    const theirs = this.add(state.generated ?? '', 'From the notes');
    const title =
      all === 1
        ? 'Edited Part: Your Text ↔ From the Notes'
        : `Edited Part ${number} of ${all}: Your Text ↔ From the Notes`;
    await vscode.commands.executeCommand('vscode.diff', mine, theirs, title, { preview: true });
    const picked = await vscode.window.showQuickPick(choices, {
      title: all === 1 ? 'Edited Part' : `Edited Part ${number} of ${all}`,
      placeHolder: `Edited by hand${isOutdated(state) ? ', and its notes have changed' : ''}. Which text shall stay?`,
      ignoreFocusOut: true,
    });
    await this.close(mine);
    return picked?.choice;
  }

  private add(text: string, name: string): vscode.Uri {
    const uri = vscode.Uri.from({ scheme, path: `/${++this.count}/${name}.md` });
    this.texts.set(uri.path, `${explanation}${normalized(text)}\n`);
    return uri;
  }

  private async close(mine: vscode.Uri): Promise<void> {
    const tabs = vscode.window.tabGroups.all.flatMap(({ tabs: own }) => own);
    const shown = tabs.filter(
      ({ input }) => input instanceof vscode.TabInputTextDiff && input.original.toString() === mine.toString(),
    );
    if (shown.length > 0) await vscode.window.tabGroups.close(shown);
    this.texts.clear();
  }
}

/** Stands above both texts, where the list of choices would else hide how they start. */
const explanation = `<!--
Left: the part of the report as you have edited it.
Right: what its notes say now.
-->

`;

const choices: (vscode.QuickPickItem & { choice: Choice })[] = [
  { choice: 'keep', label: '$(person) Keep Mine', description: 'until its notes change' },
  { choice: 'take', label: '$(sync) Take That of the Notes', description: 'what was written into the part goes' },
  {
    choice: 'detach',
    label: '$(debug-disconnect) Detach',
    description: 'it becomes your own text and is not refreshed any more',
  },
];
