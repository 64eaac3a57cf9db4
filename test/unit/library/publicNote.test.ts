import assert from 'node:assert/strict';
import { toPublicEdition, toPublicNote } from '../../../src/library/publicNote';
import { libraryOf, note, notesOf, root } from '../../support/library';

const firstOf = (text: string): ReturnType<typeof toPublicNote> => {
  const [made] = notesOf({ 'a.md': text });
  assert.ok(made, 'is no note');
  return toPublicNote(made);
};

function isDeeplyFrozen(value: unknown): boolean {
  return (
    typeof value !== 'object' ||
    value === null ||
    (Object.isFrozen(value) && Object.values(value).every(isDeeplyFrozen))
  );
}

describe('A note as others see it', () => {
  it('has what the contract names, and no more', () => {
    const text = note(
      ...[
        'talk',
        'conference: Netdev',
        'edition: 0x13',
        'title: QUIC',
        'status: draft',
        'date: 2019-03-20',
        'session_type: demo',
      ],
      ...[
        'speakers: [{name: A, affiliation: X, role: chair, url: https://a.example}, B]',
        'tags: [a, b]',
        'slides: https://a.example/1',
      ],
      ...[
        'video: [https://a.example/2, soon]',
        'paper: https://a.example/3',
        'room: a',
        'rating: 3',
        'language: en',
        'authors: C',
        'layout: x',
      ],
    );
    assert.deepEqual(firstOf(text), {
      ...{
        uri: `${root}/a.md`,
        type: 'talk',
        title: 'QUIC',
        conference: 'Netdev',
        edition: '0x13',
        status: 'draft',
        date: '2019-03-20',
      },
      ...{ sessionType: 'demo', speakers: [{ name: 'A', affiliation: 'X' }, { name: 'B' }], tags: ['a', 'b'] },
      ...{ slides: ['https://a.example/1'], video: ['https://a.example/2'] },
    });
  });

  it('has no keys for what it does not say', () => {
    assert.deepEqual(Object.keys(firstOf(note('report'))).sort(), [
      'slides',
      'speakers',
      'tags',
      'title',
      'type',
      'uri',
      'video',
    ]);
    assert.deepEqual(Object.keys(firstOf(note('talk', 'speakers: A')).speakers[0] ?? {}), ['name']);
  });

  it('has what it inherits', () => {
    const made = libraryOf({ 'a/e.md': note('edition', 'conference: N', 'edition: "1"'), 'a/t.md': note('talk') }).note(
      `${root}/a/t.md`,
    );
    assert.ok(made);
    const { conference, edition, title } = toPublicNote(made);
    assert.deepEqual([conference, edition, title], ['N', '1', 't']);
  });

  it('has the edition’s name as title of an edition note', () => {
    assert.equal(firstOf(note('edition', 'conference: N', 'edition: "1"')).title, 'N 1');
  });

  it('cannot be changed', () => {
    assert.ok(isDeeplyFrozen(firstOf(note('talk', 'speakers: [A (X)]', 'tags: [a]', 'slides: https://a.example'))));
  });

  it('is the same object while the note is', () => {
    const library = libraryOf({ 'a.md': note('talk'), 'b.md': note('talk') });
    const [a] = library.notes();
    assert.ok(a);
    assert.equal(toPublicNote(a), toPublicNote(a));
  });

  it('is plain data', () => {
    const made = firstOf(note('talk', 'speakers: A'));
    assert.deepEqual(JSON.parse(JSON.stringify(made)), made);
  });
});

describe('An edition as others see it', () => {
  const library = libraryOf({
    'b.md': note('talk', 'conference: N', 'edition: "1"', 'title: A'),
    'c.md': note(
      'edition',
      'conference: N',
      'edition: "1"',
      'start_date: 2019',
      'end_date: 2019',
      'city: Prague',
      'venue: Hotel',
    ),
    'd.md': note('talk', 'conference: M', 'edition: "1"', 'title: A'),
  });
  const [dated, undated] = library.editions().map(toPublicEdition);

  it('has what the contract names, and no more', () => {
    assert.deepEqual(
      { ...dated, notes: [] },
      { conference: 'N', edition: '1', startDate: '2019', endDate: '2019', place: 'Prague', notes: [] },
    );
    assert.deepEqual(Object.keys(undated ?? {}).sort(), ['conference', 'edition', 'notes']);
  });

  it('holds its notes in the order of their URIs, its edition note too', () => {
    assert.deepEqual(dated?.notes, library.notes().slice(0, 2).map(toPublicNote));
    assert.deepEqual(
      dated.notes.map(({ type }) => type),
      ['talk', 'edition'],
    );
  });

  it('cannot be changed', () => {
    assert.ok(isDeeplyFrozen(dated) && isDeeplyFrozen(undated));
  });
});
