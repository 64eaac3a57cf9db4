import { strictEqual } from 'node:assert/strict';
import { html } from './render';

const open = (name: string): string => `<input type="checkbox" disabled aria-label="${name}">`;
const done = (name: string): string => `<input type="checkbox" disabled checked aria-label="${name}">`;

describe('Task lists', () => {
  const table: [text: string, html: string][] = [
    ['- [ ] a', `<ul><li class="task">${open('a')} a</li></ul>`],
    ['- [x] a', `<ul><li class="task">${done('a')} a</li></ul>`],
    ['- [X] a', `<ul><li class="task">${done('a')} a</li></ul>`],
    ['* [ ] a', `<ul><li class="task">${open('a')} a</li></ul>`],
    ['1. [ ] a', `<ol><li class="task">${open('a')} a</li></ol>`],
    ['- [ ] **a**', `<ul><li class="task">${open('a')} <strong>a</strong></li></ul>`],
    [
      '- [ ] [a](https://example.org)',
      `<ul><li class="task">${open('a')} <a href="https://example.org">a</a></li></ul>`,
    ],
    [
      '- [ ] a\n\n- [x] b',
      `<ul><li class="task"><p>${open('a')} a</p></li><li class="task"><p>${done('b')} b</p></li></ul>`,
    ],
    ['- a\n  - [ ] b', `<ul><li>a<ul><li class="task">${open('b')} b</li></ul></li></ul>`],
    [
      '- [ ] a\n  - [x] b',
      `<ul><li class="task">${open('a')} a<ul><li class="task">${done('b')} b</li></ul></li></ul>`,
    ],
    ['> - [ ] a', `<blockquote><ul><li class="task">${open('a')} a</li></ul></blockquote>`],
    ['- [ ] a\n\n  [ ] b', `<ul><li class="task"><p>${open('a')} a</p><p>[ ] b</p></li></ul>`],
    ['- [ ]a', '<ul><li>[ ]a</li></ul>'],
    ['- [y] a', '<ul><li>[y] a</li></ul>'],
    ['- [  ] a', '<ul><li>[  ] a</li></ul>'],
    ['- [] a', '<ul><li>[] a</li></ul>'],
    ['- a [ ] b', '<ul><li>a [ ] b</li></ul>'],
    ['- \\[ ] a', '<ul><li>[ ] a</li></ul>'],
    ['- `[ ]` a', '<ul><li><code>[ ]</code> a</li></ul>'],
    ['- [x](https://example.org) a', '<ul><li><a href="https://example.org">x</a> a</li></ul>'],
    ['[ ] a', '<p>[ ] a</p>'],
    ['- [14:32] a', '<ul><li>[14:32] a</li></ul>'],
  ];
  for (const [text, expected] of table) {
    it(JSON.stringify(text), () => strictEqual(html(text), expected));
  }
});
