import { escapeHtml } from '../escape';
import type { Column } from './columns';
import { counted, part, type Choice, type PictureOptions } from './parts';
import type { PictureTalk } from './talk';
import type { Row } from './tally';

/** A table that is a picture: rows over editions, the more talks the stronger the cell. */
export interface Matrix {
  /** The id of the heading. */
  heading: string;
  /** What the rows are: `Topic`. */
  of: string;
  columns: readonly Column[];
  rows: readonly MatrixRow[];
}

export interface MatrixRow extends Row {
  choice: Choice;
  /** What stands behind the name, as HTML. */
  beside: string;
  /** What a cell's talks have to do with the row: `on`, `by`. */
  word: string;
}

/** How strong a cell can be. */
const levels = 5;
/** A longer name of an edition stands upright. */
const longestFlat = 5;

export function matrixHtml({ heading, of, columns, rows }: Matrix, options: PictureOptions): string {
  const shared = sharedStart(columns.map(({ title }) => title));
  const names = columns.map(({ title }) => title.slice(shared.length));
  const upright = names.some(({ length }) => length > longestFlat) ? ' class="upright"' : '';
  const heads = columns.map(({ id, title }, i) => {
    const name = `<span>${escapeHtml(names[i] ?? title)}</span>`;
    return `<th scope="col">${part(name, { edition: id }, options, title, title)}</th>`;
  });
  const most = Math.max(...rows.flatMap(({ cells }) => cells.map(({ length }) => length)));
  const lines = rows.map((row) => {
    const name = part(escapeHtml(row.name), row.choice, options, '', row.name);
    const cells = row.cells.map((talks, i) => cellHtml(row, talks, columns[i] as Column, most, options));
    return `<tr><th scope="row">${name}${row.beside}</th>${cells.join('')}</tr>`;
  });
  const corner = `<td>${escapeHtml(shared.trim() || of)}</td>`;
  // The wide table moves in a window of its own, which the keyboard reaches too.
  const window = `class="picture-window" role="region" tabindex="0" aria-labelledby="${heading}"`;
  return (
    `<div ${window}><table aria-labelledby="${heading}"><thead><tr${upright}>${corner}${heads.join('')}</tr></thead>` +
    `<tbody>${lines.join('')}</tbody></table></div>`
  );
}

function cellHtml(
  { name, choice, word }: MatrixRow,
  talks: readonly PictureTalk[],
  { id, title }: Column,
  most: number,
  options: PictureOptions,
): string {
  if (talks.length === 0) return '<td></td>';
  const level = Math.max(1, Math.ceil((talks.length / most) * levels));
  const label = `${counted(talks.length, 'talk')} ${word} ${name} at ${title}`;
  const cell = part(String(talks.length), { ...choice, edition: id }, options, label, titles(talks));
  return `<td class="heat-${level}">${cell}</td>`;
}

const mostTitles = 4;
const longestTitle = 80;

function titles(talks: readonly PictureTalk[]): string {
  const some = talks.slice(0, mostTitles).map(({ title }) => shortened(title));
  return [...some, ...(talks.length > mostTitles ? [`and ${talks.length - mostTitles} more`] : [])].join('\n');
}

function shortened(title: string): string {
  return title.length > longestTitle ? `${title.slice(0, longestTitle - 1).trimEnd()}…` : title;
}

/** The words, with the blank behind them, with which all titles start: mostly the conference. */
function sharedStart(names: readonly string[]): string {
  const [first = '', ...others] = names;
  let end = first.lastIndexOf(' ') + 1;
  while (end > 0 && !others.every((title) => title.startsWith(first.slice(0, end)) && title.length > end))
    end = first.lastIndexOf(' ', end - 2) + 1;
  return first.slice(0, end);
}
