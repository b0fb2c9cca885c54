// A PDF page's own text → lines of words with boxes in the raster's pixels.
import { decodeLegacy } from '../../language/legacy/detect.ts';
import { normalize } from '../../language/normalize.ts';
import type { Line, Raster, Word } from '../../model/page.ts';
import { asTurn, type Turn } from '../../pages/ink/pixels.ts';
import { projectBox, type Projection } from '../../pages/orientation/projection.ts';
import { arrange, lineOf, withTables } from '../../pages/order/reading-order.ts';
import { mayHoldTable, takeTables } from '../../pages/tables/ruled-text.ts';
import type { Rules } from '../../pages/ink/rules.ts';
import { turnedBack } from '../../pages/orientation/upright.ts';
import { pdfjs, type PdfPage } from './library.ts';
import { paintOf, type Matrix } from './page-images.ts';
import { paintedRules } from './painted-rules.ts';

/** Parts of one word are printed closer than this, in font sizes; a narrow space is 0.2. */
const SAME_WORD = 0.13;
/** Pieces on one line stand within this share of a font size of each other's baseline. */
const SAME_BASELINE = 0.35;
/** Bold is sometimes printed twice, this little apart. */
const PRINTED_TWICE = 0.12;

const NO_RULES: Rules = { across: [], down: [] };

interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
}

const NARROW = new Set("iljt.,;:'|!()[]-IfrìíỉĩịÌÍỈĨỊ ");
const BROAD = new Set('mwMW');

/** Widths that divide a run into its words: exact for the run, near enough inside. */
function widthOf(char: string): number {
  if (NARROW.has(char)) return 0.6;
  if (BROAD.has(char)) return 1.6;
  return /[\p{Lu}\d]/u.test(char) ? 1.3 : 1;
}

/** Of the letters and signs that are common, by their code: asked for each letter of each page. */
const COMMON = Float64Array.from({ length: 0x2000 }, (_, code) => widthOf(String.fromCharCode(code)));

function breadth(text: string): number {
  let sum = 0;
  for (const char of text) sum += COMMON[char.charCodeAt(0)] ?? widthOf(char);
  return sum;
}

interface RawItem {
  readonly str: string;
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
}

function isItem(item: object): item is RawItem {
  return 'str' in item && 'transform' in item;
}

function placed({ transform }: RawItem, toRaster: readonly number[]): readonly number[] {
  return pdfjs.Util.transform(toRaster as number[], transform as number[]) as readonly number[];
}

/** Clockwise, as a run lies on the raster. */
function turnOf([a = 1, b = 0]: readonly number[]): Turn {
  return asTurn((Math.atan2(b, a) * 180) / Math.PI);
}

/** As most letters of the page lie: a wide table is often set sideways on an upright page. */
function commonTurn(items: readonly RawItem[], toRaster: readonly number[]): Turn {
  const letters = new Map<Turn, number>();
  for (const item of items) {
    const turn = turnOf(placed(item, toRaster));
    letters.set(turn, (letters.get(turn) ?? 0) + item.str.trim().length);
  }
  const [most] = [...letters].toSorted(([, a], [, b]) => b - a);
  return most?.[0] ?? 0;
}

/** One run of glyphs → its words, placed along the run. */
function piecesOf(item: RawItem, toRaster: readonly number[]): Piece[] {
  const matrix = placed(item, toRaster);
  // Set otherwise than the rest of the page: a stamp in the margin.
  if (turnOf(matrix) !== 0) return [];
  const [, , c = 0, d = 1, e = 0, f = 0] = matrix;
  const size = Math.hypot(c, d);
  const scale = Math.hypot(toRaster[0] ?? 1, toRaster[1] ?? 0);
  const total = breadth(item.str);
  const unit = total > 0 ? (item.width * scale) / total : 0;
  const pieces: Piece[] = [];
  let left = e;
  for (const part of item.str.split(/([\s\u00A0]+)/u)) {
    const width = breadth(part) * unit;
    if (part.trim() !== '') pieces.push({ text: part, left, right: left + width, base: f, size });
    left += width;
  }
  return pieces;
}

/** Pieces that touch are one word: word processors cut words where kerning or fonts change. */
function joined(line: readonly Piece[]): Word[] {
  const words: Piece[] = [];
  for (const piece of line.toSorted((a, b) => a.left - b.left)) {
    const last = words.at(-1);
    const gap = last ? piece.left - last.right : Infinity;
    if (last && last.text === piece.text && Math.abs(piece.left - last.left) < PRINTED_TWICE * piece.size)
      continue;
    if (last && gap < SAME_WORD * Math.min(last.size, piece.size)) {
      words[words.length - 1] = {
        ...last,
        text: last.text + piece.text,
        right: Math.max(last.right, piece.right),
      };
    } else words.push(piece);
  }
  return words.map((word) => ({
    text: word.text,
    box: {
      left: Math.round(word.left),
      top: Math.round(word.base - word.size * 0.9),
      right: Math.round(word.right),
      bottom: Math.round(word.base + word.size * 0.25),
    },
    confidence: 1,
  }));
}

function byBaseline(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [];
  for (const piece of pieces.toSorted((a, b) => a.base - b.base)) {
    const line = lines.findLast(
      ([first]) =>
        first && Math.abs(first.base - piece.base) < SAME_BASELINE * Math.min(first.size, piece.size),
    );
    if (line) line.push(piece);
    else lines.push([piece]);
  }
  return lines;
}

/**
 * Fonts of the 1990s: the whole page is decoded, word by word, once its text is known to be such. Only then is it
 * normalized: what is an invisible character elsewhere is a letter in them.
 */
function modernised(lines: readonly Line[]): readonly Line[] {
  const text = lines.map((line) => line.text).join('\n');
  const decoded = decodeLegacy(text)?.text.split('\n');
  if (decoded === undefined && normalize(text) === text) return lines;
  return lines.map((line, at) => {
    const texts = decoded?.[at]?.split(' ');
    const isDecoded = decoded?.length === lines.length && texts?.length === line.words.length;
    return lineOf(
      line.words.map((word, k) => ({ ...word, text: (isDecoded && texts[k]) || normalize(word.text) })),
    );
  });
}

function turnedWith(lines: readonly Line[], toPage: Projection): readonly Line[] {
  return lines.map((line) =>
    lineOf(line.words.map((word) => ({ ...word, box: projectBox(toPage, word.box) }))),
  );
}

export async function textLayer(page: PdfPage, raster: Raster): Promise<readonly Line[]> {
  const viewport = page.getViewport({ scale: 1 });
  const scale = raster.width / viewport.width;
  const toRaster = page.getViewport({ scale }).transform as readonly number[];
  const content = await page.getTextContent({ includeMarkedContent: false });
  const items = (content.items as readonly object[]).filter(isItem);
  // Read as it lies when the page is turned until its text is upright; the boxes are turned back.
  const by = asTurn(360 - commonTurn(items, toRaster));
  const upright = page.getViewport({ scale, rotation: (page.rotate + by) % 360 });
  const { width, height } = by % 180 === 0 ? raster : { width: raster.height, height: raster.width };
  const pieces = items
    .flatMap((item) => piecesOf(item, upright.transform as readonly number[]))
    .filter((piece) => piece.right > 0 && piece.left < width && piece.base > 0 && piece.base < height * 1.02);
  const lines = modernised(byBaseline(pieces).map((line) => lineOf(joined(line))));
  const rules =
    by === 0 && mayHoldTable(lines)
      ? paintedRules((await paintOf(page)).paths, upright.transform as unknown as Matrix, raster.dpi)
      : NO_RULES;
  const { tables, rest } = takeTables(lines, rules, raster.dpi);
  const read = withTables(arrange(rest, { width, height }), tables);
  return by === 0 ? read : turnedWith(read, turnedBack(by, raster.width, raster.height));
}
