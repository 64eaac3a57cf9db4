import assert from 'node:assert/strict';
import { announcementBody, ownTalks } from '../../../src/report/announcement';
import { libraryOf, note } from '../../support/library';

const netdev = ['conference: Netdev', 'edition: "0x17"'];

function body(editionLines: readonly string[], talks: Record<string, readonly string[]> = {}, abstract = ''): string {
  const library = libraryOf({
    'edition.md': note('edition', ...netdev, ...editionLines),
    ...Object.fromEntries(Object.entries(talks).map(([path, lines]) => [path, note('talk', ...netdev, ...lines)])),
  });
  const edition = library.editions()[0];
  assert.ok(edition);
  return announcementBody(edition, ownTalks(edition).map((talk) => ({ note: talk, path: talk.uri.replace(/^.*\//, ''), abstract }))); // prettier-ignore
}

describe('An announcement', () => {
  it('says when, where, who, and what we talk about', () => {
    const edition = [
      'start_date: 2023-10-30',
      'end_date: 2023-11-03',
      'city: Vancouver',
      'country: Canada',
      'url: https://netdevconf.info/0x17/',
      'attendees: [Alexis Lothoré, "Maxime Chevallier (Bootlin)"]',
    ];
    const talks = {
      'multi.md': ['title: Improving *multi*-PHY', 'speakers: [maxime chevallier]', 'date: 2023-10-31'],
      'rust.md': ['title: Rust', 'speakers: [Miguel Ojeda, Wedson Almeida Filho]'],
    };
    assert.equal(
      body(edition, talks, 'First line.\n\nSecond.\n'),
      `[Netdev 0x17](https://netdevconf.info/0x17/) takes place in Vancouver, Canada, from October 30 to November 3, 2023. Alexis Lothoré and Maxime Chevallier are going.

## Our talk

maxime chevallier will give a talk, [Improving \\*multi\\*-PHY](multi.md):

> First line.
>
> Second.
`,
    );
  });

  it('has several talks in their order; who wrote notes is one of ours', () => {
    const talks = {
      'a.md': ['title: A', 'speakers: [Ada]', 'date: 2023-10-31', 'session_type: keynote', 'authors: [Ada]'],
      'b.md': ['title: B', 'speakers: [Ada, Bob]', 'date: 2023-10-30', 'session_type: panel'],
      'c.md': ['title: C', 'speakers: [Cyd]'],
    };
    assert.equal(
      body(['start_date: 2023-10'], talks),
      `Netdev 0x17 takes place in October 2023.

## Our talks

Ada and Bob will take part in a panel, [B](b.md).

Ada will give the keynote, [A](a.md).
`,
    );
  });

  for (const [type, speakers, expected] of [
    ['panel', '[{name: Ada, role: moderator}, Bob]', 'Ada will moderate a panel, [T](t.md).'],
    ['panel', '[{name: Ada, role: panelist}]', 'Ada will take part in a panel, [T](t.md).'],
    ['bof', '[{name: Ada, role: host}]', 'Ada will host a BoF session, [T](t.md).'],
    ['bof', '[Ada]', 'Ada will lead a BoF session, [T](t.md).'],
    ['poster', '[{name: Ada, role: speaker}]', 'Ada will present a poster, [T](t.md).'],
    ['talk', '[{name: Ada, role: chair}]', 'Ada will chair a talk, [T](t.md).'],
    ['other', '[Ada]', 'Ada will take part in a session, [T](t.md).'],
    ['panel', '[Cyd, {name: Ada, role: moderator}]', 'Ada will moderate and Cyd will take part in a panel, [T](t.md).'],
  ] as const)
    it(`of ${type} by ${speakers}`, () => {
      const lines = ['title: T', `session_type: ${type}`, `speakers: ${speakers}`];
      const said = body(['attendees: [Ada, Cyd]'], { 't.md': lines }).split('\n\n');
      assert.equal(said.at(-1), `${expected}\n`);
    });

  it('leads to the page of its edition, whatever its address holds', () =>
    assert.match(body(['url: "https://x.example/a)b"']), /at \[Netdev 0x17\]\(https:\/\/x\.example\/a%29b\)\.\n/));

  for (const [dates, expected] of [
    [['start_date: 2023-10-30'], 'takes place on October 30, 2023.'],
    [['start_date: 2023-10-30', 'end_date: 2023-10-30'], 'takes place on October 30, 2023.'],
    [['start_date: 2023-12-30', 'end_date: 2024-01-02'], 'takes place from December 30, 2023 to January 2, 2024.'],
    [['start_date: 2023-10', 'end_date: 2023-11'], 'takes place from October to November 2023.'],
    [['start_date: 2023'], 'takes place in 2023.'],
  ] as const)
    it(`Netdev 0x17 ${expected}`, () => assert.equal(body(dates), `Netdev 0x17 ${expected}\n`));

  it('says at least where we will be', () => assert.equal(body(['start_date:']), 'We will be at Netdev 0x17.\n'));
});
