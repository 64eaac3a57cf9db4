import { similarField } from '../checks/similarKey';
import { nothing, type SaidByKeys } from '../facts';
import { defaultAliases, keyNumber, keys, type Aliases } from '../keys';
import { placedKeys, PlacesDraft, type Places } from '../places/places';
import type { Speaker } from '../speaker';
import { keyText, ownCopy, ownList, ownText, valueText } from '../values/ownText';
import { isChangedByYaml } from '../yaml/coreValue';
import type { PlainEvents } from '../yaml/plainEvents';
import { isNothing, type Span } from '../yaml/value';
import { rulesFor } from './keyRules';
import { KnownLines } from './knownLines';
import { People } from './people';

/** The keys by number: what is said behind each is kept under its own. */
const slots: ReadonlyMap<string, number> = new Map(keys.map((key, slot) => [key, slot]));
const speakersSlot = keyNumber.speakers;

/** Which place among those that are kept a key's is, by number; -1 where it is not kept. */
const placed = Int8Array.from(keys, (key) => placedKeys.findIndex((one) => one === key));

/** The keys whose values hardly come again in other notes. */
const unique = new Uint8Array(keys.length);
for (const key of ['title', 'abstract', 'guid', 'url', 'slides', 'video', 'paper'] as const) unique[keyNumber[key]] = 1;

/** What may stand in maps is the same in notes of all types. */
const rules = rulesFor('talk').ofKeys;

/**
 * Takes in what a plain block tells, and keeps what our keys say, without a tree of it. Whether anything may be found in
 * the values is seen in passing. One serves for all notes, one after the other: most of it would be made anew for each.
 */
export class KeyValues implements PlainEvents, SaidByKeys {
  readonly asksForEnds = false;
  /** Something may be found in what is said; the checks know. */
  isSuspect = false;
  /** Something is said in a way that is not understood here. */
  isOdd = false;
  /** Keys that are not ours. */
  readonly foreign: string[] = [];

  private source = '';
  private aliases: Aliases = defaultAliases;
  private readonly places = new PlacesDraft();
  private readonly people = new People(this.places);
  /** By the keys' numbers; `undefined` where a key does not stand, `null` where it does and nothing is said. */
  private readonly values: (string | readonly string[] | null | undefined)[] = keys.map(() => undefined);
  /** How many maps and lists are open. */
  private depth = 0;
  /** How many are where a map of fields is. */
  private mapDepth = 2;
  /** The key whose value follows; -1 for a foreign one. */
  private slot = -1;
  private field = '';
  private readonly fields: string[] = [];
  private readonly lines = new KnownLines();
  /** Where the value stands that was told last and whose place is kept; -1 where there is none in this entry. */
  private placeStart = -1;
  private placeEnd = -1;

  /**
   * Goes on to another note.
   *
   * @param source the text of its file
   * @param fence where its opening fence stands
   */
  start(source: string, fence: Span, aliases: Aliases): void {
    this.source = source;
    this.aliases = aliases;
    this.isSuspect = this.isOdd = false;
    this.foreign.length = this.fields.length = 0;
    this.values.fill(undefined);
    this.depth = 0;
    this.mapDepth = 2;
    this.slot = this.placeStart = -1;
    this.lines.use(aliases);
    this.people.start();
    this.places.start(fence);
  }

  /** Lets go of the note, and gives the places of what is held against other notes. */
  finish(): Places {
    this.source = '';
    return this.places.finish();
  }

  get speakers(): readonly Speaker[] {
    return this.people.speakers;
  }

  text(key: number): string | undefined {
    const value = this.said(key);
    return typeof value === 'string' ? kept(key, value) : undefined;
  }

  texts(key: number): readonly string[] {
    const value = this.said(key);
    if (value === undefined) return nothing;
    if (typeof value === 'string') return unique[key] === 1 ? [ownCopy(value)] : ownList(value);
    if (unique[key] === 1) return value.map(ownCopy);
    const [first = ''] = value;
    return value.length === 1 ? ownList(first) : value;
  }

  /** What stands behind a key of ours; `undefined` where nothing does. Speakers are told apart. */
  said(slot: number): string | readonly string[] | undefined {
    const value = this.values[slot];
    return value === undefined || value === null || value.length === 0 ? undefined : value;
  }

  /** Whether a key that has to say something does: a text, or somebody who spoke. */
  says(slot: number): boolean {
    return slot === speakersSlot ? !this.people.isEmpty : typeof this.values[slot] === 'string';
  }

  startMap(): void {
    this.depth++;
    if (this.depth === 1) return;
    this.fields.length = 0;
    this.people.startMap();
    // In a foreign map a key may stand twice.
    if (this.slot < 0 || rules[this.slot]?.fields.size === 0) this.isSuspect = true;
    else if (this.depth !== this.mapDepth) this.isOdd = true;
  }

  endMap(): void {
    if (this.slot >= 0 && this.depth === this.mapDepth) this.endPart();
    this.endList();
  }

  startList(): void {
    this.depth++;
    if (this.depth === 2) this.mapDepth = 3;
    else if (this.slot >= 0) this.isOdd = true;
    if (this.depth === 2 && this.slot >= 0 && this.slot !== speakersSlot) this.values[this.slot] = [];
  }

  endList(): void {
    this.depth--;
    if (this.depth > 1) return;
    this.mapDepth = 2;
    const list = this.slot < 0 ? undefined : this.values[this.slot];
    // A list that was filled one by one takes several times its size.
    if (typeof list === 'object' && list) this.values[this.slot] = list.slice();
  }

  key(start: number, end: number, isPlain: boolean, unquoted: string | undefined): void {
    const name = isPlain ? keyText(this.source, start, end) : (unquoted ?? this.source.slice(start + 1, end - 1));
    if (this.depth === 1) this.topKey(name);
    else if (this.slot >= 0) {
      // The first of two counts.
      if (this.fields.includes(name)) this.isOdd = true;
      this.fields.push(name);
      this.field = name;
      const known = rules[this.slot]?.fields;
      if (known && !known.has(name) && similarField(name, [...known.keys()]) !== undefined) this.isSuspect = true;
    }
  }

  value(start: number, end: number, isPlain: boolean, unquoted: string | undefined): void {
    const { slot, depth } = this;
    const rule = rules[slot];
    if (!rule || this.isOdd) return;
    const inner = isPlain ? start : start + 1;
    const stop = isPlain ? end : end - 1;
    const text = this.textOf(inner, stop, unquoted);
    if (!rule.isNumeric && isCut(this.source, end)) this.isSuspect = true;
    const isEmpty = isNothing(text, isPlain);
    const place = placed[slot] as number;
    if (place >= 0 && depth === 1 && !(isEmpty && isPlain)) this.placeAt(place, start, end);
    if (isEmpty) return;
    if (isPlain && !rule.isNumeric && isChangedByYaml(text)) this.isSuspect = true;
    if (slot === speakersSlot && unquoted !== undefined) this.isOdd = true;
    if (depth === this.mapDepth) this.fieldValue(text, inner);
    else if (slot === speakersSlot) this.addSpeaker(text, inner);
    else if (depth === 1) this.values[slot] = trimmed(slot, text);
    else (this.values[slot] as string[]).push(trimmed(slot, text));
  }

  /** What hardly comes again is a piece of the source for now: most notes are read and not kept. */
  private textOf(start: number, end: number, unquoted: string | undefined): string {
    if (unique[this.slot] === 1) return unquoted ?? this.source.slice(start, end);
    return unquoted === undefined ? valueText(this.source, start, end) : ownText(unquoted);
  }

  knowsLine(start: number, end: number): boolean {
    const line = this.lines.find(this.source, start, end);
    if (!line) return false;
    this.takeKey(line.slot, line.name);
    if (line.slot >= 0) this.values[line.slot] = line.value;
    if (line.start >= 0) this.places.set(placed[line.slot] as number, start + line.start, start + line.end);
    return true;
  }

  toldLine(start: number, end: number): void {
    const { slot, isSuspect, isOdd, placeStart, placeEnd } = this;
    this.placeStart = -1;
    if (isSuspect || isOdd || slot === speakersSlot || unique[slot] === 1) return;
    const place = placeStart < 0 ? { start: -1, end: -1 } : { start: placeStart - start, end: placeEnd - start };
    const name = slot < 0 ? (this.foreign.at(-1) ?? '') : '';
    this.lines.learn(this.source, start, end, { slot, name, value: this.values[slot] ?? null, ...place });
  }

  brokenBy(): void {
    this.isOdd = true;
  }

  private topKey(name: string): void {
    this.slot = slots.get(name) ?? this.slotByAlias(name);
    this.placeStart = -1;
    this.takeKey(this.slot, name);
  }

  private takeKey(slot: number, name: string): void {
    if (slot >= 0) {
      // Of two, ours counts, or the first.
      if (this.values[slot] !== undefined) this.isOdd = true;
      this.values[slot] = null;
    } else {
      if (this.foreign.includes(name)) this.isSuspect = true;
      this.foreign.push(name);
    }
  }

  private slotByAlias(name: string): number {
    const meant = this.aliases.get(name);
    if (meant === undefined) return -1;
    this.isSuspect = true;
    return slots.get(meant) ?? -1;
  }

  private placeAt(place: number, start: number, end: number): void {
    this.placeStart = start;
    this.placeEnd = end;
    this.places.set(place, start, end);
  }

  private addSpeaker(text: string, inner: number): void {
    if (!this.people.add(text, inner)) this.isSuspect = true;
  }

  private fieldValue(text: string, inner: number): void {
    const rule = rules[this.slot]?.fields.get(this.field);
    if (rule && !rule.allowsAll && !rule.allows(text.trim())) this.isSuspect = true;
    if (this.slot === speakersSlot) this.people.field(this.field, text, inner);
  }

  private endPart(): void {
    const isWhole = this.slot === speakersSlot ? this.people.endMap() : this.fields.includes('url');
    if (!isWhole) this.isSuspect = true;
  }
}

/** A text as the note's facts keep it. */
function kept(slot: number, text: string): string {
  return unique[slot] === 1 ? ownCopy(text) : text;
}

/** Whether a comment follows that may have been meant as a part of the value before it: a hashtag is one to YAML. */
function isCut(source: string, end: number): boolean {
  let at = end;
  while (source.charCodeAt(at) === 32) at++;
  return source.charCodeAt(at) === 35 && source.charCodeAt(at + 1) > 32;
}

/** Nearly all texts have no blanks around them, which is told by their ends. */
function trimmed(slot: number, text: string): string {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  if (first > 32 && first < 127 && last > 32 && last < 127) return text;
  return unique[slot] === 1 ? text.trim() : ownText(text.trim());
}
