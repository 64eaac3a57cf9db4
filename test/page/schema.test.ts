import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEditor, statusBar } from '../support/editor';
import { openFile, problemCount, showLibrary, treeRow } from '../support/ui';

describe('In Restricted Mode', () => {
  it('the library is there; a schema file of the workspace is used once the folder is trusted', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'schema-'));
    mkdirSync(join(folder, '.vscode'));
    writeFileSync(join(folder, '.vscode/settings.json'), '{ "conferenceNotes.schema": "notes.schema.json" }');
    writeFileSync(join(folder, 'notes.schema.json'), '{ "required": ["sponsor", "track"] }');
    const talk = '---\ntype: talk\nconference: Conf\nedition: "1"\ntitle: A talk\nspeakers: A\nlevel: expert\n---\n';
    writeFileSync(join(folder, 'talk.md'), talk);
    const editor = await openEditor({ workspace: folder, trust: 'on' });
    try {
      const { page } = editor;
      const warnings = (count: number): Promise<void> =>
        problemCount(page)
          .and(page.locator(`[aria-label*="Warnings: ${count}"]`))
          .waitFor();
      await statusBar(page).getByText('Restricted Mode').waitFor();
      await showLibrary(page);
      await treeRow(page, 'Conf').waitFor();
      await openFile(page, 'talk.md');
      // Our own schema is always there.
      await warnings(1);
      await editor.command('Workspaces: Manage Workspace Trust');
      await page
        .locator('.workspace-trust-editor .monaco-button', { hasText: /^Trust/ })
        .first()
        .click();
      await warnings(2);
      await editor.shot('schema-trusted');
    } finally {
      await editor.close();
    }
  });
});
