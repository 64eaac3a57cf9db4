import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/notes/edits/textEdit';
import { readParts, type Part } from '../../../../src/report/parts/parts';
import { detachParts } from '../../../../src/report/refresh/detach';
import { takeGenerated } from '../../../../src/report/refresh/partEdits';
import { refreshed } from '../../../../src/report/refresh/partState';
import { note } from '../../../support/library';
import { mutated } from '../../../support/mutations';
import { randomFrom, type Random } from '../../../support/random';
import { composed, statesOf, type ReportWorld } from '../../../support/reports';

const names = ['conference: Netdev', 'edition: "2.1"'];
const runs = 2000;

const snippets = [
  ...['One.', 'Two.\n\nThree.', '- a\n- b\n\n  c', '### Deeper\n\nx', '![p](p.png "P")', '[l](../l.md#x)', '> q', ''],
  ...[
    '```\n## code\n```',
    '```js',
    '<!-- remark -->',
    '<!--',
    '| a | b |\n| - | - |',
    '[r][1]\n\n[1]: r.md',
    'x[^1] y[^2]',
    'One  \nbroken   \n\nline ',
    '[^1]: One [^2]\nmore\n\n    [l](l.md)',
    '[^2]: Two',
    '- x\n\n    ```\n    <!-- y -->',
    '\\',
    '`',
  ],
  ...['<!-- conference-notes:end -->', '<!-- conference-notes:begin talk="a.md" -->', 'conference-notes:end', '~~~'],
];

const reportSigns = [
  ...['<!-- conference-notes:end -->\n', '\n<!-- conference-notes:begin talk="n/a.md" sections="Summary" -->\n'],
  ...[
    '```',
    '\n```\n',
    '~~~\n',
    '<!--',
    '-->',
    'conference-notes:',
    'begin',
    'end',
    '"',
    'hash="',
    'talk="',
    '\n',
    '\n\n',
  ],
  ...[' ', '\r\n', '\t', 'mine', '\n\nmine\n\n', '# ', '---\n', '\ufeff', '\n## A\n', '\u2028', '\r', ', '],
];

function body(random: Random): string {
  const some = (): string => Array.from({ length: random.below(4) }, () => random.of(snippets)).join('\n\n');
  return `\n${some()}\n\n## Summary\n\n${some()}\n\n## Key points\n\n${some()}\n`;
}

function worldOf(random: Random): ReportWorld {
  const talk = (title: string, ...lines: string[]): string =>
    note('talk', ...names, `title: ${title}`, ...lines) + body(random);
  return {
    conference: 'Netdev',
    edition: '2.1',
    report: random.of(['report.md', 'n/report.md', 'r/x/report.md']),
    files: {
      'n/edition.md': note(
        'edition',
        ...names,
        'start_date: 2017-04-06',
        `attendees: [${random.of(['A', 'A, B', ''])}]`,
      ),
      'n/a.md': talk('A', 'authors: [A]', `slides: ${random.of(['https://e.example/a', 'none'])}`),
      'n/b.md': talk('B'),
      'n/sub/a.md': talk('A', 'authors: [B]'),
      'n/c.md': talk('C', `speakers: [${random.of(['S', 'S (T)'])}]`),
    },
  };
}

/** The same files after some of them changed, or vanished. */
function changed(world: ReportWorld, random: Random, mayVanish = true): ReportWorld {
  const files = { ...world.files };
  for (const path of Object.keys(files)) {
    const text = files[path] ?? '';
    const kind = random.below(6);
    if (kind === 0 && mayVanish && path !== 'n/edition.md') files[path] = undefined;
    else if (kind < 3) files[path] = mutated(text, text.indexOf('---\n', 4) + 4, random);
    else if (kind === 3) files[path] = text.replace(/\n---\n[^]*$/, () => `\n---\n${body(random)}`);
  }
  return { ...world, files };
}

/** A report after its author, or a slip of the finger, was at it. */
function edited(report: string, random: Random): string {
  let text = report;
  for (let count = random.below(5); count > 0; count--) {
    const at = random.below(text.length + 1);
    const kind = random.below(4);
    if (kind === 0) text = text.slice(0, at) + text.slice(at + 1 + random.below(60));
    else if (kind === 1) text = mutated(text, 0, random);
    else text = text.slice(0, at) + random.of(reportSigns) + text.slice(at);
  }
  return random.below(4) === 0 ? text.replace(/\r?\n/g, '\r\n') : text;
}

/** What stands around the parts, and in those that are the author's by now: it may never change. */
function ownText(text: string, isOwn: (part: Part, index: number) => boolean): string[] {
  const pieces: string[] = [];
  let at = 0;
  for (const [i, part] of readParts(text).parts.entries()) {
    pieces.push(text.slice(at, part.start));
    if (isOwn(part, i)) pieces.push(text.slice(part.content.start, part.content.end));
    at = part.end;
  }
  return [...pieces, text.slice(at)];
}

describe(`Whatever ${runs} random edits do to a report and its notes`, () => {
  const cases = Array.from({ length: runs }, (_, seed) => {
    const random = randomFrom(seed);
    const before = worldOf(random);
    const text = edited(composed(before), random);
    return { seed, world: changed(before, random), text };
  });

  it('a report that is refreshed is the one that would be composed', () => {
    let changes = 0;
    for (let seed = 0; seed < runs / 4; seed++) {
      const random = randomFrom(seed);
      const before = worldOf(random);
      const after = changed(before, random, false);
      const text = composed(before);
      const expected = composed(after);
      assert.equal(refreshed(text, statesOf(after, text)), expected, `seed ${seed}`);
      if (expected !== text) changes++;
    }
    assert.ok(changes > runs / 20, 'Hardly any report changed.');
  });

  it('to refresh twice is to refresh once, and nothing is out of date then', () => {
    for (const { seed, world, text } of cases) {
      const once = refreshed(text, statesOf(world, text));
      const states = statesOf(world, once);
      assert.equal(refreshed(once, states), once, `seed ${seed}`);
      assert.ok(!states.some(({ name }) => name === 'outdated'), `seed ${seed}`);
    }
  });

  it('what the author wrote stays byte for byte, in parts that were edited too', () => {
    let kept = 0;
    for (const { seed, world, text } of cases) {
      const states = statesOf(world, text);
      const isOwn = (_: Part, i: number): boolean => !['outdated', 'current'].includes(states[i]?.name ?? '');
      const own = ownText(text, isOwn);
      assert.deepEqual(ownText(refreshed(text, states), isOwn), own, `seed ${seed}`);
      if (own.length > states.length + 1) kept++;
    }
    assert.ok(kept > runs / 20, 'Hardly any part was edited.');
  });

  it('a part that is taken anew is up to date, and no other changes', () => {
    let taken = 0;
    for (const { seed, world, text } of cases) {
      const states = statesOf(world, text);
      const at = states.findIndex(({ name }) => name === 'conflict');
      const state = states[at];
      if (state?.generated === undefined) continue;
      taken++;
      const after = applyEdits(text, takeGenerated(text, state.part, state.generated));
      const isOther = (_: Part, i: number): boolean => i !== at;
      assert.deepEqual(ownText(after, isOther), ownText(text, isOther), `seed ${seed}`);
      assert.equal(statesOf(world, after)[at]?.name, 'current', `seed ${seed}`);
    }
    assert.ok(taken > runs / 20, 'Hardly any part was taken.');
  });

  it('where a part is detached, a refresh changes nothing', () => {
    let others = 0;
    for (const { seed, world, text } of cases) {
      const { parts } = readParts(text);
      const at = seed % (parts.length || 1);
      const part = parts[at];
      if (!part) continue;
      const detached = applyEdits(text, detachParts(text, `/${world.report}`, [part]));
      const isOwn = (): boolean => false;
      const own = ownText(detached, isOwn);
      // Code that the part left open in an item may be closed by what stands behind: more parts can be read then.
      if (own.length > parts.length) {
        others++;
        continue;
      }
      assert.equal(own.length, parts.length, `seed ${seed}`);
      assert.ok(own[at]?.includes(text.slice(part.content.start, part.content.end).trim()), `seed ${seed}`);
      assert.deepEqual(ownText(refreshed(detached, statesOf(world, detached)), isOwn), own, `seed ${seed}`);
    }
    assert.ok(others < runs / 200, `${others} were read in another way.`);
  });
});
