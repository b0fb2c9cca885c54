// Words that the engine glued together, over a narrow space or a speck it took for a stop: cut where the language cuts.
import { isSyllable } from '../language/syllable.ts';
import type { Line, Word } from '../model/page.ts';
import { lineOf } from './reading-order.ts';

/** `V.THỜI`, `1.Giai`, `6.-Hội`, `TM.ỦY`: a label and the word it stands before. */
const LABELLED = /^(\d{1,2}[.)]|[IVX]{1,4}\.|[a-zđ]\)|(?:TM|KT|TL|TUQ|Q)\.)[-'’.]?(\p{Lu}\p{L}*[^\p{L}]*)$/u;
/** `mới.sáng`, `học,công`. */
const STOPPED = /^(\p{L}{2,}[.,;:])[-'’]?(\p{Ll}{2,}[^\p{L}]*)$/u;
/** `hiện-nếu`; where the hyphen is meant (`kinh tế-xã hội`), it is written with spaces just as often. */
const HYPHENED = /^(\p{Ll}{2,})(-)(\p{Ll}{2,}[^\p{L}]*)$/u;

/** `Số:542`, `ngày0b`: what is written by hand runs into what is printed. */
const WRITTEN = /^(Số:|[Nn]gày|[Tt]háng|[Nn]ăm)(\d.*)$/u;
/** `2tháng`. */
const DATED = /^(\d{1,2})(tháng|năm)$/u;
/** `CT,PCT`, `CVP,PCVP(VX)`: offices among the recipients. */
const LISTED = /^(\p{Lu}{2,}[,;])(\p{Lu}{2,}.*)$/u;

function bare(text: string): string {
  return text.replace(/[^\p{L}]/gu, '');
}

function partsOf(text: string): readonly string[] {
  const labelled = LABELLED.exec(text);
  if (labelled?.[2] !== undefined && isSyllable(bare(labelled[2]))) return labelled.slice(1, 3);
  for (const pattern of [WRITTEN, DATED, LISTED]) {
    const plain = pattern.exec(text);
    if (plain) return plain.slice(1, 3);
  }
  for (const pattern of [STOPPED, HYPHENED]) {
    const parts = pattern.exec(text)?.slice(1) ?? [];
    const words = parts.filter((part) => bare(part) !== '');
    if (words.length === 2 && words.every((word) => isSyllable(bare(word)))) return parts;
  }
  return [text];
}

/** The box is divided by letters. */
function unglued(word: Word): readonly Word[] {
  const parts = partsOf(word.text);
  if (parts.length === 1) return [word];
  const letter = (word.box.right - word.box.left) / word.text.length;
  let from = 0;
  return parts.map((text) => {
    const at = word.text.indexOf(text, from);
    from = at + text.length;
    const left = Math.round(word.box.left + at * letter);
    return { ...word, text, box: { ...word.box, left, right: Math.round(word.box.left + from * letter) } };
  });
}

export function unglue(lines: readonly Line[]): readonly Line[] {
  return lines.map((line) => {
    const words = line.words.flatMap(unglued);
    return words.length === line.words.length ? line : lineOf(words);
  });
}
