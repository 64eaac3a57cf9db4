import type { Finding } from '../notes/finding';
import type { Examined } from '../notes/examine';
import { EditionChecks } from './editionChecks';
import type { LibraryNote } from './libraryNote';
import { SpeakerChecks } from './speakerChecks';
import { TalkChecks } from './talkChecks';

/** A note as it is held against others. Never changed: another state is another object. */
export interface CheckedNote {
  readonly uri: string;
  readonly note: LibraryNote;
  /** No places for a note whose YAML is broken: it counts for others, but nothing is found in it. */
  readonly examined: Pick<Examined, 'places' | 'links'>;
  /** Paths among the links whose files are not there. */
  readonly missing: ReadonlySet<string>;
}

/** One check across notes: it keeps notes in groups, and what a note says concerns the groups it names. */
export interface Check {
  add(entry: CheckedNote): void;
  remove(entry: CheckedNote): void;
  /** What the note says to others, as text: while it stays the same, nothing is found anew in them. */
  statement(entry: CheckedNote): string;
  /** The groups whose notes it is said to. */
  audience(entry: CheckedNote): readonly string[];
  /** The notes of a group. */
  members(group: string): Iterable<CheckedNote>;
  findings(entry: CheckedNote): Finding[];
}

/** A note before and after a change; `undefined` where it is not there. */
export interface NoteChange {
  before: CheckedNote | undefined;
  after: CheckedNote | undefined;
}

/** What is wrong with notes when they are seen together, kept up to date note by note. */
export class AcrossNotes {
  private readonly checks: readonly Check[] = [new EditionChecks(), new TalkChecks(), new SpeakerChecks()];
  /** Of the notes in which something is found. */
  private readonly found = new Map<string, readonly Finding[]>();
  private size = 0;

  findings(uri: string): readonly Finding[] {
    return this.found.get(uri) ?? [];
  }

  /** Takes in changes; answers with the URIs of the notes in which something else is found than before. */
  apply(changes: readonly NoteChange[]): Set<string> {
    const concerned = new Map<string, CheckedNote>();
    const befores = changes.filter(({ before }) => before).length;
    // When all notes are new, as at the start, they are looked at anyway.
    const areAll = befores === this.size;
    this.size += changes.filter(({ after }) => after).length - befores;
    for (const check of this.checks) {
      for (const entry of this.replace(check, changes, areAll)) concerned.set(entry.uri, entry);
    }
    for (const { after } of changes) if (after) concerned.set(after.uri, after);
    const changed = new Set<string>();
    for (const { before, after } of changes) {
      if (before && !after && this.found.delete(before.uri)) changed.add(before.uri);
    }
    for (const entry of concerned.values()) if (this.check(entry)) changed.add(entry.uri);
    return changed;
  }

  /** Puts the notes as they are now in place of what they were; gives the others that hear of something else. */
  private *replace(check: Check, changes: readonly NoteChange[], areAll: boolean): Generator<CheckedNote> {
    const groups = new Set<string>();
    const say = (entry: CheckedNote | undefined): void => {
      if (entry) for (const group of check.audience(entry)) groups.add(group);
    };
    const others = areAll ? [] : changes.filter((change) => saysOther(check, change));
    for (const { before } of others) say(before);
    for (const { before } of changes) if (before) check.remove(before);
    for (const { after } of changes) if (after) check.add(after);
    for (const { after } of others) say(after);
    for (const group of groups) yield* check.members(group);
  }

  private check(entry: CheckedNote): boolean {
    const findings = missingFiles(entry);
    for (const check of this.checks) findings.push(...check.findings(entry));
    const before = this.found.get(entry.uri) ?? [];
    if (findings.length === 0 && before.length === 0) return false;
    findings.sort((a, b) => a.start - b.start);
    if (findings.length > 0) this.found.set(entry.uri, findings);
    else this.found.delete(entry.uri);
    return JSON.stringify(findings) !== JSON.stringify(before);
  }
}

/** Links against the files that are there; which are not is found out by who calls. */
function missingFiles({ examined: { links }, missing }: CheckedNote): Finding[] {
  if (missing.size === 0) return [];
  return links
    .filter(({ path }) => missing.has(path))
    .map(({ path, start, end }) => ({ code: 'missing-file', start, end, data: { value: path } }));
}

function saysOther(check: Check, { before, after }: NoteChange): boolean {
  return !before || !after || check.statement(before) !== check.statement(after);
}
