import { isScalar, Schema, type CollectionTag, type ScalarTag } from 'yaml';
import type { Scalar } from './value';

/** The library's own rules for numbers and the like, in its order. */
const rules = new Schema({ schema: 'core' }).tags.filter(isRule);

function isRule(tag: CollectionTag | ScalarTag): tag is ScalarTag & { test: RegExp } {
  return tag.collection === undefined && tag.default === true && tag.test !== undefined;
}

/** What a text can start with that YAML reads as something else: numbers, `true`, `false`, `null` and `~`. */
const telling = '0123456789+-.~tTfFnN';

/** What YAML 1.2 makes of a plain text that is not empty. */
export function coreValue(text: string): Scalar['yaml'] {
  const rule = telling.includes(text.charAt(0)) ? rules.find(({ test }) => test.test(text)) : undefined;
  const value = rule ? rule.resolve(text, () => undefined, { intAsBigInt: false }) : text;
  return (isScalar(value) ? value.value : value) as Scalar['yaml'];
}
