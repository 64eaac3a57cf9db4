import { ourKeyBook, type KeyBook } from '../schema/keyBook';
import type { WorkspaceSchema } from '../schema/workspaceCheck';
import { defaultAliases, type Aliases } from '../keys';
import type { TextEdit } from '../edits/textEdit';

/** What fixes take into account besides the note itself. */
export interface FixContext {
  aliases: Aliases;
  /** The workspace's own schema; `undefined` where it has none. */
  workspace?: WorkspaceSchema | undefined;
  book: KeyBook;
  /** Finds the conference and edition that the notes beside this one agree on. */
  beside: () => { conference?: string; edition?: string };
}

/** Of a note without settings and neighbours. */
export const noContext: FixContext = { aliases: defaultAliases, book: ourKeyBook, beside: () => ({}) };

/** What a fix does; the words for it come in the editor. */
export type FixKind =
  | 'quote'
  | 'escape'
  | 'close'
  | 'insert-blank'
  | 'close-fence'
  | 'indent-with-spaces'
  | 'remove-indent'
  | 'remove-comma'
  | 'remove-key'
  | 'insert-keys'
  | 'rename-key'
  | 'make-list'
  | 'take-item'
  | 'make-link'
  | 'change-value'
  | 'swap-dates';

/** A change that mends a finding. */
export interface Fix {
  readonly kind: FixKind;
  readonly edits: readonly TextEdit[];
  /** The obvious one: chosen where the user asks for "the" fix. */
  readonly isPreferred: boolean;
  /** Obvious beyond doubt, and no text is lost: may be done unseen, with all others. */
  readonly isSafe: boolean;
  /** The keys concerned. */
  readonly keys?: readonly string[];
  /** The new value, or the character that closes something. */
  readonly value?: string;
}

/** An obvious fix that may be done unseen. */
export function safeFix(kind: FixKind, edits: readonly TextEdit[], data: Pick<Fix, 'keys' | 'value'> = {}): Fix {
  return { kind, edits, isPreferred: true, isSafe: true, ...data };
}

/** An obvious fix that the user should see. */
export function likelyFix(kind: FixKind, edits: readonly TextEdit[], data: Pick<Fix, 'keys' | 'value'> = {}): Fix {
  return { kind, edits, isPreferred: true, isSafe: false, ...data };
}

/** One of several fixes to choose from. */
export function possibleFix(kind: FixKind, edits: readonly TextEdit[], data: Pick<Fix, 'keys' | 'value'> = {}): Fix {
  return { kind, edits, isPreferred: false, isSafe: false, ...data };
}
