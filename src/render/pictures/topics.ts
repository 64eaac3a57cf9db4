import { compare } from '../../library/libraryNote';
import type { Columns } from './columns';
import { matrixHtml } from './matrix';
import { andMore, figure, type PictureOptions } from './parts';
import { tally, type Row } from './tally';
import { trendOf, type Trend } from './trend';

const mostTopics = 15;

/** Topics over editions, the most frequent first; empty where there is nothing to compare. */
export function topicsPicture({ shown, earlier }: Columns, options: PictureOptions): string {
  const all = tally(shown, ({ tags }) => tags).sort(byTalks);
  if (all.length < 2) return '';
  const talks = shown.map((column) => column.talks.length);
  const rows = all.slice(0, mostTopics).map((row) => ({
    ...row,
    choice: { tag: row.name },
    beside: arrow(
      trendOf(
        row.cells.map(({ length }) => length),
        talks,
      ),
    ),
    word: 'on',
  }));
  const id = 'picture-topics';
  const table = matrixHtml({ heading: id, of: 'Topic', columns: shown, rows }, options);
  const trends = shown.length > 2 ? ' ▲ takes a larger share of the talks than it did, ▼ a smaller one.' : '';
  const words = { heading: 'Topics', explanation: `Talks on a topic at each edition.${trends}` };
  const more = andMore(all.length - rows.length, 'topic', earlier);
  return figure({ id, ...words, picture: table, more }, options);
}

function byTalks(a: Row, b: Row): number {
  return b.talks - a.talks || b.editions - a.editions || compare(a.name, b.name);
}

function arrow(trend: Trend): string {
  if (trend === 'steady') return '';
  const sign = trend === 'rising' ? '▲' : '▼';
  return ` <span class="trend ${trend}" role="img" aria-label="${trend}" title="${trend}">${sign}</span>`;
}
