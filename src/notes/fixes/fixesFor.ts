import type { Finding } from '../finding';
import type { Reading } from '../note';
import { outsideFixes, swapFixes } from './dateFixes';
import type { Fix, FixContext } from './fix';
import { duplicateFixes, renameFixes } from './keyFixes';
import { missingKeyFixes } from './missingKeys';
import { editionFixes, spellingFixes } from './nameFixes';
import { syntaxFixes } from './syntax';
import { typeFixes } from './typeFixes';
import { unquotedFixes } from './unquotedFixes';
import { valueFixes } from './valueFixes';

/**
 * What mends a finding, the best first; empty where nothing obvious does. Of `missing-file` see `pathFixes`: the names of
 * the files that are there have to be known for it.
 *
 * @param reading the note as it stands
 * @param text the text the reading and the finding were made of
 */
export function fixesFor(finding: Finding, reading: Reading, text: string, context: FixContext): Fix[] {
  switch (finding.code) {
    case 'yaml-syntax':
      return syntaxFixes(finding, reading, text, context);
    case 'duplicate-key':
      return duplicateFixes(finding, reading, text);
    case 'missing-key':
      return missingKeyFixes(finding, reading, text, context);
    case 'similar-key':
    case 'alias-key':
      return renameFixes(finding);
    case 'wrong-type':
      return typeFixes(finding, reading, text, context);
    case 'invalid-value':
      return valueFixes(finding, reading, text, context);
    case 'unquoted-text':
      return unquotedFixes(finding, reading, text, context);
    case 'unknown-edition':
      return editionFixes(finding, reading, text);
    case 'date-outside-edition':
      return outsideFixes(finding, reading, text);
    case 'end-before-start':
      return swapFixes(finding, reading, text);
    case 'speaker-spelling':
      return spellingFixes(finding, reading, text);
    case 'duplicate-edition':
    case 'duplicate-talk':
    case 'missing-file':
    case 'unreadable-note':
      return [];
  }
}
