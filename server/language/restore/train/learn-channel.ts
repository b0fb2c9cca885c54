// Pairs of (what was read, the word) → channel, by expectation maximisation over all ways to cut what was read into
// pieces, smoothed from the letter with its marks down to the bare letter.
import type { Channel, Readings } from '../channel/channel.ts';
import { LONGEST_PIECE } from '../channel/channel.ts';
import { fold } from '../../fold.ts';
import { lookalikePieces, looksLike } from './lookalikes.ts';
import { LETTER_COUNT, letterNumber, LETTERS } from '../words/letters.ts';

export interface ReadPair {
  readonly read: string;
  readonly word: string;
}

const ROUNDS = 8;
/** Sightings that the next coarser view of a letter counts as. */
const PRIOR = { letter: 6, hatted: 8, bare: 8, caseless: 4 } as const;
/** Of all pieces, when nothing is known of a letter: mass by length of piece. */
const LENGTH_MASS = [0.02, 0.9, 0.07, 0.01] as const;
/** Every document has readings of its own that no other shows: share of them, spread by looks. */
const NOVELTY = 0.08;
/** Share of those that look like nothing known. */
const ANYTHING = 0.1;
/** Share of those that are right: a good line in a damaged page, a letter with the mark the engine does not know. */
const ITSELF = 0.2;
/** Characters that turn up in what readers make of letters. */
const CHARACTERS = 110;
const UNSEEN = LENGTH_MASS.map((mass, length) => mass / CHARACTERS ** length);
/** Pieces whose every letter is below this are left to `unseen`. */
const LEAST_COUNT = 0.05;

type Counts = Map<string, Map<string, number>>;

function add(counts: Counts, view: string, piece: string, count: number): void {
  let row = counts.get(view);
  if (!row) counts.set(view, (row = new Map<string, number>()));
  row.set(piece, (row.get(piece) ?? 0) + count);
}

function initial(letter: string, piece: string): number {
  const bare = fold(letter);
  if (fold(piece) === bare) return 0.5;
  if (looksLike(bare, piece) > 0) return 0.03;
  if (piece.length === 1) return 0.01;
  if (piece.length === 0) return 0.005;
  return fold(piece).includes(bare) ? 0.005 : 0.0005 / piece.length;
}

/** Expected counts of every (letter, piece) over all cuts of one pair, added to `counts`. */
function expect(
  { read, word }: ReadPair,
  probability: (letter: string, piece: string) => number,
  counts: Counts,
  weight: number,
): void {
  const letters = Array.from(word);
  const width = read.length + 1;
  const forward = Array.from({ length: letters.length + 1 }, () => new Float64Array(width));
  const backward = Array.from({ length: letters.length + 1 }, () => new Float64Array(width));
  forward[0]?.set([1]);
  backward[letters.length]?.set([1], read.length);
  const arcs: { i: number; from: number; length: number; p: number }[] = [];
  letters.forEach((letter, i) => {
    for (let from = 0; from < width; from++) {
      if ((forward[i]?.[from] ?? 0) === 0) continue;
      for (let length = 0; length <= LONGEST_PIECE && from + length < width; length++) {
        const p = probability(letter, read.slice(from, from + length));
        arcs.push({ i, from, length, p });
        const next = forward[i + 1];
        if (next) next[from + length] = (next[from + length] ?? 0) + (forward[i]?.[from] ?? 0) * p;
      }
    }
  });
  const whole = forward[letters.length]?.[read.length] ?? 0;
  if (whole <= 0) return;
  for (let at = arcs.length - 1; at >= 0; at--) {
    const arc = arcs[at];
    if (!arc) continue;
    const { i, from, length, p } = arc;
    const behind = backward[i + 1]?.[from + length] ?? 0;
    const here = backward[i];
    if (here) here[from] = (here[from] ?? 0) + p * behind;
    const expected = ((forward[i]?.[from] ?? 0) * p * behind) / whole;
    if (expected > 1e-6) add(counts, letters[i] ?? '', read.slice(from, from + length), expected * weight);
  }
}

const bareOf = (letter: string): string => fold(letter);
const casedBareOf = (letter: string): string =>
  letter === letter.toLowerCase() ? fold(letter) : fold(letter).toUpperCase();
/** Without its tone: ấ → â. */
const hattedOf = (letter: string): string =>
  letter
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC');

/** Letters whose capitals look the same; and the strokes I, l, i that only differ by context. */
const SAME_SHAPE = /^[cosuvwxzkpil]$/;
const WRONG_CASE = 0.1;

function caseFit(letter: string, piece: string): number {
  const upper = letter !== letter.toLowerCase();
  const pieceUpper = piece !== piece.toLowerCase();
  const cased = pieceUpper || piece !== piece.toUpperCase();
  return !cased || upper === pieceUpper || SAME_SHAPE.test(fold(piece)) ? 1 : WRONG_CASE;
}

/** P(piece | letter), each view of the letter smoothed by the coarser one. */
function smooth(counts: Counts): (letter: string, piece: string) => number {
  const views = { hatted: new Map() as Counts, bare: new Map() as Counts, caseless: new Map() as Counts };
  for (const [letter, row] of counts) {
    for (const [piece, count] of row) {
      add(views.hatted, hattedOf(letter), piece, count);
      add(views.bare, casedBareOf(letter), piece, count);
      add(views.caseless, bareOf(letter), fold(piece), count);
    }
  }
  const totals = new Map<Map<string, number>, number>();
  const totalOf = (row: Map<string, number>): number => {
    let total = totals.get(row);
    if (total === undefined)
      totals.set(row, (total = [...row.values()].reduce((sum, count) => sum + count, 0)));
    return total;
  };
  const mix = (row: Map<string, number> | undefined, piece: string, prior: number, coarser: number): number =>
    row ? ((row.get(piece) ?? 0) + prior * coarser) / (totalOf(row) + prior) : coarser;
  return (letter, piece) => {
    const flat = UNSEEN[piece.length] ?? 0;
    const start = fold(piece) === bareOf(letter) ? 0.5 : flat;
    const caseless =
      mix(views.caseless.get(bareOf(letter)), fold(piece), PRIOR.caseless, start) *
      (piece === fold(piece) ? 0.9 : 0.3) *
      caseFit(letter, piece);
    const bare = mix(views.bare.get(casedBareOf(letter)), piece, PRIOR.bare, Math.max(caseless, flat));
    const hatted = mix(views.hatted.get(hattedOf(letter)), piece, PRIOR.hatted, bare);
    const learned = mix(counts.get(letter), piece, PRIOR.letter, hatted);
    const anything = piece.length === 1 ? ANYTHING / CHARACTERS : 0;
    const novel =
      (1 - ANYTHING - ITSELF) * looksLike(bareOf(letter), piece) * caseFit(letter, piece) +
      anything +
      (piece === letter ? ITSELF : 0);
    return (1 - NOVELTY) * learned + NOVELTY * novel;
  };
}

export function learnChannel(pairs: readonly ReadPair[]): Channel {
  const weighted = new Map<string, { pair: ReadPair; count: number }>();
  for (const pair of pairs) {
    const key = `${pair.read} ${pair.word}`;
    const known = weighted.get(key);
    if (known) known.count++;
    else weighted.set(key, { pair, count: 1 });
  }
  let probability: (letter: string, piece: string) => number = initial;
  let counts: Counts = new Map();
  for (let round = 0; round < ROUNDS; round++) {
    counts = new Map();
    // A pair seen fifty times says little more than one seen seven times about letters elsewhere.
    for (const { pair, count } of weighted.values()) expect(pair, probability, counts, Math.sqrt(count));
    probability = smooth(counts);
  }
  return { rows: rowsOf(counts, probability), unseen: UNSEEN, heart: heartOf(weighted) };
}

function rowsOf(
  counts: Counts,
  probability: (letter: string, piece: string) => number,
): Map<string, Float32Array> {
  const pieces = new Map<string, number>([['', 1]]);
  for (const row of counts.values()) {
    for (const [piece, count] of row) pieces.set(piece, (pieces.get(piece) ?? 0) + count);
  }
  for (const letter of LETTERS) pieces.set(letter, 1);
  for (const piece of lookalikePieces()) pieces.set(piece, 1);
  const rows = new Map<string, Float32Array>();
  for (const [piece, count] of [...pieces].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    if (count < LEAST_COUNT) continue;
    const row = new Float32Array(LETTER_COUNT);
    LETTERS.forEach((letter) => {
      row[letterNumber(letter)] = probability(letter, piece);
    });
    rows.set(piece, row);
  }
  return rows;
}

function heartOf(weighted: ReadonlyMap<string, { pair: ReadPair; count: number }>): Map<string, Readings> {
  const heart = new Map<string, { total: number; read: Map<string, number> }>();
  for (const { pair, count } of weighted.values()) {
    let known = heart.get(pair.word);
    if (!known) heart.set(pair.word, (known = { total: 0, read: new Map() }));
    known.total += count;
    known.read.set(pair.read, (known.read.get(pair.read) ?? 0) + count);
  }
  return heart;
}
