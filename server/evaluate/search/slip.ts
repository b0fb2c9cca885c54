// A query → the same with slips of the keyboard in two of its words, by chance that repeats.
import { fold } from '../../language/fold.ts';
import { seededRandom } from '../noise/random.ts';

const SLIPS: readonly ((word: string, at: number) => string)[] = [
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at) => word.slice(0, at) + word.charAt(at) + word.slice(at),
  (word, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  // The key of the tone was not pressed.
  (word, at) => word.slice(0, at) + fold(word.charAt(at)) + word.slice(at + 1),
];
/** A slip in a shorter word leaves nothing to go by. */
const SHORTEST = 3;

/** undefined where it has no two words long enough beside a third. */
export function withTwoSlips(query: string, seed: number): string | undefined {
  const words = query.split(' ');
  const fit = words.flatMap((word, at) => (/^\p{L}+$/u.test(word) && word.length >= SHORTEST ? [at] : []));
  if (words.length < 3 || fit.length < 2) return undefined;
  const random = seededRandom(seed);
  const first = Math.floor(random() * fit.length);
  const second = (first + 1 + Math.floor(random() * (fit.length - 1))) % fit.length;
  return words
    .map((word, at) => (at === fit[first] || at === fit[second] ? slipped(word, random) : word))
    .join(' ');
}

function slipped(word: string, random: () => number): string {
  for (;;) {
    const slip = SLIPS[Math.floor(random() * SLIPS.length)];
    const changed = slip?.(word, Math.floor(random() * (word.length - 1))) ?? word;
    if (changed !== word) return changed;
  }
}
