// A page of a picture file as a PDF can hold it: the file's own bytes where they are a JPEG or PNG that lies upright, else without loss.
import type { Limits } from '../../config.ts';
import { sharp } from './sharp-library.ts';

export async function sheetOf(bytes: Uint8Array, number: number, { pixels }: Limits) {
  const { format, orientation = 1, hasAlpha } = await sharp(bytes, { limitInputPixels: false }).metadata();
  if (orientation === 1 && format === 'jpeg') return { kind: 'jpeg' as const, bytes };
  if (orientation === 1 && format === 'png' && !hasAlpha) return { kind: 'png' as const, bytes };
  const page = sharp(bytes, { page: number - 1, limitInputPixels: pixels }).autoOrient();
  return { kind: 'png' as const, bytes: await page.flatten({ background: '#ffffff' }).png().toBuffer() };
}
