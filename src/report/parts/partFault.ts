import type { TextEdit } from '../../notes/edits/textEdit';
import type { Span } from '../../notes/yaml/value';

/** What can be wrong with the markers of a report. */
export type PartFaultCode =
  /** A line is meant as a marker and is none: a part of it is missing, or it is indented like code. */
  | 'cut-marker'
  /** A part is begun and not ended. */
  | 'no-end'
  /** A part is ended that was not begun. */
  | 'no-begin'
  /** A part lies within another. */
  | 'nested'
  /** The line that begins a part names no talk. */
  | 'no-source'
  /** Markers stand in a code fence that seems not to be closed where it should be. */
  | 'in-code';

/** A finding in a report's markers; it marks the line. */
export interface PartFault extends Span {
  code: PartFaultCode;
  /** What mends it, where that is obvious. No text of the author's goes. */
  fix?: PartFix;
}

export interface PartFix {
  kind: 'remove-marker' | 'add-end';
  edits: readonly TextEdit[];
}
