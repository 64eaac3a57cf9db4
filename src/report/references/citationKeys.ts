import { fold } from '../../library/fold';
import { personName } from './personName';
import type { Reference } from './reference';

/** Words that say nothing of what a talk is about. */
const small: ReadonlySet<string> = new Set(
  (
    'a an the on in of for to from at by with and or how what why is are ' +
    'das der die ein eine im mit und vom von zu zur le la les l un une des du de d en et pour'
  ).split(' '),
);

/** A key for each reference, such as `iyengar2019quic`: letters and digits only, none twice. */
export function citationKeys(references: readonly Reference[]): string[] {
  const taken = new Set<string>();
  return references.map((reference) => {
    const base = baseOf(reference) || 'note';
    let key = base;
    for (let count = 1; taken.has(key); count++) key = base + letters(count);
    taken.add(key);
    return key;
  });
}

function baseOf({ type, title, people, event, date }: Reference): string {
  if (type === 'edition') return word(event);
  const [first] = people;
  const name = first === undefined ? undefined : personName(first);
  const family = name && ('whole' in name ? name.whole : name.family);
  return [word(family ?? '') || word(event), date?.slice(0, 4), firstWord(title)].join('');
}

function firstWord(title: string): string {
  const words = title
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(word)
    .filter(Boolean);
  return words.find((one) => !small.has(one)) ?? words[0] ?? '';
}

function word(text: string): string {
  return fold(text).replace(/[^a-z0-9]/g, '');
}

/** 1 → `b`, 25 → `z`, 26 → `aa`: the first one has no letter. */
function letters(count: number): string {
  const rest = count < 26 ? '' : letters(Math.floor(count / 26) - 1);
  return rest + String.fromCharCode(97 + (count % 26));
}
