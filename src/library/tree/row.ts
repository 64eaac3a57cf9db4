import type { EditionName } from '../../notes/values/editionName';
import type { LibraryEdition } from '../editions';
import type { LibraryNote } from '../libraryNote';

export type TreeKind =
  'conference' | 'edition' | 'session' | 'year' | 'tag' | 'speaker' | 'status' | 'initial' | 'rest' | 'note';

/** One row of the library's tree. */
export interface TreeNode {
  /** Stays the same over changes, so that the view keeps what is open and selected. */
  readonly id: string;
  readonly kind: TreeKind;
  readonly label: string;
  readonly description: string;
  /** Whether there are any, told without making them. */
  readonly hasChildren: boolean;
  /** Made when they are first asked for. */
  readonly children: readonly TreeNode[];
  /** The same, as far as they were asked for: none before that. */
  readonly madeChildren: readonly TreeNode[];
  /** `undefined` for the roots. */
  readonly parent?: TreeNode;
  /** Its children are seen without a click, until the user closes it. */
  readonly isOpen: boolean;
  /** The edition that the row stands for; its note has no row of its own. */
  readonly edition?: LibraryEdition;
  /** Only those notes of the edition are below that another row above has: what is true of all of them is not said. */
  readonly isPart: boolean;
  readonly note?: LibraryNote;
  /** What a preview of the row shows, where that is no note. */
  readonly subject?: Subject;
  /** Whether the row or one below stands for the note. */
  holds(note: LibraryNote): boolean;
}

type Subject = EditionName | { speaker: string } | { tag: string };

interface RowFacts extends Pick<TreeNode, 'id' | 'kind' | 'label' | 'edition' | 'note' | 'subject'> {
  description?: string;
  isOpen?: boolean;
  isPart?: boolean;
  holds(note: LibraryNote): boolean;
  /** Of a row that has none, `undefined`. */
  children: (() => readonly TreeNode[]) | undefined;
}

/** The row, whose children will know it. */
export function makeRow(facts: RowFacts): TreeNode {
  return new Row(facts);
}

/** The same row, seen open; of one whose children were not asked for yet. */
export function opened(row: TreeNode): TreeNode {
  return (row as Row).withOpen();
}

/**
 * Takes over into rows what is now known of them. Those that stand for the same stay the same objects, which the view
 * knows them by. Says whether all do; where other rows stand below one of them, that one is added to `others`.
 */
export function renewRows(rows: readonly TreeNode[], now: readonly TreeNode[], others: Set<TreeNode>): boolean {
  if (rows.length !== now.length || rows.some(({ id }, i) => id !== now[i]?.id)) return false;
  rows.forEach((row, i) => (row as Row).become(now[i] as Row, others));
  return true;
}

class Row implements TreeNode {
  parent?: TreeNode;
  private made: readonly TreeNode[] | undefined;

  constructor(private facts: RowFacts) {}

  get id(): string {
    return this.facts.id;
  }

  get kind(): TreeKind {
    return this.facts.kind;
  }

  get label(): string {
    return this.facts.label;
  }

  get description(): string {
    return this.facts.description ?? '';
  }

  get isOpen(): boolean {
    return this.facts.isOpen ?? false;
  }

  get edition(): LibraryEdition | undefined {
    return this.facts.edition;
  }

  get isPart(): boolean {
    return this.facts.isPart ?? false;
  }

  get note(): LibraryNote | undefined {
    return this.facts.note;
  }

  get subject(): Subject | undefined {
    return this.facts.subject;
  }

  get hasChildren(): boolean {
    return this.facts.children !== undefined;
  }

  get children(): readonly TreeNode[] {
    if (!this.made) {
      this.made = this.facts.children?.() ?? [];
      for (const child of this.made) (child as Row).parent = this;
    }
    return this.made;
  }

  get madeChildren(): readonly TreeNode[] {
    return this.made ?? [];
  }

  holds(note: LibraryNote): boolean {
    return this.facts.holds(note);
  }

  withOpen(): Row {
    return new Row({ ...this.facts, isOpen: true });
  }

  become(now: Row, others: Set<TreeNode>): void {
    this.facts = now.facts;
    if (!this.made || renewRows(this.made, now.children, others)) return;
    this.made = undefined;
    others.add(this);
  }
}
