// The relative links of a text as the renderer's parser sees them.
import createMarkdownIt, { type Env, type MarkdownIt, type Token } from 'markdown-it';
import { dropComments } from '../../src/render/comments';
import { isInlinePicture, linkKind } from '../../src/render/linkPolicy';

const markdown = build();

/** Set up as the renderer is, as far as it decides what is a link. */
function build(): MarkdownIt {
  const md = createMarkdownIt({ html: false, linkify: true });
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  md.validateLink = (address) => linkKind(address) !== undefined || isInlinePicture(address);
  return md.use(dropComments);
}

/** The decoded paths of all links, pictures and reference definitions, without fragment and query. */
export function markdownPaths(text: string): string[] {
  const env: Env = {};
  const inline = markdown.parse(text, env).flatMap(({ children }) => children ?? []);
  const direct = inline.filter(({ meta }) => meta?.label === undefined).flatMap(addressOf);
  const defined = Object.values(env.references ?? {}).map(({ href }) => href);
  return [...direct, ...defined].filter((address) => linkKind(address) === 'relative').map(pathOf);
}

function addressOf({ type, attrs }: Token): string[] {
  const name = type === 'link_open' ? 'href' : type === 'image' ? 'src' : undefined;
  return (attrs ?? []).flatMap(([key, value]) => (key === name ? [String(value)] : []));
}

function pathOf(address: string): string {
  return address.replace(/[#?].*$/s, '').replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes;
    }
  });
}
