// Notes with hostile text wherever a note can hold text.

/** A talk and its edition, with the payload wherever people write text. */
export function filesWith(payload: string, inBody: string): Record<string, string> {
  const text = JSON.stringify(payload);
  const address = JSON.stringify(`https://example.org/${payload}`);
  const talk = [
    `type: talk`,
    `conference: ${text}`,
    `edition: ${text}`,
    `title: ${text}`,
    `speakers: [${text}, {name: ${text}, affiliation: ${text}, url: ${text}}]`,
    `session_type: ${text}`,
    `status: ${text}`,
    `date: ${text}`,
    `time: ${text}`,
    `room: ${text}`,
    `track: ${text}`,
    `tags: [${text}, x]`,
    `url: ${address}`,
    `slides: [${text}, ${address}]`,
    `video: ${text}`,
    `paper: ${address}`,
    `abstract: ${text}`,
    `authors: [${text}]`,
    `language: ${text}`,
    `duration: ${text}`,
    `links: [{title: ${text}, url: ${text}}]`,
    `guid: ${text}`,
    `own: [${text}, {${text}: ${text}}]`,
    `${text}: ${text}`,
  ];
  const edition = [
    'type: edition',
    `conference: ${text}`,
    `edition: ${text}`,
    `start_date: ${text}`,
    `end_date: ${text}`,
    `city: ${text}`,
    `country: ${text}`,
    `venue: ${text}`,
    `organizer: ${text}`,
    `attendees: [${text}]`,
    `timezone: ${text}`,
    `tags: [${text}]`,
    `title: ${text}`,
    `language: ${text}`,
    `url: ${address}`,
  ];
  const note = (lines: string[]): string => `---\n${lines.join('\n')}\n---\n\n${inBody}\n`;
  return { 'talk.md': note(talk), 'edition.md': note(edition) };
}

/** The payload by itself and in the places of Markdown that make HTML. */
export function bodiesOf(payload: string): string[] {
  const line = payload.replace(/\s+/g, ' ');
  const inPlaces = [
    `# ${line}`,
    `- [ ] ${line}`,
    `> ${line}`,
    `**${line}** \`${line}\``,
    `[${line}](${line})`,
    `[${line}](<${line}> "${line}")`,
    `![${line}](${line} "${line}")`,
    `<${line}>`,
    `[a]: ${line} "${line}"`,
    `| ${line} |\n|---|\n| ${line} |`,
    `\`\`\`${line}\n${payload}\n\`\`\``,
    `<!-- ${line}`,
  ];
  return [payload, inPlaces.join('\n\n')];
}
