// Learns how an OCR engine without Vietnamese misreads letters: aligned pairs of garbled and true lines → garble-table.json.
// Run beside ../shared: node server/evaluate/noise/garble-learn.ts
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { foldLetter } from './garble.ts';
import type { GarbleTable } from './garble.ts';

const SHARED = process.env['DOICHIEU_SHARED'] ?? resolve(import.meta.dirname, '../../../../shared');
/** Garbled and true text with the same lines; plans kept for testing are not among them. */
const PAIRS = [
  ['seeds/000_fef5cbb6d7ab1413.txt', 'gold/000.txt'],
  ['seeds/002_d4791d660c76b730.txt', 'gold/002.txt'],
] as const;
const ROUNDS = 5;
/** A misreading seen less often says more about one word of one text than about the engine. */
const LEAST_COUNT = 3;
const LONGEST_PIECE = 3;

type Counts = Map<string, Map<string, number>>;

/** Cost before anything is learnt, in nats: the same letter, the same letter without marks, any other. */
function guess(unit: string, piece: string): number {
  if (unit === piece) return 0.1;
  if (unit.length === 1 && piece.length === 1) {
    if (foldLetter(unit) === foldLetter(piece)) return 0.7;
    return /\s/.test(unit) === /\s/.test(piece) ? 4 : 8;
  }
  const spaces = /\s/.test(unit + piece) ? 4 : 0;
  return spaces + (unit.length === 2 ? 6 : piece === '' ? 5 : 3.5 + 1.5 * piece.length);
}

function costOf(counts: Counts): (unit: string, piece: string) => number {
  const totals = new Map(
    [...counts].map(([unit, row]) => [unit, [...row.values()].reduce((a, b) => a + b, 0)]),
  );
  return (unit, piece) => {
    const prior = Math.exp(-guess(unit, piece));
    const seen = counts.get(unit)?.get(piece) ?? 0;
    return -Math.log((seen + prior) / ((totals.get(unit) ?? 0) + 1));
  };
}

/** The cheapest way to turn `truth` into `read`, as unit → piece steps; units are one or two letters. */
function align(
  truth: string,
  read: string,
  cost: (unit: string, piece: string) => number,
): [string, string][] {
  const width = read.length + 1;
  const best = new Float64Array((truth.length + 1) * width).fill(Infinity);
  const back = new Map<number, [number, number]>();
  best[0] = 0;
  for (let i = 0; i <= truth.length; i++) {
    for (let j = 0; j <= read.length; j++) {
      const here = best[i * width + j] ?? Infinity;
      if (here === Infinity) continue;
      for (const taken of [1, 2]) {
        if (i + taken > truth.length) continue;
        const unit = truth.slice(i, i + taken);
        const [shortest, longest] = taken === 1 ? [0, LONGEST_PIECE] : [1, 1];
        for (let given = shortest; given <= longest && j + given <= read.length; given++) {
          const to = (i + taken) * width + j + given;
          const total = here + cost(unit, read.slice(j, j + given));
          if (total < (best[to] ?? Infinity)) {
            best[to] = total;
            back.set(to, [taken, given]);
          }
        }
      }
    }
  }
  const steps: [string, string][] = [];
  for (let i = truth.length, j = read.length; i > 0 || j > 0;) {
    const step = back.get(i * width + j);
    if (step === undefined) return [];
    steps.push([truth.slice(i - step[0], i), read.slice(j - step[1], j)]);
    i -= step[0];
    j -= step[1];
  }
  return steps;
}

function learn(pairs: readonly (readonly [string, string])[]): Counts {
  let counts: Counts = new Map();
  for (let round = 0; round < ROUNDS; round++) {
    const cost = round === 0 ? guess : costOf(counts);
    const next: Counts = new Map();
    for (const [read, truth] of pairs) {
      for (const [unit, piece] of align(truth, read, cost)) {
        const row = next.get(unit) ?? new Map<string, number>();
        next.set(unit, row.set(piece, (row.get(piece) ?? 0) + 1));
      }
    }
    counts = next;
  }
  return counts;
}

function tableOf(counts: Counts, letters: string): GarbleTable {
  const occurrences = (unit: string): number => letters.split(unit).length - 1;
  const table: Record<string, Record<string, number>> = {};
  for (const [unit, row] of [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const total = unit.length === 1 ? [...row.values()].reduce((a, b) => a + b, 0) : occurrences(unit);
    const kept = [...row].filter(([piece, count]) => count >= LEAST_COUNT || (piece === unit && count > 0));
    if (kept.length === 0) continue;
    table[unit] = Object.fromEntries(
      kept
        .toSorted(([, a], [, b]) => b - a)
        .map(([piece, count]) => [piece, Number((count / total).toFixed(4))]),
    );
  }
  return table;
}

const pairs = PAIRS.flatMap(([garbled, gold]) => {
  const read = readFileSync(join(SHARED, garbled), 'utf8').split('\n');
  const truth = readFileSync(join(SHARED, gold), 'utf8').split('\n');
  return truth.flatMap((line, at): (readonly [string, string])[] => {
    const other = read[at]?.trim();
    return other && line.trim() && !line.includes('⁇') ? [[other, line.trim()]] : [];
  });
});
const table = tableOf(learn(pairs), pairs.map(([, truth]) => truth).join('\n'));
const file = join(import.meta.dirname, 'garble-table.json');
const rows = JSON.stringify(table).replaceAll('},', '},\n');
writeFileSync(file, rows);
execFileSync('npx', ['oxfmt', file]);
console.log(`${pairs.length} lines, ${Object.keys(table).length} units`);
