import type { Finding, FindingData } from '../../notes/finding';
import { syntaxMessage } from './syntaxMessages';
import { invalidValue, listed, wrongKind } from './valueMessages';

/** What a finding says to the user: what is wrong, and what to do. */
export function messageOf({ code, data }: Finding): string {
  const key = data.key ?? '';
  const value = shortened(data.value ?? '');
  switch (code) {
    case 'yaml-syntax':
      return syntaxMessage(data.reason ?? '', key);
    case 'duplicate-key':
      return `Duplicate key '${key}'. The first one is used.`;
    case 'missing-key':
      return `This note has no ${listed(data.keys ?? [], 'or')}.`;
    case 'similar-key':
      return `'${key}' is not read. Did you mean '${data.keys?.[0] ?? ''}'?`;
    case 'alias-key':
      return `'${key}' is read as '${data.keys?.[0] ?? ''}'.`;
    case 'wrong-type':
      return wrongKind(key, data.reason ?? '');
    case 'invalid-value':
      return invalidValue(data, key, value);
    case 'unquoted-text':
      return data.reason === 'comment'
        ? "YAML treats everything after ' #' as a comment. Put the value in quotes to keep it."
        : `YAML reads this as ${data.reason ?? ''}. Put it in quotes to keep "${value}".`;
    case 'unknown-edition':
      return `There is no edition note for "${value}" of ${shortened(data.conference ?? '')}.`;
    case 'duplicate-edition':
      return `There is more than one edition note for "${value}".`;
    case 'duplicate-talk':
      return data.key === 'guid'
        ? 'Another note has the same guid.'
        : 'There is another note of this talk. If somebody else wrote it, name the authors in both.';
    case 'date-outside-edition':
      return `The edition takes place ${daysInWords(data)}, not on ${value}.`;
    case 'end-before-start':
      return 'The edition ends before it starts.';
    case 'speaker-spelling':
      return `Elsewhere this name is written "${data.allowed?.[0] ?? ''}".`;
    case 'missing-file':
      return `There is no file "${value}".`;
    case 'unreadable-note':
      return unreadableMessage(data.reason ?? '');
  }
}

/** What is said of the other place that belongs to a finding. */
export function relatedMessageOf({ code, data }: Finding): string {
  if (code === 'speaker-spelling') return `Here it is "${data.allowed?.[0] ?? ''}".`;
  return code === 'duplicate-edition' ? 'The other edition note.' : 'The other note.';
}

function daysInWords({ days }: FindingData): string {
  if (!days) return 'at another time';
  return days.end === undefined ? `from ${days.start}` : `from ${days.start} to ${days.end}`;
}

const unreadableMessages = new Map([
  ['too-large', 'This note is too large to be checked and shown.'],
  ['front-matter-too-large', 'The front matter is larger than 64 KB and was not read to its end.'],
  ['binary', 'This file is not text.'],
  ['not-readable', 'This file could not be read.'],
]);

function unreadableMessage(reason: string): string {
  return unreadableMessages.get(reason) ?? 'This note could not be read.';
}

function shortened(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
