// The sample library, whose notes were checked by hand.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A note of the sample. */
export interface SampleNote {
  /** Relative to `sample/`, with forward slashes. */
  path: string;
  text: string;
}

const folder = join(process.cwd(), 'sample');

/** All notes of the sample, by path; its read-me is none. */
export function sampleNotes(): SampleNote[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.md') && path !== 'README.md')
    .sort()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}
