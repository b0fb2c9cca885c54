// The end of a document → who receives it (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.9). Two columns come flattened, so the signature is cut away.
import { fold } from '../../language/fold.ts';
import type { Recipient } from '../../model/document.ts';
import type { SourceLine } from '../lines/source-line.ts';
import { isPersonName } from './signer.ts';

const HEAD = /^\W{0,2}n.i nh.n ?:?/;
const ITEM = /^[-–—•+] ?/u;
/** The right column, where it came onto the same line: authority and position stand in capitals. */
const SIGNATURE =
  / +(?:(?:TM|KT|TL|TUQ|Q)\s?\. ?\p{Lu}.*|(?:PHÓ |Q\. ?)?(?:CHỦ TỊCH|CHÁNH VĂN PHÒNG|GIÁM ĐỐC|TRƯỞNG (?:BAN|PHÒNG)|BÍ THƯ).*|ỦY BAN NHÂN DÂN.*)$/u;
/** Of a list that is not ended by its punctuation; longer lists are text that was taken for one. */
const MOST = 40;

function recipientOf(text: string, first: number, last: number): Recipient {
  // Who keeps the original stands with those who drafted it, in brackets or not.
  const noted = /^l.u\b/.test(fold(text)) ? null : /^(.*?) ?\((?:để )?([^()]+)\)$/u.exec(text);
  const name = (noted?.[1] ?? text).trim();
  return { name, purpose: noted?.[2]?.trim() ?? null, lines: [first, last] };
}

/** Before the first separator; a bracket may hold one of its own. */
function untilSeparator(text: string): { readonly text: string; readonly ended: boolean } {
  const end = /^(?:[^;.()]|\([^()]*\)|\.(?=\S))*(?=[;.](?:\s|$))/u.exec(text)?.[0];
  return end === undefined ? { text, ended: false } : { text: end, ended: true };
}

function isSignature(line: string): boolean {
  return /^\W{0,2}\p{Lu}[\p{Lu}\s.,]+$/u.test(line) || isPersonName(line) || line === '';
}

/** In the order of the list; the office that keeps the original comes last (`Lưu: VT, …`). */
export function readRecipients(ending: readonly SourceLine[]): readonly Recipient[] {
  const from = ending.findIndex(({ text }) => HEAD.test(fold(text)));
  if (from < 0) return [];
  const found: Recipient[] = [];
  let open: { text: string; first: number; last: number } | undefined;
  const close = (): void => {
    if (open && open.text !== '') found.push(recipientOf(open.text, open.first, open.last));
    open = undefined;
  };
  for (const { text, number, cells } of ending.slice(from)) {
    const own = text
      .replace(number === ending[from]?.number ? /^\W{0,2}N.i nh.n ?:? ?/iu : '', '')
      .replace(SIGNATURE, '')
      .trim();
    const starts = ITEM.test(own);
    // A line in capitals beside an unended item is the signature, not its second half; so is a name, and a table ends the list.
    if (!starts && open !== undefined && isSignature(own)) close();
    if (cells) close();
    if (!starts && open === undefined) continue;
    if (starts) close();
    const piece = untilSeparator(own.replace(ITEM, ''));
    open = open
      ? { ...open, text: `${open.text} ${piece.text}`, last: number }
      : { text: piece.text, first: number, last: number };
    if (piece.ended) close();
    if (found.length >= MOST) break;
  }
  close();
  return found;
}
