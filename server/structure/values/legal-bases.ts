// The opening of a document → what it rests on: the clauses “Căn cứ …”, “Thực hiện …”, each with the documents it names.
import { fold } from '../../language/fold.ts';
import type { LegalBasis } from '../../model/document.ts';
import { readCitations } from './citations.ts';
import { linesBetween, runningText } from '../lines/running-text.ts';
import type { SourceLine } from '../lines/source-line.ts';

const BASIS = /^(?:can cu|thuc hien|trien khai|thi hanh|theo|xet|tiep tuc thuc hien|trien khai thuc hien) /;
/** After a basis the next may stand without a verb of its own: “…; Kế hoạch số …”. */
const NAMES_DOCUMENT =
  /^(?:va )?(?:luat|bo luat|nghi quyet|nghi dinh|quyet dinh|ke hoach|cong van|chi thi|thong tu|huong dan|van ban|ket luan) /;
/** Where the clause goes on to what the issuer does. */
const THEN =
  /[,.] (?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|van phong|so |phong |ban )[^;]{0,120}?(?:ban hanh|xay dung|trien khai|phat dong|to chuc)/;

/** Clauses with their offsets; a semicolon or a full stop inside quotes or brackets ends none. */
function clauses(text: string): readonly (readonly [number, number])[] {
  const spans: [number, number][] = [];
  let [start, depth] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if ('“(['.includes(sign)) depth++;
    else if ('”)]'.includes(sign)) depth = Math.max(0, depth - 1);
    const ends = sign === ';' || (sign === '.' && /^\s+\p{Lu}/u.test(text.slice(at + 1)));
    if (depth > 0 || !ends) continue;
    spans.push([start, at]);
    start = at + 1;
  }
  if (start < text.length) spans.push([start, text.length]);
  return spans;
}

export function readLegalBases(opening: readonly SourceLine[]): readonly LegalBasis[] {
  const running = runningText(opening);
  const found: LegalBasis[] = [];
  let before = false;
  for (const [from, to] of clauses(running.text)) {
    const raw = running.text.slice(from, to);
    const start = from + raw.length - raw.trimStart().length;
    const folded = fold(raw.trim());
    before = BASIS.test(folded) || (before && NAMES_DOCUMENT.test(folded));
    if (!before) continue;
    const length = THEN.exec(folded)?.index ?? folded.length;
    const text = raw
      .trim()
      .slice(0, length)
      .replace(/[\s,.:;]+$/u, '');
    const numbers = readCitations(text).map(({ number }) => number);
    found.push({ text, numbers, lines: linesBetween(running, start, start + text.length) });
    if (length < folded.length) break;
  }
  return found;
}
