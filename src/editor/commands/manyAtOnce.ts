import * as vscode from 'vscode';

/** More are opened at once only after a question. */
const mostUnasked = 10;

/** Whether the user means to open so many things at once, which is asked where they are many. */
export async function areAllMeant(count: number, question: string): Promise<boolean> {
  if (count <= mostUnasked) return true;
  const open = 'Open All';
  return (await vscode.window.showWarningMessage(question, { modal: true }, open)) === open;
}
