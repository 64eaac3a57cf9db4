import assert from 'node:assert/strict';
import { frontMark, hasFrontMark } from '../../../../../src/editor/library/files/frontMark';

const bytes = Buffer.alloc(4096);

/** The mark of a front matter, of a file that goes on after it. */
function markOf(text: string, rest = ''): number {
  bytes.fill(0);
  const length = bytes.write(text, 'latin1');
  bytes.write(rest, length, 'latin1');
  return frontMark(bytes, length);
}

const note =
  '---\ntype: talk\nconference: Netdev\nedition: "0x17"\ntitle: Queues, and the way they are drained\nspeakers: [Ada Example]\n---\n';

describe('The mark of front matter', () => {
  it('is not of what stands below it', () => {
    assert.equal(markOf(note, 'One.\n'), markOf(note, 'Another.\n'));
  });

  it('is another wherever one or two letters change their case', () => {
    const letters = [...note.matchAll(/[a-z]/gi)].map(({ index }) => index);
    const marks = new Map([[markOf(note), '']]);
    for (const one of letters)
      for (const other of letters.filter((at) => at >= one)) {
        const text = [...new Set([one, other])].reduce(flipped, note);
        const mark = markOf(text);
        assert.equal(marks.get(mark), undefined, `${text} has the mark of another text`);
        marks.set(mark, text);
      }
  });

  it('is another for each length, and of blanks added at the end', () => {
    const marks = Array.from({ length: 200 }, (_, length) => markOf(`---\n${'a'.repeat(length)}`));
    const blanks = Array.from({ length: 200 }, (_, length) => markOf(`---\n${'\0'.repeat(length)}`));
    assert.equal(new Set([...marks, ...blanks.slice(1)]).size, 399);
  });

  it('is found again at the start of the same bytes only', () => {
    const mark = markOf(note, 'Words.\n');
    assert.equal(hasFrontMark(bytes, mark), true);
    bytes.write('T', note.indexOf('talk'), 'latin1');
    assert.equal(hasFrontMark(bytes, mark), false);
    assert.equal(hasFrontMark(bytes.subarray(0, 40), mark), false, 'the file is shorter by now');
  });

  it('is none of nothing, and none of very long front matter', () => {
    assert.equal(frontMark(bytes, 0), 0);
    assert.equal(frontMark(Buffer.alloc(20_000), 16_384), 0);
    assert.notEqual(frontMark(Buffer.alloc(20_000), 16_383), 0);
  });
});

function flipped(text: string, at: number): string {
  const letter = text.charAt(at);
  const other = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
  return text.slice(0, at) + other + text.slice(at + 1);
}
