import assert from 'node:assert/strict';
import { isBlankBody } from '../../../src/notes/blankBody';
import { figureBreaks, pictureEnding, pictureNames } from '../../../src/notes/figurePlace';
import { newNoteText } from '../../../src/notes/newNote';

describe('Pictures of a note', () => {
  for (const [mediaType, expected] of [
    ['image/jpeg', '.jpg'],
    ['image/PNG', '.png'],
    ['image/svg+xml', '.svg'],
    ['image/webp', '.webp'],
    ['image/heic', '.heic'],
    ['text/plain', undefined],
    ['image/../x', undefined],
  ] as const)
    it(`${mediaType} ends in ${expected ?? 'nothing'}`, () => assert.equal(pictureEnding(mediaType), expected));

  it('get the first numbers that are free, whatever the ending', () => {
    assert.deepEqual(pictureNames('My Talk.md', ['.jpg'], []), ['my-talk-1.jpg']);
    const there = ['my-talk-1.png', 'MY-TALK-3.JPG', 'my-talk.md'];
    assert.deepEqual(pictureNames('my-talk.md', ['.jpg', '.png'], there), ['my-talk-2.jpg', 'my-talk-4.png']);
  });

  it('stand alone in their paragraph', () => {
    assert.deepEqual(figureBreaks('', '', '', undefined), { before: '', behind: '' });
    assert.deepEqual(figureBreaks('', '', 'above', 'below'), { before: '\n', behind: '\n' });
    assert.deepEqual(figureBreaks('- point', ' rest', 'above', 'below'), { before: '\n\n', behind: '\n\n' });
  });
});

describe('A body', () => {
  const blank = [
    '',
    '\n## Summary\n\n- \n* [ ]\n\n#\n1. \n2)\n',
    newNoteText({ type: 'talk', conference: 'C', edition: '1', title: 'T' }).text.replace(/^---[^]*?---\n/, ''),
  ];
  for (const text of blank) it(`is blank: ${JSON.stringify(text)}`, () => assert.ok(isBlankBody(`x${text}`, 1)));
  const template =
    '---\ntype: talk\nx: y\n---\n\n# ${title}\n\n${body}\n<!-- What was it\n  about? -->\r\n${cursor}\n1. Claims\n2. ${cursor}\n\nBy ${author}, ${date}\n${conference} ${edition}\n';
  for (const text of [
    '\n# T\n\n<!-- What was it\n  about? -->\n\n1. Claims\n2. \n\nBy , \n',
    '<!-- What was it\r\n  about? -->\r\nBy Ada, 2023-10-30\r\n1. \r\n',
  ])
    it(`is blank where its template wrote ${JSON.stringify(text)}`, () => {
      assert.ok(isBlankBody(text, 0, template));
      assert.ok(!isBlankBody(text, 0));
    });
  for (const text of ['<!-- What was it -->', '1. Claims of mine', 'Netdev 0x13', 'x: y', 'about? -->.'])
    it(`is not blank, whatever its template wrote: ${JSON.stringify(text)}`, () =>
      assert.ok(!isBlankBody(text, 0, template)));
  for (const text of ['a', '- a', '## A\n\n- [ ] task', '---'])
    it(`is not blank: ${JSON.stringify(text)}`, () => assert.ok(!isBlankBody(text, 0)));
});
