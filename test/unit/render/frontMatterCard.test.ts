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

  const talkKeys = 'type: talk\nconference: N\nedition: "1"\ntitle: T\n';
  const editionKeys = 'type: edition\nconference: N\nedition: "1"\n';
  const told: [what: string, keys: string, rows: string][] = [
    [
      'an edition’s keys in a talk',
      `${talkKeys}city: Prague\nvenue: Hall\nstart_date: 2020-01-01`,
      'city Prague venue Hall start_date 2020-01-01',
    ],
    ['slides that are no web address', `${talkKeys}slides: ./deck.pdf`, 'slides ./deck.pdf'],
    ['one of two that is none', `${talkKeys}video: [https://a.example, later]`, 'video https://a.example, later'],
    ['that there is no video', `${talkKeys}video: none`, 'video none'],
    ['a speaker’s role', `${talkKeys}speakers: [{name: A, affiliation: B, role: moderator}]`, 'speakers A B moderator'],
    ['a speaker without name', `${talkKeys}speakers: [A, {role: chair}]`, 'speakers A, chair'],
    ['a kind of session of a report', 'type: report\ntitle: T\nsession_type: panel', 'session_type panel'],
    ['a type that is none of ours', 'type: post\nconference: N\ntitle: T', 'type post'],
    ['the second of two names for a key', `${talkKeys}event: Party`, 'event Party'],
    ['a map where a text belongs', `${talkKeys}room: {floor: 2}`, 'room 2'],
    ['an edition’s tags and status', `${editionKeys}tags: [a]\nstatus: b\nspeakers: [c]`, 'tags a status b speakers c'],
    [
      'nothing of a talk that is told in full',
      `${talkKeys}speakers: [A(B), {name: C}]\nurl: https://a.example\ntags: [x]\nstatus: Draft`,
      '',
    ],
    [
      'nothing of an edition that is told in full',
      `${editionKeys}title: Ours\nstart_date: 2020-01-01\ncity: A\ncountry: B\nattendees: [C]`,
      '',
    ],
    ['nothing of a conference that names its edition', 'type: talk\nconference: Strange Loop 2023\ntitle: T', ''],
  ];
  for (const [what, keys, rows] of told)
    it(`lists ${what}`, () => {
      const elements = onlyOurs(withCard().render(`---\n${keys}\n---\n`));
      strictEqual(
        elements
          .filter(({ name }) => /^d[td]$/.test(name))
          .map(({ text }) => text)
          .join(' '),
        rows,
      );
    });

  const titleOf = (keys: string): string | undefined =>
    onlyOurs(withCard().render(`---\n${keys}---\n`)).find(
      ({ attributes }) => attributes.get('class') === 'conference-note-title',
    )?.text;
  it('shows the title that an edition has of its own', () => {
    strictEqual(titleOf(`${editionKeys}title: Our trip\n`), 'Our trip');
    strictEqual(titleOf(editionKeys), undefined);
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

  it('is made for what is a note by the names of its folder alone, and for nothing else', () => {
    const aliases = aliasesWith({ konferenz: 'conference', titel: 'title', event: null });
    const md = without().use(
      frontMatterCard('en', undefined, (uri) => (uri === 'file:///ws/a.md' ? aliases : defaultAliases)),
    );
    const [here, there] = [{ currentDocument: 'file:///ws/a.md' }, { currentDocument: 'file:///other/a.md' }];
    const german = `---\nkonferenz: Netdev\ntitel: Hallo\n---\n${body}`;
    match(md.render(german, { ...here }), /^<section class="conference-note">.*>Hallo</);
    strictEqual(md.render(german, { ...there }), without().render(german));
    const english = `---\nevent: Netdev\ntitle: Hello\n---\n${body}`;
    strictEqual(md.render(english, { ...here }), without().render(english));
    match(md.render(english, { ...there }), /^<section class="conference-note">.*>Hello</);
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
  const inherited: [what: string, keys: string, expected: string][] = [
    ['inherits both', '', 'Netdev 0x17'],
    ['inherits the conference', 'edition: "0x17"\n', 'Netdev 0x17'],
    ['says both itself', 'conference: FOSDEM\nedition: "2018"\n', 'FOSDEM 2018'],
  ];
  for (const [what, keys, expected] of inherited)
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
