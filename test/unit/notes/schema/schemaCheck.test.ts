import { announcement, assertFindings, edition, report, talk } from '../../../support/notes';

type Make = (...lines: string[]) => string;
const kinds = { talk, edition, report, announcement };

/** Cases of values in one kind of note: what is marked is found, with that code; a line without mark is right. */
function values(kind: keyof typeof kinds, code: string, ...lines: string[]): void {
  const make: Make = kinds[kind];
  for (const line of lines) {
    const expected = line
      .split('«')
      .slice(1)
      .map(() => code);
    it(`${kind}: ${line.replaceAll('\n', ' | ')}`, () => assertFindings(make(line), expected));
  }
}

describe('A value the schema allows', () => {
  values(
    'talk',
    'nothing',
    ...['planned', 'attended', 'draft', 'summarized', 'skipped'].map((status) => `status: ${status}`),
    ...['talk', 'keynote', 'tutorial', 'workshop', 'lightning-talk'].map((kind) => `session_type: ${kind}`),
    ...['panel', 'bof', 'demo', 'poster', 'other'].map((kind) => `session_type: ${kind}`),
    ...['beginner', 'intermediate', 'advanced'].map((level) => `level: ${level}`),
    ...['in-person', 'online', 'hybrid'].map((attendance) => `attendance: ${attendance}`),
    ...['speaker', 'moderator', 'panelist', 'chair', 'host'].map((role) => `speakers: {name: A, role: ${role}}`),
    ...['1', '2', '3', '4', '5', '"4"', ''].map((rating) => `rating: ${rating}`),
    ...['45', '1', '1:30', '"0:45"', '10:00', '600'].map((duration) => `duration: ${duration}`),
    ...['00:00', '23:59', '14:30', '"09:05"'].map((time) => `time: ${time}`),
    ...['2019-03-20', '"2019-03-20"', '2024-02-29', ''].map((date) => `date: ${date}`),
    ...['en', 'pt-BR', 'zh-Hant-TW', 'deu', 'sr-Latn', 'EN'].map((language) => `language: ${language}`),
    ...['https://a.example', 'http://a.example/b?c#d', 'HTTPS://A.EXAMPLE/', '"https://a.example/ü"'].map(
      (url) => `url: ${url}`,
    ),
    ...[
      'slides: none',
      'slides: "none"',
      'slides: https://a.example/',
      'slides: [https://a.example/1, https://a.example/2]',
    ],
    ...['video: none', 'paper: none', 'video:\n  - https://a.example/', 'slides: []', 'slides: ~'],
    ...['links: []', 'links: {title: A, url: https://a.example}', 'links: [{url: https://a.example}]'],
    ...['links:\n  - title: A\n    url: https://a.example/\n  - url: http://b.example/'],
    ...['speakers: A', 'speakers: [A, B (C)]', 'speakers: {name: A}', 'speakers: [{name: A}, B]', 'speakers: 42'],
    ...[
      'speakers: {name: A, affiliation:, role:, url:}',
      'speakers: {name: A, pronouns: they, url: https://a.example}',
    ],
    ...['tags: a', 'tags: [a, b]', 'tags: []', 'tags: [a, 2023]', 'authors: A', 'authors: [A, B]', 'tags: ["", a]'],
    ...['title: 2023', 'room: 4', 'track: true', 'abstract: |\n  a', 'guid: abc', 'source: def', 'weight: [x]'],
    'foreign: {a: [b]}',
  );
  values(
    'edition',
    'nothing',
    ...['start_date: 2019', 'start_date: 2019-03', 'start_date: 2019-03-20', 'end_date: 2019-03-22', 'end_date: 2019'],
    ...['Europe/Prague', 'America/Argentina/Buenos_Aires', 'UTC', 'CET', 'Asia/Kolkata', 'Etc/GMT-1', 'Japan'].map(
      (zone) => `timezone: ${zone}`,
    ),
    ...['attendees: A', 'attendees: [A, B]', 'attendees: []', 'venue: 42', 'organizer: A', 'title: Netdev'],
  );
  values(
    'report',
    'nothing',
    ...['draft', 'review', 'published'].map((status) => `status: ${status}`),
    'date: 2019-04-01',
  );
  values('announcement', 'nothing', ...['draft', 'review', 'published'].map((status) => `status: ${status}`), 'url: ');
});

describe('A value that is not allowed', () => {
  values(
    'talk',
    'invalid-value',
    ...['«sumarized»', '«Draft»', '«published»', '«review»', '«"done"»', `«'done'» # comment`, '«true»'].map(
      (status) => `status: ${status}`,
    ),
    ...['session_type: «lightning»', 'session_type: «"birds of a feather"»', 'level: «expert»', 'attendance: «remote»'],
    ...[
      'rating: «0»',
      'rating: «6»',
      'rating: «-1»',
      'duration: «0»',
      'duration: «-5»',
      'duration: «90 min»',
      'duration: «1:60»',
    ],
    ...['time: «24:00»', 'time: «9:00»', 'time: «2pm»', 'time: «14:30:00»', 'time: «"14:60"»'],
    ...[
      'date: «2023-02-30»',
      'date: «2019-03»',
      'date: «20.3.2019»',
      'date: «"yesterday"»',
      'date: «2019-03-20T14:30»',
    ],
    ...['language: «english»', 'language: «en_US»', 'language: «"e"»', 'language: «en-»'],
    ...[
      'url: «a.example»',
      'url: «ftp://a.example»',
      'url: «"https://a b.example"»',
      'url: «https://»',
      'url: «/a.pdf»',
      'url: «none»',
    ],
    ...[
      'url: «javascript:alert(1)»',
      'url: «https:a.example»',
      'url: «htps://a.example/»',
      'url: «"https://a.example:99999/"»',
      'url: «"https://[a]/"»',
      'url: «"//a.example"»',
    ],
    ...[
      'slides: «soon»',
      'slides: «None»',
      'slides: [https://a.example/, «soon»]',
      'slides: [«none»]',
      'video: «"a b"»',
      'paper: «x»',
    ],
    ...['slides:\n  - «one»\n  - https://a.example/\n  - «"two"» # c', 'slides: ["", «a»]', 'video: [~, ~, «a»]'],
    ...[
      'links: [{title: A, url: «b»}]',
      'links:\n  - url: «b» # c\n    title: A',
      'links: {url: «b»}',
      'links: «{title: A}»',
    ],
    ...['links:\n  - «title: A»\n  - url: https://a.example', 'links: [«{title: A, url: }»]'],
    ...[
      'speakers:\n  - A\n  - name: B\n    role: «boss»',
      'speakers: {name: A, role: «boss»}',
      'speakers: {name: A, url: «x»}',
    ],
    ...['speakers: «{affiliation: A}»', 'speakers:\n  - «affiliation: A\n    role: host»\n  - B', 'speakers: [«{}»]'],
    ...['speakers:\n  - {name: A, role: «x», url: «y»}'],
  );
  values(
    'edition',
    'invalid-value',
    ...[
      'start_date: «2023-02-30»',
      'start_date: «2023-13»',
      'start_date: «March 2019»',
      'end_date: «2019-3-20»',
      'end_date: «19»',
    ],
    ...[
      'timezone: «CEST»',
      'timezone: «+01:00»',
      'timezone: «Prague»',
      'timezone: «Europe/Prag»',
      // `Intl` takes these for Dhaka, Anchorage, Paris, Kolkata and Los Angeles.
      ...['BST', 'AST', 'ECT', 'IST', 'PST', 'pst', 'SystemV/PST8'].map((zone) => `timezone: «${zone}»`),
      'attendance: «remote»',
    ],
  );
  values(
    'report',
    'invalid-value',
    ...['summarized', 'planned', 'Published'].map((status) => `status: «${status}»`),
    'date: «2019-04»',
  );
  values('announcement', 'invalid-value', 'status: «attended»', 'date: «tomorrow»');
});

describe('A value of the wrong kind', () => {
  values(
    'talk',
    'wrong-type',
    ...[
      'title: «[a]»',
      'title: «{a: b}»',
      'title:\n  «- a»',
      'title:\n  «a: b»',
      'room: «[1, 2]»',
      'abstract: «{a: b}»',
    ],
    ...['status: «[draft]»', 'session_type: «[talk, demo]»', 'date: «[2019-03-20]»', 'url: «[https://a.example]»'],
    ...[
      'rating: «four»',
      'rating: «4.5»',
      'rating: «"four"»',
      'rating: «[4]»',
      'rating: «true»',
      'duration: «[45]»',
      'duration: «{a: b}»',
    ],
    ...[
      'tags: «{a: b}»',
      'tags: [a, «{b: c}»]',
      'tags:\n  - a\n  - «b: c»',
      'authors: [«[a]»]',
      'tags:\n  - «- a\n    - b»',
    ],
    ...[
      'speakers: [«[A]»]',
      'speakers:\n  - {name: «[A]»}',
      'speakers:\n  - name: «{a: b}»',
      'slides: «{a: b}»',
      'slides: [«{a: b}»]',
    ],
    ...[
      'links: «https://a.example»',
      'links: [«https://a.example»]',
      'links: [{url: «[a]»}]',
      'links: [{url: https://a.example, title: «[a]»}]',
    ],
    ...['track: «[Netdev]»', 'track: «{a: b}»'],
  );
  values(
    'edition',
    'wrong-type',
    'start_date: «[2019]»',
    'attendees: «{a: b}»',
    'city: «[Prague]»',
    'timezone: «{a: b}»',
  );
  values('report', 'wrong-type', 'title: «[a]»', 'status: «{a: b}»', 'authors: «{name: A}»');
});
