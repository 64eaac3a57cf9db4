// A small, strict scanner of HTML that we wrote ourselves: what it does not know is an error.

export interface Element {
  name: string;
  attributes: Map<string, string>;
  /** What stands in it, tags left out, character references resolved. */
  text: string;
  /** The names of the elements around it, from the outside. */
  inside: string[];
}

const voidElements = new Set(['img', 'input', 'br', 'hr']);

/** The elements of a piece of HTML, in order. Throws where it is not well-formed, or written as we never write it. */
export function scanHtml(html: string): Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  const tag = /<(\/?)([^\s<>/]+)((?:\s+[^\s=<>"'/]+(?:="[^"<>]*")?)*)>/y;
  for (let at = 0; at < html.length;) {
    if (html[at] !== '<') {
      const end = html.indexOf('<', at) < 0 ? html.length : html.indexOf('<', at);
      const text = html.slice(at, end);
      if (text.includes('>')) throw new Error(`A bare > in the text: ${excerpt(html, at)}`);
      for (const element of open) element.text += resolve(text);
      at = end;
      continue;
    }
    tag.lastIndex = at;
    const match = tag.exec(html);
    if (!match) throw new Error(`No tag that we write: ${excerpt(html, at)}`);
    const [, slash, name = '', attributes = ''] = match;
    at = tag.lastIndex;
    if (slash) {
      const last = open.pop();
      if (last?.name !== name || attributes) throw new Error(`</${name}> does not close <${last?.name ?? ''}>.`);
      continue;
    }
    const element = { name, attributes: readAttributes(attributes), text: '', inside: open.map(({ name }) => name) };
    elements.push(element);
    if (!voidElements.has(name)) open.push(element);
  }
  if (open.length > 0) throw new Error(`Not closed: ${open.map(({ name }) => `<${name}>`).join(', ')}`);
  return elements;
}

function readAttributes(source: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', value = ''] of source.matchAll(/\s+([^\s=]+)(?:="([^"]*)")?/g)) {
    if (attributes.has(name)) throw new Error(`The attribute ${name} stands twice in ${source}.`);
    attributes.set(name, resolve(value));
  }
  return attributes;
}

const references: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Only the references that we write ourselves are known: any other `&` is text that was not escaped. */
function resolve(text: string): string {
  return text.replace(/&([^;&\s]*;)?/g, (written, name = '') => {
    const character = references[String(name).slice(0, -1)];
    if (character === undefined) throw new Error(`Not one of our character references: ${written} in ${text}`);
    return character;
  });
}

function excerpt(html: string, at: number): string {
  return JSON.stringify(html.slice(at, at + 80));
}

type Allowed = Readonly<Record<string, Readonly<Record<string, RegExp>>>>;

const line = { 'data-line': /^\d+$/ };
const aligned = { ...line, style: /^text-align:(left|center|right)$/ };
const title = { title: /[^]*/ };

/** Every element we make, with its attributes and what they may hold. */
export const ours: Allowed = {
  a: {
    href: /^(?:#(?:n\d+|fn(?:ref)?(?:-\d*-)?\d+(?::\d+)?)?|https?:[^\s]*|mailto:[^\s]*)$/i,
    class: /^(?:open|remote-picture|footnote-backref)$/,
    id: /^fnref(?:-\d*-)?\d+(?::\d+)?$/,
    'aria-label': /^Back to the text$/,
    'data-link': /^\d+$/,
    ...line,
    ...title,
  },
  blockquote: line,
  br: {},
  button: {
    type: /^button$/,
    class: /^(?:speaker|tag)$/,
    'data-speaker': /[^]*/,
    'data-tag': /[^]*/,
  },
  code: { class: /^language-\S*$/, ...line },
  dd: {},
  details: { class: /^rest$/ },
  div: { class: /^(?:body|footnotes)$/ },
  dl: {},
  dt: {},
  em: {},
  figcaption: {},
  figure: line,
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, line])),
  hr: line,
  img: {
    src: /^(?:resolved:\/\/[^\s]*|https:[^\s]*|data:image\/(?:png|gif|jpeg|webp);base64,[a-z0-9+/=]+)$/i,
    alt: /[^]*/,
    loading: /^lazy$/,
    ...title,
  },
  input: { type: /^checkbox$/, disabled: /^$/, checked: /^$/, 'aria-label': /[^]*/ },
  li: { class: /^(?:task|footnote-item)$/, id: /^fn(?:-\d*-)?\d+$/, ...line },
  meter: { min: /^0$/, max: /^\d+$/, value: /^\d+$/, 'aria-hidden': /^true$/ },
  ol: { start: /^\d+$/, ...line },
  p: { class: /^(?:speakers|facts|attendees|coverage|byline|conference-note-(?:title|edition))$/, ...line },
  pre: line,
  s: {},
  section: { class: /^conference-note$/ },
  span: { class: /^(?:missing-picture|affiliation|count|conference)$/ },
  strong: {},
  summary: {},
  sup: { class: /^footnote-ref$/ },
  table: line,
  tbody: line,
  td: aligned,
  th: aligned,
  thead: line,
  tr: line,
  ul: { class: /^(?:tags|material|ways)$/, ...line },
};

/** Throws where the HTML holds an element, an attribute or a value that is not ours. */
export function onlyOurs(html: string): Element[] {
  const elements = scanHtml(html);
  for (const { name, attributes } of elements) {
    const allowed = Object.hasOwn(ours, name) ? ours[name] : undefined;
    if (!allowed) throw new Error(`<${name}> is no element of ours.`);
    for (const [attribute, value] of attributes) {
      const pattern = Object.hasOwn(allowed, attribute) ? allowed[attribute] : undefined;
      if (!pattern?.test(value)) throw new Error(`<${name} ${attribute}=${JSON.stringify(value)}> is not ours.`);
    }
  }
  return elements;
}
