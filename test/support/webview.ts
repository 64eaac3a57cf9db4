// Finds what a webview shows: its document lies in a frame inside the editor's own frame for webviews.
import type { Frame, Page } from 'playwright-core';

/** The innermost frame of a webview that holds an element; by default of any that shows something. */
export async function webviewFrame(page: Page, holds = 'body > *'): Promise<Frame> {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    for (const frame of page.frames()) {
      if (frame.parentFrame()?.parentFrame() && (await holdsElement(frame, holds))) return frame;
    }
    await page.waitForTimeout(100);
  }
  throw new Error(`No webview showed \`${holds}\` within 30 seconds.`);
}

async function holdsElement(frame: Frame, selector: string): Promise<boolean> {
  try {
    return (await frame.locator(selector).count()) > 0;
  } catch {
    return false; // It was replaced while we looked.
  }
}
