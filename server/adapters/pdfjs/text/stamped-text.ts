// Words that stamps and drawings over a PDF page show (“ĐÃ DUYỆT”) → lines where they stand, and apart those that lie over
// print, whose words would run into it.
import type { Filled } from '../filled-fields.ts';
import type { PdfDocument, PdfPage } from '../library.ts';
import type { TextRun } from './sight.ts';
import { textRunsOf } from './text-runs.ts';

export interface Stamped {
  readonly beside: readonly Filled[];
  readonly over: readonly Filled[];
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

function isOver({ rect: [left, low, right, high] }: Filled, print: readonly TextRun[]): boolean {
  return print.some(
    ({ start: [x0, y0], end: [x1, y1], size }) =>
      Math.min(x0, x1) < right &&
      Math.max(x0, x1) > left &&
      Math.min(y0, y1) < high &&
      Math.max(y0, y1) + size * OFF_LINE > low,
  );
}

/** `drawn`: ids of the annotations whose words are asked for. */
export async function stampedOf(
  page: PdfPage,
  optional: Awaited<ReturnType<PdfDocument['getOptionalContentConfig']>>,
  drawn: ReadonlySet<string>,
): Promise<Stamped> {
  if (drawn.size === 0) return { beside: [], over: [] };
  const runs = (await textRunsOf(page, optional, 'drawn')).filter(({ hidden }) => hidden === undefined);
  const print = runs.filter(({ annotation }) => annotation === undefined);
  const lines = [...drawn].flatMap((id) => linesOf(runs.filter(({ annotation }) => annotation === id)));
  const [beside, over] = [
    lines.filter((line) => !isOver(line, print)),
    lines.filter((line) => isOver(line, print)),
  ];
  return { beside, over };
}
