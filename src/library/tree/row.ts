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
  /** `undefined` for the roots. */
  readonly parent?: TreeNode;
  /** Its children are seen without a click, until the user closes it. */
  readonly isOpen: boolean;
  /** The edition that the row stands for; its note has no row of its own. */
  readonly edition?: LibraryEdition;
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
  holds(note: LibraryNote): boolean;
  /** Of a row that has none, `undefined`. */
  children: (() => readonly TreeNode[]) | undefined;
}

/** The row, whose children will know it. */
export function makeRow(facts: RowFacts): TreeNode {
  return new Row(facts);
}

class Row implements TreeNode {
  readonly id: string;
  readonly kind: TreeKind;
  readonly label: string;
  readonly description: string;
  readonly isOpen: boolean;
  readonly edition?: LibraryEdition;
  readonly note?: LibraryNote;
  readonly subject?: Subject;
  parent?: TreeNode;
  private made: readonly TreeNode[] | undefined;

  constructor(private readonly facts: RowFacts) {
    this.id = facts.id;
    this.kind = facts.kind;
    this.label = facts.label;
    this.description = facts.description ?? '';
    this.isOpen = facts.isOpen ?? false;
    this.edition = facts.edition;
    this.note = facts.note;
    this.subject = facts.subject;
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

  holds(note: LibraryNote): boolean {
    return this.facts.holds(note);
  }
}
