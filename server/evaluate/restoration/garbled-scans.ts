// Real garbled layers of other offices, restored, against transcripts of their pages: each printed line where it fits best, as
// such engines flatten columns and tear tables apart.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokensOf } from '../measures/syllable-accuracy.ts';

export interface GarbledScan {
  readonly name: string;
  readonly accuracy: number;
  readonly words: number;
}

/** A line of which less than this was found is one that the engine lost. */
const FOUND = 0.4;

/** Edits to the part of `text` that is nearest to `line`. */
function nearestEdits(line: readonly string[], text: readonly string[]): number {
  let row = Array.from({ length: text.length + 1 }, () => 0);
  line.forEach((word, i) => {
    const next = [i + 1];
    text.forEach((other, j) => {
      const change = (row[j] ?? 0) + (word === other ? 0 : 1);
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    });
    row = next;
  });
  return row.reduce((least, edits) => Math.min(least, edits), line.length);
}

export function garbledScans(shared: string, restore: (text: string) => string): readonly GarbledScan[] {
  const folder = join(shared, 'gold', 'garbled');
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const joined = (text: string): string => text.replace(/(?<=[\p{L}\p{N}]) ?\/ ?(?=[\p{L}\p{N}])/gu, '/');
  return names.toSorted().map((name) => {
    const words = tokensOf(joined(restore(readFileSync(join(folder, name), 'utf8'))));
    const truth = joined(readFileSync(join(shared, 'scans', 'unseen', name), 'utf8'));
    const lines = truth.split('\n').filter((line) => !line.includes('\t') && !line.startsWith('SAO Y'));
    let [edits, all] = [0, 0];
    for (const line of lines.map(tokensOf)) {
      const wrong = nearestEdits(line, words);
      if (wrong > (1 - FOUND) * line.length) continue;
      edits += wrong;
      all += line.length;
    }
    return { name, accuracy: 1 - edits / Math.max(1, all), words: all };
  });
}
