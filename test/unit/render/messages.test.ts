import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { parsePageMessage } from '../../../src/render/messages';
import { noFilter } from '../../../src/render/pageFilter';

describe('Messages of the page', () => {
  const messages = [
    { type: 'ready' },
    { type: 'open', card: 0, line: 0 },
    { type: 'open', card: 12, line: 3456 },
    { type: 'follow', card: 3, link: 0 },
    { type: 'near', cards: [] },
    { type: 'near', cards: [4_294_967_295, 0] },
    { type: 'tick', card: 1, line: 2, version: 3, checked: false },
    { type: 'filter', filter: { ...noFilter, text: 'xdp', tags: ['a'], video: true } },
    { type: 'show', subject: { speaker: 'Ada' } },
    { type: 'show', subject: { tag: 'xdp' } },
    { type: 'pictures', isOpen: true },
  ];
  for (const message of messages) {
    it(`${JSON.stringify(message)} is one`, () => deepStrictEqual(parsePageMessage(message), message));
  }

  const more: [message: unknown, kept: unknown][] = [
    [{ type: 'ready', command: 'workbench.action.quit' }, { type: 'ready' }],
    [
      { type: 'open', card: 1, line: 2, link: 3, uri: 'file:///etc/passwd' },
      { type: 'open', card: 1, line: 2 },
    ],
    [
      { type: 'follow', card: 1, line: 2, link: 3, path: '../..' },
      { type: 'follow', card: 1, link: 3 },
    ],
    [
      { type: 'filter', filter: { ...noFilter, uri: 'file:///a' }, card: 1 },
      { type: 'filter', filter: noFilter },
    ],
    [
      { type: 'show', subject: { tag: 'xdp', uri: 'file:///a' } },
      { type: 'show', subject: { tag: 'xdp' } },
    ],
    [Object.assign(Object.create({ card: 1 }) as object, { type: 'ready' }), { type: 'ready' }],
  ];
  for (const [message, kept] of more) {
    it(`of ${JSON.stringify(message)} only what is known is kept`, () =>
      deepStrictEqual(parsePageMessage(message), kept));
  }

  const junk: unknown[] = [
    undefined,
    null,
    0,
    true,
    'ready',
    '{"type":"ready"}',
    [],
    ['ready'],
    {},
    { type: undefined },
    { type: null },
    { type: ['ready'] },
    { type: 'Ready' },
    { type: 'update' },
    { type: 'command', command: 'workbench.action.quit' },
    { type: '__proto__' },
    { type: 'open' },
    { type: 'open', card: 0 },
    { type: 'open', line: 0 },
    { type: 'open', card: '0', line: 0 },
    { type: 'open', card: 0, line: '0' },
    { type: 'open', card: -1, line: 0 },
    { type: 'open', card: 0, line: -1 },
    { type: 'open', card: 0.5, line: 0 },
    { type: 'open', card: NaN, line: 0 },
    { type: 'open', card: 0, line: Infinity },
    { type: 'open', card: 2 ** 53, line: 0 },
    { type: 'open', card: 0n, line: 0 },
    { type: 'open', card: [0], line: 0 },
    { type: 'open', card: { valueOf: () => 0 }, line: 0 },
    { type: 'follow', card: 0 },
    { type: 'follow', card: 0, line: 0 },
    { type: 'follow', link: 0 },
    { type: 'follow', card: 0, link: 'a.md' },
    { type: 'follow', card: 0, link: -1 },
    { type: 'follow', card: null, link: null },
    { type: 'near' },
    { type: 'near', cards: 'all' },
    { type: 'near', cards: [1, -1] },
    { type: 'near', cards: [1, '2'] },
    { type: 'near', cards: Array.from({ length: 2001 }, (_, i) => i) },
    { type: 'tick', card: 1, line: 2, version: 3 },
    { type: 'tick', card: 1, line: 2, version: 3, checked: 1 },
    { type: 'tick', card: 1, line: 2, checked: true },
    { type: 'filter' },
    { type: 'filter', filter: null },
    { type: 'filter', filter: {} },
    { type: 'filter', filter: { ...noFilter, text: 5 } },
    { type: 'filter', filter: { ...noFilter, tags: 'xdp' } },
    { type: 'filter', filter: { ...noFilter, video: 'yes' } },
    { type: 'show' },
    { type: 'show', subject: 'workbench.action.quit' },
    { type: 'show', subject: { uri: 'file:///a' } },
    { type: 'show', subject: { tag: 5 } },
    { type: 'pictures', isOpen: 'yes' },
  ];
  junk.forEach((message, i) => {
    it(`junk ${i} is none: ${inspect(message)}`, () => strictEqual(parsePageMessage(message), undefined));
  });
});

function inspect(value: unknown): string {
  // In a list, so that what JSON does not know has a form too.
  return JSON.stringify([value], (_, inner: unknown) => (typeof inner === 'bigint' ? `${inner}n` : inner)).slice(1, -1);
}
