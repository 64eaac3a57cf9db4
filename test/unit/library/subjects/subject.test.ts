import assert from 'node:assert/strict';
import { aliasesWith, defaultAliases } from '../../../../src/notes/keys';
import { isAbout, isSameSubject, mentionsOf, subjectAt, type Subject } from '../../../../src/library/subjects/subject';
import type { Names } from '../../../../src/library/libraryNote';
import { shown, unmark } from '../../../support/marked';
import { edition, file, readingOf, talk } from '../../../support/notes';
import { note, notesOf } from '../../../support/library';

const speaker = (name: string): Subject => ({ kind: 'speaker', name });
const tag = (name: string): Subject => ({ kind: 'tag', name });
const conference = (name: string): Subject => ({ kind: 'conference', name });
const netdev = (name: string): Subject => ({ kind: 'edition', conference: 'Netdev', edition: name });
const names: Names = { conference: 'Netdev', edition: '0x13' };

function subjectsIn(marked: string, aliases = defaultAliases, known = names): void {
  const { text, spans } = unmark(marked);
  const reading = readingOf(text, aliases);
  for (const span of spans) {
    for (const offset of [span.start, span.end]) {
      const found = subjectAt(reading, text, offset, known);
      assert.equal(found && shown(text, found), shown(text, span));
    }
  }
}

describe('A place that names a subject is the bare name', () => {
  const cases: [what: string, marked: string][] = [
    ['a speaker', talk('speakers: «Jana Iyengar»')],
    ['a speaker with an affiliation', talk('speakers: «Maxime Chevallier» (Bootlin)')],
    ['speakers in a list', talk('speakers:\n  - «Alice» (A)\n  - «Bob»  # who\n  - "«Eve»"')],
    ['speakers between brackets', talk('speakers: [«Alice» (A), \'«Bob»\', "«Eve» (E)"]')],
    ['speakers as maps', talk('speakers:\n  - name: «Alice»\n    affiliation: A\n  - { role: chair, name: "«Bob»" }')],
    ['a speaker as one map', talk('speakers: { name: «Alice», url: https://example.org/ }')],
    ['a speaker under another key', file('type: talk', 'presenter: «Alice» (A)')],
    ['blanks inside of quotes', talk('speakers: " «Alice»  (A) "')],
    ['people who were there or wrote', edition('attendees: [«Alice»]', 'authors:\n  - «Bob» (B)')],
    ['tags', talk('tags: [«xdp», "«e bpf»", «2019»]')],
    ['a single tag', talk("tags: '«xdp»'")],
    ['tags under another key', talk('topics:\n  - «xdp»')],
    ['a conference and its edition', talk('conference: «Netdev»', "edition: '«0x13»'")],
    ['an edition without quotes', talk('edition: «0x13»  # YAML reads 19')],
    ['both in one value', file('type: talk', 'conference: «Netdev» «0x13»', 'title: A')],
    ['both in one value, with brackets and quotes', file('type: talk', 'event: "«Netdev» («0x13»)"', 'title: A')],
    ['both in one value, with a dash', file('type: talk', 'conference: «Netdev»-«2019»', 'title: A')],
    ['CRLF and a byte order mark', `\ufeff${talk('tags: [«xdp»]', 'room: R').replaceAll('\n', '\r\n')}`],
    ['letters of two units before it', talk('title: 🎤🎤', 'speakers: [🎤, «Alice» (🎤)]')],
    ['a text with escapes, as a whole', talk('speakers: "«Ren\\u00e9 (A)»"')],
    ['a folded text, as a whole', talk('speakers: «Alice\n  Example»')],
  ];
  for (const [what, marked] of cases) it(what, () => subjectsIn(marked));

  it('under the keys of the user', () => {
    subjectsIn(file('type: talk', 'redner: «Alice»'), aliasesWith({ redner: 'speakers' }));
  });

  it('of an edition whose conference is inherited', () => {
    subjectsIn(file('type: talk', 'edition: "«0x13»"', 'title: A'));
  });

  const nothing: [what: string, marked: string][] = [
    ['an affiliation', talk('speakers: Alice (Boot«lin»)')],
    ['a field that is no name', talk('speakers: [{ name: Alice, affiliation: «Bootlin» }]')],
    ['a name in a map in a map', talk('speakers: [{ name: Alice, of: { name: «Bootlin» } }]')],
    ['a name in a link', talk('links: [{ name: «Alice», url: https://example.org/ }]')],
    ['a list of conferences', file('type: talk', 'conference: [«Netdev»]', 'title: A')],
    ['a key that another one wins over', talk('topics: [«xdp»]', 'tags: [bpf]')],
    ['a key', talk('«tag»s: [xdp]')],
    ['a title', talk('title: «Netdev»')],
    ['nothing', talk('tags: «»')],
    ['a tag that is null', talk('tags: «null»')],
    ['broken YAML', talk('title: A: B', 'tags: [«xdp»]')],
    ['other Markdown files', file('tags: [«xdp»]')],
    ['the body', `${talk('tags: []')}\n- «xdp»\n`],
  ];
  for (const [what, marked] of nothing) {
    it(`and not ${what}`, () => {
      const { text, spans } = unmark(marked);
      const at = spans[0]?.start ?? 0;
      assert.equal(subjectAt(readingOf(text), text, at, names), undefined);
    });
  }

  it('and not an edition of no conference', () => {
    const { text, spans } = unmark(file('type: talk', 'edition: "«1»"', 'title: A'));
    assert.equal(subjectAt(readingOf(text), text, spans[0]?.start ?? 0, {}), undefined);
  });
});

describe('A subject', () => {
  const at = (marked: string, known = names): Subject | undefined => {
    const { text, spans } = unmark(marked);
    return subjectAt(readingOf(text), text, spans[0]?.start ?? 0, known)?.subject;
  };
  const combined = file('type: talk', 'conference: «Strange Loop» 2023', 'title: A');

  it('is named as it stands there', () => {
    assert.deepEqual(at(talk('speakers: [{ name: «Alice» }]')), speaker('Alice'));
    assert.deepEqual(at(talk('tags: [«XDP»]')), tag('XDP'));
    assert.deepEqual(at(talk('edition: "«0x13»"')), netdev('0x13'));
    assert.deepEqual(at(file('type: talk', 'edition: «1»', 'title: A'), { conference: 'X' }), {
      kind: 'edition',
      conference: 'X',
      edition: '1',
    });
  });

  it('is a conference without its edition', () => {
    assert.deepEqual(at(combined, {}), conference('Strange Loop'));
    assert.deepEqual(at(combined, { conference: 'Strange Loop', edition: '2023' }), conference('Strange Loop'));
  });

  it('is the whole name where the conference is called so', () => {
    const inherited = { conference: 'strange loop 2023', edition: 'spring' };
    assert.deepEqual(at(combined, inherited), conference('Strange Loop 2023'));
  });

  it('is the same whatever its case', () => {
    assert.ok(isSameSubject(tag('XDP'), tag(' xdp')));
    assert.ok(isSameSubject(netdev('0X13'), netdev('0x13')));
    assert.ok(!isSameSubject(tag('xdp'), speaker('xdp')));
    assert.ok(!isSameSubject(netdev('1'), { kind: 'edition', conference: 'FOSDEM', edition: '1' }));
    assert.ok(!isSameSubject(speaker('Rene'), speaker('René')));
  });
});

describe('All places of a subject in a note', () => {
  const cases: [what: string, subject: Subject, marked: string][] = [
    ['a person as speaker and author', speaker('alice'), talk('speakers: [«Alice» (A), Bob]', 'author: «ALICE»')],
    ['a person in both forms', speaker('Alice'), talk('speakers:\n  - «Alice» (A)\n  - name: "«Alice»"\n  - Alicea')],
    ['a tag', tag('xdp'), talk('tags: [«xdp», xdp2, "«XDP»"]', 'track: xdp')],
    ['a conference', conference('netdev'), edition('title: Netdev')],
    ['an edition', netdev('0x13'), talk('edition: «0X13»')],
    ['an edition of another conference', netdev('0x13'), talk('conference: Other')],
    ['half of a name', netdev('0x13'), file('type: talk', 'conference: Netdev «0x13»', 'title: A')],
  ];
  for (const [what, subject, given] of cases) {
    it(what, () => {
      const marked =
        subject.kind === 'conference' ? given.replace('conference: Netdev', 'conference: «Netdev»') : given;
      const { text, spans } = unmark(marked);
      const own = subject.kind === 'edition' && /Other/.test(text) ? { conference: 'Other', edition: '0x13' } : names;
      assert.deepEqual(
        mentionsOf(subject, readingOf(text), text, own).map((mention) => shown(text, mention)),
        spans.map((span) => shown(text, span)),
      );
    });
  }
});

describe('A note is about', () => {
  const notes = notesOf({
    'a/edition.md': note('edition', 'conference: Netdev', 'edition: "1"', 'attendees: [Alice (A)]'),
    'a/talk.md': note('talk', 'title: T', 'speakers: [Bob (B)]', 'tags: [XDP]', 'authors: Eve'),
  });
  const about = (subject: Subject): string[] =>
    notes.filter((one) => isAbout(one, subject)).map(({ uri }) => uri.split('/').at(-1) ?? '');

  it('its people, tags, conference and edition, inherited ones included', () => {
    assert.deepEqual(about(speaker('alice')), ['edition.md']);
    assert.deepEqual(about(speaker('BOB')), ['talk.md']);
    assert.deepEqual(about(speaker('Eve')), ['talk.md']);
    assert.deepEqual(about(tag('xdp')), ['talk.md']);
    assert.deepEqual(about(conference('netdev')), ['edition.md', 'talk.md']);
    assert.deepEqual(about(netdev('1')), ['edition.md', 'talk.md']);
    assert.deepEqual(about(netdev('2')), []);
  });
});
