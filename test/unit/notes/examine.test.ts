import assert from 'node:assert/strict';
import { examine, lineStartsOf, unreadable } from '../../../src/notes/examine';
import { defaultAliases } from '../../../src/notes/keys';
import { factsOf, file, talk } from '../../support/notes';

describe('Of a file is kept', () => {
  it('nothing where it is no note', () => {
    for (const text of ['', '# A', file('layout: post'), '---\n---\n']) {
      assert.deepEqual(examine(text, defaultAliases), { facts: undefined, findings: [], lineStarts: [] });
    }
  });

  it('what it says, and no line where nothing is found', () => {
    assert.deepEqual(examine(talk(), defaultAliases), { facts: factsOf(talk()), findings: [], lineStarts: [] });
  });

  it('lines as far as the findings reach', () => {
    const text = talk('status: sumarized', 'room: a');
    const { findings, lineStarts } = examine(text, defaultAliases);
    assert.equal(findings.length, 1);
    assert.equal(text.slice(lineStarts.at(-1)).split('\n')[0], 'status: sumarized');
    assert.equal(lineStarts.length, text.slice(0, findings[0]?.start).split('\n').length);
  });

  it('a finding on its first line where it cannot be read', () => {
    for (const reason of ['too-large', 'binary', 'not-readable'] as const) {
      assert.deepEqual(unreadable(reason), {
        facts: undefined,
        findings: [{ code: 'unreadable-note', start: 0, end: 0, data: { reason } }],
        lineStarts: [0],
      });
    }
    assert.equal(unreadable('too-large', factsOf(talk())).facts?.type, 'talk');
  });
});

describe('Lines start', () => {
  const starts = (text: string, until: number | undefined, ...expected: number[]): void => {
    it(`${JSON.stringify(text)}${until === undefined ? '' : ` up to ${until}`} at ${expected.join(', ')}`, () => {
      assert.deepEqual(lineStartsOf(text, until), expected);
    });
  };
  starts('', undefined, 0);
  starts('a', undefined, 0);
  starts('\n', undefined, 0, 1);
  starts('a\nb\n', undefined, 0, 2, 4);
  starts('a\r\nb\r\n', undefined, 0, 3, 6);
  starts('\n\n\n', undefined, 0, 1, 2, 3);
  starts('a\nb\nc', 0, 0);
  starts('a\nb\nc', 1, 0);
  starts('a\nb\nc', 2, 0, 2);
  starts('a\nb\nc', 3, 0, 2);
  starts('a\nb\nc', 4, 0, 2, 4);
});
