// A prepared page → its page: the text it carries where that does, else its picture recognised as a whole, its ruled tables
// cell by cell, the lines that were left unread each by itself, and the figures that are written by hand.
import { Failure } from '../failure.ts';
import type { Box, Line, Page, Reading, Remark } from '../model/page.ts';
import type { OcrEngine } from '../ports/reading.ts';
import { choosePage, readingOf } from './choose-reading.ts';
import type { FiguresNetwork } from './figures/network.ts';
import { mayBeFilledIn, readFigures } from './figures/read-figures.ts';
import { acrossPage } from './order/reading-order.ts';
import { bentBox } from './orientation/bend.ts';
import { projectBox, scaling } from './orientation/projection.ts';
import { doubtSymbols } from './recognition/doubtful-symbols.ts';
import { betterOf } from './recognition/better-of.ts';
import { isBlank } from './recognition/blank.ts';
import { cutAlongRemarks, cutOffRemarks } from './recognition/cut-off.ts';
import { withInsets, type ReadInset } from './recognition/insets.ts';
import { withoutJunk } from './recognition/junk.ts';
import type { CleanPage, Prepared } from './recognition/prepared.ts';
import { glimpse, placed, unreadLines, withSecondLook } from './recognition/second-look.ts';
import { unglue } from './recognition/unglue.ts';
import { wayUp } from './recognition/way-up.ts';
import type { ReadTable } from './order/table-rows.ts';
import { readTable } from './tables/read-table.ts';
import { pageLines } from './tables/page-lines.ts';

export interface RecognitionTools {
  readonly ocr: OcrEngine;
  /** Reads what is filled in by hand; loaded when a first page needs it. */
  readonly figures: () => Promise<FiguresNetwork>;
}

/** Rejects as the engine does, and with Failure `page-unreadable` where there is something on the page and not a letter of it was recognised. */
export async function recognizePage(
  prepared: Prepared,
  number: number,
  { ocr, figures }: RecognitionTools,
  signal: AbortSignal,
): Promise<Page> {
  const { raster, layer } = prepared;
  if (prepared.clean === undefined) {
    const page = choosePage(number, raster, layer, undefined, prepared.reason);
    const { insets = [] } = prepared;
    if (insets.length === 0) return page;
    return withInsets(page, await Promise.all(insets.map((inset) => readInset(inset, ocr, signal))));
  }
  const clean = await wayUp(prepared.clean, ocr, signal);
  const { found, tables } = await readPicture(clean, ocr, signal);
  // Before junk is dropped, for which pen strokes pass. The letterhead stands on the first page.
  const filled = mayBeFilledIn(found, number) ? readFigures(found, clean, await figures()) : found;
  const lines = linesOnRaster(clean, filled, tables);
  const reading = readingOf('ocr', lines);
  const isAlone = layer === undefined || layer.lines.length === 0;
  const isUnread = lines.length === 0 ? !isBlank(clean.bitmap) : isMostlyJunk(found, reading);
  // Called blank or trusted for the few words it kept, it would be said to lack what nobody could read.
  if (isAlone && isUnread) throw new Failure('page-unreadable');
  const page = choosePage(number, raster, layer, reading, prepared.reason);
  const remarks = [
    ...(page.remarks ?? []),
    ...(page.readings[0] === layer ? (prepared.ofLayer ?? []) : []),
    ...(isTooSmall(clean) ? [TOO_SMALL] : []),
    ...(isAlone && raster !== undefined
      ? [...cutOffRemarks(lines, raster.width), ...cutAlongRemarks(clean, raster.height)]
      : []),
  ];
  return remarks.length === 0 ? page : { ...page, remarks };
}

interface ReadPicture {
  readonly found: readonly Line[];
  readonly tables: readonly ReadTable[];
}

async function readPicture(clean: CleanPage, ocr: OcrEngine, signal: AbortSignal): Promise<ReadPicture> {
  const [found, tables] = await Promise.all([
    readTwice(clean, ocr, signal),
    Promise.all(clean.tables.map((table) => readTable(table, ocr, signal))),
  ]);
  return { found, tables };
}

function linesOnRaster(
  clean: CleanPage,
  found: readonly Line[],
  tables: readonly ReadTable[],
): readonly Line[] {
  const read = doubtSymbols(unglue(withoutJunk(found)));
  return onRaster(clean, pageLines(acrossPage(read), clean.bitmap, tables, 'recognised'));
}

function onRaster(clean: CleanPage, lines: readonly Line[]): readonly Line[] {
  return lines.map((line) => ({
    text: line.text,
    words: line.words.map((word) => ({ ...word, box: boxOnRaster(clean, word.box) })),
  }));
}

async function readInset(inset: CleanPage, ocr: OcrEngine, signal: AbortSignal): Promise<ReadInset> {
  const clean = await wayUp(inset, ocr, signal);
  const { found, tables } = await readPicture(clean, ocr, signal);
  return { found: onRaster(clean, found), lines: linesOnRaster(clean, found, tables) };
}

/** Words of the language that a page keeps at most, and tokens that it lost at least as strokes. A seal and a signature lose fewer. */
const FEW_KEPT = 8;
const MANY_LOST = 24;

function wordCount(lines: readonly Line[]): number {
  return lines.reduce((sum, { words }) => sum + words.length, 0);
}

function isMostlyJunk(found: readonly Line[], kept: Reading): boolean {
  return kept.quality.words < FEW_KEPT && wordCount(found) - wordCount(kept.lines) >= MANY_LOST;
}

function boxOnRaster({ bitmap, bend, toRaster }: CleanPage, box: Box): Box {
  return projectBox(toRaster, bend === undefined ? box : bentBox(bend, bitmap, box));
}

/** How much larger than it was scanned print is shown from where its letters have 8 pixels or less: marks melt into them. */
const HARDLY_LEGIBLE = 2.5;
const TOO_SMALL: Remark = {
  code: 'content-not-read',
  message:
    'Ảnh quá nhỏ, mỗi chữ chỉ cao vài điểm ảnh nên dấu dễ đọc sai; hãy chụp gần hơn hoặc quét lại từ 200 dpi.',
  top: 0,
};

function isTooSmall({ bitmap, unenlarged }: CleanPage): boolean {
  return unenlarged !== undefined && bitmap.width >= HARDLY_LEGIBLE * unenlarged.width;
}

async function readBothSizes(
  { bitmap, unenlarged }: CleanPage,
  ocr: OcrEngine,
  signal: AbortSignal,
): Promise<readonly Line[]> {
  if (unenlarged === undefined) return ocr.recognize(bitmap, signal);
  const [larger, smaller] = await Promise.all([
    ocr.recognize(bitmap, signal),
    ocr.recognize(unenlarged, signal),
  ]);
  const back = scaling(bitmap.width / unenlarged.width, bitmap.height / unenlarged.height);
  const asScanned = smaller.map(({ text, words }) => ({
    text,
    words: words.map((word) => ({ ...word, box: projectBox(back, word.box) })),
  }));
  return betterOf(larger, asScanned);
}

/** The page as a whole, then the lines it left unread, each by itself. */
async function readTwice(page: CleanPage, ocr: OcrEngine, signal: AbortSignal): Promise<readonly Line[]> {
  const first = await readBothSizes(page, ocr, signal);
  const glimpses = unreadLines(page.inkLines, first).map((line) => glimpse(page.bitmap, line));
  const seconds = await Promise.all(
    glimpses.map(async (cut) => placed(await ocr.recognize(cut.bitmap, signal, 'line'), cut)),
  );
  return withSecondLook(first, seconds);
}
