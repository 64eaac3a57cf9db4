// What the preview's page costs in Chromium: its first frame, a letter typed into a note or the filter, and the memory of
// its renderer. The editor's part is done here, by the same functions; its time is told too.
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { launchChromium } from '../scripts/editor/chromium.mjs';
import { frontMatterSchema } from '../scripts/schema-plugin.mjs';

const limits = {
  1000: { frame: 250, memory: 120 },
  10_000: { frame: 1000, memory: 250 },
};
const keystroke = 16;
const rounds = 5;
const talksOfEdition = 25;

await build({
  stdin: {
    contents: [
      'src/notes/checks/examine',
      'src/notes/keys',
      'src/library/library',
      'src/library/steps',
      'src/render/filterNotes',
      'src/render/page',
      'src/render/pageFilter',
      'src/render/pageFrame',
      'src/render/pageModel',
    ]
      .map((file) => `export * from './${file}'`)
      .join(';'),
    resolveDir: '.',
  },
  outfile: 'out/bench/preview.mjs',
  bundle: true,
  platform: 'node',
  format: 'esm',
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  plugins: [frontMatterSchema()],
});
await build({
  entryPoints: ['src/webview/preview.ts', 'src/webview/preview.css'],
  outdir: 'out/bench/webview',
  bundle: true,
  format: 'iife',
  logLevel: 'error',
});
const {
  defaultAliases,
  examine,
  filterNotes,
  finish,
  Library,
  noFilter,
  pageFrame,
  PageModel,
  renderCard,
  renderHead,
} = await import('../out/bench/preview.mjs');

const [script, style] = ['js', 'css'].map((end) => readFileSync(`out/bench/webview/preview.${end}`, 'utf8'));
const root = 'file:///notes';

for (const count of [1000, 10_000]) await measure(count);

async function measure(count) {
  const texts = new Map(Array.from({ length: count }, (_, i) => [uriOf(i), textOf(i)]));
  const library = new Library();
  library.apply([...texts].map(([uri, text]) => ({ uri, root, examined: examine(text, defaultAliases) })));
  console.log(`\n${count} notes, median of ${rounds} rounds`);
  const figures = [];
  for (let i = 0; i < rounds; i++) figures.push(await oneRound(library, texts));
  const limit = limits[count];
  const middle = (key) => figures.map((round) => round[key]).sort((a, b) => a - b)[rounds >> 1];
  print('the editor knows what is to be shown', middle('editor'), 'ms');
  print('first frame', middle('frame'), 'ms', limit.frame);
  print('the notes in sight are there', middle('filled'), 'ms');
  print('all cards can be reached', middle('made'), 'ms');
  print('renderer', middle('memory'), 'MB', limit.memory);
  print('renderer, scrolled through', middle('scrolled'), 'MB', limit.memory);
  print('a letter typed into a note', middle('typed'), 'ms', keystroke);
  print('a letter typed into the filter', middle('narrowed'), 'ms', keystroke);
  print('the filter cleared', middle('cleared'), 'ms', keystroke);
}

async function oneRound(library, texts) {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
    const model = new PageModel({ kind: 'library' }, 'en');
    const options = {
      locale: 'en',
      remoteImages: false,
      resolveImage: () => undefined,
      numberOf: model.numberOf,
      isLive: true,
    };
    const cardOf = (id) => {
      const { note, section, place } = model.at(id);
      const text = note && texts.get(note.uri);
      return {
        id,
        version: 1,
        html: (section ? renderHead(section, text, options) : renderCard(note, text, options, place)).html,
      };
    };
    const told = new Set();
    await page.exposeFunction('toEditor', (message) => {
      if (message.type !== 'near') return;
      const cards = message.cards.filter((id) => !told.has(id)).map(cardOf);
      told.clear();
      for (const id of message.cards) told.add(id);
      void tell(page, { type: 'cards', cards });
    });
    await open(page);
    const start = performance.now();
    finish(model.read(library.editions(), library.notes()));
    const update = { type: 'update', title: 'Conference Notes', empty: '', ...finish(model.news()) };
    const filtered = finish(filterNotes(model.sections, noFilter, model.numberOf));
    const editor = performance.now() - start;
    const frame = await page.evaluate(framesOf, [update, filtered]);
    const filled = await page.evaluate(until, '#sections article[data-version]');
    const made = await page.evaluate(
      untilMade,
      model.sections.reduce((sum, { notes }) => sum + notes.length, 0),
    );
    await page.waitForTimeout(500);
    const memory = await memoryOf(browser, page);
    const near = await page.evaluate(() => Number(document.querySelector('article[data-version]').dataset.card));
    const typed = await page.evaluate(workOf, [{ type: 'cards', cards: [{ ...cardOf(near), version: 2 }] }]);
    const narrow = finish(filterNotes(model.sections, { ...noFilter, text: 'network' }, model.numberOf));
    const narrowed = await page.evaluate(workOf, [narrow]);
    const cleared = await page.evaluate(workOf, [filtered]);
    await page.evaluate(scrollThrough);
    const scrolled = await memoryOf(browser, page);
    return {
      editor,
      frame,
      filled: frame + filled,
      made: frame + filled + made,
      memory,
      scrolled,
      typed,
      narrowed,
      cleared,
    };
  } finally {
    await browser.close();
  }
}

/** The page as the editor would load it. */
async function open(page) {
  await page.setContent(
    `<!DOCTYPE html><html><head><style>${style}</style></head><body data-scope="{}">${pageFrame('Notes')}</body></html>`,
  );
  await page.evaluate(() => {
    window.acquireVsCodeApi = () => ({
      postMessage: window.toEditor,
      getState: () => undefined,
      setState: () => undefined,
    });
  });
  await page.addScriptTag({ content: script });
}

function tell(page, message) {
  return page
    .evaluate((data) => window.dispatchEvent(new MessageEvent('message', { data })), message)
    .catch(() => undefined);
}

// The functions below run in the page.

/** Time until what the messages say is painted. */
async function framesOf(messages) {
  const start = performance.now();
  for (const data of messages) window.dispatchEvent(new MessageEvent('message', { data }));
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return performance.now() - start;
}

/** Work for the messages, style and layout included. */
function workOf(messages) {
  const start = performance.now();
  for (const data of messages) window.dispatchEvent(new MessageEvent('message', { data }));
  document.body.getBoundingClientRect();
  return performance.now() - start;
}

async function until(selector) {
  const start = performance.now();
  while (!document.querySelector(selector)) await new Promise((resolve) => setTimeout(resolve, 1));
  return performance.now() - start;
}

async function untilMade(count) {
  const start = performance.now();
  const cards = document.getElementsByTagName('article');
  while (cards.length < count) await new Promise((resolve) => setTimeout(resolve, 5));
  return performance.now() - start;
}

async function scrollThrough() {
  for (let i = 0; i < 200; i++) {
    window.scrollBy(0, document.documentElement.scrollHeight / 200);
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 5)));
  }
  await new Promise((resolve) => setTimeout(resolve, 500));
}

/** The memory that the renderer has to itself, in MB; NaN where the system does not tell. */
async function memoryOf(browser, page) {
  const session = await browser.newBrowserCDPSession();
  await page.requestGC();
  await page.waitForTimeout(500);
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => privateMemory(id));
  return Math.max(...renderers);
}

function privateMemory(pid) {
  try {
    const lines = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8').matchAll(/^Private_\w+:\s+(\d+) kB$/gm);
    return [...lines].reduce((sum, [, size]) => sum + Number(size), 0) / 1024;
  } catch {
    return NaN;
  }
}

function uriOf(i) {
  return `${root}/${Math.floor(i / talksOfEdition)}/talk-${i}.md`;
}

function textOf(i) {
  const edition = Math.floor(i / talksOfEdition);
  const [conference, year] = [`Conf ${edition % 20}`, 2000 + Math.floor(edition / 20)];
  const words = `Packets of flow ${i} go through the queue, and the driver says when it is full. `;
  return `---
type: talk
conference: ${conference}
edition: "${year}"
title: Talk ${i} about ${i % 3 === 0 ? 'networks' : 'kernels'} and what came of it in the end
speakers:
  - Ada Speaker ${i % 400} (Company ${i % 300})
  - Guest ${i % 997}
date: ${year}-03-${10 + (i % 3)}
slides: https://example.org/${i}.pdf
tags: [tag-${i % 150}, tag-${i % 37}, kernel]
status: ${['planned', 'attended', 'draft', 'summarized'][i % 4]}
---

## Summary

${words.repeat(8)}

${words.repeat(5)}

## Key points

${Array.from({ length: 6 }, (_, at) => `- Point ${at}: ${words}`).join('\n')}

## Follow-ups

- [ ] Look at flow ${i}
`;
}

function print(what, value, unit, limit) {
  const state = limit === undefined ? '' : ` (limit ${limit} ${unit})${value > limit ? ', over it' : ''}`;
  console.log(`${what.padEnd(40)}${value.toFixed(unit === 'MB' ? 0 : 1)} ${unit}${state}`);
}
