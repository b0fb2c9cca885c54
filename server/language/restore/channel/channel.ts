// What a reader that knows no Vietnamese makes of a word: P(what was read | the word), letter by letter in pieces of
// zero to three characters, and by heart for words whose misreadings were seen.
import { LETTER_COUNT } from '../words/letters.ts';

/** Longest run of characters that one letter is read as: `ủ` as `ti1`. */
export const LONGEST_PIECE = 3;

export interface Channel {
  /** For each piece, the probability of it for every letter. */
  readonly rows: ReadonlyMap<string, Float32Array>;
  /** Of a piece never seen, by length. */
  readonly unseen: readonly number[];
  /** Misreadings by heart: cased word → what was read → times; and times in all. */
  readonly heart: ReadonlyMap<string, Readings>;
}

export interface Readings {
  readonly total: number;
  readonly read: ReadonlyMap<string, number>;
}

/** Sightings a word needs before its misreadings by heart weigh as much as its letters'. */
const HEART_STRENGTH = 10;

/** All pieces of what was read: `at[from * (LONGEST_PIECE + 1) + length]` is the row of the piece. */
export function piecesOf(channel: Channel, read: string): readonly (Float32Array | undefined)[] {
  const at: (Float32Array | undefined)[] = [];
  for (let from = 0; from <= read.length; from++) {
    for (let length = 0; length <= LONGEST_PIECE; length++) {
      const within = from + length <= read.length;
      at.push(within ? rowOf(channel, read.slice(from, from + length)) : undefined);
    }
  }
  return at;
}

/** Specks of dirt inside a word: `dé}y`, `t,éc`, `ph?ân`. */
const SPECKS = /[,.'‘’`´"^~*;:?!{}<>|\\]/g;
/** Probability of a speck beside a letter. */
const SPECK = 0.01;

/** One letter read as two or three, each a reading of its own (`nhéin` = nhân): what each further one costs. */
const FURTHER = 0.05;

/** Rows put together of others, by channel: a document reads the same pieces again and again. */
const composed = new WeakMap<Channel, Map<string, Float32Array>>();
/** Ten pages have some thousands; a text of signs has them without end, and each takes four bytes a letter. */
const MOST_COMPOSED = 10_000;

function rowOf(channel: Channel, piece: string): Float32Array {
  const known = channel.rows.get(piece) ?? composed.get(channel)?.get(piece);
  if (known) return known;
  const rows = composed.get(channel) ?? new Map<string, Float32Array>();
  if (rows.size >= MOST_COMPOSED) rows.clear();
  composed.set(channel, rows);
  const row = composedRow(channel, piece);
  rows.set(piece, row);
  return row;
}

function composedRow(channel: Channel, piece: string): Float32Array {
  const unseen = unseenRow(channel, piece.length);
  const clean = piece.replace(SPECKS, '');
  if (clean !== piece && clean !== '') return rowOf(channel, clean).map((probability) => probability * SPECK);
  if (piece.length < 2) return unseen;
  const first = rowOf(channel, piece.charAt(0));
  const rest = rowOf(channel, piece.slice(1));
  return unseen.map((probability, letter) =>
    Math.max(probability, FURTHER * (first[letter] ?? 0) * (rest[letter] ?? 0)),
  );
}

const flat = new WeakMap<Channel, Float32Array[]>();

function unseenRow(channel: Channel, length: number): Float32Array {
  let rows = flat.get(channel);
  if (!rows) {
    rows = channel.unseen.map((probability) => new Float32Array(LETTER_COUNT).fill(probability));
    flat.set(channel, rows);
  }
  return rows[length] ?? new Float32Array(LETTER_COUNT);
}

/** Sharpens what the letters say with what was seen of the whole word. */
export function withHeart(channel: Channel, casedWord: string, read: string, byLetters: number): number {
  const known = channel.heart.get(casedWord);
  if (!known) return byLetters;
  return ((known.read.get(read) ?? 0) + HEART_STRENGTH * byLetters) / (known.total + HEART_STRENGTH);
}
