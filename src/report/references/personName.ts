/** A person's name taken apart for lists that are sorted by family names; `whole` is one that is better left alone. */
export type PersonName = { family: string; given: string; suffix?: string } | { whole: string };

/** Signs of a group's name, of two people in one, and of what is written in another order. */
const apart =
  /[\d,;:&/+@{}()"]|(?:^|\s)(?:and|und|et|team|others)(?:\s|$)|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/iu;

const suffixes = /^(?:Jr|Sr)\.?$|^(?:II|III|IV)$/;

/** The family name is the last word, with the small words before it: `da Vinci`. */
export function personName(name: string): PersonName {
  const words = name.trim().split(/\s+/u);
  if (words.length < 2 || words.length > 6 || apart.test(name)) return { whole: name.trim() };
  const last = words.at(-1) ?? '';
  const suffix = words.length > 2 && suffixes.test(last) ? last : undefined;
  const named = suffix === undefined ? words : words.slice(0, -1);
  const small = named.findIndex((word, i) => i > 0 && /^\p{Ll}/u.test(word));
  const at = small > 0 ? small : named.length - 1;
  const parts = { family: named.slice(at).join(' '), given: named.slice(0, at).join(' ') };
  return suffix === undefined ? parts : { ...parts, suffix };
}
