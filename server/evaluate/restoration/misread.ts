// Clean text → as an engine would read it whose channel was learned: each letter, or each word known by heart, drawn by its
// odds. The other way through the channel that restoration inverts.
import type { Channel } from '../../language/restore/channel/channel.ts';
import { letterNumber } from '../../language/restore/words/letters.ts';

/** Readings of one letter, and the running sums of their odds. */
interface Odds {
  readonly pieces: readonly string[];
  readonly sums: readonly number[];
}

/** Sightings by which a word's readings by heart are drawn half of the time. */
const HEART = 10;
const LETTERS = /\p{L}+/gu;
/** Document symbols, figures and addresses are read as they stand: restoration never touches them. */
const FIGURES = /\d|[@/]/;

/** `strength` 1: as often misread as what was learned from; 0: not at all. `random` gives 0..1. */
export function misread(text: string, channel: Channel, strength: number, random: () => number): string {
  const seen = [...channel.heart.values()].flatMap(({ read }) => [...read.keys()]).join(' ');
  // What was never read is what smoothing made up: an engine without Vietnamese reads no ẵ.
  const rows = [...channel.rows].filter(([piece]) => seen.includes(piece));
  const odds = new Map<string, Odds>();
  const letter = (one: string): string => {
    if (letterNumber(one) < 0) return one;
    let known = odds.get(one);
    if (!known) odds.set(one, (known = oddsOf(rows, one)));
    return random() < strength ? draw(known, random()) : one;
  };
  const word = (one: string): string => {
    const known = channel.heart.get(one);
    if (known && random() < (strength * known.total) / (known.total + HEART)) {
      const pieces = [...known.read.keys()];
      return draw({ pieces, sums: sumsOf([...known.read.values()]) }, random());
    }
    return Array.from(one, letter).join('') || one;
  };
  return text.replace(/\S+/g, (token) => (FIGURES.test(token) ? token : token.replace(LETTERS, word)));
}

function oddsOf(rows: readonly (readonly [string, Float32Array])[], letter: string): Odds {
  const at = letterNumber(letter);
  return { pieces: rows.map(([piece]) => piece), sums: sumsOf(rows.map(([, row]) => row[at] ?? 0)) };
}

function sumsOf(shares: readonly number[]): readonly number[] {
  let sum = 0;
  return shares.map((share) => (sum += share));
}

function draw({ pieces, sums }: Odds, chance: number): string {
  const wanted = chance * (sums.at(-1) ?? 0);
  return pieces[sums.findIndex((sum) => sum >= wanted)] ?? '';
}
