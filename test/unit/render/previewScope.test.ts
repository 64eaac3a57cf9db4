import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { isInScope, parseScope, scopeTitle, type PreviewScope } from '../../../src/render/previewScope';
import { onlyNote, root } from './library';

const library: PreviewScope = { kind: 'library' };

describe('The scope of a preview', () => {
  const scopes: PreviewScope[] = [
    library,
    { kind: 'edition', conference: 'Netdev', edition: '0x13' },
    { kind: 'speaker', speaker: 'Ada Example' },
    { kind: 'tag', tag: 'xdp' },
    { kind: 'note', uri: 'file:///library/a.md' },
  ];
  for (const scope of scopes) {
    it(`${JSON.stringify(scope)} comes back from what a page stored`, () =>
      deepStrictEqual(parseScope(JSON.parse(JSON.stringify(scope))), scope));
  }

  const asked: [argument: unknown, scope: PreviewScope][] = [
    [
      { conference: 'Netdev', edition: '0x13' },
      { kind: 'edition', conference: 'Netdev', edition: '0x13' },
    ],
    [{ speaker: 'Ada' }, { kind: 'speaker', speaker: 'Ada' }],
    [
      { tag: 'xdp', other: 1 },
      { kind: 'tag', tag: 'xdp' },
    ],
    [
      { conference: '', edition: '' },
      { kind: 'edition', conference: '', edition: '' },
    ],
  ];
  for (const [argument, scope] of asked) {
    it(`${JSON.stringify(argument)} asks for ${JSON.stringify(scope)}`, () =>
      deepStrictEqual(parseScope(argument), scope));
  }

  const junk: unknown[] = [
    undefined,
    null,
    0,
    'speaker',
    '{"tag":"xdp"}',
    true,
    Symbol('x'),
    () => ({ tag: 'xdp' }),
    [],
    ['tag'],
    {},
    { kind: 'note' },
    { kind: 'edition', conference: 'Netdev' },
    { edition: '0x13' },
    { conference: 'Netdev', edition: 13 },
    { speaker: ['Ada'] },
    { speaker: { name: 'Ada' } },
    { tag: 5 },
    { uri: 5 },
    { uri: { scheme: 'file' } },
    { uri: null, tag: undefined },
  ];
  junk.forEach((data, i) => {
    it(`junk ${i} is the whole library: ${JSON.stringify(data)}`, () => deepStrictEqual(parseScope(data), library));
  });
});

describe('What is in scope', () => {
  const note = onlyNote(
    [
      '---',
      'type: talk',
      'conference: Netdev',
      'edition: "0x13"',
      'title: A talk',
      'speakers: [Maxime Chevallier, "Toke Høiland-Jørgensen (Red Hat)"]',
      'tags: [XDP, traffic shaping]',
      '---',
      '',
    ].join('\n'),
  );
  const table: [scope: PreviewScope, isIn: boolean][] = [
    [library, true],
    [{ kind: 'edition', conference: 'Netdev', edition: '0x13' }, true],
    [{ kind: 'edition', conference: ' netdev ', edition: '0X13' }, true],
    [{ kind: 'edition', conference: 'Netdev', edition: '19' }, false],
    [{ kind: 'edition', conference: 'Netdev', edition: '' }, false],
    [{ kind: 'edition', conference: 'FOSDEM', edition: '0x13' }, false],
    [{ kind: 'speaker', speaker: 'Maxime Chevallier' }, true],
    [{ kind: 'speaker', speaker: 'maxime chevallier' }, true],
    [{ kind: 'speaker', speaker: 'Toke Hoiland-Jorgensen' }, true],
    [{ kind: 'speaker', speaker: 'Maxime' }, false],
    [{ kind: 'speaker', speaker: '' }, false],
    [{ kind: 'tag', tag: 'xdp' }, true],
    [{ kind: 'tag', tag: 'Traffic Shaping' }, true],
    [{ kind: 'tag', tag: 'shaping' }, false],
    [{ kind: 'note', uri: `${root}/note.md` }, true],
    [{ kind: 'note', uri: `${root}/other.md` }, false],
  ];
  for (const [scope, isIn] of table) {
    it(`${JSON.stringify(scope)}: ${isIn ? 'yes' : 'no'}`, () => strictEqual(isInScope(note, scope), isIn));
  }

  it('a note without names is in no edition', () => {
    const nameless = onlyNote('---\ntype: talk\ntitle: A\n---\n');
    strictEqual(isInScope(nameless, { kind: 'edition', conference: '', edition: '' }), false);
  });
});

describe('The title of a preview', () => {
  const titleOf = (uri: string): string | undefined => (uri === 'file:///a.md' ? 'A talk' : undefined);
  const table: [scope: PreviewScope, title: string][] = [
    [library, 'Conference Notes'],
    [{ kind: 'edition', conference: 'Netdev', edition: '0x13' }, 'Netdev 0x13'],
    [{ kind: 'speaker', speaker: 'Ada Example' }, 'Ada Example'],
    [{ kind: 'tag', tag: 'xdp' }, '#xdp'],
    [{ kind: 'note', uri: 'file:///a.md' }, 'A talk'],
    [{ kind: 'note', uri: 'file:///gone.md' }, 'Note'],
  ];
  for (const [scope, title] of table) {
    it(`${JSON.stringify(scope)}: ${title}`, () => strictEqual(scopeTitle(scope, titleOf), title));
  }
});
