// What the editor notifies of, as it is read in the notification center.
import type { Locator } from 'playwright-core';
import type { Editor } from './editor';

/** A notification with that text. The editor shows none by itself while it is driven. */
export async function notification(editor: Editor, text: string): Promise<Locator> {
  const item = editor.page.locator('.notifications-center .notification-list-item', { hasText: text });
  for (let tries = 1; ; tries++) {
    // One that is asked for before there is anything to show does not stay.
    await editor.page.locator('.statusbar .codicon-bell-dot').waitFor();
    await editor.command('Notifications: Show Notifications');
    try {
      await item.waitFor({ timeout: 5_000 });
      return item;
    } catch (error) {
      if (tries === 4) throw error;
    }
  }
}
