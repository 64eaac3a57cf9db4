import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseDocument } from 'yaml';
import { choicesOf, expand, type Choose } from '../../support/snippet';

interface Snippet {
  prefix: string;
  description: string;
  isFileTemplate?: boolean;
  body: string[];
}

interface Schema {
  properties?: Record<string, Schema>;
  enum?: unknown[];
  'x-notes'?: string[];
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const snippets = Object.values(readJson('snippets/markdown.json') as Record<string, Snippet>);
const schema = readJson('schemas/front-matter.schema.json') as Schema;

/** The notes, with what their snippets promise. */
const notes: Record<string, Record<string, unknown>> = {
  'cn-edition': { type: 'edition' },
  'cn-talk': { type: 'talk', session_type: 'talk' },
  'cn-keynote': { type: 'talk', session_type: 'keynote' },
  'cn-workshop': { type: 'talk', session_type: 'workshop' },
  'cn-report': { type: 'report', status: 'draft' },
  'cn-announcement': { type: 'announcement', status: 'draft' },
};

/** The parts of a note, as they stand in it. */
const parts: Record<string, string> = {
  'cn-summary': '## Summary\n\n',
  'cn-qa': '- Q: Question\n\n  A: ',
  'cn-quote': '> Quotation\n>\n> — Name\n\n',
  'cn-figure': '![What the picture shows](photo.jpg "Caption")\n\n',
  'cn-followup': '- [ ] ',
  'cn-links': '## Links\n\n- [Title](https://example.org/)',
};

describe('snippets', () => {
  it('have the prefixes of the contract', () => {
    assert.deepEqual(
      snippets.map(({ prefix }) => prefix).sort(),
      [...Object.keys(notes), ...Object.keys(parts)].sort(),
    );
  });

  for (const snippet of snippets) {
    describe(snippet.prefix, () => {
      const body = snippet.body.join('\n');

      it('is described in one sentence', () => assert.match(snippet.description, /^[A-Z][^.]+\.$/));

      it('is visited in the order of its text, and writing goes on in one place', () => {
        const stops = [...body.matchAll(/\$\{?(\d+)/g)].map(([, stop]) => Number(stop));
        const first = stops.filter((stop, index) => stop !== 0 && stops.indexOf(stop) === index);
        assert.deepEqual(
          first,
          first.map((_, index) => index + 1),
        );
        assert.equal(stops.filter((stop) => stop === 0).length, 1);
      });
    });
  }

  for (const [prefix, text] of Object.entries(parts)) {
    it(`${prefix} expands to a part of a note`, () => {
      assert.equal(expand(bodyOf(prefix)), text);
    });
  }

  for (const [prefix, promised] of Object.entries(notes)) {
    describe(prefix, () => {
      const body = bodyOf(prefix);

      it('expands to a valid note', () => {
        const { frontMatter, text } = parse(expand(body));
        assert.deepEqual(violations(frontMatter), []);
        for (const [key, value] of Object.entries(promised)) assert.equal(frontMatter[key], value);
        if (promised.type === 'talk') {
          const headings = text.match(/^## .*$/gm);
          assert.deepEqual(headings, ['## Summary', '## Key points', '## Q&A', '## Follow-ups', '## Links']);
        }
        assert.match(text, /^\n/);
        assert.match(text, /\n$/);
      });

      it('holds known keys with something in them only', () => {
        const { frontMatter } = parse(expand(body));
        for (const [key, value] of Object.entries(frontMatter)) {
          const known = schema.properties?.[key];
          assert.ok(known, key);
          assert.ok(known['x-notes']?.includes(String(promised.type)) ?? true, key);
          assert.ok(value !== null && value !== '', key);
        }
      });

      it('quotes the edition and every other text one types', () => {
        for (const line of body.split('\n').slice(0, body.split('\n').indexOf('---', 1))) {
          const [, key, placeholder] = /^ *(?:(\w+): |- ).*?\$\{\d+:([^}]*)/.exec(line) ?? [];
          if (placeholder === undefined || ['date', 'start_date', 'end_date', 'url'].includes(key ?? '')) continue;
          assert.match(line, /^ *(?:\w+: |- )"\$\{\d+:.*\}"$/);
        }
        assert.match(body, /^edition: "/m);
        const typed = body.replace('${2:$CURRENT_YEAR}', '0x13').replaceAll('"${', '"One: two ${');
        const { frontMatter } = parse(expand(typed));
        assert.equal(frontMatter.edition, '0x13');
        assert.match(String(frontMatter.conference), /^One: two /);
        assert.deepEqual(violations(frontMatter), []);
      });

      it('gives days as calendar dates', () => {
        for (const [key, value] of Object.entries(parse(expand(body)).frontMatter)) {
          if (key.endsWith('date')) assert.match(String(value), /^\d{4}-\d\d-\d\d$/);
        }
      });

      it('offers exactly the values of the contract', () => {
        for (const [key, offered] of choices(body)) {
          const enums = enumsOf(key, schema);
          const sorted = [...offered].sort();
          assert.ok(
            enums.some((values) => [...values].sort().join() === sorted.join()),
            key,
          );
          for (const value of offered) {
            const pick: Choose = (values) => (values.includes(value) ? value : values[0]);
            const { frontMatter } = parse(expand(body, pick));
            assert.equal(frontMatter[key], value);
            assert.deepEqual(violations(frontMatter), []);
          }
        }
      });
    });
  }
});

function bodyOf(prefix: string): string {
  const snippet = snippets.find((candidate) => candidate.prefix === prefix);
  assert.ok(snippet, prefix);
  return snippet.body.join('\n');
}

function parse(note: string): { frontMatter: Record<string, unknown>; text: string } {
  const [, yaml, text] = /^---\n([^]*?\n)---\n([^]*)$/.exec(note) ?? [];
  assert.ok(yaml !== undefined && text !== undefined, 'front matter');
  const document = parseDocument(yaml, { version: '1.2' });
  assert.deepEqual([...document.errors, ...document.warnings], []);
  return { frontMatter: document.toJS() as Record<string, unknown>, text };
}

function choices(body: string): [key: string, values: string[]][] {
  return body.split('\n').flatMap((line): [string, string[]][] => {
    const values = choicesOf(line);
    return values === undefined ? [] : [[line.slice(0, line.indexOf(':')), values]];
  });
}

/** All sets of values the schema gives for a key, whatever the type of the note. */
function enumsOf(key: string, node: unknown): string[][] {
  if (typeof node !== 'object' || node === null) return [];
  const own = (node as Schema).properties?.[key]?.enum;
  return [
    ...(own === undefined ? [] : [own.map(String)]),
    ...Object.values(node).flatMap((child) => enumsOf(key, child)),
  ];
}

const validate = new Ajv2020({ strict: false, validateFormats: false, allErrors: true }).compile(schema);

function violations(frontMatter: Record<string, unknown>): string[] {
  validate(frontMatter);
  return (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
}
