// A BMP, which sharp does not read → the same picture as PNG.
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { Failure } from '../../failure.ts';

const SIZE_AT = 18;

export function isBmp(bytes: Uint8Array): boolean {
  return bytes[0] === 0x42 && bytes[1] === 0x4d;
}

/** Rejects with Failure `too-large` or `damaged`. `pixels`: of the largest picture. */
export async function bmpAsPng(bytes: Uint8Array, pixels: number): Promise<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < SIZE_AT + 8) throw new Failure('damaged');
  const [claimedWidth, claimedHeight] = [view.getInt32(SIZE_AT, true), view.getInt32(SIZE_AT + 4, true)];
  if (Math.abs(claimedWidth) * Math.abs(claimedHeight) > pixels) throw new Failure('too-large');
  try {
    const picture = await loadImage(Buffer.from(bytes));
    const sheet = createCanvas(picture.width, picture.height);
    const context = sheet.getContext('2d');
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, picture.width, picture.height);
    context.drawImage(picture, 0, 0);
    return new Uint8Array(await sheet.encode('png'));
  } catch (cause) {
    throw new Failure('damaged', { cause });
  }
}
