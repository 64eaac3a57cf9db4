import type { ValuePlace } from '../../notes/cursor/cursorPlace';
import { noteTypes } from '../../notes/keys';
import { ourKey } from '../../notes/places/spots';
import { valueCompletion, type Candidate, type Completion, type CompletionRequest } from './completion';
import { fieldCompletions, isFlowList, keyCompletions } from './keyCompletions';
import { isStartOf } from './typed';
import { newcomers, valueCandidates } from './valueCandidates';

/** As many values are handed out at once; then the editor has to ask again with each letter. */
export const mostValues = 500;

/** What could be written at a cursor, best first. Nothing in files whose front matter is somebody else's. */
export function completionsAt(request: CompletionRequest): Completion[] {
  if (!isForNotes(request)) return [];
  const { place } = request.context;
  if (place.kind === 'value') return valueCompletions(place, request);
  return place.map ? fieldCompletions(place, place.map, request) : keyCompletions(place, request);
}

/**
 * A note, or what may be one soon: a block of nothing but our keys that has just been started, says that it is about a
 * conference, or stands where notes are. Posts of site generators have a title, a date and tags too.
 */
function isForNotes(request: CompletionRequest): boolean {
  const { context, facts, aliases, book } = request;
  if (facts) return true;
  const keys = new Set(book.keys(undefined));
  const others = context.otherKeys.map((name) => ourKey(name, aliases) ?? name);
  if (!others.every((name) => keys.has(name))) return false;
  const isStarted = !context.isClosed || others.length === 0;
  const { place } = context;
  const named = place.kind === 'value' ? [...others, ourKey(place.key, aliases)] : others;
  return isStarted || named.includes('conference') || isTypeStarted(context) || isAmongNotes(request);
}

/** Whether the type could still become one of ours. */
function isTypeStarted({ type }: CompletionRequest['context']): boolean {
  return type !== undefined && noteTypes.some((name) => name.startsWith(type));
}

function isAmongNotes({ inherited, isBesideNotes }: CompletionRequest): boolean {
  return inherited.conference !== undefined || inherited.edition !== undefined || isBesideNotes();
}

function valueCompletions(place: ValuePlace, request: CompletionRequest): Completion[] {
  const { facts, aliases, book } = request;
  const info = book.info(ourKey(place.key, aliases) ?? place.key, facts?.type);
  const target = place.field === undefined ? info : info?.fields.find(({ name }) => name === place.field);
  if (!target) return [];
  const asList = place.field === undefined && !place.isItem && place.quote === '' && isFlowList(target);
  const candidates = likeliest(valueCandidates(target, place, request), place, request.context.typed);
  const values = candidates.map((one) => valueCompletion(one, place, asList));
  if (!place.mayBeMap || place.quote !== '') return values;
  return [...values, ...fieldCompletions({ ...place, hasColon: false }, place.mayBeMap, request)];
}

/** The candidates that are not there yet; of a great many the first that what is typed could become. */
function likeliest(candidates: Iterable<Candidate>, place: ValuePlace, typed: string): Candidate[] {
  const start = typed.replace(/^["']/, '');
  const isNew = newcomers(place);
  const [all, likely]: [Candidate[], Candidate[]] = [[], []];
  for (const candidate of candidates) {
    const { text, label = text } = candidate;
    const isLikely = isStartOf(start, label);
    if ((!isLikely && all.length === mostValues) || !isNew(candidate)) continue;
    if (all.length < mostValues) all.push(candidate);
    if (isLikely && likely.push(candidate) === mostValues) return likely;
  }
  return all.length < mostValues ? all : likely;
}
