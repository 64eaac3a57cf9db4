/**
 * esbuild plugin: all files share one `vscode` object. Else each of them that imports it makes a copy of its four hundred
 * names when the extension starts, which takes longer than all else that is done then.
 */
export function sharedVscode() {
  return {
    name: 'shared-vscode',
    setup(build) {
      build.onResolve({ filter: /^vscode$/ }, ({ path, namespace }) =>
        namespace === 'shared-vscode' ? { path, external: true } : { path, namespace: 'shared-vscode' },
      );
      build.onLoad({ filter: /.*/, namespace: 'shared-vscode' }, () => ({ contents: "export * from 'vscode'" }));
    },
  };
}
