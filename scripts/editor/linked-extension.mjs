// The project under another path, for an editor that is installed inside the project.
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../cleanup.mjs';
import { inProject } from '../project.mjs';

/**
 * The editor takes all themes below the folder of an extension under development for that extension's, and shows the
 * first of them whatever the user's settings say. The embedded editor with its own themes lies below the project.
 * @returns {string}
 */
export function linkedExtension() {
  const link = join(temporaryFolder('extension'), 'conference-notes');
  symlinkSync(inProject(), link, 'junction');
  return link;
}
