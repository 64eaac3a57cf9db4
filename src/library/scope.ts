import picomatch from 'picomatch';

/** Which files of a workspace folder may be notes. Globs are relative to the folder. */
export interface ScopeSettings {
  include: readonly string[];
  exclude: readonly string[];
  /** `files.exclude`: globs that are on; those that depend on a sibling file are left to the editor's own listing. */
  filesExclude: readonly string[];
}

/** Tells for a path relative to the workspace folder, with forward slashes, whether the file may be a note. */
export type Scope = (path: string) => boolean;

export function makeScope({ include, exclude, filesExclude }: ScopeSettings): Scope {
  const included = picomatch(include.filter(Boolean), { dot: true });
  const hidden = [...exclude, ...filesExclude].filter(Boolean);
  // As in the editor, a glob that names a folder leaves out all that is in it.
  const excluded = picomatch([...hidden, ...hidden.map((glob) => `${glob.replace(/\/$/, '')}/**`)], { dot: true });
  return (path) => included(path) && !excluded(path);
}
