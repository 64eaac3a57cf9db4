// What is done unseen does no harm, whatever stands in the note: all that is found afterwards was found before, and what
// could be read says the same.
import assert from 'node:assert/strict';
import { noContext } from '../../../../src/notes/fixes/fix';
import { mend } from '../../../../src/notes/fixes/mend';
import type { Key } from '../../../../src/notes/keys';
import { readNote } from '../../../../src/notes/note';
import { applyEdits } from '../../../../src/notes/edits/textEdit';
import type { Value } from '../../../../src/notes/yaml/value';
import { findingsOf } from '../../../support/fixes';
import { plainLines } from '../../../support/generated';
import { mutated } from '../../../support/mutations';
import { file, talk } from '../../../support/notes';
import { randomFrom } from '../../../support/random';
import { sampleNotes } from '../../../support/sample';

const mended = (text: string, isWanted: Parameters<typeof mend>[2] = () => true): string =>
  applyEdits(text, mend(text, noContext, isWanted));

/** What a value says to people: its texts, however they are put together. */
function textsOf(value: Value): string[] {
  if (value.kind === 'scalar') return value.text === '' ? [] : [value.text];
  if (value.kind === 'list') return value.items.flatMap(textsOf);
  return value.entries.flatMap(({ key, value: inner }) => [key.text, ...textsOf(inner)]);
}

/** The values of our keys that nothing is said of, as they read. */
function readable(text: string): Map<Key, string[]> {
  const reading = readNote(text);
  const told = findingsOf(text).filter(({ code }) => code !== 'missing-key');
  const found = new Map<Key, string[]>();
  for (const { key, value, written } of reading?.frontMatter.entries.values() ?? []) {
    const isTold = told.some(({ start, end }) => start <= Math.max(value.end, written.end) && written.start <= end);
    if (!isTold) found.set(key, textsOf(value));
  }
  return found;
}

/** What is found, so that it can be told from other things: places move. */
function names(text: string): string[] {
  return findingsOf(text).map(({ code, data }) => `${code} ${data.key ?? ''} ${data.keys?.join() ?? ''}`);
}

/** Broken YAML hides all else: it is mended by itself first. */
function assertHarmless(text: string): boolean {
  if (!readNote(text)?.facts) return false;
  if (!findingsOf(text).some(({ code }) => code === 'yaml-syntax')) return assertNoWorse(text);
  const after = mended(text, (code) => code === 'yaml-syntax');
  assertKept(text, after, () => false);
  if (readNote(after)?.facts?.broken === false) assertNoWorse(after);
  return after !== text;
}

function assertNoWorse(text: string): boolean {
  const after = mended(text);
  if (after === text) return false;
  const left = names(text);
  for (const name of names(after)) {
    const at = left.indexOf(name);
    assert.ok(at >= 0 || name.startsWith('missing-key'), `${name} is new:\n${text}\n→\n${after}`);
    left.splice(at, 1);
  }
  const entries = readNote(after)?.frontMatter.entries;
  for (const [key, said] of readable(text))
    assert.deepEqual(textsOf(entries?.get(key)?.value ?? nothing), said, `${key} of ${text}`);
  assertKept(text, after, (word) => isReplaced(word, text));
  assert.equal(mended(after), after, 'nothing is left to do');
  return true;
}

/** No word of a text is lost, but for those that were to be replaced. */
function assertKept(text: string, after: string, isSlip: (word: string) => boolean): void {
  for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? [])
    assert.ok(after.includes(word) || isSlip(word), `${word} is lost:\n${text}\n→\n${after}`);
}

const nothing: Value = { kind: 'list', start: 0, end: 0, items: [] };

/** Whether a word is part of what a finding of another value marks: it was misspelled. */
function isReplaced(word: string, text: string): boolean {
  const slips = new Set(['invalid-value', 'similar-key', 'duplicate-key', 'wrong-type']);
  return findingsOf(text).some(({ code, start, end }) => slips.has(code) && text.slice(start, end).includes(word));
}

describe('What is mended unseen does no harm', () => {
  const stays = (...lines: string[]): void => {
    it(`${lines.join(' | ').replaceAll('\n', ' | ')} stays`, () =>
      assert.equal(mended(talk(...lines)), talk(...lines)));
  };
  for (const line of ['date: 2023-03-01 #tue', 'level: beginner #todo', 'status: draft #wip', 'time: 10:00 #am',
    'slides: none #ever', 'url: https://a.b/c #later', 'type: talk #x', 'room: 1 #2 # real', 'title: A #1',
    'languages: [en, fr]', 'tracks: [A, B]', 'tag: a', 'link: https://a.b/', 'rooms: A', 'attended: true', 'editions: 3',
    'links:\n  - Some text', 'sessiontype: chat']) stays(line); // prettier-ignore

  it('but a number is put in quotes, and not its comment', () => {
    assert.equal(mended(talk('edition: 2.10 #foo')), talk('edition: "2.10" #foo'));
  });

  it('and what can be done without the rest is done', () => {
    assert.equal(
      mended(talk('sessiontype: chat', 'edition: 0x13', 'statsu: draft', 'satus: draft')),
      talk('sessiontype: chat', 'edition: "0x13"', 'status: draft', 'satus: draft'),
    );
  });

  it('in a note with more faults than are told', () => {
    const items = (quote: string): string =>
      Array.from({ length: 300 }, (_, i) => `  - ${quote}#t${i}${quote}\n`).join('');
    assert.equal(mended(talk(`tags:\n${items('')}`.trimEnd())), talk(`tags:\n${items('"')}`.trimEnd()));
  });

  it('whatever is damaged in a note', function () {
    this.timeout(60_000);
    const random = randomFrom(5);
    let changed = 0;
    const notes = sampleNotes().map(({ text }) => text);
    for (let i = 0; i < 800; i++) {
      let text = i % 2 === 0 ? file(plainLines(random).trimEnd()) : random.of(notes);
      const reach = text.indexOf('\n---\n', 3);
      for (let faults = 1 + random.below(3); faults > 0; faults--)
        text = mutated(text.slice(0, reach), 4, random) + text.slice(reach);
      if (assertHarmless(text)) changed++;
    }
    assert.ok(changed > 80, `only ${changed} were mended`);
  });
});
