// The head of a picture that came with a page or a mail → whether it is large enough to carry text.

/** Pixels: a logo or an icon beside a signature is smaller. */
const TELLING = { width: 300, height: 100 } as const;

interface Sides {
  readonly width: number;
  readonly height: number;
}

const PNG = 0x89504e47;
const JPEG = 0xffd8;
/** The frame headers of a JPEG; three numbers in their row are other marks. */
const isFrame = (mark: number): boolean => mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark);

/** Undefined for what is none of the usual kinds, or is cut short. */
function sidesOf(bytes: Uint8Array): Sides | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 24) return undefined;
  if (view.getUint32(0) === PNG) return { width: view.getUint32(16), height: view.getUint32(20) };
  if (Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'GIF8')
    return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (view.getUint16(0) !== JPEG) return undefined;
  for (let at = 2; at + 9 < bytes.length;) {
    const mark = view.getUint8(at + 1);
    if (view.getUint8(at) !== 0xff) return undefined;
    if (isFrame(mark)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

export function mayTell(picture: Uint8Array | undefined): boolean {
  const sides = picture && sidesOf(picture);
  return sides !== undefined && sides.width >= TELLING.width && sides.height >= TELLING.height;
}
