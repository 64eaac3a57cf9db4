import assert from 'node:assert/strict';
import { messageOf } from '../../../../src/editor/problems/messages';
import { schemaMessageOf } from '../../../../src/editor/problems/schemaMessages';
import { examine } from '../../../../src/notes/checks/examine';
import { aliasesWith, defaultAliases } from '../../../../src/notes/keys';
import type { WorkspaceSchema } from '../../../../src/notes/schema/workspaceCheck';
import { readWorkspaceSchema } from '../../../../src/notes/schema/workspaceSchema';
import { shown, unmark } from '../../../support/marked';
import { assertFindings, edition, file, report, talk } from '../../../support/notes';

function compiled(schema: object): WorkspaceSchema {
  const { schema: read, faults } = readWorkspaceSchema(JSON.stringify(schema));
  assert.ok(read, JSON.stringify(faults));
  return read;
}

/** Talks with one line each: what is marked is found with that code; a line without mark is right. */
function lines(what: string, schema: object, code: string, ...cases: string[]): void {
  describe(what, () => {
    const workspace = compiled(schema);
    for (const line of cases) {
      const expected = line
        .split('«')
        .slice(1)
        .map(() => code);
      it(line.replaceAll('\n', ' | '), () => assertFindings(talk(line), expected, defaultAliases, workspace));
    }
  });
}

const properties = (named: object): object => ({ properties: named });

describe('A schema of the workspace', () => {
  describe('on keys that are its own', () => {
    lines('a number', properties({ seats: { type: 'integer' } }), 'wrong-type',
      'seats: 4', 'seats: «many»', 'seats: «"4"»', 'seats: «4.5»', 'seats: «[4]»', 'seats:', 'seats: 1e2', 'seats: 0x10'); // prettier-ignore
    lines('true or false', properties({ paid: { type: 'boolean' } }), 'wrong-type',
      'paid: true', 'paid: false', 'paid: «yes»', 'paid: «"true"»', 'paid: «1»'); // prettier-ignore
    lines('a map', properties({ cost: { type: 'object', properties: { sum: { type: 'number' }, unit: { type: 'string' } } } }), 'wrong-type',
      'cost: {sum: 4, unit: EUR}', 'cost: «40»', 'cost: {sum: «much»}', 'cost:\n  unit: «[EUR]»', 'cost: {other: [1]}'); // prettier-ignore
    lines('one of some', properties({ mood: { enum: ['good', 'bad', 3] } }), 'invalid-value',
      'mood: good', 'mood: 3', 'mood: «ugly»', 'mood: «4»', "mood: «'ugly'» # hm", 'mood: «[good]»'); // prettier-ignore
    lines('one of some texts that look like numbers', properties({ release: { enum: ['2.10', '0x13'] } }), 'unquoted-text',
      'release: «2.10»', 'release: «0x13»', 'release: "2.10"'); // prettier-ignore
    lines('texts that YAML changes', properties({ release: { type: 'string' }, all: { type: 'array', items: { type: 'string' } } }), 'unquoted-text',
      'release: "2.10"', 'release: «2.10»', 'release: «001»', 'release: «#12»', 'release: 2019-03-20', 'release: «a» #12', 'release: «true»'.replace(/[«»]/g, ''), 'all: [a, «0x13»]'); // prettier-ignore
    lines('text or number', properties({ release: { type: ['string', 'number'] } }), 'unquoted-text', 'release: 2.10', 'release: a'); // prettier-ignore
    lines('a constant', properties({ kind: { const: 'x' } }), 'invalid-value', 'kind: x', 'kind: «y»');
    lines('lengths', properties({ note: { minLength: 2, maxLength: 4 } }), 'invalid-value', 'note: abc', 'note: «a»', 'note: «abcde»', 'note: 🎤🎤'); // prettier-ignore
    lines('limits', properties({ seats: { type: 'number', minimum: 1, exclusiveMaximum: 10, multipleOf: 2 } }), 'invalid-value',
      'seats: 2', 'seats: «0»', 'seats: «10»', 'seats: «3»'); // prettier-ignore
    lines('lists', properties({ all: { type: 'array', minItems: 2, maxItems: 3, uniqueItems: true } }), 'invalid-value',
      'all: [a, b]', 'all: «[a]»', 'all: «[a, b, c, d]»', 'all:\n  «- a\n  - a»'); // prettier-ignore
    lines('a list and its items', properties({ all: { type: 'array', uniqueItems: true, items: { minLength: 2 } } }), 'invalid-value',
      'all: [aa, bb]', 'all: «[aa, aa, «b»]»'); // prettier-ignore
    lines('a reference', { ...properties({ a: { $ref: '#/$defs/a' }, b: { $ref: '#/definitions/b' } }), $defs: { a: { type: 'number' } }, definitions: { b: { type: 'number' } } }, 'wrong-type',
      'a: 1', 'a: «x»', 'b: «x»', 'b: 2'); // prettier-ignore
    lines('alternatives', properties({ a: { oneOf: [{ type: 'number' }, { type: 'boolean' }] } }), 'wrong-type', 'a: 1', 'a: true', 'a: «x»'); // prettier-ignore
    lines('alternatives of constants', properties({ a: { oneOf: [{ const: 'x' }, { const: 'y' }] } }), 'invalid-value', 'a: x', 'a: «z»'); // prettier-ignore
    lines('a format of ours', properties({ bought: { type: 'string', format: 'date' } }), 'invalid-value', 'bought: 2019-03-20', 'bought: «2019-02-30»'); // prettier-ignore
    lines('a format nobody knows', properties({ bought: { type: 'string', format: 'moon-phase' } }), 'invalid-value', 'bought: x'); // prettier-ignore
    lines('keys with odd names', properties({ 'a/b': { type: 'number' }, 'c~d': { type: 'number' }, 'e%2f': { type: 'number' }, constructor: { type: 'number' }, __proto__: { type: 'number' } }), 'wrong-type',
      'a/b: «x»', 'c~d: «x»', 'e%2f: «x»', 'constructor: «x»', '"a/b": 1', '__proto__: x'); // prettier-ignore
    lines('no other keys', { ...properties({ seats: {} }), additionalProperties: false }, 'invalid-value',
      'seats: 1', '«mood»: good', 'tags: [a]', 'status: draft', '«"mood"»: good'); // prettier-ignore
    lines('no other keys, but one that is nearly known is told with the one meant', { ...properties({ sponsor: {} }), additionalProperties: false }, 'similar-key',
      '«sponser»: x', '«levle»: advanced'); // prettier-ignore
    lines('no other keys in a map', properties({ cost: { properties: { sum: {} }, additionalProperties: false } }), 'invalid-value',
      'cost: {sum: 1}', 'cost: {sum: 1, «unit»: EUR}', 'cost:\n  «unit»: EUR'); // prettier-ignore
    lines('a key that is forbidden', properties({ mood: false }), 'invalid-value', '«mood»: good', 'mood:');
    lines('names of keys', { propertyNames: { pattern: '^[a-z_]+$' } }, 'invalid-value', 'mood: x', '«Mood»: x');
    lines('keys by pattern', { patternProperties: { '^x_': { type: 'number' } } }, 'wrong-type', 'x_a: 1', 'x_a: «b»', 'y_a: b'); // prettier-ignore
  });

  describe('on keys that are ours', () => {
    lines('tags', properties({ tags: { items: { enum: ['xdp', 'ebpf'] } } }), 'invalid-value',
      'tags: [xdp, ebpf]', 'tags: [xdp, «bpf»]', 'tags: «bpf»', 'tags: xdp', 'topics: [«bpf»]'.replace('topics', 'tags')); // prettier-ignore
    lines('the least number of tags', properties({ tags: { minItems: 2 } }), 'invalid-value', 'tags: [a, b]', 'tags: «a»', 'tags: «[a]»', 'tags: [a, ""]'.replace(/\[.*\]/, '«[a, ""]»')); // prettier-ignore
    lines('a pattern of the title', properties({ title: { pattern: '^[A-Z]' } }), 'invalid-value', 'title: Abc', 'title: «abc»', 'title: «"abc"»'); // prettier-ignore
    it('tracks, one of them cut by a comment, which is told too', () => {
      const workspace = compiled(properties({ track: { enum: ['Net #1'] } }));
      const { findings } = examine(talk('track: Net #1'), defaultAliases, workspace);
      assert.deepEqual(
        findings.map(({ code }) => code),
        ['invalid-value', 'unquoted-text'],
      );
    });
    lines('tracks', properties({ track: { enum: ['A', 'B', '1'] } }), 'invalid-value', 'track: A', 'track: «C»', 'track: 1', 'track:'); // prettier-ignore
    lines('a number where ours takes one', properties({ rating: { maximum: 4 } }), 'invalid-value', 'rating: 4', 'rating: "4"', 'rating: «5»', 'rating: «7»'); // prettier-ignore
    lines('a number where ours takes text', properties({ room: { type: 'integer' } }), 'wrong-type', 'room: 4', 'room: «A»'); // prettier-ignore
    lines('names of speakers', properties({ speakers: { items: { properties: { name: { pattern: ' ' } } } } }), 'invalid-value',
      'speakers: {name: A B}', 'speakers: {name: «AB»}', 'speakers:\n  - name: «AB»\n    role: host'); // prettier-ignore

    it('finds nothing where ours found something', () => {
      const workspace = compiled(properties({ status: { enum: ['draft'] }, title: { maxLength: 3 } }));
      assertFindings(
        talk('status: «done»', 'title: «[A, B]»'),
        ['invalid-value', 'wrong-type'],
        defaultAliases,
        workspace,
      );
    });
    it('goes by our names for keys', () => {
      const workspace = compiled(properties({ tags: { items: { enum: ['xdp'] } }, city: { minLength: 3 } }));
      assertFindings(talk('«topics»: [«bpf»]'), ['alias-key', 'invalid-value'], defaultAliases, workspace);
      assertFindings(edition('«town»: «A»'), ['alias-key', 'invalid-value'], aliasesWith({ town: 'city' }), workspace);
    });
    it('goes by another name for one of our keys where it names only that', () => {
      const workspace = compiled({ properties: { author: { type: 'string' } }, required: ['author'] });
      assertFindings(talk('«author»: A'), ['alias-key'], defaultAliases, workspace);
      assertFindings(talk('author: «[A]»'.replace('author', '«author»')), ['alias-key', 'wrong-type'], defaultAliases, workspace); // prettier-ignore
    });
  });

  describe('on keys that must be there', () => {
    const required = compiled({
      required: ['seats'],
      allOf: [{ if: { properties: { type: { const: 'talk' } } }, then: { required: ['level', 'mood'] } }],
      if: { properties: { type: { const: 'report' } } },
      then: { required: ['authors'] },
      dependentRequired: { seats: ['room'] },
    });
    const cases: [string, string[]][] = [
      [talk('seats: 1', 'level: beginner', 'mood: x', 'room: A'), []],
      [marked(talk('level: beginner')), ['missing-key mood,seats']],
      [marked(talk('level: beginner', 'mood: x', 'seats: 1')), ['missing-key room']],
      [marked(edition()), ['missing-key seats']],
      [marked(report('room: x')), ['missing-key authors,seats']],
      [marked(file('type: talk', 'conference: A', 'edition: "1"')), ['missing-key title,speakers,level,mood,seats']],
    ];
    for (const [text, expected] of cases)
      it(expected[0] ?? 'nothing', () => assertFindings(text, expected, defaultAliases, required));

    it('leaves inherited names to the library', () => {
      const workspace = compiled({ required: ['conference', 'edition', 'title'] });
      assertFindings(talk('conference: Strange Loop 2023', 'edition:'), [], defaultAliases, workspace);
    });
    it('names the alternatives', () => {
      const workspace = compiled({ anyOf: [{ required: ['slides'] }, { required: ['video'] }] });
      assertFindings(marked(talk()), ['missing-key slides,video'], defaultAliases, workspace);
      assertFindings(talk('video: none'), [], defaultAliases, workspace);
    });
    it('does not miss a key that is lost to a comment, or nearly there', () => {
      const workspace = compiled({ properties: { ticket: { type: 'string' } }, required: ['ticket'] });
      assertFindings(talk('ticket: «#12»'), ['unquoted-text'], defaultAliases, workspace);
      assertFindings(talk('«tickte»: a'), ['similar-key ticket'], defaultAliases, workspace);
    });
    it('misses a key that every object of JavaScript has', () => {
      const workspace = compiled({ required: ['constructor'] });
      assertFindings(marked(talk()), ['missing-key constructor'], defaultAliases, workspace);
    });
    it('marks the fence for what concerns the whole note', () => {
      const workspace = compiled({ not: { required: ['slides'] } });
      assertFindings(marked(talk('slides: none')), ['invalid-value not'], defaultAliases, workspace);
    });
  });

  describe('and keys that are nearly others', () => {
    const workspace = compiled(properties({ sponsor: {}, rooms: {}, seat_count: { 'x-notes': ['edition'] } }));
    it('its own is not nearly one of ours', () => assertFindings(talk('rooms: x'), [], defaultAliases, workspace));
    it('one that is nearly its own', () =>
      assertFindings(talk('«sponser»: x'), ['similar-key sponsor'], defaultAliases, workspace));
    it('not of that type of note', () => assertFindings(talk('seatCount: 4'), [], defaultAliases, workspace));
    it('of that type of note', () =>
      assertFindings(edition('«seatCount»: 4'), ['similar-key seat_count'], defaultAliases, workspace));
    it('where both stand', () => assertFindings(talk('sponser: x', 'sponsor: y'), [], defaultAliases, workspace));
  });

  it('counts in UTF-16 units behind a byte order mark and with CRLF', () => {
    const workspace = compiled(properties({ mood: { enum: ['good'] } }));
    const text = `\ufeff${talk('title: 🎤', 'mood: «ugly»')}`.replaceAll('\n', '\r\n');
    assertFindings(text, ['invalid-value'], defaultAliases, workspace);
  });

  it('may be written as YAML, with comments', () => {
    const { schema } = readWorkspaceSchema('# ours\nproperties:\n  mood: {enum: [good]}\n');
    assertFindings(talk('mood: «ugly»'), ['invalid-value'], defaultAliases, schema);
  });

  it('does not throw where it leads back to itself for some notes only', () => {
    const workspace = compiled({
      properties: { tags: { $ref: '#/$defs/a' } },
      $defs: { a: { allOf: [{ $ref: '#/$defs/a' }] } },
    });
    assertFindings(talk('tags: x'), [], defaultAliases, workspace);
  });
});

function marked(text: string): string {
  return text.replace('---', '«---»');
}

describe('What a schema of the workspace finds, in words', () => {
  const cases: [schema: object, line: string, message: string][] = [
    [{ pattern: '^A' }, 'x: b', '"b" does not match the pattern ^A'],
    [{ minLength: 2 }, 'x: b', '"b" is too short. Use at least 2 characters.'],
    [{ maxLength: 1 }, 'x: bc', '"bc" is too long. Use at most 1 character.'],
    [{ minimum: 2 }, 'x: 0', '"0" is too small. Use 2 or more.'],
    [{ exclusiveMaximum: 2 }, 'x: 2', '"2" is too large. Use less than 2.'],
    [{ multipleOf: 2 }, 'x: 3', '"3" is not a multiple of 2.'],
    [{ minItems: 2 }, 'x: [a]', "'x' has too few items. Use at least 2."],
    [{ uniqueItems: true }, 'x: [a, a]', "'x' contains the same item twice."],
    [{ const: 'a' }, 'x: b', "\"b\" is not a valid 'x'. Use 'a'."],
    [{ enum: ['a', 'b'] }, 'x: c', "\"c\" is not a valid 'x'. Use 'a' or 'b'."],
    [{ type: 'number' }, 'x: c', "'x' should be a number."],
    [{ type: ['boolean', 'number'] }, 'x: c', "'x' should be true or false or a number."],
    [{ not: { const: 'c' } }, 'x: c', '"c" is not a valid \'x\'.'],
  ];
  for (const [schema, line, message] of cases) {
    it(`${JSON.stringify(schema)}: ${line}`, () => {
      const found = examine(talk(line), defaultAliases, compiled(properties({ x: schema }))).findings;
      assert.deepEqual(found.map(messageOf), [message]);
    });
  }
  it('a key that is not allowed', () => {
    const found = examine(talk('x: y'), defaultAliases, compiled({ additionalProperties: false })).findings;
    assert.deepEqual(found.map(messageOf), ["The schema of the workspace does not allow the key 'x'."]);
  });
  it('the whole note', () => {
    const found = examine(talk(), defaultAliases, compiled({ minProperties: 20 })).findings;
    assert.deepEqual(found.map(messageOf), ['The front matter has too few keys. Use at least 20.']);
  });
});

describe('A schema file that is broken', () => {
  const cases: [what: string, reason: string, text: string][] = [
    ['no JSON', 'syntax', '{"properties": {"a": «»'],
    ['nothing', 'no-map', '«»'],
    ['a list', 'no-map', '«»[]'],
    ['a word', 'no-map', '«»true'],
    ['an anchor', 'syntax', 'properties: &a «{}»'],
    ['a type there is none of', 'schema', '{"properties": {"a": {"type": «"text"»}}}'],
    ['a list for a map', 'schema', '{«"properties"»: []}'],
    ['a text for a list', 'schema', '{"required": «"a"»}'],
    ['in YAML', 'schema', 'properties:\n  a:\n    type: «text» # no'],
    ['a pattern that is none', 'pattern', '{"properties": {"a": {"pattern": «"["»}}}'],
    ['a pattern of keys that is none', 'pattern', '{"patternProperties": {«"("»: {}}}'],
    ['a reference to nothing', 'reference', '{"properties": {"a": {"$ref": «"#/$defs/b"»}}}'],
    ['a reference to another file', 'reference', '{"properties": {"a": {"$ref": «"other.json"»}}}'],
    ['a reference to the network', 'reference', '{"properties": {"a": {"$ref": «"https://a.example/b.json"»}}}'],
    ['a reference from a schema with a name', 'reference', '{"$id": "https://a.example/c", "items": {"$ref": «"#/$defs/b"»}}'],
    ['note types that are none', 'note-types', '{"properties": {"a": {"x-notes": «["tlak"]»}}}'],
    ['a schema that leads back to itself', 'endless', '«»{"$ref": "#"}'],
    ['an old limit', 'schema', '{"properties": {"a": {"minimum": 1, "exclusiveMinimum": «true»}}}'],
    ['two of one name', 'compile', '«»{"$defs": {"a": {"$id": "x"}, "b": {"$id": "x"}}}'],
    ['behind a byte order mark', 'schema', '\ufeff{"required": «"a"»}'],
    ['with CRLF', 'schema', '{\r\n"required": «"a"»\r\n}'],
  ]; // prettier-ignore
  for (const [what, reason, marked] of cases) {
    it(what, () => {
      const { text, spans } = unmark(marked);
      const { faults } = readWorkspaceSchema(text);
      assert.deepEqual(
        faults?.map((fault) => `${fault.reason} at ${shown(text, fault)}`),
        spans.map((span) => `${reason} at ${shown(text, span)}`),
      );
    });
  }
  it('is told of each place', () => {
    const { text, spans } = unmark('{"properties": {"a": {"type": «"x"»}, "b": {"minLength": «"1"»}}}');
    assert.deepEqual(
      readWorkspaceSchema(text).faults?.map(({ start }) => start),
      spans.map(({ start }) => start),
    );
  });
  it('is one that is too large', () => {
    assert.equal(readWorkspaceSchema(' '.repeat(300_000)).faults?.[0]?.reason, 'too-large');
  });
  it('is one that is nested too deeply', () => {
    const text = '{"not":'.repeat(20_000) + '{}' + '}'.repeat(20_000);
    assert.equal(readWorkspaceSchema(text).faults?.length, 1);
  });
});

describe('A schema file of another draft', () => {
  const fine: [what: string, schema: object][] = [
    ['draft 7', { $schema: 'http://json-schema.org/draft-07/schema#', definitions: { a: {} }, properties: { x: { $ref: '#/definitions/a' } } }],
    ['draft 4, by its old name', { $schema: 'http://json-schema.org/draft-04/schema#', id: 'https://a.example/x' }],
    ['2020-12', { $schema: 'https://json-schema.org/draft/2020-12/schema', $id: 'https://a.example/x' }],
    ['the name of JSON Schema itself', { $id: 'https://json-schema.org/draft/2020-12/schema' }],
    ['the name of our schema', { $id: 'https://example.org/conference-notes/front-matter.schema.json' }],
    ['keywords nobody knows', { properties: { x: { enumDescriptions: ['a'], markdownDescription: 'b' } } }],
    ['one that calls for promises', { $async: true }],
    ['trees', { properties: { x: { $ref: '#/$defs/x' } }, $defs: { x: { properties: { y: { $ref: '#/$defs/x' } } } } }],
  ]; // prettier-ignore
  for (const [what, schema] of fine)
    it(what, () => assertFindings(talk('x: {y: {y: 1}}'), [], defaultAliases, compiled(schema)));
});

describe('What is wrong with a schema file, in words', () => {
  const cases: [text: string, message: RegExp][] = [
    ['{', /^The schema of the notes is not valid JSON or YAML\.$/],
    ['[]', /^This is not a JSON Schema: it must be an object\.$/],
    ['{"required": "a"}', /^This is not a JSON Schema: 'required' must be array\.$/],
    ['{"properties": {"a": {"type": "text"}}}', /^This is not a JSON Schema: 'type' must be .+\.$/],
    ['{"properties": {"a": {"pattern": "["}}}', /^This is not a JSON Schema: the pattern is not valid\. Invalid/],
    ['{"items": {"$ref": "#/$defs/b"}}', /^This is not a JSON Schema: "#\/\$defs\/b" leads to nothing\./],
    ['{"enum": []}', /^This is not a JSON Schema: /],
    ['{"$ref": "#"}', /^This is not a JSON Schema: it leads back to itself without end\.$/],
  ];
  for (const [text, message] of cases)
    it(text, () => assert.match(readWorkspaceSchema(text).faults?.map(schemaMessageOf).join() ?? '', message));
});
