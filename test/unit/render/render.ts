// Shared by the tests of a body's rendering.
import { renderMarkdown, type Rendered, type RenderOptions } from '../../../src/render/markdown';

export const plain: RenderOptions = {
  firstLine: 0,
  headingShift: 0,
  resolveImage: (path) => `resolved://${path}`,
  remoteImages: false,
};

export function render(text: string, options: Partial<RenderOptions> = {}): Rendered {
  return renderMarkdown(text, { ...plain, ...options });
}

/** The HTML without what only says where it comes from, and without line breaks beside tags. */
export function html(text: string, options: Partial<RenderOptions> = {}): string {
  return render(text, options)
    .html.replace(/ data-line="\d+"/g, '')
    .replace(/\n+(?=<)|(?<=>)\n+/g, '');
}
