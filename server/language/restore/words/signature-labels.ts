// What a digital signature prints beside a scan, as an engine without Vietnamese reads it: `Ky boi:`, `Thoi gian ky:`. Laws and
// plans have no such words, so that language makes something else of them.
import type { Edit } from './edits.ts';

const SURE = 0.95;

const LABELS: readonly (readonly [pattern: RegExp, written: string])[] = [
  [/^\s*([KX][yýỷ] b[oôơóòéeé6]i)(?=\s?:)/u, 'Ký bởi'],
  [/^\s*(Ng[uư][oòơờ]i k[yýỷ])(?=\s?:)/u, 'Người ký'],
  [/^\s*(T?h[oòơờódé]i gian k[yýỷ])(?=\s?:)/u, 'Thời gian ký'],
  [/^\s*(Ng[aàáâd]y k[yýỷ])(?=\s?:)/u, 'Ngày ký'],
  [/^\s*(C[oơ] quan)(?=\s?:)/u, 'Cơ quan'],
];

/** At most one of a line. */
export function signatureLabelEdits(line: string): readonly Edit[] {
  return LABELS.flatMap(([pattern, written]): Edit[] => {
    const match = pattern.exec(line);
    const read = match?.[1] ?? '';
    if (match === null || read === written) return [];
    const end = match[0].length;
    return [{ start: end - read.length, end, text: written, confidence: SURE, candidates: [written, read] }];
  }).slice(0, 1);
}
