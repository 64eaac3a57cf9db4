// Watches pages for what no note may make them do: run something, ask for something, or call a command of the editor.
import type { BrowserContext, Frame, Page, Request } from 'playwright-core';

export interface Watch {
  /** What happened, as `script: …`, `request: …` or `command: …`, in order. */
  incidents: string[];
  /** Forgets what happened so far. */
  clear(): void;
}

/**
 * Starts before anything is loaded. Whatever a frame asks for is an incident but what is allowed.
 *
 * @param isWatched the frames that notes could write to
 * @param isAllowed addresses that such a frame may ask for
 */
export async function watch(
  context: BrowserContext,
  isWatched: (frame: Frame) => boolean,
  isAllowed: (address: string) => boolean,
): Promise<Watch> {
  const incidents: string[] = [];
  await context.exposeBinding('reportIncident', (_source, what: string) => void incidents.push(`script: ${what}`));
  await context.addInitScript(() => {
    for (const name of ['alert', 'confirm', 'prompt', 'print'] as const) {
      // Frames of the editor may show no dialogs: the call is what counts.
      const report = (...words: unknown[]): void => {
        (window as unknown as { reportIncident(what: string): void }).reportIncident(`${name}(${words.join(', ')})`);
      };
      Object.defineProperty(window, name, { value: report, writable: true });
    }
  });
  context.on('request', (request) => {
    const frame = frameOf(request);
    const address = request.url();
    if (frame && isWatched(frame) && !address.startsWith('data:') && !isAllowed(address))
      incidents.push(`request: ${address}`);
  });
  return { incidents, clear: () => void incidents.splice(0) };
}

/** `undefined` for what a service worker asks for: it only passes on what frames do. */
function frameOf(request: Request): Frame | undefined {
  return request.serviceWorker() ? undefined : request.frame();
}

/** Whether a frame shows the content of a webview: it lies in a frame inside the editor's own frame for webviews. */
export function isWebviewContent(frame: Frame): boolean {
  return Boolean(frame.parentFrame()?.parentFrame());
}

/** Clicks every link that leads neither to the web nor to a place on the page, and answers with their addresses. */
export async function clickOddLinks(frame: Frame | Page): Promise<string[]> {
  const links = frame.locator('a[href], area[href]');
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  const odd = [...addresses.entries()].filter(([, address]) => !/^(?:#|https?:|mailto:)/i.test(address));
  // With the mouse: the editor takes no notice of what a script clicks.
  for (const [i] of odd) await links.nth(i).click({ timeout: 5_000 });
  return odd.map(([, address]) => address);
}
