const syntaxMessages = new Map([
  ['colon', "contains ': ', which YAML takes for another key. Put the value in quotes."],
  ['quote', 'starts with a quote that is never closed.'],
  ['after-quote', 'continues after its closing quote. Put all of it in one pair of quotes.'],
  ['reserved', 'starts with a character that YAML reserves. Put the value in quotes.'],
  ['bad-escape', "contains a backslash that YAML cannot read. Write '\\\\' for a backslash."],
  ['bracket', 'starts with a bracket or brace, which makes it a list or map. If it is text, put it in quotes.'],
  ['open-list', 'opens a list or map that is never closed. Close it, and put items that start with # in quotes.'],
  ['hash', 'contains an item that starts with #, which makes a comment of the rest. Put that item in quotes.'],
  ['extra-bracket', 'has a bracket too many, or brackets that do not match.'],
  ['extra-comma', 'has a comma too many.'],
  ['inner-colon', "contains a text with ': ' between brackets. Put that text in quotes."],
  ['dash', "starts with '- ', which belongs on a line of its own. If it is text, put it in quotes."],
  ['block', 'starts with > or |, which stand alone before lines of text. If it is text, put it in quotes.'],
  ['BLOCK_AS_IMPLICIT_KEY', 'and the key below it are not indented alike. Put the keys one below the other.'],
  ['anchor', 'starts with &, which makes it a YAML anchor. If it is text, put it in quotes.'],
  ['alias', 'starts with *, which makes it a YAML alias. If it is text, put it in quotes.'],
  ['tag', 'starts with !, which makes it a YAML tag. If it is text, put it in quotes.'],
]);

const lineMessages = new Map([
  ['tab', 'This line is indented with a tab. YAML allows spaces only.'],
  ['TAB_AS_INDENT', 'This line is indented with a tab. YAML allows spaces only.'],
  ['no-closing-fence', "The front matter has no closing '---' line."],
  ['merge-key', "Merge keys ('<<') are not supported in the front matter of a note."],
  ['no-blank', 'Put a blank behind the colon.'],
  ['MULTILINE_IMPLICIT_KEY', 'A key has to be on one line and be followed by a colon and a space.'],
  ['MISSING_CHAR', 'Something is missing here: a colon and a space after a key, a quote, or a bracket.'],
  ['BAD_INDENT', 'The indentation does not match the lines above.'],
  ['MULTIPLE_DOCS', 'The front matter contains a second YAML document. Remove the line that starts it.'],
  ['TOO_DEEP', 'The front matter is nested too deeply.'],
]);

/** What is wrong with a block that is no YAML. */
export function syntaxMessage(reason: string, key: string): string {
  const said = syntaxMessages.get(reason);
  if (said) return `${key ? `The value of '${key}'` : 'This value'} ${said}`;
  return lineMessages.get(reason) ?? 'This is not valid YAML.';
}
