// A ruled table cut into cells → its rows, read cell by cell; what stands alone in a cell is read again in company.
import type { Line, Word } from '../../model/page.ts';
import type { OcrEngine } from '../../ports/reading.ts';
import { besideKnown, inkOf, isKnown, type Piece } from './beside-known.ts';
import type { Glimpse } from '../ink/cut-out.ts';
import type { CutTable } from '../recognition/prepared.ts';
import { rowOf, type ReadTable } from '../order/table-rows.ts';
import { lineOf } from '../order/boxes.ts';
import { placed } from '../recognition/second-look.ts';

/** A cell with no more letters than this has no company of its own. */
const FEW_LETTERS = 3;
/** Below this confidence such a cell is read again; right ones among our own have 0.9 and more, wrong ones up to 0.36. */
const DOUBTFUL = 0.85;

interface ReadCell {
  readonly cut: Glimpse;
  /** As placed in the cut. */
  readonly lines: readonly Line[];
}

function wordsOf(cell: ReadCell): readonly Word[] {
  return cell.lines.flatMap((line) => line.words);
}

function leastConfidence(words: readonly Word[]): number {
  return words.length === 0 ? 0 : Math.min(...words.map((word) => word.confidence));
}

function isDoubtful(cell: ReadCell): boolean {
  const words = wordsOf(cell);
  const letters = words.reduce((sum, word) => sum + word.text.length, 0);
  return letters <= FEW_LETTERS && leastConfidence(words) < DOUBTFUL;
}

/** What is left of a table's rules beside a cell's words. A stroke by itself may be the number 1. */
const REMNANT = /^[|¡¦]+(?=.)|(?<=.)[|¡¦]+$/gu;

function withoutRemnants(lines: readonly Line[]): readonly Line[] {
  if (lines.every(({ text }) => !/[|¡¦]/u.test(text))) return lines;
  if (lines.flatMap(({ words }) => words).length < 2) return lines;
  return lines.flatMap(({ words }) => {
    const kept = words
      .filter(({ text }) => !/^[|¡¦]+$/u.test(text))
      .map((word) => ({ ...word, text: word.text.replace(REMNANT, '') }));
    return kept.length > 0 ? [lineOf(kept)] : [];
  });
}

/** The longest word that stands on its line, and of such the surest. */
function knownIn(cells: readonly ReadCell[]): Piece | undefined {
  const candidates = cells.flatMap((cell) =>
    wordsOf(cell)
      .filter(isKnown)
      .map((word) => ({
        bitmap: cell.cut.bitmap,
        box: word.box,
        letters: word.text.length,
        confidence: word.confidence,
      })),
  );
  return candidates.toSorted((a, b) => b.letters - a.letters || b.confidence - a.confidence)[0];
}

async function readAgain(
  cell: ReadCell,
  known: Piece,
  ocr: OcrEngine,
  signal: AbortSignal,
): Promise<ReadCell> {
  const ink = inkOf(cell.cut.bitmap);
  if (ink === undefined) return cell;
  const { bitmap, seam } = besideKnown(known, { bitmap: cell.cut.bitmap, box: ink });
  const read = await ocr.recognize(bitmap, signal, 'line');
  const words = read
    .flatMap((line) => line.words)
    .filter((word) => word.box.left >= seam)
    .map((word): Word => ({ ...word, box: ink }));
  const better = leastConfidence(words) > leastConfidence(wordsOf(cell));
  return better ? { ...cell, lines: [lineOf(words)] } : cell;
}

/** Each row is a line of its cells' words. */
export async function readTable(table: CutTable, ocr: OcrEngine, signal: AbortSignal): Promise<ReadTable> {
  const first = await Promise.all(
    table.rows.map((cells) =>
      Promise.all(
        cells.map(
          async (cut): Promise<ReadCell | undefined> =>
            cut && { cut, lines: withoutRemnants(await ocr.recognize(cut.bitmap, signal, 'block')) },
        ),
      ),
    ),
  );
  const known = knownIn(first.flat().filter((cell) => cell !== undefined));
  const rows = await Promise.all(
    first.map(async (cells) => {
      const read = await Promise.all(
        cells.map(async (cell) =>
          cell && known && isDoubtful(cell) ? readAgain(cell, known, ocr, signal) : cell,
        ),
      );
      return rowOf(read.map((cell) => (cell ? placed(cell.lines, cell.cut) : [])));
    }),
  );
  return { box: table.box, rows: rows.filter((row) => row.words.length > 0) };
}
