import assert from 'node:assert/strict';
import { readSessionUrl, type SessionUrl } from '../../../src/notes/sessionUrl';

const cases: Record<string, Omit<SessionUrl, 'url'>> = {
  'https://netdevconf.info/0x17/sessions/keynote/networking-for-ai-and-machine-learning.html': {
    conference: 'Netdev',
    edition: '0x17',
    sessionType: 'keynote',
    title: 'Networking for ai and machine learning',
  },
  'https://www.netdevconf.org/0x16/session/tutorial/xdp_hands-on.html#top': {
    conference: 'Netdev',
    edition: '0x16',
    sessionType: 'tutorial',
    title: 'Xdp hands on',
  },
  'https://netdevconf.info/0x13/session.html?talk-quic': {
    conference: 'Netdev',
    edition: '0x13',
    sessionType: 'talk',
    title: 'Quic',
  },
  'https://netdevconf.org/2.1/session.html?dumazet': { conference: 'Netdev', edition: '2.1', title: 'Dumazet' },
  'https://netdevconf.info/2.2/': { conference: 'Netdev', edition: '2.2' },
  'https://fosdem.org/2024/schedule/event/fosdem-2024-3213-the-state-of-go/': {
    conference: 'FOSDEM',
    edition: '2024',
    title: 'The state of go',
  },
  'https://archive.fosdem.org/2019/schedule/event/ipv6_only/': {
    conference: 'FOSDEM',
    edition: '2019',
    title: 'Ipv6 only',
  },
  'https://lpc.events/event/17/contributions/1459/': { conference: 'Linux Plumbers Conference', edition: '2023' },
  'https://www.linuxplumbersconf.org/event/4/contributions/1/': {
    conference: 'Linux Plumbers Conference',
    edition: '2019',
  },
  'https://lpc.events/event/999/contributions/1/': { conference: 'Linux Plumbers Conference' },
  'https://blog.linuxplumbersconf.org/2017/ocw/proposals/4612': {
    conference: 'Linuxplumbersconf',
    edition: '2017',
  },
  'https://osseu2023.sched.com/event/1OGiH/rust-for-linux-miguel-ojeda': {
    conference: 'Osseu',
    edition: '2023',
    title: 'Rust for linux miguel ojeda',
  },
  'https://pretalx.com/djangocon-europe-2024/talk/AB12CD/': { conference: 'Djangocon europe', edition: '2024' },
  'https://www.example.org/2025/talks/why-we-count%C3%A9.html': {
    conference: 'Example',
    edition: '2025',
    sessionType: 'talk',
    title: 'Why we counté',
  },
  'https://conf.example.org/keynotes/42-the-next-ten-years?lang=en': {
    sessionType: 'keynote',
    title: 'The next ten years',
  },
  'https://example.org/workshops/a-b/': {},
  'https://example.org/2025/slides/my-fine-deck.pdf': { conference: 'Example', edition: '2025' },
  'https://example.org/%E0%A4%A/%zz-a-b': {},
  'https://example.org/': {},
};

describe('The address of a session', () => {
  for (const [url, expected] of Object.entries(cases))
    it(url, () => {
      const { url: told, ...rest } = readSessionUrl(` ${url}\n`) ?? { url: '' };
      assert.equal(told, url);
      assert.deepEqual(rest, expected);
    });

  for (const text of [
    '',
    'QUIC',
    'see https://a.b/c',
    'https://a.b/c d',
    'ftp://a.b/c',
    'https://',
    'javascript:alert(1)',
  ])
    it(`is not ${JSON.stringify(text)}`, () => assert.equal(readSessionUrl(text), undefined));

  it('is read at once, however long', () => {
    const start = performance.now();
    readSessionUrl(`https://a.b/${'a-'.repeat(50_000)}`);
    readSessionUrl(`https://${'a-'.repeat(50_000)}2024.sched.com/event/x/y`);
    assert.ok(performance.now() - start < 300);
  });
});
