// Letterhead → the same without the stamp of whoever received the document: name, “ĐẾN”, its own number and day, to whom it was
// passed on (Nghị định 30/2020/NĐ-CP, Phụ lục IV, I.1).
import { isCapitals } from '../../language/capitals.ts';
import { fold } from '../../language/fold.ts';
import type { SourceLine } from '../lines/source-line.ts';

const HEAD = /^(?:(?:cong van|van ban|cv) den(?:\W|$)|den(?: so ?:|$))/;
const NUMBER = /^s\S{1,2}(?: den)? ?[:.]/;
const ROW = /^(?:ngay|gio|chuyen|so va ky hieu|luu ho so)(?: den| hs)? ?[:.]/;
/** Rows of a stamp under its head. */
const ROWS = 5;

function isHead({ text }: SourceLine): boolean {
  const isStamped = /^(?:ĐẾN|\p{Lu}+ \p{Lu}+ ĐẾN|CV ĐẾN)/u.test(text);
  return isStamped && HEAD.test(fold(text));
}

/** Of a stamp whose figures nobody can read the number may be missing, and the next one is the document's. */
function hasNumberBeside(lines: readonly SourceLine[], at: number): boolean {
  return lines.some(({ text }, index) => index !== at && NUMBER.test(fold(text)));
}

export function withoutIncomingStamp(lines: readonly SourceLine[]): readonly SourceLine[] {
  const head = lines.findIndex(isHead);
  if (head < 0) return lines;
  const dropped = new Set([head]);
  // The receiver's name stands over “ĐẾN”; the issuer's own is longer, or not the first line.
  const above = lines[head - 1];
  if (
    head === 1 &&
    above !== undefined &&
    lines[head]?.text.startsWith('ĐẾN') === true &&
    isCapitals(above.text)
  )
    dropped.add(0);
  let hasNumber = /s\S{1,2} ?:/.test(fold(lines[head]?.text ?? ''));
  for (let at = head + 1; at <= head + ROWS && at < lines.length; at++) {
    const text = fold(lines[at]?.text ?? '');
    const isNumber = !hasNumber && NUMBER.test(text) && hasNumberBeside(lines, at);
    if (!isNumber && !ROW.test(text)) break;
    hasNumber ||= isNumber;
    dropped.add(at);
  }
  return lines.filter((_, at) => !dropped.has(at));
}
