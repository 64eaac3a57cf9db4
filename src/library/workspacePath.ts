/**
 * A path that the user gives for a file of a workspace folder, with forward slashes and without `.` steps. `undefined`
 * where it may lead out of the folder: absolute, with a drive, a scheme or a home folder in front, or with `..` steps.
 */
export function pathInFolder(path: string): string | undefined {
  if (/^[\\/~]|^[A-Za-z][\w+.-]*:|\u0000/.test(path)) return undefined;
  const steps = path.split(/[\\/]+/).filter((step) => step !== '' && step !== '.');
  const leadsOut = steps.some((step) => step.replace(/%2e/gi, '.').trim() === '..');
  return leadsOut || steps.length === 0 ? undefined : steps.join('/');
}
