// A query → the same with slips of the keyboard in some of its words, by chance that repeats.
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

/** undefined where it has not as many words long enough beside another. */
export function withSlips(query: string, slips: number, seed: number): string | undefined {
  const words = query.split(' ');
  const fit = words.flatMap((word, at) => (/^\p{L}+$/u.test(word) && word.length >= SHORTEST ? [at] : []));
  if (words.length <= slips || fit.length < slips) return undefined;
  const random = seededRandom(seed);
  const chosen = new Set<number>();
  while (chosen.size < slips) chosen.add(fit[Math.floor(random() * fit.length)] ?? 0);
  return words.map((word, at) => (chosen.has(at) ? slipped(word, random) : word)).join(' ');
}

function slipped(word: string, random: () => number): string {
  for (;;) {
    const slip = SLIPS[Math.floor(random() * SLIPS.length)];
    const changed = slip?.(word, Math.floor(random() * (word.length - 1))) ?? word;
    if (changed !== word) return changed;
  }
}
