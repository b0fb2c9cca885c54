// Rows → those that are read by column: a letterhead's, and a signature block's with the recipients beside it.
import { fold } from '../../language/fold.ts';
import { boxAround } from './boxes.ts';
import { segmentOf, type Row, type Segment } from './rows.ts';

/** A gutter narrower than this, in line heights, is chance. */
export const LEAST_GUTTER = 0.8;
/** Left columns hold text, not list labels: in shares of the page's width. */
const LEAST_COLUMN = 0.1;
/** Letterheads end above this share of the page's height. */
const LETTERHEAD_DEPTH = 0.35;

/** So many dashed lines beside a few of another column are recipients, whatever became of their heading. */
const SOME_RECIPIENTS = 3;
/** Lines of a column start within so many line heights of each other. */
const ALIGNED = 1.5;
/** Room for a signature between an office and the name below it, in line heights. */
const NEXT_ROW = 6;

/** A line of the left column follows the one above it within so many line heights; below are footnotes. */
const NEXT_RECIPIENT = 4;
const LETTERHEAD = /cong hoa|xa hoi|chu nghia|viet nam|doc lap|tu do|hanh phuc|dang cong san/;
const RECIPIENTS = /^\W{0,2}\w{1,3}i nh\w{1,3}\W*$/;
const RECIPIENT = /^[-–.]\s?\p{L}/u;
const SIGNATURE =
  /^(?:tm|kt|tl|tuq|q)[.,]|chu tich|giam doc|chanh van phong|truong phong|bi thu|chi huy truong/;

/**
 * Running text in two columns: so many lines, each side so broad a part of the page, and most of a side's lines reach from
 * its left edge to near its right one. The cells of a table are seldom all full.
 */
const PROSE_LINES = 4;
const PROSE_COLUMN = 0.22;
const PROSE_FULL = { reach: 0.8, share: 0.7 } as const;

/** Folded text of a line of a signature block or of the recipients beside it. */
export const isBesideSignature = (folded: string): boolean =>
  RECIPIENTS.test(folded) || SIGNATURE.test(folded);

/** The name of a kind by itself stands under the letterhead, also where it is not centred. */
const TITLE =
  /^(?:ke hoach|quyet dinh|thong bao|bao cao|to trinh|chi thi|nghi quyet|chuong trinh|cong dien|huong dan|giay moi|bien ban|quy che|quy dinh|thong tu|nghi dinh)$/;

/** Letters of the longest of them, and a few signs. */
const TITLE_LENGTH = 24;

function isTitle(row: Row): boolean {
  const text = row.flatMap(({ words }) => words.map((word) => word.text)).join(' ');
  return text.length <= TITLE_LENGTH && TITLE.test(fold(text));
}

export interface Gutter {
  readonly from: number;
  readonly to: number;
}

/** Gaps of a row wide enough to be a gutter, with the free margins at both ends. */
function gapsOf(row: Row, width: number, least: number): Gutter[] {
  const words = row.flatMap((segment) => segment.words).map((word) => word.box);
  const ends = [0, ...words.map((box) => box.right)];
  const starts = [...words.map((box) => box.left), width];
  return ends
    .map((from, k) => ({ from, to: starts[k] ?? width }))
    .filter((gap) => gap.to - gap.from >= least);
}

/** Measured once: every row is looked at from every row above it. */
export interface MeasuredRow {
  readonly row: Row;
  readonly gaps: readonly Gutter[];
  /** Where its first segment begins and its last one ends. */
  readonly from: number;
  readonly to: number;
  readonly isTitle: boolean;
}

export function measured(rows: readonly Row[], width: number, least: number): readonly MeasuredRow[] {
  return rows.map((row) => ({
    row,
    gaps: gapsOf(row, width, least),
    from: Math.min(...row.map(({ box }) => box.left)),
    to: Math.max(...row.map(({ box }) => box.right)),
    isTitle: isTitle(row),
  }));
}

/** Rows [first, end) that share one gutter with text on both sides of it. */
export interface Columns {
  readonly first: number;
  readonly end: number;
  readonly gutter: Gutter;
}

export function columnsFrom(
  rows: readonly MeasuredRow[],
  first: number,
  page: { readonly width: number; readonly height: number },
  least: number,
): Columns | undefined {
  let gutters: readonly Gutter[] = rows[first]?.gaps ?? [];
  let best: Columns | undefined;
  let [from, to] = [Infinity, -Infinity];
  for (let end = first + 1; ; end++) {
    from = Math.min(from, rows[end - 1]?.from ?? from);
    to = Math.max(to, rows[end - 1]?.to ?? to);
    for (const gutter of gutters) {
      // Whether anything can stand on either side: the margins are gutters too, and most rows have no other.
      if (from >= gutter.from || to <= gutter.from + 1) continue;
      const between = rows.slice(first, end).map(({ row }) => row);
      if (isBlock(between, gutter, page)) best = { first, end, gutter };
    }
    const next = rows[end];
    if (next === undefined || next.isTitle) return best;
    if (best !== undefined && isFootnote(rows.slice(first, end), next, best.gutter, least)) return best;
    gutters = shared(gutters, next.gaps, least);
    if (gutters.length === 0) return best;
  }
}

/** Where both are free. By hand, as every row is asked with every row below it. */
function shared(gutters: readonly Gutter[], gaps: readonly Gutter[], least: number): readonly Gutter[] {
  const both: Gutter[] = [];
  for (const gutter of gutters) {
    for (const gap of gaps) {
      const from = Math.max(gap.from, gutter.from);
      const to = Math.min(gap.to, gutter.to);
      if (to - from >= least) both.push({ from, to });
    }
  }
  return both;
}

/** Far below what stands left of the gutter, and on that side alone. */
function isFootnote(
  above: readonly MeasuredRow[],
  next: MeasuredRow,
  gutter: Gutter,
  least: number,
): boolean {
  if (next.to > gutter.to) return false;
  const [left] = sidesOf(
    above.map(({ row }) => row),
    gutter,
  );
  return isFarBelow(left, next.row, least / LEAST_GUTTER);
}

function isFarBelow(left: readonly Segment[], row: Row, pitch: number): boolean {
  if (left.length === 0) return false;
  const bottom = boxAround(left.map(({ box }) => box)).bottom;
  return boxAround(row.map(({ box }) => box)).top - bottom > NEXT_RECIPIENT * pitch;
}

function sidesOf(rows: readonly Row[], gutter: Gutter): readonly [Segment[], Segment[]] {
  const left: Segment[] = [];
  const right: Segment[] = [];
  for (const segment of rows.flat()) {
    const before = segment.words.filter((word) => word.box.right <= gutter.from + 1);
    const after = segment.words.filter((word) => word.box.right > gutter.from + 1);
    if (before.length > 0) left.push(segmentOf(before));
    if (after.length > 0) right.push(segmentOf(after));
  }
  return [left, right];
}

/**
 * Only a letterhead and a signature block are read by column. A table's or a tabbed list's rows are read across:
 * taking every gutter for a column tore both apart.
 */
function isBlock(
  rows: readonly Row[],
  gutter: Gutter,
  page: { readonly width: number; readonly height: number },
): boolean {
  const [left, right] = sidesOf(rows, gutter);
  if (left.length === 0 || right.length === 0) return false;
  const leftBox = boxAround(left.map((segment) => segment.box));
  const rightBox = boxAround(right.map((segment) => segment.box));
  if (leftBox.right - leftBox.left < page.width * LEAST_COLUMN) return false;
  if (rightBox.right - rightBox.left < page.width * LEAST_COLUMN) return false;
  const textOf = (side: readonly Segment[]): string[] =>
    side.map((segment) => fold(segment.words.map((word) => word.text).join(' ')));
  const isLetterhead =
    Math.max(leftBox.bottom, rightBox.bottom) < page.height * LETTERHEAD_DEPTH &&
    textOf(right).some((text) => LETTERHEAD.test(text));
  const isSignature =
    textOf(left).some((text) => RECIPIENTS.test(text)) ||
    textOf(right).some((text) => SIGNATURE.test(text)) ||
    (textOf(left).filter((text) => RECIPIENT.test(text)).length >= SOME_RECIPIENTS &&
      left.length > 2 * right.length);
  return isLetterhead || isSignature || (isProse(left, page.width) && isProse(right, page.width));
}

function isProse(side: readonly Segment[], width: number): boolean {
  const box = boxAround(side.map((segment) => segment.box));
  const broad = box.right - box.left;
  if (side.length < PROSE_LINES || broad < width * PROSE_COLUMN) return false;
  const full = side.filter(
    (segment) =>
      segment.words.length > 2 &&
      segment.box.left - box.left < broad * (1 - PROSE_FULL.reach) &&
      segment.box.right - box.left >= broad * PROSE_FULL.reach,
  );
  return full.length >= PROSE_FULL.share * side.length;
}

/**
 * The rows below a block that still belong to its columns though no straight gutter divides them: a long recipient
 * reaches below the signer's name, which stands further right than the office above it.
 */
export function followed(
  rows: readonly Row[],
  { first, end, gutter }: Columns,
  pitch: number,
): { readonly left: readonly Segment[]; readonly right: readonly Segment[]; readonly end: number } {
  const [left, right] = sidesOf(rows.slice(first, end), gutter);
  const leftBox = boxAround(left.map((segment) => segment.box));
  const rightBox = boxAround(right.map((segment) => segment.box));
  const isLeft = ({ box }: Segment): boolean =>
    Math.abs(box.left - leftBox.left) < ALIGNED * pitch && box.right < (rightBox.left + rightBox.right) / 2;
  const isRight = ({ box }: Segment): boolean =>
    box.left > (leftBox.left + leftBox.right) / 2 &&
    Math.abs(box.left + box.right - rightBox.left - rightBox.right) < rightBox.right - rightBox.left;
  let at = end;
  for (; at < rows.length; at++) {
    const row = rows[at] ?? [];
    const top = boxAround(row.map((segment) => segment.box)).top;
    const bottom = boxAround([...left, ...right].map((segment) => segment.box)).bottom;
    if (top - bottom > NEXT_ROW * pitch || !row.every((segment) => isLeft(segment) || isRight(segment)))
      break;
    if (isTitle(row)) break;
    if (row.every(isLeft) && isFarBelow(left, row, pitch)) break;
    for (const segment of row) (isLeft(segment) ? left : right).push(segment);
  }
  return { left, right, end: at };
}
