// A label at the start of a line, by kind, rank and place in its row.
import { LETTERS } from './letters.ts';

export type MarkerKind =
  | 'appendix'
  | 'part'
  | 'chapter'
  | 'division'
  | 'capital'
  | 'roman'
  | 'article'
  | 'headed'
  | 'headed-inner'
  | 'number'
  | 'decimal'
  | 'letter'
  | 'enclosed'
  | 'dash'
  | 'nested'
  | 'plus'
  | 'group'
  | 'row'
  | 'row-part';

/** Outer to inner; a label closes everything inside its own rank. */
const RANKS: Readonly<Record<MarkerKind, number>> = {
  appendix: 0,
  part: 1,
  chapter: 2,
  division: 3,
  capital: 4,
  roman: 5,
  article: 6,
  // “Nhiệm vụ 1:” over numbers, and under one.
  headed: 6.5,
  'headed-inner': 19.5,
  number: 7,
  decimal: 8,
  letter: 20,
  // (1) or (i) over dashes, and under one.
  enclosed: 20.5,
  dash: 21,
  nested: 21.5,
  plus: 22,
  // Of a table, which hangs below whatever stands over it.
  group: 30,
  row: 31,
  'row-part': 32,
};

export interface Marker {
  readonly kind: MarkerKind;
  readonly rank: number;
  /** 1-based; 0 for dashes and pluses, which are counted where they stand. */
  readonly ordinal: number;
  /** Of a decimal label, the numbers before the last: 2 for 2.1. */
  readonly prefix: readonly number[];
  /** As it should be printed: `VI.` for `VL.` */
  readonly label: string;
  /** Characters of the line that are the label and the space after it. */
  readonly length: number;
  readonly cost: number;
}

/** Costs of reading a label against its habit. */
export const LOOKALIKE = 0.6;
/** Titles of roman parts stand in capitals, items do not: each against the other's habit. */
export const AGAINST_CAPITALS = 0.6;
export const RARE_FORM = 0.5;

export function marker(
  kind: MarkerKind,
  ordinal: number,
  label: string,
  length: number,
  cost: number,
  prefix: readonly number[] = [],
): Marker {
  const rank = RANKS[kind] + (kind === 'decimal' ? prefix.length : 0);
  return { kind, rank, ordinal, prefix, label, length, cost };
}

/** What was put in later between two numbers: 1a stands between 1 and 2. */
const INSERTED = 0.01;

/** `1a` → 1.01; undefined for what is no such number. */
export function insertedOrdinal(token: string): number | undefined {
  const match = /^(\d{1,3})([a-zđ])$/u.exec(token);
  const letter = LETTERS.indexOf(match?.[2] ?? ' ');
  return match && letter >= 0 ? Number(match[1]) + (letter + 1) * INSERTED : undefined;
}

/** How many numbers lie between: 1 where `now` follows `before` at once, as 1a follows 1 and 2 follows 1a. */
export function stepBetween(before: number, now: number): number {
  const whole = Math.floor(now) - Math.floor(before);
  const letters = (ordinal: number): number => Math.round((ordinal - Math.floor(ordinal)) / INSERTED);
  return whole === 0 ? letters(now) - letters(before) : whole;
}
