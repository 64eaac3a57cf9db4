import { isAt, joined } from './bytes';

const block = { extension: 0x21, image: 0x2c, end: 0x3b } as const;
const comment = 0xfe;
const application = 0xff;

/** A GIF without comments, XMP and other programs' blocks. `undefined` where it is broken. */
export function cleanGif(bytes: Uint8Array): Uint8Array | undefined {
  let at = 13 + tableLength(bytes[10] ?? 0);
  const kept: Uint8Array[] = [bytes.subarray(0, at)];
  while (at < bytes.length) {
    const kind = bytes[at];
    if (kind === block.end) return joined([...kept, bytes.subarray(at, at + 1)]);
    if (kind !== block.extension && kind !== block.image) return undefined;
    const data = kind === block.extension ? at + 2 : at + 11 + tableLength(bytes[at + 9] ?? 0);
    const end = behindData(bytes, data);
    if (end === undefined) return undefined;
    if (kind === block.image || isPicture(bytes, at)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return undefined;
}

/** The bytes of a table of colours, by the flags that announce it. */
function tableLength(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** Data comes in pieces, each with its length before it; an empty one is the last. */
function behindData(bytes: Uint8Array, from: number): number | undefined {
  let at = from;
  for (let length = bytes[at]; length !== undefined; length = bytes[at]) {
    at += 1 + length;
    if (length === 0) return at;
  }
  return undefined;
}

/** How often an animation runs, and its colours, are a program's block too. */
function isPicture(bytes: Uint8Array, at: number): boolean {
  const label = bytes[at + 1];
  if (label !== application) return label !== comment;
  return ['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012'].some((name) => isAt(bytes, at + 3, name));
}
