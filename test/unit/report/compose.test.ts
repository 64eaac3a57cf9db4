import assert from 'node:assert/strict';
import { readTemplate } from '../../../src/report/template/template';
import { readNote } from '../../../src/notes/note';
import { readParts } from '../../../src/report/parts/parts';
import { leftOutPaths } from '../../../src/report/refresh/leftOut';
import { composed, composedNote, statesOf, type ReportWorld } from '../../support/reports';
import { note } from '../../support/library';

const names = ['conference: Netdev', 'edition: "2.1"'];

const world: ReportWorld = {
  conference: 'Netdev',
  edition: '2.1',
  report: 'netdev/2.1/report.md',
  files: {
    'netdev/1.2/edition.md': note(
      'edition',
      'conference: Netdev',
      'edition: "1.2"',
      'start_date: 2016-10',
      'attendees: [A]',
    ),
    'netdev/2.2/edition.md': note(
      'edition',
      'conference: Netdev',
      'edition: "2.2"',
      'start_date: 2017-11-08',
      'attendees: [A]',
    ),
    'netdev/2.1/edition.md': note(
      'edition',
      ...names,
      ...['start_date: 2017-04-06', 'end_date: 2017-04-08', 'city: Montreal', 'country: Canada'],
      ...['attendees: [Antoine Ténart, Alexis Lothoré]', 'url: https://netdevconf.example/2.1/'],
    ),
    'netdev/2.1/talks/ddos.md':
      note(
        'talk',
        ...names,
        ...['title: "DDOS: *countermeasures*"', 'date: 2017-04-07', 'authors: [Antoine Ténart]'],
        ...[
          'speakers: [Gilberto Bertin (Cloudflare), Martin Lau (Facebook)]',
          'url: https://netdevconf.example/2.1/ddos',
        ],
        ...[
          'slides: [https://e.example/1.pdf, "https://e.example/(2).pdf"]',
          'video: [https://e.example/v1, https://e.example/v2]',
        ],
        ...['links: [{title: "Code [1]", url: https://e.example/code}]'],
      ) +
      '\n## Summary\n\nTwo talks.\n\n![Graph](../images/graph.svg "Packets per second")\n\n### Why\n\nSpeed.\n\n## Key points\n\n- Fast.\n\n### Limits\n\nFew drivers.\n\n## Follow-ups\n\n- [ ] ours\n',
    'netdev/2.1/talks/dsa.md':
      note(
        'talk',
        ...names,
        'title: DSA',
        'date: 2017-04-06',
        'speakers: Andrew Lunn',
        'slides: https://e.example/dsa',
        'video: none',
        'authors: [Alexis Lothoré]',
      ) + '\n## Key points\n\n- Ports are interfaces.\n',
    'netdev/2.1/talks/dsa-2.md':
      note(
        'talk',
        ...names,
        'title: DSA',
        'date: 2017-04-06',
        'speakers: [Andrew Lunn, Vivien Didelot]',
        'slides: https://e.example/dsa',
        'authors: [Antoine Ténart]',
      ) + '\n## Summary\n\nSwitches.\n\n## Key points\n\n- A tag on each frame.\n',
    'netdev/2.1/talks/empty.md': note('talk', ...names, 'title: Nothing of it', 'date: 2017-04-08'),
  },
};

describe('A report is composed', () => {
  it('from the talks of an edition', () => {
    assert.equal(
      composed(world),
      `---
type: report
conference: Netdev
edition: "2.1"
title: Feedback
date: 2023-11-06
status: draft
authors: [Antoine Ténart, Alexis Lothoré]
tags: []
---

<!-- conference-notes:begin part="introduction" hash="HASH" -->

[Netdev 2.1](https://netdevconf.example/2.1/) took place in Montreal, Canada (Apr 6 – 8, 2017). Antoine Ténart and Alexis Lothoré attended. It was our second Netdev.

<!-- conference-notes:end -->

<!-- conference-notes:begin talk="talks/dsa-2.md, talks/dsa.md" sections="Summary, Key points" hash="HASH" -->

## DSA — Andrew Lunn, Vivien Didelot

Switches.

### Key points

- A tag on each frame.

- Ports are interfaces.

[slides](https://e.example/dsa)

<!-- conference-notes:end -->

<!-- conference-notes:begin talk="talks/ddos.md" sections="Summary, Key points" hash="HASH" -->

## DDOS: \\*countermeasures\\* — Gilberto Bertin (Cloudflare), Martin Lau (Facebook)

Two talks.

![Graph](images/graph.svg "Packets per second")

### Why

Speed.

### Key points

- Fast.

#### Limits

Few drivers.

[session](https://netdevconf.example/2.1/ddos) – [slides #1](https://e.example/1.pdf), [slides #2](https://e.example/%282%29.pdf) – [video #1](https://e.example/v1), [video #2](https://e.example/v2) – [Code \\[1\\]](https://e.example/code)

<!-- conference-notes:end -->

<!-- conference-notes:begin talk="talks/empty.md" sections="Summary, Key points" hash="HASH" -->

## Nothing of it

<!-- conference-notes:end -->

## Conclusion
`.replace(/HASH/g, () => hashes.shift() ?? ''),
    );
  });
  const hashes = [...composed(world).matchAll(/hash="(\w{8})"/g)].map(([, hash = '']) => hash);

  it('with parts that are up to date', () => {
    const states = statesOf(world, composed(world));
    assert.deepEqual(
      states.map(({ name }) => name),
      ['current', 'current', 'current', 'current'],
    );
  });

  it('by day, with the talks one level deeper', () => {
    const text = composed(world, { grouping: 'day', sections: ['Key points'] });
    assert.deepEqual(text.match(/^#+ .*$/gm), [
      '## Thursday, Apr 6, 2017',
      '### DSA — Andrew Lunn, Vivien Didelot',
      '#### Key points',
      '## Friday, Apr 7, 2017',
      '### DDOS: \\*countermeasures\\* — Gilberto Bertin (Cloudflare), Martin Lau (Facebook)',
      '#### Key points',
      '##### Limits',
      '## Saturday, Apr 8, 2017',
      '### Nothing of it',
      '## Conclusion',
    ]);
    assert.ok(statesOf(world, text).every(({ name }) => name === 'current'));
  });

  it('by theme: the track, or the tag that most talks have', () => {
    const talk = (name: string, ...lines: string[]): [string, string] => [
      `netdev/2.1/${name}.md`,
      note('talk', ...names, `title: ${name}`, ...lines),
    ];
    const headings = (...talks: [string, string][]) =>
      composed({ ...world, files: Object.fromEntries(talks) }, { grouping: 'theme' })
        .match(/^#+ .*$/gm)
        ?.join(' ');
    assert.equal(
      headings(talk('a', 'track: One'), talk('b'), talk('c', 'track: One')),
      '## One ### a ### c ## More talks ### b ## Conclusion',
    );
    assert.equal(
      headings(talk('a', 'tags: [x, xdp]'), talk('b', 'tags: [dsa]'), talk('c', 'tags: [xdp]')),
      '## xdp ### a ### c ## More talks ### b ## Conclusion',
    );
    assert.equal(headings(talk('a'), talk('b')), '## a ## b ## Conclusion');
  });

  it('names at its end what is left out on purpose, and reads it', () => {
    const leftOut = ['/netdev/2.1/dsa, new.md', '/other/b.md'];
    const choices = { title: 'Feedback', leftOut };
    const text = composed(world, choices);
    assert.match(text, /\n## Conclusion\n\n<!-- conference-notes:without talk="[^"]*" -->\n$/);
    const report = `/${world.report}`.replace('//', '/');
    assert.deepEqual([...leftOutPaths(readParts(text), report)], leftOut);
    assert.ok(!composed(world).includes('conference-notes:without'));
  });

  it('with the footnotes of each talk, wherever in its note they stand', () => {
    const talk = (title: string, body: string): string => note('talk', ...names, `title: ${title}`) + body;
    const files = {
      'n/a.md': talk('A', '\n## Summary\n\nOne.[^1]\n\n[^1]: Of A.\n'),
      'n/b.md': talk('B', '\n## Summary\n\nTwo.[^1]\n\n## Key points\n\n- Three.[^2]\n\n## Links\n\n[^1]: Of B.\n[^2]: Too.\n'),
    }; // prettier-ignore
    const text = composed({ ...world, files, report: 'report.md' });
    assert.match(text, /\n## A\n\nOne\.\[\^n:a:1\]\n\n\[\^n:a:1\]: Of A\.\n\n<!--/);
    assert.match(
      text,
      /\n## B\n\nTwo\.\[\^n:b:1\]\n\n### Key points\n\n- Three\.\[\^n:b:2\]\n\n\[\^n:b:1\]: Of B\.\n\n\[\^n:b:2\]: Too\.\n\n<!--/,
    );
  });

  it('of an edition of which nothing else is known', () => {
    const files = { 'a.md': note('talk', 'conference: X', 'edition: "1"', 'title: A') };
    const text = composed({ files, conference: 'x', edition: '1', report: 'report.md' }, { sections: [] });
    assert.match(text, /\n\nX 1 was our first X\.\n\n/);
    assert.match(text, /talk="a\.md" sections="" hash/);
  });
});

describe('A report of an edition in another language', () => {
  const french = [...names, 'start_date: 2024-11-14', 'end_date: 2024-11-15', 'city: Toulouse', 'language: fr'];
  const files = {
    'edition.md': note('edition', ...french),
    'a.md': note('talk', ...names, 'title: A', 'date: 2024-11-14'),
  };
  const toulouse: ReportWorld = { ...world, files, report: 'report.md' };

  it('has English dates where we say something by ourselves, for all that is English', () => {
    const text = composed(toulouse, { grouping: 'day' });
    assert.match(text, /Netdev 2\.1 took place in Toulouse \(Nov 14 – 15, 2024\)\./);
    assert.match(text, /\n## Thursday, Nov 14, 2024\n/);
  });

  it('has those of its language where a template says it', () => {
    const template = readTemplate(
      'Du ${dates}.\n\n<!-- conference-notes:begin talk="" -->\n${title}, le ${date}\n<!-- conference-notes:end -->\n',
    );
    const text = composed({ ...toulouse, template });
    assert.match(text, /\nDu 14[–\s]+15 nov\. 2024\.\n/);
    assert.match(text, /\nA, le 14 nov\. 2024\n/);
    assert.deepEqual(
      statesOf({ ...toulouse, template }, text).map(({ name }) => name),
      ['current'],
    );
  });
});

describe('The form of a report', () => {
  it('has no cursor within a part, which would be another one when it is refreshed', () => {
    const template = readTemplate('Hi\0.\n\n<!-- conference-notes:begin talk="" -->\n${title}${cursor}\n\n${sections}\n<!-- conference-notes:end -->\n\nBye${cursor}.\n'); // prettier-ignore
    const [path, note] = Object.entries(world.files).find(([, text]) => text?.includes('## Summary\n')) ?? [];
    const files = { ...world.files, [String(path)]: note?.replace('## Summary\n', '## Summary\n\nA\0B.\n') };
    const { text, cursor } = composedNote({ ...world, files, template });
    assert.ok(!text.includes('\0') && text.includes('Hi.') && text.includes('AB.'));
    assert.equal(text.slice(cursor), '.\n');
    assert.ok(statesOf({ ...world, files, template }, text).every(({ name }) => name === 'current'));
  });

  const form = (template: string): string => composed({ ...world, template: readTemplate(template) }, {});
  const bare = (text: string): string => text.replace(/ hash="\w+"/g, '');
  const small = { ...world.files, 'netdev/2.1/talks/ddos.md': undefined, 'netdev/2.1/talks/empty.md': undefined };
  const dsa: ReportWorld = { ...world, files: small };

  it('is that of the template of the workspace', () => {
    const template = readTemplate(
      `\ufeff---
type: report
conference: \${conference}
edition: \${edition}
title: "Back from \${conference} \${edition}: \${place}"
categories: [\${conference}]
layout: post # \${x}
authors: \${authors}
language: \${language}
---
# \${conference} in \${year}

\${introduction}

Room: \${unknown}

<!-- conference-notes:begin talk="" sections="Key points" -->
### \${title} (\${speakers}) \${unknown}\${cursor}
Room: \${room}
\${links}

\${sections}
<!-- conference-notes:end -->

Bye, \${attendees}.
`.replace(/\n/g, '\r\n'),
    );
    assert.equal(
      bare(composed({ ...dsa, template })),
      `---
type: report
conference: Netdev
edition: "2.1"
title: "Back from Netdev 2.1: Montreal, Canada"
categories: [Netdev]
layout: post # \${x}
authors: [Antoine Ténart, Alexis Lothoré]
---

# Netdev in 2017

<!-- conference-notes:begin part="introduction" -->

[Netdev 2.1](https://netdevconf.example/2.1/) took place in Montreal, Canada (Apr 6 – 8, 2017). Antoine Ténart and Alexis Lothoré attended. It was our second Netdev.

<!-- conference-notes:end -->

Room: \${unknown}

<!-- conference-notes:begin talk="talks/dsa-2.md, talks/dsa.md" sections="Key points" level="3" -->

### DSA (Andrew Lunn, Vivien Didelot) \${unknown}
[slides](https://e.example/dsa)

#### Key points

- A tag on each frame.

- Ports are interfaces.

<!-- conference-notes:end -->

Bye, Antoine Ténart and Alexis Lothoré.
`,
    );
  });

  describe('has the lines of its front matter filled as those of every other template', () => {
    for (const [line, expected] of [
      ['slug: ${title} # shown on the blog', 'slug: Feedback # shown on the blog'],
      ['tags: [conferences, "${conference}"]', 'tags: [conferences, Netdev]'],
      ['image: {src: "${conference}.png"}', 'image: {src: "Netdev.png"}'],
      ['author: [${author}]', 'author: [Antoine Ténart, Alexis Lothoré]'],
      ['author: "${authors}"', 'author: [Antoine Ténart, Alexis Lothoré]'],
      ['author:\n  - ${author}', 'author:\n  - Antoine Ténart\n  - Alexis Lothoré'],
      ['by: We, ${author}', 'by: We, Antoine Ténart, Alexis Lothoré'],
      ['date: ${date}', 'date: 2023-11-06'],
      ['language: ${language}', ''],
      ['x: ${HOME}', 'x: ${HOME}'],
    ] as const)
      it(line, () => {
        const head = 'type: report\nconference: Netdev\nedition: "2.1"\ntitle: T\n';
        const text = form(`---\n${head}${line}\n---\n`);
        assert.equal(text.slice(4 + head.length, text.indexOf('---', 4)), expected && `${expected}\n`);
      });
  });

  it('says where its author goes on, and keeps what is no placeholder of ours', () => {
    const template = readTemplate('# ${title}\n\nBy ${author}, ${date}: ${cursor}!\n\n${5} and `${HOME}`\n');
    const { text, cursor } = composedNote({ ...world, template });
    assert.match(text, /\n\nBy Antoine Ténart, Alexis Lothoré, 2023-11-06: !\n\n\$\{5\} and `\$\{HOME\}`\n/);
    assert.ok(text.slice(0, cursor).endsWith('06: ') && text.slice(cursor).startsWith('!\n'), String(cursor));
    assert.equal(composedNote(world).cursor, 0);
  });

  it('holds what makes it a report, whatever the template lacks', () => {
    for (const template of [
      '',
      '${talks}',
      '---\nlayout: post\n---\n${talks}',
      '---\ntype: talk\ntitle: ${title}\n---\n',
    ]) {
      const text = form(template);
      const facts = readNote(text)?.facts;
      assert.deepEqual(
        [facts?.type, facts?.conference, facts?.edition, facts?.title],
        ['report', 'Netdev', '2.1', 'Feedback'],
        template,
      );
      assert.equal(readParts(text).parts.filter(({ kind }) => kind === 'talk').length, 3);
    }
  });

  it('is none where the front matter of the template cannot be read', () => {
    assert.throws(() => form('---\ntype: [report\n---\n'), /no report/);
  });
});

describe('Nothing that a note holds breaks a report', () => {
  const hostile = [
    '<!-- conference-notes:end -->',
    '<!-- conference-notes:begin talk="x.md" -->',
    '```',
    '~~~~',
    '<!--',
    '-->',
    '- ```',
    '"',
    '$&',
    '${title}',
    '\\',
    '[a]: b',
    'conference-notes:end -->',
    '---',
    '\u2028',
  ];
  for (const sign of hostile) {
    it(JSON.stringify(sign), () => {
      const talk = note(
        'talk',
        ...names,
        `title: ${JSON.stringify(sign)}`,
        `speakers: [${JSON.stringify(sign)}]`,
        `track: ${JSON.stringify(sign)}`,
      );
      const files = {
        'a.md': `${talk}\n## Summary ${sign}\n\nx\n\n## Summary\n\n${sign}\n\n## Key points\n\n- ${sign} ${sign}\n${sign}`,
        'b.md': note('talk', ...names, 'title: B') + '\n## Summary\n\nb\n',
      };
      const one: ReportWorld = { ...world, files, report: 'report.md' };
      for (const grouping of [undefined, 'theme'] as const) {
        const text = composed(one, { grouping, title: sign, authors: [sign] });
        const { parts, faults } = readParts(text);
        assert.deepEqual(faults, []);
        assert.deepEqual(
          parts.map(({ kind }) => kind),
          ['introduction', 'talk', 'talk'],
        );
        assert.deepEqual(
          statesOf(one, text).map(({ name }) => name),
          ['current', 'current', 'current'],
        );
        assert.equal(readNote(text)?.facts?.type, 'report');
      }
    });
  }
});
