// Words that stamps and drawings over a PDF page show (“ĐÃ DUYỆT”) → lines where they stand, and apart those that lie over
// print, whose words would run into it.
import type { Annotated, Filled } from '../filled-fields.ts';
import type { PdfDocument, PdfPage } from '../library.ts';
import { breadth } from './letter-widths.ts';
import type { TextRun } from './sight.ts';
import { textRunsOf } from './text-runs.ts';

export interface Stamped {
  /** With what was filled in. */
  readonly beside: readonly Filled[];
  readonly over: readonly Filled[];
  /** Ids of those that show no words: they may be pictures. */
  readonly wordless: ReadonlySet<string>;
}

/** Of the size: how far off its line a run may stand, and how far below it letters reach. */
const OFF_LINE = 0.5;
const BELOW = 0.25;

function isSideways({ start, end }: TextRun): boolean {
  return Math.abs(end[1] - start[1]) > Math.abs(end[0] - start[0]);
}

function lineOf(runs: readonly TextRun[]): Filled {
  const ordered = runs.toSorted((a, b) => a.start[0] - b.start[0]);
  const size = Math.max(...runs.map((run) => run.size));
  const ends = runs.flatMap(({ start, end }) => [start, end]);
  const xs = ends.map(([x]) => x);
  const ys = ends.map(([, y]) => y);
  let text = '';
  let right: number | undefined;
  for (const run of ordered) {
    const isApart = right !== undefined && run.start[0] - right > size * BELOW;
    text += isApart && !text.endsWith(' ') ? ` ${run.text}` : run.text;
    right = run.end[0];
  }
  const low = Math.min(...ys) - size * BELOW;
  return {
    lines: [text.replace(/\s+/gu, ' ').trim()],
    rect: [Math.min(...xs), low, Math.max(...xs), Math.max(...ys) + size * (1 - BELOW)],
    size,
  };
}

/** Runs of one annotation, line by line. */
function linesOf(runs: readonly TextRun[]): readonly Filled[] {
  const lines: TextRun[][] = [];
  for (const run of runs) {
    const line = lines.find(
      ([first]) => first && Math.abs(first.start[1] - run.start[1]) < run.size * OFF_LINE,
    );
    if (line && !isSideways(run)) line.push(run);
    else lines.push([run]);
  }
  return lines.map(lineOf);
}

/** What of a run stands between two places along it; all of one that does not lie straight. */
function between({ text, start: [x0, y0], end: [x1, y1] }: TextRun, left: number, right: number): string {
  if (Math.abs(y1 - y0) > 1 || x1 <= x0) return text;
  const unit = (x1 - x0) / Math.max(1, breadth(text));
  let x = x0;
  let found = '';
  for (const letter of text) {
    const middle = x + (breadth(letter) * unit) / 2;
    if (middle > left && middle < right) found += letter;
    x += breadth(letter) * unit;
  }
  return found;
}

/** Over the dots of a form a note is where it belongs. */
const PRINT = /[\p{L}\p{N}]/u;

function isOver({ rect: [left, low, right, high] }: Filled, print: readonly TextRun[]): boolean {
  return print.some((run) => {
    const {
      start: [x0, y0],
      end: [x1, y1],
      size,
    } = run;
    const meets =
      Math.min(x0, x1) < right &&
      Math.max(x0, x1) > left &&
      Math.min(y0, y1) < high &&
      Math.max(y0, y1) + size * OFF_LINE > low;
    // A letter at the edge is the neighbour of what was written between two words.
    return meets && PRINT.test(between(run, left + size * BELOW, right - size * BELOW));
  });
}

/** Of the words that were filled in or written over the page, and of those that stamps and drawings show. */
export async function stampedOf(
  page: PdfPage,
  optional: Awaited<ReturnType<PdfDocument['getOptionalContentConfig']>>,
  { drawn, filled, written }: Pick<Annotated, 'drawn' | 'filled' | 'written'>,
): Promise<Stamped> {
  if (drawn.size === 0 && written.length === 0) return { beside: filled, over: [], wordless: new Set() };
  const runs = (await textRunsOf(page, optional, 'drawn')).filter(({ hidden }) => hidden === undefined);
  const print = runs.filter(({ annotation }) => annotation === undefined);
  const shown = [...drawn].flatMap((id) => linesOf(runs.filter(({ annotation }) => annotation === id)));
  const lines = [...shown, ...written];
  const wordless = new Set([...drawn].filter((id) => !runs.some(({ annotation }) => annotation === id)));
  return {
    beside: [...filled, ...lines.filter((line) => !isOver(line, print))],
    over: lines.filter((line) => isOver(line, print)),
    wordless,
  };
}
