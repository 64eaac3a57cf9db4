import type { NoteType } from '../../notes/keys';
import type { TreeNode } from '../../library/tree';

const noteIcons: Record<NoteType, string> = {
  edition: 'calendar',
  talk: 'comment',
  report: 'book',
  announcement: 'megaphone',
};

const sessionIcons = new Map([
  ['keynote', 'star-full'],
  ['lightning-talk', 'zap'],
  ['tutorial', 'mortar-board'],
  ['workshop', 'tools'],
  ['panel', 'comment-discussion'],
  ['bof', 'organization'],
  ['demo', 'play-circle'],
  ['poster', 'preview'],
]);

const statusIcons = new Map([
  ['planned', 'watch'],
  ['attended', 'eye'],
  ['draft', 'edit'],
  ['review', 'comment-discussion'],
  ['summarized', 'check'],
  ['published', 'globe'],
  ['skipped', 'circle-slash'],
]);

const rowIcons: Record<TreeNode['kind'], string> = {
  conference: 'organization',
  edition: 'calendar',
  session: 'comment',
  year: 'calendar',
  tag: 'tag',
  speaker: 'person',
  status: 'circle-outline',
  initial: 'list-tree',
  rest: 'question',
  note: 'note',
};

/** The name of the product icon that a row has. */
export function iconOf({ kind, id, note }: TreeNode): string {
  if (note) return sessionIcons.get(note.sessionType ?? '') ?? noteIcons[note.type];
  const last = id.slice(id.lastIndexOf(':') + 1);
  if (kind === 'status') return statusIcons.get(last) ?? rowIcons.status;
  if (kind === 'session') return sessionIcons.get(last) ?? rowIcons.session;
  return rowIcons[kind];
}
