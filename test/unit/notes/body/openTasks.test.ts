import { deepStrictEqual, ok } from 'node:assert/strict';
import createMarkdownIt from 'markdown-it';
import { readBody } from '../../../../src/notes/body/body';
import { tickTask } from '../../../../src/notes/body/tickTask';
import { findFrontMatterBlock } from '../../../../src/notes/yaml/frontMatterBlock';
import { dropComments } from '../../../../src/render/comments';
import { taskLists } from '../../../../src/render/taskLists';
import { anyBody } from '../../../support/bodies';
import { note } from '../../../support/library';
import { randomFrom } from '../../../support/random';
import { composed } from '../../../support/reports';
import { sampleNotes } from '../../../support/sample';

/** As `line text`. */
function tasksOf(text: string, bodyStart = 0): string[] {
  return readBody(text, bodyStart).tasks.map(({ line, text }) => `${line} ${text}`);
}

const markdown = createMarkdownIt({ html: false }).use(dropComments).use(taskLists);

/** The lines at which the renderer shows a box that is not ticked. */
function shownBoxes(text: string): number[] {
  return markdown
    .parse(text, {})
    .flatMap(({ children, map }) =>
      children?.[0]?.type === 'task_box' && children[0].meta?.checked === false && map ? [map[0]] : [],
    );
}

describe('The open tasks of a body', () => {
  const table: [text: string, ...tasks: string[]][] = [
    ['- [ ] a', '0 a'],
    ['\n* [ ] a\n+ [ ] b\n', '1 a', '2 b'],
    ['1. [ ] a\n2) [ ] b', '0 a', '1 b'],
    ['- [ ]\ta  b \n  c', '0 a b c'],
    ['- [ ] a\n\n  more\n\n- [ ] b', '0 a', '4 b'],
    ['- a\n  - [ ] b\n    - [ ] c', '1 b', '2 c'],
    ['text\n- [ ] a', '1 a'],
    ['a\r\n- [ ] b\r\n- [ ] c\r\n', '1 b', '2 c'],
    ['- [ ] [a](b.md) `c` **d**', '0 [a](b.md) `c` **d**'],
    ['- [x] a\n- [X] b'],
    ['- [ ]a\n- [  ] b\n- [] c\n- \\[ ] d\n- `[ ]` e'],
    ['- [ ]\n- [ ]\n  a'],
    ['[ ] a\n\n- b [ ] c\n\n- d\n\n  [ ] e'],
    ['- # [ ] a\n- [ ] b\n  ---'],
    ['```\n- [ ] a\n```\n- [ ] b', '3 b'],
    ['- [ ] a\n  ```\n  - [ ] b\n  ```', '0 a'],
    ['    - [ ] a\n\n<!-- - [ ] b -->\n\n<!--\n- [ ] c\n-->\n\n- [ ] d', '8 d'],
    ['<!-- hints\n\n- [ ] a\n-->\n- [ ] b', '4 b'],
    ['<div>\n- [ ] a\n</div>\n\n- [ ] b', '4 b'],
    ['a\n2. [ ] b'],
    ['a\r- [ ] b'],
  ];
  for (const [text, ...tasks] of table) it(JSON.stringify(text), () => deepStrictEqual(tasksOf(text), tasks));

  describe('that a report took over', () => {
    const begin = '<!-- conference-notes:begin talk="é.md" sections="Follow-ups" hash="00000000" -->';
    const end = '<!-- conference-notes:end -->';
    const own: [what: string, text: string, ...tasks: string[]][] = [
      ['are none of it', `- [ ] a\n\n${begin}\n- [ ] b\n${end}\n\n- [ ] c\n`, '0 a', '6 c'],
      ['are none where nothing follows', `${begin}\n\n- [ ] a\n\n${end}\n`],
      ['are none of several parts', `${begin}\n- [ ] a\n${end}\n- [ ] b\n${begin}\n- [ ] c\n${end}`, '3 b'],
      ['are none with carriage returns', `${begin}\r\n- [ ] a\r\n${end}\r\n- [ ] b`, '3 b'],
      ['are none behind a fence', `${begin}\n- [ ] a\n\n\`\`\`\n${end}\n\`\`\`\n\n- [ ] b\n\n${end}\n`],
      ['do not count among those that are told', `${begin}\n${'- [ ] a\n'.repeat(250)}${end}\n- [ ] b`, '252 b'],
      ['are its own where nobody knows where they end', `${begin}\n- [ ] a\n\n- [ ] b`, '1 a', '3 b'],
      ['are its own before a part of which that is known', `${begin}\n- [ ] a\n${begin}\n- [ ] b\n${end}`, '1 a'],
      ['are its own behind an end without a begin', `- [ ] a\n\n${end}\n- [ ] b`, '0 a', '3 b'],
    ];
    for (const [what, text, ...tasks] of own) it(what, () => deepStrictEqual(tasksOf(text), tasks));

    it('are none as a report is composed, and are none to be ticked there', () => {
      const names = ['conference: Netdev', 'edition: "2.1"'];
      const task = '- [ ] Try it out';
      const files = {
        'n/edition.md': note('edition', ...names, 'start_date: 2017-04-06'),
        'n/a.md': `${note('talk', ...names, 'title: A', 'speakers: B')}\n## Follow-ups\n\n${task}\n`,
      };
      const world = { conference: 'Netdev', edition: '2.1', report: 'n/report.md', files };
      const report = composed(world, { sections: ['Follow-ups'] });
      const { bodyStart } = findFrontMatterBlock(report) ?? { bodyStart: 0 };
      ok(report.includes(task));
      deepStrictEqual(tasksOf(report, bodyStart), []);
      const line = report.slice(0, report.indexOf(task)).split('\n').length - 1;
      deepStrictEqual(tickTask(report, { line, text: 'Try it out' }), undefined);
      deepStrictEqual(tasksOf(`${report}\n- [ ] Tell them\n`, bodyStart).length, 1);
    });
  });

  it('have lines that count from the start of the file', () => {
    const text = '---\na: "- [ ] b"\n---\n\n- [ ] c';
    deepStrictEqual(tasksOf(text, findFrontMatterBlock(text)?.bodyStart), ['4 c']);
  });

  it('are told as far as anybody reads', () => {
    const [{ text } = { text: '' }] = readBody(`- [ ] ${'a'.repeat(198)}😀b`, 0).tasks;
    deepStrictEqual(text, `${'a'.repeat(198)}…`);
    deepStrictEqual(tasksOf('- [ ] a\n'.repeat(1000)).length, 200);
  });

  it('are those that the renderer shows, in the sample', () => {
    for (const { path, text } of sampleNotes()) {
      const { bodyStart } = findFrontMatterBlock(text) ?? { bodyStart: 0 };
      const bodyLine = text.slice(0, bodyStart).split('\n').length - 1;
      const shown = shownBoxes(text.slice(bodyStart)).map((line) => line + bodyLine);
      deepStrictEqual(
        readBody(text, bodyStart).tasks.map(({ line }) => line),
        shown,
        path,
      );
    }
  });

  it('are never more than the renderer shows, whatever is typed into a body', function () {
    this.timeout(30_000);
    const random = randomFrom(5);
    let found = 0;
    for (let i = 0; i < 3000; i++) {
      const text = anyBody(random);
      const shown = shownBoxes(text);
      for (const { line } of readBody(text, 0).tasks) {
        ok(shown.includes(line), `no task at line ${line} of ${JSON.stringify(text)}`);
        found++;
      }
    }
    ok(found > 1000, `only ${found} tasks were compared`);
  });
});
