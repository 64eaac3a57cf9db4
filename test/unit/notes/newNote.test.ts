import assert from 'node:assert/strict';
import { examine } from '../../../src/notes/checks/examine';
import { defaultAliases, noteTypes, type NoteType } from '../../../src/notes/keys';
import { newNoteText, type NewNote } from '../../../src/notes/newNote';
import { readYaml } from '../../../src/notes/yaml/readYaml';
import { quoted, yamlText } from '../../../src/notes/edits/writeText';
import { factsOf } from '../../support/notes';
import { naughtyStrings } from '../../support/shared';

const known = { conference: 'Netdev', edition: '0x13', title: 'QUIC tutorial', date: '2019-03-20' };

/** What people may type as a title or name. */
const titles = [
  ...[
    'QUIC tutorial',
    'a: b',
    'a:',
    ':a',
    '- x',
    '-',
    '--',
    '---',
    '--- x',
    '...',
    '#x',
    'a #x',
    'C#',
    '# #',
    '%x',
    '@x',
    '`x`',
    '&x',
  ],
  ...[
    '*x*',
    '*x',
    '!x',
    '|',
    '| x',
    '>',
    '>- x',
    '? x',
    '?',
    '[x]',
    '[x] y',
    '{x}',
    '{x: y}',
    ',x',
    'x,',
    ']',
    '}',
    '"',
    "'",
    '"x',
    "'x",
  ],
  ...[
    '"x" y',
    "'x' y",
    "It's",
    'say "x"',
    '\\',
    '\\n',
    'C:\\qdocs',
    '"\\q"',
    '0x13',
    '2.10',
    '001',
    '1e3',
    '.5',
    '.inf',
    '-0',
    '+1',
  ],
  ...[
    '1_000',
    '0b1',
    '0o7',
    '1:30',
    '12:30:45',
    '2019-03-20',
    '2019',
    'true',
    'True',
    'yes',
    'No',
    'on',
    'Off',
    'y',
    'n',
    'null',
    'Null',
  ],
  ...[
    '~',
    '=',
    '<<',
    'none',
    '${x}',
    '${title}',
    '$1 $& $`',
    '{{x}}',
    '<b>x</b>',
    '<!-- x -->',
    '🦀 in the kernel',
    '漢字',
    'مرحبا',
  ],
  ...['\u202eevil', '\u200bx', '\ufeffx', '\u0007x', 'x\u007fy', 'x\u009fy', '\ud800', 'e\u0301'],
  ...['key: [a, "b"]', '- - x', '! ! x', 'type: report', `x${' y'.repeat(200)}`, '"'.repeat(50), '\' #x: "y"'],
];

describe('The text of a new note', () => {
  const filled = (note: NewNote): string[] =>
    examine(newNoteText(note).text, defaultAliases).findings.map(
      ({ code, data }) => `${code} ${data.keys?.join() ?? ''}`,
    );

  it('has no fault but what is left to fill in', () => {
    assert.deepEqual(filled({ type: 'edition', ...known }), []);
    assert.deepEqual(filled({ type: 'edition', ...known, date: undefined }), ['missing-key start_date']);
    assert.deepEqual(filled({ type: 'talk', ...known }), ['missing-key speakers']);
    assert.deepEqual(filled({ type: 'talk', ...known, date: undefined }), ['missing-key speakers']);
    assert.deepEqual(filled({ type: 'talk', ...known, title: undefined }), ['missing-key title,speakers']);
    assert.deepEqual(filled({ type: 'report', ...known }), []);
    assert.deepEqual(filled({ type: 'announcement', ...known }), []);
    assert.deepEqual(filled({ type: 'report', ...known, conference: '', edition: '' }), [
      'missing-key conference,edition',
    ]);
  });

  it('says what is known', () => {
    for (const type of noteTypes) {
      const facts = factsOf(newNoteText({ type, ...known }).text);
      assert.deepEqual([facts.type, facts.conference, facts.edition], [type, 'Netdev', '0x13']);
      assert.equal(facts.title, type === 'edition' ? undefined : 'QUIC tutorial');
      assert.equal(
        facts.date ?? facts.event?.startDate,
        type === 'edition' || type === 'talk' ? '2019-03-20' : undefined,
      );
    }
  });

  it('has the cursor where writing goes on', () => {
    const around = (type: NoteType, date?: string): string => {
      const { text, cursor } = newNoteText({ type, ...known, date });
      return `${text.slice(0, cursor).split('\n').slice(-2).join('\n')}|${text.slice(cursor).split('\n').slice(0, 2).join('\n')}`;
    };
    assert.equal(around('talk'), '\n- |\n');
    assert.equal(around('edition'), 'edition: "0x13"\nstart_date: |\nend_date:');
    assert.equal(around('report'), '\n|\n');
    assert.equal(around('announcement'), '\n|\n');
    const { text, cursor } = newNoteText({ type: 'edition', ...known });
    assert.equal(cursor, text.length);
  });

  it('has the sections of a talk', () => {
    const { text } = newNoteText({ type: 'talk', ...known });
    assert.deepEqual(text.match(/^## .*$/gm), ['## Summary', '## Key points', '## Q&A', '## Follow-ups', '## Links']);
  });

  it('ends its lines alike, and ends with one', () => {
    for (const type of noteTypes) assert.match(newNoteText({ type, ...known }).text, /^---\n[^\r]*[^\n]?\n$/);
  });

  it('writes only names of ours, and the edition always in quotes', () => {
    for (const type of noteTypes) {
      const { text } = newNoteText({ type, ...known, edition: '2023' });
      assert.match(text, /^edition: "2023"$/m);
      assert.ok(
        !examine(text, defaultAliases).findings.some(({ code }) => code === 'alias-key' || code === 'similar-key'),
      );
    }
  });

  describe('reads back what was typed', () => {
    const readsBack = (typed: string): void => {
      const oneLine = typed.replace(/\s+/gu, ' ').trim();
      for (const type of ['talk', 'report'] as const) {
        const { text, cursor } = newNoteText({ type, conference: 'Netdev', edition: typed, title: typed });
        const { facts, findings } = examine(text, defaultAliases);
        assert.ok(facts && !facts.broken, text);
        assert.equal(facts.title ?? '', oneLine, text);
        assert.equal(facts.edition ?? '', typed.trim(), text);
        assert.deepEqual(
          findings
            .flatMap(({ code, data }) => (code === 'missing-key' ? (data.keys ?? []) : code))
            .filter((what) => !['speakers', 'title', 'edition'].includes(what)),
          [],
          text,
        );
        assert.ok(cursor > text.indexOf('\n---\n'), text);
      }
      const { text } = newNoteText({ type: 'report', conference: typed, edition: '1', title: 'x' });
      assert.equal(factsOf(text).conference ?? '', oneLine, text);
    };
    for (const title of titles) it(JSON.stringify(title.slice(0, 40)), () => readsBack(title));
    it('on one line where it was typed on several', () => {
      for (const title of ['a\nb', 'a\r\n\r\nb', ' a\tb ', 'a\u2028b', 'a\u00a0b', '\n# x', 'a\n---\nb'])
        readsBack(title);
    });
    it('of naughty strings', function () {
      for (const text of naughtyStrings(this)) if (!text.includes('\u0000')) readsBack(text);
    });
  });
});

describe('A text as a YAML value', () => {
  const writes = (text: string, expected: string): void => {
    it(`${JSON.stringify(text)} is ${expected}`, () => assert.equal(yamlText(text), expected));
  };
  writes('QUIC tutorial', 'QUIC tutorial');
  writes('It’s great', 'It’s great');
  writes('Open Source, the IETF, and You', 'Open Source, the IETF, and You');
  writes('C# in depth', 'C# in depth');
  writes('a: b', '"a: b"');
  writes('yes', '"yes"');
  writes('0x13', '"0x13"');
  writes('2019', '"2019"');
  writes('---', '"---"');
  writes('', '""');
  writes(' \n ', '""');

  it('is on one line, however long', () => {
    for (const text of ['a '.repeat(500), 'a: '.repeat(500), `"${'b '.repeat(200)}`, 'a\nb'])
      assert.doesNotMatch(yamlText(text), /\n/);
  });

  it('in quotes is what was typed, without surrounding blanks', () => {
    for (const title of titles) {
      const { root } = readYaml(`---\nx: ${quoted(` ${title} `)}\n`, 0);
      const value = root?.entries[0]?.value;
      assert.ok(value?.kind === 'scalar' && !value.plain);
      assert.equal(value.text, title.trim());
    }
  });
});
