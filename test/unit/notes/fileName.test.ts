import assert from 'node:assert/strict';
import { folderName, notePath, slug } from '../../../src/notes/fileName';
import { naughtyStrings } from '../../support/shared';

const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** What holds of any name made by us: it is one part of a path on every system. */
function assertHolds(name: string, from: string): void {
  const said = `${JSON.stringify(name)} of ${JSON.stringify(from.slice(0, 60))}`;
  assert.notEqual(name, '', said);
  assert.ok(bytes(`${name}-99.md`) <= 255, `${said} is too long`);
  assert.doesNotMatch(name, /[/\\:*?"<>|~%\u0000-\u001f\u007f]/, said);
  assert.doesNotMatch(name, /^\.|[. ]$|^ /, said);
  assert.doesNotMatch(name, /^(con|prn|aux|nul|(com|lpt)[\d¹²³])(\.|$)/i, said);
  assert.equal(new TextDecoder().decode(new TextEncoder().encode(name)), name, `${said} is no Unicode`);
}

describe('The file name of a title', () => {
  const gives = (title: string, expected: string): void => {
    it(`${JSON.stringify(title.slice(0, 50))} is ${expected.slice(0, 50)}`, () => {
      assert.equal(slug(title), expected);
      assertHolds(slug(title), title);
    });
  };
  gives('Improving multi-PHY and multi-port interfaces', 'improving-multi-phy-and-multi-port-interfaces');
  gives('  What’s new: XDP, TC & QUIC?  ', 'what-s-new-xdp-tc-quic');
  gives('SO_TIMESTAMPING', 'so-timestamping');
  gives('Netdev 0x13', 'netdev-0x13');
  gives('Version 2.10', 'version-2-10');
  gives('Ténart', 'ténart');
  gives('Te\u0301nart', 'ténart');
  gives('Übung', 'übung');
  gives('漢字 かな', '漢字-かな');
  gives('مرحبا بالعالم', 'مرحبا-بالعالم');
  gives('हिन्दी', 'हिन्दी');
  gives('\u202eevil\u202c', 'evil');
  gives('Rust 🦀 in the kernel', 'rust-in-the-kernel');
  gives('🦀', 'untitled');
  gives('', 'untitled');
  gives('...', 'untitled');
  gives('..', 'untitled');
  gives('../../etc/passwd', 'etc-passwd');
  gives('C:\\Windows\\win.ini', 'c-windows-win-ini');
  gives('%2e%2e%2f', '2e-2e-2f');
  gives('~root', 'root');
  gives('a\u0000b', 'a-b');
  gives('a\nb\tc', 'a-b-c');
  gives('CON', '_con');
  gives('nul', '_nul');
  gives('Aux.', '_aux');
  gives('PRN', '_prn');
  gives('COM1', '_com1');
  gives('lpt9', '_lpt9');
  gives('COM¹', '_com¹');
  gives('Console', 'console');
  gives('Con men', 'con-men');
  gives('COM10', 'com10');
  gives('a'.repeat(300), 'a'.repeat(200));
  gives('é'.repeat(300), 'é'.repeat(100));
  gives('漢'.repeat(300), '漢'.repeat(66));
  gives('𝒜'.repeat(300), '𝒜'.repeat(50).toLowerCase());
  gives(`${'a'.repeat(199)} b`, 'a'.repeat(199));
});

describe('The folder name of a conference or edition', () => {
  const gives = (name: string, expected: string): void => {
    it(`${JSON.stringify(name.slice(0, 50))} is ${expected.slice(0, 50)}`, () => {
      assert.equal(folderName(name), expected);
      assertHolds(folderName(name), name);
    });
  };
  gives('0x13', '0x13');
  gives('2.10', '2.10');
  gives('Netdev', 'Netdev');
  gives('FOSDEM & friends', 'FOSDEM-&-friends');
  gives('C++ Now', 'C++-Now');
  gives('a/b\\c', 'a-b-c');
  gives('..', 'untitled');
  gives('.', 'untitled');
  gives('../..', 'untitled');
  gives('.git', 'git');
  gives('2024.', '2024');
  gives('a...', 'a');
  gives('C:', 'C');
  gives('/etc', 'etc');
  gives('~', 'untitled');
  gives('~root', 'root');
  gives('%2e%2e', '2e-2e');
  gives('a\u0000b', 'a-b');
  gives('what? "now" <here> | *there*', 'what-now-here-there');
  gives('con', '_con');
  gives('NUL.txt', '_NUL.txt');
  gives('COM1', '_COM1');
  gives('LPT³', '_LPT³');
  gives('COM0', '_COM0');
  gives('  ', 'untitled');
  gives('', 'untitled');
  gives('🦀', '🦀');
  gives('é'.repeat(300), 'é'.repeat(100));
  gives('🦀'.repeat(300), '🦀'.repeat(50));
});

describe('The path of a new note', () => {
  const values = {
    conference: 'Netdev',
    edition: '0x13',
    title: 'QUIC tutorial',
    year: '2019',
    date: '2019-03-20',
    author: 'A B',
  };
  const path = (pattern: string, expected: string, other: Partial<typeof values> = {}): void => {
    it(`${pattern} ${JSON.stringify(other)} is ${expected.slice(0, 60)}`, () => {
      const found = notePath(pattern, { ...values, ...other });
      assert.equal(found, expected);
      for (const part of found.replace(/\.md$/i, '').split('/')) assertHolds(part, pattern);
    });
  };
  path('${conference}/${edition}/${title}.md', 'Netdev/0x13/quic-tutorial.md');
  path('${year}/${date}-${title}.md', '2019/2019-03-20-quic-tutorial.md');
  path('${author}/${title}.md', 'A-B/quic-tutorial.md');
  path('${title}', 'quic-tutorial.md');
  path('${title}.MD', 'quic-tutorial.MD');
  path('${title}.txt', 'quic-tutorial.txt.md');
  path('notes/${title}.md', 'notes/quic-tutorial.md');
  path('a\\${title}.md', 'a/quic-tutorial.md');
  path('${conference}//${title}.md', 'Netdev/quic-tutorial.md');
  path('${nobody}/${title}.md', 'quic-tutorial.md');
  path('${toString}/${__proto__}/${title}.md', 'quic-tutorial.md');
  path('${conference}/${edition}/${title}.md', 'Netdev/quic-tutorial.md', { edition: '' });
  path('${date}-${title}.md', 'quic-tutorial.md', { date: '' });
  path('${conference}/${title}.md', 'Netdev/untitled.md', { title: '' });
  path('${conference}/${title}.md', 'Netdev/untitled.md', { title: '?!' });
  path('', 'untitled.md');
  path('/', 'untitled.md');

  describe('stays in its folder', () => {
    path('../${title}.md', 'quic-tutorial.md');
    path('../../../etc/${title}.md', 'etc/quic-tutorial.md');
    path('/etc/${title}.md', 'etc/quic-tutorial.md');
    path('C:\\Users/${title}.md', 'C/Users/quic-tutorial.md');
    path('\\\\host\\share\\${title}.md', 'host/share/quic-tutorial.md');
    path('~/${title}.md', 'quic-tutorial.md');
    path('My Notes/drafts/${title}.md', 'My Notes/drafts/quic-tutorial.md');
    path('%2e%2e/${title}.md', '-2e-2e/quic-tutorial.md');
    path('. ./${title}.md', 'quic-tutorial.md');
    path('a/./b/../${title}.md', 'a/b/quic-tutorial.md');
    path('${conference}/${title}.md', 'etc/quic-tutorial.md', { conference: '../../etc' });
    path('${conference}/${title}.md', 'a-b/quic-tutorial.md', { conference: '/a/b' });
    path('${conference}/${title}.md', 'C-x/quic-tutorial.md', { conference: 'C:\\x' });
    path('${conference}/${title}.md', 'a-b/quic-tutorial.md', { conference: 'a\u0000b' });
    path('${conference}/${title}.md', '_aux/_nul.md', { conference: 'aux', title: 'NUL' });
    path('con/${title}.md', '_con/quic-tutorial.md');
  });

  it('fills in what values hold only once', () => {
    assert.doesNotMatch(notePath('${conference}/${title}.md', { ...values, conference: '${title}' }), /quic.*quic/);
  });

  it('keeps its ending whatever the length of the title', () => {
    for (let length = 180; length < 260; length++) {
      const name = slug('a'.repeat(length));
      assert.equal(
        notePath('${conference}/${title}.md', { ...values, title: 'a'.repeat(length) }),
        `Netdev/${name}.md`,
      );
    }
  });
});

describe('Names made of naughty strings', () => {
  it('hold on every system', function () {
    for (const text of naughtyStrings(this)) {
      assertHolds(slug(text), text);
      assertHolds(folderName(text), text);
      const path = notePath('${conference}/${title}', {
        conference: text,
        edition: '',
        title: text,
        year: '',
        date: '',
        author: '',
      });
      for (const part of path.replace(/\.md$/, '').split('/')) assertHolds(part, text);
    }
  });
});
