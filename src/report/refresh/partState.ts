import { finish, type Steps } from '../../library/steps';
import { applyEdits, inOrder, type TextEdit } from '../../notes/edits/textEdit';
import { isHashOf, normalized } from '../parts/hash';
import type { Part, Parts } from '../parts/parts';
import { sign, takeGenerated } from './partEdits';

/**
 * How a part stands to its notes: up to date; `outdated`: they say something else now; `edited` by hand, with nothing new
 * in the notes; `conflict`: both; or its notes have `vanished`.
 */
export type PartStateName = 'current' | 'outdated' | 'edited' | 'conflict' | 'vanished';

export interface PartState {
  part: Part;
  name: PartStateName;
  /** What would be generated now; `undefined` where the notes have vanished. */
  generated: string | undefined;
}

/** The text of a part as it would be generated now; `undefined` where what it is made from is not there. */
export type Generate = (part: Part) => string | undefined;

/** How each part of a report stands. */
export function partStates(text: string, { parts }: Parts, generate: Generate): PartState[] {
  return finish(stateSteps(text, parts, generate));
}

/** The same in steps, part by part: a report may have hundreds. */
export function* stateSteps(text: string, parts: readonly Part[], generate: Generate): Steps<PartState[]> {
  const states: PartState[] = [];
  for (const part of parts) {
    const generated = generate(part);
    states.push({ part, generated, name: generated === undefined ? 'vanished' : nameOf(text, part, generated) });
    yield;
  }
  return states;
}

function nameOf(text: string, part: Part, generated: string): PartStateName {
  const own = text.slice(part.content.start, part.content.end);
  const isSame = normalized(own) === normalized(generated);
  const isSigned = isHashOf(part.hash, generated);
  if (isSame) return isSigned ? 'current' : 'outdated';
  // A part that was written by hand to be filled.
  if (!part.isEdited || (part.hash === undefined && own.trim() === '')) return 'outdated';
  return isSigned ? 'edited' : 'conflict';
}

/** Whether refreshing is of use: of a conflict the author has to decide. */
export function isOutdated({ name }: PartState): boolean {
  return name === 'outdated' || name === 'conflict';
}

/** Whether the author wrote into a part: what is generated does not take that away unasked. */
export function isByHand({ name }: PartState): boolean {
  return name === 'edited' || name === 'conflict';
}

/** What happens to a part that was edited by hand. */
export type Decision = 'skip' | 'keep' | 'take';

/**
 * The edits that bring parts up to date. Parts that were edited by hand are left as they are, unless it is decided
 * otherwise: to keep a text as it is until the notes change once more, or to take the generated one.
 */
export function refreshEdits(
  text: string,
  states: readonly PartState[],
  decide: (state: PartState) => Decision = () => 'skip',
): { edits: TextEdit[]; changed: number } {
  const edits: TextEdit[] = [];
  let changed = 0;
  for (const state of states) {
    const own = editsOf(text, state, decide);
    edits.push(...own);
    if (own.length > 0) changed++;
  }
  return { edits: inOrder(edits), changed };
}

function editsOf(text: string, state: PartState, decide: (state: PartState) => Decision): TextEdit[] {
  const { part, name, generated } = state;
  if (generated === undefined) return [];
  const decision = isByHand(state) ? decide(state) : name === 'outdated' ? 'take' : 'skip';
  if (decision === 'take') return takeGenerated(text, part, generated);
  return decision === 'keep' ? sign(part, generated) : [];
}

/** The text after a refresh in which nobody is asked. */
export function refreshed(text: string, states: readonly PartState[]): string {
  return applyEdits(text, refreshEdits(text, states).edits);
}
