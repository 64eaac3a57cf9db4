import assert from 'node:assert/strict';
import { setKeys, type Wanted } from '../../../../src/notes/edits/setKeys';
import { applyEdits } from '../../../../src/notes/edits/textEdit';
import { aliasesWith, defaultAliases } from '../../../../src/notes/keys';
import { readNote } from '../../../../src/notes/note';
import { variants } from '../../../support/fixes';
import { file, readingOf } from '../../../support/notes';
import { sampleNotes } from '../../../support/sample';
import { yamlTestSuite, casesOf } from '../../../support/shared';

function written(text: string, wanted: Wanted, aliases = defaultAliases): string | undefined {
  const edits = setKeys(wanted, readingOf(text, aliases), text, aliases);
  return edits && applyEdits(text, edits);
}

type Case = [what: string, before: string, after: string];

function table(wanted: Wanted, cases: readonly Case[]): void {
  for (const [what, before, after] of cases)
    it(what, () => {
      for (const [name, variant] of Object.entries(variants))
        assert.equal(written(variant(file(before)), wanted), variant(file(after)), name);
    });
}

const head = 'type: talk\nconference: Conf';

describe('A key is set by the smallest edit', () => {
  table({ status: 'draft' }, [
    ['plain', `${head}\nstatus: planned`, `${head}\nstatus: draft`],
    ['with a comment behind it', `${head}\nstatus:  planned  # soon`, `${head}\nstatus:  draft  # soon`],
    ['in double quotes', `${head}\nstatus: "planned"`, `${head}\nstatus: "draft"`],
    ['in single quotes', `${head}\nstatus: 'it''s # planned'`, `${head}\nstatus: 'draft'`],
    ['that holds it already', `${head}\nstatus: "draft" # yes`, `${head}\nstatus: "draft" # yes`],
    ['that says what is not allowed', `${head}\nstatus: Ready, more or less`, `${head}\nstatus: draft`],
    ['without a value', `${head}\nstatus:\ntags: [a]`, `${head}\nstatus: draft\ntags: [a]`],
    ['without a value, but a comment', `${head}\nstatus: # to do\ntags: [a]`, `${head}\nstatus: draft # to do\ntags: [a]`],
    ['with nothing in quotes', `${head}\nstatus: ""`, `${head}\nstatus: "draft"`],
    ['null', `${head}\nstatus: ~`, `${head}\nstatus: draft`],
    ['in a list', `${head}\nstatus: [planned] # x`, `${head}\nstatus: draft # x`],
    ['in a list of lines', `${head}\nstatus:\n  - planned\n  - draft\ntags: a`, `${head}\nstatus: draft\ntags: a`],
    ['of block text', `${head}\nstatus: >-\n  planned\n  still\ntags: a`, `${head}\nstatus: "draft"\ntags: a`],
    ['with an explicit key', `${head}\n? status\n: planned`, `${head}\n? status\n: draft`],
    ['of which the second does not count', `${head}\nstatus: planned\nstatus: skipped`, `${head}\nstatus: draft\nstatus: skipped`],
    ['beside broken words of others', `${head}\nstatus: planned\nx: 0x13 # 19`, `${head}\nstatus: draft\nx: 0x13 # 19`],
    ['between braces', `{type: talk, conference: C, status: planned, x: [1]}`, `{type: talk, conference: C, status: draft, x: [1]}`],
  ]); // prettier-ignore
});

describe('A key that is missing is written in schema order', () => {
  table({ status: 'draft' }, [
    ['behind the nearest before it', `${head}\nspeakers: A\ntags: [a]`, `${head}\nspeakers: A\nstatus: draft\ntags: [a]`],
    ['wherever that stands', `status-note: x\nrating: 3 # good\n${head}`, `status-note: x\nrating: 3 # good\nstatus: draft\n${head}`],
    ['behind a list', `${head}\nslides:\n  - https://a.example # a\n  - https://b.example\n# tags\ntags: a`,
      `${head}\nslides:\n  - https://a.example # a\n  - https://b.example\nstatus: draft\n# tags\ntags: a`],
    ['behind block text', `${head}\nabstract: |\n  One\n\n  two\n\ntags: a`, `${head}\nabstract: |\n  One\n\n  two\nstatus: draft\n\ntags: a`],
    ['behind a text of several lines', `${head}\nabstract: one\n  two\ntags: a`, `${head}\nabstract: one\n  two\nstatus: draft\ntags: a`],
    ['behind an empty value', `${head}\nvideo: # later\ntags: a`, `${head}\nvideo: # later\nstatus: draft\ntags: a`],
    ['with the indent of the others', `  type: talk\n  conference: C`, `  type: talk\n  conference: C\n  status: draft`],
    ['between braces', `{type: talk, conference: C, x: 1}`, `{type: talk, conference: C, status: draft, x: 1}`],
    ['between braces, behind an empty value', `{type: talk, conference: , x: 1}`, `{type: talk, conference:, status: draft , x: 1}`],
    ['between braces, over lines', `{\n  "type": "talk", # t\n  x: 1 }`, `{\n  "type": "talk", status: draft, # t\n  x: 1 }`],
  ]); // prettier-ignore

  it('under the name it has there', () => {
    const aliases = aliasesWith({ state: 'status' });
    const text = file('type: talk', 'conference: Conf', 'state: planned # x');
    assert.equal(written(text, { status: 'draft' }, aliases), text.replace('planned', 'draft'));
  });
});

describe('Names of an edition', () => {
  table({ conference: 'Net Dev', edition: '0x17' }, [
    ['both there', `type: talk\nconference: C\nedition: 0x13 # 19`, `type: talk\nconference: Net Dev\nedition: "0x17" # 19`],
    ['in quotes', `type: talk\nconference: 'C'\nedition: '2'`, `type: talk\nconference: 'Net Dev'\nedition: '0x17'`],
    ['under another name', `type: talk\nevent: C # e\nedition: 2`, `type: talk\nevent: Net Dev # e\nedition: "0x17"`],
    ['both missing', `# first\ntype: talk # t\ntitle: T`, `# first\ntype: talk # t\nconference: Net Dev\nedition: "0x17"\ntitle: T`],
    ['one missing', `title: T\nconference: C`, `title: T\nconference: Net Dev\nedition: "0x17"`],
    ['one empty', `type: talk\nedition:\ntitle: T`, `type: talk\nconference: Net Dev\nedition: "0x17"\ntitle: T`],
    ['between braces', `{type: talk, edition: 2, title: T}`, `{type: talk, conference: Net Dev, edition: "0x17", title: T}`],
  ]); // prettier-ignore

  table({ edition: 'a: "b", #c' }, [
    ['that need escapes', `${head}\nedition: 2`, `${head}\nedition: "a: \\"b\\", #c"`],
    ['that need escapes, in single quotes', `${head}\nedition: '2'`, `${head}\nedition: 'a: "b", #c'`],
  ]); // prettier-ignore
});

describe('Nothing is changed', () => {
  const refused: [what: string, before: string][] = [
    ['where the YAML is broken', `${head}\ntitle: A: b\nstatus: planned`],
    ['where a comment would go', `${head}\nstatus:\n  - planned # yes\n  - draft`],
    ['where a comment stands before a list', `${head}\nstatus: # yes\n  - planned`],
    ['where a comment may stand in a block text', `${head}\nstatus: | # yes\n  planned`],
    ['where there are anchors', `${head}\nx: &a 1\nstatus: planned`],
    ['where a key has no colon', `{type: talk, conference: C, status, x: 1}`],
  ]; // prettier-ignore
  for (const [what, before] of refused)
    it(what, () => {
      for (const variant of Object.values(variants))
        assert.equal(written(variant(file(before)), { status: 'draft' }), undefined);
    });

  it('where no front matter is closed', () =>
    assert.equal(written(`---\n${head}\nstatus: planned\n\nWords\n`, { status: 'draft' }), undefined));

  it('where it is no note', () => assert.equal(written(file('layout: post'), { status: 'draft' }), undefined));
});

describe('Whatever stands in a front matter', () => {
  it('a status is set in every sample note, and all other lines stay', () => {
    for (const { path, text } of sampleNotes()) {
      const after = written(text, { status: 'review' });
      assert.ok(after, path);
      const lines = (all: string): string[] => all.split('\n').filter((line) => !line.startsWith('status:'));
      assert.deepEqual(lines(after), lines(text), path);
      assert.equal(readNote(after)?.facts?.status, 'review', path);
    }
  });

  it('it is set or refused, and the rest is read as before', function () {
    let set = 0;
    for (const source of yamlTestSuite(this).values())
      for (const { yaml } of casesOf(source)) {
        const text = `---\ntype: talk\nconference: C\nabstract:\n${yaml.replace(/^(?=.)/gm, '  ')}\ntags: [x]\n---\n\nBody\n`;
        const reading = readNote(text);
        if (!reading?.facts) continue;
        const edits = setKeys({ status: 'draft' }, reading, text, defaultAliases);
        if (!edits) continue;
        set++;
        const after = readNote(applyEdits(text, edits));
        assert.equal(after?.facts?.status, 'draft', text);
        assert.deepEqual(after.facts.tags, reading.facts.tags, text);
        assert.deepEqual(after.frontMatter.problems, [], text);
      }
    assert.ok(set > 100, `${set} are set`);
  });
});
