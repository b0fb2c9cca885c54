// What of a PDF page's content the file names and does not hold. pdf.js shows the page without it, in silence.
import { referencesIn, type RawObjects } from './raw-objects.ts';

export type Loss = 'all' | 'part' | 'none';

const CONTENTS = /\/Contents\s*(?:(\d+)\s+\d+\s+R\b|\[([^\]()<>]{0,16000})\])/;

/** `page`: its object's number. */
export function lostParts({ byNumber, isWhole }: RawObjects, page: number): Loss {
  if (!isWhole) return 'none';
  const [, single, list] = CONTENTS.exec(byNumber.get(page)?.text ?? '') ?? [];
  const pointed = single === undefined ? undefined : byNumber.get(Number(single));
  const isList = pointed !== undefined && !pointed.hasStream && pointed.text.trim().startsWith('[');
  const parts = single === undefined || isList ? referencesIn(pointed?.text ?? list ?? '') : [Number(single)];
  const lost = parts.filter((part) => byNumber.get(part)?.hasStream !== true);
  if (lost.length === 0) return 'none';
  return lost.length === parts.length ? 'all' : 'part';
}
