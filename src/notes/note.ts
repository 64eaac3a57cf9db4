import { findFrontMatterBlock, largestBlock, type FrontMatterBlock } from './yaml/frontMatterBlock';
import { defaultAliases, noteTypes, ownEntries, type Aliases, type Key, type NoteType, type OwnEntry } from './keys';
import { readSpeakers, type Speaker } from './speaker';
import { ownText } from './values/ownText';
import { readYaml, type YamlReading } from './yaml/readYaml';
import { salvage } from './yaml/salvage';
import { isWebUrl } from './values/formats';
import { asList, type Mapping, type SyntaxProblem } from './yaml/value';

/** What one note says of itself; `undefined` or an empty list where it does not say. Nothing inherited. */
export interface NoteFacts {
  type: NoteType;
  /** As it stands there: it may hold the edition too, see `library/inheritance.ts`. */
  conference?: string;
  edition?: string;
  title?: string;
  language?: string;
  /** Calendar dates, see `calendar.ts`. */
  startDate?: string;
  endDate?: string;
  date?: string;
  venue?: string;
  city?: string;
  country?: string;
  organizer?: string;
  attendees: string[];
  url?: string;
  speakers: Speaker[];
  sessionType?: string;
  /** `HH:MM` on the clock of the edition's place. */
  time?: string;
  track?: string;
  room?: string;
  /** Web addresses. */
  slides: string[];
  video: string[];
  paper: string[];
  /** Identity of an imported item. */
  guid?: string;
  status?: string;
  authors: string[];
  tags: string[];
  /** The YAML is broken: the above is what could be read of its lines. */
  broken: boolean;
}

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
  return frontMatter && { frontMatter, facts: factsOf(frontMatter) };
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

/**
 * The note a front matter makes. It is one when it has one of the four types, or (tolerantly) none of them but both a
 * conference and a title or speakers: then it is a talk.
 */
function factsOf({ entries, problems, tooLarge }: FrontMatter): NoteFacts | undefined {
  const declaredType = textOf(entries.get('type'))?.toLowerCase();
  const declared = noteTypes.find((name) => name === declaredType);
  const speakers = readSpeakers(entries.get('speakers')?.value);
  const isTalk = (): unknown =>
    textOf(entries.get('conference')) && (speakers.length > 0 || textOf(entries.get('title')));
  const type = declared ?? (isTalk() ? 'talk' : undefined);
  if (!type) return undefined;
  const facts: NoteFacts = {
    type,
    attendees: textsOf(entries.get('attendees')),
    speakers,
    slides: urlsOf(entries.get('slides')),
    video: urlsOf(entries.get('video')),
    paper: urlsOf(entries.get('paper')),
    authors: textsOf(entries.get('authors')),
    tags: textsOf(entries.get('tags')),
    broken: problems.length > 0 || tooLarge,
  };
  for (const [name, key] of textFacts) {
    const said = textOf(entries.get(key));
    if (said !== undefined) facts[name] = said;
  }
  const [url] = urlsOf(entries.get('url'));
  if (url !== undefined) facts.url = url;
  return facts;
}

function textOf(entry: OwnEntry | undefined): string | undefined {
  const value = entry?.value;
  return value?.kind === 'scalar' && value.yaml !== null ? ownText(value.text.trim()) || undefined : undefined;
}

function textsOf(entry: OwnEntry | undefined): string[] {
  const texts: string[] = [];
  if (entry) for (const item of asList(entry.value)) if (item.kind === 'scalar') texts.push(ownText(item.text.trim()));
  return texts;
}

function urlsOf(entry: OwnEntry | undefined): string[] {
  const texts = textsOf(entry);
  return texts.every(isWebUrl) ? texts : texts.filter(isWebUrl);
}

/** The facts that are one text each, with their keys. */
const textFacts = [
  ['conference', 'conference'],
  ['edition', 'edition'],
  ['title', 'title'],
  ['language', 'language'],
  ['startDate', 'start_date'],
  ['endDate', 'end_date'],
  ['date', 'date'],
  ['venue', 'venue'],
  ['city', 'city'],
  ['country', 'country'],
  ['organizer', 'organizer'],
  ['sessionType', 'session_type'],
  ['time', 'time'],
  ['track', 'track'],
  ['room', 'room'],
  ['guid', 'guid'],
  ['status', 'status'],
] as const;
