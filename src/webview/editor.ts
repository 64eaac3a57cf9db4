import type { PageFilter, PageMessage } from '../render/messages';

declare function acquireVsCodeApi(): {
  postMessage(message: PageMessage): void;
  getState(): unknown;
  setState(state: unknown): void;
};

const api = acquireVsCodeApi();

/** Where a reader is: how far below the top of what is seen a card starts, in pixels. */
export interface Place {
  card: number;
  top: number;
}

/** What is kept by the editor over hiding, moving and reloading the page. */
export interface Kept {
  filter?: PageFilter;
  /** The cards whose rest is unfolded. */
  unfolded?: number[];
  place?: Place;
  showsPictures?: boolean;
}

// The scope is kept so that the editor can make the page again after a reload of its window.
const scope = JSON.parse(document.body.dataset.scope ?? '{}') as unknown;
let kept = readKept(api.getState());
let saving: number | undefined;

export function post(message: PageMessage): void {
  api.postMessage(message);
}

export function keptState(): Kept {
  return kept;
}

/** Keeps some more, a moment later: much of it changes with every step of a wheel. */
export function keep(change: Kept): void {
  kept = { ...kept, ...change };
  saving ??= window.setTimeout(save, 150);
}

/** Keeps it now. */
export function save(): void {
  window.clearTimeout(saving);
  saving = undefined;
  api.setState({ scope, kept });
}

/** What an older version of the page kept is of no use. */
function readKept(state: unknown): Kept {
  const { kept } = (state ?? {}) as { kept?: Kept };
  return kept ?? {};
}

/** The element of the page's frame with that id. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}`);
  return element;
}
