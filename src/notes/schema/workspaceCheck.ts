import type { Asked } from './askedKinds';
import type { Finding } from '../finding';
import type { KeyBook } from './keyBook';
import { isKey, type NoteType } from '../keys';
import type { FrontMatter } from '../note';
import { verdictOf, type SchemaError, type SchemaVerdict } from './schemaErrors';
import { instanceOf, type Named } from './schemaInstance';
import { findUnquotedText } from '../checks/unquotedText';
import type { Span, Value } from '../yaml/value';

type Validate = ((value: unknown) => unknown) & { errors?: readonly SchemaError[] | null };

/** A JSON Schema of the workspace, compiled: it adds keys, and constraints on ours. */
export class WorkspaceSchema {
  constructor(
    private readonly validate: Validate,
    /** Our keys and those it adds, with what they mean. */
    readonly book: KeyBook,
    private readonly asked: Asked,
  ) {}

  /** What it finds in a note, beside what our schema finds. */
  check(type: NoteType, frontMatter: FrontMatter, fence: Span): SchemaVerdict {
    const entries = this.named(frontMatter);
    const verdict = this.verdict({ ...instanceOf(entries, this.asked), type }, entries, fence);
    // These two may be inherited, or be one: whether they are missing is found without it.
    const missing = verdict.missing.filter((name) => name !== 'conference' && name !== 'edition');
    return { findings: verdict.findings, missing };
  }

  /** Finds values of foreign keys that the schema asks as text, and YAML reads as something else. */
  findUnquoted({ root, entries }: FrontMatter, text: string, found: Finding[]): void {
    const ours = new Set([...entries.values()].map(({ written }) => written));
    for (const { key, value } of root.entries) {
      if (!ours.has(key)) findUnquotedIn(key.text, value, this.asked.field(key.text), text, found);
    }
  }

  private verdict(instance: Record<string, unknown>, entries: Map<string, Named>, fence: Span): SchemaVerdict {
    try {
      return this.validate(instance)
        ? { findings: [], missing: [] }
        : verdictOf(this.validate.errors ?? [], entries, fence);
    } catch {
      // The schema leads back to itself without end for this note, or an expression of it gives up.
      return { findings: [], missing: [] };
    }
  }

  /**
   * A note's entries by the names the schema has for them: ours by our names, unless the schema knows only the other
   * name that stands there. Of duplicates the first.
   */
  private named({ root, entries }: FrontMatter): Map<string, Named> {
    const named = new Map<string, Named>();
    const ours = new Map([...entries.values()].map((entry) => [entry.written, entry.key as string]));
    for (const { key: written, value } of root.entries) {
      const own = ours.get(written);
      const name = own === undefined || this.knowsOnly(written.text, own) ? written.text : own;
      if (!named.has(name)) named.set(name, { written, value: this.asListWhereAsked(name, value) });
    }
    return named;
  }

  private knowsOnly(written: string, own: string): boolean {
    return written !== own && this.book.isNamed(written) && !this.book.isNamed(own);
  }

  /** A single value of ours stands for a list of one. */
  private asListWhereAsked(name: string, value: Value): Value {
    if (value.kind === 'list' || !isKey(name) || !this.asked.field(name).isListOnly) return value;
    return { kind: 'list', start: value.start, end: value.end, items: [value] };
  }
}

function findUnquotedIn(key: string, value: Value, asked: Asked, text: string, found: Finding[]): void {
  if (value.kind === 'scalar') {
    if (asked.isTextTo(value)) findUnquotedText(key, value, text, found, () => undefined);
  } else if (value.kind === 'list') {
    value.items.forEach((item, index) => findUnquotedIn(key, item, asked.item(index), text, found));
  } else {
    for (const entry of value.entries)
      findUnquotedIn(entry.key.text, entry.value, asked.field(entry.key.text), text, found);
  }
}
