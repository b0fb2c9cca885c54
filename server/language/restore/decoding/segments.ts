// Words typed together and words torn apart: further choices for a slot that holds two words, or half of one.
import type { Capitals } from '../words/casing.ts';
import type { WordChoice } from './word-choice.ts';
import { PROBABILITY_STEP } from '../language-model/ngram.ts';
import type { RestorationModel } from '../model/model.ts';
import type { Slot } from '../words/slots.ts';
import { FIRST_WORD } from '../words/vocabulary.ts';

/** One token in 3,500 of two garbled plans is two words. Nats. */
const TOGETHER = -8;
const APART = -8;
/** Channel and commonness of the best single word below which a token may be two. Of a plan's tokens 0.5 % are below, of pairs typed together 99 %. */
const LEAST_SINGLE = -14.5;
/** And of the worse half below which two tokens may be one: one token in five; at −7.5 two torn words more of 101 are found, in a quarter more time. */
const LEAST_HALF = -8;
/** And that the whole word must have: no longer word is made of two that say little. */
const LEAST_WHOLE = -13;
/** Letters: shorter halves make words of anything; no syllable is longer. */
const SHORTEST_HALF = 2;
const LONGEST_WHOLE = 9;
/** Of the choices of each half, and of all pairs of them. */
const MOST_HALVES = 5;
const MOST_PAIRS = 8;

/** How far to look for halves and wholes, see `wordsNear`: as far as for single words, a plan took twice as long. */
const HALF_REACH = -16;
const WHOLE_REACH = -12;

/** Choices for a text read in a place of its kind. */
type WordsFor = (text: string, capitals: Capitals, reach: number) => readonly WordChoice[];

/** How well the best known word explains what was read. */
function fitOf(choices: readonly WordChoice[], model: RestorationModel): number {
  return choices.reduce((best, choice) => Math.max(best, fit(choice, model)), -Infinity);
}

function fit({ id, logChannel }: WordChoice, { rarity }: RestorationModel): number {
  return id < FIRST_WORD ? -Infinity : logChannel - PROBABILITY_STEP * (rarity[id] ?? 0);
}

/** The choices of each slot with those further ones; `wordsOf` is undefined for slots in good lines. */
export function withSegments(
  slots: readonly Slot[],
  singles: readonly (readonly WordChoice[])[],
  model: RestorationModel,
  wordsOf: (at: number) => WordsFor | undefined,
): readonly (readonly WordChoice[])[] {
  const choices = singles.map((single) => [...single]);
  slots.forEach((slot, at) => {
    const wordsFor = wordsOf(at);
    const here = singles[at];
    if (!wordsFor || !here || slot.word.kind !== 'word') return;
    choices[at]?.push(...pairsIn(slot, here, wordsFor, model));
    const [next, there] = [slots[at + 1], singles[at + 1]];
    if (!next || !there || next.word.kind !== 'word') return;
    const wholes = wholesOf([slot, next], [here, there], wordsFor, model);
    if (wholes.length === 0) return;
    choices[at]?.push(...wholes);
    choices[at + 1]?.push(REST);
  });
  return choices;
}

/** Choices in which the token of a slot is two words; none where one word explains it. */
function pairsIn(
  slot: Slot,
  choices: readonly WordChoice[],
  wordsFor: WordsFor,
  model: RestorationModel,
): readonly WordChoice[] {
  const { text } = slot.word;
  if (text.length < 2 * SHORTEST_HALF || text.length > 2 * LONGEST_WHOLE) return [];
  if (fitOf(choices, model) >= LEAST_SINGLE) return [];
  if (model.vocabulary.idOf(text.toLowerCase()) !== undefined) return [];
  const best = (half: string, capitals: Capitals): readonly WordChoice[] =>
    wordsFor(half, capitals, HALF_REACH)
      .filter(({ id }) => id >= FIRST_WORD)
      .toSorted((a, b) => fit(b, model) - fit(a, model))
      .slice(0, MOST_HALVES);
  const pairs: WordChoice[] = [];
  for (let cut = SHORTEST_HALF; cut <= text.length - SHORTEST_HALF; cut++) {
    for (const left of best(text.slice(0, cut), slot.capitals)) {
      for (const right of best(text.slice(cut), slot.capitals)) {
        pairs.push({
          ...left,
          second: right.id,
          follower: right,
          logChannel: left.logChannel + right.logChannel + TOGETHER,
        });
      }
    }
  }
  const whole = (pair: WordChoice): number =>
    fit(pair, model) - PROBABILITY_STEP * (model.rarity[pair.second ?? 0] ?? 0);
  return pairs.toSorted((a, b) => whole(b) - whole(a)).slice(0, MOST_PAIRS);
}

/** Choices in which the token of a slot and the next are one word; none where both are words of their own. */
function wholesOf(
  [slot, next]: readonly [Slot, Slot],
  [here, there]: readonly [readonly WordChoice[], readonly WordChoice[]],
  wordsFor: WordsFor,
  model: RestorationModel,
): readonly WordChoice[] {
  const text = slot.word.text + next.word.text;
  if (slot.line !== next.line || next.word.start - slot.word.end !== 1) return [];
  if (text.length > LONGEST_WHOLE || Math.min(fitOf(here, model), fitOf(there, model)) >= LEAST_HALF)
    return [];
  return wordsFor(text, slot.capitals, WHOLE_REACH)
    .filter((choice) => fit(choice, model) >= LEAST_WHOLE)
    .map((choice) => ({ ...choice, part: 'begins', logChannel: choice.logChannel + APART }));
}

/** What the second half of a word adds: nothing. */
const REST: WordChoice = { id: 0, logChannel: 0, hypotheses: [], byCasing: [], part: 'rest' };
