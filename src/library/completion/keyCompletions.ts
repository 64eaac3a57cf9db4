import type { KeyPlace, MapAround } from '../../notes/cursor/cursorPlace';
import type { KeyInfo } from '../../notes/schema/keyBook';
import { ourKey } from '../../notes/places/spots';
import type { Span } from '../../notes/yaml/value';
import type { Completion, CompletionRequest } from './completion';
import { hasCandidates } from './valueCandidates';

/** The keys that are not there yet: what is required first, then in the schema's order. */
export function keyCompletions(place: KeyPlace, request: CompletionRequest): Completion[] {
  const { context, facts, aliases, book } = request;
  const there = new Set(context.otherKeys.map((name) => ourKey(name, aliases) ?? name));
  const type = facts?.type;
  const required = new Set(requiredKeys(request));
  const names = book.keys(type).filter((name) => !there.has(name));
  const inOrder = [...names.filter((name) => required.has(name)), ...names.filter((name) => !required.has(name))];
  return inOrder.flatMap((name) => {
    const info = book.info(name, type);
    return info ? keyCompletion(info, place, required.has(name) ? 'required' : '', request) : [];
  });
}

/** The fields of a map that are not there yet. */
export function fieldCompletions(
  { replace, hasColon, before }: Pick<KeyPlace, 'replace' | 'hasColon' | 'before'>,
  map: MapAround,
  request: CompletionRequest,
): Completion[] {
  const { facts, aliases, book } = request;
  const fields = book.info(ourKey(map.key, aliases) ?? map.key, facts?.type)?.fields ?? [];
  return fields
    .filter(({ name }) => !map.fields.has(name))
    .map((info) => {
      return written(info, replace, before, hasColon ? info.name : `${info.name}: `, {
        opensNext: !hasColon && hasCandidates(info, { field: info.name, map, isItem: false }, request),
      });
    });
}

/** Whether a list of it is written between brackets: texts are, maps and addresses are too long for that. */
export function isFlowList({ isList, fields, format }: KeyInfo): boolean {
  return isList && fields.length === 0 && format !== 'web-url';
}

function requiredKeys({ facts, inherited, book }: CompletionRequest): string[] {
  if (!facts) return ['type'];
  const names = (['conference', 'edition'] as const).filter((name) => inherited[name] === undefined);
  return ['type', ...names, ...book.required(facts.type)];
}

function keyCompletion(info: KeyInfo, place: KeyPlace, detail: string, request: CompletionRequest): Completion {
  const { name } = info;
  const { replace, before } = place;
  if (place.hasColon) return written(info, replace, before, name, { detail });
  const opensNext =
    info.fields.length > 0 ||
    hasCandidates(info, { field: undefined, map: undefined, isItem: isFlowList(info) }, request);
  if (info.fields.length > 0 && info.isList)
    return written(info, replace, before, `${name}:${request.context.lineBreak}  - `, { detail, opensNext });
  if (isFlowList(info)) {
    const completion = written(info, replace, before, `${name}: []`, { detail, opensNext });
    return { ...completion, cursor: completion.insert.length - 1 };
  }
  return written(info, replace, before, `${name}: `, { detail, opensNext });
}

function written(
  { name, description, values, examples }: KeyInfo,
  replace: Span,
  before: string,
  text: string,
  { detail = '', opensNext = false },
): Completion {
  const insert = `${before}${text}`;
  const allowed = values.length > 0 && `Values: ${values.join(', ')}`;
  const example = examples[0] !== undefined && `Example: ${examples[0]}`;
  return {
    ...replace,
    kind: 'key',
    label: name,
    detail,
    documentation: [description, allowed, example].filter(Boolean).join('\n\n'),
    insert,
    cursor: insert.length,
    filter: name,
    opensNext,
    isQuiet: false,
  };
}
