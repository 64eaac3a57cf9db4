import type { Span, SyntaxProblem } from './value';

/** What the YAML library says of a block; its places are relative to the block. */
interface LibraryError {
  code: string;
  message: string;
  pos: [number, number];
}

/** The library's errors as problems with places in the file. */
export function problemsOf(errors: readonly LibraryError[], offset: number): SyntaxProblem[] {
  return errors.map((error) => ({
    reason: isUnclosedQuote(error) ? 'quote' : error.code === 'BAD_DQ_ESCAPE' ? 'bad-escape' : error.code,
    start: offset + error.pos[0],
    end: offset + Math.max(error.pos[1], error.pos[0]),
  }));
}

/** Text behind `...` is another document, or a directive for one; the library passes over a lone directive. */
export function secondDocument(source: string, offset: number): SyntaxProblem[] {
  const end = /^\.\.\.(?=\s|$)[^\S\n]*/m.exec(source);
  const rest = end && /^\s*%/.exec(source.slice(end.index + end[0].length));
  return rest ? [{ reason: 'MULTIPLE_DOCS', start: offset + end.index, end: offset + end.index + 3 }] : [];
}

/**
 * A quote that is not closed swallows what follows, up to the next quote or the end, and only there is the trouble
 * noticed. The place to look is where it opens.
 */
export function blameQuotes(problems: SyntaxProblem[], quotes: readonly Span[], source: string, offset: number): void {
  for (const problem of problems) {
    // It stands where it is.
    if (problem.reason === 'bad-escape') continue;
    const textOf = (start: number, end: number): string => source.slice(start - offset, end - offset);
    const before = quotes.findLast(({ start }) => start <= problem.start);
    const isCulprit =
      before && textOf(before.start, before.end).includes('\n') && !textOf(before.end, problem.start).includes('\n');
    if (before && (isCulprit || problem.reason === 'quote'))
      Object.assign(problem, { reason: 'quote', start: before.start });
  }
}

function isUnclosedQuote({ code, message }: LibraryError): boolean {
  return code === 'MISSING_CHAR' && /closing .quote/.test(message);
}
