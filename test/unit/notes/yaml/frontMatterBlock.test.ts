import assert from 'node:assert/strict';
import { findFrontMatterBlock } from '../../../../src/notes/yaml/frontMatterBlock';
import { unmark } from '../../../support/marked';

/** Written with `¶` for a line feed and `◀` for a carriage return. */
const written = (text: string): string => text.replaceAll('¶', '\n').replaceAll('◀', '\r').replaceAll('→', '\t');

describe('A front matter block', () => {
  /** The first mark is the opening fence, the second the YAML; what follows the `|` is the body. */
  const block = (title: string, marked: string): void => {
    it(title, () => {
      const { text, spans } = unmark(written(marked));
      const bodyStart = text.indexOf('|');
      const [fence, yaml] = spans;
      assert.deepEqual(findFrontMatterBlock(text), {
        start: fence?.start,
        fenceEnd: fence?.end,
        yamlStart: yaml?.start,
        yamlEnd: yaml?.end,
        bodyStart,
        closed: true,
      });
    });
  };
  block('stands between two fences', '«---»¶«type: talk¶»---¶|# Body');
  block('may be empty', '«---»¶«»---¶|');
  block('may have Windows line ends', '«---»◀¶«type: talk◀¶»---◀¶|# Body');
  block('may have mixed line ends', '«---»◀¶«type: talk¶»---◀¶|');
  block('comes after a byte order mark', '\ufeff«---»¶«type: talk¶»---¶|');
  block('comes after a byte order mark, with Windows line ends', '\ufeff«---»◀¶«type: talk◀¶»---◀¶|');
  block('may have blanks after its fences', '«---»  → ¶«type: talk¶»--- →¶|');
  block('may have blanks after its fences, with Windows line ends', '«---» ◀¶«type: talk◀¶»---  ◀¶|');
  block('ends at the first fence', '«---»¶«a: b¶»---¶|c: d¶---¶');
  block('may hold a line of four dashes', '«---»¶«a: b¶----¶»---¶|');
  block('may hold an indented fence', '«---»¶«a: >-¶  ---¶»---¶|');
  block('may hold empty lines and comments', '«---»¶«# a¶¶b: c¶¶»---¶|');
  block('may hold anything', '«---»¶«{{ %} <!-- \0 ¶»---¶|');

  it('ends with the file where the closing fence has no line end', () => {
    const text = '---\ntype: talk\n---';
    const found = findFrontMatterBlock(text);
    assert.deepEqual([found?.yamlEnd, found?.bodyStart, found?.closed], [15, text.length, true]);
  });

  describe('without closing fence', () => {
    /** The mark is the YAML as far as it is taken. */
    const open = (title: string, marked: string): void => {
      it(title, () => {
        const { text, spans } = unmark(written(marked));
        const found = findFrontMatterBlock(text);
        assert.deepEqual(
          [found?.yamlStart, found?.yamlEnd, found?.bodyStart, found?.closed],
          [spans[0]?.start, spans[0]?.end, spans[0]?.end, false],
        );
      });
    };
    open('reaches the end of the file', '---¶«type: talk¶title: a¶»');
    open('reaches the end of the file without line end', '---¶«type: talk¶title: a»');
    open('ends before the first empty line', '---¶«type: talk¶»¶# Body¶');
    open('ends before the first line of blanks', '---◀¶«type: talk◀¶» →◀¶Body');
    open('ends before the first heading', '---¶«type: talk¶»# Body¶¶text');
    open('is empty where nothing follows', '---¶«»');
    open('is empty where the fence is all', '---«»');
    open('is empty before an empty line', '---¶«»¶Some prose.¶');
  });

  const none = (title: string, text: string): void => {
    it(`is not there ${title}`, () => {
      assert.equal(findFrontMatterBlock(written(text)), undefined);
    });
  };
  none('in an empty file', '');
  none('in a file that is a byte order mark', '\ufeff');
  none('in prose', '# Notes¶¶---¶a: b¶---¶');
  none('after an empty line', '¶---¶a: b¶---¶');
  none('after a blank', ' ---¶a: b¶---¶');
  none('after two byte order marks', '\ufeff\ufeff---¶a: b¶---¶');
  none('after two dashes', '--¶a: b¶--¶');
  none('after four dashes', '----¶a: b¶----¶');
  none('after `---js`, which is a program', '---js¶{ title: process.exit() }¶---¶');
  none('after `---json`', '---json¶{}¶---¶');
  none('after `--- js`', '--- js¶{}¶---¶');
  none('after `--- # comment`', '--- # a¶a: b¶---¶');
  none('after `+++`, which is TOML', '+++¶a = "b"¶+++¶');
  none('after a no-break space', '---\u00a0¶a: b¶---¶');
});
