import assert from 'node:assert/strict';
import { exportName, isNoteAt } from '../../../../src/report/export/fileNames';

describe('The name of an exported file', () => {
  const cases: [string, string[]][] = [
    ['back-from-netdev.md', ['back-from-netdev.md', 'back-from-netdev-export.md', 'back-from-netdev-export-2.md']],
    ['2019-03-30-a.b.html', ['2019-03-30-a.b.html', '2019-03-30-a.b-export.html', '2019-03-30-a.b-export-2.html']],
  ];
  for (const [name, expected] of cases)
    it(`${name} is the report's own, perhaps: there are others`, () =>
      assert.deepEqual(
        expected.map((_, taken) => exportName(name, taken)),
        expected,
      ));

  it('is a note of another case on disks that do not tell cases apart', () => {
    const notes = [{ uri: 'file:///ws/Back-From.md' }];
    assert.ok(isNoteAt(notes, 'file:///ws/back-from.md'));
    assert.ok(!isNoteAt(notes, 'file:///ws/back-from-export.md'));
  });
});
