import assert from 'node:assert/strict';
import { KeyBook } from '../../../../src/notes/schema/keyBook';
import { keyHelpAt } from '../../../../src/notes/schema/keyHelp';
import { defaultAliases } from '../../../../src/notes/keys';
import { shown, unmark } from '../../../support/marked';
import { edition, file, readingOf, talk } from '../../../support/notes';

const book = new KeyBook({ properties: { mood: { description: 'How it felt.', 'x-notes': ['talk'] } } });

/** What is said of the key that is marked; also where the pointer rests at its end. */
function help(marked: string): string | undefined {
  const { text, spans } = unmark(marked);
  const [span = { start: 0, end: 0 }] = spans;
  const { frontMatter, facts } = readingOf(text);
  const at = (offset: number): string | undefined => {
    const found = keyHelpAt(frontMatter, offset, facts?.type, book, defaultAliases);
    if (!found) return undefined;
    assert.equal(shown(text, found), shown(text, span));
    const { written, readAs, info, notes } = found;
    return [written, readAs && `as ${readAs}`, info.description, info.values.join('|'), notes?.join('|')]
      .filter(Boolean)
      .join('; ');
  };
  assert.equal(at(span.end), at(span.start));
  return at(span.start);
}

describe('What a key means', () => {
  const cases: [what: string, marked: string, expected: RegExp][] = [
    ['a key of all notes', talk('«title»: A'), /^title; Title of the talk, report or announcement\.$/],
    ['a key of some notes', edition('«city»: Prague'), /^city; City .*; edition$/],
    ['its values', talk('«level»: beginner'), /^level; .*; beginner\|intermediate\|advanced; talk$/],
    ['its values in notes of that type', talk('«status»: draft'), /; planned\|.*\|skipped; talk\|report/],
    ['another name', talk('«presenter»: A'), /^presenter; as speakers; Who spoke/],
    ['a field of a map', talk('speakers:\n  - name: A\n    «role»: chair'), /^role; Part the person played\.; speaker/],
    ['a field between braces', talk('links: { «url»: "https://a.example" }'), /^url; Its address\.$/],
    ['a key of the workspace', talk('«mood»: good'), /^mood; How it felt\.; talk$/],
    ['a key without a value', talk('«room»:'), /^room; /],
    ['a key behind CRLF', `\ufeff${talk('«room»: A').replaceAll('\n', '\r\n')}`, /^room; /],
    ['a key in other Markdown files', file('«tags»: [a]'), /^tags; /],
  ];
  for (const [what, marked, expected] of cases) it(what, () => assert.match(help(marked) ?? '', expected));

  const nothing: [what: string, marked: string][] = [
    ['a foreign key', talk('«layout»: post')],
    ['a foreign field', talk('speakers: [{ name: A, «age»: 3 }]')],
    ['a value', talk('room: «room»')],
    ['a name every object has', talk('«constructor»: A')],
  ];
  for (const [what, marked] of nothing) it(`and not of ${what}`, () => assert.equal(help(marked), undefined));
});
