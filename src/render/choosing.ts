import { foldOnce } from '../library/filter/folded';
import { foldName } from '../notes/values/editionName';
import type { FacetName } from './messages';
import { noFilter, takenOf, type PageFilter } from './pageFilter';

/** One value of one thing notes can be asked for. */
export type Choice = readonly [name: FacetName, value: string];

/** What values of a facet have in common that are the same. Names and topics are merged by it in pictures and pages too. */
export function valueKey(name: FacetName, value: string): string {
  return name === 'tags' || name === 'speakers' ? foldOnce(value) : foldName(value);
}

/** The filter asks for these values too; where it asks for all of them, no more. */
export function chooseToo(filter: PageFilter, choices: readonly Choice[]): PageFilter {
  const areSet = choices.every(([name, value]) => without(filter, name, value).length < filter[name].length);
  const changed = { ...filter };
  for (const [name, value] of choices) {
    const others = without(changed, name, value);
    changed[name] = areSet ? others : takenOf([...others, value]);
  }
  return changed;
}

/** The filter asks for these values and nothing else; where it does so already, for nothing. */
export function chooseOnly(filter: PageFilter, choices: readonly Choice[]): PageFilter {
  const only = chooseToo(noFilter, choices);
  return asksFor(filter) === asksFor(only) ? noFilter : only;
}

function without(filter: PageFilter, name: FacetName, value: string): string[] {
  return filter[name].filter((one) => valueKey(name, one) !== valueKey(name, value));
}

/** The same for filters that ask for the same. */
function asksFor({ text, video, ...values }: PageFilter): string {
  const keys = (Object.keys(values) as FacetName[])
    .sort()
    .map((name) => values[name].map((value) => valueKey(name, value)).sort());
  return JSON.stringify([text.trim(), video, keys]);
}
