// Text as an OCR engine without Vietnamese leaves it, by chance that repeats: marks lost, letters taken for digits, crushed syllables, specks.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from './random.ts';

/** True letter, or two → what is read for it → share of its occurrences. Shares of a letter may sum to less than 1: the rest is read bare. */
export type GarbleTable = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Specks of seals and dust that engines read as signs. Chance per printed line. */
const SPECK_CHANCE = 0.012;
const SPECKS = ['’', '‘', '.', '~', '|', '¢', '`'];

export function foldLetter(letter: string): string {
  return letter
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .toLowerCase();
}

function bare(letter: string): string {
  const folded = foldLetter(letter);
  return letter === letter.toLowerCase() ? folded : folded.toUpperCase();
}

/** undefined: this draw reads the unit as usual. */
function draw(row: GarbleTable[string] | undefined, chance: number): string | undefined {
  let left = chance;
  for (const [piece, share] of Object.entries(row ?? {})) {
    left -= share;
    if (left < 0) return piece;
  }
  return undefined;
}

function garbleLine(line: string, table: GarbleTable, random: () => number): string {
  let read = '';
  for (let at = 0; at < line.length;) {
    const pair = line.slice(at, at + 2);
    const crushed = pair.length === 2 ? draw(table[pair], random()) : undefined;
    if (crushed !== undefined) {
      read += crushed;
      at += 2;
      continue;
    }
    const letter = line.charAt(at);
    read += draw(table[letter], random()) ?? bare(letter);
    at += 1;
  }
  if (random() < SPECK_CHANCE) read += ` ${SPECKS[Math.floor(random() * SPECKS.length)] ?? '.'}`;
  return read.replaceAll(/ {2,}/g, ' ');
}

export function learntTable(): GarbleTable {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'garble-table.json'), 'utf8')) as GarbleTable;
}

/** Keeps the number of lines. */
export function garble(text: string, seed: number, table: GarbleTable = learntTable()): string {
  const random = seededRandom(seed);
  return text
    .normalize('NFC')
    .split('\n')
    .map((line) => (line.trim() === '' ? line : garbleLine(line, table, random)))
    .join('\n');
}
