import assert from 'node:assert/strict';
import { renderMarkdown } from '../../../src/render/markdown';

describe('Tables', () => {
  it('keep their alignment without inline styles, which the page’s policy would stop', () => {
    const { html } = renderMarkdown('| a | b | c |\n|---|--:|:-:|\n| 1 | 2 | 3 |', {
      firstLine: 0,
      headingShift: 0,
      remoteImages: false,
      resolveImage: () => undefined,
    });
    assert.ok(!html.includes('style='));
    const cells = [...html.matchAll(/<td([^>]*)>/g)].map((match) => match[1]?.trim());
    assert.deepEqual(cells, ['', 'class="align-right"', 'class="align-center"']);
  });
});
