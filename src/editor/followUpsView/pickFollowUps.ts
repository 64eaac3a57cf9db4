import * as vscode from 'vscode';
import type { FollowUp } from '../../library/followUps/followUp';
import { isAwaited, type FollowUpKind } from '../../library/followUps/kinds';
import { labelOf, placeOf } from '../../library/followUps/words';
import { plainText } from '../quickPickText';
import type { KeptFollowUps } from './keptFollowUps';

/** What is asked for. */
export interface FollowUpQuestion {
  readonly kinds: readonly FollowUpKind[];
  readonly title: string;
  readonly placeHolder: string;
  /** Whether several can be chosen. */
  readonly many: boolean;
}

/** So many of a kind are offered, the oldest: nobody reads more, and the editor takes its time for them. */
const mostOffered = 1000;

type Item = vscode.QuickPickItem & { followUp?: FollowUp };

/**
 * Lets the user choose from what is left to do: first about the open note, then about all others. `undefined` when the
 * user gave up.
 */
export async function pickFollowUps(
  kept: KeptFollowUps,
  { kinds, title, placeHolder, many }: FollowUpQuestion,
): Promise<FollowUp[] | undefined> {
  const items = itemsOf(kept, kinds, vscode.window.activeTextEditor?.document.uri.toString());
  const options = { title, placeHolder: items.length > 0 ? placeHolder : 'Nothing of this is left to do' };
  const ask = { ...options, matchOnDescription: true };
  const picked = many
    ? await vscode.window.showQuickPick(items, { ...ask, canPickMany: true })
    : [await vscode.window.showQuickPick(items, ask)].flatMap((item) => item ?? []);
  return picked && picked.length > 0 ? picked.flatMap(({ followUp }) => followUp ?? []) : undefined;
}

function itemsOf(kept: KeptFollowUps, kinds: readonly FollowUpKind[], open: string | undefined): Item[] {
  const own = open === undefined ? [] : kept.of(open).filter(({ kind }) => kinds.includes(kind));
  const others = kinds.flatMap((kind) => kept.list(kind, mostOffered)).filter(({ note }) => note.uri !== open);
  const rest = others.map(itemOf);
  if (own.length === 0) return rest;
  return [
    separator('In the open note'),
    ...own.map(itemOf),
    ...(rest.length > 0 ? [separator('In other notes')] : []),
    ...rest,
  ];
}

function itemOf(followUp: FollowUp): Item {
  const { kind } = followUp;
  const place = [isAwaited(kind) ? kind : '', ...placeOf(followUp, vscode.env.language)].filter(Boolean);
  return { followUp, label: plainText(labelOf(followUp)), description: plainText(place.join(' · ')) };
}

function separator(label: string): Item {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
