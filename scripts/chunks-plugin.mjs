import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, relative } from 'node:path';

/** Where files stand that are read when something of them is first used. */
const deferredFolder = './deferred/';

/**
 * esbuild plugin: what is imported on demand goes into files of its own, which the Node host reads when they are asked
 * for. esbuild splits ECMAScript modules only, and an extension is CommonJS: each file is turned into that.
 *
 * Names are handed over as they are when a file has run: none that is exported may change later (the linter sees to
 * that). In the way of esbuild each is asked for anew whenever it is used, by a function, which no engine sees through.
 *
 * @param {string[]} deferred modules with files of their own (see `deferredModules`), none of which may be in these
 */
export function commonJsChunks(deferred) {
  return {
    name: 'common-js-chunks',
    setup(build) {
      const { initialOptions, esbuild } = build;
      const { minify, target, sourcemap } = initialOptions;
      // An inline map of a module goes on into that of its CommonJS form.
      const inline = sourcemap ? 'inline' : false;
      Object.assign(initialOptions, {
        format: 'esm',
        splitting: true,
        write: false,
        metafile: true,
        sourcemap: inline,
      });
      // Only then statements keep their lines, and names theirs.
      initialOptions.minify = false;
      build.onEnd(async ({ outputFiles = [], metafile }) => {
        const bundled = Object.keys(metafile?.inputs ?? {}).find((input) =>
          deferred.some((one) => input.endsWith(one)),
        );
        if (bundled !== undefined)
          throw new Error(`${bundled} would be read at the start: import it without the ending of its file.`);
        // `require` in place of `import()`: through the latter, Node finds no names in a CommonJS file.
        const supported = { 'dynamic-import': false };
        const options = { format: 'cjs', minify, target, supported, sourcemap: inline };
        for (const { path, text } of outputFiles) {
          const code = commonJs(text, metafile.outputs[relative('.', path).replaceAll('\\', '/')], path);
          const { code: written } = await esbuild.transform(code, { ...options, sourcefile: path });
          mkdirSync(dirname(path), { recursive: true });
          writeFileSync(path, written);
        }
      });
    },
  };
}

/**
 * A file that esbuild has written as an ECMAScript module, line by line: the map of its source goes on to hold.
 *
 * @param output what esbuild says of it: as many statements have to be found
 */
function commonJs(text, output, path) {
  const fail = (what) => {
    throw new Error(`${path} cannot be made CommonJS: ${what}`);
  };
  /** The name that all of a module has in this file: many of ours import `vscode`, and to ask for it takes its time. */
  const modules = new Map();
  const imported = new Set();
  let [first, exports] = ['"use strict";', 0];
  const whole = (_, name, file) => {
    // As imports do, these come before all that uses them.
    first += `const ${name} = ${modules.get(file) ?? (isDeferred(file) ? asked(file) : `require(${file})`)};`;
    if (!modules.has(file)) modules.set(file, name);
    imported.add(file);
    return '';
  };
  const named = (_, names, file) => {
    if (isDeferred(file)) fail(`${file} has to be imported as a whole (import * as).`);
    imported.add(file);
    return `const ${names.replace(renamed, '$1: $2')} = require(${file});`;
  };
  const bare = (_, file) => {
    imported.add(file);
    return `require(${file});`;
  };
  const handed = (_, names) => {
    if (/\bas default\b/.test(names)) fail('it exports a default.');
    exports += names.split(',').length;
    return `module.exports = ${names.replace(renamed, '$2: $1')};`;
  };
  const code = text
    .replace(/^import \* as (\S+) from ("[^"]+");$/gm, whole)
    .replace(/^import (\{[^}]*\}) from ("[^"]+");$/gm, named)
    .replace(/^import ("[^"]+");$/gm, bare)
    .replace(/^export (\{[^}]*\});$/gm, handed);
  const written = new Set(output.imports.filter(({ kind }) => kind === 'import-statement').map(({ path }) => path));
  if (imported.size !== written.size) fail(`${imported.size} of ${written.size} imports were found.`);
  if (exports !== output.exports.length) fail(`${exports} of ${output.exports.length} exports were found.`);
  // What is put off until it is asked for has no value yet when names are handed over.
  if (/\b__esm\(/.test(code)) fail('a module is both imported and required: it must be one of them.');
  return first + code;
}

const renamed = /([\w$]+) as ([\w$]+)/g;

function isDeferred(file) {
  return file.startsWith(`"${deferredFolder}`);
}

/** Stands for a file until something of it is used. */
function asked(file) {
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
        build.onResolve({ filter }, () => ({ path: `${deferredFolder}${name}.js`, external: true }));
      }
    },
  };
}
