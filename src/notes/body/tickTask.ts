import type { TextEdit } from '../edits/textEdit';
import { findFrontMatterBlock } from '../yaml/frontMatterBlock';
import { readBody } from './body';
import type { OpenTask } from './openTasks';

/** The edit that ticks an open task of a file; `undefined` where at its line no task with these words is open. */
export function tickTask(text: string, { line, text: words }: OpenTask): TextEdit | undefined {
  const { tasks } = readBody(text, findFrontMatterBlock(text)?.bodyStart ?? 0);
  if (!tasks.some((task) => task.line === line && task.text === words)) return undefined;
  // Before the box of an item stand only the marks of lists.
  const blank = text.indexOf('[ ]', startOfLine(text, line)) + 1;
  return { start: blank, end: blank + 1, text: 'x' };
}

function startOfLine(text: string, line: number): number {
  let start = 0;
  for (let i = 0; i < line; i++) start = text.indexOf('\n', start) + 1;
  return start;
}
