import assert from 'node:assert/strict';
import { aliasesWith, defaultAliases, isKey, keys } from '../../../src/notes/keys';
import { factsOf, file, readingOf, talk } from '../../support/notes';

describe('Our keys', () => {
  it('are those of the contract', () => {
    const contract = [
      ...['type', 'conference', 'edition', 'title', 'language', 'tags', 'status', 'start_date', 'end_date', 'timezone'],
      ...[
        'venue',
        'city',
        'country',
        'attendance',
        'organizer',
        'attendees',
        'url',
        'speakers',
        'session_type',
        'level',
      ],
      ...[
        'date',
        'time',
        'duration',
        'track',
        'room',
        'abstract',
        'slides',
        'video',
        'paper',
        'links',
        'rating',
        'guid',
      ],
      ...['source', 'authors'],
    ];
    assert.deepEqual([...keys].sort(), contract.sort());
  });

  it('are no more than those', () => {
    for (const name of ['Title', ' title', '', 'toString', '__proto__', 'constructor']) assert.ok(!isKey(name), name);
  });
});

describe('A key is also read by another name', () => {
  const contract: Record<string, string> = {
    conference: 'event event_name eventName',
    speakers: 'speaker presenter presenters',
    tags: 'topics keywords categories',
    video: 'recording youtube videos video_url',
    slides: 'presentation slides_url',
    language: 'lang',
    date: 'session_date',
    session_type: 'talkType talk_type presentation_type',
    authors: 'author',
  };
  for (const [key, names] of Object.entries(contract)) {
    for (const name of names.split(' ')) {
      it(`${name} for ${key}`, () => {
        assert.equal(defaultAliases.get(name), key);
        const { entries } = readingOf(file(`${name}: x`)).frontMatter;
        assert.deepEqual(
          [...entries.values()].map((entry) => [entry.key, entry.written.text]),
          [[key, name]],
        );
      });
    }
  }

  it('and by no others', () => {
    assert.equal(defaultAliases.size, Object.values(contract).join(' ').split(' ').length);
  });
});

describe('The setting for other names', () => {
  const sets = (title: string, setting: Record<string, unknown>, name: string, key: string | undefined): void => {
    it(title, () => {
      assert.equal(aliasesWith(setting).get(name), key);
    });
  };
  sets('adds a name', { venue_city: 'city' }, 'venue_city', 'city');
  sets('leaves the built-in names', { venue_city: 'city' }, 'event', 'conference');
  sets('turns a built-in name off with null', { event: null }, 'event', undefined);
  sets('turns only that one off', { event: null }, 'event_name', 'conference');
  sets('gives a built-in name another meaning', { presentation: 'title' }, 'presentation', 'title');
  sets('takes no key that is not ours', { foo: 'bar' }, 'foo', undefined);
  sets('takes no key of objects', { foo: 'toString' }, 'foo', undefined);
  sets('takes nothing else', { foo: 1, bar: ['city'] }, 'foo', undefined);
  sets('does not take our own names away', { title: 'conference' }, 'title', undefined);
  sets('does not turn our own names off', { title: null }, 'title', undefined);

  it('serves the reading', () => {
    const aliases = aliasesWith({ venue_city: 'city', speaker: null });
    assert.equal(factsOf(talk('venue_city: Prague'), aliases).event?.city, 'Prague');
    assert.deepEqual(factsOf(file('type: talk', 'speaker: A'), aliases).speakers, []);
  });
});

describe('Of two that mean the same', () => {
  const wins = (title: string, lines: string[], tags: string[]): void => {
    it(title, () => {
      assert.deepEqual(factsOf(talk(...lines)).tags, tags);
    });
  };
  wins('ours wins over another name before it', ['keywords: a', 'tags: b'], ['b']);
  wins('ours wins over another name after it', ['tags: b', 'keywords: a'], ['b']);
  wins('the first other name wins', ['topics: a', 'keywords: b', 'categories: c'], ['a']);
  wins('the first of doubles wins', ['tags: a', 'tags: b'], ['a']);
  wins('the first of doubles wins among other names', ['topics: a', 'topics: b'], ['a']);
});
