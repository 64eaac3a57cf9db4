// Bodies with all that Markdown has, changed by chance: what stands in them is held against the renderer's parser.
import type { Random } from './random';

/** A body with some changes. */
export function anyBody(random: Random): string {
  let text = random.of(bodies);
  for (let change = random.below(7); change >= 0; change--) {
    const at = random.below(text.length + 1);
    const piece = random.below(4) === 0 ? text.slice(at - 30, at) : random.of(pieces);
    text = text.slice(0, at) + piece + text.slice(at + (random.below(2) === 0 ? random.below(8) : 0));
  }
  return text;
}

const bodies = [
  '# A\n\n- a [b](c.md)\n  - d ![e](f.png "t")\n\n    para [g](h.md)\n\n```\n[x](code1.md)\n```\n\n> q [i](j.md)\n> lazy\nmore [k](l.md)\n\n- [ ] task\n  on\n\n    [x](code2.md)\n\n[r]: def.md "t"\n[s]: <def 2.md>\n\n| a | b |\n|---|---|\n| [c1](c1.md) | `x` |\n| `a | b` | [c2](c2.md) |\n\n<!-- [x](no.md) -->\n\n1. one [l1](l1.md)\n2. two\n   ~~~\n   [x](code3.md)\n   ~~~\n10. ten [![img](img.png)](link.md)\n',
  "T\n===\n\n[a `b](c` d.md) [e](f(g)h.md) \\[i](j.md) ![k [l](m.md)](n.png) [o](<p q.md> 't')\n<!-- multi\nline --> tail [t](tail.md)\n\nhttps://x.org/[a](b.md) <https://y.org> [z](zz.md)\n\n* * *\n- - x [y](yy.md)\n-\n  [w](ww.md)\n\n[foo][bar](baz.md) and [foo]\n\n[foo]: foo/x.md\n[bar]: bar.md\n\n> - [u](uu.md)\n>   v\n> ```\n> [n](code.md)\n[out](out.md)\n",
];

const pieces = [
  ...['[', ']', '](', '](a.md)', '[x]', '!', '![', '[q](q.md)', '![p](p.png)', '(', ')', '"', "'", ' "t"', '<', '>'],
  ...['`', '``', '```', '~~~', '\n', '\n\n', '    ', '  ', '\t', '> ', '>', '- ', '* ', '1. ', '2. ', '10) ', '#'],
  ...['<!--', '-->', '<!-- c -->', '|', '|---|', '---', '===', '\\', '[d]: d.md\n', ']: ', '[d]', 'https://a.b/'],
  ...[
    '<b>',
    '</b>',
    '&amp;',
    '%20',
    '\r',
    '\r\n',
    '*',
    '|a|b|\n|-|-|\n',
    ':',
    'javascript:',
    '\u00a0',
    '-\n',
    '<pre>\n',
    '[ ] ',
    '- [ ] x\n',
    '- [x] x\n',
  ],
];
