// Compiles schemas/front-matter.schema.json to plain code at build time, so that no host needs ajv or `new Function`.
import Ajv2020 from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { _ } from 'ajv';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const schemaFile = fileURLToPath(new URL('../schemas/front-matter.schema.json', import.meta.url));
const formatsFile = fileURLToPath(new URL('../src/notes/values/formats.ts', import.meta.url));

/** esbuild plugin: `virtual:front-matter-schema` is the schema's check function, made by ajv. */
export function frontMatterSchema() {
  return {
    name: 'front-matter-schema',
    setup(build) {
      build.onResolve({ filter: /^virtual:front-matter-schema$/ }, ({ path }) => ({
        path,
        namespace: 'front-matter-schema',
      }));
      build.onLoad({ filter: /.*/, namespace: 'front-matter-schema' }, () => ({
        contents: compile(),
        resolveDir: fileURLToPath(new URL('..', import.meta.url)),
        watchFiles: [schemaFile],
      }));
    },
  };
}

function compile() {
  const schema = JSON.parse(readFileSync(schemaFile, 'utf8'));
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    code: { source: true, esm: true, formats: _`ours` },
  });
  ajv.addVocabulary(['x-notes']);
  for (const format of namesOfFormats(schema)) ajv.addFormat(format, () => true); // the real ones are called at run time
  return `import { formats as ours } from ${JSON.stringify(formatsFile)};${standaloneCode(ajv, ajv.compile(schema))}`;
}

function namesOfFormats(node, found = new Set()) {
  if (node && typeof node === 'object') {
    if (typeof node.format === 'string') found.add(node.format);
    for (const child of Object.values(node)) namesOfFormats(child, found);
  }
  return found;
}
