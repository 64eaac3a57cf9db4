import type { NoteType } from './keys';
import { quoted, yamlText } from './edits/writeText';

/** What is known of a note that is about to be written; all of it text as people typed it. */
export interface NewNote {
  type: NoteType;
  conference: string;
  edition: string;
  /** Not for an edition note: it is called as its edition. */
  title?: string;
  /** Calendar date: first day of an edition, day of a talk. */
  date?: string;
  /** A talk's page. */
  url?: string;
  /** A talk is a `talk` where nothing else is known. */
  sessionType?: string;
  /** What an announcement says; Markdown. */
  body?: string;
}

/** A new note's text, and where in it writing goes on (offset in UTF-16 units). */
export interface NewText {
  text: string;
  cursor: number;
}

/** Marks the place of the cursor in the texts below; no value we write can hold it. */
const cursor = '\u0000';

/** The text of a new note of any type, valid as far as it is filled in. */
export function newNoteText(note: NewNote): NewText {
  const marked = `---\n${lines(note)}---\n${bodies[note.type](note)}`;
  return withoutMark(marked);
}

/** The front matter of a new note, with its fences. */
export function newNoteHead(note: NewNote): string {
  return withoutMark(`---\n${lines(note)}---\n`).text;
}

function withoutMark(marked: string): NewText {
  const at = marked.indexOf(cursor);
  return { text: marked.replace(cursor, ''), cursor: at < 0 ? marked.length : at };
}

function lines({ type, conference, edition, title, date, url, sessionType }: NewNote): string {
  const start = [`type: ${type}`, `conference: ${yamlText(conference)}`, `edition: ${quoted(edition)}`];
  const rest = {
    edition: [
      `start_date:${date ? ` ${date}` : ` ${cursor}`}`,
      'end_date:',
      'city:',
      'country:',
      'attendees: []',
      'url:',
    ],
    talk: [
      'speakers: []',
      `session_type: ${sessionType ?? 'talk'}`,
      `date:${date ? ` ${date}` : ''}`,
      ...(url ? [`url: ${yamlText(url)}`] : []),
      'status: draft',
      'tags: []',
    ],
    report: ['status: draft', 'authors: []', 'tags: []'],
    announcement: ['status: draft', 'authors: []', 'tags: []'],
  }[type];
  const titled = type === 'edition' ? [] : [`title: ${yamlText(title ?? '')}`];
  return [...start, ...titled, ...rest].map((line) => `${line}\n`).join('');
}

const bodies: Record<NoteType, (note: NewNote) => string> = {
  edition: () => '\n',
  talk: () => `\n## Summary\n\n## Key points\n\n- ${cursor}\n\n## Q&A\n\n## Follow-ups\n\n## Links\n`,
  report: () => `\n${cursor}\n\n## Conclusion\n`,
  announcement: ({ body }) => (body ? `\n${body}\n## Why we go\n\n${cursor}\n` : `\n${cursor}\n`),
};
