import assert from 'node:assert/strict';
import { noContext } from '../../../../src/notes/fixes/fix';
import { mend } from '../../../../src/notes/fixes/mend';
import { applyEdits } from '../../../../src/notes/edits/textEdit';
import { codesOf, variants } from '../../../support/fixes';
import { announcement, edition, file, report, talk } from '../../../support/notes';
import { randomFrom } from '../../../support/random';

const mended = (text: string): string =>
  applyEdits(
    text,
    mend(text, noContext, () => true),
  );

/** A note as people keep them: comments, odd quotes, flow style, keys of others. Faults and their mends are marked: ‹fault|mend›. */
const marked = `---
# Notes of the second day   
type:   ‹Talk|talk›
layout: post            # for the site
'conference' : "Netdev"
edition: ‹|"›0x13‹|"›           # nineteen
title: ‹|'›Netlink: the "new"   API‹|'›   # as announced
speakers : [ 'Jana Iyengar' ,"Ann  O'Neill (ACME, Inc.)",   {name: Bo , role: ‹Moderator|moderator›} ]
‹statsu|status›: "summarized"
session_type: ‹Lightning Talk|lightning-talk›
weight: 0x10
tags:
    - xdp     # the first

    - ‹|"›#ebpf‹|"›
    -   "quoted \\u00e9"
menu: {main: {weight: 010}}
‹room: 'A  1'
|›links:
- {title: Page, url: "https://example.org/"}
- ‹|{url: ›https://example.org/b‹|}›
abstract: >-
   Folded   text,

   with a # that stays.
slides: ‹None|none›
---  

# Netlink: the "new" API   

Words\tand \u2028 words, 🙂 and statsu: Draft.
`;

describe('All that is obvious is mended in one go', () => {
  const [before, after] = [0, 1].map((side) =>
    marked.replace(/‹([^|›]*)\|([^›]*)›/g, (_, ...sides: string[]) => sides[side] ?? ''),
  );
  const room = (text: string): string => text.replace('weight: 0x10', "weight: 0x10\nroom: 'A  1'");

  for (const [name, variant] of Object.entries(variants)) {
    it(`and everything else is the same, byte for byte, ${name}`, () => {
      const [from, to] = [variant(room(before ?? '')), variant(room(after ?? ''))];
      const edits = mend(from, noContext, () => true);
      assert.equal(applyEdits(from, edits), to);
      const changed = edits.map(({ start, end, text }) => `${from.slice(start, end)}|${text}`);
      const expected = [...variant(marked).matchAll(/‹([^›]*)›/g)].map((match) => match[1]);
      assert.deepEqual(changed.sort(), expected.sort(), 'in edits as small as the marks');
      assert.deepEqual(codesOf(to), []);
      assert.deepEqual(
        mend(to, noContext, () => true),
        [],
        'nothing is left to do',
      );
    });
  }

  it('only of the kinds that are wanted', () => {
    const text = talk('edition: 0x13', 'status: Draft', 'statsu: b');
    const edits = mend(text, noContext, (code) => code === 'unquoted-text');
    assert.equal(applyEdits(text, edits), talk('edition: "0x13"', 'status: Draft', 'statsu: b'));
  });
});

describe('Not mended unseen', () => {
  const stays = (what: string, text: string): void => {
    it(what, () =>
      assert.deepEqual(
        mend(text, noContext, () => true),
        [],
      ),
    );
  };
  stays('a note without a fault', talk());
  stays('a file that is no note', file('title: a: b'));
  stays('a file without front matter', 'title: 0x13\n');
  stays('an alias', talk('topics: a'));
  stays('a missing key', file('type: report', 'conference: N 1'));
  stays('a key with two values', talk('room: A\nroom: B'));
  stays('a key with a comment', talk('room: A\nroom: A # which'));
  stays('dates in the wrong order', edition('start_date: 2019-03-22', 'end_date: 2019-03-20'));
  stays('a value that is not near another', talk('level: expert'));
  stays('one of two items', report('title: [A, B]'));
  stays('an anchor and what refers to it', announcement('room: &a B', 'venue: *a'));
  stays('what no fix is known for', talk('speakers: {role: host}', 'title: a\n  b: c'));
});

describe('Two keys that seem meant for the same one', () => {
  it('do not both become it', () => {
    assert.equal(mended(talk('statsu: draft', 'satus: draft')), talk('status: draft', 'satus: draft'));
  });
});

describe('Faults put together at random', () => {
  const faults = ['edition: 0x13', 'title: a: b # c', 'title: "a" b', 'status: Draft', 'statsu: draft', 'room: A\nroom: A', 'tags: {a, b}',
    'conference: [N]', 'track: #a', 'links: https://example.org/', "title: 'it's'", 'tags:\n\t- a', 'topics: x', 'rating: 3/5', 'level: expert',
    'slides: None', 'tags:\n  - a: b', 'type: talks', 'venue: @here', 'title: [a] b', 'speakers: "A', 'x: 0x1', 'url: a b']; // prettier-ignore
  it('are mended so far that nothing is left to do, and no fault comes that was not there', () => {
    const random = randomFrom(11);
    for (let round = 0; round < 100; round++) {
      const lines = Array.from({ length: 1 + random.below(5) }, () => random.of(faults));
      const text = random.of(Object.values(variants))(talk(...new Set(lines)));
      const after = mended(text);
      assert.deepEqual(
        mend(after, noContext, () => true),
        [],
        text,
      );
      assert.ok(codesOf(after).length <= codesOf(text).length || codesOf(text).includes('yaml-syntax'), text);
      assert.ok(!codesOf(after).includes('yaml-syntax'), text);
      assert.equal(mended(after), after, text);
    }
  });
});
