import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/notes/edits/textEdit';
import { hashOf, isHashOf } from '../../../../src/report/parts/hash';
import { endMarker as end } from '../../../../src/report/parts/marker';
import { readParts } from '../../../../src/report/parts/parts';

const a = '<!-- conference-notes:begin talk="a.md" hash="e40c292c" -->';
const b = '<!-- conference-notes:begin talk="b.md" sections="Summary, Key points" level="3" hash="0" -->';
const introduction = '<!-- conference-notes:begin part="introduction" -->';

const broken = `<!-- conference-notes:begin talk="c.md" hash="${hashOf('a\n\nb  \nc')}" -->`;

/** The parts in short: what they are of and what they hold. `!` where that was edited. */
function told(text: string): string[] {
  return readParts(text).parts.map(({ kind, talks, content, isEdited }) => {
    const source = kind === 'talk' ? talks.map((talk) => talk.text).join('+') : kind;
    return `${source}${isEdited ? '!' : ''}: ${JSON.stringify(text.slice(content.start, content.end))}`;
  });
}

/** The faults in short: with the line that each marks. */
function faults(text: string): string[] {
  return readParts(text).faults.map(({ code, start, end: behind }) => `${code} ${text.slice(start, behind)}`);
}

describe('The generated parts of a report are read', () => {
  const cases: [name: string, text: string, parts: string[]][] = [
    ['none', 'text\n', []],
    ['an empty file', '', []],
    ['one', `x\n\n${a}\na\n${end}\n\ny`, ['a.md: "a\\n"']],
    ['without a line break at the end', `${a}\na\n${end}`, ['a.md: "a\\n"']],
    ['with other line ends', `${a}\r\n\r\na  \r\n${end}\r\n`, ['a.md: "\\r\\na  \\r\\n"']],
    ['one that was edited', `${a}\naa\n${end}`, ['a.md!: "aa\\n"']],
    ['one without hash', `${introduction}\n${end}`, ['introduction!: ""']],
    ['several', `${a}\na\n${end}\n${b}\n${end}\n${a}\na\n${end}`, ['a.md: "a\\n"', 'b.md!: ""', 'a.md: "a\\n"']],
    ['not in code', `\`\`\`\n${a}\na\n${end}\n\`\`\`\n`, []],
    ['not in code of the other sign', `~~~~ md\n~~~\n${a}\na\n${end}\n~~~~\n`, []],
    ['not in code of a quote', `> \`\`\`\n> ${a}\n> \`\`\`\n`, []],
    ['behind code in an item', `- \`\`\`\n  x\n  \`\`\`\n\n${a}\na\n${end}`, ['a.md: "a\\n"']],
    ['behind an item whose code is not closed', `- \`\`\`\n  x\n\n${a}\na\n${end}`, ['a.md: "a\\n"']],
    ['behind code', `\`\`\`\n\`\`\`\n${a}\na\n${end}`, ['a.md: "a\\n"']],
    ['with code', `${a}\n\`\`\`\na\n\`\`\`\n${end}`, ['a.md!: "```\\na\\n```\\n"']],
    ['not in front matter', `---\ntype: report\nx: |\n  y\n${a}\n---\n\n${end}\n`, []],
  ];
  for (const [name, text, parts] of cases) it(name, () => assert.deepEqual(told(text), parts));

  it('with what their markers say', () => {
    const [part] = readParts(`${b}\n${end}`).parts;
    assert.deepEqual(part?.sections, ['Summary', 'Key points']);
    assert.equal(part.level, 3);
    assert.equal(part.hash, '0');
  });

  it('with the whole text that belongs to each', () => {
    const text = `x\n${a}\na\n${end}  \ny`;
    const [part] = readParts(text).parts;
    assert.equal(part && text.slice(part.start, part.end), `${a}\na\n${end}  `);
  });
});

describe('The hash of a generated text', () => {
  it('is the same for other line ends, blanks at line ends and blank lines around', () => {
    for (const text of ['a\n\nb', '\r\na\r\n\r\nb\r\n', '\n\na  \n\t\nb\n\n'])
      assert.equal(hashOf(text), hashOf('a\n\nb'));
  });
  it('is another for another text', () => {
    for (const text of ['a\nb', 'a\n\n\nb', ' a\n\nb', 'A\n\nb', '']) assert.notEqual(hashOf(text), hashOf('a\n\nb'));
  });
  it('is another where blanks break a line', () => {
    assert.notEqual(hashOf('a  \nb'), hashOf('a\nb'));
    assert.equal(hashOf('a   \r\nb'), hashOf('a  \nb'));
    for (const text of ['a \nb', 'a\t\nb', 'a\nb  ']) assert.equal(hashOf(text), hashOf('a\nb'));
  });
  it('of earlier versions is known, of which no blanks counted', () => {
    for (const text of ['a\nb', 'a  \nb', 'a\t\r\nb  ']) assert.ok(isHashOf('28e4c710', text), text);
    assert.ok(!isHashOf('28e4c710', 'a\n\nb'));
  });
  it('takes no time for a line of blanks', () => {
    assert.equal(hashOf(`${' '.repeat(200_000)}a${' '.repeat(200_000)}`).length, 8);
  });
});

describe('Broken markers are told, and their parts left alone', () => {
  const cut = '<!-- conference-notes:begin talk="a.md"';
  const cases: [name: string, text: string, parts: string[], faults: string[]][] = [
    ['not ended', `${a}\na\n`, [], [`no-end ${a}`]],
    ['not begun', `a\n${end}\nb`, [], [`no-begin ${end}`]],
    ['one not ended before another', `${a}\na\n\n${b}\n${end}\n`, ['b.md!: ""'], [`no-end ${a}`]],
    ['begun twice', `${a}\n${a}\na\n${end}\n`, ['a.md: "a\\n"'], [`no-end ${a}`]],
    ['ended twice', `${a}\na\n${end}\n${end}\n`, ['a.md: "a\\n"'], [`no-begin ${end}`]],
    ['one in another', `${a}\n${b}\n${end}\na\n${end}\nx`, [], [`nested ${a}`]],
    [
      'one in another, and one behind',
      `${a}\n${b}\n${end}\n${end}\n${a}\na\n${end}`,
      ['a.md: "a\\n"'],
      [`nested ${a}`],
    ],
    ['a cut begin', `${cut}\na\n${end}\n`, [], [`cut-marker ${cut}`]],
    ['a cut end', `${a}\na\n<!-- conference-notes:end\n`, [], ['cut-marker <!-- conference-notes:end']],
    ['a cut one in another', `${a}\n${cut}\n${end}\n${end}\n`, [], [`nested ${a}`, `cut-marker ${cut}`]],
    ['no talk', `<!-- conference-notes:begin -->\n${end}\n`, [], ['no-source <!-- conference-notes:begin -->']],
    [
      'quotes that are not closed',
      `<!-- conference-notes:begin talk="a -->\n${end}`,
      [],
      ['cut-marker <!-- conference-notes:begin talk="a -->'],
    ],
    ['code that is not closed', `\`\`\`js\n${a}\na\n${end}\n`, [], ['in-code ```js']],
    ['code that takes a marker in', `${a}\n\`\`\`\n${end}\nmine\n${b}\n\`\`\`\n${end}`, [], [`in-code ${a}`]],
  ];
  for (const [name, text, parts, expected] of cases) {
    it(name, () => {
      assert.deepEqual(told(text), parts);
      assert.deepEqual(faults(text), expected);
    });
  }
});

describe('Where it is obvious, broken markers can be mended', () => {
  const cases: [name: string, text: string, mended: string][] = [
    ['a lost end', `x\n\n${a}\na\n\nmine\n`, `x\n\n${a}\na\n\n${end}\n\nmine\n`],
    [
      'a lost end of a text with a broken line',
      `${broken}\na   \n\nb  \nc  \n\nmine\n`,
      `${broken}\na   \n\nb  \nc  \n\n${end}\n\nmine\n`,
    ],
    ['a lost end at the end of the file', `${a}\r\n\r\na`, `${a}\r\n\r\na\r\n\r\n${end}\r\n`],
    ['a lost end of what was edited', `${a}\naa\n`, 'aa\n'],
    ['a lost begin', `a\n${end}\n`, 'a\n'],
    ['a second begin', `${a}\n${a}\na\n${end}\n`, `${a}\na\n${end}\n`],
  ];
  for (const [name, text, mended] of cases) {
    it(name, () => {
      const [fault] = readParts(text).faults;
      assert.equal(applyEdits(text, fault?.fix?.edits ?? []), mended);
    });
  }
});
