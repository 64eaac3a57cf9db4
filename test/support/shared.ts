// Public test sets that are not part of the project: tests that read them are skipped where they are not there.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const folder = process.env.CONFERENCE_NOTES_SHARED ?? join(process.cwd(), '..', 'shared');

/** The path of a shared file or folder; the test is skipped, and says why, where it does not exist. */
export function sharedOrSkip(test: Mocha.Context, ...path: string[]): string {
  const full = join(folder, ...path);
  if (!existsSync(full)) {
    console.log(`      skipped: ${full} does not exist (set CONFERENCE_NOTES_SHARED to the folder of test sets)`);
    test.skip();
  }
  return full;
}

/** HTML that tries to run or to load something. */
export function htmlPayloads(test: Mocha.Context): string[] {
  const file = sharedOrSkip(test, 'hostile', 'html-payloads.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { payload: string }[]).map(({ payload }) => payload);
}

/** The big list of naughty strings. */
export function naughtyStrings(test: Mocha.Context): string[] {
  return JSON.parse(readFileSync(sharedOrSkip(test, 'hostile', 'blns.json'), 'utf8')) as string[];
}

/** The files of the YAML test suite, by name. */
export function yamlTestSuite(test: Mocha.Context): Map<string, string> {
  const suite = sharedOrSkip(test, 'hostile', 'yaml-test-suite');
  const files = readdirSync(suite).filter((name) => name.endsWith('.yaml'));
  return new Map(files.map((name) => [name, readFileSync(join(suite, name), 'utf8')]));
}

/** A case of the YAML test suite. */
export interface SuiteCase {
  yaml: string;
  json?: string | null;
  fail?: boolean;
}

/** The cases of one file of it; later ones take over what they do not say. */
export function casesOf(source: string): SuiteCase[] {
  let last: Partial<SuiteCase> = {};
  return (parse(source) as Partial<SuiteCase>[]).map((one) => {
    last = { ...last, ...one };
    return { yaml: visible(last.yaml ?? ''), json: last.json, fail: last.fail };
  });
}

/** The suite writes blanks and line ends in visible letters. */
function visible(yaml: string): string {
  return yaml
    .replaceAll('␣', ' ')
    .replaceAll(/—*»/g, '\t')
    .replaceAll('←', '\r')
    .replaceAll('⇔', '\ufeff')
    .replaceAll('↵', '')
    .replace(/∎\n?$/, '');
}
