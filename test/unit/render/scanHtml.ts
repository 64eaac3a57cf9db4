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

const choices = { 'data-tag': /[^]*/, 'data-speaker': /[^]*/, 'data-status': /[^]*/, 'data-edition': /[^]*/ };
const lang = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;
const size = /^\d+(?:\.\d+)?%?$/;

/** Every element we make, with its attributes and what they may hold. */
export const ours: Allowed = {
  a: {
    href: /^(?:#(?:n\d+|(?:section|note)-\d+|fn(?:ref)?(?:-[\w-]*-)?\d+(?::\d+)?)?|https?:[^\s]*|mailto:[^\s]*)$/i,
    class: /^(?:open|remote-picture|footnote-backref)$/,
    id: /^fnref(?:-[\w-]*-)?\d+(?::\d+)?$/,
    'aria-label': /^Back to the text$/,
    'data-link': /^\d+$/,
    ...line,
    ...title,
  },
  article: { id: /^note-\d+$/, lang },
  blockquote: { lang, ...line },
  br: {},
  button: { type: /^button$/, class: /^(?:speaker|tag)$/, 'aria-label': /[^]*/, ...choices, ...title },
  code: { class: /^language-\S*$/, ...line },
  dd: {},
  details: { class: /^rest$/ },
  div: {
    class: /^(?:body|footnotes|together|pictures|picture-window)$/,
    role: /^region$/,
    tabindex: /^0$/,
    'aria-labelledby': /^picture-[a-z]+$/,
    lang,
    ...line,
  },
  dl: {},
  dt: {},
  em: {},
  figcaption: {},
  figure: { class: /^picture picture-[a-z]+$/, ...line },
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, { id: /^(?:title|glance|picture-[a-z]+)$/, lang, ...line }]),
  ),
  header: { lang },
  hr: line,
  img: {
    src: /^(?:resolved:\/\/[^\s]*|https:[^\s]*|data:image\/(?:png|gif|jpeg|webp);base64,[a-z0-9+/=]+)$/i,
    alt: /[^]*/,
    loading: /^lazy$/,
    ...title,
  },
  input: { type: /^checkbox$/, disabled: /^$/, checked: /^$/, 'aria-label': /[^]*/ },
  li: { class: /^(?:task|footnote-item)$/, id: /^fn(?:-[\w-]*-)?\d+$/, ...line },
  main: { 'aria-labelledby': /^title$/ },
  meter: { min: /^0$/, max: /^\d+$/, value: /^\d+$/, 'aria-hidden': /^true$/ },
  nav: { 'aria-label': /^Contents$/ },
  ol: { start: /^\d+$/, ...line },
  p: {
    class: /^(?:speakers|facts|attendees|coverage|byline|picture-note|conference-note-(?:title|edition))$/,
    ...line,
  },
  pre: line,
  rect: { class: /^status-[a-z]+$/, x: size, width: size, height: size },
  s: {},
  section: { id: /^section-\d+$/, class: /^conference-note$/, 'aria-labelledby': /^glance$/ },
  span: {
    class: /^(?:missing-picture|affiliation|count|conference|picture-aside|counts|trend (?:rising|fading))$/,
    role: /^img$/,
    'aria-label': /^(?:rising|fading)$/,
    ...title,
  },
  strong: {},
  summary: {},
  sup: { class: /^footnote-ref$/ },
  svg: { class: /^(?:bar|swatch)$/, width: size, height: size, 'aria-hidden': /^true$/ },
  table: { 'aria-labelledby': /^picture-[a-z]+$/, ...line },
  tbody: line,
  td: { class: /^heat-[1-5]$/, ...aligned },
  th: { scope: /^(?:row|col)$/, ...aligned },
  thead: line,
  tr: { class: /^upright$/, ...line },
  ul: { class: /^(?:tags|material|ways|picture-bars)$/, 'aria-labelledby': /^picture-[a-z]+$/, ...line },
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
