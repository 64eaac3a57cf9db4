import { strictEqual } from 'node:assert/strict';
import { isInlinePicture, linkKind, type LinkKind } from '../../../src/render/linkPolicy';

describe('What a link may lead to', () => {
  const table: Record<LinkKind, string[]> = {
    web: [
      'http://example.org',
      'https://example.org/a?b=c#d',
      'HTTPS://EXAMPLE.ORG',
      'https://example.org/a%20b',
      'https://example.org/%zz',
      'mailto:ada@example.org',
      'MailTo:ada@example.org?subject=command:x',
    ],
    relative: [
      'notes.md',
      './notes.md',
      '../0x13/a-talk.md#summary',
      '/netdev/edition.md',
      'a folder/notes.md',
      'a%20folder/notes.md',
      './with: colon.md',
      '?query',
      'photo.jpg',
      'a//b',
      'command',
      '%zz',
    ],
    fragment: ['#', '#summary', '#javascript:alert(1)', ' #summary'],
  };
  for (const [kind, addresses] of Object.entries(table)) {
    for (const address of addresses) {
      it(`${JSON.stringify(address)} is ${kind}`, () => strictEqual(linkKind(address), kind));
    }
  }

  const refused = [
    '',
    '   ',
    'command:workbench.action.quit',
    'COMMAND:workbench.action.quit',
    'vscode:extension/evil',
    'vscode-insiders://x',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'vbscript:x',
    'data:text/html,<script>alert(1)</script>',
    'data:image/svg+xml,<svg/>',
    'file:///etc/passwd',
    'blob:https://example.org/1',
    'ftp://example.org',
    'tel:123',
    'about:blank',
    'view-source:https://example.org',
    'C:\\Users',
    'c:/Users',
    '//example.org/a',
    '///example.org/a',
    '\\\\example.org\\a',
    '/\\example.org/a',
    '\\/example.org/a',
    '\\example.org',
    ' //example.org',
    '/\t/example.org',
    '\u200b//example.org',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    'java\r\nscript:alert(1)',
    'java\u0000script:alert(1)',
    'java\u200bscript:alert(1)',
    'java\u200dscript:alert(1)',
    'java\u2060script:alert(1)',
    'java\ufeffscript:alert(1)',
    'javascript\t:alert(1)',
    'javascript :alert(1)',
    'java\u00a0script:alert(1)',
    '%6aavascript:alert(1)',
    '%6A%61vascript:alert(1)',
    'javascript%3aalert(1)',
    '%20javascript:alert(1)',
    'java%09script:alert(1)',
    'java%0Ascript:alert(1)',
    'java%E2%80%8Bscript:alert(1)',
    'command%3Aworkbench.action.quit',
    '%5C%5Cexample.org',
    '%2F%2Fexample.org',
    '/%5Cexample.org',
  ];
  for (const address of refused) {
    it(`${JSON.stringify(address)} is refused`, () => strictEqual(linkKind(address), undefined));
  }
});

describe('Pictures that stand in the note itself', () => {
  const table: [address: string, isPicture: boolean][] = [
    ['data:image/png;base64,iVBORw0KGgo=', true],
    ['DATA:IMAGE/PNG;BASE64,iVBORw0KGgo=', true],
    ['data:image/jpeg;base64,/9j/4AAQ', true],
    ['data:image/gif;base64,R0lGOD', true],
    ['data:image/webp;base64,UklGR', true],
    [' data:image/png;base64,iVBORw0KGgo= ', true],
    ['data:image/svg+xml;base64,PHN2Zz4=', false],
    ['data:image/svg+xml,<svg onload=alert(1)>', false],
    ['data:image/png,abc', false],
    ['data:image/png;base64,', false],
    ['data:image/png;base64,a"onerror="alert(1)', false],
    ['data:text/html;base64,PHNjcmlwdD4=', false],
    ['data:image/pngx;base64,AAAA', false],
    ['https://example.org/data:image/png;base64,AAAA', false],
  ];
  for (const [address, isPicture] of table) {
    it(`${JSON.stringify(address)}: ${isPicture ? 'yes' : 'no'}`, () =>
      strictEqual(isInlinePicture(address), isPicture));
  }
});
