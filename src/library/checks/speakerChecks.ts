import type { Finding, RelatedPlace } from '../../notes/finding';
import { speakerPlace } from '../../notes/places/places';
import type { Check, CheckedNote, NoteAt } from './noteCheck';
import { Groups } from './groups';
import { compare } from '../libraryNote';
import { foldPerson, NearNames, type Nearness } from './nearNames';

/** Notes that name somebody for the name to be known. */
const knownFrom = 3;

/** Speakers' names against those in other notes: `speaker-spelling`. */
export class SpeakerChecks implements Check {
  /** Notes by the names of their speakers, as they are written. */
  private readonly notes = new Groups();
  /** The ways in which a name is written, by its folded form. */
  private readonly spellings = new Map<string, string[]>();
  private readonly folded = new Map<string, string>();
  private readonly names = new NearNames();
  /** The better spellings of names that were asked for since notes changed: the same people speak again and again. */
  private readonly better = new Map<string, Spelling | undefined>();

  constructor(private readonly noteAt: NoteAt) {}

  add(entry: CheckedNote): void {
    this.better.clear();
    for (const name of namesOf(entry)) {
      if (this.notes.count(name) === 0) this.addSpelling(name, foldPerson(name));
      this.notes.add(name, entry.uri);
    }
  }

  remove(entry: CheckedNote): void {
    this.better.clear();
    for (const name of namesOf(entry)) {
      this.notes.remove(name, entry.uri);
      if (this.notes.count(name) === 0) this.removeSpelling(name);
    }
  }

  statement(entry: CheckedNote): string {
    return namesOf(entry).join('\n');
  }

  /** A name that is written in one way, as often as it may be, concerns nobody. */
  audience(entry: CheckedNote): readonly string[] {
    return namesOf(entry).flatMap((name) => (this.isAlone(name) ? [] : this.rivals(name).map((rival) => rival.name)));
  }

  members(name: string): Iterable<string> {
    return this.notes.of(name);
  }

  findings({ note, places }: CheckedNote): readonly Finding[] {
    if (!places) return nothing;
    let found: Finding[] | undefined;
    for (let i = 0; i < note.speakers.length; i++) {
      const name = note.speakers[i]?.name ?? '';
      const better = this.isAlone(name) ? undefined : this.betterSpelling(name);
      const place = better && speakerPlace(places, i);
      if (!place) continue;
      const data = { key: 'speakers', value: name, allowed: [better.name], related: better.related };
      (found ??= []).push({ code: 'speaker-spelling', ...place, data });
    }
    return found ?? nothing;
  }

  private betterSpelling(name: string): Spelling | undefined {
    if (!this.better.has(name)) {
      const best = this.bestSpelling(name);
      this.better.set(name, best === name ? undefined : { name: best, related: this.firstUse(best) });
    }
    return this.better.get(name);
  }

  /** The rarer of two spellings is found; of two that are as frequent, the one with fewer accents, then the later. */
  private bestSpelling(name: string): string {
    const rivals = this.rivals(name);
    const able = rivals.filter((other) => other.name === name || this.isRival(name, other));
    const [best] = able
      .map((rival) => rival.name)
      .sort((a, b) => this.notes.count(b) - this.notes.count(a) || accents(b) - accents(a) || this.compareUses(a, b));
    return best ?? name;
  }

  /** Nearly all names are written in one way, and near to no other. */
  private isAlone(name: string): boolean {
    const folded = this.folded.get(name) ?? foldPerson(name);
    return this.spellings.get(folded)?.length === 1 && !this.names.isNearAny(folded);
  }

  /** All spellings of a name and of those that are near to it, itself among them. */
  private rivals(name: string): { name: string; nearness: Nearness }[] {
    const folded = this.folded.get(name) ?? foldPerson(name);
    const names: [string, Nearness][] = [[folded, 'sure'], ...this.names.near(folded)];
    return names.flatMap(([text, nearness]) =>
      (this.spellings.get(text) ?? []).map((spelling) => ({ name: spelling, nearness })),
    );
  }

  /** Whether another spelling is of the same person: a doubtful one has to be seen far more often. */
  private isRival(name: string, { name: other, nearness }: { name: string; nearness: Nearness }): boolean {
    const isKnown = nearness === 'sure' || (this.notes.count(name) === 1 && this.notes.count(other) >= knownFrom);
    return isKnown && !this.standTogether(name, other);
  }

  /** Two people who stand in one note are two people. */
  private standTogether(a: string, b: string): boolean {
    const [rare, frequent] = this.notes.count(a) < this.notes.count(b) ? [a, b] : [b, a];
    for (const uri of this.notes.of(rare)) if (this.notes.holds(frequent, uri)) return true;
    return false;
  }

  private firstUse(name: string): RelatedPlace[] {
    const [uri] = this.notes.of(name);
    const entry = uri === undefined ? undefined : this.noteAt(uri);
    if (!entry?.places) return [];
    const place = speakerPlace(
      entry.places,
      entry.note.speakers.findIndex((speaker) => speaker.name === name),
    );
    return place ? [{ uri: entry.uri, ...place }] : [];
  }

  private compareUses(a: string, b: string): number {
    return compare(this.firstUse(a)[0]?.uri ?? '', this.firstUse(b)[0]?.uri ?? '') || compare(a, b);
  }

  private addSpelling(name: string, folded: string): void {
    this.folded.set(name, folded);
    this.spellings.set(folded, [...(this.spellings.get(folded) ?? []), name]);
    this.names.add(folded);
  }

  private removeSpelling(name: string): void {
    const folded = this.folded.get(name) ?? '';
    this.folded.delete(name);
    const others = (this.spellings.get(folded) ?? []).filter((other) => other !== name);
    if (others.length > 0) this.spellings.set(folded, others);
    else {
      this.spellings.delete(folded);
      this.names.remove(folded);
    }
  }
}

const nothing: readonly never[] = [];

/** A better spelling of a name, and where it stands. */
interface Spelling {
  readonly name: string;
  readonly related: RelatedPlace[];
}

function namesOf({ note, places }: CheckedNote): readonly string[] {
  return places ? note.speakers.map(({ name }) => name) : nothing;
}

function accents(name: string): number {
  return name.normalize('NFD').match(/\p{M}|[øłđß]/giu)?.length ?? 0;
}
