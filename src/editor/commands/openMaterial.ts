import * as vscode from 'vscode';
import type { LibraryNote } from '../../library/libraryNote';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { plainText } from '../quickPickText';
import { areAllMeant } from './manyAtOnce';
import type { Handler } from './registry';
import { isAsked, selectedNotes } from './selection';

/** What a talk may have on the web, by its key. */
type Material = 'slides' | 'video';

const words: Record<Material, { title: string; one: string; none: string }> = {
  slides: { title: 'Open Slides', one: 'Slides', none: 'slides' },
  video: { title: 'Open Video', one: 'Video', none: 'video' },
};

/**
 * Opens the slides or videos of notes in the browser. Of one note that has several, the user chooses; with URIs all are
 * opened and nothing is asked. Answers with the addresses; `undefined` when the user gave up.
 */
export function openMaterial(notes: WorkspaceLibrary, material: Material): Handler {
  return async (argument, selection) => {
    const chosen = await selectedNotes(notes, argument, selection, words[material].title);
    if (!chosen) return undefined;
    const addresses = [...new Set(chosen.flatMap((note) => note[material]))];
    const wanted = isAsked(argument) ? await asked(addresses, chosen, material) : addresses;
    for (const address of wanted ?? []) await openAddress(address);
    return wanted;
  };
}

/** Those that the user wants; `undefined` when the user gave up. */
async function asked(
  addresses: readonly string[],
  chosen: readonly LibraryNote[],
  material: Material,
): Promise<readonly string[] | undefined> {
  if (addresses.length === 0) {
    void vscode.window.showInformationMessage(noneText(chosen.length, material));
    return addresses;
  }
  if (chosen.length === 1 && addresses.length > 1) return pickAddress(addresses, material);
  const question = `Open ${addresses.length} pages in the browser?`;
  return (await areAllMeant(addresses.length, question)) ? addresses : undefined;
}

function noneText(count: number, material: Material): string {
  const { none } = words[material];
  const where = `The key '${material}' of a talk's front matter holds the address.`;
  return count > 1
    ? `Conference Notes: none of these ${count} notes has ${none}. ${where}`
    : `Conference Notes: this note has no ${none}. ${where}`;
}

async function pickAddress(addresses: readonly string[], material: Material): Promise<readonly string[] | undefined> {
  const { title, one } = words[material];
  const items = addresses.map((address, i) => ({
    label: `${one} #${i + 1}`,
    description: plainText(address),
    addresses: [address],
  }));
  const all = { label: 'Open all', description: '', addresses: [...addresses] };
  const options = { title, placeHolder: 'This note has several', matchOnDescription: true };
  return (await vscode.window.showQuickPick([...items, all], options))?.addresses;
}

/** As text: a URI would be written anew, and `%2F` in it become a slash. */
async function openAddress(address: string): Promise<void> {
  await vscode.env.openExternal(address as unknown as vscode.Uri);
}
