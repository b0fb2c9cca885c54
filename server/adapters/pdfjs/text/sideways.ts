// Lines set otherwise than the rest of the page (heads of narrow columns, a wide table) → in their place among the rest;
// stamps in the margin stay out, and what else stands there is told.
import { judge } from '../../../language/quality.ts';
import { isSignatureStamp } from '../../../language/signature-stamp.ts';
import type { Box, Line, Remark } from '../../../model/page.ts';

/** Words of a note in the margin: who signed, an archive's stamp, a file's path. */
const MARGIN_WORDS = 25;

function boxOf(lines: readonly Line[]): Box {
  const boxes = lines.flatMap(({ words }) => words.map(({ box }) => box));
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

function isMargin(block: readonly Line[], main: readonly Line[]): boolean {
  if (main.length === 0) return false;
  const words = block.reduce((sum, line) => sum + line.words.length, 0);
  const [own, text] = [boxOf(block), boxOf(main)];
  return words <= MARGIN_WORDS && (own.right <= text.left || own.left >= text.right);
}

/** Lines of one direction that stand beside each other: they overlap in height or follow closely. */
function blocksOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const blocks: Line[][] = [];
  for (const line of lines) {
    const box = boxOf([line]);
    const near = blocks.find((block) => {
      const { top, bottom } = boxOf(block);
      return box.top < bottom && box.bottom > top;
    });
    if (near) near.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

/** Words of a note in the margin from which it may say something. */
const TELLING_WORDS = 6;
const TOLD = 80;

function marginRemark(block: readonly Line[]): readonly Remark[] {
  const text = block.map((line) => line.text).join(' ');
  const { words, verdict } = judge(text);
  if (words < TELLING_WORDS || verdict !== 'good' || isSignatureStamp(text)) return [];
  const quoted = text.length > TOLD ? `${text.slice(0, TOLD)}…` : text;
  const message = `Có chữ ghi dọc lề trang chưa được đọc: “${quoted}”.`;
  return [{ code: 'content-not-read', message, top: Math.round(boxOf(block).top) }];
}

export interface WithSideways {
  readonly lines: readonly Line[];
  readonly remarks: readonly Remark[];
}

/** `others`: the lines of each other direction, in the order in which they are read when the page is turned. */
export function withSideways(main: readonly Line[], others: readonly (readonly Line[])[]): WithSideways {
  let result = main;
  const remarks: Remark[] = [];
  for (const block of others.flatMap((lines) => blocksOf(lines.filter(({ words }) => words.length > 0)))) {
    if (isMargin(block, main)) {
      remarks.push(...marginRemark(block));
      continue;
    }
    const { bottom } = boxOf(block);
    const at = result.findIndex(({ words: [first] }) => first !== undefined && first.box.bottom > bottom);
    const place = at < 0 ? result.length : at;
    result = [...result.slice(0, place), ...block, ...result.slice(place)];
  }
  return { lines: result, remarks };
}
