import { deepStrictEqual, doesNotMatch, match, notStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { Library } from '../../../src/library/library';
import { finish } from '../../../src/library/steps';
import { CardNumbers } from '../../../src/render/cardNumbers';
import { PageModel } from '../../../src/render/pageModel';
import type { PreviewScope } from '../../../src/render/previewScope';
import { root, tell, type Files } from '../../support/library';
import { onlyOurs } from './scanHtml';

function talk(edition: string, title: string, ...lines: string[]): string {
  return `---\ntype: talk\nconference: Net\nedition: "${edition}"\ntitle: ${title}\n${lines.join('\n')}\n---\n`;
}

/** A library and the model of a page that shows it. */
function pageOf(files: Files, scope: PreviewScope = { kind: 'library' }) {
  const library = new Library();
  const model = new PageModel(scope, 'en');
  const write = (changed: Files): void => {
    tell(library, changed);
    finish(model.read(library.editions(), library.notes()));
  };
  write(files);
  return { model, write, news: () => finish(model.news()) };
}

const files = { 'a.md': talk('1', 'Alpha'), 'b.md': talk('1', 'Beta'), 'c.md': talk('2', 'Gamma') };
const idOf = (model: PageModel, path: string): number => model.numberOf({ uri: `${root}/${path}` });

describe('What a page is told', () => {
  it('is all of it first, in its order', () => {
    const { model, news } = pageOf(files);
    const { sections = [], outlines, index } = news();
    deepStrictEqual(
      sections.map((section) =>
        typeof section === 'number' ? section : [model.at(section.id)?.section?.title, section.groups],
      ),
      [
        ['Net 2', [{ title: 'Talks', talks: [[idOf(model, 'c.md')]] }]],
        ['Net 1', [{ title: 'Talks', talks: [[idOf(model, 'a.md')], [idOf(model, 'b.md')]] }]],
      ],
    );
    strictEqual(outlines.length, 5);
    for (const { html } of outlines) onlyOurs(html);
    match(index ?? '', /Net.*2.*1/);
  });

  it('is nothing where nothing changed', () => {
    const { news } = pageOf(files);
    news();
    deepStrictEqual(news(), { outlines: [], isSingle: false });
  });

  it('is one outline where a title changed that does not change the order', () => {
    const { model, write, news } = pageOf(files);
    news();
    write({ 'a.md': talk('1', 'Alphabet') });
    const told = news();
    const heads = told.outlines.filter(({ html }) => html.includes('<h2>'));
    deepStrictEqual(
      told.outlines.filter((outline) => !heads.includes(outline)).map(({ id }) => id),
      [idOf(model, 'a.md')],
    );
    strictEqual(told.sections, undefined);
  });

  it('is one section where a note came, and the others by their numbers', () => {
    const { write, news } = pageOf(files);
    news();
    write({ 'd.md': talk('1', 'Delta') });
    const { sections = [] } = news();
    deepStrictEqual(
      sections.map((section) => typeof section),
      ['number', 'object'],
    );
  });

  it('is the order where an edition went', () => {
    const { write, news } = pageOf(files);
    news();
    write({ 'c.md': undefined });
    deepStrictEqual(
      news().sections?.map((section) => typeof section),
      ['number'],
    );
  });

  it('is all again when the page is empty', () => {
    const { model, news } = pageOf(files);
    const first = news();
    model.forgetTold();
    deepStrictEqual(news(), first);
  });

  it('is found in steps of a talk each, so that a large edition does not keep the editor busy', () => {
    const library = new Library();
    const model = new PageModel({ kind: 'library' }, 'en');
    tell(library, Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`${i}.md`, talk('1', `Talk ${i}`)])));
    for (const steps of [model.read(library.editions(), library.notes()), model.news()]) {
      let count = 0;
      while (steps.next().done !== true) count++;
      ok(count >= 200, `${count} steps`);
    }
  });

  it('is that there is no section where there is no note, once: the page then says that it is empty', () => {
    const { model, news } = pageOf({});
    deepStrictEqual(news().sections, []);
    strictEqual(news().sections, undefined);
    model.forgetTold();
    deepStrictEqual(news().sections, []);
  });

  it('is what is in scope', () => {
    const { model, news } = pageOf(files, { kind: 'note', uri: `${root}/b.md` });
    const { outlines, isSingle } = news();
    deepStrictEqual(
      outlines.map(({ id }) => id).includes(idOf(model, 'b.md')) && outlines.length === 2 && isSingle,
      true,
    );
    strictEqual(model.at(idOf(model, 'a.md')), undefined);
  });

  it('finds the card of an edition note, which is a head', () => {
    const edition = '---\ntype: edition\nconference: Net\nedition: "1"\nstart_date: 2019-01-01\n---\n';
    const { model } = pageOf({ ...files, 'edition.md': edition });
    const card = model.cardOf(`${root}/edition.md`);
    deepStrictEqual([card?.section?.title, card?.note?.type], ['Net 1', 'edition']);
    strictEqual(model.cardOf(`${root}/gone.md`), undefined);
  });

  it('says which notes of one talk stand together', () => {
    const { model } = pageOf({ 'a.md': talk('1', 'A', 'authors: Ann'), 'b.md': talk('1', 'A', 'authors: Ben') });
    const [first, second] = ['a.md', 'b.md'].map((path) => model.at(idOf(model, path)));
    deepStrictEqual([first?.place, second?.place], ['first', first?.note]);
  });

  it('is the outline of both notes of a talk where the first says something else: the second does not repeat it', () => {
    const [a, b] = ['authors: Ann', 'authors: Ben'].map((author) => talk('1', 'A', author, 'speakers: Ada'));
    const { model, write, news } = pageOf({ 'a.md': a, 'b.md': b });
    const outlineOf = (path: string): string | undefined =>
      news().outlines.find(({ id }) => id === idOf(model, path))?.html;
    doesNotMatch(outlineOf('b.md') ?? '', /Ada/);
    write({ 'a.md': talk('1', 'A', 'authors: Ann', 'speakers: Eve') });
    match(outlineOf('b.md') ?? '', /Ada/);
  });
});

describe('The numbers of cards', () => {
  it('are the same for the same key, in any page', () => {
    strictEqual(new CardNumbers().of('file:///a.md'), new CardNumbers().of('file:///a.md'));
    const numbers = new CardNumbers();
    strictEqual(numbers.of('file:///a.md'), numbers.of('file:///a.md'));
  });

  it('are others for other keys, and whole', () => {
    const numbers = new CardNumbers();
    const all = new Set(Array.from({ length: 20_000 }, (_, i) => numbers.of(`file:///notes/talk-${i}.md`)));
    strictEqual(all.size, 20_000);
    ok([...all].every((number) => Number.isSafeInteger(number) && number >= 0));
  });

  it('lead back to their keys, also where two keys would have the same', () => {
    // FNV-1a makes the same number of both.
    const numbers = new CardNumbers();
    const [a, b] = [numbers.of('costarring'), numbers.of('liquid')];
    notStrictEqual(a, b);
    deepStrictEqual([numbers.keyOf(a), numbers.keyOf(b), numbers.keyOf(5)], ['costarring', 'liquid', undefined]);
  });
});
