import { deepStrictEqual, doesNotMatch, match, ok, strictEqual } from 'node:assert/strict';
import type { PreviewScope } from '../../../../src/render/previewScope';
import { note } from '../../../support/library';
import { onlyOurs, type Element } from '../scanHtml';
import { bodyOf, exportedFiles } from './exported';

const names = ['conference: Netdev', 'edition: "2.1"'];
const files = {
  'netdev/edition.md': `${note('edition', ...names, 'start_date: 2017-04-06', 'city: Montréal')}\nAll of [XDP](xdp.md).\n`,
  'netdev/xdp.md': `${note('talk', ...names, 'title: <XDP>', 'language: fr', 'speakers: Ada', 'tags: [xdp]', 'status: summarized')}
## Summary

See [the edition](edition.md#top), [above](#summary), [slides](slides.pdf), [other](../other.md), [web](https://example.org/a?b&c).

![Board](board.jpg "The board")

- [ ] Ask Ada
`,
  'netdev/ebpf.md': note('talk', ...names, 'title: eBPF', 'speakers: Ada', 'tags: [ebpf, xdp]', 'status: draft'),
  'lost/lost.md': note('talk', 'title: Lost'),
};
const page = exportedFiles(files);
const elements = onlyOurs(bodyOf(page));

function linksIn(element: string): string[] {
  return elements
    .filter(({ name, inside }) => name === 'a' && inside.includes(element))
    .map(({ text, attributes }) => `${text}: ${attributes.get('href') ?? 'nowhere'}`);
}

function ids(found: readonly Element[], name: string): unknown[] {
  return found.filter((element) => element.name === name).map(({ attributes }) => attributes.get('id'));
}

describe('An exported page', () => {
  it('is one whole HTML document with its title, and a style sheet of its own', () => {
    match(page, /^<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">/);
    match(page, /<title>Our &lt;notes&gt;<\/title>/);
    match(page, /<style>[^<]*prefers-color-scheme: dark[^<]*@media print[^<]*<\/style>/);
    match(page, /<\/html>\n$/);
  });

  it('lets nothing run or load, by its policy', () => {
    const policy = `default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`;
    strictEqual(/Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1], policy);
    match(exportedFiles(files, { kind: 'library' }, true), /img-src data: 'self' file:;/);
    ok(!/<script|<link|<iframe| on\w+="/i.test(page));
  });

  it('holds every section and note in order, with all they say', () => {
    deepStrictEqual(ids(elements, 'section').filter(Boolean), ['section-1', 'section-2']);
    deepStrictEqual(
      elements
        .filter(({ name }) => name === 'article')
        .map(({ attributes, text }) => `${attributes.get('id') ?? ''} ${text.split('\n')[0] ?? ''}`),
      ['note-2 <XDP>AdaTalk · summarizedxdpSummary', 'note-3 eBPFAdaTalk · draftebpfxdp', 'note-4 LostTalk'],
    );
    const head = elements.find(({ name }) => name === 'header');
    match(head?.text ?? '', /^Netdev 2\.1Montréal · Apr 6, 20172 talks · 1 not summarizedAll of XDP\./);
  });

  it('does not say of a part of an edition how much of all is written up', () => {
    const headOf = (scope: PreviewScope): string =>
      onlyOurs(bodyOf(exportedFiles(files, scope))).find(({ name }) => name === 'header')?.text ?? '';
    match(headOf({ kind: 'edition', conference: 'Netdev', edition: '2.1' }), /2 talks · 1 not summarized/);
    doesNotMatch(headOf({ kind: 'tag', tag: 'ebpf' }), /summarized/);
  });

  it('leads from links between notes to their places, and from all others nowhere', () =>
    deepStrictEqual(linksIn('article'), [
      'the edition: #section-1',
      'above: #note-2',
      'slides: nowhere',
      'other: nowhere',
      'web: https://example.org/a?b&c',
    ]));

  it('has a heading for each day and track, notes of one talk together, and ways to what went out', () => {
    const talk = (title: string, ...lines: string[]): string => note('talk', ...names, `title: ${title}`, ...lines);
    const [thursday, friday] = ['date: 2017-04-06', 'date: 2017-04-07'];
    const parts = onlyOurs(
      bodyOf(
        exportedFiles({
          'a.md': talk('Alpha', friday, 'authors: Ann', 'speakers: Ada', 'time: "10:00"'),
          'b.md': talk('Alpha', friday, 'authors: Ben', 'speakers: Ada', 'time: "10:00"', 'room: B2', 'status: draft'),
          'c.md': talk('Gamma', thursday, 'track: Net'),
          'd.md': talk('Delta', thursday, 'track: BPF'),
          'r.md': note('report', ...names, 'title: Feedback', 'date: 2017-05-01', 'authors: Eve'),
        }),
      ),
    );
    deepStrictEqual(
      parts
        .filter(({ name, attributes }) => name === 'article' || (name === 'h3' && !attributes.has('id')))
        .map(({ name, text, inside, attributes }) =>
          [
            name === 'h3' ? text : `${attributes.get('id') ?? ''} ${text}`,
            ...(inside.includes('div') ? ['+'] : []),
          ].join(' '),
        ),
      [
        'Report',
        'note-1 FeedbackBy EveReport · May 1, 2017',
        'Thursday, Apr 6, 2017 · BPF',
        'note-2 DeltaTalk · BPF',
        'Thursday, Apr 6, 2017 · Net',
        'note-3 GammaTalk · Net',
        'Friday, Apr 7, 2017',
        'note-4 AlphaAdaNotes by AnnTalk · 10:00 +',
        'note-5 AlphaNotes by BenB2 · draft +',
      ],
    );
    const links = (element: string): string[] =>
      parts.filter(({ name, inside }) => name === 'a' && inside.includes(element)).map(({ text }) => text);
    deepStrictEqual(links('header'), ['Report: Feedback']);
    deepStrictEqual(links('nav'), ['Feedback', 'Delta', 'Gamma', 'Alpha']);
  });

  it('has no place twice, and no link to a place that is not there', () => {
    const places = elements.flatMap(({ attributes }) => attributes.get('id') ?? []);
    strictEqual(new Set(places).size, places.length);
    const wanted = elements.flatMap(({ attributes }) => /^#(.+)/.exec(attributes.get('href') ?? '')?.[1] ?? []);
    ok(wanted.length > 3);
    deepStrictEqual(
      wanted.filter((id) => !places.includes(id)),
      [],
    );
  });

  it('has no footnote twice where two editions have one of the same name', () => {
    const edition = (number: string): string =>
      `${note('edition', 'conference: Netdev', `edition: "${number}"`, 'start_date: 2017-04-06')}\nWords[^1].\n\n[^1]: More.\n`;
    const two = onlyOurs(bodyOf(exportedFiles({ 'a/edition.md': edition('1'), 'b/edition.md': edition('2') })));
    const places = two.flatMap(({ attributes }) => attributes.get('id') ?? []);
    strictEqual(places.filter((id) => id.includes('fn')).length, 4);
    strictEqual(new Set(places).size, places.length);
  });

  it('has an index of its editions, or of the notes of the only one', () => {
    deepStrictEqual(linksIn('nav'), ['Netdev 2.1: #section-1', 'Without edition: #section-2']);
    const one = onlyOurs(bodyOf(exportedFiles(files, { kind: 'edition', conference: 'Netdev', edition: '2.1' })));
    deepStrictEqual(
      one.filter(({ name, inside }) => name === 'a' && inside.includes('nav')).map(({ text }) => text),
      ['<XDP>', 'eBPF'],
    );
  });

  it('has the pictures at rest', () => {
    match(page, /<section aria-labelledby="glance"><h2 id="glance">At a glance<\/h2><div class="pictures">/);
    ok(!/<button| data-/.test(page));
  });

  it('has pictures of notes where they were put, and boxes of tasks', () => {
    match(page, /<figure><img src="resolved:\/\/board\.jpg" alt="Board"><figcaption>The board<\/figcaption><\/figure>/);
    match(page, /<input type="checkbox" disabled aria-label=/);
  });

  it('says in which language a note is, if it is one', () => {
    match(page, /<article id="note-2" lang="fr">/);
    const other = exportedFiles({ 'a.md': note('talk', 'title: A', 'language: "\\" onclick=x"') });
    ok(!other.includes('onclick'));
  });

  it('says a title once where the text starts with it', () => {
    const one = exportedFiles({
      'edition.md': `${note('edition', ...names, 'start_date: 2017-04-06')}\n# Netdev 2.1\n`,
      'a.md': `${note('talk', ...names, 'title: Alpha')}\n# Alpha\n\n## Notes\n`,
    });
    deepStrictEqual(
      onlyOurs(bodyOf(one)).flatMap(({ name, text }) => (/^h[2-6]/.test(name) ? text : [])),
      ['Netdev 2.1', 'Talks', 'Alpha', 'Notes'],
    );
  });

  it('holds what the library does not keep, the official text too', () => {
    const lines = [
      'duration: 45',
      'links: [{title: Code, url: "https://example.org/"}]',
      'abstract: Of [it](a.md)[^1].',
    ];
    const one = bodyOf(exportedFiles({ 'a.md': `${note('talk', ...names, 'title: Alpha', ...lines)}\nOurs.\n` }));
    strictEqual(
      onlyOurs(one).find(({ name }) => name === 'article')?.text,
      'AlphaTalk · 45 minCodeAbstractOf it[^1].\nOurs.\n',
    );
    ok(!/<(?:article|div|blockquote|p)[^>]* data-/.test(one));
  });

  it('carries no path of where the notes are', () =>
    deepStrictEqual(page.match(/.{20}(?:file:|\/ws\b|\.md\b).{20}/g), null));
});
