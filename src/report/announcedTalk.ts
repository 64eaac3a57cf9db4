import { groupBy } from '../library/editions';
import type { LibraryNote } from '../library/libraryNote';
import { markdownText } from '../notes/edits/linkPath';
import type { Speaker } from '../notes/speaker';

/** `Ada will moderate and Bob will take part in a panel`: what people do in a talk, by its kind and their roles. */
export function announcedTalk({ sessionType = 'talk' }: LibraryNote, people: readonly Speaker[]): string {
  const [verb, thing] = kinds.get(sessionType) ?? kinds.get('talk') ?? [];
  const isUsual = ({ role = '' }: Speaker): boolean => !roles.has(role);
  const inOrder = [...people].sort((a, b) => Number(isUsual(a)) - Number(isUsual(b)));
  const byVerb = groupBy(inOrder, ({ role = '' }) => roles.get(role) ?? verb);
  const clauses = [...byVerb].map(([does, own]) => `${listed(own.map(({ name }) => name))} will ${does}`);
  return `${joined(clauses)} ${thing ?? ''}`;
}

/** What one does in a session of a kind who has no other role, and what it is called. */
const kinds = new Map<string, readonly [verb: string, thing: string]>([
  ['talk', ['give', 'a talk']],
  ['keynote', ['give', 'the keynote']],
  ['tutorial', ['give', 'a tutorial']],
  ['workshop', ['give', 'a workshop']],
  ['lightning-talk', ['give', 'a lightning talk']],
  ['panel', ['take part in', 'a panel']],
  ['bof', ['lead', 'a BoF session']],
  ['demo', ['give', 'a demo']],
  ['poster', ['present', 'a poster']],
  ['other', ['take part in', 'a session']],
]);

/** A speaker does what is done in a session of that kind. */
const roles = new Map([
  ['moderator', 'moderate'],
  ['chair', 'chair'],
  ['host', 'host'],
  ['panelist', 'take part in'],
]);

/** Names as Markdown. */
export function listed(names: readonly string[]): string {
  return joined(names.map(markdownText));
}

/** `A, B and C`. */
function joined(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1) ?? ''}`;
}
