import * as vscode from 'vscode';
import type { FindingCode } from '../../notes/finding';
import { isValidationEnabled, severitySetting } from '../settings';

const severities = new Map<unknown, vscode.DiagnosticSeverity>([
  ['error', vscode.DiagnosticSeverity.Error],
  ['warning', vscode.DiagnosticSeverity.Warning],
  ['information', vscode.DiagnosticSeverity.Information],
  ['hint', vscode.DiagnosticSeverity.Hint],
]);

const defaults: Partial<Record<ReportedCode, string>> = {
  'yaml-syntax': 'error',
  'duplicate-key': 'error',
  'unquoted-text': 'information',
  'similar-key': 'information',
  'speaker-spelling': 'information',
  'alias-key': 'hint',
};

/** What is reported: findings of notes, and what is wrong with the generated parts of reports. */
type ReportedCode = FindingCode | 'broken-part';

/** The level at which findings of a code are reported; `undefined` where they are not. */
type LevelOf = (code: ReportedCode) => vscode.DiagnosticSeverity | undefined;

/** How findings are reported, by the settings of each workspace folder: read once for thousands of files. */
export class Severities {
  private readonly known = new Map<string, LevelOf>();

  /** The levels in the folder a file is in. */
  of(uri: vscode.Uri): LevelOf {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    const key = folder?.toString() ?? '';
    let levelOf = this.known.get(key);
    if (!levelOf) this.known.set(key, (levelOf = levelsIn(folder)));
    return levelOf;
  }
}

function levelsIn(folder: vscode.Uri | undefined): LevelOf {
  if (!isValidationEnabled(folder)) return () => undefined;
  const setting = severitySetting(folder);
  return (code) => {
    const own = Object.hasOwn(setting, code) ? setting[code] : undefined;
    return own === 'off' ? undefined : (severities.get(own) ?? severities.get(defaults[code] ?? 'warning'));
  };
}
