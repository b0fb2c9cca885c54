// The two resolutions of a TIFF's pages, which a fax has unequal (204 × 98): sharp tells one of them alone.

export interface Resolution {
  readonly across: number;
  readonly down: number;
}

const ACROSS_TAG = 282;
const DOWN_TAG = 283;
const RATIONAL = 5;
/** Bytes of an entry of a directory. */
const ENTRY = 12;
/** Within these shares of each other they are equal but for rounding. */
const EQUAL = 1.05;
/** Dots to the inch or the centimetre that a scanner or a fax gives; others are made up. */
const LEAST = 25;
const MOST = 2400;

/** Of page `number`, 1-based; undefined where the file does not say, or says one resolution for both. */
export function unequalResolution(bytes: Uint8Array, number: number): Resolution | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const order = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  if (order !== 'II*\0' && order !== 'MM\0*') return undefined;
  const little = order.startsWith('II');
  const found = new Map<number, number>();
  try {
    let directory = view.getUint32(4, little);
    for (let page = 1; page < number && directory !== 0; page++) {
      directory = view.getUint32(directory + 2 + view.getUint16(directory, little) * ENTRY, little);
    }
    if (directory === 0) return undefined;
    const count = view.getUint16(directory, little);
    for (let at = 0; at < count; at++) {
      const entry = directory + 2 + at * ENTRY;
      if (view.getUint16(entry + 2, little) !== RATIONAL) continue;
      const value = view.getUint32(entry + 8, little);
      found.set(
        view.getUint16(entry, little),
        view.getUint32(value, little) / view.getUint32(value + 4, little),
      );
    }
  } catch {
    return undefined; // An offset points outside: the decoder says what is wrong with the file.
  }
  const [across, down] = [found.get(ACROSS_TAG), found.get(DOWN_TAG)];
  if (across === undefined || down === undefined) return undefined;
  const isBelievable = [across, down].every((value) => value >= LEAST && value <= MOST);
  const ratio = Math.max(across, down) / Math.min(across, down);
  return isBelievable && ratio > EQUAL ? { across, down } : undefined;
}
