import { isScalar, Schema, type CollectionTag, type ScalarTag } from 'yaml';
import type { Scalar } from './value';

/** The library's own rules for numbers and the like, in its order. */
const rules = new Schema({ schema: 'core' }).tags.filter(isRule);

function isRule(tag: CollectionTag | ScalarTag): tag is ScalarTag & { test: RegExp } {
  return tag.collection === undefined && tag.default === true && tag.test !== undefined;
}

/** What a text looks like that YAML reads as something else: `true`, `false`, `null`, `~` and numbers. */
const telling = /^(?:[tTfFnN][a-zA-Z]{3,4}|~|[-+]?[\d.]+(?:[eE][-+]?\d+)?|0[ox][\da-fA-F]+|[-+]?\.[a-zA-Z]{3})$/;

/** Whether a text that starts so can be one; nearly all do not, and are told without a pattern. */
function mayTell(first: number): boolean {
  if (first < 65) return true;
  const letter = first | 32;
  return letter === 116 || letter === 102 || letter === 110 || first === 126;
}

/** What YAML 1.2 makes of a plain text that is not empty. */
export function coreValue(text: string): Scalar['yaml'] {
  const rule =
    mayTell(text.charCodeAt(0)) && telling.test(text) ? rules.find(({ test }) => test.test(text)) : undefined;
  const value = rule ? rule.resolve(text, () => undefined, { intAsBigInt: false }) : text;
  return (isScalar(value) ? value.value : value) as Scalar['yaml'];
}

/** Whether YAML 1.2, asked for the value of a plain text, prints something else: `0x13` becomes 19. */
export function isChangedByYaml(text: string): boolean {
  return mayTell(text.charCodeAt(0)) && telling.test(text) && String(coreValue(text)) !== text;
}
