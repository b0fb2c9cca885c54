// Words that the engine glued together, over a narrow space or a speck it took for a stop: cut where the language cuts;
// and those it cut at a hyphen: made one.
import { isSyllable } from '../../language/syllable.ts';
import type { Line, Word } from '../../model/page.ts';
import { partAlternatives } from '../../model/part-alternatives.ts';
import { boxAround, lineOf } from '../order/boxes.ts';

/** `V.THỜI`, `1.Giai`, `6.-Hội`, `TM.ỦY`: a label and the word it stands before. */
const LABELLED = /^(\d{1,2}[.)]|[IVX]{1,4}\.|[a-zđ]\)|(?:TM|KT|TL|TUQ|Q)\.)[-'’.]?(\p{Lu}\p{L}*[^\p{L}]*)$/u;
/** `mới.sáng`, `học,công`. */
const STOPPED = /^(\p{L}{2,}[.,;:])[-'’]?(\p{Ll}{2,}[^\p{L}]*)$/u;
/**
 * `hiện-nếu`, `dự-Hội`; where the hyphen is meant (`kinh tế-xã hội`), it is written with spaces just as often. Names of
 * peoples (`Ba-na`) begin with a capital.
 */
const HYPHENED = /^(\p{Ll}{2,})(-)(\p{L}\p{Ll}+[^\p{L}]*)$/u;
/** `2269/QĐ-` `-TTg`: one hyphen that the engine saw from both sides. */
const HYPHEN_ENDS = /[\p{Lu}\d]-$/u;
const HYPHEN_BEGINS = /^-\p{Lu}/u;
/** Halves of a word stand closer than this, in heights. */
const TOUCHING = 0.35;

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
  const { alternatives = [], box, confidence } = word;
  const letter = (box.right - box.left) / word.text.length;
  let from = 0;
  return parts.map((text) => {
    const at = word.text.indexOf(text, from);
    from = at + text.length;
    const [left, right] = [at, from].map((letters) => Math.round(box.left + letters * letter));
    const others = partAlternatives(alternatives, word.text, at, from);
    const place = { ...box, left: left ?? box.left, right: right ?? box.right };
    return { text, box: place, confidence, ...(others.length > 0 ? { alternatives: others } : {}) };
  });
}

/** Words that the engine cut at a hyphen, made one again. */
function rejoined(words: readonly Word[]): readonly Word[] {
  const whole: Word[] = [];
  for (const word of words) {
    const last = whole.at(-1);
    const near = last && word.box.left - last.box.right < TOUCHING * (last.box.bottom - last.box.top);
    if (last && near && HYPHEN_ENDS.test(last.text) && HYPHEN_BEGINS.test(word.text)) {
      whole[whole.length - 1] = {
        text: last.text + word.text.slice(1),
        box: boxAround([last.box, word.box]),
        confidence: Math.min(last.confidence, word.confidence),
      };
    } else whole.push(word);
  }
  return whole;
}

export function unglue(lines: readonly Line[]): readonly Line[] {
  return lines.map((line) => {
    const words = rejoined(line.words).flatMap(unglued);
    return words.length === line.words.length && words.every((word, at) => word === line.words[at])
      ? line
      : lineOf(words);
  });
}
