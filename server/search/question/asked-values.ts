// The part of a question that asks for a value: a deadline against a day, a cited document, a document by its symbol.
import type { ValueQuestion } from '../../ports/search.ts';

export interface AskedValue {
  readonly values: ValueQuestion;
  /** Of the text, that is no word to look for. */
  readonly span: readonly [start: number, end: number];
}

const DEADLINE =
  /(?<![\p{L}\d])(sau|qua|muon hon|truoc|den het|som hon|vao|dung)\s+(?:ngay\s+)?(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}))?(?!\d)/u;
const RELATIONS: Readonly<Record<string, 'after' | 'until' | 'on'>> = {
  sau: 'after',
  qua: 'after',
  'muon hon': 'after',
  // "trước ngày 10/12" is how plans write a deadline of 10/12 itself.
  truoc: 'until',
  'den het': 'until',
  'som hon': 'until',
  vao: 'on',
  dung: 'on',
};

/** `folded`: the question without accents, of the same length. */
export function askedDeadline(folded: string): AskedValue | undefined {
  const found = DEADLINE.exec(folded);
  const relation = RELATIONS[found?.[1] ?? ''];
  if (found === null || relation === undefined) return undefined;
  const [day, month] = [Number(found[2]), Number(found[3])];
  if (day < 1 || day > 31 || month < 1 || month > 12) return undefined;
  const two = (part: number): string => String(part).padStart(2, '0');
  const monthDay = `${two(month)}-${two(day)}`;
  const year = found[4];
  return {
    values: { kind: 'deadline', relation, day: year === undefined ? monthDay : `${year}-${monthDay}` },
    span: [found.index, found.index + found[0].length],
  };
}

const KINDS =
  'nghi quyet|nghi dinh|quyet dinh|bo luat|luat|thong tu|cong van|chi thi|ke hoach|chuong trinh|ket luan|huong dan|thong bao|cong dien|to trinh';
const CITING = new RegExp(
  `^(?:(?:co )?(?:vien dan|dan chieu|trich dan|can cu)|(?:thuc hien|theo)(?=.*\\d))\\s+(?:(?:den|toi|vao)\\s+)?(${KINDS})(?![\\p{L}])\\s*(?:so\\s+)?(\\d[\\p{L}\\d/&-]*)?`,
  'u',
);

export function askedCitation(folded: string): AskedValue | undefined {
  const found = CITING.exec(folded);
  const name = found?.[1]?.replace('bo luat', 'luat');
  if (found === null || name === undefined) return undefined;
  const number = found[2];
  return {
    values: { kind: 'citation', name, ...(number !== undefined && { number }) },
    span: [0, found[0].length],
  };
}

/** `27/KH-UBND`, `57-NQ/TW`, `118/2025/NĐ-CP`, with or without "số" and the kind before it. */
const SYMBOL = new RegExp(
  `^(?:(?:${KINDS})\\s+)?(?:so\\s*:?\\s*)?(\\d{1,5}(?:/\\d{4})?[/-][\\p{L}][\\p{L}\\d&-]*(?:/[\\p{L}][\\p{L}\\d&-]*)?)$`,
  'u',
);

/** "kế hoạch số 65": its figures alone. */
const FIGURES = new RegExp(`^(?:${KINDS}|van ban)\\s+so\\s*:?\\s*(\\d{1,5})$`, 'u');

export function askedSymbol(folded: string): string | undefined {
  return SYMBOL.exec(folded)?.[1] ?? FIGURES.exec(folded)?.[1];
}
