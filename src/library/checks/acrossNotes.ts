import type { Finding } from '../../notes/finding';
import { EditionChecks } from './editionChecks';
import { EditionDays } from './editionDays';
import { notesAt, type Check, type CheckedNote, type NoteAt } from './noteCheck';
import { SpeakerChecks } from './speakerChecks';
import type { Steps } from '../steps';
import { TalkChecks } from './talkChecks';

/** A note before and after a change; `undefined` where it is not there. */
export interface NoteChange {
  before: CheckedNote | undefined;
  after: CheckedNote | undefined;
}

/** What is wrong with notes when they are seen together, kept up to date note by note. */
export class AcrossNotes {
  private readonly checks: readonly Check[];
  /** Of the notes in which something is found. */
  private readonly found = new Map<string, readonly Finding[]>();
  /** Of the notes that findings point to: those in which they are. When a place moves, they do too. */
  private readonly pointers = new Map<string, Set<string>>();
  private size = 0;

  /** @param noteAt the note with that URI as it is now */
  constructor(private readonly noteAt: NoteAt) {
    const editions = new EditionChecks(noteAt);
    this.checks = [editions, new EditionDays(editions, noteAt), new TalkChecks(noteAt), new SpeakerChecks(noteAt)];
  }

  findings(uri: string): readonly Finding[] {
    return this.found.get(uri) ?? nothing;
  }

  /** Takes in the first notes there are, in steps. */
  *fill(notes: readonly CheckedNote[]): Steps<void> {
    this.size = notes.length;
    for (const entry of notes) {
      for (const check of this.checks) check.add(entry);
      yield;
    }
    for (const entry of notes) {
      this.check(entry);
      yield;
    }
  }

  /** The URIs of the notes in which something else is found than by others. */
  differences(others: AcrossNotes): Set<string> {
    const uris = new Set([...this.found.keys(), ...others.found.keys()]);
    for (const uri of uris) if (isSame(this.findings(uri), others.findings(uri))) uris.delete(uri);
    return uris;
  }

  /** Takes in changes; answers with the URIs of the notes in which something else is found than before. */
  apply(changes: readonly NoteChange[]): Set<string> {
    const concerned = new Set<string>();
    const befores = changes.filter(({ before }) => before).length;
    // When all notes are new, as at the start, they are looked at anyway.
    const areAll = befores === this.size;
    this.size += changes.filter(({ after }) => after).length - befores;
    for (const check of this.checks) for (const uri of this.replace(check, changes, areAll)) concerned.add(uri);
    for (const { before, after } of changes) {
      if (after) concerned.add(after.uri);
      for (const uri of before && after && !areAll ? (this.pointers.get(after.uri) ?? []) : []) concerned.add(uri);
    }
    const changed = new Set<string>();
    for (const { before, after } of changes) {
      if (before && !after && this.remember(before.uri, [])) changed.add(before.uri);
    }
    for (const entry of notesAt(concerned, this.noteAt)) if (this.check(entry)) changed.add(entry.uri);
    return changed;
  }

  /** Puts the notes as they are now in place of what they were; gives the others that hear of something else. */
  private *replace(check: Check, changes: readonly NoteChange[], areAll: boolean): Generator<string> {
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
    let found: Finding[] | undefined;
    const missing = missingFiles(entry);
    if (missing.length > 0) found = [...missing];
    for (const check of this.checks) {
      const more = check.findings(entry);
      if (more.length > 0) found = found ? [...found, ...more] : [...more];
    }
    if (!found && !this.found.has(entry.uri)) return false;
    return this.remember(entry.uri, found?.sort((a, b) => a.start - b.start) ?? nothing);
  }

  /** Keeps what is found in a note; says whether it is something else than before. */
  private remember(uri: string, findings: readonly Finding[]): boolean {
    const before = this.findings(uri);
    for (const other of targetsOf(before)) this.pointers.get(other)?.delete(uri);
    for (const other of targetsOf(findings)) {
      const pointing = this.pointers.get(other);
      if (pointing) pointing.add(uri);
      else this.pointers.set(other, new Set([uri]));
    }
    if (findings.length > 0) this.found.set(uri, findings);
    else this.found.delete(uri);
    return !isSame(findings, before);
  }
}

const nothing: readonly never[] = [];

function isSame(a: readonly Finding[], b: readonly Finding[]): boolean {
  return a.length === b.length && (a.length === 0 || JSON.stringify(a) === JSON.stringify(b));
}

function targetsOf(findings: readonly Finding[]): string[] {
  return findings.flatMap(({ data }) => data.related?.map(({ uri }) => uri) ?? []);
}

/** Links against the files that are there; which are not is found out by who calls. */
function missingFiles({ links, rare: { missing } }: CheckedNote): readonly Finding[] {
  if (missing.size === 0) return nothing;
  return links
    .filter(({ path }) => missing.has(path))
    .map(({ path, start, end }) => ({ code: 'missing-file', start, end, data: { value: path } }));
}

function saysOther(check: Check, { before, after }: NoteChange): boolean {
  return !before || !after || check.statement(before) !== check.statement(after);
}
