// A page that seems to lie turned, in the ways it may lie → the way in which a sample of it reads best.
import { isSyllable } from '../../language/syllable.ts';
import type { Box, Line, Word } from '../../model/page.ts';
import type { GreyBitmap } from '../../model/bitmap.ts';
import type { OcrEngine } from '../../ports/reading.ts';
import { cutOut } from '../ink/cut-out.ts';
import type { CleanPage } from './prepared.ts';

/** Side of the square that is read, in inches: some ten lines. */
const SAMPLE_INCHES = 4;
/** Places tried along a side of the page. */
const STEPS = 12;
/** Cells of a table that are read where nothing else is printed. */
const SAMPLE_CELLS = 6;
/** Pixels of white around a sample. */
const FRAME = 12;
/** From so many letters a word is wider than tall. */
const UPRIGHT_LETTERS = 3;
/** How much better than as it was scanned a page must read to be turned: most pages are scanned upright. */
const WORTH_TURNING = 1.5;
/** Below this nothing was read at all: of generated pages too worn to be read noise has up to 0.1, legible ones 7 and more. */
const LEAST_SENSE = 4;

function area({ left, top, right, bottom }: Box): number {
  return Math.max(0, right - left) * Math.max(0, bottom - top);
}

function common(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

/** Where most is printed. */
function fullest({ bitmap, inkLines }: CleanPage): Box | undefined {
  const width = Math.min(bitmap.width, Math.round(SAMPLE_INCHES * bitmap.dpi));
  const height = Math.min(bitmap.height, Math.round(SAMPLE_INCHES * bitmap.dpi));
  let best: Box | undefined;
  let most = 0;
  for (let row = 0; row <= STEPS; row++) {
    for (let column = 0; column <= STEPS; column++) {
      const left = Math.round(((bitmap.width - width) * column) / STEPS);
      const top = Math.round(((bitmap.height - height) * row) / STEPS);
      const box = { left, top, right: left + width, bottom: top + height };
      const ink = inkLines.reduce((sum, line) => sum + area(common(line, box)), 0);
      if (ink > most) [best, most] = [box, ink];
    }
  }
  return best;
}

function samplesOf(page: CleanPage): readonly GreyBitmap[] {
  const box = fullest(page);
  const cells = page.tables
    .flatMap(({ rows }) => rows.flat())
    .flatMap((cell) => (cell === undefined ? [] : [cell.bitmap]))
    .toSorted((a, b) => b.width * b.height - a.width * a.height)
    .slice(0, SAMPLE_CELLS);
  return box === undefined ? cells : [cutOut(page.bitmap, box, FRAME).bitmap, ...cells];
}

/** The engine reads lines that run down the page, too; their words are taller than they are wide. */
function standsUpright({ text, box }: Word): boolean {
  return text.length < UPRIGHT_LETTERS || box.right - box.left > box.bottom - box.top;
}

/** Letters in upright Vietnamese syllables, as far as the engine is sure of them, times their share of all letters. */
export function sense(lines: readonly Line[]): number {
  let all = 0;
  let good = 0;
  for (const word of lines.flatMap(({ words }) => words)) {
    const { text, confidence } = word;
    const letters = text.replace(/[^\p{L}\p{N}]/gu, '');
    all += letters.length;
    if (letters.length > 1 && isSyllable(letters) && standsUpright(word)) good += letters.length * confidence;
  }
  return all === 0 ? 0 : (good * good) / all;
}

async function senseOf(page: CleanPage, ocr: OcrEngine, signal: AbortSignal): Promise<number> {
  const read = await Promise.all(samplesOf(page).map((sample) => ocr.recognize(sample, signal)));
  return sense(read.flat());
}

/** The page itself, or the other way in which it reads best. The last of the others is the page as it was scanned. */
export async function wayUp(page: CleanPage, ocr: OcrEngine, signal: AbortSignal): Promise<CleanPage> {
  const { otherwise = [] } = page;
  const asScanned = otherwise.at(-1);
  if (asScanned === undefined) return page;
  const ways = [page, ...otherwise];
  const senses = await Promise.all(ways.map((way) => senseOf(way, ocr, signal)));
  const best = senses.indexOf(Math.max(...senses));
  const found = ways[best] ?? asScanned;
  const most = senses[best] ?? 0;
  return most >= LEAST_SENSE && most > WORTH_TURNING * (senses.at(-1) ?? 0) ? found : asScanned;
}
