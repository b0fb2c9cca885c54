// A label that a line may begin with, and how deep its kind stands.

export type MarkerKind =
  | 'appendix'
  | 'part'
  | 'chapter'
  | 'division'
  | 'capital'
  | 'roman'
  | 'article'
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
