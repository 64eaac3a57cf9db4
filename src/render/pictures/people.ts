import { compare } from '../../library/libraryNote';
import { fold } from '../../library/fold';
import { escapeHtml } from '../escape';
import type { Columns } from './columns';
import { matrixHtml } from './matrix';
import { andMore, figure, type PictureOptions } from './parts';
import { tally, type Row } from './tally';

const mostPeople = 15;

/** Speakers over editions, those who come again first; empty where nobody could be seen twice. */
export function peoplePicture({ shown, earlier }: Columns, options: PictureOptions): string {
  const all = tally(shown, ({ speakers }) => speakers.map(({ name }) => name)).sort(byEditions);
  if (shown.length < 2 || all.length < 2) return '';
  const rows = all.slice(0, mostPeople).map((row) => ({
    ...row,
    choice: { speaker: row.name },
    beside: affiliation(row),
    word: 'by',
  }));
  const id = 'picture-people';
  const again = all.filter(({ editions }) => editions > 1).length;
  const seen = again > 0 ? `Seen at more than one: ${again}.` : 'Nobody was seen at more than one.';
  const words = { heading: 'Speakers', explanation: `Talks of a speaker at each edition. ${seen}` };
  const table = matrixHtml({ heading: id, of: 'Speaker', columns: shown, rows }, options);
  const more = andMore(all.length - rows.length, 'speaker', earlier);
  return figure({ id, ...words, picture: table, more }, options);
}

function byEditions(a: Row, b: Row): number {
  return b.editions - a.editions || b.talks - a.talks || compare(a.name, b.name);
}

/** Where the speaker came from last. */
function affiliation({ name, cells }: Row): string {
  const speaker = cells
    .flat()
    .reverse()
    .flatMap(({ speakers }) => speakers)
    .find((one) => one.affiliation !== undefined && fold(one.name) === fold(name));
  return speaker?.affiliation ? ` <span class="picture-aside">${escapeHtml(speaker.affiliation)}</span>` : '';
}
