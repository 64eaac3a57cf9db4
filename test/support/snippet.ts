/** Picks one of a choice's values. */
export type Choose = (values: string[]) => string | undefined;

const variables: Record<string, string> = { CURRENT_YEAR: '2024', CURRENT_MONTH: '02', CURRENT_DATE: '29' };

/** The text of a snippet whose placeholders all keep their defaults: the part of the snippet syntax that ours use. */
export function expand(body: string, choose: Choose = ([first]) => first): string {
  const values = new Map<string, string>();
  let position = 0;

  const read = (end: '}' | undefined): string => {
    let text = '';
    while (position < body.length && body[position] !== end) text += element() ?? body.charAt(position++);
    return text;
  };

  const element = (): string | undefined => {
    const choice = match(/\$\{(\d+)\|([^|]*)\|\}/y);
    if (choice) return keep(choice[1], choose(choice[2]?.split(',') ?? []) ?? '');
    const placeholder = match(/\$\{(\d+):/y);
    if (placeholder) {
      const value = read('}');
      position++;
      return keep(placeholder[1], value);
    }
    const stop = match(/\$(\d+)/y);
    if (stop) return values.get(stop[1] ?? '') ?? '';
    const variable = match(/\$([A-Z_]+)/y);
    if (!variable) return undefined;
    const value = variables[variable[1] ?? ''];
    if (value === undefined) throw new Error(`Unknown variable ${variable[0]}`);
    return value;
  };

  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = position;
    const found = pattern.exec(body);
    if (found) position = pattern.lastIndex;
    return found;
  };

  const keep = (stop: string | undefined, value: string): string => {
    values.set(stop ?? '', value);
    return value;
  };

  return read(undefined);
}

/** The values of the first choice in a text. */
export function choicesOf(text: string): string[] | undefined {
  return /\$\{\d+\|([^|]*)\|\}/.exec(text)?.[1]?.split(',');
}
