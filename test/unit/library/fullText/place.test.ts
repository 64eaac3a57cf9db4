import assert from 'node:assert/strict';
import { excerptOf } from '../../../../src/library/fullText/excerpt';
import { findPlace } from '../../../../src/library/fullText/place';
import { parseTextQuery } from '../../../../src/library/fullText/textQuery';

const front = '---\ntype: talk\ntitle: Quiet queues\ntags:\n  - Zeta\n---\n';

/** The match in brackets, and the excerpt. */
function found(text: string, query: string): [string, string] | undefined {
  const place = findPlace(text, parseTextQuery(query));
  if (!place) return undefined;
  const { line, match } = place;
  const marked = `${text.slice(line.start, match.start)}[${text.slice(match.start, match.end)}]${text.slice(match.end, line.end)}`;
  return [marked, excerptOf(text, place)];
}

describe('The place of what is looked for in a text', () => {
  const finds = (what: string, text: string, query: string, marked: string | undefined, excerpt = ''): void => {
    it(what, () => assert.deepEqual(found(text, query), marked === undefined ? undefined : [marked, excerpt]));
  };

  finds('is the first line that has it', 'a\nb XDP c\nXDP\n', 'xdp', 'b [XDP] c', 'b XDP c');
  finds(
    'is the line with most of it',
    'XDP\nand XDP in Prague\n',
    'prague xdp',
    'and [XDP] in Prague',
    'and XDP in Prague',
  );
  finds('is nowhere if a word is missing', 'XDP\n', 'xdp prague', undefined);
  finds('may be in several lines', 'XDP\nPrague\n', 'prague xdp', '[XDP]', 'XDP');
  finds('is in the body rather than in front of it', `${front}On queues.\n`, 'queues', 'On [queues].', 'On queues.');
  finds('is behind a key', `${front}Body.\n`, 'quiet', '[Quiet] queues', 'Quiet queues');
  finds('is in an item of the front matter', `${front}Body.\n`, 'zeta', '  - [Zeta]', 'Zeta');
  finds('is no key', `${front}Body.\n`, 'title', undefined);
  finds('is no choice from few words', `${front}Body.\n`, 'talk', undefined);
  finds(
    'is the start of a word rather than its middle',
    'polling, busypolling, poll\n',
    'poll',
    '[poll]ing, busypolling, poll',
    'polling, busypolling, poll',
  );
  finds('prefers a later start of a word', 'busypolling, poll\n', 'poll', 'busypolling, [poll]', 'busypolling, poll');
  finds('may be the middle of a word', 'busypolling\n', 'polling', 'busy[polling]', 'busypolling');
  finds('of two letters is the start of a word', 'taxi\n', 'ax', undefined);
  finds('has signs as they are', 'c and c++\n', 'c++', 'c and [c++]', 'c and c++');
  finds(
    'has words in quotes side by side',
    'polling busy\nbusy polling\n',
    '"busy polling"',
    '[busy polling]',
    'busy polling',
  );
  finds('is marked with its accents', 'Von Te\u0301nart.\n', 'tenart', 'Von [Te\u0301nart].', 'Von Te\u0301nart.');
  finds('is marked up to an accent at its end', 'Cafe\u0301 noir\n', 'cafe', '[Cafe\u0301] noir', 'Cafe\u0301 noir');
  finds(
    'is marked behind letters that fold to two',
    'Straße, Ténart ß\n',
    'tenart',
    'Straße, [Ténart] ß',
    'Straße, Ténart ß',
  );
  finds('is marked inside of such letters', 'Straße\n', 'strass', '[Straß]e', 'Straße');
  finds('is marked in Hangul', '한국어 노트\n', '노트', '한국어 [노트]', '한국어 노트');
  finds('is marked between signs of two units', '😀 会議室 😀\n', '議室', '😀 会[議室] 😀', '😀 会議室 😀');
  finds('knows line ends of Windows', 'a\r\nXDP\r\nb', 'xdp', '[XDP]', 'XDP');
  finds('needs no front matter and no line end', '\ufeffXDP', 'xdp', '\ufeff[XDP]', '\ufeffXDP'.trim());
  finds(
    'leaves out signs that begin a line',
    '> - [ ] ask about XDP\n',
    'xdp',
    '> - [ ] ask about [XDP]',
    'ask about XDP',
  );
  finds('leaves out those of a heading', '## XDP\n', 'xdp', '## [XDP]', 'XDP');
});

describe('An excerpt', () => {
  const long = `${'before '.repeat(30)}match${' behind'.repeat(60)}`;

  it('starts and ends with whole words near the match', () => {
    const [, excerpt = ''] = found(long, 'match') ?? [];
    assert.match(excerpt, /^…(before ){2,6}match( behind){5,20}…$/);
    assert.ok(excerpt.length <= 132, String(excerpt.length));
  });

  it('cuts text without blanks, but no sign', () => {
    const [, excerpt = ''] = found(`${'😀'.repeat(100)}xdp${'😀'.repeat(100)}`, 'xdp') ?? [];
    assert.match(excerpt, /^…(😀)+xdp(😀)+…$/u);
    assert.doesNotThrow(() => encodeURIComponent(excerpt), 'half of a sign');
  });

  it('holds a match that is longer than it', () => {
    const word = 'x'.repeat(300);
    const [, excerpt = ''] = found(`a ${word} b`, word) ?? [];
    assert.ok(excerpt.startsWith('a xxx'), excerpt);
  });
});
