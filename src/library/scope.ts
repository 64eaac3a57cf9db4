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
  const matches = matcher([...hidden, ...hidden.map((glob) => `${glob.replace(/\/$/, '')}/**`)]);
  const excluded = (path: string): boolean => isGits(path) || matches(path);
  return {
    holds: (path) => included(path) && !excluded(path),
    hides: (path) => excluded(path) || matches(`${path}/`),
  };
}

/** Git's own folder has a great many events and never holds notes, whatever the settings say. */
function isGits(path: string): boolean {
  return path.includes('.git') && /(?:^|\/)\.git(?:\/|$)/.test(path);
}

/** The editor's globs know `*`, `?`, `**`, `{}` and `[]`; brackets and `!` stand for themselves. */
function matcher(globs: readonly string[]): (path: string) => boolean {
  const tests = globs.filter(Boolean).map((glob) => matcherOf(glob.replace(/^\/+/, '')));
  return (path) => tests.some((matches) => matches(path));
}

function matcherOf(glob: string): (path: string) => boolean {
  const plain = glob.replace(/[()]/g, '\\$&');
  const pattern = picomatch.makeRe(plain, { dot: true, nonegate: true, noextglob: true });
  const word = wordOf(glob);
  return (path) => path.includes(word) && (path === plain || pattern.test(path));
}

/** What a path must hold to match: to look for it takes a small part of the time that the glob takes. */
function wordOf(glob: string): string {
  const [, word = ''] = /^\*\*\/\*?([^*?{}[\]\\/|"]+)(?:\/\*\*)?\/?$/.exec(glob) ?? [];
  return word;
}
