import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import type { CardOptions } from '../../../src/render/cardBody';
import { pageSections, renderCard, renderHead, type PageSection } from '../../../src/render/page';
import type { PreviewScope } from '../../../src/render/previewScope';
import { libraryOf, noteOf, root } from './library';
import { onlyOurs, type Element } from './scanHtml';

function note(lines: string[], body = ''): string {
  return `---\n${lines.join('\n')}\n---\n${body}`;
}

const files = {
  'netdev/2.1/edition.md': note(
    ['type: edition', 'conference: Netdev', 'edition: "2.1"', 'start_date: 2017-04-06', 'city: Montréal'],
    '\n# Hello\n\nSee [b](b.md).\n',
  ),
  'netdev/2.1/b.md': note(['type: talk', 'title: Beta', 'date: 2017-04-06', 'time: "10:00"', 'tags: [xdp]']),
  'netdev/2.1/a.md': note(['type: talk', 'title: Alpha', 'date: 2017-04-07', 'speakers: Ada Example']),
  'netdev/2.1/c.md': note(['type: talk', 'title: Gamma', 'date: 2017-04-06', 'time: "09:00"']),
  'netdev/2.1/report.md': note(['type: report', 'title: Feedback']),
  'netdev/2.1/before.md': note(['type: announcement', 'title: We go']),
  'netdev/0x13/edition.md': note(['type: edition', 'conference: Netdev', 'edition: "0x13"', 'start_date: 2019-03-20']),
  'netdev/0x13/d.md': note(['type: talk', 'title: Delta', 'speakers: [Ada Example, Bob]', 'tags: [XDP, qos]']),
  'fosdem/e.md': note(['type: talk', 'conference: FOSDEM', 'edition: "2018"', 'title: Epsilon', 'speakers: Eve']),
  'lost/z.md': note(['type: talk', 'title: Zeta', 'tags: [xdp]']),
  'lost/y.md': note(['type: talk', 'conference: GraphConf', 'title: Eta', 'date: 2020-01-01']),
};
const library = libraryOf(files);
const options: CardOptions = {
  locale: 'en',
  remoteImages: false,
  resolveImage: (path) => `resolved://${path}`,
  numberOf: ({ uri }) => uri.length,
  isLive: true,
};

function sections(scope: PreviewScope): PageSection[] {
  return pageSections(library.editions(), library.notes(), scope);
}

describe('The sections of a page', () => {
  const first = 'Netdev 0x13: Delta';
  const second = 'Netdev 2.1: We go, Feedback, Gamma, Beta, Alpha';
  const table: [scope: PreviewScope, expected: string[]][] = [
    [{ kind: 'library' }, [first, second, 'FOSDEM 2018: Epsilon', 'Without edition: Eta, Zeta']],
    [{ kind: 'edition', conference: 'Netdev', edition: '2.1' }, [second]],
    [{ kind: 'edition', conference: 'netdev', edition: '0X13' }, [first]],
    [{ kind: 'edition', conference: 'FOSDEM', edition: '2018' }, ['FOSDEM 2018: Epsilon']],
    [{ kind: 'edition', conference: 'GraphConf', edition: '2020' }, []],
    [{ kind: 'speaker', speaker: 'ada example' }, [first, 'Netdev 2.1: Alpha']],
    [{ kind: 'speaker', speaker: 'Nobody' }, []],
    [{ kind: 'tag', tag: 'xdp' }, [first, 'Netdev 2.1: Beta', 'Without edition: Zeta']],
    [{ kind: 'note', uri: `${root}/netdev/2.1/a.md` }, ['Netdev 2.1: Alpha']],
    [{ kind: 'note', uri: `${root}/netdev/2.1/edition.md` }, ['Netdev 2.1: ']],
    [{ kind: 'note', uri: `${root}/lost/z.md` }, ['Without edition: Zeta']],
    [{ kind: 'note', uri: `${root}/gone.md` }, []],
  ];
  for (const [scope, expected] of table) {
    it(`${JSON.stringify(scope)}: ${expected.join(' | ')}`, () => {
      const found = sections(scope).map(
        ({ title, notes }) => `${title}: ${notes.map(({ title }) => title).join(', ')}`,
      );
      deepStrictEqual(found, expected);
    });
  }

  it('have ids of their own', () => {
    const ids = sections({ kind: 'library' }).map(({ id }) => id);
    strictEqual(new Set(ids).size, ids.length);
  });

  it('are none for an empty library', () => {
    const empty = libraryOf({});
    deepStrictEqual(pageSections(empty.editions(), empty.notes(), { kind: 'library' }), []);
  });

  it('leave the edition note to the head', () => {
    for (const { edition, notes } of sections({ kind: 'library' })) {
      if (edition?.note) strictEqual(notes.includes(edition.note), false);
    }
  });
});

describe('The head of a section', () => {
  const head = (
    scope: PreviewScope,
    text: string | undefined,
  ): { elements: Element[]; links: string[]; html: string } => {
    const [section] = sections(scope);
    if (!section) throw new Error('no section');
    const { html, links } = renderHead(section, text, options);
    return { elements: onlyOurs(html), links, html };
  };
  const edition: PreviewScope = { kind: 'edition', conference: 'Netdev', edition: '2.1' };

  it('opens the edition note, and says what stands in it', () => {
    const { elements, links } = head(edition, files['netdev/2.1/edition.md']);
    deepStrictEqual(
      elements.map(({ name, text, attributes }) => [name, text.trim(), attributes.get('data-line')]),
      [
        ['h2', 'Netdev 2.1', undefined],
        ['a', 'Netdev 2.1', '0'],
        ['p', 'Montréal · Apr 6, 2017', undefined],
        ['p', '3 talks · 3 not summarized', undefined],
        ['meter', '', undefined],
        ['ul', 'Announcement: We goReport: Feedback', undefined],
        ['li', 'Announcement: We go', undefined],
        ['a', 'Announcement: We go', undefined],
        ['li', 'Report: Feedback', undefined],
        ['a', 'Report: Feedback', undefined],
        ['div', 'Hello\nSee b.', undefined],
        ['h2', 'Hello', '8'],
        ['p', 'See b.', '10'],
        ['a', 'b', undefined],
      ],
    );
    deepStrictEqual(links, ['b.md']);
  });

  it('says its title once where the text starts with it', () => {
    const { html } = head(edition, '# Netdev 2.1\n\nWords.');
    deepStrictEqual(
      onlyOurs(html).flatMap(({ name, text }) => (/^h\d/.test(name) ? text : [])),
      ['Netdev 2.1'],
    );
  });

  it('is a plain title where there is no edition note', () => {
    const { html } = head({ kind: 'edition', conference: 'FOSDEM', edition: '2018' }, undefined);
    strictEqual(
      html,
      '<h2>FOSDEM 2018</h2><p class="coverage"><meter min="0" max="1" value="0" aria-hidden="true"></meter>1 talk · 1 not summarized</p>',
    );
  });

  it('is a plain title for notes without edition', () => {
    const { html } = head({ kind: 'note', uri: `${root}/lost/z.md` }, undefined);
    strictEqual(html, '<h2>Without edition</h2>');
  });

  it('names place, venue, dates, organiser, who went and the website', () => {
    const text = note([
      'type: edition',
      'conference: Netdev',
      'edition: "0x17"',
      'start_date: 2023-10-30',
      'end_date: 2023-11-03',
      'venue: Hall & <Harbour>',
      'city: Vancouver',
      'country: Canada',
      'organizer: Netdev Society',
      'attendees: [Alexis Lothoré, Maxime Chevallier]',
      'url: https://netdevconf.info/0x17/?a&b',
      'attendance: hybrid',
      'links: [{title: Map, url: "https://example.org/map"}]',
    ]);
    const one = libraryOf({ 'edition.md': text });
    const [section] = pageSections(one.editions(), one.notes(), { kind: 'library' });
    if (!section) throw new Error('no section');
    const [, , facts, attendees, , , website, , map] = onlyOurs(renderHead(section, text, options).html);
    match(
      facts?.text ?? '',
      /^Vancouver, Canada · Hall & <Harbour> · Oct 30\s–\sNov 3, 2023 · hybrid · Organised by Netdev Society$/,
    );
    strictEqual(attendees?.text, 'Who went: Alexis Lothoré, Maxime Chevallier');
    deepStrictEqual([website?.text, website?.attributes.get('href')], ['Website', 'https://netdevconf.info/0x17/?a&b']);
    deepStrictEqual([map?.text, map?.attributes.get('href')], ['Map', 'https://example.org/map']);
  });
});

describe('A card', () => {
  const full = note(
    [
      'type: talk',
      'conference: Netdev',
      'edition: "0x17"',
      'title: <Queues> & more',
      'speakers: [Ada Example (Example Networks), {name: Bob, affiliation: ACME, role: moderator}]',
      'session_type: lightning-talk',
      'date: 2023-10-31',
      'time: "14:30"',
      'room: B2',
      'track: "#ebpf"',
      'status: summarized',
      'tags: [xdp, "<i>"]',
      'url: https://example.org/talk',
      'slides: [https://example.org/1.pdf, https://example.org/2.pdf]',
      'video: https://example.org/v',
      'paper: none',
    ],
    '\n## Summary\n\nWords.\n',
  );
  const card = (text: string): Element[] => {
    const one = libraryOf({ 'talk.md': text });
    return onlyOurs(renderCard(noteOf(one, 'talk.md'), text, options).html);
  };

  it('has title, speakers, facts, tags, material and body', () => {
    const elements = card(full);
    deepStrictEqual(
      elements
        .filter(({ inside }) => !inside.includes('ul'))
        .map(({ name, text, attributes }) => [name, attributes.get('class'), text.trim()]),
      [
        ['h4', undefined, '<Queues> & more'],
        ['a', 'open', '<Queues> & more'],
        ['p', 'speakers', 'Ada Example (Example Networks), Bob (ACME)'],
        ['button', 'speaker', 'Ada Example'],
        ['span', 'affiliation', '(Example Networks)'],
        ['button', 'speaker', 'Bob'],
        ['span', 'affiliation', '(ACME)'],
        ['p', 'facts', 'Lightning talk · 14:30 · B2 · #ebpf · summarized'],
        ['ul', 'tags', 'xdp<i>'],
        ['ul', 'material', 'pageslides #1slides #2video'],
        ['div', 'body', 'Words.'],
        ['p', undefined, 'Words.'],
      ],
    );
    deepStrictEqual(
      elements
        .filter(({ name, inside }) => name === 'a' && inside.includes('li'))
        .map((link) => link.attributes.get('href')),
      ['https://example.org/talk', 'https://example.org/1.pdf', 'https://example.org/2.pdf', 'https://example.org/v'],
    );
  });

  it('has no body and no empty lists where nothing stands there', () => {
    const elements = card(note(['type: talk', 'title: A']));
    deepStrictEqual(
      elements.map(({ name, text }) => [name, text]),
      [
        ['h4', 'A'],
        ['a', 'A'],
        ['p', 'Talk'],
      ],
    );
  });

  it('says so where the note cannot be read', () => {
    const { html, links } = renderCard(noteOf(library, 'lost/z.md'), undefined, options);
    match(html, /<p class="facts">This note cannot be read or is too large to be shown\.<\/p>$/);
    deepStrictEqual(links, []);
    onlyOurs(html);
  });

  it('folds away all but the summary, and says what that is', () => {
    const body = '\nFirst.\n\n## Key points\n\n- One\n\n## Summary\n\nThe point.\n\n## Q&A\n\nWhy?\n';
    const text = note(['type: talk', 'title: A'], body);
    const elements = card(text);
    const rest = elements.find(({ name }) => name === 'details');
    deepStrictEqual(
      elements.filter(({ name, inside }) => name === 'p' && !inside.includes('details')).map((one) => one.text),
      ['Talk', 'The point.'],
    );
    strictEqual(elements.find(({ name }) => name === 'summary')?.text, 'Key points · Q&A');
    match(rest?.text ?? '', /First\.[^]*Key points[^]*One[^]*Q&A[^]*Why\?/);
    const one = libraryOf({ 'talk.md': text });
    const whole = onlyOurs(renderCard(noteOf(one, 'talk.md'), text, { ...options, isUnfolded: true }).html);
    strictEqual(
      whole.some(({ name }) => name === 'details'),
      false,
    );
  });

  it('says its title once where the body starts with it, folded or not', () => {
    const text = note(['type: talk', 'title: A talk'], '\n# A talk\n\n## Notes\n\nWords.\n\n## More\n\nOthers.\n');
    const one = libraryOf({ 'talk.md': text });
    for (const isUnfolded of [false, true]) {
      const { html } = renderCard(noteOf(one, 'talk.md'), text, { ...options, isUnfolded });
      const shown = onlyOurs(html).filter(({ name, inside }) => /^h\d|^p$/.test(name) && !inside.includes('details'));
      deepStrictEqual(shown.map(({ text }) => text).slice(0, 4), ['A talk', 'Talk', 'Notes', 'Words.']);
    }
  });

  const facts = ['speakers: [Ada (ACME), Bob]', 'session_type: keynote', 'time: "10:00"', 'room: Hall 1', 'track: Net'];
  const others: [what: string, lines: string[], expected: string[]][] = [
    ['repeats nothing', facts, []],
    ['tells its status', [...facts, 'status: draft'], ['draft']],
    ['does not tell what it leaves to the first', ['status: draft'], ['draft']],
    ['tells who spoke, where that is another', ['speakers: [Ada]'], ['Ada']],
    [
      'tells what is another in it',
      ['session_type: panel', 'time: "10:00"', 'room: Hall 2', 'track: net', 'status: summarized'],
      ['Panel · Hall 2 · net · summarized'],
    ],
    ['tells of a plain talk, if it says so', ['session_type: talk'], ['Talk']],
  ];
  for (const [what, lines, expected] of others) {
    it(`of another note of the same talk names its authors, and ${what}`, () => {
      const [one, two] = [
        note(['type: talk', 'title: A', 'authors: Ann', 'status: summarized', ...facts]),
        note(['type: talk', 'title: A', 'authors: [Ben, Eve]', 'tags: [x]', ...lines]),
      ];
      const both = libraryOf({ 'one.md': one, 'two.md': two });
      const { html } = renderCard(noteOf(both, 'two.md'), two, options, noteOf(both, 'one.md'));
      const texts = onlyOurs(html)
        .filter(({ inside }) => inside.length === 0)
        .map(({ text }) => text);
      const said = texts.filter((text) => !['A', 'Notes by Ben, Eve', 'x'].includes(text));
      deepStrictEqual([texts.length - said.length, said], [3, expected]);
    });
  }

  describe('of a talk with all its keys', () => {
    const lines = [
      'type: talk',
      'title: A',
      'language: fr',
      'level: advanced',
      'time: "10:00"',
      'duration: 45',
      'room: B2',
      'attendance: online',
      'rating: 4',
      'slides: https://example.org/1.pdf',
      'links: [{title: <Code>, url: "https://example.org/code"}]',
      'abstract: |',
      '  The *official* text, [here](a.md).',
      '',
      '  - [ ] Task',
    ];
    /** What stands on the card itself, and in the part that is folded away. */
    const parts = (body: string, change: Partial<CardOptions> = {}): { own: string[]; folded: string[] } => {
      const text = note(lines, body);
      const { html, links } = renderCard(noteOf(libraryOf({ 'a.md': text }), 'a.md'), text, { ...options, ...change });
      deepStrictEqual(links, []);
      const shown = onlyOurs(html).filter(({ name }) => /^(?:h\d|p|ul|summary|blockquote)$/.test(name));
      const texts = (isFolded: boolean): string[] =>
        shown
          .filter(({ inside }) => inside.includes('details') === isFolded)
          .map(({ name, text }) => `${name} ${text.trim().replace(/\n+/g, ' ')}`);
      return { own: texts(false), folded: texts(true) };
    };
    const facts = ['h4 A', 'p Talk · advanced · 10:00 · 45 min · B2 · online · rated 4 of 5', 'ul slides<Code>'];
    const abstract = [
      'h5 Abstract',
      'blockquote The official text, here.  Task',
      'p The official text, here.',
      'ul Task',
    ];

    it('tells them, and folds the official text away where there is a start of our own', () => {
      const { own, folded } = parts('## Summary\n\nOurs.\n\n## Q&A\n\nWhy?');
      deepStrictEqual(own, [...facts, 'p Ours.']);
      deepStrictEqual(folded, ['summary Abstract · Q&A', ...abstract, 'h5 Q&A', 'p Why?']);
    });

    it('shows the official text where there is nothing of our own', () => {
      deepStrictEqual(parts(''), { own: [...facts, ...abstract], folded: [] });
      const { own, folded } = parts('## Summary\n\n## Q&A\n');
      deepStrictEqual(
        [own, folded],
        [
          [...facts, ...abstract],
          ['summary Q&A', 'h5 Q&A'],
        ],
      );
    });

    it('shows the official text before ours where nothing is folded away', () =>
      deepStrictEqual(parts('## Summary\n\nOurs.', { isUnfolded: true }), {
        own: [...facts, ...abstract, 'h5 Summary', 'p Ours.'],
        folded: [],
      }));

    it('leads from the official text to its line, and lets no task of it be ticked', () => {
      const text = note(lines, 'Ours.');
      const { html } = renderCard(noteOf(libraryOf({ 'a.md': text }), 'a.md'), text, options);
      const elements = onlyOurs(html);
      const around = elements.find(({ name, attributes }) => name === 'div' && attributes.has('data-line'));
      strictEqual(
        around?.attributes.get('data-line'),
        String(lines.findIndex((one) => one.startsWith('abstract')) + 1),
      );
      strictEqual(elements.find(({ name }) => name === 'input')?.attributes.has('disabled'), true);
    });

    it('says in which language the note is', () => {
      const text = note(lines, '## Summary\n\nOurs.\n\n## Q&A\n\nWhy?');
      const { html } = renderCard(noteOf(libraryOf({ 'a.md': text }), 'a.md'), text, options);
      const own = onlyOurs(html).filter(({ attributes }) => attributes.get('lang') === 'fr');
      deepStrictEqual(
        own.map(({ name }) => name),
        ['h4', 'div', 'blockquote', 'div'],
      );
    });
  });

  for (const [type, name] of [
    ['report', 'Report'],
    ['announcement', 'Announcement'],
  ]) {
    it(`of a text that goes out (${type}) tells when it did, and who wrote it`, () => {
      const lines = [`type: ${type}`, 'title: A', 'date: 2019-04-01'];
      const texts = (...more: string[]) => card(note([...lines, ...more])).map((one) => `${one.name} ${one.text}`);
      deepStrictEqual(texts('authors: [Ben, Eve]'), ['h4 A', 'a A', 'p By Ben, Eve', `p ${name} · Apr 1, 2019`]);
      deepStrictEqual(texts(), ['h4 A', 'a A', `p ${name} · Apr 1, 2019`]);
    });
  }

  it('of a talk leaves its day to the heading, and its author where there is one', () => {
    const elements = card(note(['type: talk', 'title: A', 'date: 2019-03-20', 'authors: Ben']));
    deepStrictEqual(
      elements.map(({ name, text }) => [name, text]),
      [
        ['h4', 'A'],
        ['a', 'A'],
        ['p', 'Talk'],
      ],
    );
  });

  it('has nothing to click that nobody answers, where it is not on a live page', () => {
    const one = libraryOf({ 'talk.md': full });
    const elements = onlyOurs(renderCard(noteOf(one, 'talk.md'), full, { ...options, isLive: false }).html);
    strictEqual(
      elements.some(({ name }) => name === 'button'),
      false,
    );
  });

  it('has no button for a value that cannot be asked for', () => {
    const text = 'x'.repeat(501);
    const elements = card(note(['type: talk', 'title: A', `speakers: [${text}, Ada]`, `tags: [${text}]`]));
    deepStrictEqual(
      elements.flatMap(({ name, text }) => (name === 'button' ? text : [])),
      ['Ada'],
    );
    strictEqual(elements.find(({ attributes }) => attributes.get('class') === 'tags')?.text, text);
  });

  const frontMatters: [what: string, before: string][] = [
    ['short', note(['type: talk', 'title: A'])],
    ['long', note(['type: talk', 'title: A', ...Array.from({ length: 200 }, (_, i) => `key${i}: ${i}`)])],
    ['with comments and blank lines', note(['# hello', '', 'type: talk', '', 'title: A', ''])],
    ['with a block text', note(['type: talk', 'title: A', 'abstract: |', '  one', '', '  two'])],
    ['behind a byte order mark', `\ufeff${note(['type: talk', 'title: A'])}`],
    ['with blanks behind its fences', '---  \ntype: talk\ntitle: A\n---\t\n'],
    ['never closed', '---\ntype: talk\ntitle: A\n'],
  ];
  for (const [what, before] of frontMatters) {
    for (const [name, end] of Object.entries({ LF: '\n', CRLF: '\r\n' })) {
      it(`leads to the right lines behind a front matter: ${what}, ${name}`, () => {
        const text = `${before}\nFirst.\n\n- [ ] Second\n\n## Third\n`.replaceAll('\n', end);
        const lines = text.split(end);
        const at = (word: string): string => String(lines.findIndex((line) => line.includes(word)));
        // The official text stands in the front matter.
        const placed = card(text).filter(({ name, attributes }) => name !== 'div' && attributes.has('data-line'));
        deepStrictEqual(
          placed.map(({ name, attributes }) => [name, attributes.get('data-line')]),
          [
            ['a', '0'],
            ['p', at('First')],
            ['ul', at('Second')],
            ['li', at('Second')],
            ['p', at('Second')],
            ['h5', at('Third')],
          ].filter(([name], i) => name !== 'p' || i === 1),
        );
      });
    }
  }
});
