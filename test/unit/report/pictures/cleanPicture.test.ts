import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { cleanPicture } from '../../../../src/report/pictures/cleanPicture';
import { orientationOf } from '../../../../src/report/pictures/orientation';
import { crc } from '../../../../src/report/pictures/png';

const secret = 'GPS 47.3769N 8.5417E';

type Part = string | readonly number[] | Uint8Array;

/** Letters as they are, numbers as bytes. */
function bytes(...parts: readonly Part[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : [...part])),
  );
}

function u16(value: number, little = false): number[] {
  return little ? [value & 255, value >> 8] : [value >> 8, value & 255];
}

function u32(value: number, little = false): number[] {
  const all = [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
  return little ? all.reverse() : all;
}

/** EXIF data as a camera writes it: an orientation between other tags, and a place somewhere behind. */
function exif(orientation: number, little = false): Uint8Array {
  const two = (value: number): number[] => u16(value, little);
  const four = (value: number): number[] => u32(value, little);
  return bytes(
    little ? 'II' : 'MM',
    two(42),
    four(8),
    two(3),
    [...two(0x010f), ...two(2), ...four(secret.length), ...four(50)],
    [...two(0x0112), ...two(3), ...four(1), ...two(orientation), 0, 0],
    [...two(0x8825), ...two(4), ...four(1), ...four(50)],
    four(0),
    secret,
  );
}

const segment = (kind: number, ...data: readonly Part[]): Uint8Array => {
  const content = bytes(...data);
  return bytes([0xff, kind], u16(content.length + 2), content);
};
const jpeg = {
  start: bytes([0xff, 0xd8]),
  jfif: segment(0xe0, 'JFIF\0', [1, 2, 0, 0, 1, 0, 1, 0, 0]),
  exif: (orientation: number, little = false) => segment(0xe1, 'Exif\0\0', exif(orientation, little)),
  xmp: segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', `<x:xmpmeta>${secret}</x:xmpmeta>`),
  iptc: segment(0xed, 'Photoshop 3.0\0', secret),
  comment: segment(0xfe, secret),
  mpf: segment(0xe2, 'MPF\0', secret),
  colours: segment(0xe2, 'ICC_PROFILE\0', [1, 1, 9, 9]),
  adobe: segment(0xee, 'Adobe', [0, 100, 0, 0, 0, 0, 1]),
  tables: segment(0xdb, [0, 1, 2, 3]),
  frame: segment(0xc0, [8, 0, 1, 0, 1, 1]),
  scan: bytes(segment(0xda, [1, 1, 0, 0, 63, 0]), [1, 2, 0xff, 0, 3, 0xff, 0xd0, 4]),
  end: bytes([0xff, 0xd9]),
};
const onlyTurned = (orientation: number): Uint8Array =>
  segment(
    0xe1,
    'Exif\0\0',
    'MM',
    u16(42),
    u32(8),
    u16(1),
    u16(0x0112),
    u16(3),
    u32(1),
    u16(orientation),
    u16(0),
    u32(0),
  );

const chunk = (name: string, ...data: readonly Part[]): Uint8Array => {
  const named = bytes(name, ...data);
  return bytes(u32(named.length - 4), named, u32(crc(named)));
};
const png = {
  start: bytes('\x89PNG\r\n\x1a\n'),
  header: chunk('IHDR', u32(1), u32(1), [8, 2, 0, 0, 0]),
  exif: (orientation: number) => chunk('eXIf', exif(orientation)),
  text: bytes(chunk('tEXt', `Comment\0${secret}`), chunk('zTXt', secret), chunk('iTXt', secret), chunk('tIME', secret)),
  own: chunk('caBX', secret),
  density: chunk('pHYs', u32(1), u32(1), [1]),
  data: chunk('IDAT', [1, 2, 3]),
  end: chunk('IEND'),
};
const onlyTurnedPng = (orientation: number): Uint8Array => chunk('eXIf', onlyTurned(orientation).subarray(10));

const riffChunk = (name: string, ...data: readonly Part[]): Uint8Array => {
  const content = bytes(...data);
  return bytes(name, u32(content.length, true), content, content.length % 2 ? [0] : []);
};
const webp = (...chunks: readonly Uint8Array[]): Uint8Array => riffChunk('RIFF', 'WEBP', ...chunks);
const header = (flags: number): Uint8Array => riffChunk('VP8X', [flags, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
const pixels = riffChunk('VP8 ', [1, 2, 3]);

const gif = {
  start: bytes('GIF89a', [1, 0, 1, 0, 0x80, 0, 0], [1, 2, 3, 4, 5, 6]),
  loop: bytes([0x21, 0xff, 11], 'NETSCAPE2.0', [3, 1, 0, 0, 0]),
  delay: bytes([0x21, 0xf9, 4, 0, 5, 0, 0, 0]),
  xmp: bytes([0x21, 0xff, 11], 'XMP DataXMP', [secret.length], secret, [0]),
  comment: bytes([0x21, 0xfe, secret.length], secret, [0]),
  image: bytes([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0x80], [1, 2, 3, 4, 5, 6], [2, 2, 0x4c, 0x01, 0]),
  end: bytes([0x3b]),
};

const { start, jfif, xmp, iptc, comment, mpf, colours, adobe, tables, frame, scan, end } = jpeg;

const base64 = (data: Uint8Array): string => Buffer.from(data).toString('base64');
/** As a phone takes it; as it goes out. */
const photo = bytes(jpeg.start, jpeg.exif(1), jpeg.tables, jpeg.frame, jpeg.scan);
const cleanPhoto = bytes(jpeg.start, jpeg.tables, jpeg.frame, jpeg.scan);

const cases: [string, Uint8Array, Uint8Array | undefined][] = [
  ['JPEG as it is', bytes(start, jfif, tables, frame, scan, end), bytes(start, jfif, tables, frame, scan, end)],
  [
    'JPEG: all that is told beside the picture',
    bytes(start, jfif, jpeg.exif(1), xmp, iptc, mpf, comment, colours, adobe, tables, frame, scan, end),
    bytes(start, jfif, colours, adobe, tables, frame, scan, end),
  ],
  [
    'JPEG that is turned, with big numbers first',
    bytes(start, jpeg.exif(6), tables, frame, scan, end),
    bytes(start, onlyTurned(6), tables, frame, scan, end),
  ],
  [
    'JPEG that is turned, with small numbers first, behind JFIF',
    bytes(start, jfif, jpeg.exif(8, true), tables, frame, scan, end),
    bytes(start, jfif, onlyTurned(8), tables, frame, scan, end),
  ],
  [
    'JPEG with several scans, and something between them',
    bytes(start, frame, scan, comment, tables, scan, end),
    bytes(start, frame, scan, tables, scan, end),
  ],
  [
    'JPEG with a second picture behind the first, which has a place of its own',
    bytes(start, frame, scan, end, start, jpeg.exif(1), frame, scan, end, secret),
    bytes(start, frame, scan, end),
  ],
  [
    'JPEG with a marker filled up',
    bytes(start, [0xff, 0xff], frame, scan, end),
    bytes(start, [0xff], [], frame.subarray(1), scan, end),
  ],
  ['JPEG that was cut in its scan', bytes(start, jpeg.exif(1), frame, scan), bytes(start, frame, scan)],
  ['JPEG that was cut in its EXIF', bytes(start, jpeg.exif(1).subarray(0, 40)), undefined],
  ['JPEG whose segments are none', bytes(start, frame, 'words'), undefined],
  ['JPEG with a segment of no length', bytes(start, [0xff, 0xe1, 0, 0], secret), undefined],
  [
    'JPEG whose EXIF is broken',
    bytes(start, segment(0xe1, 'Exif\0\0', 'II', u16(42, true), u32(9999, true)), frame, scan, end),
    bytes(start, frame, scan, end),
  ],
  [
    'JPEG with an orientation that is none',
    bytes(start, jpeg.exif(77), frame, scan, end),
    bytes(start, frame, scan, end),
  ],
  [
    'PNG: all that is told beside the picture',
    bytes(png.start, png.header, png.text, png.exif(1), png.own, png.density, png.data, png.text, png.end, secret),
    bytes(png.start, png.header, png.density, png.data, png.end),
  ],
  [
    'PNG that is turned',
    bytes(png.start, png.header, png.data, png.exif(3), png.end),
    bytes(png.start, png.header, onlyTurnedPng(3), png.data, png.end),
  ],
  ['PNG that was cut', bytes(png.start, png.header, png.text), undefined],
  ['PNG with a chunk longer than the file', bytes(png.start, u32(0xfffffff0), 'tEXt', secret, png.end), undefined],
  ['WebP as it is', webp(pixels), webp(pixels)],
  [
    'WebP: all that is told beside the picture',
    webp(
      header(0x2c),
      riffChunk('ICCP', [7]),
      pixels,
      riffChunk('EXIF', exif(1)),
      riffChunk('XMP ', secret),
      riffChunk('mine', secret),
    ),
    webp(header(0x20), riffChunk('ICCP', [7]), pixels),
  ],
  [
    'WebP that is turned',
    webp(header(0x0c), pixels, riffChunk('EXIF', 'Exif\0\0', exif(6)), riffChunk('XMP ', secret)),
    webp(header(0x08), pixels, riffChunk('EXIF', onlyTurned(6).subarray(10))),
  ],
  ['WebP with something behind it', bytes(webp(pixels), secret), webp(pixels)],
  ['WebP that was cut', webp(header(0), pixels).subarray(0, 40), undefined],
  ['WebP without a picture', webp(riffChunk('EXIF', exif(1))), undefined],
  [
    'GIF: all that is told beside the picture',
    bytes(gif.start, gif.loop, gif.comment, gif.xmp, gif.delay, gif.image, gif.comment, gif.end, secret),
    bytes(gif.start, gif.loop, gif.delay, gif.image, gif.end),
  ],
  ['GIF that was cut', bytes(gif.start, gif.image, gif.comment), undefined],
  [
    'SVG: what drawing programs write for themselves',
    bytes(
      `<?xml version="1.0"?>\n<!-- ${secret} -->\n<svg xmlns="x" inkscape:export-filename="/home/me/${secret}" width="1"><metadata><p>${secret}</p></metadata><text>a: "b"</text></svg>`,
    ),
    bytes('<?xml version="1.0"?>\n\n<svg xmlns="x" width="1"><text>a: "b"</text></svg>'),
  ],
  [
    'SVG with a photo in it: the photo is cleaned, wherever it is',
    bytes(
      `<svg xmlns="x"><image xlink:href="data:image/jpeg;base64,${base64(photo)}"/><image href='&#100;ata:image/jpeg;base64,${base64(photo).slice(0, 40)}&#10;${base64(photo).slice(40)}'/><style>a{fill:url("data:image/jpeg;base64,${base64(photo)}")}</style></svg>`,
    ),
    bytes(
      `<svg xmlns="x"><image xlink:href="data:image/jpeg;base64,${base64(cleanPhoto)}"/><image href="data:image/jpeg;base64,${base64(cleanPhoto)}"/><style>a{fill:url('data:image/jpeg;base64,${base64(cleanPhoto)}')}</style></svg>`,
    ),
  ],
  [
    'SVG with an SVG in it, with a photo in it',
    bytes(
      `<svg xmlns="x"><image href="data:image/svg+xml;base64,${base64(bytes(`<svg><image href="data:image/jpeg;base64,${base64(photo)}"/></svg>`))}"/></svg>`,
    ),
    bytes(
      `<svg xmlns="x"><image href="data:image/svg+xml;base64,${base64(bytes(`<svg><image href="data:image/jpeg;base64,${base64(cleanPhoto)}"/></svg>`))}"/></svg>`,
    ),
  ],
  [
    'SVG with a picture in it that cannot be cleaned',
    bytes(`<svg xmlns="x"><image href="data:image/tiff;base64,${base64(exif(1))}"/></svg>`),
    undefined,
  ],
  [
    'SVG with paths of files, and scripts',
    bytes(
      `<?xml version="1.0"?><svg xmlns="x" onload="a()" xml:base="file:///home/me/"><?xml-stylesheet href="file:///home/me/a.css"?><image href="file:///home/me/p.jpg" width="1"/><a xlink:href="javascript:b()"><use href="#c"/></a><a href="https://d/?e&amp;f">g</a><script>h()</script><text>url(k)</text><rect fill="url(#i)" style="fill:url(/home/me/j.svg)"/></svg>`,
    ),
    bytes(
      `<?xml version="1.0"?><svg xmlns="x"><image href="" width="1"/><a xlink:href=""><use href="#c"/></a><a href="https://d/?e&amp;f">g</a><text>url(k)</text><rect fill="url(#i)" style="fill:url('')"/></svg>`,
    ),
  ],
  ['SVG that was cut', bytes('<svg xmlns="x"><image href="file:///ho'), undefined],
  ['HEIC, which cannot be cleaned', bytes(u32(24), 'ftypheic', secret), undefined],
  ['TIFF, which cannot be cleaned', exif(1), undefined],
  ['text', bytes(`<p>${secret}</p>`), undefined],
  ['nothing', bytes(), undefined],
];

describe('Pictures that go out', () => {
  for (const [name, given, expected] of cases)
    it(name, () => {
      const clean = cleanPicture(given);
      const hex = (data: Uint8Array | undefined): string | undefined => data && Buffer.from(data).toString('latin1');
      assert.equal(hex(clean?.bytes), hex(expected));
      assert.ok(!hex(clean?.bytes)?.includes('GPS'));
    });

  it('is the same when it is cleaned again', () => {
    for (const [name, given] of cases) {
      const clean = cleanPicture(given);
      assert.deepEqual(clean && cleanPicture(clean.bytes), clean, name);
    }
  });

  it('never fails, wherever a picture is cut or broken', () => {
    for (const [, given] of cases)
      for (let at = 0; at < given.length; at++) {
        cleanPicture(given.subarray(0, at));
        const broken = given.slice();
        broken[at] = (broken[at] ?? 0) ^ 0xff;
        cleanPicture(broken);
      }
  });

  it('tells how EXIF turns a picture', () => {
    for (const little of [false, true])
      for (const orientation of [1, 3, 6, 8]) assert.equal(orientationOf(exif(orientation, little)), orientation);
  });

  it('takes the checksum of PNG, and real pictures as they are', () => {
    assert.equal(crc(Buffer.from('IEND')), 0xae426082);
    const own = readFileSync('media/icon.png');
    const clean = cleanPicture(own);
    assert.equal(clean?.type, 'image/png');
    assert.ok(clean.bytes.length <= own.length);
  });
});
