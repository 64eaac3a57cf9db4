import { keys, type Key, type NoteType } from '../keys';
import { ourKeyBook, type KeyInfo } from '../schema/keyBook';
import { numericKeys } from '../schema/schemaCheck';
import { formats } from '../values/formats';

/** What surely is allowed behind a key. What is not said to be allowed here may still be: the schema decides then. */
export interface KeyRule {
  /** Whether any text is; else the test says. */
  readonly allowsAll: boolean;
  readonly allows: (text: string) => boolean;
  readonly allowsItem: (text: string) => boolean;
  readonly isList: boolean;
  /** Those of the maps that may stand there; empty where none may. */
  readonly fields: ReadonlyMap<string, KeyRule>;
  /** YAML's own view of a number is what is asked for. */
  readonly isNumeric: boolean;
}

/** What is asked of notes of a type. */
export interface TypeRules {
  /** In the order of `keys`. */
  readonly ofKeys: readonly KeyRule[];
  /** The keys that a note must have itself, by their places among `keys`. */
  readonly required: readonly number[];
}

/** The rules for notes of a type. */
export function rulesFor(type: NoteType): TypeRules {
  let known = rules.get(type);
  if (!known) rules.set(type, (known = makeRules(type)));
  return known;
}

const rules = new Map<NoteType, TypeRules>();

function makeRules(type: NoteType): TypeRules {
  const required = ourKeyBook.required(type).map((name) => keys.indexOf(name as Key));
  return { ofKeys: keys.map((key) => ruleOfKey(key, type)), required };
}

function ruleOfKey(key: Key, type: NoteType): KeyRule {
  const info = ourKeyBook.info(key, type) ?? ourKeyBook.info(key, undefined);
  return ruleOf(info, numericKeys.has(key));
}

function ruleOf(info: KeyInfo | undefined, isNumeric: boolean): KeyRule {
  const [values, itemValues] = [new Set(info?.values), new Set(info?.itemValues)];
  const hasFormat = info?.format === undefined ? undefined : formats[info.format];
  const isCount = isNumeric && values.size === 0;
  return {
    allowsAll: isText(info) && !isNumeric,
    allows: (text) => values.has(text) || (hasFormat?.(text) ?? false) || (isCount && /^[1-9]\d{0,8}$/.test(text)),
    allowsItem: (text) => itemValues.has(text) || (hasFormat?.(text) ?? false),
    isList: info?.isList ?? false,
    fields: new Map(info?.fields.map((field) => [field.name, ruleOf(field, false)])),
    isNumeric,
  };
}

/** Where maps may stand a text may be wrong; speakers, who are both, are told apart. */
function isText(info: KeyInfo | undefined): boolean {
  return info !== undefined && info.values.length === 0 && info.format === undefined && info.fields.length === 0;
}
