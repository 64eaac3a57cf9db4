import { emptyBody } from '../../../../src/notes/body/body';
import assert from 'node:assert/strict';
import { examine, lineStartsOf, noNote, unreadable } from '../../../../src/notes/checks/examine';
import { defaultAliases } from '../../../../src/notes/keys';
import { fencePlace, keyPlace, speakerPlace } from '../../../../src/notes/places/places';
import { unmark } from '../../../support/marked';
import { factsOf, file, talk } from '../../../support/notes';

describe('Of a file is kept', () => {
  it('nothing where it is no note', () => {
    for (const text of ['', '# A', file('layout: post'), '---\n---\n']) {
      assert.deepEqual(examine(text, defaultAliases), noNote);
    }
  });

  it('what it says, with the places that are held against other notes', () => {
    const { text, spans } = unmark(
      file(
        'type: talk',
        'conference: «Netdev»',
        'edition: «"0x13"»',
        'title: «QUIC tutorial»',
        'date: «2019-03-20»',
        'guid: «a-1»',
        'speakers: ["«Jana \\"J\\" Iyengar»", {affiliation: X, name: «Tom»}, «Ana» (Y), [], \'«A»\']',
      ),
    );
    const { facts, findings, places = '' } = examine(text, defaultAliases);
    assert.deepEqual(facts, factsOf(text));
    assert.deepEqual(
      findings.map(({ code }) => code),
      [],
    );
    const keys = ['conference', 'edition', 'title', 'date', 'guid'] as const;
    const names = [0, 1, 2, 3].map((i) => speakerPlace(places, i));
    assert.deepEqual([...keys.map((key) => keyPlace(places, key)), ...names], spans);
    assert.deepEqual([fencePlace(places), speakerPlace(places, 4)], [{ start: 0, end: 3 }, undefined]);
  });

  it('no places where its YAML is broken', () => {
    assert.equal(examine(talk('title: a: b'), defaultAliases).places, undefined);
  });

  it('lines as far as the findings reach', () => {
    const text = talk('status: sumarized', 'room: a');
    const { lineStarts } = examine(text, defaultAliases);
    assert.equal(lineStarts.at(-1), text.indexOf('status: '));
    assert.deepEqual(examine(talk(), defaultAliases).lineStarts, []);
    const unclosed = '---\ntype: talk\n\n# A\n';
    assert.deepEqual(examine(unclosed, defaultAliases).lineStarts, [0]);
  });

  it('a finding on its first line where it cannot be read', () => {
    for (const reason of ['too-large', 'binary', 'not-readable'] as const) {
      assert.deepEqual(unreadable(reason), {
        ...noNote,
        findings: [{ code: 'unreadable-note', start: 0, end: 0, data: { reason } }],
        body: emptyBody,
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
  starts('a\rb\r\nc\nd', undefined, 0, 2, 5, 7);
  starts('a\rb\rc', 2, 0, 2);
  starts('a\nb\nc', 0, 0);
  starts('a\nb\nc', 1, 0);
  starts('a\nb\nc', 2, 0, 2);
  starts('a\nb\nc', 3, 0, 2);
  starts('a\nb\nc', 4, 0, 2, 4);
});
