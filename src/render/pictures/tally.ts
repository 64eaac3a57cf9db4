import { fold } from '../../library/fold';
import type { Column } from './columns';
import type { PictureTalk } from './talk';

/** What has one name, over editions. */
export interface Row {
  /** As it is written where it was met first, in the latest edition. */
  name: string;
  /** The talks of each edition, in the order of the columns. */
  cells: readonly (readonly PictureTalk[])[];
  talks: number;
  /** So many editions have one. */
  editions: number;
}

/** Talks by the names they have; case and accents do not count. In no order. */
export function tally(columns: readonly Column[], namesOf: (talk: PictureTalk) => readonly string[]): Row[] {
  const folded = new Map<string, string>();
  const rows = new Map<string, { name: string; cells: PictureTalk[][] }>();
  const rowOf = (name: string): { cells: PictureTalk[][] } => {
    let key = folded.get(name);
    if (key === undefined) folded.set(name, (key = fold(name)));
    let row = rows.get(key);
    if (!row) rows.set(key, (row = { name, cells: columns.map(() => []) }));
    return row;
  };
  for (let at = columns.length - 1; at >= 0; at--)
    for (const talk of columns[at]?.talks ?? [])
      for (const name of namesOf(talk)) {
        const cell = rowOf(name).cells[at];
        // Of a name that stands twice in one note, the talk is counted once.
        if (cell && cell.at(-1) !== talk) cell.push(talk);
      }
  return [...rows.values()].map(({ name, cells }) => ({
    name,
    cells,
    talks: cells.reduce((sum, { length }) => sum + length, 0),
    editions: cells.filter(({ length }) => length > 0).length,
  }));
}
