import assert from 'node:assert/strict';
import { examine, examineClosely } from '../../../src/notes/checks/examine';
import { defaultAliases } from '../../../src/notes/keys';
import type { Speaker } from '../../../src/notes/speaker';
import { talk } from '../../support/notes';

describe('A speaker of several notes', () => {
  const read = { quickly: examine, closely: examineClosely };
  const speakers = (lines: string, how: keyof typeof read = 'quickly'): readonly Speaker[] =>
    read[how](talk(lines), defaultAliases).facts?.speakers ?? [];

  const asText = 'speakers: Ada Once (Arm)';
  for (const lines of [asText, 'speakers: ["Ada Once (Arm)"]', 'speakers:\n  - name: Ada Once\n    affiliation: Arm'])
    it(`is one object, and one list: ${JSON.stringify(lines)}`, () => {
      for (const how of ['quickly', 'closely'] as const) {
        const found = speakers(lines, how);
        assert.deepEqual(found, [{ name: 'Ada Once', affiliation: 'Arm' }]);
        assert.equal(found, speakers(asText), how);
        assert.ok(Object.isFrozen(found) && Object.isFrozen(found[0]));
      }
    });

  it('is one object beside others', () => {
    const [first, second] = speakers('speakers: [Ada Once (Arm), Bo Twice]');
    assert.equal(first, speakers(asText)[0]);
    assert.equal(second, speakers('speakers: Bo Twice')[0]);
  });

  it('is another one where something else is said', () => {
    const said = ['', '\n    affiliation: Arm', '\n    role: chair', '\n    url: https://a.example'];
    for (const lines of said.map((line) => `speakers:\n  - name: Ada Once${line}`))
      assert.deepEqual(
        said.filter((line) => speakers(`speakers:\n  - name: Ada Once${line}`) === speakers(lines)).length,
        1,
        lines,
      );
  });
});
