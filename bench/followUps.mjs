// How long it takes to tell what is left to do in a library, to list it, and to follow one change, in libraries of a
// thousand and of fifty thousand talks of which something is left of each.
import { build } from 'esbuild';
import { frontMatterSchema } from '../scripts/schema-plugin.mjs';

const limit = 50;
const rounds = 9;
const shown = 200;

await build({
  stdin: {
    contents: ['src/notes/checks/examine', 'src/notes/keys', 'src/library/library', 'src/library/followUps/followUps']
      .map((file) => `export * from './${file}'`)
      .join(';'),
    resolveDir: '.',
  },
  outfile: 'out/bench/followUps.mjs',
  bundle: true,
  platform: 'node',
  format: 'esm',
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  plugins: [frontMatterSchema()],
});
const { defaultAliases, examine, FollowUps, Library } = await import('../out/bench/followUps.mjs');

const today = '2024-06-15';
const root = 'file:///home/somebody/conference-notes';
const perEdition = 25;

for (const count of [1000, 50_000]) {
  const library = new Library();
  library.apply(Array.from({ length: count }, (_, i) => fileOf(i)));
  const uris = library.uris();
  const made = () => {
    const touched = new Set();
    const followUps = new FollowUps(library);
    for (const uri of uris) followUps.takeEdition(uri);
    for (const uri of uris) followUps.take(uri, today, touched);
    return followUps;
  };
  const followUps = made();
  const left = Object.values(followUps.counts).reduce((sum, one) => sum + one, 0);
  console.log(`${count} notes, ${left} things to do, median of ${rounds} rounds, ms`);
  print(
    median(() => made()),
    `limit ${limit}`,
    'counted',
  );
  for (const kind of ['task', 'video'])
    print(
      median(() => {
        followUps.forgetLists();
        followUps.list(kind, shown);
      }),
      `limit ${limit}`,
      `the first ${shown} of ${followUps.counts[kind]} of the kind ${kind}`,
    );
  const changed = [uris[Math.floor(count / 2)]];
  print(
    median(() => {
      followUps.takeEdition(changed[0]);
      followUps.take(changed[0], today, new Set());
      for (const kind of ['task', 'video']) followUps.list(kind, shown);
    }),
    'limit 5',
    'one changed note taken in, and both listed again',
  );
}

/** Every twenty-fifth is an edition note. */
function fileOf(i) {
  const edition = Math.floor(i / perEdition);
  const year = 2000 + (edition % 24);
  const names = `conference: Conference ${edition % 50}\nedition: "${year}-${Math.floor(edition / 50)}"\n`;
  const day = (first) => `${year}-0${1 + (edition % 9)}-${first + (i % 10)}`;
  const text =
    i % perEdition === 0
      ? `---\ntype: edition\n${names}start_date: ${day(10)}\nend_date: ${day(20)}\n---\n\n- [ ] Tell the others\n`
      : `---\ntype: talk\n${names}title: Talk ${i}\nspeakers: [A]\nauthors: [B]\ndate: ${day(10)}\ntime: 1${i % 10}:30\n---\n\n- [ ] Try it\n`;
  const uri = `${root}/conference-${edition % 50}/${edition}/talk-${i}.md`;
  return { uri, root, examined: examine(text, defaultAliases) };
}

/** Milliseconds of work. */
function median(task) {
  const times = Array.from({ length: rounds }, () => {
    const { user, system } = process.cpuUsage();
    task();
    const after = process.cpuUsage({ user, system });
    return (after.user + after.system) / 1000;
  });
  return times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)];
}

function print(time, note, name) {
  console.log(`${time.toFixed(1).padStart(8)}  ${note.padStart(9)}  ${name}`);
}
