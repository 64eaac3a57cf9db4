import assert from 'node:assert/strict';
import { nextOf, type GroupRow, type MoreRow, type ThingRow } from '../../../src/editor/followUpsView/rows';

describe('The row of the follow-ups that is next', () => {
  const group: GroupRow = { id: 'kind:task', group: 'task', children: [] };
  const thing = (id: string): ThingRow =>
    ({ id, followUp: { id }, parent: group, children: [] }) as unknown as ThingRow;
  const more: MoreRow = { id: 'more:task', more: 3, parent: group, children: [] };

  const cases: [shown: string, row: string, going: string, next: string | undefined][] = [
    ['abc', 'a', 'a', 'b'],
    ['abc', 'b', 'b', 'c'],
    ['abc', 'c', 'c', 'b'],
    ['abcd', 'b', 'bc', 'd'],
    ['abcd', 'c', 'bcd', 'a'],
    ['abcd', 'c', 'acd', 'b'],
    ['abcd', 'a', 'c', 'b'],
    ['a', 'a', 'a', undefined],
    ['abc', 'b', 'abc', undefined],
    ['a+', 'a', 'a', 'more:task'],
  ];
  for (const [shown, row, going, next] of cases)
    it(`of ${shown}, when ${going} go from ${row}, is ${next ?? 'none'}`, () => {
      group.children = Array.from(shown, (id) => (id === '+' ? more : thing(id)));
      // The view may have made its rows anew since this one was clicked.
      assert.equal(
        nextOf(
          thing(row),
          Array.from(going, (id) => ({ id })),
        )?.id,
        next,
      );
    });

  it('is none for what is no thing to do', () => {
    for (const row of [undefined, null, 'a', group, more]) assert.equal(nextOf(row, []), undefined);
  });
});
