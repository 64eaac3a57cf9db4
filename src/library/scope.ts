import picomatch from 'picomatch';

/** Which files of a workspace folder may be notes. Globs are relative to the folder. */
export interface ScopeSettings {
  include: readonly string[];
  exclude: readonly string[];
  /** `files.exclude`: globs that are on; those that depend on a sibling file are left to the editor's own listing. */
  filesExclude: readonly string[];
}

/** Answers for paths relative to the workspace folder, with forward slashes. */
export interface Scope {
  /** Whether the file may be a note. */
  holds(path: string): boolean;
  /** Whether the file or folder is hidden, with all that is below it. */
  hides(path: string): boolean;
}

export function makeScope({ include, exclude, filesExclude }: ScopeSettings): Scope {
  const included = matcher(include);
  // As in the editor, a glob that names a folder leaves out all that is in it.
  const hidden = [...exclude, ...filesExclude].filter(Boolean);
  const excluded = matcher([...hidden, ...hidden.map((glob) => `${glob.replace(/\/$/, '')}/**`)]);
  return {
    holds: (path) => included(path) && !excluded(path),
    hides: (path) => excluded(path) || excluded(`${path}/`),
  };
}

/** The editor's globs know `*`, `?`, `**`, `{}` and `[]`; brackets and `!` stand for themselves. */
function matcher(globs: readonly string[]): (path: string) => boolean {
  const plain = globs.filter(Boolean).map((glob) => glob.replace(/^\/+/, '').replace(/[()]/g, '\\$&'));
  return picomatch(plain, { dot: true, nonegate: true, noextglob: true });
}
