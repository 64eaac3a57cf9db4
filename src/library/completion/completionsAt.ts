import type { ValuePlace } from '../../notes/cursor/cursorPlace';
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

/** A note, or a block that holds nothing but what notes have: one that has just been started too. */
function isForNotes({ context, facts, aliases, book }: CompletionRequest): boolean {
  if (facts) return true;
  const keys = new Set(book.keys(undefined));
  return context.otherKeys.every((name) => ourKey(name, aliases) !== undefined || keys.has(name));
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
