import { groupBy } from '../../library/editions';
import { compare } from '../../library/libraryNote';
import { foldName } from '../../notes/values/editionName';
import { escapeHtml } from '../escape';
import type { Column, Columns } from './columns';
import { andMore, counted, figure, part, type Choice, type PictureOptions } from './parts';

/** As a talk comes on; statuses of the user's own stand behind them. */
const ours = ['planned', 'attended', 'draft', 'summarized', 'skipped'];

/** Talks of each edition by status, the latest edition first; empty where no talk has one. */
export function statusesPicture({ shown, earlier }: Columns, options: PictureOptions): string {
  if (!shown.some(({ talks }) => talks.some(({ status }) => status !== undefined))) return '';
  const most = Math.max(...shown.map(({ talks }) => talks.length));
  const bars = shown.toReversed().map((column) => barHtml(column, most, options));
  const id = 'picture-statuses';
  const picture = `<ul class="picture-bars" aria-labelledby="${id}">${bars.join('')}</ul>`;
  const explanation = 'How many talks there were, and how far their notes have come.';
  return figure({ id, heading: 'Talks by status', explanation, picture, more: andMore(0, '', earlier) }, options);
}

function barHtml({ id, title, talks }: Column, most: number, options: PictureOptions): string {
  const groups = [...groupBy(talks, ({ status }) => foldName(status ?? ''))]
    .sort(([a], [b]) => byProgress(a, b))
    .map(([key, own]) => ({ key, status: own[0]?.status ?? '', count: own.length }));
  let at = 0;
  const pieces = groups.map(({ key, count }) => {
    const [start, width] = [at, (count / most) * 100];
    at += width;
    return `<rect class="${classOf(key)}" x="${percent(start)}" width="${percent(width)}" height="100%"></rect>`;
  });
  const counts = groups.map(({ key, status, count }) => {
    const words = `${count} ${status || 'without status'}`;
    const text = `${swatch(key)} ${escapeHtml(words)}`;
    return part(text, choiceOf(status, id), options, `${words} at ${title}`);
  });
  const name = part(escapeHtml(title), { edition: id }, options);
  return (
    `<li>${name} <span class="picture-aside">${counted(talks.length, 'talk')}</span>` +
    `<svg class="bar" width="100%" height="10" aria-hidden="true">${pieces.join('')}</svg>` +
    `<span class="counts">${counts.join(' ')}</span></li>`
  );
}

function swatch(key: string): string {
  const square = `<rect class="${classOf(key)}" width="10" height="10"></rect>`;
  return `<svg class="swatch" width="10" height="10" aria-hidden="true">${square}</svg>`;
}

/** That a talk has no status cannot be chosen: its edition can. */
function choiceOf(status: string, edition: string): Choice {
  return status ? { status, edition } : { edition };
}

function classOf(key: string): string {
  return `status-${ours.includes(key) ? key : key ? 'other' : 'none'}`;
}

function byProgress(a: string, b: string): number {
  const place = (status: string): number =>
    ours.includes(status) ? ours.indexOf(status) : ours.length + (status ? 0 : 1);
  return place(a) - place(b) || compare(a, b);
}

function percent(number: number): string {
  return `${Math.round(number * 100) / 100}%`;
}
