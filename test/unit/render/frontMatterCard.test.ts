import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import createMarkdownIt, { type MarkdownIt } from 'markdown-it';
import { aliasesWith, defaultAliases } from '../../../src/notes/keys';
import { frontMatterCard } from '../../../src/render/frontMatterCard';
import { onlyOurs } from './scanHtml';

// As the built-in preview has it: raw HTML is HTML there.
const without = (): MarkdownIt => createMarkdownIt({ html: true, linkify: true });
const withCard = (): MarkdownIt => without().use(frontMatterCard('en'));
const body = '\n## Summary\n\nWords.\n';
const talk = [
  '---',
  'type: talk',
  'conference: Netdev',
  'edition: "0x13"',
  'title: <Queues>',
  'speakers: Ada Example (Example Networks)',
  'date: 2019-03-20',
  'tags: [xdp]',
  '---',
  '',
].join('\n');

describe('The card in the built-in preview', () => {
  it('stands in place of a note’s front matter', () => {
    const html = withCard().render(talk + body);
    const end = html.indexOf('</section>') + '</section>\n'.length;
    deepStrictEqual(
      onlyOurs(html.slice(0, end)).map(({ name, text, attributes }) => [name, attributes.get('class'), text]),
      [
        ['section', 'conference-note', '<Queues>Netdev 0x13Ada Example (Example Networks)Talk · Mar 20, 2019xdp'],
        ['p', 'conference-note-title', '<Queues>'],
        ['p', 'conference-note-edition', 'Netdev 0x13'],
        ['p', 'speakers', 'Ada Example (Example Networks)'],
        ['p', 'facts', 'Talk · Mar 20, 2019'],
        ['ul', 'tags', 'xdp'],
        ['li', undefined, 'xdp'],
      ],
    );
    strictEqual(html.slice(end), without().render(body));
  });

  it('stands there once', () =>
    strictEqual(
      withCard()
        .render(talk + body)
        .split('conference-note"').length,
      2,
    ));

  const notes: [what: string, text: string][] = [
    ['an edition', '---\ntype: edition\nconference: Netdev\nedition: "0x13"\nstart_date: 2019-03-20\n---\n'],
    ['a report', '---\ntype: report\ntitle: Feedback\n---\n'],
    ['a note that does not say its type', '---\nconference: Netdev\ntitle: A\n---\n'],
    ['a note whose YAML is broken', '---\ntype: talk\ntitle: A: B\n---\n'],
    ['a note with CRLF', talk.replaceAll('\n', '\r\n')],
    ['a note that ends at its fence', '---\ntype: talk\ntitle: A\n---'],
    ['a note with blanks behind its fence', '---\ntype: talk\ntitle: A\n---  \n'],
  ];
  for (const [what, text] of notes) {
    it(`is made for ${what}`, () => {
      const html = withCard().render(text);
      match(html, /^<section class="conference-note">.*<\/section>\n$/);
      onlyOurs(html);
    });
  }

  const others: [what: string, text: string][] = [
    ['no front matter', '# Title\n\nWords.\n'],
    ['nothing', ''],
    ['the front matter of others', `---\nlayout: post\ntitle: A\n---\n${body}`],
    ['a type of others', `---\ntype: post\ntitle: A\n---\n${body}`],
    ['an empty front matter', `---\n---\n${body}`],
    ['a front matter that is never closed', `---\ntype: talk\ntitle: A\n\n# Title\n`],
    ['a line below a blank one', `\n${talk}${body}`],
    ['a line', `---\n\ntype: talk\n`],
    ['a quoted note', talk.replace(/^/gm, '> ')],
    ['a note in a list', `- ${talk.replaceAll('\n', '\n  ')}`],
    ['a note in a fence', `\`\`\`\n${talk}\`\`\`\n`],
    ['a table', '| a |\n|---|\n| b |\n'],
    ['a block of another language', '---js\ntype: talk\ntitle: A\n---\n'],
  ];
  for (const [what, text] of others) {
    it(`changes nothing of ${what}`, () => strictEqual(withCard().render(text), without().render(text)));
  }

  for (const [name, end] of Object.entries({ LF: '\n', CRLF: '\r\n' })) {
    it(`leaves the lines behind it where they are, ${name}`, () => {
      const text = (talk + body).replaceAll('\n', end);
      const lines = text.split(end);
      const placed = withCard()
        .parse(text, {})
        .filter(({ type }) => type === 'heading_open' || type === 'paragraph_open')
        .map(({ map }) => map?.[0]);
      deepStrictEqual(placed, [lines.indexOf('## Summary'), lines.indexOf('Words.')]);
    });
  }

  it('lists the keys that its head does not tell, as they stand there', () => {
    const others = 'layout: post\nlevel: beginner\n"<b>": "<i>"\nlist: [a, 0x13]\nempty:\n';
    const elements = onlyOurs(withCard().render(talk.replace('tags: [xdp]\n', others)));
    deepStrictEqual(
      elements.filter(({ inside }) => inside.includes('dl')).map(({ name, text }) => `${name} ${text}`),
      ['dt layout', 'dd post', 'dt level', 'dd beginner', 'dt <b>', 'dd <i>', 'dt list', 'dd a, 0x13'],
    );
  });

  it('knows the names that the note’s folder has for keys', () => {
    const aliases = aliasesWith({ reihe: 'conference', ort: 'room', event: null });
    const md = without().use(
      frontMatterCard('en', undefined, (uri) => (uri === 'file:///ws/a.md' ? aliases : defaultAliases)),
    );
    const text = '---\ntype: talk\ntitle: A\nreihe: Netdev\nedition: "1"\nort: B2\nevent: Party\n---\n';
    const cardOf = (currentDocument: string): string =>
      onlyOurs(md.render(text, { currentDocument })).find(({ name }) => name === 'section')?.text ?? '';
    strictEqual(cardOf('file:///ws/a.md'), 'ANetdev 1Talk · B2eventParty');
    strictEqual(cardOf('file:///other/a.md'), 'AParty 1TalkreiheNetdevortB2');
  });

  it('lets no HTML of the note through', () => {
    const text = `---\ntype: talk\ntitle: "</p></section><script>"\nconference: "<b onclick=x>"\ntags: ["<i>"]\nurl: https://x/"><b>\n---\n`;
    onlyOurs(withCard().render(text));
  });

  const edition = (html: string): string | undefined => /conference-note-edition">([^<]*)/.exec(html)?.[1];
  const inheriting = (keys: string): string | undefined => {
    const names = { conference: 'Netdev', edition: '0x17' };
    const md = without().use(frontMatterCard('en', (uri) => (uri === 'file:///ws/a%20b.md' ? names : undefined)));
    const currentDocument = { toString: () => 'file:///ws/a%20b.md' };
    return edition(md.render(`---\ntype: talk\n${keys}---\n`, { currentDocument }));
  };
  const told: [what: string, keys: string, expected: string][] = [
    ['inherits both', '', 'Netdev 0x17'],
    ['inherits the conference', 'edition: "0x17"\n', 'Netdev 0x17'],
    ['says both itself', 'conference: FOSDEM\nedition: "2018"\n', 'FOSDEM 2018'],
  ];
  for (const [what, keys, expected] of told)
    it(`names the edition of a note that ${what}`, () => strictEqual(inheriting(keys), expected));

  it('names what the note says alone where the library does not know it', () => {
    strictEqual(edition(withCard().render('---\ntype: talk\nconference: Netdev\n---\n')), 'Netdev');
  });

  it('calls a note without title by its file', () => {
    const html = withCard().render('---\ntype: talk\n---\n', { currentDocument: 'file:///ws/a%20b.md' });
    match(html, /conference-note-title">a b</);
  });

  it('takes the date in the reader’s language', () => {
    match(createMarkdownIt().use(frontMatterCard('fr')).render(talk), /20 mars 2019/);
  });
});
