import { strictEqual } from 'node:assert/strict';
import { escapeHtml } from '../../../src/render/escape';

describe('Text in HTML', () => {
  const table: [text: string, html: string][] = [
    ['', ''],
    ['Netdev 0x13', 'Netdev 0x13'],
    ['a < b > c', 'a &lt; b &gt; c'],
    ['R&D', 'R&amp;D'],
    ['&lt;', '&amp;lt;'],
    [`"x" onclick='y'`, '&quot;x&quot; onclick=&#39;y&#39;'],
    ['</title><script>', '&lt;/title&gt;&lt;script&gt;'],
    ['Lothoré 日本 🎤', 'Lothoré 日本 🎤'],
    ['a\nb\tc\u0000', 'a\nb\tc\u0000'],
    ['constructor __proto__', 'constructor __proto__'],
  ];
  for (const [text, html] of table) {
    it(`${JSON.stringify(text)} is written ${JSON.stringify(html)}`, () => strictEqual(escapeHtml(text), html));
  }
});
