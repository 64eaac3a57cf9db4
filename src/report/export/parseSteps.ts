import type { Env, MarkdownIt, StateCore, Token } from 'markdown-it';
import type { Steps } from '../../library/steps';
import { markdownLines } from '../parts/markdownLines';

/** What a parser makes of a text. */
export interface Parsed<E extends Env> {
  tokens: Token[];
  env: E;
}

type Rule = (state: StateCore) => unknown;

/** Parses a text in steps, to the same tokens as at once. */
export type SteppedParser = <E extends Env>(source: string, newEnv: () => E) => Steps<Parsed<E>>;

/** So many letters are read in one step, or more where nothing ends for sure. */
const shortestPiece = 1500;
/** So many tokens are taken in one step. */
const fewestTokens = 60;

/** A parser that can stop for a while: a report may have a million letters. */
export function steppedParser(md: MarkdownIt): SteppedParser {
  // The two that take their time; all others are run as they are.
  const blocks: Rule = ({ src, env, tokens }) => md.block.parse(src, md, env, tokens);
  const inlines: Rule = ({ env, tokens }) => {
    for (const token of tokens) inline(token, env);
  };
  md.core.ruler.at('block', blocks);
  md.core.ruler.at('inline', inlines);
  const inline = (token: Token, env: Env): void => {
    if (token.type === 'inline') md.inline.parse(token.content, md, env, (token.children ??= []));
  };

  return function* (source, newEnv) {
    const env = newEnv();
    const state = new md.core.State(source, md, env);
    const rules = md.core.ruler.getRules('') as Rule[];
    const behind = rules.indexOf(inlines) + 1;
    for (const rule of rules.slice(0, behind - 1)) {
      if (rule !== blocks) rule(state);
      else if (!(yield* blockSteps(md, state))) {
        const whole = newEnv();
        return { tokens: md.parse(source, whole), env: whole };
      }
      yield;
    }
    for (const token of state.tokens) {
      inline(token, env);
      yield;
    }
    // Footnotes are moved to the end: what does that needs all tokens.
    const pieces = 'footnotes' in env ? [state.tokens] : piecesOf(state.tokens);
    const tokens: Token[] = [];
    for (const piece of pieces) {
      state.tokens = piece;
      for (const rule of rules.slice(behind)) rule(state);
      for (const token of state.tokens) tokens.push(token);
      yield;
    }
    return { tokens, env };
  };
}

/** Tokens with what they open and close together, in their order. */
export function* piecesOf(tokens: readonly Token[]): Generator<Token[]> {
  let piece: Token[] = [];
  for (const token of tokens) {
    piece.push(token);
    if (piece.length < fewestTokens || token.level > 0 || token.nesting > 0 || token.hidden) continue;
    yield piece;
    piece = [];
  }
  if (piece.length > 0) yield piece;
}

/** Reads blocks piece by piece. Says whether that went well: a piece may have ended in a code fence after all. */
function* blockSteps({ block }: MarkdownIt, { src, md, env, tokens }: StateCore): Steps<boolean> {
  if (src === '') return true;
  const state = new block.State(src, md, env, tokens);
  let from = 0;
  yield;
  for (const until of cutsOf(src, state.lineMax)) {
    block.tokenize(state, from, until);
    const last = tokens.at(-1);
    if (until < state.lineMax && (state.line > until || (last?.type === 'fence' && last.map?.[1] === until)))
      return false;
    from = until;
    yield;
  }
  return true;
}

/**
 * The numbers of lines, from 0, at which something new starts whatever came before: behind a blank line, at the margin, and
 * with no sign that could be a further item of a list. A comment goes on over all that. The last is the number of all lines.
 */
function* cutsOf(source: string, lines: number): Generator<number> {
  let [number, pieceStart, isCommentOpen, isBehindBlank] = [0, 0, false, false];
  for (const { start, end, isCode } of markdownLines(source)) {
    if (
      isBehindBlank &&
      !isCode &&
      !isCommentOpen &&
      start - pieceStart >= shortestPiece &&
      startsAnew(source, start)
    ) {
      yield number;
      pieceStart = start;
    }
    const line = source.slice(start, end);
    const [opened, closed] = [line.lastIndexOf('<!--'), line.lastIndexOf('-->')];
    if (opened >= 0) isCommentOpen = closed < opened + 4;
    else if (closed >= 0) isCommentOpen = false;
    isBehindBlank = line.trim() === '';
    number++;
  }
  yield lines;
}

function startsAnew(source: string, at: number): boolean {
  return /^[\p{L}#<![]/u.test(source.slice(at, at + 2));
}
