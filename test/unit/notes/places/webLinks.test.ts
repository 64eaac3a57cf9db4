import assert from 'node:assert/strict';
import { webLinksOf } from '../../../../src/notes/places/webLinks';
import { shown, unmark } from '../../../support/marked';
import { edition, readingOf, talk } from '../../../support/notes';

const url = 'https://a.example/x?y=(1)#z';

describe('Web links in a front matter', () => {
  const cases: [what: string, marked: string][] = [
    [
      'slides, video, paper, url',
      talk(`slides: «${url}»`, `video: «${url}» # v`, `paper: "«${url}»"`, `url: '«${url}»'`),
    ],
    ['a list of slides', talk('slides:\n  - «https://a.example»\n  - "«http://b.example/c d»"'.replace(' d', ''))],
    ['between brackets', talk('slides: [«https://a.example/1», "«https://a.example/2»"]')],
    [
      'links and pages of speakers',
      talk(`links: [{ title: L, url: "«${url}»" }]`, `speakers:\n  - name: A\n    url: «${url}»`),
    ],
    ['another key', talk(`recording: «${url}»`)],
    ['blanks in quotes', edition(`url: " «${url}» "`)],
    [
      'none of what is no web address',
      talk('slides: none', 'video: slides.pdf', 'url: "command:x"', 'paper: //a.example'),
    ],
    [
      'none of other keys',
      talk(`source: ${url}`, `title: ${url}`, `links: [{ title: ${url.replace('#', '')} }]`, `x: { url: ${url} }`),
    ],
    ['none with escapes, which the editor could not mark', talk('url: "https:\\/\\/a.example/"')],
  ];
  for (const [what, marked] of cases) {
    it(what, () => {
      for (const given of [marked, `\ufeff${marked.replaceAll('\n', '\r\n')}`]) {
        const { text, spans } = unmark(given);
        const found = webLinksOf(readingOf(text).frontMatter, text);
        assert.deepEqual(
          found.map((link) => shown(text, link)),
          spans.map((span) => shown(text, span)),
        );
        for (const link of found) assert.equal(link.url, text.slice(link.start, link.end));
      }
    });
  }
});
