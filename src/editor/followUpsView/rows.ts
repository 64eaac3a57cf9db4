import type { FollowUp } from '../../library/followUps/followUp';
import { followUpKinds, type FollowUpKind } from '../../library/followUps/kinds';
import type { KeptFollowUps } from './keptFollowUps';

/** A row of the view: all of a kind, one thing to do, or what leads to more of them. */
export type FollowUpRow = GroupRow | ThingRow | MoreRow;

export interface GroupRow {
  readonly id: string;
  readonly group: FollowUpKind;
  /** Those that are shown; empty until it was opened. */
  children: readonly FollowUpRow[];
}

export interface ThingRow {
  readonly id: string;
  readonly followUp: FollowUp;
  readonly parent: GroupRow;
  readonly children: readonly [];
}

export interface MoreRow {
  readonly id: string;
  /** How many are not shown. */
  readonly more: number;
  readonly parent: GroupRow;
  readonly children: readonly [];
}

/** So many are shown at first, and so many more at a time: the editor takes its time for thousands of rows. */
export const page = 200;

/** The rows of the view, made when they are asked for. Those of the kinds stay the same, so that they can be told apart. */
export class FollowUpRows {
  private readonly groups = followUpKinds.map((group): GroupRow => ({ id: `kind:${group}`, group, children: [] }));
  private readonly limits = new Map<FollowUpKind, number>();

  constructor(private readonly kept: KeptFollowUps) {}

  /** The kinds of which something is left. */
  roots(): GroupRow[] {
    return this.groups.filter(({ group }) => this.kept.counts[group] > 0);
  }

  childrenOf(parent: GroupRow): readonly FollowUpRow[] {
    const limit = this.limits.get(parent.group) ?? page;
    const things = this.kept
      .list(parent.group, limit)
      .map((followUp): ThingRow => ({ id: followUp.id, followUp, parent, children: [] }));
    const more = this.kept.counts[parent.group] - things.length;
    const last: MoreRow = { id: `more:${parent.group}`, more, parent, children: [] };
    parent.children = more > 0 ? [...things, last] : things;
    return parent.children;
  }

  /** Shows more of a kind from now on. Answers with the first row that is new. */
  showMore(parent: GroupRow): FollowUpRow | undefined {
    const shown = this.limits.get(parent.group) ?? page;
    this.limits.set(parent.group, shown + page);
    return this.childrenOf(parent)[shown];
  }
}

/**
 * The row that is next when one goes, with others of the view: the first that stays below it, else above. `undefined`
 * for what is no row, and where none stays.
 *
 * @param going all things to do that go
 */
export function nextOf(row: unknown, going: readonly Pick<FollowUp, 'id'>[]): FollowUpRow | undefined {
  if (typeof row !== 'object' || row === null || !('parent' in row) || !('followUp' in row)) return undefined;
  const { id, parent } = row as ThingRow;
  const ids = new Set([id, ...going.map((thing) => thing.id)]);
  const at = parent.children.findIndex((one) => one.id === id);
  const [above, below] = [parent.children.slice(0, Math.max(at, 0)), parent.children.slice(at + 1)];
  return [...below, ...above.reverse()].find((one) => !ids.has(one.id));
}
