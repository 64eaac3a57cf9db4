import { findFrontMatterBlock, largestBlock, type FrontMatterBlock } from './yaml/frontMatterBlock';
import { factsOf, SaidByEntries, type NoteFacts } from './facts';
import { defaultAliases, ownEntries, type Aliases, type Key, type OwnEntry } from './keys';
import { readYaml, type YamlReading } from './yaml/readYaml';
import { salvage } from './yaml/salvage';
import type { Mapping, SyntaxProblem } from './yaml/value';

/** A note's front matter, read once: for the library, the checks, and whoever asks what stands where. */
export interface FrontMatter {
  block: FrontMatterBlock;
  root: Mapping;
  entries: Map<Key, OwnEntry>;
  problems: SyntaxProblem[];
  /** The block is larger than what is read; `root` holds what stands in the part that was. */
  tooLarge: boolean;
}

/** A file read as a note. `facts` is `undefined` where it has front matter but is no note. */
export interface Reading {
  frontMatter: FrontMatter;
  facts: NoteFacts | undefined;
}

/** Reads a file's text; `undefined` where it has no front matter that holds keys. Never throws. */
export function readNote(text: string, aliases: Aliases = defaultAliases): Reading | undefined {
  const block = findFrontMatterBlock(text);
  if (!block) return undefined;
  const frontMatter = readFrontMatter(text, block, aliases);
  if (!frontMatter) return undefined;
  const { entries, problems, tooLarge } = frontMatter;
  return { frontMatter, facts: factsOf(new SaidByEntries(entries), problems.length > 0 || tooLarge) };
}

const unread: YamlReading = { root: undefined, problems: [] };

function readFrontMatter(text: string, block: FrontMatterBlock, aliases: Aliases): FrontMatter | undefined {
  const tooLarge = block.yamlEnd - block.start > largestBlock;
  const end = tooLarge ? block.start + largestBlock : block.yamlEnd;
  const { root: yamlRoot, problems } = tooLarge ? unread : readYaml(text, block.start, end);
  if (!block.closed && !tooLarge)
    problems.push({ reason: 'no-closing-fence', start: block.start, end: block.fenceEnd });
  const root = yamlRoot && problems.length === 0 ? yamlRoot : salvage(text.slice(block.start, end), block.start);
  if (root.entries.length === 0) return undefined;
  return { block, root, entries: ownEntries(root, aliases), problems, tooLarge };
}
