// Notes written inline, and what is found in them.
import assert from 'node:assert/strict';
import { examine } from '../../src/notes/checks/examine';
import type { Finding } from '../../src/notes/finding';
import { defaultAliases, type Aliases } from '../../src/notes/keys';
import type { NoteFacts } from '../../src/notes/facts';
import { readNote, type Reading } from '../../src/notes/note';
import type { WorkspaceSchema } from '../../src/notes/schema/workspaceCheck';
import { shown, unmark } from './marked';

/** A file of front matter with these lines, and a short body. */
export function file(...lines: string[]): string {
  return `---\n${lines.map((line) => `${line}\n`).join('')}---\n\n## Summary\n`;
}

/** A talk note without a fault, but for the lines given; a line for a key that is there already takes its place. */
export function talk(...lines: string[]): string {
  return file(...besides(lines, talkLines));
}

/** An edition note, made like `talk`. */
export function edition(...lines: string[]): string {
  return file(...besides(lines, editionLines));
}

/** A report, made like `talk`. */
export function report(...lines: string[]): string {
  return file(...besides(lines, reportLines));
}

/** An announcement, made like `talk`. */
export function announcement(...lines: string[]): string {
  return file(...besides(lines, announcementLines));
}

const names = ['conference: Netdev', 'edition: "0x13"'];
const talkLines = ['type: talk', ...names, 'title: QUIC tutorial', 'speakers: Jana Iyengar'];
const editionLines = ['type: edition', ...names, 'start_date: 2019-03-20'];
const reportLines = ['type: report', ...names, 'title: Feedback from Netdev'];
const announcementLines = ['type: announcement', ...names, 'title: Meet us at Netdev'];

function besides(lines: string[], base: string[]): string[] {
  const given = new Set(lines.flatMap((line) => line.split('\n')).map(keyOf));
  return [...base.filter((line) => !given.has(keyOf(line))), ...lines];
}

function keyOf(line: string): string | undefined {
  return /^([\w-]+):/.exec(line.replace(/[«»]/g, ''))?.[1];
}

/** The facts of a text that is a note. */
export function factsOf(text: string, aliases?: Aliases): NoteFacts {
  const facts = readNote(text, aliases)?.facts;
  assert.ok(facts, 'is no note');
  return facts;
}

/** The reading of a text that has front matter. */
export function readingOf(text: string, aliases?: Aliases): Reading {
  const reading = readNote(text, aliases);
  assert.ok(reading, 'has no front matter');
  return reading;
}

/**
 * Asserts that what is found in a marked note are exactly the findings named, at the marks, in their order. A name is
 * the code, and where it matters a detail after it: the reason, or the keys (`missing-key title,speakers`).
 */
export function assertFindings(
  marked: string,
  expected: readonly string[],
  aliases: Aliases = defaultAliases,
  workspace?: WorkspaceSchema,
): void {
  const { text, spans } = unmark(marked);
  assert.equal(spans.length, expected.length, 'one mark for each finding');
  const found = examine(text, aliases, workspace).findings;
  assert.deepEqual(
    found.map((finding, i) => `${inWords(finding, expected[i])} at ${shown(text, finding)}`),
    spans.map((span, i) => `${expected[i] ?? ''} at ${shown(text, span)}`),
  );
}

function inWords({ code, data }: Finding, expected = ''): string {
  return expected.includes(' ') ? `${code} ${data.keys?.join(',') ?? data.reason ?? ''}` : code;
}

/** What holds of the findings of any text, however broken: they lie in it, in order, none twice, and can be placed. */
export function assertSound(text: string, aliases: Aliases = defaultAliases): readonly Finding[] {
  const { findings, lineStarts } = examine(text, aliases);
  const seen = new Set<string>();
  let last = 0;
  for (const finding of findings) {
    const place = `${finding.code} at ${shown(text, finding)}`;
    assert.ok(finding.start >= 0 && finding.start <= finding.end && finding.end <= text.length, `outside: ${place}`);
    assert.ok(finding.start >= last, `out of order: ${place}`);
    assert.ok(!seen.has(place), `twice: ${place}`);
    seen.add(place);
    last = finding.start;
  }
  assert.ok(
    lineStarts.every((start, i) => (i === 0 ? start === 0 : /[\r\n]/.test(text.charAt(start - 1)))),
    'line starts follow line ends',
  );
  return findings;
}
