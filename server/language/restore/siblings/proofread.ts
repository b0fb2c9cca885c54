// Ids of a few documents → the same with likely typing errors taken out, so that no phrase is learned from `triền khai`:
// a word gives way where another with the same letters fits its neighbours far better.
import { fold } from '../../fold.ts';
import { stepNgram, type NgramModel } from '../language-model/ngram.ts';
import { BOUNDARY, FIRST_WORD, UNKNOWN, type Vocabulary } from '../words/vocabulary.ts';

/** Nats by which another word must fit better: in three plans this touches two words, both typing errors. */
const FAR_BETTER = 7.5;
/** Words after the doubtful one that must agree. */
const AHEAD = 2;

export function proofread(
  ids: readonly number[],
  ngrams: NgramModel,
  vocabulary: Vocabulary,
): readonly number[] {
  const alike = new Map<string, number[]>();
  vocabulary.words.forEach((word, at) => {
    const key = fold(word);
    const known = alike.get(key);
    if (known) known.push(at + FIRST_WORD);
    else alike.set(key, [at + FIRST_WORD]);
  });
  const states = new Int32Array([BOUNDARY, -1, -1]);
  const scratch = new Int32Array(3);
  const fit = (word: number, at: number): number => {
    const state = states.slice();
    let sum = stepNgram(ngrams, state, 0, word, scratch, 0);
    for (let next = at + 1; next <= at + AHEAD && next < ids.length; next++) {
      const id = ids[next] ?? BOUNDARY;
      if (id === BOUNDARY) break;
      state.set(scratch);
      sum += stepNgram(ngrams, state, 0, id, scratch, 0);
    }
    return sum;
  };
  return ids.map((id, at) => {
    if (id === BOUNDARY) {
      states.set([BOUNDARY, -1, -1]);
      return id;
    }
    const others = id < FIRST_WORD ? [] : (alike.get(fold(vocabulary.wordOf(id))) ?? []);
    const own = others.length > 1 ? fit(id, at) : 0;
    const doubtful = others.some((other) => other !== id && fit(other, at) - own > FAR_BETTER);
    stepNgram(ngrams, states.slice(), 0, id, states, 0);
    return doubtful ? UNKNOWN : id;
  });
}
