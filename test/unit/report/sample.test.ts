import assert from 'node:assert/strict';
import { readParts } from '../../../src/report/parts/parts';
import { refreshEdits } from '../../../src/report/refresh/partState';
import { pathsOf } from '../../../src/report/refresh/generate';
import { statesOf, talksOf, type ReportWorld } from '../../support/reports';
import { sampleNotes } from '../../support/sample';

const files = Object.fromEntries(sampleNotes().map(({ path, text }) => [path, text]));

describe('The reports of the sample are composed of its talk notes', () => {
  for (const edition of ['2.1', '2.2', '0x13', '0x17']) {
    const report = `netdev/${edition}/report.md`;
    const world: ReportWorld = { files, conference: 'Netdev', edition, report };
    const text = files[report] ?? '';
    const { parts, faults } = readParts(text);

    it(`${edition}: a refresh changes nothing`, () => {
      assert.deepEqual(faults, []);
      const states = statesOf(world, text);
      assert.deepEqual(refreshEdits(text, states), { edits: [], changed: 0 });
      assert.ok(states.every(({ name }) => name === 'current'));
    });
    it(`${edition}: each talk that is summarized is in it, and the facts of the edition`, () => {
      const told = parts.flatMap((part) => pathsOf(part, `/${report}`));
      const summarized = talksOf(world).filter((talk) => /^status: summarized$/m.test(talk.text));
      assert.deepEqual(told.toSorted(), summarized.map(({ path }) => path).toSorted());
      assert.equal(parts.filter(({ kind }) => kind === 'introduction').length, 1);
    });
  }

  it('with several decks and videos numbered', () => {
    assert.match(
      files['netdev/2.1/report.md'] ?? '',
      /\n\[slides #1\]\(\S+\), \[slides #2\]\(\S+\) – \[video #1\]\(\S+\), \[video #2\]\(\S+\)\n/,
    );
  });
});
