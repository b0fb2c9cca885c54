// Two passages → what is the same, added, removed, and what differs only as a scan misreads.
import { diffArrays } from 'diff';
import { DamerauLevenshteinDistance } from 'natural/lib/natural/distance/index.js';
import { fold } from '../language/fold.ts';

export interface WordDifference {
  /** noise: the plan's words, which differ from the template's only as a scan or a habit of spelling does. */
  readonly kind: 'same' | 'added' | 'removed' | 'noise';
  readonly text: string;
}

/** Milliseconds; passages that differ in everything would otherwise take quadratic time. */
const TIME = 500;
/** Words cheaper to show as wholly different than to compare. */
const MOST_WORDS = 20_000;

function words(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

/** Case and edge punctuation are no difference in wording; a sign that stands alone is itself. */
function bare(word: string): string {
  const letters = word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return letters === '' ? word : letters;
}

const hasDigit = (text: string): boolean => /\d/.test(text);

/** One sign misread in a syllable, or only its marks; never where a figure is concerned. */
function onlyMisread(removed: string, added: string): boolean {
  if (hasDigit(removed) || hasDigit(added)) return false;
  const [a, b] = [fold(bare(removed)), fold(bare(added))];
  if (a === b) return true;
  return Math.min(a.length, b.length) >= 4 && DamerauLevenshteinDistance(a, b) <= 1;
}

function misreadTogether(removed: readonly string[], added: readonly string[]): boolean {
  if (removed.length === added.length) {
    return removed.every((word, at) => onlyMisread(word, added[at] ?? ''));
  }
  // Split or joined words: the letters are the same.
  return removed.join('') !== '' && fold(removed.map(bare).join('')) === fold(added.map(bare).join(''));
}

function push(parts: WordDifference[], kind: WordDifference['kind'], list: readonly string[]): void {
  if (list.length === 0) return;
  const last = parts.at(-1);
  const text = list.join(' ');
  if (last?.kind === kind) parts[parts.length - 1] = { kind, text: `${last.text} ${text}` };
  else parts.push({ kind, text });
}

/** Words that stand for each other one by one are told apart one by one: between misread words may lie a changed one. */
function pushReplaced(parts: WordDifference[], removed: readonly string[], added: readonly string[]): void {
  if (misreadTogether(removed, added)) {
    push(parts, 'noise', added);
    return;
  }
  const pairs =
    removed.length === added.length ? removed.map((word, at) => onlyMisread(word, added[at] ?? '')) : [];
  if (!pairs.some(Boolean)) {
    push(parts, 'removed', removed);
    push(parts, 'added', added);
    return;
  }
  for (let from = 0; from < pairs.length;) {
    let to = from + 1;
    while (to < pairs.length && pairs[to] === pairs[from]) to++;
    if (pairs[from]) push(parts, 'noise', added.slice(from, to));
    else {
      push(parts, 'removed', removed.slice(from, to));
      push(parts, 'added', added.slice(from, to));
    }
    from = to;
  }
}

/** `a` is the template's passage, `b` the plan's; the parts that are not `removed` spell `b`. */
export function wordDiff(a: string, b: string): readonly WordDifference[] {
  const [before, after] = [words(a), words(b)];
  const parts: WordDifference[] = [];
  const changes =
    before.length + after.length > MOST_WORDS
      ? undefined
      : diffArrays(before, after, { comparator: (x, y) => bare(x) === bare(y), timeout: TIME });
  if (!changes) {
    push(parts, 'removed', before);
    push(parts, 'added', after);
    return parts;
  }
  for (let at = 0; at < changes.length; at++) {
    const change = changes[at];
    const next = changes[at + 1];
    if (!change) continue;
    if (change.removed && next?.added) {
      pushReplaced(parts, change.value, next.value);
      at++;
    } else {
      push(parts, change.removed ? 'removed' : change.added ? 'added' : 'same', change.value);
    }
  }
  return parts;
}
