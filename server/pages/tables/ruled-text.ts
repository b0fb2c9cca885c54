// Words of a text layer and the rules drawn around them → the tables' rows, cell by cell, and the lines that are left.
import type { Box, Line, Word } from '../../model/page.ts';
import { rowOf, type ReadTable } from '../order/table-rows.ts';
import { boxAround, lineOf } from '../order/boxes.ts';
import type { Rules } from '../ink/rules.ts';
import { cellsBetween, holdsAny } from './tables.ts';

/** Words of neighbouring cells stand this far apart, in heights of a word; justified text seldom stretches so far. */
const APART = 0.8;
/**
 * Lines with three such gaps or more, with two, or with one, from which a page may hold a table: asking for its rules takes
 * longer than reading its text. Letterhead and signature have fewer. The head of four columns that a page repeats may stand
 * over the rest of one cell.
 */
const THREE_GAPS = 1;
const TWO_GAPS = 2;
const ONE_GAP = 2;
/** Rules of one table touch, or nearly; in inches. */
const TOUCHING = 0.05;

function gapsOf({ words }: Line): number {
  return words.filter(({ box }, at) => {
    const next = words[at + 1];
    return next !== undefined && next.box.left - box.right >= APART * (box.bottom - box.top);
  }).length;
}

/** Whether the lines fall apart often enough for a table. */
export function mayHoldTable(lines: readonly Line[]): boolean {
  const gaps = lines.map(gapsOf);
  const atLeast = (least: number): number => gaps.filter((count) => count >= least).length;
  return atLeast(3) >= THREE_GAPS || atLeast(2) >= TWO_GAPS || atLeast(1) >= ONE_GAP;
}

function touches(a: Box, b: Box, slack: number): boolean {
  return (
    a.left <= b.right + slack &&
    b.left <= a.right + slack &&
    a.top <= b.bottom + slack &&
    b.top <= a.bottom + slack
  );
}

/** Rules that hang together, each group with its bounds. */
function groupsOf({ across, down }: Rules, slack: number): readonly (Rules & { readonly box: Box })[] {
  let groups: { across: Box[]; down: Box[]; box: Box }[] = [];
  const add = (rule: Box, axis: 'across' | 'down'): void => {
    const joined = groups.filter(({ box, ...group }) => {
      const others = [...group.across, ...group.down];
      return touches(box, rule, slack) && others.some((other) => touches(other, rule, slack));
    });
    const whole = {
      across: joined.flatMap((group) => group.across),
      down: joined.flatMap((group) => group.down),
      box: boxAround([rule, ...joined.map((group) => group.box)]),
    };
    whole[axis].push(rule);
    groups = [...groups.filter((group) => !joined.includes(group)), whole];
  };
  for (const rule of across) add(rule, 'across');
  for (const rule of down) add(rule, 'down');
  return groups;
}

function wordsIn(lines: readonly Line[], cell: Box): readonly Word[] {
  return lines.flatMap((line) => line.words.filter((word) => holdsAny(cell, [word.box])));
}

/** `lines` from the top, as the layer grouped them. */
export function takeTables(
  lines: readonly Line[],
  rules: Rules,
  dpi: number,
): { readonly tables: readonly ReadTable[]; readonly rest: readonly Line[] } {
  if (rules.across.length === 0 && rules.down.length === 0) return { tables: [], rest: lines };
  const tables: ReadTable[] = [];
  const taken = new Set<Word>();
  for (const group of groupsOf(rules, TOUCHING * dpi)) {
    const rows = cellsBetween(group, dpi).map((cells) =>
      rowOf(cells.map((cell) => wordsIn(lines, cell).filter((word) => !taken.has(word)))),
    );
    const filled = rows.filter((row) => row.words.length > 0);
    for (const word of filled.flatMap((row) => row.words)) taken.add(word);
    if (filled.length > 0) tables.push({ box: group.box, rows: filled });
  }
  const rest = lines.map((line) => lineOf(line.words.filter((word) => !taken.has(word))));
  return { tables, rest: rest.filter((line) => line.words.length > 0) };
}
