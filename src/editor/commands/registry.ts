import * as vscode from 'vscode';
import { failureText, reportError, UserError, type Log } from '../log';

/** What a command does; it is called with whatever the caller handed over, or with nothing from the palette. */
export type Handler = (...args: unknown[]) => unknown;

/**
 * Registers commands by their names without prefix. An error is shown once: by us where a person called the command,
 * by the caller where it came with plain arguments, which is how programs call it.
 */
export function registerCommands(log: Log, handlers: Readonly<Record<string, Handler>>): vscode.Disposable {
  const registered = Object.entries(handlers).map(([name, handler]) =>
    vscode.commands.registerCommand(`conferenceNotes.${name}`, async (...args: unknown[]) => {
      try {
        return await handler(...args);
      } catch (error) {
        if (!isProgram(args[0])) return void reportError(log, inWords(name), error);
        // The editor shows what is thrown here, and makes links of it: only our own words may stand there.
        log.error(`${inWords(name)}:`, error);
        throw error instanceof UserError ? error : new Error(failureText(inWords(name)), { cause: error });
      }
    }),
  );
  return vscode.Disposable.from(...registered);
}

/** A command whose code, and the libraries that only it needs, are loaded when it is called first: starting is quicker. */
export function later(load: () => Promise<Handler>): Handler {
  let loading: Promise<Handler> | undefined;
  return async (...args) => (await (loading ??= load()))(...args);
}

function isProgram(argument: unknown): boolean {
  return typeof argument === 'object' && argument !== null && !('children' in argument);
}

/** `openPreviewToSide` → `open preview to side`. */
function inWords(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
