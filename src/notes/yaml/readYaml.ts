import { readPlain } from './plainYaml';
import type { Mapping, SyntaxProblem } from './value';
import * as yamlLibrary from './yamlLibrary';

/** What a block says. `root` is `undefined` where the block is no map of keys. */
export interface YamlReading {
  root: Mapping | undefined;
  problems: SyntaxProblem[];
}

/**
 * Reads a block of YAML 1.2 into our own tree. Never throws. Anchors, aliases, tags and merge keys are problems and
 * are not expanded: they have no place in a note, and expanding them is how a small file eats all memory.
 *
 * @param text the file's text
 * @param start where the block starts in it: with its opening `---`, which is YAML's own marker
 * @param end where it ends: before the closing fence
 */
export function readYaml(text: string, start = 0, end = text.length): YamlReading {
  const { root, problem } = readPlain(text, start, end);
  if (root) return { root, problems: [] };
  // What breaks front matter most, and at every key that is typed: the library takes long to say so.
  if (problem) return { root, problems: [problem] };
  return yamlLibrary.readWithLibrary(text.slice(start, end), start);
}
