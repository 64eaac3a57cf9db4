import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { examineFront, examineClosely, noNote } from '../../../../src/notes/checks/examine';
import { glanceAt } from '../../../../src/notes/glance/glance';
import { aliasesWith, defaultAliases } from '../../../../src/notes/keys';
import { keyPlace } from '../../../../src/notes/places/places';
import { findFrontMatterBlock } from '../../../../src/notes/yaml/frontMatterBlock';
import { generatedNote, plainLines } from '../../../support/generated';
import { mutated } from '../../../support/mutations';
import { randomFrom } from '../../../support/random';
import { sampleNotes } from '../../../support/sample';
import { sharedOrSkip } from '../../../support/shared';
import { edition, file, talk } from '../../../support/notes';

/** Whether a glance is all a note needs. Asserts that it comes to what the checks come to. */
function suffices(text: string, aliases = defaultAliases): boolean {
  const block = findFrontMatterBlock(text);
  const front = block ? examineFront(text, block, aliases) : noNote;
  assert.deepEqual(front, examineClosely(text, aliases), JSON.stringify(text.slice(0, 2000)));
  const glance = block && glanceAt(text, block, aliases);
  if (glance) assert.deepEqual(glance.facts ?? noNote.facts, examineClosely(text, aliases).facts);
  return glance !== undefined && (glance.facts === undefined || glance.findings !== undefined);
}

function share(texts: readonly string[]): number {
  return texts.filter((text) => suffices(text)).length / texts.length;
}

describe('A glance', () => {
  const all = (title: string, ...texts: string[]): void => {
    it(`is enough for a note ${title}`, () => {
      for (const text of texts.flatMap((one) => [one, one.replaceAll('\n', '\r\n'), `\ufeff${one}`]))
        assert.ok(suffices(text), text);
    });
  };
  const not = (title: string, ...texts: string[]): void => {
    it(`is not enough for a note ${title}`, () => {
      for (const text of texts) assert.ok(!suffices(text), text);
    });
  };
  all('of few keys', talk(), talk('tags:'), talk('tags: []', 'authors: ~'), talk('status: draft # or so'));
  all('that inherits its names', file('type: talk', 'title: A', 'speakers: B'), file('type: report', 'title: A'));
  all('whose conference holds the edition', file('type: report', 'conference: Netdev 0x13', 'title: A'));
  all('without type', file('conference: N', 'edition: "1"', 'title: A', 'speakers: B'));
  all('with lists', talk('tags: [a, "b", \'c\']'), talk('tags:\n  - a\n  - ""\n  - b'), talk('authors: [A, B]'));
  all('with other people’s keys', talk('layout: post'), talk('weight: 001'), talk('x y: [a, [b, c]]'));
  all(
    'with all kinds of values',
    talk('rating: 4', 'duration: 45', 'time: 14:30', 'video: none', 'slides: [https://a.b/c]'),
  );
  // A line is known again where it stood in another note: what follows it, and other names for keys, may be others.
  const line = 'room: Hall A';
  it('knows a line again only where it says the same', () => {
    for (let round = 0; round < 2; round++) {
      for (const rest of [
        '',
        '\n  and B',
        '\n\n  and B',
        '\n# c\n  and B',
        '\nroom: B',
        '\n- B',
        '\n',
        '\ntime: 10:00',
      ])
        suffices(talk(`${line}${rest}`));
      suffices(talk('x: y', line));
      suffices(talk(`tags: [quic, tcp]\n${line} `, 'tags: [quic, tcp]'));
      suffices(talk('event: X', 'lieu: Hall A'), aliasesWith({ lieu: 'room' }));
      suffices(talk('event: X', 'lieu: Hall A'));
    }
    const block = (text: string) => findFrontMatterBlock(text);
    const [first, second] = [talk(line, 'date: 2019-03-20'), talk('venue: X', 'date: 2019-03-20')];
    const places = [first, second].map((text) => {
      const found = block(text);
      return keyPlace((found && glanceAt(text, found, defaultAliases)?.places) ?? '', 'date');
    });
    assert.deepEqual(
      places,
      [first, second].map((text) => ({ start: text.indexOf('2019'), end: text.indexOf('2019') + 10 })),
    );
  });
  all('that is none', file('layout: post'), file('type: post', 'title: A'), file('conference: N'));
  const speaking = (...lines: string[]): string =>
    file('type: talk', 'conference: N', 'edition: "1"', 'title: A', ...lines);
  all(
    'with maps of people',
    speaking('speakers:\n  - name: A\n    affiliation: "B, C"\n    role: chair\n  - name: D (E)'),
  );
  all(
    'with a person in brackets',
    speaking('speakers: {name: A, url: https://a.b/}'),
    speaking('speakers: [A (B), "C"]'),
  );
  all('with a person of strange fields', speaking('speakers:\n  - twitter: x\n    name: "A"\n  - name: " B "'));
  all('with links', talk('links: [{title: a, url: https://a.b/}]'), talk('links:\n  url: https://a.b/'));

  all(
    'of an edition',
    edition(),
    edition('end_date: 2019-03-22', 'attendees: [A, B]', 'timezone: Europe/Prague', 'city: Prague'),
    edition('start_date: 2019-03', 'end_date: 2019-03-01'),
    edition('end_date:'),
  );
  not('of an edition that ends before it starts', edition('start_date: 2019-03-20', 'end_date: 2019-03-19'));
  not('of an edition with days that are none', edition('end_date: 2019-02-30'), edition('end_date: soon'));
  not('with a wrong value', talk('status: done'), talk('rating: 6'), talk('rating: [4]'), talk('date: 2023-02-30'));
  not('with a wrong address', talk('video: x'), talk('slides: [none]'), talk('links: {title: a}'), talk('url: a b'));
  not(
    'with a wrong type',
    talk('title: [a]'),
    talk('room: {a: b}'),
    talk('tags: [[a]]'),
    talk('tags: [{a: b}]'),
    talk('tags:\n  a:\n  - b'),
  );
  not('with what YAML changes', talk('room: 001'), talk('tags: [0x13]'), talk('edition: 2.10'), talk('room: A #1'));
  not(
    'with keys twice',
    talk('room: A', 'room: B'),
    talk('x: A', 'x: B'),
    talk('x: {a: b}'),
    talk('tags: a', 'topics: b'),
  );
  not('with other keys for ours', talk('topics: a'), talk('stauts: draft'), talk('Room: A'));
  not(
    'with other fields for ours',
    speaking('speakers: [{name: A, afiliation: B}]'),
    talk('links: {urls: https://a.b/}'),
  );
  not('of a type with capitals', file('type: Talk', 'conference: N', 'edition: "1"', 'title: A', 'speakers: B'));
  not('without what it must have', file('type: talk', 'title: A'), file('type: report'), speaking('speakers: []'));
  not('with nobody', speaking('speakers: {affiliation: A}'), speaking('speakers: {name: [A]}'));
  not('with broken YAML', talk('title: a: b'), talk('x: &a b'), '---\ntype: talk\ntitle: A\n\nbody');

  it('knows the aliases it is given', () => {
    assert.ok(suffices(talk('topics: a'), aliasesWith({ topics: null })));
    assert.ok(!suffices(talk('vortragende: a'), aliasesWith({ vortragende: 'authors' })));
  });

  it('is enough for the sample', () => {
    assert.ok(share(sampleNotes().map(({ text }) => text)) > 0.9);
  });

  it('comes to the same for notes of others', function () {
    const folder = sharedOrSkip(this, 'notes');
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      if (path.endsWith('.md')) suffices(readFileSync(join(folder, path), 'utf8'));
  });

  it('comes to the same for generated notes, and is enough for nearly all', () => {
    const random = randomFrom(4);
    const notes = Array.from({ length: 1000 }, () =>
      generatedNote(random, 600, plainLines(random, random.of(['\n', '\r\n']))),
    );
    assert.ok(share(notes) >= 0.99, `only ${share(notes)}`);
  });

  it('comes to the same for notes with faults', function () {
    this.timeout(60_000);
    const random = randomFrom(5);
    let enough = 0;
    for (let i = 0; i < 1000; i++) {
      let text = generatedNote(random, 500, plainLines(random, random.of(['\n', '\n', '\r\n'])));
      for (let faults = 0; faults < 4; faults++) if (suffices((text = mutated(text, 4, random)))) enough++;
    }
    assert.ok(enough > 700, `only ${enough} were enough`);
  });

  it('comes to the same for keys and values in any mixture', function () {
    this.timeout(60_000);
    const random = randomFrom(6);
    const names = [
      'type',
      'status',
      'title',
      'speakers',
      'tags',
      'topics',
      'date',
      'rating',
      'duration',
      'links',
      'url',
    ];
    const values = [
      'talk',
      'report',
      'draft',
      '',
      '""',
      '~',
      'null',
      '4',
      '04',
      '2019-03-20',
      'none',
      'https://a.b/',
      '[a, b]',
    ];
    const parts = [
      '{name: A}',
      '{url: https://a.b/}',
      '[{name: A, role: host}]',
      '\n  - a\n  - name: B',
      '\n  name: "C"',
      '|\n  a',
      '" a "',
      'A (B)',
      '#x',
      'a # b',
      'a #b',
    ];
    let enough = 0;
    for (let i = 0; i < 10_000; i++) {
      const line = (): string => `${random.of(names)}: ${random.of(random.of([values, parts]))}`;
      const lines = Array.from({ length: 1 + random.below(4) }, line);
      if (suffices(random.of([talk(...lines), file(...lines), file('type: report', 'title: A', ...lines)]))) enough++;
    }
    assert.ok(enough > 500, `only ${enough} were enough`);
  });
});
