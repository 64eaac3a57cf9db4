import { deepStrictEqual, ok, strictEqual, throws } from 'node:assert/strict';
import createMarkdownIt from 'markdown-it';
import { frontMatterCard } from '../../../src/render/frontMatterCard';
import type { CardOptions } from '../../../src/render/cardBody';
import { pageSections, renderCard, renderHead } from '../../../src/render/page';
import { bodiesOf, filesWith } from '../../support/hostile';
import { htmlPayloads, naughtyStrings } from '../../support/shared';
import { libraryOf } from './library';
import { render } from './render';
import { bodyOf, exportedFiles } from './exportedPage/exported';
import { onlyOurs } from './scanHtml';

const options: CardOptions = { locale: 'en', resolveImage: () => 'resolved://picture', remoteImages: true };

/** All that is ever rendered of files; throws where anything in it is not ours. */
function checkAll(files: Record<string, string>): void {
  const library = libraryOf(files);
  for (const section of pageSections(library.editions(), library.notes(), { kind: 'library' })) {
    onlyOurs(renderHead(section, files['edition.md'], options).html);
    for (const note of section.notes) onlyOurs(renderCard(note, files['talk.md'], options).html);
  }
  onlyOurs(bodyOf(exportedFiles(files)));
  for (const text of Object.values(files)) {
    const [frontMatter = ''] = /^---\n[^]*?\n---\n/.exec(text) ?? [];
    onlyOurs(createMarkdownIt({ html: true }).use(frontMatterCard('en')).render(frontMatter));
  }
}

describe('Hostile text in notes', () => {
  const sets: [what: string, read: (test: Mocha.Context) => string[], count: number][] = [
    ['HTML payloads', htmlPayloads, 223],
    ['naughty strings', naughtyStrings, 515],
  ];
  for (const [what, read, count] of sets) {
    it(`each of ${count} ${what} stays text in every field and in the body`, function () {
      this.timeout(120_000);
      const payloads = read(this);
      strictEqual(payloads.length, count);
      const failures = payloads.flatMap((payload) =>
        bodiesOf(payload).flatMap((body) => {
          try {
            checkAll(filesWith(payload, body));
            return [];
          } catch (error) {
            return `${JSON.stringify(payload.slice(0, 100))}: ${String(error)}`;
          }
        }),
      );
      deepStrictEqual(failures, []);
    });
  }

  it('makes cards of every kind: the check looks at something', () => {
    const library = libraryOf(filesWith('<b>', '<b>'));
    const [section] = pageSections(library.editions(), library.notes(), { kind: 'library' });
    deepStrictEqual(
      section?.notes.map(({ title }) => title),
      ['<b>'],
    );
    ok(section.edition?.note, 'no edition note');
  });

  const slips = [
    '<script>alert(1)</script>',
    '<p onclick="x">a</p>',
    '<a href="command:x">a</a>',
    '<a href="javascript:x">a</a>',
    '<img src="x" alt="" loading="lazy">',
    '<p class="x">a</p>',
    '<p>a > b</p>',
    '<p>a & b</p>',
    '<p>&nbsp;</p>',
    '<p>a',
    'a</p>',
    '<div class="body"><p>a</div></p>',
    "<p class='facts'>a</p>",
    '<p class=facts>a</p>',
    '<p data-line="1" data-line="2">a</p>',
    '<!-- a -->',
    '<p\u0000>a</p>',
  ];
  for (const slip of slips) {
    it(`would be found: ${JSON.stringify(slip)}`, () => {
      throws(() => onlyOurs(slip));
    });
  }
});

describe('A hostile paragraph', () => {
  it('of pictures from the internet takes time by their number, not by its square', function () {
    const time = (pictures: number): number => {
      const start = performance.now();
      render('![](http://a/b) '.repeat(pictures), { remoteImages: false });
      return performance.now() - start;
    };
    time(500);
    const [few, many] = [Math.min(time(4000), time(4000), time(4000)), Math.min(time(32_000), time(32_000))];
    ok(many < 24 * few, `eight times as many took ${(many / few).toFixed(1)} times as long`);
  });
});
