import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { NodeFs } from '../../../../../src/editor/library/files/nodeFs';
import { readFront, readWhole } from '../../../../../src/editor/library/files/nodeFiles';
import { decode } from '../../../../../src/editor/library/files/bytes';
import { bodyOf, examineBytes, examineHead, examineText } from '../../../../../src/editor/library/files/noteBytes';
import type { Examined } from '../../../../../src/notes/checks/examine';
import { defaultAliases } from '../../../../../src/notes/keys';
import { anyBody } from '../../../../support/bodies';
import { mutated } from '../../../../support/mutations';
import { file, talk } from '../../../../support/notes';
import { randomFrom } from '../../../../support/random';
import { sharedOrSkip } from '../../../../support/shared';
import { usualNote } from '../../../../support/usualNotes';

const rules = { aliases: defaultAliases, schema: undefined };
/** As far as a NUL byte counts. */
const farthestNul = 8000;
const body = 'Words of a body.\n'.repeat(1000);

/** What is known of a file's start. Asserts that the whole file comes to the same, but for its body. */
function head(bytes: Uint8Array, length: number): Examined | undefined {
  const examined = examineHead(bytes.subarray(0, length), length >= bytes.length, rules)?.examined;
  if (examined) assert.deepEqual(withoutBody(examined), withoutBody(examineBytes(bytes, rules)));
  return examined;
}

function withoutBody(examined: Examined): Examined {
  return { ...examined, body: undefined };
}

/** A file system of one file. */
function oneFile(bytes: Uint8Array): NodeFs {
  return {
    openSync: () => 3,
    readSync(_file, buffer, offset, length, position) {
      const part = bytes.subarray(position ?? 0, (position ?? 0) + length);
      buffer.set(part, offset);
      return part.length;
    },
    fstatSync: () => ({ size: bytes.length, isFile: () => true }),
    closeSync: () => undefined,
    readdirSync: () => [],
    statSync: () => undefined,
    realpathSync: (path) => path,
  };
}

type Outcome = 'note' | 'no note' | 'binary' | 'steps aside';

function outcomeOf(examined: Examined | undefined): Outcome {
  if (!examined) return 'steps aside';
  if (examined.facts) return 'note';
  return examined.findings.length > 0 ? 'binary' : 'no note';
}

describe('The start of a file', () => {
  const bytesOf = (text: string): Buffer => Buffer.from(text);
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(talk(), 'utf16le')]);
  const withNul = (at: number): Buffer => {
    const bytes = bytesOf(talk() + body);
    bytes[at] = 0;
    return bytes;
  };
  const fenceEnd = talk().indexOf('---\n', 4) + 4;
  const cases: [string, Buffer, number, Outcome][] = [
    ['that is the whole', bytesOf(talk()), Infinity, 'note'],
    ['that is the whole, empty', bytesOf(''), 0, 'no note'],
    ['that is the whole, with nothing but a fence', bytesOf('---'), 3, 'no note'],
    ['that is the whole, with a fence that is not closed', bytesOf('---\ntype: talk\ntitle: A'), Infinity, 'note'],
    ['that is the whole, and ends with the fence', bytesOf('---\ntype: talk\n---'), Infinity, 'note'],
    ['with the fence', bytesOf(talk() + body), 8192, 'note'],
    ['that ends behind the fence', bytesOf(talk() + body), fenceEnd, 'note'],
    ['that ends with the fence, whose line may go on', bytesOf(talk() + body), fenceEnd - 1, 'steps aside'],
    ['that ends in the fence', bytesOf(talk() + body), fenceEnd - 2, 'steps aside'],
    ['that ends before the fence', bytesOf(talk() + body), fenceEnd - 20, 'steps aside'],
    [
      'whose fence is none, but for the next',
      bytesOf(file('type: talk', '---x', 'title: A') + body),
      8192,
      'steps aside',
    ],
    ['without a closing fence', bytesOf(`---\ntype: talk\n\n${body}`), 8192, 'steps aside'],
    ['without an opening fence', bytesOf(body), 8192, 'no note'],
    ['without an opening fence, and too short to tell', bytesOf(body), 100, 'steps aside'],
    ['of another language’s block', bytesOf(`---js\ntype: talk\n---\n${body}`), 8192, 'no note'],
    ['with a byte order mark', bytesOf(`\ufeff${talk()}${body}`), 8192, 'note'],
    ['that ends in the byte order mark', bytesOf(`\ufeff${talk()}${body}`), 2, 'steps aside'],
    ['in UTF-16', utf16, Infinity, 'steps aside'],
    ['with a NUL byte in the front matter', withNul(20), 8192, 'binary'],
    ['with a NUL byte in the body', withNul(farthestNul - 1), 8192, 'binary'],
    ['with a NUL byte so far off that it does not count', withNul(farthestNul), 8192, 'note'],
    ['with carriage returns', bytesOf((talk('status: x') + body).replaceAll('\n', '\r\n')), 8192, 'note'],
    ['that ends between carriage return and feed', bytesOf('---\r\ntype: talk\r\n---\r\nA'), 21, 'steps aside'],
    [
      'with bytes that are no text',
      Buffer.concat([bytesOf('---\ntype: talk\ntitle: '), withNul(9).subarray(10)]),
      8192,
      'note',
    ],
  ];
  for (const [title, bytes, length, outcome] of cases)
    it(`${title}: ${outcome}`, () => assert.equal(outcomeOf(head(bytes, length)), outcome));

  it('comes to what the whole file comes to, or steps aside, wherever it is cut', () => {
    const random = randomFrom(7);
    let enough = 0;
    for (let i = 0; i < 600; i++) {
      const text = usualNote(random, 600);
      const plain = random.below(2) === 0 ? text : mutated(mutated(text, 0, random), 0, random);
      const written = random.of([plain, plain, plain.replaceAll('\n', '\r\n'), `\ufeff${plain}`]);
      const bytes = Buffer.from(written.replaceAll('\0', ''));
      if (head(bytes, random.below(bytes.length + 20))) enough++;
    }
    assert.ok(enough > 200, `only ${enough} were enough`);
  });

  it('is read again as a whole where it steps aside', () => {
    for (const [, bytes] of cases)
      assert.deepEqual(
        withoutBody(readFront(oneFile(bytes), 'a.md', rules)?.examined as Examined),
        withoutBody(examineBytes(bytes, rules)),
      );
  });

  it('is not enough for a note that is too large to be shown', () => {
    const bytes = bytesOf(talk() + 'Words.\n'.repeat(200_000));
    assert.deepEqual(readFront(oneFile(bytes), 'a.md', rules)?.examined, examineBytes(bytes, rules));
  });
});

describe('The bytes of a file', () => {
  const wide = ['é', '\u00a0', '–', '語', '😀', '\u0085', '\u2028', '\ufeff'];
  const part = '<!-- conference-notes:begin talk="é.md" -->\n- [ ] é\n<!-- conference-notes:end -->';
  const compare = (bytes: Uint8Array): Examined => {
    const examined = examineBytes(bytes, rules);
    assert.deepEqual(examined, examineText(decode(bytes), rules), JSON.stringify(decode(bytes)));
    assert.deepEqual(bodyOf(bytes), examined.body, 'the body read alone');
    return examined;
  };

  it('come to what their text comes to, whatever signs are in it', () => {
    const random = randomFrom(8);
    let [links, tasks] = [0, 0];
    for (let i = 0; i < 4000; i++) {
      let text =
        talk() + anyBody(random) + random.of(['', '\n\n- [ ] é task\n', '\n\n## Summary\n\nÉ ![è](ü/é.png)\n']);
      if (random.below(8) === 0) text += `\n\n${part}\n- [ ] own\n`;
      for (let change = random.below(8); change > 0; change--) {
        const at = talk().length + random.below(text.length - talk().length);
        text = text.slice(0, at) + random.of(wide) + text.slice(at);
      }
      const { body: found } = compare(new TextEncoder().encode(text));
      links += found?.links.length ?? 0;
      tasks += found?.tasks.length ?? 0;
    }
    assert.ok(links > 1000 && tasks > 500, `only ${links} links and ${tasks} tasks`);
  });

  it('so where they are no text', () => {
    const random = randomFrom(9);
    for (let i = 0; i < 500; i++) {
      const bytes = Buffer.from(talk() + anyBody(random));
      for (let change = 0; change < 5; change++)
        bytes[talk().length + random.below(bytes.length - talk().length)] = 0xc3;
      compare(bytes);
    }
  });

  it('so in notes of other people', function () {
    const folder = sharedOrSkip(this, 'notes');
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
    for (const name of names) compare(new TextEncoder().encode(talk() + readFileSync(join(folder, name), 'utf8')));
  });
});

describe('The bytes of several files', () => {
  // All are read into one buffer, and who waits for something in between finds those of another file there.
  it('are each their own', () => {
    const texts = [talk('room: A'), talk('room: B')];
    const read = texts.map((text) => readWhole(oneFile(Buffer.from(text)), 'a.md'));
    assert.deepEqual(
      read.map((bytes) => bytes instanceof Uint8Array && decode(bytes)),
      texts,
    );
  });
});

describe('Front matter that was read before', () => {
  const text = talk() + body;
  const read = (file: string | Buffer, mark = 0): ReturnType<typeof readFront> =>
    readFront(oneFile(Buffer.from(file)), 'a.md', rules, mark);
  const mark = read(text)?.mark ?? 0;

  const table: [what: string, file: string, isSame: boolean][] = [
    ['the same file', text, true],
    ['another body', `${talk()}Other words.`, true],
    ['no body any more', talk(), true],
    ['another title', text.replace('title: ', 'title: A'), false],
    ['a title of the same length', text.replace(/title: ./, 'title: ~'), false],
    ['a longer fence', text.replace(/\n---\n/, '\n----\n'), false],
    ['a byte order mark', `\ufeff${text}`, false],
    ['other line ends', text.replaceAll('\n', '\r\n'), false],
    ['a NUL byte in the body', `${talk()}\0${body}`, false],
    ['a body that is too large to be shown', talk() + 'Words.\n'.repeat(200_000), false],
    ['nothing', '', false],
  ];
  for (const [what, file, isSame] of table)
    it(`is ${isSame ? '' : 'not '}the same with ${what}`, () =>
      assert.equal(read(file, mark)?.examined === 'same', isSame));

  it('is another one wherever a letter of it is changed', () => {
    const front = talk('status: draft').replace(/(\n---)\n[^]*$/, '$1');
    const own = read(`${front}\n${body}`)?.mark;
    for (let at = 0; at < front.length; at++) {
      const changed = `${front.slice(0, at)}${front[at] === 'x' ? 'y' : 'x'}${front.slice(at + 1)}`;
      assert.notEqual(read(`${changed}\n${body}`, own)?.examined, 'same', changed);
    }
  });

  it('has no mark where it is not closed, or no note', () => {
    for (const file of ['---\ntype: talk\ntitle: A', '---\ntype: talk\n---', 'Words.', '---\nlayout: post\n---\n'])
      assert.equal(read(file)?.mark, 0, file);
  });
});
