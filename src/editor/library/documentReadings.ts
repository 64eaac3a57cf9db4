import type * as vscode from 'vscode';
import { defaultAliases, type Aliases } from '../../notes/keys';
import { readNote, type Reading } from '../../notes/note';

interface Read {
  version: number;
  aliases: Aliases;
  reading: Reading | undefined;
}

/** The front matter of documents as they stand in editors: each version is read once, by whoever asks first. */
export class DocumentReadings {
  private readonly read = new WeakMap<vscode.TextDocument, Read>();

  of(document: vscode.TextDocument, aliases: Aliases = defaultAliases): Reading | undefined {
    const known = this.read.get(document);
    if (known?.version === document.version && known.aliases === aliases) return known.reading;
    const reading = readNote(document.getText(), aliases);
    this.read.set(document, { version: document.version, aliases, reading });
    return reading;
  }
}
