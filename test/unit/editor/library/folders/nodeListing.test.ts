import assert from 'node:assert/strict';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readFront } from '../../../../../src/editor/library/files/nodeFiles';
import type { NodeDirent, NodeFs } from '../../../../../src/editor/library/files/nodeFs';
import {
  uriPart,
  walkFolder,
  type ListedFile,
  type WalkedFolder,
} from '../../../../../src/editor/library/folders/nodeListing';
import { finish } from '../../../../../src/library/steps';
import { defaultAliases } from '../../../../../src/notes/keys';
import { talk } from '../../../../support/notes';

/** A file is opened for reading where nothing else is said, which its types do not know. */
const nodeFs = fs as unknown as NodeFs;

const rules = { aliases: defaultAliases, schema: undefined };

describe('Walking through a folder', () => {
  let folder: string;
  beforeEach(() => (folder = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'conference-notes-')))));
  afterEach(() => fs.rmSync(folder, { recursive: true }));

  const write = (...paths: string[]): void => {
    for (const path of paths) {
      fs.mkdirSync(dirname(join(folder, path)), { recursive: true });
      fs.writeFileSync(join(folder, path), talk());
    }
  };
  const link = (path: string, target: string): void => {
    fs.mkdirSync(dirname(join(folder, path)), { recursive: true });
    fs.symlinkSync(join(folder, target), join(folder, path), 'junction');
  };
  const walked = (within: string, hides: (path: string) => boolean = () => false): WalkedFolder => ({
    uri: 'file:///ws',
    path: join(folder, within).replaceAll('\\', '/').replace(/\/$/, ''),
    scope: { holds: (path) => path.endsWith('.md'), hides },
  });
  /** The files found, relative to the folder. */
  const list = (within = '', hides?: (path: string) => boolean, system: NodeFs = nodeFs): string[] => {
    const found: string[] = [];
    finish(walkFolder(system, walked(within, hides), ({ uri }) => found.push(uri.slice('file:///ws/'.length))));
    return found;
  };
  /** The files found in `ws` from a path in it on, and whether a link leads out. */
  const listFrom = (start: string): [files: string[], leadsOut: boolean] => {
    const found: string[] = [];
    const add = ({ uri }: ListedFile): unknown => found.push(uri.slice('file:///ws/'.length));
    return [found, finish(walkFolder(nodeFs, walked('ws'), add, start))];
  };

  it('gives its files in the order of their names, folder after folder', () => {
    write('b/2.md', 'b/10.md', 'a/x/y/1.md', 'a/1.txt', 'c.md', 'B.md');
    assert.deepEqual(list(), ['B.md', 'c.md', 'a/x/y/1.md', 'b/10.md', 'b/2.md']);
  });

  it('does not look into what is hidden', () => {
    write('a/1.md', 'node_modules/x/README.md', 'b/node_modules/1.md');
    const { system, calls } = counted();
    assert.deepEqual(
      list('', (path) => path.endsWith('node_modules'), system),
      ['a/1.md'],
    );
    assert.deepEqual(below(calls.readdirSync), ['', 'a', 'b']);
  });

  it('looks into each folder once, and opens each file once', () => {
    const paths = Array.from({ length: 60 }, (_, i) => `edition-${i % 6}/day-${i % 2}/talk-${i}.md`);
    write(...paths);
    const { system, calls } = counted();
    let notes = 0;
    finish(
      walkFolder(system, walked(''), ({ path }) => {
        const { examined } = readFront(system, path, rules) ?? {};
        if (examined !== 'same' && examined?.facts) notes++;
      }),
    );
    assert.equal(notes, paths.length);
    assert.deepEqual(below(calls.openSync), [...paths].sort());
    assert.equal(calls.readSync.length, paths.length);
    assert.equal(calls.closeSync.length, paths.length);
    assert.equal(new Set(calls.readdirSync).size, calls.readdirSync.length);
    assert.deepEqual(calls.statSync, []);
    assert.deepEqual(calls.fstatSync, []);
  });

  it('ends where links lead in a circle', () => {
    write('ws/a/1.md');
    link('ws/a/up', 'ws');
    link('ws/a/self', 'ws/a/self');
    link('ws/b/beside', 'ws/a');
    assert.deepEqual(list('ws'), ['a/1.md']);
  });

  it('follows a link out of the folder, once', () => {
    write('ws/a/1.md', 'other/2.md', 'other/x/3.md');
    link('ws/a/out', 'other');
    link('ws/b/again', 'other');
    link('ws/c/within', 'other/x');
    link('other/back', 'ws');
    link('other/loop', 'other');
    assert.deepEqual(list('ws'), ['a/1.md', 'a/out/2.md', 'a/out/x/3.md']);
  });

  it('follows a link to what is around a folder that was linked to', () => {
    write('ws/1.md', 'data/2019/2.md', 'data/2020/3.md');
    link('ws/a', 'data/2019');
    link('ws/b', 'data');
    assert.deepEqual(list('ws'), ['1.md', 'a/2.md', 'b/2020/3.md']);
  });

  it('does not follow a link to what is around the folder', () => {
    write('ws/a/1.md', '2.md');
    link('ws/a/out', '');
    assert.deepEqual(list('ws'), ['a/1.md']);
  });

  // The root of all ends with a slash, so that nothing seemed to be in it.
  it('does not follow a link to what is around all', () => {
    write('ws/1.md', 'all/2.md');
    link('ws/all', 'all');
    const system = { ...counted().system, realpathSync: (path: string) => (path.endsWith('/all') ? '/' : path) };
    assert.deepEqual(list('ws', undefined, system), ['1.md']);
  });

  it('starts at a folder in it', () => {
    write('ws/a b/ü/1.md', 'ws/a b/2.md', 'ws/3.md');
    assert.deepEqual(listFrom('a b'), [['a%20b/2.md', 'a%20b/%C3%BC/1.md'], false]);
    assert.deepEqual(listFrom('a b/ü'), [['a%20b/%C3%BC/1.md'], false]);
    assert.deepEqual(listFrom('3.md'), [[], false]);
    assert.deepEqual(listFrom('nowhere'), [[], false]);
  });

  // A link that came was entered wherever it led to, so that each note behind it was there twice.
  it('does not start at a link to what is in the folder, or around it', () => {
    write('ws/A/1.md', 'ws/B/2.md');
    link('ws/B/link', 'ws/A');
    link('ws/loop', 'ws');
    link('ws/up', '');
    for (const path of ['B/link', 'loop', 'up', 'loop/A']) assert.deepEqual(listFrom(path), [[], false], path);
    assert.deepEqual(listFrom('B'), [['B/2.md'], false]);
  });

  it('tells of a link that leads out of the folder', () => {
    write('ws/A/1.md', 'out/2.md', 'out/x/3.md');
    link('ws/A/link', 'out');
    for (const path of ['', 'A', 'A/link', 'A/link/x']) assert.equal(listFrom(path)[1], true, path);
    assert.deepEqual(listFrom('A')[0], ['A/1.md', 'A/link/2.md', 'A/link/x/3.md']);
    assert.equal(listFrom('A/link/2.md')[1], false);
  });

  it('passes over links that lead nowhere', () => {
    write('a/1.md');
    link('a/gone.md', 'nowhere');
    link('a/gone', 'nowhere');
    assert.deepEqual(list(), ['a/1.md']);
  });

  if (process.platform !== 'win32')
    it('gives a link to a file under its own name', () => {
      write('1.md');
      fs.symlinkSync(join(folder, '1.md'), join(folder, '2.md'));
      assert.deepEqual(list(), ['1.md', '2.md']);
    });

  it('passes over a folder that cannot be looked into', () => {
    write('a/1.md', 'b/2.md');
    const system: NodeFs = {
      ...counted().system,
      readdirSync(path, options) {
        if (path.endsWith('/a')) throw new Error('EACCES');
        return fs.readdirSync(path, options);
      },
    };
    assert.deepEqual(list('', undefined, system), ['b/2.md']);
  });

  it('gives nothing of a folder that is not there', () => assert.deepEqual(list('nowhere'), []));

  /** Paths relative to the folder, in order. */
  function below(paths: readonly unknown[]): string[] {
    return paths
      .map((path) =>
        String(path)
          .slice(folder.length + 1)
          .replaceAll('\\', '/'),
      )
      .sort();
  }
});

/** The names as `vscode.Uri.file(…).toString()` writes them. */
describe('The name of a file in a URI', () => {
  const names: Record<string, string> = {
    'talk-1_a.b~c.md': 'talk-1_a.b~c.md',
    'a talk.md': 'a%20talk.md',
    'Größe.md': 'Gr%C3%B6%C3%9Fe.md',
    'Gro\u0308sse.md': 'Gro%CC%88sse.md',
    '漢字.md': '%E6%BC%A2%E5%AD%97.md',
    '😀.md': '%F0%9F%98%80.md',
    '100%.md': '100%25.md',
    'a%20b.md': 'a%2520b.md',
    'C#.md': 'C%23.md',
    'c++.md': 'c%2B%2B.md',
    'why?.md': 'why%3F.md',
    'a&b=c.md': 'a%26b%3Dc.md',
    '(1) [2] {3}.md': '%281%29%20%5B2%5D%20%7B3%7D.md',
    "It's!.md": 'It%27s%21.md',
    '*.md': '%2A.md',
    'a,b;c.md': 'a%2Cb%3Bc.md',
    'a:b@c$.md': 'a%3Ab%40c%24.md',
    '"<|>".md': '%22%3C%7C%3E%22.md',
    'a^`.md': 'a%5E%60.md',
    'a\\b.md': 'a%5Cb.md',
    'a\nb\t.md': 'a%0Ab%09.md',
    'a\u00a0\u007f.md': 'a%C2%A0%7F.md',
    'a\ud83d.md': 'a%EF%BF%BD.md',
  };
  for (const [name, written] of Object.entries(names))
    it(JSON.stringify(name), () => {
      assert.equal(uriPart(name), written);
      const found: string[] = [];
      const root = { uri: 'file:///ws', path: '/ws', scope: { holds: () => true, hides: () => false } };
      finish(walkFolder(onlyFile(name), root, (file) => found.push(file.uri, file.path)));
      assert.deepEqual(found, [`file:///ws/${written}`, `/ws/${name}`]);
    });
});

type Calls = Record<keyof NodeFs, unknown[]>;

/** Node's file system, and the first argument of each call. */
function counted(): { system: NodeFs; calls: Calls } {
  const names: (keyof NodeFs)[] = [
    'openSync',
    'readSync',
    'fstatSync',
    'closeSync',
    'readdirSync',
    'statSync',
    'realpathSync',
  ];
  const calls = Object.fromEntries(names.map((name) => [name, [] as unknown[]])) as Calls;
  const system = Object.fromEntries(
    names.map((name) => [
      name,
      (...args: unknown[]): unknown => {
        calls[name].push(args[0]);
        return (fs[name] as (...args: unknown[]) => unknown)(...args);
      },
    ]),
  );
  return { system: system as unknown as NodeFs, calls };
}

/** A file system with one file in its one folder. */
function onlyFile(name: string): NodeFs {
  const entry: NodeDirent = { name, isFile: () => true, isDirectory: () => false, isSymbolicLink: () => false };
  return { ...counted().system, readdirSync: () => [entry], realpathSync: (path) => path };
}
