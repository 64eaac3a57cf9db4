import type { Finding, RelatedPlace } from '../notes/finding';
import type { Check, CheckedNote } from './acrossNotes';
import { Groups } from './groups';
import { compare } from './libraryNote';
import { foldPerson, NearNames } from './nearNames';

/** Speakers' names against those in other notes: `speaker-spelling`. */
export class SpeakerChecks implements Check {
  /** Notes by the names of their speakers, as they are written. */
  private readonly notes = new Groups<CheckedNote>();
  /** The ways in which a name is written, by its folded form. */
  private readonly spellings = new Map<string, string[]>();
  private readonly folded = new Map<string, string>();
  private readonly names = new NearNames();

  add(entry: CheckedNote): void {
    for (const name of namesOf(entry)) {
      if (!this.notes.has(name)) this.addSpelling(name, foldPerson(name));
      this.notes.add(name, entry);
    }
  }

  remove(entry: CheckedNote): void {
    for (const name of namesOf(entry)) {
      this.notes.remove(name, entry);
      if (!this.notes.has(name)) this.removeSpelling(name);
    }
  }

  statement({ note, examined: { places } }: CheckedNote): string {
    if (!places || note.speakers.length === 0) return '';
    return JSON.stringify([note.speakers.map(({ name }) => name), places.speakers]);
  }

  audience(entry: CheckedNote): readonly string[] {
    return namesOf(entry).flatMap((name) => this.rivals(name));
  }

  members(name: string): Iterable<CheckedNote> {
    return this.notes.of(name);
  }

  findings({ note, examined: { places } }: CheckedNote): Finding[] {
    return note.speakers.flatMap(({ name }, i) => {
      const place = places?.speakers[i];
      const better = place && this.betterSpelling(name);
      if (!better) return [];
      const related = this.firstUse(better);
      return [
        { code: 'speaker-spelling', ...place, data: { key: 'speakers', value: name, allowed: [better], related } },
      ];
    });
  }

  /** The rarer of two spellings is found; of two that are as frequent, the one with fewer accents, then the later. */
  private betterSpelling(name: string): string | undefined {
    const rivals = this.rivals(name);
    if (rivals.length < 2) return undefined;
    const able = rivals.filter((other) => other === name || !this.standTogether(name, other));
    const [best] = able.sort(
      (a, b) => this.notes.count(b) - this.notes.count(a) || accents(b) - accents(a) || this.compareUses(a, b),
    );
    return best === name ? undefined : best;
  }

  /** All spellings of a name and of those that are near to it, itself among them. */
  private rivals(name: string): readonly string[] {
    const folded = this.folded.get(name) ?? foldPerson(name);
    const near = this.names.near(folded);
    const own = this.spellings.get(folded) ?? [];
    return near.length === 0 ? own : own.concat(near.flatMap((other) => this.spellings.get(other) ?? []));
  }

  /** Two people who stand in one note are two people. */
  private standTogether(a: string, b: string): boolean {
    for (const { note } of this.notes.of(a)) if (note.speakers.some(({ name }) => name === b)) return true;
    return false;
  }

  private firstUse(name: string): RelatedPlace[] {
    const [entry] = [...this.notes.of(name)].sort((a, b) => compare(a.uri, b.uri));
    const place = entry?.examined.places?.speakers[entry.note.speakers.findIndex((speaker) => speaker.name === name)];
    return entry && place ? [{ uri: entry.uri, start: place.start, end: place.end }] : [];
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

function namesOf({ note, examined: { places } }: CheckedNote): string[] {
  return places ? note.speakers.map(({ name }) => name) : [];
}

function accents(name: string): number {
  return name.normalize('NFD').match(/\p{M}|[øłđß]/giu)?.length ?? 0;
}
