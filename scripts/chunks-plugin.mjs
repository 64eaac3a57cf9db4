import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * esbuild plugin: what is imported on demand goes into files of its own, which the Node host reads when they are asked
 * for. esbuild splits ECMAScript modules only, and an extension is CommonJS: each file is turned into that.
 */
export function commonJsChunks() {
  return {
    name: 'common-js-chunks',
    setup(build) {
      const { initialOptions, esbuild } = build;
      const { minify, target, sourcemap } = initialOptions;
      // An inline map of a module goes on into that of its CommonJS form.
      const inline = sourcemap ? 'inline' : false;
      Object.assign(initialOptions, { format: 'esm', splitting: true, write: false, sourcemap: inline });
      build.onEnd(async ({ outputFiles = [] }) => {
        // `require` in place of `import()`: through the latter, Node finds no names in a CommonJS file.
        const supported = { 'dynamic-import': false };
        const options = { format: 'cjs', minify, target, supported, sourcemap: inline };
        for (const { path, text } of outputFiles) {
          const { code } = await esbuild.transform(text, { ...options, sourcefile: path });
          mkdirSync(dirname(path), { recursive: true });
          writeFileSync(path, code);
        }
      });
    },
  };
}
