import * as vscode from 'vscode';

const keys = ['quickInput.next', 'quickInput.toggleCheckbox', 'quickInput.accept'];

/** Whether the editor has commands for the boxes of a list: older ones have none. */
export async function canTick(): Promise<boolean> {
  const known = await vscode.commands.getCommands(true);
  return keys.every((key) => known.includes(key));
}

/** Turns the box of the first row of a list that opens now, and takes the list; nothing tells when it is open. */
export async function turnFirst(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 1000));
  for (const key of keys) await vscode.commands.executeCommand(key);
}
