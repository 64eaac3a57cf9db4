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
    '\n## Summary\n\n- \n* [ ]\n\n#\n',
    newNoteText({ type: 'talk', conference: 'C', edition: '1', title: 'T' }).text.replace(/^---[^]*?---\n/, ''),
  ];
  for (const text of blank) it(`is blank: ${JSON.stringify(text)}`, () => assert.ok(isBlankBody(`x${text}`, 1)));
  for (const text of ['a', '- a', '## A\n\n- [ ] task', '---'])
    it(`is not blank: ${JSON.stringify(text)}`, () => assert.ok(!isBlankBody(text, 0)));
});
