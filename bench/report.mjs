// What a report costs: composing one of 500 talks, seeing how its parts stand when one note changed, and refreshing it.
import { build } from 'esbuild';
import { frontMatterSchema } from '../scripts/schema-plugin.mjs';

const rounds = 9;
const talks = 500;

await build({
  stdin: {
    contents: [
      'src/report/compose',
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
const { composeReport, generateFrom, ourTemplate, partStates, readParts, readTalk, refreshEdits } =
  await import('../out/bench/report.mjs');

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
console.log(`${Math.round(text.length / 1024)} KiB, ${refreshEdits(text, before).changed} part changed`);

function composition(all) {
  const chosen = { report, edition, title: 'Feedback', authors: ['Ada'], talks: all, today: '2019-03-30' };
  return composeReport({ ...chosen, sections: ['Summary', 'Key points'], grouping: 'day' }, ourTemplate);
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
