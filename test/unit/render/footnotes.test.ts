import { deepStrictEqual, match, ok } from 'node:assert/strict';
import createMarkdownIt, { type MarkdownIt } from 'markdown-it';
import footnotePlugin from 'markdown-it-footnote';
import { footnotes } from '../../../src/render/footnotes';

describe('Footnotes below a body', () => {
  const bodies: [what: string, text: string][] = [
    ['none', 'a'],
    ['one that is named', 'a[^1]\n\n[^1]: b'],
    ['one that is named three times', 'a[^1] b[^1]\n\nc[^1]\n\n[^1]: d'],
    ['one that nothing names', 'a\n\n[^1]: b\n\nc'],
    ['one that is not there', 'a[^1]\n\n[^2]: b'],
    ['several, in the order in which they are named', '[^b]: c\n[^a]: d\n\ne[^a] f[^b]'],
    ['one of several blocks', 'a[^1]\n\n[^1]: b\n\n    c\n\n    - d\n\n[^2]: e\n\nf[^2]'],
    ['one that ends with a list', 'a[^1]\n\n[^1]:\n    - b\n    - c\n\nd'],
    ['one without text', 'a[^1]\n\n[^1]: \n\nb'],
    ['one in the text', 'a^[b *c*] d^[e]'],
    ['both kinds', 'a^[b] c[^1] d^[e]\n\n[^1]: f^[g] h[^2]\n[^2]: i'],
    ['two of one name', 'a[^1]\n\n[^1]: b\n\n[^1]: c'],
    [
      'one with the name of what all objects have',
      'a[^constructor] b[^__proto__]\n\n[^constructor]: c\n\n[^__proto__]: d',
    ],
    ['one in a quote and a list', '> a[^1]\n>\n> [^1]: b\n\n- c[^2]\n\n  [^2]: d'],
  ];
  for (const [what, text] of bodies)
    it(`are the plug-in’s own: ${what}`, () => {
      const parsed = (plugin: (md: MarkdownIt) => void): unknown =>
        JSON.parse(JSON.stringify(createMarkdownIt().use(plugin).parse(text, {})));
      deepStrictEqual(parsed(footnotes), parsed(footnotePlugin));
    });

  it('lose nothing where one stands in another', () => {
    const html = createMarkdownIt().use(footnotes).render('a[^1] b[^2]\n\n[^1]: c\n\n    [^2]: d\n\n    e');
    match(html, />c<\/p>\n<p>e .*>d /s);
  });

  /** How many tokens are handed over from one list to another. */
  const moved = (count: number): number => {
    const numbers = Array.from({ length: count }, (_, i) => i);
    const text = numbers.map((i) => `a[^${i}]\n\n[^${i}]: b\n`).join('\n');
    const md = createMarkdownIt().use(footnotes);
    let sum = 0;
    md.core.ruler.before('footnote_tail', 'count', (state) => {
      let { tokens } = state;
      const set = (next: typeof tokens): void => {
        sum += next.length;
        tokens = next;
      };
      Object.defineProperty(state, 'tokens', { get: () => tokens, set });
    });
    md.parse(text, {});
    return sum;
  };

  it('cost as much as there are, not as much as their square: all tokens were copied for each of them', () => {
    const [some, more] = [moved(100), moved(400)];
    ok(some >= 100 && more <= 4 * some, `${some} tokens of 100 footnotes, ${more} of 400`);
  });
});
