import assert from 'node:assert/strict';
import { pathInFolder } from '../../../src/library/workspacePath';

describe('A path in a workspace folder', () => {
  const inside: [path: string, means: string][] = [
    ['notes.schema.json', 'notes.schema.json'],
    ['./schemas/notes.yaml', 'schemas/notes.yaml'],
    ['schemas\\notes.json', 'schemas/notes.json'],
    ['a//b/./c.json', 'a/b/c.json'],
    ['..a/b..c.json', '..a/b..c.json'],
    ['.vscode/notes.json', '.vscode/notes.json'],
    ['ünï cødé.json', 'ünï cødé.json'],
  ];
  for (const [path, means] of inside) it(`${path} is ${means}`, () => assert.equal(pathInFolder(path), means));

  const outside = [
    '/etc/passwd', '\\\\server\\share', '\\a', '~/a.json', '~a', 'C:\\a.json', 'c:/a.json', 'C:a.json', 'file:///a.json',
    'https://a.example/b.json', 'vscode-userdata:/a', '../a.json', 'a/../../b.json', 'a/..', 'a\\..\\b', '..', '%2e%2e/a', 'a/%2E./b',
    '.. /a', 'a\\u0000b', '.', '',
  ]; // prettier-ignore
  for (const path of outside)
    it(`${JSON.stringify(path)} is none`, () => assert.equal(pathInFolder(path.replace('\\u0000', '\0')), undefined));
});
