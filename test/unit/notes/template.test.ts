import assert from 'node:assert/strict';
import { newNoteHead } from '../../../src/notes/newNote';
import { noteTypes } from '../../../src/notes/keys';
import { fillTemplate } from '../../../src/notes/template';
import { factsOf } from '../../support/notes';
import { naughtyStrings } from '../../support/shared';

const values = {
  conference: 'Strange Loop',
  edition: '0x13',
  title: `It's "fun": QUIC # 1`,
  date: '2019-03-20',
  year: '2019',
  author: '',
  url: 'https://a.b/?c=d#e',
  session_type: 'talk',
  body: 'ours',
};
const head = newNoteHead({ type: 'talk', conference: 'C', edition: '1', title: 'T' });
const fill = (template: string) => fillTemplate(template, 'talk', values, head);

describe('Templates of the workspace', () => {
  const lines: [string, string][] = [
    ['title: ${title}', `title: "It's \\"fun\\": QUIC # 1"`],
    ['title: "Talk: ${title}"', `title: "Talk: It's \\"fun\\": QUIC # 1"`],
    ["title: '${title}'", `title: 'It''s "fun": QUIC # 1'`],
    ['x: ${conference} ${edition} # ${year}', 'x: Strange Loop 0x13 # ${year}'],
    ['x: ${year}-${conference}', 'x: 2019-Strange Loop'],
    ['edition: ${edition}', 'edition: "0x13"'],
    ['date: ${date}', 'date: 2019-03-20'],
    ['authors: ${author}', 'authors:'],
    ['authors: [${author}]', 'authors: []'],
    [
      'links: [{ title: ${title}, url: "${url}" }]',
      `links: [{ title: "It's \\"fun\\": QUIC # 1", url: https://a.b/?c=d#e }]`,
    ],
    ['  - ${title}', `  - "It's \\"fun\\": QUIC # 1"`],
    ['  - title: ${title}', `  - title: "It's \\"fun\\": QUIC # 1"`],
    ['url: ${url}', 'url: https://a.b/?c=d#e'],
    ['x: ${HOME} $title $' + '{}', 'x: ${HOME} $title $' + '{}'],
    ['plain: as it is # comment', 'plain: as it is # comment'],
  ];
  for (const [line, expected] of lines)
    it(line, () => {
      const list = line.startsWith('  ') ? 'list:\n' : '';
      const filled = fill(`---\ntype: talk\nconference: \${conference}\n${list}${line}\n---\n`);
      assert.equal(filled?.text, `---\ntype: talk\nconference: Strange Loop\n${list}${expected}\n---\n`);
    });

  it('have their text filled in, and a place for the cursor', () => {
    const filled = fill('\ufeff---\r\ntype: talk\r\n---\r\n\r\n# ${title}\r\n\r\n${body}\r\n\r\n${cursor}\r\n');
    assert.equal(filled?.text, `---\r\ntype: talk\r\n---\r\n\r\n# ${values.title}\r\n\r\nours\r\n\r\n\r\n`);
    assert.equal(filled.cursor, filled.text.length - 2);
  });

  it('have the cursor in the key points, else at the end', () => {
    const text = (body: string): string => {
      const filled = fill(`---\ntype: talk\n---\n${body}`);
      return `${filled?.text.slice(19, filled.cursor) ?? ''}|${filled?.text.slice(filled.cursor) ?? ''}`;
    };
    assert.equal(text('\n## Key points\n\n- \n\n## Q&A\n'), '\n## Key points\n\n- |\n\n## Q&A\n');
    assert.equal(text('\n## Key Points\n\n## Q&A\n'), '\n## Key Points\n\n|## Q&A\n');
    assert.equal(text('\nWords.\n'), '\nWords.\n|');
  });

  it('of reports have their parts only where one is composed', () =>
    assert.equal(
      fillTemplate(
        '---\ntype: report\ntitle: ${title}\n---\nIn ${year}.\n\n${introduction}\n  ${talks}\n<!-- conference-notes:begin talk="" sections="Summary" -->\n### ${title}\n<!-- conference-notes:end -->\nEnd.\n',
        'report',
        { ...values, title: 'Back' },
        head,
      )?.text,
      '---\ntype: report\ntitle: Back\n---\nIn 2019.\n\nEnd.\n',
    ));

  it('get our front matter where they have none', () =>
    assert.deepEqual(fill('## Key points\n\n- '), {
      text: `${head}\n## Key points\n\n- `,
      cursor: `${head}\n## Key points\n\n- `.length,
    }));

  for (const [why, template] of [
    ['another type', '---\ntype: report\n---\n'],
    ['no type', '---\ntags: []\n---\n'],
    ['broken YAML', '---\ntype: talk\ntitle: "a\nx: ]\n---\n'],
    ['no closing fence', '---\ntype: talk\n'],
    ['a value that its brackets cannot hold', '---\ntype: talk\nx: {a: ${nothing}\n---\n'],
  ] as const)
    it(`make no note with ${why}`, () => assert.equal(fill(template), undefined));

  it('say in YAML what was typed, whatever it is', function () {
    const template = [
      'a: ${title}',
      'title: ${title}',
      'b: "${title}"',
      "c: '${title}'",
      'tags: [${title}, "${title}"]',
    ];
    for (const title of naughtyStrings(this)) {
      const typed = title.replaceAll('\u0000', '').trim();
      if (typed === '' || typed.includes('\n')) continue;
      for (const type of noteTypes) {
        const text = `---\ntype: ${type}\n${template.join('\n')}\n---\n`;
        const filled = fillTemplate(text, type, { ...values, title: typed }, head);
        assert.ok(filled, typed);
        const said = factsOf(filled.text).title;
        assert.equal(said?.replace(/\s+/gu, ' '), typed.replace(/\s+/gu, ' ').trim(), JSON.stringify([type, typed]));
      }
    }
  });
});
