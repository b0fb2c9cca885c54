// The words of a page, written unseen over it: rendering mode 3, each word as wide as its box.
import {
  beginText,
  endText,
  popGraphicsState,
  pushGraphicsState,
  setCharacterSqueeze,
  setFontAndSize,
  setTextMatrix,
  setTextRenderingMode,
  showText,
  TextRenderingMode,
  type PDFFont,
  type PDFOperator,
  type PDFPage,
} from '@cantoo/pdf-lib';
import type { Box } from '../../model/page.ts';
import type { LayerWord, PageLayer } from '../../model/page-layer.ts';

/** Of a box's height: the box reaches from the highest mark to the lowest tail. */
const BASELINE = 0.22;
/** Of the size: readers that go by places alone see a space in so much white, and none in less. */
const SPACE = 0.2;
/** A word is narrowed for the space after it to no less than this share of its box. */
const NARROWEST = 0.6;
const FONT_NAME = 'RestoredText';

/** Words that stand beside each other have one baseline; a row of a table goes over several. */
function runsOf(line: readonly LayerWord[]): readonly (readonly LayerWord[])[] {
  const runs: LayerWord[][] = [];
  let last: Box | undefined;
  for (const word of line) {
    const middle = (word.box.top + word.box.bottom) / 2;
    const besides = last && middle > last.top && middle < last.bottom && word.box.left >= last.left;
    if (besides) runs.at(-1)?.push(word);
    else runs.push([word]);
    last = word.box;
  }
  return runs;
}

function middleOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** Pixels; `space` is left before the next word. */
function widthOf({ left, right }: Box, next: Box | undefined, space: number): number {
  const room = next === undefined ? right - left : Math.min(right, next.left - space) - left;
  return Math.max(room, NARROWEST * (right - left));
}

/** From points of the page as people see it, origin top left, to the page's own, whichever way it is turned. */
interface Placing {
  readonly point: (x: number, y: number) => readonly [number, number];
  /** Where the writing runs to. */
  readonly across: readonly [number, number];
  readonly up: readonly [number, number];
}

function placingOn(page: PDFPage): Placing & { readonly width: number; readonly height: number } {
  const { x, y, width, height } = page.getCropBox();
  switch (((page.getRotation().angle % 360) + 360) % 360) {
    case 90:
      return { point: (a, b) => [x + b, y + a], across: [0, 1], up: [-1, 0], width: height, height: width };
    case 180:
      return { point: (a, b) => [x + width - a, y + b], across: [-1, 0], up: [0, -1], width, height };
    case 270:
      return {
        point: (a, b) => [x + width - b, y + height - a],
        across: [0, -1],
        up: [1, 0],
        width: height,
        height: width,
      };
    default:
      return { point: (a, b) => [x + a, y + height - b], across: [1, 0], up: [0, 1], width, height };
  }
}

export function writeLayer(page: PDFPage, { raster, lines }: PageLayer, font: PDFFont): void {
  if (raster === undefined || lines.length === 0) return;
  const { point, across, up, width, height } = placingOn(page);
  const [right, down] = [width / raster.width, height / raster.height];
  const name = page.node.newFontDictionary(FONT_NAME, font.ref);
  const operators: PDFOperator[] = [
    pushGraphicsState(),
    beginText(),
    setTextRenderingMode(TextRenderingMode.Invisible),
  ];
  for (const line of lines) {
    for (const run of runsOf(line)) {
      // One box of two lines, as a seal gives, would make the whole line too high to be told from the next.
      const size = Math.max(1, middleOf(run.map(({ box }) => box.bottom - box.top)) * down);
      const bottom = middleOf(run.map((word) => word.box.bottom));
      operators.push(setFontAndSize(name, size));
      run.forEach(({ text, box }, at) => {
        const natural = font.widthOfTextAtSize(text, size);
        if (natural <= 0) return;
        const [x, y] = point(box.left * right, bottom * down - size * BASELINE);
        operators.push(
          setCharacterSqueeze(
            (100 * widthOf(box, run[at + 1]?.box, (SPACE * size) / right) * right) / natural,
          ),
          setTextMatrix(...across, ...up, x, y),
          // At the end of a line, too: readers join lines that stand close.
          showText(font.encodeText(`${text} `)),
        );
      });
    }
  }
  page.pushOperators(...operators, endText(), popGraphicsState());
}
