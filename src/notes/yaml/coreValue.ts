import type { Scalar } from './value';
import * as yamlLibrary from './yamlLibrary';

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
  return mayTell(text.charCodeAt(0)) && telling.test(text) ? yamlLibrary.coreValue(text) : text;
}

/** Whether YAML 1.2, asked for the value of a plain text, prints something else: `0x13` becomes 19. */
export function isChangedByYaml(text: string): boolean {
  return mayTell(text.charCodeAt(0)) && telling.test(text) && String(coreValue(text)) !== text;
}
