import assert from 'node:assert/strict';
import picomatch from 'picomatch';
import { makeScope, type ScopeSettings } from '../../../src/library/scope';

const defaults: ScopeSettings = { include: ['**/*.md'], exclude: ['**/node_modules/**'], filesExclude: [] };

describe('Of the files of a folder', () => {
  const cases = (title: string, settings: Partial<ScopeSettings>, inside: string[], outside: string[]): void => {
    const scope = (path: string): boolean => makeScope({ ...defaults, ...settings }).holds(path);
    for (const path of inside) it(`${title}, ${path} is taken`, () => assert.equal(scope(path), true));
    for (const path of outside) it(`${title}, ${path} is left`, () => assert.equal(scope(path), false));
  };
  cases(
    'with no settings',
    {},
    [
      'a.md',
      'a/b/c.md',
      '.hidden/a.md',
      'a b/c d.md',
      'é/漢字.md',
      'node_modules.md',
      'my_node_modules/a.md',
      '[x]/(a).md',
      'a.b.md',
    ],
    ['a.txt', 'a.mdx', 'md', 'a/md', 'node_modules/a.md', 'a/node_modules/b/c.md', 'a.md/b.txt'],
  );
  cases(
    'with a folder included',
    { include: ['notes/**/*.md'] },
    ['notes/a.md', 'notes/b/a.md'],
    ['a.md', 'other/notes/a.md', 'notes/a.txt'],
  );
  cases(
    'with several included',
    { include: ['talks/*.md', '**/talk-*.md'] },
    ['talks/a.md', 'x/talk-1.md', 'talk-2.md'],
    ['talks/b/a.md', 'a.md'],
  );
  cases(
    'with alternatives included',
    { include: ['{a,b}/**/*.{md,markdown}'] },
    ['a/x.md', 'b/c/x.markdown'],
    ['c/x.md', 'a/x.txt'],
  );
  cases('with nothing included', { include: [] }, [], ['a.md', 'a/b.md']);
  cases('with nothing excluded', { exclude: [] }, ['node_modules/a.md', 'a/node_modules/b.md'], ['a.txt']);
  cases(
    'with everything below excluded',
    { exclude: ['drafts/**'] },
    ['a.md', 'x/drafts/a.md', 'drafts.md'],
    ['drafts/a.md', 'drafts/b/a.md'],
  );
  cases('with a folder excluded by name', { exclude: ['drafts'] }, ['x/drafts/a.md'], ['drafts/a.md', 'drafts/b/a.md']);
  cases(
    'with a folder excluded by name and slash',
    { exclude: ['drafts/'] },
    ['x/drafts/a.md'],
    ['drafts/a.md', 'drafts/b/a.md'],
  );
  cases(
    'with a folder excluded anywhere',
    { exclude: ['**/drafts'] },
    ['drafts.md'],
    ['drafts/a.md', 'x/drafts/a.md', 'x/drafts/y/a.md'],
  );
  cases(
    'with a folder excluded anywhere, with slash',
    { exclude: ['**/drafts/'] },
    ['drafts.md'],
    ['drafts/a.md', 'x/drafts/a.md'],
  );
  cases('with a file excluded', { exclude: ['README.md'] }, ['a/README.md', 'readme.md'], ['README.md']);
  cases('with a file excluded anywhere', { exclude: ['**/README.md'] }, ['a.md'], ['README.md', 'a/README.md']);
  cases(
    'with the editor’s own hidden files',
    { filesExclude: ['**/.git', '**/.DS_Store', '**/*.js', 'out'] },
    ['a.md', 'x/out/a.md'],
    ['.git/a.md', 'x/.git/y/a.md', 'out/a.md', 'out/b/a.md'],
  );
  cases('with Git’s own files shown', {}, ['.github/a.md', 'a.git.md', '.git.md'], ['.git/a.md', 'x/.git/y/a.md']);
  cases(
    'with dotted files',
    { include: ['**/*.md'], exclude: ['**/.*/**'] },
    ['a.md', '.a.md'],
    ['.obsidian/a.md', 'x/.trash/a.md'],
  );
  cases(
    'with question marks and classes',
    { exclude: ['draft-?.md', '[0-9].md'] },
    ['draft-10.md', '10.md'],
    ['draft-1.md', '1.md'],
  );
  cases(
    'with signs in a glob that stand for themselves',
    { exclude: ['!a.md', '+(b).md', 'draft (1).md'] },
    ['a.md', 'b.md', 'bb.md'],
    ['!a.md', '+(b).md', 'draft (1).md'],
  );
  cases('with a glob that starts with a slash', { exclude: ['/drafts'] }, ['x/drafts/a.md'], ['drafts/a.md']);
  cases('with an empty glob among others', { include: ['', '**/*.md'], exclude: ['', 'x/**'] }, ['a.md'], ['x/a.md']);
});

describe('Hidden with all that is below it', () => {
  const hidden = (glob: string, inside: string[], outside: string[]): void => {
    const { hides } = makeScope({ ...defaults, exclude: [glob] });
    for (const path of inside) it(`by ${glob} is ${path}`, () => assert.equal(hides(path), true));
    for (const path of outside) it(`by ${glob} is not ${path}`, () => assert.equal(hides(path), false));
  };
  hidden('drafts', ['drafts', 'drafts/a', 'drafts/a/b.md'], ['x/drafts', 'drafts.md', 'a']);
  hidden('**/node_modules/**', ['node_modules', 'a/node_modules', 'node_modules/b'], ['a', 'my_node_modules']);
  // Whatever the settings say: `files.exclude` may show it.
  hidden('drafts', ['.git', 'a/.git', 'a/.git/b'], ['.github', 'a.git', '.gitignore']);
  hidden('drafts/*.md', ['drafts/a.md'], ['drafts', 'drafts/a', 'drafts/a/b.md']);
});

describe('A glob, whose word is looked for first,', () => {
  const globs = ['**/a', '**/a/**', '**/*.a', '**/a.b/', '**/*a*', '**/a|b', '**/"a"', '**/(a)', '**/[a]', 'a/**', 'b'];
  const parts = ['a', 'b', 'a.b', 'x.a', '.a', 'xa', '"a"', '(a)', '[a]', 'A'];
  const paths = [...parts, 'a.b/', ...parts.flatMap((one) => parts.map((other) => `${one}/${other}`))];
  for (const glob of globs)
    it(`matches what it always matches: ${glob}`, () => {
      const pattern = picomatch.makeRe(glob.replace(/[()]/g, '\\$&'), { dot: true, nonegate: true, noextglob: true });
      const { holds } = makeScope({ include: [glob], exclude: [], filesExclude: [] });
      assert.deepEqual(
        paths.filter(holds),
        paths.filter((path) => pattern.test(path)),
      );
      assert.ok(paths.some(holds) !== paths.every(holds));
    });
});
