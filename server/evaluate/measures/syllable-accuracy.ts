// How much of a restored text is right: token edit distance against the gold, line by line, case counting.
import { normalize } from '../../language/normalize.ts';
import { unifyTonePlacement } from '../../language/tone-marks.ts';

/** A gold line with this mark holds a word that cannot be known from the source, and is left out. */
const UNKNOWABLE = '⁇';
const EDGES = /^[^\p{L}\p{N}\p{M}_]+|[^\p{L}\p{N}\p{M}_]+$/gu;

export interface Accuracy {
  readonly tokens: number;
  readonly edits: number;
  /** 1 − edits / tokens. */
  readonly accuracy: number;
}

export function tokensOf(line: string): readonly string[] {
  return unifyTonePlacement(normalize(line))
    .split(/\s+/)
    .map((token) => token.replace(EDGES, ''))
    .filter((token) => token !== '');
}

export function editDistance(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  a.forEach((token, i) => {
    const next = [i + 1];
    b.forEach((other, j) => {
      const change = (row[j] ?? 0) + (token === other ? 0 : 1);
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    });
    row = next;
  });
  return row[b.length] ?? 0;
}

/** Both must have the same lines. */
export function syllableAccuracy(gold: readonly string[], restored: readonly string[]): Accuracy {
  let tokens = 0;
  let edits = 0;
  gold.forEach((line, at) => {
    if (line.includes(UNKNOWABLE)) return;
    const truth = tokensOf(line);
    tokens += truth.length;
    edits += editDistance(truth, tokensOf(restored[at] ?? ''));
  });
  return { tokens, edits, accuracy: 1 - edits / Math.max(1, tokens) };
}
