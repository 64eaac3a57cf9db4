// The address that opens a folder, or the folders of a `.code-workspace` file, in the embedded editor, with the extension under development.

/**
 * @param {{ address: string, port: number }} server
 * @param {{ folder: string, extension?: string, tests?: string }} what absolute paths
 * @returns {string}
 */
export function editorAddress(server, { folder, extension, tests }) {
  const remote = (/** @type {string} */ path) => `vscode-remote://127.0.0.1:${server.port}${uriPath(path)}`;
  const payload = [['skipWelcome', 'true']];
  if (extension) payload.push(['extensionDevelopmentPath', remote(extension)]);
  if (tests) payload.push(['extensionTestsPath', remote(tests)]);
  const kind = folder.endsWith('.code-workspace') ? 'workspace' : 'folder';
  const query = new URLSearchParams({ [kind]: uriPath(folder), payload: JSON.stringify(payload) });
  return `${server.address}/?${query}`;
}

/** @param {string} path */
function uriPath(path) {
  const slashes = path.replaceAll('\\', '/');
  return slashes.startsWith('/') ? slashes : `/${slashes}`;
}
