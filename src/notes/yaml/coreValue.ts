import type { Scalar } from './value';
import * as yamlLibrary from './yamlLibrary';

/** What a text looks like that YAML reads as something else: `true`, `false`, `null`, `~` and numbers. */
const telling =
  /^(?:[tT]rue|TRUE|[fF]alse|FALSE|[nN]ull|NULL|~|[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?|0[ox][\da-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/** Numbers as one counts, which come again and again: years, and how long a talk lasts. */
const counted = /^(?:0|[1-9]\d{0,14})$/;

/** Whether a text that starts so can be one; nearly all do not, and are told without a pattern. */
function mayTell(first: number): boolean {
  if (first < 65) return true;
  const letter = first | 32;
  return letter === 116 || letter === 102 || letter === 110 || first === 126;
}

/** Whether only the YAML library knows what it makes of a plain text. */
export function isForLibrary(text: string): boolean {
  return mayTell(text.charCodeAt(0)) && telling.test(text) && !counted.test(text);
}

/** What YAML 1.2 makes of a plain text that is not empty. */
export function coreValue(text: string): Scalar['yaml'] {
  if (isForLibrary(text)) return yamlLibrary.resolved(text);
  return counted.test(text) ? Number(text) : text;
}

/** Whether YAML 1.2, asked for the value of a plain text, prints something else: `0x13` becomes 19. */
export function isChangedByYaml(text: string): boolean {
  return isForLibrary(text) && String(yamlLibrary.resolved(text)) !== text;
}
