import { strictEqual } from 'node:assert/strict';
import { html } from './render';

const open = '<input type="checkbox" disabled>';
const done = '<input type="checkbox" disabled checked>';

describe('Task lists', () => {
  const table: [text: string, html: string][] = [
    ['- [ ] a', `<ul><li class="task">${open} a</li></ul>`],
    ['- [x] a', `<ul><li class="task">${done} a</li></ul>`],
    ['- [X] a', `<ul><li class="task">${done} a</li></ul>`],
    ['* [ ] a', `<ul><li class="task">${open} a</li></ul>`],
    ['1. [ ] a', `<ol><li class="task">${open} a</li></ol>`],
    ['- [ ] **a**', `<ul><li class="task">${open} <strong>a</strong></li></ul>`],
    ['- [ ] [a](https://example.org)', `<ul><li class="task">${open} <a href="https://example.org">a</a></li></ul>`],
    ['- [ ] a\n\n- [x] b', `<ul><li class="task"><p>${open} a</p></li><li class="task"><p>${done} b</p></li></ul>`],
    ['- a\n  - [ ] b', `<ul><li>a<ul><li class="task">${open} b</li></ul></li></ul>`],
    ['- [ ] a\n  - [x] b', `<ul><li class="task">${open} a<ul><li class="task">${done} b</li></ul></li></ul>`],
    ['> - [ ] a', `<blockquote><ul><li class="task">${open} a</li></ul></blockquote>`],
    ['- [ ] a\n\n  [ ] b', `<ul><li class="task"><p>${open} a</p><p>[ ] b</p></li></ul>`],
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
