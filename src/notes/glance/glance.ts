import { namesMissing } from '../checks/check';
import { similarKey } from '../checks/similarKey';
import { factsOf, nothing as noFindings, type NoteFacts } from '../facts';
import type { Finding } from '../finding';
import type { Aliases } from '../keys';
import type { Places } from '../places/places';
import { isBefore } from '../values/calendar';
import { largestBlock, type FrontMatterBlock } from '../yaml/frontMatterBlock';
import { tellPlain } from '../yaml/plainBlock';
import { rulesFor, type KeyRule } from './keyRules';
import { KeyValues } from './keyValues';

/** What is seen of a note at a glance. */
export interface Glance {
  /** `undefined` where it is no note. */
  facts: NoteFacts | undefined;
  places: Places;
  /** What is wrong with it; `undefined` where the checks have to look. */
  findings: readonly Finding[] | undefined;
}

/**
 * Reads front matter as `readNote` and the checks do, in a small part of the time, as nearly all notes are plain and have
 * nothing wrong. `undefined` where more has to be looked at. That both ways come to the same is tested with notes of all kinds.
 */
export function glanceAt(text: string, block: FrontMatterBlock, aliases: Aliases): Glance | undefined {
  if (!block.closed || block.yamlEnd - block.start > largestBlock) return undefined;
  values.start(text, { start: block.start, end: block.fenceEnd }, aliases);
  if (!tellPlain(text, block.start, block.yamlEnd, values) || values.isOdd) return undefined;
  const facts = factsOf(values, false);
  const findings = facts && isSound(values, facts, aliases) ? unnamed(facts, block) : undefined;
  return { facts, places: values.finish(), findings };
}

const values = new KeyValues();

/** Whether nothing can be found in the note but names that it leaves out. */
function isSound(values: KeyValues, { type, event }: NoteFacts, aliases: Aliases): boolean {
  if (values.isSuspect) return false;
  const { startDate, endDate } = event ?? {};
  if (startDate !== undefined && endDate !== undefined && isBefore(endDate, startDate)) return false;
  const { ofKeys, required } = rulesFor(type);
  for (let slot = 0; slot < ofKeys.length; slot++) {
    const said = values.said(slot);
    if (said === undefined) continue;
    const rule = ofKeys[slot];
    if (!rule || !isAllowed(said, rule)) return false;
  }
  for (const slot of required) if (!values.says(slot)) return false;
  for (const name of values.foreign) if (similarKey(name, type, aliases) !== undefined) return false;
  return true;
}

function isAllowed(said: string | readonly string[], rule: KeyRule): boolean {
  if (typeof said === 'string') return rule.allowsAll || rule.allows(said);
  return rule.isList && (rule.allowsAll || said.every(rule.allowsItem));
}

/** Names that the note leaves out: it may inherit them. */
function unnamed(facts: NoteFacts, { start, fenceEnd: end }: FrontMatterBlock): readonly Finding[] {
  const names = namesMissing(facts);
  return names.length > 0 ? [{ code: 'missing-key', start, end, data: { keys: names } }] : noFindings;
}
