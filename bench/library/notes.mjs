// Libraries to measure with: usual notes in the folders of their editions, each with its edition note.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const letters = 3000;
/** Notes of an edition, its edition note among them. */
const ofEdition = 50;
const conferences = ['Netdev', 'FOSDEM', 'Strange Loop', 'KubeCon', 'PyCon US', 'LCA', 'Linux Plumbers', 'SREcon'];

/**
 * Writes so many notes into a folder.
 *
 * @param {string} folder
 * @param {number} notes
 * @param {typeof import('../../test/support/usualNotes') & typeof import('../../test/support/random')} support
 */
export function writeLibrary(folder, notes, { randomFrom, usualLines, usualNote }) {
  const random = randomFrom(notes);
  for (let i = 0; i < notes; i++) {
    const number = Math.floor(i / ofEdition);
    const edition = join(folder, `edition-${number}`);
    const conference = conferences[number % conferences.length];
    const year = 2000 + (Math.floor(number / conferences.length) % 26);
    const name = `${year}.${Math.floor(number / conferences.length / 26)}`;
    if (i % ofEdition === 0) {
      mkdirSync(edition, { recursive: true });
      const block = `type: edition\nconference: ${conference}\nedition: "${name}"\nstart_date: ${year}-03-01\nend_date: ${year}-03-04\ncity: Prague\ncountry: Czechia\n`;
      writeFileSync(join(edition, 'edition.md'), usualNote(random, letters, block));
      continue;
    }
    const block = usualLines(random)
      .replace(/^conference: .*$/m, `conference: ${conference}`)
      .replace(/^edition: .*$/m, `edition: "${name}"`)
      .replace(/^date: .*$/m, `date: ${year}-03-0${1 + random.below(4)}`);
    writeFileSync(join(edition, `talk-${i}.md`), usualNote(random, letters, block));
  }
}

/**
 * The limit: to walk through a folder and read its files as text.
 *
 * @param {string} folder
 */
export function readAll(folder) {
  let length = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    length += entry.isDirectory() ? readAll(path) : readFileSync(path, 'utf8').length;
  }
  return length;
}
