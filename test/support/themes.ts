// Other colours for an editor that is open: what it does is tested once, how it looks in each theme.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Editor, Theme } from './editor';

/** A theme, the class of the workbench in it, and what webviews call it. */
export const themes = [
  { theme: 'Light Modern', workbench: 'vs', kind: 'vscode-light' },
  { theme: 'Dark Modern', workbench: 'vs-dark', kind: 'vscode-dark' },
  { theme: 'Default High Contrast', workbench: 'hc-black', kind: 'vscode-high-contrast' },
  { theme: 'Default High Contrast Light', workbench: 'hc-light', kind: 'vscode-high-contrast-light' },
] as const satisfies { theme: Theme; workbench: string; kind: string }[];

type ThemeName = (typeof themes)[number]['theme'];

/** Changes the settings of the workspace; resolves when the workbench has the colours. */
export async function setTheme({ page, workspace }: Editor, name: ThemeName): Promise<void> {
  mkdirSync(join(workspace, '.vscode'), { recursive: true });
  writeFileSync(join(workspace, '.vscode/settings.json'), JSON.stringify({ 'workbench.colorTheme': name }));
  const workbench = themes.find(({ theme }) => theme === name)?.workbench ?? '';
  await page.locator(`.monaco-workbench.${workbench}`).waitFor();
}

/** Pictures of what the editor shows now in a light, a dark and a high-contrast theme: `NAME-THEME.png`. */
export async function shotInThemes(editor: Editor, name: string): Promise<void> {
  for (const { theme } of themes.slice(0, 3)) {
    await setTheme(editor, theme);
    await editor.shot(`${name}-${theme}`);
  }
  await setTheme(editor, 'Light Modern');
}
