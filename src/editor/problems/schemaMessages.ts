import type { SchemaFault } from '../../notes/schema/schemaFaults';

const messages = new Map([
  ['missing', 'There is no such file. The setting conferenceNotes.schema names it as the schema of the notes.'],
  ['unreadable', 'The schema of the notes could not be read.'],
  ['outside', 'The setting conferenceNotes.schema must be a path inside the workspace folder.'],
  ['syntax', 'The schema of the notes is not valid JSON or YAML.'],
  ['no-map', 'This is not a JSON Schema: it must be an object.'],
  ['too-large', 'The schema of the notes is larger than 256 KB and is not used.'],
  ['note-types', "This is not a JSON Schema for notes: 'x-notes' is a list of edition, talk, report and announcement."],
  ['endless', 'This is not a JSON Schema: it leads back to itself without end.'],
]);

/** What is wrong with a schema file of the workspace, to the user. */
export function schemaMessageOf({ reason, name, detail }: SchemaFault): string {
  if (reason === 'reference')
    return `This is not a JSON Schema: "${name ?? ''}" leads to nothing. Only parts of this file can be referred to.`;
  if (reason === 'pattern') return `This is not a JSON Schema: the pattern is not valid. ${detail ?? ''}`.trimEnd();
  const said = messages.get(reason);
  if (said !== undefined) return said;
  return `This is not a JSON Schema: ${[name && `'${name}'`, detail].filter(Boolean).join(' ')}.`;
}
