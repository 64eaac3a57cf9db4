import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';

/**
 * esbuild plugin: what is imported on demand goes into files of its own, which the Node host reads when they are asked
 * for. esbuild splits ECMAScript modules only, and an extension is CommonJS: each file is turned into that.
 *
 * Names are handed over as they are when a file has run. In the way of esbuild each is asked for anew whenever it is
 * used, by a function, which no engine sees through.
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
      // Statements keep their lines, in which they are found.
      Object.assign(initialOptions, { minify: false, minifySyntax: minify, minifyIdentifiers: minify });
      build.onEnd(async ({ outputFiles = [] }) => {
        // `require` in place of `import()`: through the latter, Node finds no names in a CommonJS file.
        const supported = { 'dynamic-import': false };
        const options = { format: 'cjs', minify, target, supported, sourcemap: inline };
        for (const { path, text } of outputFiles) {
          const { code } = await esbuild.transform(commonJs(text), { ...options, sourcefile: path });
          mkdirSync(dirname(path), { recursive: true });
          writeFileSync(path, code);
        }
      });
    },
  };
}

/** The statements of one file that esbuild has written, line by line: the map of its source goes on to hold. */
function commonJs(text) {
  /** The name that all of a module has in this file: many of ours import `vscode`, and to ask for it takes its time. */
  const modules = new Map();
  const all = (name, file) => {
    const known = modules.get(file);
    if (known === undefined) modules.set(file, name);
    return known ?? (isDeferred(file) ? deferred(file) : `require(${file})`);
  };
  const code = text
    .replace(/^import \* as (\S+) from ("[^"]+");$/gm, (_, name, file) => `const ${name} = ${all(name, file)};`)
    .replace(/^import (\{[^}]*\}) from ("[^"]+");$/gm, (whole, names, file) =>
      isDeferred(file) ? whole : `const ${names.replace(renamed, '$1: $2')} = require(${file});`,
    )
    .replace(/^import ("[^"]+");$/gm, 'require($1);')
    .replace(/^export (\{[^}]*\});$/gm, (_, names) => `module.exports = ${names.replace(renamed, '$2: $1')};`);
  const [left] = /^(?:import|export)\b(?!\().*/m.exec(code) ?? [];
  if (left !== undefined) throw new Error(`This cannot be made CommonJS: ${left.slice(0, 100)}`);
  // What is put off until it is asked for has no value yet when names are handed over.
  if (/\b__esm\(/.test(code)) throw new Error('A module is both imported and required: it must be one of them.');
  return code;
}

const renamed = /([\w$]+) as ([\w$]+)/g;

/** Where files stand that are read when something of them is first used. */
const deferredFolder = './deferred/';

function isDeferred(file) {
  return file.startsWith(`"${deferredFolder}`);
}

/** Stands for a file until something of it is used. */
function deferred(file) {
  return `new Proxy({}, { get: (own, name) => (own.file ??= require(${file}))[name] })`;
}

/**
 * esbuild plugin: modules that have files of their own, by their names there. They are imported as a whole (`import * as`),
 * as any other, and read when something of them is first used. That may be in the midst of what cannot wait.
 *
 * @param {Record<string, string>} modules where they stand
 */
export function deferredModules(modules) {
  return {
    name: 'deferred-modules',
    setup(build) {
      for (const [name, module] of Object.entries(modules)) {
        const filter = new RegExp(`(?:^|/)${basename(module, '.ts')}$`);
        build.onResolve({ filter }, ({ kind }) =>
          kind === 'entry-point' ? undefined : { path: `${deferredFolder}${name}.js`, external: true },
        );
      }
    },
  };
}
