import { compare, type LibraryNote } from '../library/libraryNote';
import { valueKey } from './choosing';
import type { FacetName, FacetOption, FacetUpdate } from './messages';
import type { PageSection } from './page';
import { canBeAsked } from './pageFilter';

/** More options nobody looks through; what is left out can be typed. */
const mostOptions = 100;

/** One thing notes can be asked for: which values there are, and how many notes are left with each. */
export class FacetCounts {
  private readonly wanted: ReadonlyMap<string, string>;
  /** By the folded value. */
  private readonly options = new Map<string, { value: string; label: string; count: number }>();

  /**
   * @param values those that are asked for
   * @param needs whether a note needs all of them, or any
   * @param labelOf how a value is shown; as it is, where this is left out
   */
  constructor(
    private readonly name: FacetName,
    private readonly label: string,
    values: readonly string[],
    private readonly needs: 'all' | 'any',
    private readonly valuesOf: (note: LibraryNote, section: PageSection) => readonly string[],
    private readonly labelOf: (note: LibraryNote, value: string) => string = (_, value) => value,
  ) {
    this.wanted = new Map(values.map((value) => [this.keyOf(value), value]));
  }

  holds(note: LibraryNote, section: PageSection): boolean {
    if (this.wanted.size === 0) return true;
    const own = new Set(this.valuesOf(note, section).map((value) => this.keyOf(value)));
    const keys = [...this.wanted.keys()];
    return this.needs === 'all' ? keys.every((key) => own.has(key)) : keys.some((key) => own.has(key));
  }

  /** Whether a note counts that fails these facets: the values of one facet are counted as if it asked for another. */
  counts(failing: readonly FacetCounts[]): boolean {
    return failing.every((facet) => facet === this && this.needs === 'any');
  }

  count(note: LibraryNote, section: PageSection): void {
    for (const value of this.valuesOf(note, section).filter(canBeAsked)) {
      const key = this.keyOf(value);
      const known = this.options.get(key);
      if (known) known.count++;
      else this.options.set(key, { value, label: this.labelOf(note, value), count: 1 });
    }
  }

  /** Those that are set come first, then the most frequent. */
  update(): FacetUpdate {
    const isSet = (value: string): boolean => this.wanted.has(this.keyOf(value));
    const lost = [...this.wanted].flatMap(([key, value]) =>
      this.options.has(key) ? [] : { value, label: value, count: 0 },
    );
    const all: FacetOption[] = [...this.options.values(), ...lost].map((option) => ({
      ...option,
      isSet: isSet(option.value),
    }));
    all.sort((a, b) => Number(b.isSet) - Number(a.isSet) || b.count - a.count || compare(a.label, b.label));
    const options = all.slice(0, mostOptions);
    return { name: this.name, label: this.label, options, more: all.length - options.length };
  }
  private keyOf(value: string): string {
    return valueKey(this.name, value);
  }
}
