import assert from 'node:assert/strict';
import { followUpsOf } from '../../../../src/library/followUps/followUp';
import type { FollowUpKind } from '../../../../src/library/followUps/kinds';
import { countsText, labelOf, placeOf, totalOf } from '../../../../src/library/followUps/words';
import { note, notesOf } from '../../../support/library';

const none = { task: 0, summary: 0, slides: 0, video: 0, outdated: 0, draft: 0 };

describe('What is left to do, in words', () => {
  const counts: [counts: Partial<typeof none>, text: string, total: number][] = [
    [{}, '', 0],
    [{ task: 1 }, '1 open task', 1],
    [{ task: 2, video: 1 }, '2 open tasks, 1 talk without video', 3],
    [{ summary: 3, slides: 1, draft: 1 }, '3 talks without summary, 1 talk without slides, 1 draft report', 5],
  ];
  for (const [some, text, total] of counts) {
    it(text || 'nothing', () => {
      assert.equal(countsText({ ...none, ...some }), text);
      assert.equal(totalOf({ ...none, ...some }), total);
    });
  }

  const rows: [kind: FollowUpKind, lines: string[], text: string][] = [
    ['task', ['type: talk', 'title: T', 'date: 2019-03-20'], 'Try it | T · Netdev 0x13 · Mar 20, 2019'],
    ['task', ['type: edition', 'start_date: 2019-03'], 'Try it | Netdev 0x13 · Mar 2019'],
    ['video', ['type: talk', 'title: T'], 'T | Netdev 0x13'],
    ['draft', ['type: report', 'title: R', 'status: draft'], 'R | Netdev 0x13'],
    ['draft', ['type: report', 'title: R', 'status: review'], 'R | in review · Netdev 0x13'],
    ['draft', ['type: report', 'title: R', 'conference: C', 'edition:'], 'R | C'],
  ];
  for (const [kind, [type = '', ...lines], text] of rows) {
    it(`${kind}: ${text}`, () => {
      const keys = ['conference: Netdev', 'edition: "0x13"'].filter(
        (line) => !lines.some((own) => own.split(':')[0] === line.split(':')[0]),
      );
      const [one] = notesOf({ 'a.md': `${note(type.slice('type: '.length), ...keys, ...lines)}\n- [ ] Try it\n` });
      assert.ok(one);
      const [followUp] = followUpsOf(kind, one, { start: undefined, end: undefined });
      assert.ok(followUp);
      assert.equal(`${labelOf(followUp)} | ${placeOf(followUp, 'en').join(' · ')}`, text);
    });
  }
});
