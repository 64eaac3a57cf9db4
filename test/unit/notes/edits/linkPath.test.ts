import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { linkPath, markdownLink, relativePath } from '../../../../src/notes/edits/linkPath';
import { naughtyStrings } from '../../../support/shared';

describe('A path in a link', () => {
  const cases: [path: string, written: string][] = [
    ['netdev/0x13/quic.md', 'netdev/0x13/quic.md'],
    ['a b/c(1).md', 'a%20b/c%281%29.md'],
    ['100%/what?.md', '100%25/what%3F.md'],
    ['c#/<x>.md', 'c%23/%3Cx%3E.md'],
    ['q&a/&copy;.md', 'q&a/%26copy;.md'],
    ['vidéo/長い.md', 'vidéo/長い.md'],
    ['no\u00a0break\u3000.md', 'no%C2%A0break%E3%80%80.md'],
    ['back\\slash.md', 'back%5Cslash.md'],
  ];
  for (const [path, written] of cases) it(path, () => assert.equal(linkPath(path), written));
});

describe('A relative path', () => {
  const cases: [from: string, to: string, path: string | undefined][] = [
    ['/ws/a/x.md', '/ws/a/y.md', 'y.md'],
    ['/ws/x.md', '/ws/a/b/y.md', 'a/b/y.md'],
    ['/ws/a/b/x.md', '/ws/y.md', '../../y.md'],
    ['/ws/netdev/2.1/x.md', '/ws/netdev/2.2/y.md', '../2.2/y.md'],
    ['/ws/a/x.md', '/ws/a/x.md', 'x.md'],
    ['/ws/a/x.md', '/ws/a', '../a'],
    ['/x.md', '/y.md', 'y.md'],
    ['/ws/x.md', '/ws/time: now.md', './time: now.md'],
    ['/c:/ws/x.md', '/c:/ws/y.md', 'y.md'],
    ['/c:/ws/x.md', '/d:/ws/y.md', undefined],
    ['/ws/x.md', '/d:/ws/y.md', undefined],
  ];
  for (const [from, to, path] of cases) it(`${from} → ${to}`, () => assert.equal(relativePath(from, to), path));
});

describe('A Markdown link', () => {
  const cases: [text: string, link: string][] = [
    ['QUIC tutorial', '[QUIC tutorial](x.md)'],
    ['so_timestamping and _more_', '[so_timestamping and \\_more\\_](x.md)'],
    ['[RFC] `tc` *flower* <b> ~~x~~', '[\\[RFC\\] \\`tc\\` \\*flower\\* \\<b> \\~\\~x\\~\\~](x.md)'],
    ['AT&T &amp; co\\', '[AT&T \\&amp; co\\\\](x.md)'],
    ['two\r\nlines ', '[two lines](x.md)'],
  ];
  for (const [text, link] of cases) it(text, () => assert.equal(markdownLink(text, 'x.md'), link));

  it('is one link with that very text, whatever the text', function () {
    const md = new MarkdownIt();
    for (const text of naughtyStrings(this).filter((one) => one.trim() !== '' && one.length < 500)) {
      const [block] = md.parseInline(markdownLink(text, 'a/b.md'), {});
      const tokens = block?.children ?? [];
      assert.deepEqual([tokens[0]?.type, tokens.at(-1)?.type], ['link_open', 'link_close'], text);
      const shown = tokens.slice(1, -1).map(({ type, content }) => (/^text/.test(type) ? content : type));
      const expected = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
      assert.equal(shown.join(''), expected.replaceAll('\ufffd', '\ufffd'), text);
      assert.equal(tokens[0]?.attrGet('href'), 'a/b.md');
    }
  });
});
