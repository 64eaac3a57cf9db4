import { listed } from '../problems/valueMessages';
import type { Fix } from '../../notes/fixes/fix';

/** What a fix is called in menus. */
export function titleOf({ kind, keys = [], value = '' }: Fix): string {
  switch (kind) {
    case 'quote':
      return 'Put the value in quotes';
    case 'close':
      return value.endsWith(']') ? 'Close the list' : value.endsWith('}') ? 'Close the braces' : 'Close the quote';
    case 'escape':
      return 'Double the backslash';
    case 'insert-blank':
      return 'Put a blank behind the colon';
    case 'close-fence':
      return "Add the closing '---'";
    case 'indent-with-spaces':
      return 'Indent with spaces';
    case 'remove-indent':
      return 'Remove the tab';
    case 'remove-comma':
      return 'Remove the comma';
    case 'remove-key':
      return `Remove the ${value} '${keys[0] ?? ''}'`;
    case 'insert-keys':
      return `Add ${listed(keys, 'and')}`;
    case 'rename-key':
      return `Rename to '${keys[0] ?? ''}'`;
    case 'make-list':
      return 'Make it a list';
    case 'take-item':
      return `Use ${shown(value)} instead of the list`;
    case 'make-link':
      return "Make it a link with a 'url'";
    case 'change-value':
      return `Change to ${shown(value)}`;
    case 'swap-dates':
      return `Swap ${listed(keys, 'and')}`;
  }
}

/** What taking another spelling in all notes is called. */
export function everywhereTitle(spelling: string, notes: number): string {
  return `Change to ${shown(spelling)} in all ${notes} notes`;
}

/** What taking a tag's usual spelling is called. */
export function tagTitle(tag: string, notes: number): string {
  return `Use ${shown(tag)} (${notes} ${notes === 1 ? 'note' : 'notes'})`;
}

export function newEditionTitle(conference: string, edition: string): string {
  return `Create the edition note of ${shown(`${conference} ${edition}`)}`;
}

/** A value on one line, as far as a menu has room for it. */
function shown(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim();
  return `'${line.length > 50 ? `${line.slice(0, 50)}…` : line}'`;
}
