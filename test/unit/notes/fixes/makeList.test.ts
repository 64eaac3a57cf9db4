import assert from 'node:assert/strict';
import { ourKeyBook } from '../../../../src/notes/schema/keyBook';
import { listFix } from '../../../../src/notes/fixes/makeList';
import { applyEdits } from '../../../../src/notes/edits/textEdit';
import { unmark } from '../../../support/marked';
import { readingOf, talk } from '../../../support/notes';
import { variants } from '../../../support/fixes';

/** The line that a line becomes; the cursor is at its mark. `undefined`: nothing is offered. */
const makes = (before: string, after: string | undefined): void => {
  it(before.replaceAll('\n', ' | '), () => {
    for (const variant of Object.values(variants)) {
      const { text, spans } = unmark(variant(talk(before)));
      const fix = listFix(readingOf(text), text, spans[0]?.start ?? 0, ourKeyBook);
      const plain = after === undefined ? undefined : variant(talk(after));
      assert.equal(fix && applyEdits(text, fix.edits), plain);
    }
  });
};

describe('A text becomes a list', () => {
  makes('tags: xdp«», ebpf # two', 'tags: [xdp, ebpf] # two');
  makes('«»tags: "xdp,ebpf;"', 'tags: [xdp, ebpf]');
  makes('topics: 0x1, «»a', 'topics: ["0x1", a]');
  makes('speakers: Ann Other and B & «»C', 'speakers: [Ann Other, B, C]');
  makes('speakers: A (X, Inc. and Y), «»B', 'speakers: ["A (X, Inc. and Y)", B]');
  makes('authors: Anderson and «»Brand', 'authors: [Anderson, Brand]');
  makes(
    'slides: https://example.org/a, «»https://example.org/b',
    'slides: [https://example.org/a, https://example.org/b]',
  );
});

describe('A text stays one', () => {
  makes('tags: xd«»p', undefined);
  makes('tags: search and «»rescue', undefined);
  makes('tags: [a, «»b]', undefined);
  makes('tags:\n  - a, «»b', undefined);
  makes('title: a, «»b', undefined);
  makes('menu: a, «»b', undefined);
  makes('«» # tags: a, b', undefined);
  makes('speakers: {name: A and «»B}', undefined);
});
