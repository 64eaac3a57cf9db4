import assert from 'node:assert/strict';
import { exportMarkdown } from '../../../../src/report/export/exportMarkdown';
import { piecesOf, steppedParser } from '../../../../src/report/export/parseSteps';
import { anyBody } from '../../../support/bodies';
import { randomFrom } from '../../../support/random';

const md = exportMarkdown();
const stepped = steppedParser(exportMarkdown());

/** What both parsers make of a text; and in how many steps. */
function parsed(source: string): { steps: number; now: string; whole: string } {
  const work = stepped(source, () => ({}));
  let steps = 0;
  let step = work.next();
  for (; !step.done; step = work.next()) steps++;
  const env = {};
  const whole = JSON.stringify([md.parse(source, env), env]);
  return { steps, now: JSON.stringify([step.value.tokens, step.value.env]), whole };
}

const filler = (letters = 1600): string => `${'Words and words. '.repeat(Math.ceil(letters / 17))}\n\n`;

describe('A text parsed in steps is the same as at once', () => {
  const cases: [what: string, text: string][] = [
    ['without a word', ''],
    ['of blank lines', '\n\n \n'],
    ['with headings', `# A\n\n${filler()}## B\n\n${filler()}## C\n`],
    ['with a list that goes on', `- a\n\n${filler().trimEnd().replace(/^/, '  ')}\n\n- b\n\n${filler()}* c\n\n1. d\n\n${filler()}2. e\n`],
    ['with a fence over pieces', `\`\`\`\n${filler()}# A\n\n${filler()}\`\`\`\n\n${filler()}B\n`],
    ['with a fence that is never closed', `a\n\n\`\`\`\n${filler()}# A\n\n${filler()}B\n`],
    ['with a fence that an item closes', `- a\n\n  \`\`\`\n  b\n\n${filler()}\`\`\`\n${filler()}# In a fence\n\n${filler()}\`\`\`\n\n${filler()}B\n`],
    ['with a fence in a quote', `> \`\`\`\n> a\n\n${filler()}\`\`\`\n${filler()}# In a fence\n\n\`\`\`\n\n${filler()}B\n`],
    ['with a comment over pieces', `<!-- ${filler()}# A\n\n${filler()}-->\n\n${filler()}B\n`],
    ['with a comment that is never closed', `${filler()}<!--\n\n${filler()}# A\n\n${filler()}B\n`],
    ['with a comment that seems to be closed', `${filler()}<!-->\n\n${filler()}# A\n\n${filler()}-->\n\n${filler()}B\n`],
    ['with indented code', `${filler()}    a\n\n${filler()}    b\n\n# C\n`],
    ['with definitions behind', `[a], [b]\n\n${filler()}[c][a]\n\n${filler()}[a]: x.md\n\n${filler()}[b]: y.md "t"\n`],
    ['with footnotes', `a[^1] b^[c d]\n\n${filler()}[^1]: e\n\n    f\n\n${filler()}g[^1]\n\n${'h\n\n'.repeat(99)}`],
    ['with tables and figures', `|a|b|\n|-|-|\n|c|d|\n\n${filler()}![x](y.jpg "z")\n\n${filler()}- [ ] e\n- [x] f\n`],
    ['with addresses', `https://a.example/\n\n${filler()}See https://b.example/c.\n`],
    ['with a headline underlined', `${filler()}A\n=\n\n${filler()}B\n-\n`],
  ]; // prettier-ignore
  for (const [what, text] of cases)
    it(what, () => {
      const { now, whole } = parsed(text);
      assert.equal(now, whole);
    });

  it('where it is long and of anything', () => {
    const random = randomFrom(11);
    for (let i = 0; i < 60; i++) {
      const text = Array.from({ length: 60 }, () => anyBody(random)).join(random.of(['\n\n', '\n', '\n\n# H\n\n']));
      const { now, whole } = parsed(text);
      assert.equal(now, whole, `text ${i}`);
    }
  });

  it('in so many steps that none takes long', () => {
    const { steps } = parsed(`## A\n\n${filler()}`.repeat(100));
    assert.ok(steps > 300, `${steps} steps`);
  });
});

it('Pieces of tokens end where all is closed, and are rendered to the same', () => {
  const random = randomFrom(5);
  for (let i = 0; i < 60; i++) {
    const env = {};
    const tokens = md.parse(Array.from({ length: 30 }, () => anyBody(random)).join('\n\n'), env);
    const pieces = [...piecesOf(tokens)].map((piece) => md.renderer.render(piece, md.options, env));
    assert.equal(pieces.join(''), md.renderer.render(tokens, md.options, env));
  }
});
