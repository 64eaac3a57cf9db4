// Hostile files beside a good note: whatever they hold, nothing throws, edits lie in the text, and the good note stays.
import assert from 'node:assert/strict';
import { completionsAt } from '../../../src/library/completion/completionsAt';
import { completionRequest } from '../../../src/library/completion/request';
import { hoverOf } from '../../../src/library/subjects/hover';
import type { NamingFacts } from '../../../src/library/inheritance';
import type { Library } from '../../../src/library/library';
import type { Names } from '../../../src/library/libraryNote';
import { renameEdits } from '../../../src/library/subjects/rename';
import { mentionsIn } from '../../../src/library/subjects/subject';
import { Vocabularies } from '../../../src/library/completion/vocabulary';
import { noContext } from '../../../src/notes/fixes/fix';
import { fixesFor } from '../../../src/notes/fixes/fixesFor';
import { mend } from '../../../src/notes/fixes/mend';
import { ourKeyBook } from '../../../src/notes/schema/keyBook';
import { defaultAliases } from '../../../src/notes/keys';
import { readNote } from '../../../src/notes/note';
import { outlineOf } from '../../../src/notes/places/outline';
import { spotsOf } from '../../../src/notes/places/spots';
import { applyEdits, type TextEdit } from '../../../src/notes/edits/textEdit';
import { webLinksOf } from '../../../src/notes/places/webLinks';
import { libraryOf, root, tell } from '../../support/library';
import { edition, talk } from '../../support/notes';
import { randomFrom } from '../../support/random';
import { casesOf, naughtyStrings, yamlTestSuite } from '../../support/shared';

const good = talk('date: 2019-03-20');
const vocabularies = new Vocabularies();

/** The edits lie in the text, in order, none over another. */
function assertFit(edits: readonly TextEdit[], text: string): void {
  let last = 0;
  for (const { start, end } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    assert.ok(last <= start && start <= end && end <= text.length);
    last = end;
  }
}

/** Does with a file all that an editor may ask for. */
function useAll(library: Library, text: string, random: ReturnType<typeof randomFrom>): void {
  const uri = `${root}/hostile.md`;
  tell(library, { 'hostile.md': text });
  assert.equal(library.note(`${root}/good.md`)?.title, 'QUIC tutorial');
  const reading = readNote(text);
  const namesOf = (said: NamingFacts): Names => library.namesAt({ uri, root }, said);
  const offsets = [4, random.below(text.length + 1), random.below(text.length + 1)];
  for (const offset of offsets) {
    const note = { text, offset, uri, facts: reading?.facts, aliases: defaultAliases, names: namesOf };
    const around = { notes: library.notes(), vocabularies, book: ourKeyBook, today: '2026-11-23', locale: 'en' };
    const request = completionRequest(note, around);
    for (const { start, end } of request ? completionsAt(request) : []) assert.ok(start <= end && end <= text.length);
  }
  if (!reading) return;
  for (const finding of library.problems(uri).findings) {
    for (const { edits } of fixesFor(finding, reading, text, noContext)) assertFit(edits, text);
  }
  const mended = mend(text, noContext, () => true);
  assertFit(mended, text);
  assert.deepEqual(
    mend(applyEdits(text, mended), noContext, () => true),
    [],
    'mended once is mended',
  );
  outlineOf(reading.frontMatter);
  webLinksOf(reading.frontMatter, text);
  for (const { scalar } of spotsOf(reading.frontMatter, text)) assert.ok(scalar.start <= scalar.end);
  const names = library.note(uri) ?? {};
  for (const { subject } of mentionsIn(reading, text, names)) {
    hoverOf(subject, library, 'en');
    assertFit(renameEdits(subject, 'Other: name', reading, text, names), text);
  }
}

describe('Hostile files in a library', function () {
  // For all of them together; each is done in a moment.
  this.timeout(120_000);
  const library = (): Library => libraryOf({ 'good.md': good, 'e.md': edition() });

  it('of the YAML test suite', function () {
    const random = randomFrom(5);
    const all = library();
    for (const source of yamlTestSuite(this).values()) {
      for (const { yaml } of casesOf(source)) useAll(all, `---\ntype: talk\n${yaml}\n---\n${yaml}`, random);
    }
  });

  it('of naughty strings', function () {
    const random = randomFrom(6);
    const all = library();
    for (const text of naughtyStrings(this)) {
      for (const value of [text, `[${text}]`]) {
        useAll(all, talk(`title: ${value}`, `speakers: ${value}`, `tags: ${value}`, `date: ${value}`), random);
      }
      useAll(all, `---\n${text}\n---\n${text}`, random);
    }
  });
});
