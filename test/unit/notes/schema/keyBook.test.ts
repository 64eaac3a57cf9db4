import assert from 'node:assert/strict';
import { KeyBook, ourKeyBook, type JsonSchema } from '../../../../src/notes/schema/keyBook';
import { examine } from '../../../../src/notes/checks/examine';
import { defaultAliases, keys, noteTypes } from '../../../../src/notes/keys';
import { announcement, edition, report, talk } from '../../../support/notes';

function info(schema: JsonSchema, name = 'x', root: Partial<JsonSchema> = {}): ReturnType<KeyBook['info']> {
  return new KeyBook({ ...root, properties: { [name]: schema } }).info(name, 'talk');
}

describe('The keys of notes', () => {
  it('are ours, in the order of the schema', () => {
    assert.deepEqual(ourKeyBook.keys(undefined), keys);
    assert.ok(!ourKeyBook.keys('talk').includes('start_date'));
  });
  it('and those of the workspace, behind ours, each once', () => {
    const book = new KeyBook({ properties: { sponsor: {}, title: {}, mood: { 'x-notes': ['report'] }, gone: false } });
    assert.deepEqual(book.keys(undefined), [...keys, 'sponsor', 'mood']);
    assert.ok(book.keys('talk').includes('sponsor') && !book.keys('talk').includes('mood'));
    assert.deepEqual([book.isNamed('sponsor'), book.isNamed('title'), book.isNamed('city')], [true, true, false]);
  });
  it('also those named under conditions and in what is referred to', () => {
    const book = new KeyBook({
      allOf: [
        { $ref: '#/$defs/base' },
        { if: { properties: { type: { const: 'talk' } } }, then: { properties: { b: {} } }, else: { properties: { c: {} } } },
        { if: { required: ['a'] }, then: { properties: { d: {} } } },
      ],
      $defs: { base: { properties: { a: {} } } },
    }); // prettier-ignore
    const added = (type: 'talk' | 'edition' | undefined): string[] => book.keys(type).filter((key) => key.length === 1);
    assert.deepEqual(added('talk'), ['a', 'b', 'd']);
    assert.deepEqual(added('edition'), ['a', 'c', 'd']);
    assert.deepEqual(added(undefined), ['a', 'b', 'c', 'd']);
  });
  it('are asked for at each letter, and made once for a type and a name', () => {
    const book = new KeyBook({ properties: { sponsor: { description: 'Who paid.' } } });
    assert.equal(book.keys('talk'), book.keys('talk'));
    assert.equal(book.info('status', 'talk'), book.info('status', 'talk'));
    assert.notDeepEqual(book.info('status', 'talk')?.values, book.info('status', 'report')?.values);
    assert.deepEqual(
      [book.info('sponsor', 'talk')?.description, book.info('nobody', 'talk')],
      ['Who paid.', undefined],
    );
  });
  it('that are required, ours and the workspace’s', () => {
    const when = (type: string): JsonSchema => ({ properties: { type: { enum: [type] } } });
    const book = new KeyBook({
      required: ['a', 'title', 'edition'],
      if: when('talk'),
      then: { required: ['b'] },
      else: { required: ['c'] },
      allOf: [{ if: { required: ['a'] }, then: { required: ['d'] } }, { required: ['e'] }],
    });
    assert.deepEqual(ourKeyBook.required('talk'), ['title', 'speakers']);
    assert.deepEqual(book.required('talk'), ['title', 'speakers', 'a', 'e', 'b']);
    assert.deepEqual(book.required('edition'), ['start_date', 'a', 'title', 'e', 'c']);
  });
});

describe('What is known of a key', () => {
  it('its words, values, examples, and whether it is a list', () => {
    assert.deepEqual(info({ description: 'D', enum: ['a', 1], examples: [['a', 'b'], { c: 1 }, 2] }), {
      name: 'x', description: 'D', values: ['a', '1'], itemValues: [], format: undefined, examples: ['[a, b]', '{c: 1}', '2'], isList: false, fields: [],
    }); // prettier-ignore
    assert.equal(info({ type: ['string', 'array'] })?.isList, true);
    assert.equal(info({ items: { enum: ['a'] } })?.isList, true);
    assert.deepEqual(info({ oneOf: [{ const: 'a' }, { const: 'b' }] })?.values, ['a', 'b']);
  });
  it('the values that may stand in a list', () => {
    const known = info({ anyOf: [{ const: 'none' }, { items: { enum: ['a', 'b'] } }] });
    assert.deepEqual(
      [known?.values, known?.itemValues],
      [
        ['none', 'a', 'b'],
        ['a', 'b'],
      ],
    );
    assert.deepEqual(ourKeyBook.info('slides', 'talk')?.itemValues, []);
  });
  it('examples but those that are counted out as values, and ours only where the workspace counts out none', () => {
    assert.deepEqual(info({ enum: ['a', 'b'], examples: ['a', 'c'] })?.examples, ['c']);
    assert.deepEqual(info({ enum: ['Main'] }, 'track')?.examples, []);
    assert.equal(info({}, 'track')?.examples.length, 1);
  });
  it('what may stand there, of all keys of ours', () => {
    for (const type of [undefined, ...noteTypes])
      for (const key of ourKeyBook.keys(type)) {
        const known = ourKeyBook.info(key, type);
        for (const one of [known, ...(known?.fields ?? [])])
          assert.ok(one && one.values.length + one.examples.length > 0, `${one?.name ?? key} in ${type ?? 'any note'}`);
      }
  });
  it('examples that are right', () => {
    const notes = { talk, edition, report, announcement };
    for (const type of noteTypes)
      for (const key of ourKeyBook.keys(type))
        for (const example of ourKeyBook.info(key, type)?.examples ?? []) {
          const { findings } = examine(notes[type](`${key}: ${example}`), defaultAliases);
          assert.deepEqual(
            findings.filter(({ code }) => code !== 'unquoted-text'),
            [],
            `${key}: ${example}`,
          );
        }
  });
  it('through references of the old drafts and the new', () => {
    const defs = { $defs: { a: { format: 'date' } }, definitions: { a: { format: 'date' } } };
    for (const $ref of ['#/$defs/a', '#/definitions/a']) assert.equal(info({ $ref }, 'x', defs)?.format, 'date');
  });
  it('the values of ours that the workspace leaves', () => {
    assert.deepEqual(info({ enum: ['panel', 'keynote', 'party'] }, 'session_type')?.values, ['panel', 'keynote']);
    assert.deepEqual(info({ enum: ['Main'] }, 'track')?.values, ['Main']);
  });
  it('the words of the workspace before ours', () => {
    assert.equal(info({ description: 'Ours' }, 'track')?.description, 'Ours');
    assert.match(info({}, 'track')?.description ?? '', /^Track/);
  });
  it('the values of a status, by the type of note', () => {
    assert.deepEqual(ourKeyBook.info('status', 'report')?.values, ['draft', 'review', 'published']);
    assert.deepEqual(ourKeyBook.info('status', undefined)?.values, []);
  });
  it('of a key that says nothing, and of none', () => {
    const book = new KeyBook({ properties: { x: true } });
    assert.equal(book.info('x', 'talk')?.description, '');
    assert.equal(book.info('y', 'talk'), undefined);
    assert.equal(book.info('constructor', 'talk'), undefined);
  });
  it('ends where a schema leads back to itself', () => {
    const x: JsonSchema = {
      properties: { x: { $ref: '#' } },
      anyOf: [{ $ref: '#' }, { $ref: '#' }],
      items: { $ref: '#' },
    };
    assert.equal(new KeyBook(x).info('x', 'talk')?.fields.length, 1);
  });
});
