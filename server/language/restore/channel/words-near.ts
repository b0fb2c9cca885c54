// Pieces of what was read → the words of the lexicon that could have been read so, by walking its tree with the channel.
import { LONGEST_PIECE } from './channel.ts';
import { LETTER_COUNT, upperOf } from '../words/letters.ts';
import type { Lexicon } from './lexicon.ts';

/** Log of channel and commonness together that a word must reach: lowered until enough are found. */
const REACHES: readonly number[] = [-16, -21, -26];
const ENOUGH = 6;
/** Share of the least that matters below which a partial explanation is dropped. */
const NEGLIGIBLE = 0.02;

/** Small letters, the first perhaps a capital; or capitals throughout: one walk of the tree serves each. */
export type Setting = 'small' | 'capitals';

/** `prior` gives the logarithm of how common a word is. */
export function wordsNear(
  lexicon: Lexicon,
  pieces: readonly (Float32Array | undefined)[],
  length: number,
  setting: Setting,
  prior: (id: number) => number,
  reaches: readonly number[] = REACHES,
): readonly number[] {
  const grid = gridOf(pieces, setting);
  const bound = boundOf(grid, length);
  const hopes = hopesOf(grid, bound, length);
  let found: readonly number[] = [];
  for (const reach of reaches) {
    found = walk(lexicon, { grid, bound, hopes }, length, prior, Math.exp(reach));
    if (found.length >= ENOUGH) break;
  }
  return found;
}

const SIZES = LONGEST_PIECE + 1;

/**
 * Probability of every piece for every small letter of the tree, letters apart: `letter × cells + from × SIZES + size`.
 * What starts a word may be its capital: `first` holds the pieces of the first letter.
 */
interface Grid {
  readonly first: Float64Array;
  readonly later: Float64Array;
  readonly cells: number;
}

function gridOf(pieces: readonly (Float32Array | undefined)[], setting: Setting): Grid {
  const letters = LETTER_COUNT / 2;
  const cells = pieces.length;
  const first = new Float64Array(letters * cells);
  const later = new Float64Array(letters * cells);
  for (let cell = 0; cell < cells; cell++) {
    const row = pieces[cell];
    if (!row) continue;
    for (let letter = 0; letter < letters; letter++) {
      const small = row[letter] ?? 0;
      const capital = row[upperOf(letter)] ?? 0;
      const at = letter * cells + cell;
      first[at] = setting === 'capitals' ? capital : small + capital;
      later[at] = setting === 'capitals' ? capital : small;
    }
  }
  return { first, later, cells };
}

/** The most that any letters could make of the rest of what was read. */
function boundOf({ first, later, cells }: Grid, length: number): Float64Array {
  const bound = new Float64Array(length + 1);
  bound[length] = 1;
  for (let from = length - 1; from >= 0; from--) {
    const grid = from === 0 ? first : later;
    for (let size = 1; size <= LONGEST_PIECE && from + size <= length; size++) {
      let most = 0;
      for (let at = from * SIZES + size; at < grid.length; at += cells) most = Math.max(most, grid[at] ?? 0);
      bound[from] = Math.max(bound[from] ?? 0, most * (bound[from + size] ?? 0));
    }
  }
  return bound;
}

/** What a letter read from each character on can still come to at the most: `letter × (length + 1) + from`. */
interface Hopes {
  readonly first: Float64Array;
  readonly later: Float64Array;
}

function hopesOf({ first, later, cells }: Grid, bound: Float64Array, length: number): Hopes {
  const of = (grid: Float64Array): Float64Array => {
    const hopes = new Float64Array((grid.length / cells) * (length + 1));
    for (let letter = 0; letter * cells < grid.length; letter++) {
      for (let from = 0; from <= length; from++) {
        let most = 0;
        for (let size = 0; size <= LONGEST_PIECE && from + size <= length; size++) {
          const hope = (grid[letter * cells + from * SIZES + size] ?? 0) * (bound[from + size] ?? 0);
          if (hope > most) most = hope;
        }
        hopes[letter * (length + 1) + from] = most;
      }
    }
    return hopes;
  };
  return { first: of(first), later: of(later) };
}

function walk(
  lexicon: Lexicon,
  { grid: { first, later, cells }, bound, hopes }: { grid: Grid; bound: Float64Array; hopes: Hopes },
  length: number,
  prior: (id: number) => number,
  least: number,
): readonly number[] {
  const found: number[] = [];
  const negligible = least * NEGLIGIBLE;
  // One column a depth: the probability of having read so far up to each character, within [low, high].
  const columns: Float64Array[] = [];
  const columnAt = (depth: number): Float64Array => (columns[depth] ??= new Float64Array(length + 1));
  columnAt(0)[0] = 1;
  const visit = (node: number, depth: number, low: number, high: number): void => {
    const before = columnAt(depth);
    const after = columnAt(depth + 1);
    const grid = depth === 0 ? first : later;
    const hope = depth === 0 ? hopes.first : hopes.later;
    const top = Math.min(length, high + LONGEST_PIECE);
    for (let child = lexicon.firstChild[node] ?? -1; child >= 0; child = lexicon.nextSibling[child] ?? -1) {
      const letter = lexicon.letter[child] ?? 0;
      const common = lexicon.common[child] ?? 0;
      // Most letters are out of the question at once: half the time of a walk.
      let most = 0;
      for (let from = low; from <= high; from++) {
        most += (before[from] ?? 0) * (hope[letter * (length + 1) + from] ?? 0);
      }
      if (most * common < least) continue;
      const row = letter * cells;
      for (let at = low; at <= top; at++) after[at] = 0;
      for (let from = low; from <= high; from++) {
        const mass = before[from] ?? 0;
        if (mass === 0) continue;
        const cell = row + from * SIZES;
        const last = Math.min(LONGEST_PIECE, length - from);
        for (let size = 0; size <= last; size++) {
          after[from + size] = (after[from + size] ?? 0) + mass * (grid[cell + size] ?? 0);
        }
      }
      let promise = 0;
      let start = top + 1;
      let end = low - 1;
      for (let at = low; at <= top; at++) {
        const promised = (after[at] ?? 0) * (bound[at] ?? 0) * common;
        if (promised < negligible) after[at] = 0;
        else {
          if (promised > promise) promise = promised;
          if (start > top) start = at;
          end = at;
        }
      }
      if (promise < least) continue;
      const word = lexicon.word[child] ?? 0;
      const whole = top === length ? (after[length] ?? 0) : 0;
      if (word > 0 && whole > 0 && whole * Math.exp(prior(word)) >= least) found.push(word);
      visit(child, depth + 1, start, end);
    }
  };
  visit(0, 0, 0, 0);
  return found;
}
