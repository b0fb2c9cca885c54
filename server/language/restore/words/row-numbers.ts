// The number of a table's first row, which an engine takes for a stroke: `|`, `l` or `I` alone before the first tab.
import type { Edit } from './edits.ts';

const STROKE = /^(\s*)([|lI!\]])(?=\t)/u;
const NUMBERED = /^\s*(\d{1,3})\.?\t/u;
const SURE = 0.95;

/** By line. Only where the next number in the same column is 2, or there is none before the table ends. */
export function rowNumberEdits(lines: readonly string[]): ReadonlyMap<number, Edit> {
  const edits = new Map<number, Edit>();
  let isFirst = true;
  lines.forEach((line, at) => {
    if (!line.includes('\t')) isFirst = true;
    if (NUMBERED.test(line)) isFirst = false;
    const [, before, read] = STROKE.exec(line) ?? [];
    if (before === undefined || read === undefined || !isFirst) return;
    isFirst = false;
    const next = lines.slice(at + 1).find((later) => NUMBERED.test(later) || !later.includes('\t'));
    const [, number] = NUMBERED.exec(next ?? '') ?? [];
    if (number !== undefined && number !== '2') return;
    const start = before.length;
    edits.set(at, { start, end: start + read.length, text: '1', confidence: SURE, candidates: ['1', read] });
  });
  return edits;
}
