// Writes the README's table of front matter keys from the schema: node scripts/readme-table.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inProject } from './project.mjs';

const begin = '<!-- front matter table, made from the schema: begin -->';
const end = '<!-- front matter table: end -->';

/** The README's text with the table as the schema has it now. */
export function withFrontMatterTable(readme) {
  const [before, rest] = readme.split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error('README.md has no place for the front matter table.');
  return `${before}${begin}\n${frontMatterTable()}\n${end}${after}`;
}

function frontMatterTable() {
  const schema = JSON.parse(readFileSync(inProject('schemas/front-matter.schema.json'), 'utf8'));
  const rows = Object.entries(schema.properties).map(([key, property]) =>
    row([`\`${key}\``, property['x-notes']?.join(', ') ?? 'all', property.description, values(property)]),
  );
  return [
    row(['key', 'notes', 'what it says', 'values, or an example']),
    row(['---', '---', '---', '---']),
    ...rows,
  ].join('\n');
}

function values({ enum: allowed, examples }) {
  if (allowed) return allowed.map((value) => `\`${value}\``).join(' ');
  return (examples ?? []).map((value) => `\`${written(value)}\``).join(' ');
}

function written(value) {
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (typeof value !== 'object') return value;
  const fields = Object.entries(value).map(([key, field]) => `${key}: ${written(field)}`);
  return `{${fields.join(', ')}}`;
}

function row(cells) {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(inProject('README.md'), withFrontMatterTable(readFileSync(inProject('README.md'), 'utf8')));
}
