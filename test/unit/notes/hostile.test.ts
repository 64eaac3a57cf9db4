import assert from 'node:assert/strict';
import { readYaml } from '../../../src/notes/yaml/readYaml';
import { salvage } from '../../../src/notes/yaml/salvage';
import type { Value } from '../../../src/notes/yaml/value';
import { assertSound, factsOf, talk } from '../../support/notes';
import { casesOf, naughtyStrings, yamlTestSuite } from '../../support/shared';

function plain(value: Value): unknown {
  if (value.kind === 'list') return value.items.map(plain);
  if (value.kind === 'map')
    return Object.fromEntries(value.entries.map(({ key, value: inner }) => [key.text, plain(inner)]));
  return value.yaml;
}

describe('The YAML test suite', () => {
  it('never makes the reading throw, nor place a finding outside', function () {
    for (const source of yamlTestSuite(this).values()) {
      assertSound(source);
      for (const { yaml } of casesOf(source)) {
        for (const text of [
          `---\n${yaml}\n---\n`,
          `---\ntype: talk\n${yaml}\n---\n`,
          `\ufeff---\r\ntype: talk\r\nx:\r\n  ${yaml}`,
        ]) {
          assertSound(text);
          salvage(text, 0);
        }
      }
    }
  });

  it('is read as it says, where a case is a map of keys without what has no place in a note', function () {
    let compared = 0;
    for (const [name, source] of yamlTestSuite(this)) {
      for (const { yaml, json, fail } of casesOf(source)) {
        if (fail === true || typeof json !== 'string' || yaml.startsWith('---') || yaml.startsWith('%')) continue;
        const { root, problems } = readYaml(`---\n${yaml}`, 0);
        if (!root || problems.length > 0 || / \? |^\?|\n\?/.test(yaml)) continue;
        assert.deepEqual(plain(root), JSON.parse(json), `${name}\n${yaml}`);
        compared++;
      }
    }
    assert.ok(compared > 50, `only ${compared} were compared`);
  });
});

describe('The big list of naughty strings', () => {
  it('never makes the reading throw, however it is written', function () {
    for (const text of naughtyStrings(this)) {
      for (const value of [text, `'${text}'`, `"${text}"`, `[${text}]`, `{${text}}`, `|\n  ${text}`, `\n  - ${text}`]) {
        assertSound(talk(`title: ${value}`));
      }
      assertSound(talk(`${text}: x`));
      assertSound(text);
      assertSound(`---\n${text}\n---\n${text}`);
    }
  });

  it('is read exactly from quotes', function () {
    for (const text of naughtyStrings(this)) {
      assert.equal(factsOf(talk(`title: ${JSON.stringify(text)}`)).title ?? '', text.trim());
    }
  });
});
