// The caption of a push button, as its own dictionary has it: pdf.js gives none.
import type { RawObjects } from './raw-objects.ts';
import { lettersOf, STRING } from './strings.ts';

const LOOK = /\/MK\s*(?:(\d+)\s+\d+\s+R\b|<<)/;
const CAPTION = new RegExp(String.raw`/CA\s*(${STRING})`);

/** `id`: as pdf.js names an annotation, `12R`. */
export function captionOf({ byNumber, isEncrypted }: RawObjects, id: string): string {
  const text = byNumber.get(Number.parseInt(id, 10))?.text ?? '';
  const look = LOOK.exec(text);
  if (look === null || isEncrypted) return '';
  const own = look[1] === undefined ? text.slice(look.index) : (byNumber.get(Number(look[1]))?.text ?? '');
  const written = CAPTION.exec(own)?.[1];
  return written === undefined ? '' : lettersOf(written);
}
