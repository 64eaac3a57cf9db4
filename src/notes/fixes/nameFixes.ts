import { foldName } from '../values/editionName';
import type { Finding } from '../finding';
import type { Reading } from '../note';
import { isNear } from '../checks/similarKey';
import { spotAt } from '../places/spots';
import { likelyFix, possibleFix, type Fix } from './fix';
import { byDistance } from './nearest';
import { writePart } from '../edits/writeValue';

/** More editions are no choice any more: those are found by completion. */
const mostEditions = 10;

/** The editions that have a note, the nearest first. */
export function editionFixes({ start, data }: Finding, { frontMatter }: Reading, text: string): Fix[] {
  const spot = spotAt(frontMatter, text, start);
  const { value = '', allowed = [] } = data;
  if (!spot?.scalar.text.includes(value)) return [];
  const from = spot.scalar.text.lastIndexOf(value);
  return byDistance(value, allowed)
    .slice(0, mostEditions)
    .map((name) => {
      const edits = [writePart(spot, text, { from, to: from + value.length }, name)];
      return (isSameEdition(value, name) ? likelyFix : possibleFix)('change-value', edits, { value: name });
    });
}

/** Another number is another edition: only what stands around it may differ. */
function isSameEdition(a: string, b: string): boolean {
  const [left, right] = [a, b].map((name) => foldName(name).replace(/[^\p{L}\p{N}]/gu, ''));
  if (left === undefined || right === undefined || numbersIn(left) !== numbersIn(right)) return false;
  return withoutMark(left) === withoutMark(right) || isNear(left, right);
}

function numbersIn(name: string): string {
  return (withoutMark(name).match(/\d+/g) ?? []).map(Number).join(' ');
}

/** `13` for `0x13`. */
function withoutMark(name: string): string {
  return name.replace(/^0x/, '');
}

/** The other spelling of a name, in this place. */
export function spellingFixes({ start, data }: Finding, { frontMatter }: Reading, text: string): Fix[] {
  const spot = spotAt(frontMatter, text, start);
  const { value = '', allowed = [] } = data;
  if (!spot?.scalar.text.includes(value)) return [];
  const from = spot.scalar.text.indexOf(value);
  return allowed.map((name) =>
    likelyFix('change-value', [writePart(spot, text, { from, to: from + value.length }, name)], { value: name }),
  );
}
