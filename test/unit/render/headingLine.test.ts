import assert from 'node:assert/strict';
import { headingLine } from '../../../src/render/headingLine';

const text = [
  '# Title',
  '',
  '## Hardware offload workshop',
  '```',
  '## In code',
  '```',
  '## Q&A: what? ##',
  '### Übersicht',
].join('\n');

describe('The heading a link names', () => {
  const cases: [fragment: string, line: number | undefined][] = [
    ['title', 0],
    ['hardware-offload-workshop', 2],
    ['Hardware-Offload-Workshop', 2],
    ['in-code', undefined],
    ['qa-what', 6],
    ['übersicht', 7],
    ['nothing', undefined],
    ['', undefined],
  ];
  for (const [fragment, line] of cases) {
    it(`#${fragment} is ${line === undefined ? 'none' : `on line ${line}`}`, () =>
      assert.equal(headingLine(text, fragment), line));
  }
});
