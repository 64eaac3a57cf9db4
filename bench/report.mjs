// What a report costs: composing one of 500 talks, seeing how its parts stand when one note changed, refreshing it, and
// exporting it, which the host does in slices: none of its pauses is to be noticed.
import { build } from 'esbuild';
import { frontMatterSchema } from '../scripts/schema-plugin.mjs';

const rounds = 9;
const talks = 500;

await build({
  stdin: {
    contents: [
      'src/editor/library/slices',
      'src/report/compose',
      'src/report/export/exportText',
      'src/report/export/parsedBody',
      'src/report/export/post',
      'src/report/parts/parts',
      'src/report/refresh/generate',
      'src/report/refresh/partState',
      'src/report/talk/talkNote',
      'src/report/template/template',
    ]
      .map((file) => `export * from './${file}'`)
      .join(';'),
    resolveDir: '.',
  },
  outfile: 'out/bench/report.mjs',
  bundle: true,
  platform: 'node',
  format: 'esm',
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  plugins: [frontMatterSchema()],
});
const {
  bodyOf,
  bodySteps,
  breath,
  composeReport,
  exportSteps,
  generateFrom,
  inSlices,
  ourTemplate,
  partStates,
  readParts,
} = await import('../out/bench/report.mjs');
const { readTalk, refreshEdits } = await import('../out/bench/report.mjs');

const report = '/notes/report.md';
const edition = { conference: 'Netdev', edition: '0x13', attendees: ['Ada'], count: 3 };
const texts = new Map(Array.from({ length: talks }, (_, i) => [`/notes/talks/talk-${i}.md`, noteText(i)]));
const readAll = () => [...texts].map(([path, text]) => [readTalk(path, text)]);

console.log(`A report of ${talks} talks, median of ${rounds} rounds, ms`);
const compose = () => composition(readAll());
const text = compose();
print('composed, its notes read', median(compose), 200);
texts.set('/notes/talks/talk-7.md', noteText(7).replace('The one', 'Another'));
const states = () => {
  const talkAt = (path) => readTalk(path, texts.get(path));
  return partStates(text, readParts(text), generateFrom({ report, template: ourTemplate, edition, talkAt }));
};
print('how its parts stand', median(states));
const before = states();
print(
  'refreshed',
  median(() => refreshEdits(text, before)),
);
for (const form of [
  { format: 'markdown', frontMatter: 'none' },
  { format: 'html', page: false },
]) {
  const times = [];
  for (let round = 0; round < rounds; round++) times.push(await exported(form));
  // The first is what a user waits for: nothing is compiled by then.
  print(`exported as ${form.format}, first`, times[0].total);
  print(`exported as ${form.format}`, times.map(({ total }) => total).sort((a, b) => a - b)[Math.floor(rounds / 2)]);
  print('  longest pause', Math.max(...times.map(({ longest }) => longest)), 50);
}
console.log(`${Math.round(text.length / 1024)} KiB, ${refreshEdits(text, before).changed} part changed`);

/** How long an export takes, and how long it keeps the host busy in one go. */
async function exported(form) {
  const post = { title: 'Feedback', date: '2019-03-30', authors: ['Ada'], tags: [], language: undefined };
  const outside = { link: () => 'https://e.example/', picture: (address) => address };
  const started = performance.now();
  let [last, longest, isDone] = [started, 0, false];
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const watching = (async () => {
    while (!isDone) {
      await breath();
      look();
    }
  })();
  const body = await inSlices(bodySteps(bodyOf(text)), () => false);
  await inSlices(exportSteps(post, body, form, outside), () => false);
  look();
  isDone = true;
  await watching;
  return { total: performance.now() - started, longest };
}

function composition(all) {
  const chosen = { report, edition, title: 'Feedback', authors: ['Ada'], talks: all, today: '2019-03-30' };
  return composeReport({ ...chosen, sections: ['Summary', 'Key points'], grouping: 'day' }, ourTemplate).text;
}

/** Some 3 KB, as notes have. */
function noteText(i) {
  const paragraph = 'The one thing that everybody asked about was `perf`, and [what came of it](other.md#x) later. ';
  const points = Array.from({ length: 12 }, (_, j) => `- [${j}:0${i % 6}] Point ${j} of talk ${i} with *marks*.\n`);
  return [
    `---\ntype: talk\nconference: Netdev\nedition: "0x13"\ntitle: Talk ${i}\nspeakers: [Ada (A), Eric]\n`,
    `date: 2019-03-${20 + (i % 3)}\nslides: [https://e.example/${i}/1, https://e.example/${i}/2]\nstatus: summarized\n---\n\n`,
    `## Summary\n\n${paragraph.repeat(8)}\n\n![Picture](images/${i}.jpg "Talk ${i}")\n\n### Deeper\n\n${paragraph.repeat(6)}\n\n`,
    `## Key points\n\n${points.join('')}\n\`\`\`sh\nip link\n\`\`\`\n\n## Follow-ups\n\n- [ ] Ask.\n`,
  ].join('');
}

function median(task) {
  const times = Array.from({ length: rounds }, () => {
    const started = performance.now();
    task();
    return performance.now() - started;
  });
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)];
}

function print(name, ms, limit) {
  console.log(`${name.padEnd(28)} ${ms.toFixed(1).padStart(8)}${limit === undefined ? '' : `  (limit ${limit})`}`);
}
