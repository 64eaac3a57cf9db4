import { viewOf } from './bytes';

/** How a picture is turned, as EXIF counts: 1 is upright. */
export type Orientation = number;

const orientationTag = 0x0112;
const shortType = 3;

/** The orientation that EXIF data (a TIFF header and what follows) tells; 1 where it tells none. */
export function orientationOf(exif: Uint8Array): Orientation {
  try {
    return readOrientation(viewOf(exif));
  } catch (error) {
    if (error instanceof RangeError) return 1;
    throw error;
  }
}

function readOrientation(view: DataView): Orientation {
  const isLittle = view.getUint16(0) === 0x4949;
  if (view.getUint16(2, isLittle) !== 42) return 1;
  const directory = view.getUint32(4, isLittle);
  const count = view.getUint16(directory, isLittle);
  for (let i = 0; i < count; i++) {
    const entry = directory + 2 + i * 12;
    if (view.getUint16(entry, isLittle) !== orientationTag || view.getUint16(entry + 2, isLittle) !== shortType)
      continue;
    const value = view.getUint16(entry + 8, isLittle);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** EXIF data that tells the orientation and nothing else. */
export function onlyOrientation(orientation: Orientation): Uint8Array {
  const exif = new Uint8Array(26);
  const view = viewOf(exif);
  view.setUint32(0, 0x4d4d002a);
  view.setUint32(4, 8);
  view.setUint16(8, 1);
  view.setUint16(10, orientationTag);
  view.setUint16(12, shortType);
  view.setUint32(14, 1);
  view.setUint16(18, orientation);
  return exif;
}
