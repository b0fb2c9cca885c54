// A decided sentence → its words as they are to be written: which to change, which to keep though another may fit.
import { isUpperWord, recase, titleOdds, type CasingHabits, type Hypothesis } from '../words/casing.ts';
import { isShortFigure } from './word-choices.ts';
import type { WordChoice } from './word-choice.ts';
import type { LineNoise } from '../words/restore-line.ts';
import { LEAST_CANDIDATE, type DecidedSentence } from './decode-document.ts';
import { namePlaces } from '../names/name-places.ts';
import { mayBeChanged } from './engine-evidence.ts';
import type { Edit } from '../words/edits.ts';
import type { RestorationModel } from '../model/model.ts';
import { fold } from '../../fold.ts';
import { isSyllable } from '../../syllable.ts';
import type { Slot } from '../words/slots.ts';
import { ID_RANGE } from '../language-model/trie.ts';

const MOST_CANDIDATES = 5;
/** Of them, such as the engine told and no model knows. */
const MOST_TOLD = 2;
/** How sure a change must be. A figure is a fact: wrong ones cost more than unread ones. */
const SURE_FIGURE = 0.995;
/** An engine that knows Vietnamese is mostly right: below this its word stands, and more so where the image was clear. */
const SURE_OCR = 0.9;
const SURE_OCR_CLEAR = 0.98;
/**
 * And in a document that was badly read, of words that the engine doubts itself: of words in small letters on twenty faxes
 * and coarse or blurred pages of our own plans and of typed letters twelve come out right from here and none wrong; from
 * 0.8, two of fifteen are wrong. Of words that it does not doubt five were put right and three spoilt.
 */
const SURE_COARSE = 0.85;
const SMALL = /^\p{Ll}+$/u;
/** Where the engine wavered and what it read is surely not it, the best of the others stands from here: `đê` that is `để`, though the engine leans to `đề`. Four wrong words of 171. */
const LIKELIER_THAN_ALL = 0.5;
/** Confidence from which the engine calls a word clear. */
export const CLEAR = 0.9;
/** A word kept that is less sure than this is shown with what else it may be. */
const DOUBTFUL = 0.8;

/** A name is offered, never asserted: no correction of one is surer than this. */
const SURE_NAME = 0.6;

/** An edit, and the line it is in. */
export interface LineEdit extends Edit {
  readonly line: number;
}

/** Changes, and doubtful words that were kept: their text is what was read. */
export function correctionsIn(
  { slots, noises, choices, decided }: DecidedSentence,
  model: RestorationModel,
  habits: readonly CasingHabits[],
  { isCoarse }: { readonly isCoarse: boolean },
): readonly LineEdit[] {
  const speller = spellerOf(model, habits);
  const chosen = decided.map(({ best }, at) => choices[at]?.[best]);
  const names = namePlaces(slots, {
    words: chosen.map((choice, at) =>
      noises[at] === 'ocr' ? undefined : choice && model.vocabulary.wordOf(choice.id),
    ),
    isUsual: (at) => {
      const [choice, next] = [chosen[at], chosen[at + 1]];
      return !choice || !next || titleOdds(habits, ID_RANGE, lastOf(choice), next.id, chosen[at + 2]?.id) > 0;
    },
  });
  return slots.flatMap((slot, at): LineEdit[] => {
    const here = choices[at] ?? [];
    const outcome = decided[at];
    const choice = chosen[at];
    if (!outcome || !choice || choice.part === 'rest') return [];
    const whole = choice.part === 'begins' ? slots[at + 1] : undefined;
    const before = chosen[at - 1]?.part === 'rest' ? chosen[at - 2] : chosen[at - 1];
    const after = chosen[at + (whole ? 2 : 1)];
    const read = whole ? `${slot.word.text} ${whole.word.text}` : slot.word.text;
    const isName = names.has(at);
    // A capital that no habit explains is what tells the name.
    const spell = (one: WordChoice): string =>
      isName || (noises[at] === 'ocr' && (isUpperWord(read) || beginsAlike(read, one, model)))
        ? spellingAsRead(read, one, model)
        : speller(read, one, lastOf(before), after && after.id);
    const likely = likelyOf(here, outcome.posterior, choice, spell, read);
    const text = spell(choice);
    const weighed = outcome.posterior[outcome.best] ?? 0;
    const confidence = isName ? Math.min(SURE_NAME, weighed) : weighed;
    const place = { line: slot.line, start: slot.word.start, end: (whole ?? slot).word.end };
    const usual = leastSure(slot, noises[at] ?? 'none');
    const isUnclear = isCoarse && usual > 0 && slot.confidence < CLEAR;
    const least = isUnclear && SMALL.test(read) ? Math.min(usual, SURE_COARSE) : usual;
    const isMisread = isWavering(slot, at, model) && 1 - (likely.get(read) ?? 0) >= least;
    const isSure = weighed >= least || (isMisread && weighed >= LIKELIER_THAN_ALL);
    // An engine that knows Vietnamese reads `Tuân` or `ông` as they stand; what is no syllable at all it misread.
    const stands = isName && noises[at] === 'ocr' && isSyllable(read);
    if (text !== read && isSure && !stands) {
      return [{ ...place, text, confidence, ...listed(text, likely, slot) }];
    }
    const share = likely.get(read) ?? 0;
    const isGuess = text !== read || noises[at] !== 'ocr';
    const kept = isName && isGuess ? Math.min(SURE_NAME, share) : share;
    return kept < DOUBTFUL ? [{ ...place, text: read, confidence: kept, ...listed(read, likely, slot) }] : [];
  });
}

const lastOf = (choice: WordChoice | undefined): number | undefined => choice && (choice.second ?? choice.id);

/** The case of a letter says nothing of another's: the `L` of `Lập huấn` was the t of “tập huấn”. */
function beginsAlike(
  read: string,
  { id, hypotheses }: WordChoice,
  { vocabulary }: RestorationModel,
): boolean {
  if (hypotheses.length === 0) return true;
  const [initial = ''] = /\p{L}/u.exec(read) ?? [];
  return fold(initial) === fold(vocabulary.wordOf(id).charAt(0));
}

function leastSure(slot: Slot, noise: LineNoise): number {
  if (isShortFigure(slot)) return SURE_FIGURE;
  if (noise !== 'ocr') return 0;
  return slot.confidence >= CLEAR && slot.confidence < 1 ? SURE_OCR_CLEAR : SURE_OCR;
}

/** The engine told other readings of a word that is known: one that is not may well be a name, however strange it seems. */
function isWavering(slot: Slot, at: number, { vocabulary }: RestorationModel): boolean {
  return mayBeChanged(slot, at, vocabulary) && vocabulary.idOf(slot.word.text.toLowerCase()) !== undefined;
}

/** How likely each spelling is. Of a word in two tokens only such spellings, and what was read stands for all others. */
function likelyOf(
  choices: readonly WordChoice[],
  posterior: readonly number[],
  chosen: WordChoice,
  spell: (choice: WordChoice) => string,
  read: string,
): ReadonlyMap<string, number> {
  const likely = new Map<string, number>();
  choices.forEach((choice, at) => {
    const share = posterior[at] ?? 0;
    if (share <= LEAST_CANDIDATE && choice !== chosen) return;
    const alike = (choice.part === 'begins') === (chosen.part === 'begins');
    if (!alike && chosen.part !== 'begins') return;
    const text = alike ? spell(choice) : read;
    likely.set(text, (likely.get(text) ?? 0) + share);
  });
  return likely;
}

/** What is weighed, likeliest first; after it, without a weight, what else the engine could have read: a name that no model knows. */
function listed(
  first: string,
  likely: ReadonlyMap<string, number>,
  { alternatives }: Slot,
): Pick<Edit, 'candidates' | 'probabilities'> {
  const others = [...likely].filter(([text]) => text !== first).sort((a, b) => b[1] - a[1]);
  const told = alternatives
    .map(({ text }) => text)
    .filter((text) => !likely.has(text) && text !== first)
    .slice(0, MOST_TOLD);
  const weighed = MOST_CANDIDATES - told.length;
  const all = [[first, likely.get(first) ?? 0] as const, ...others].slice(0, weighed);
  return {
    candidates: [...all.map(([text]) => text), ...told],
    probabilities: all.map(([, share]) => Math.round(share * 1e4) / 1e4),
  };
}

type Speller = (
  read: string,
  choice: WordChoice,
  before: number | undefined,
  after: number | undefined,
) => string;

/** Letters whose capitals have another shape or stand clearly higher: what was read of them is a witness against habit. */
const DISTINCT = /[abdđeghklmnqrt]/iu;
/** Nats; twice as much changes nothing on the layers at hand. */
const CLEAR_CASE = 1.5;

/** The word as it is written here: the likeliest casing, by what was read and by habit between these neighbours. */
function spellerOf(model: RestorationModel, habits: readonly CasingHabits[]): Speller {
  const spell: Speller = (read, choice, before, after) => {
    if (choice.follower) {
      const { follower, ...first } = choice;
      return `${spell(read, first, before, follower.id)} ${spell(read, follower, choice.id, after)}`;
    }
    if (choice.hypotheses.length === 0) return read;
    const odds = titleOdds(habits, ID_RANGE, before, choice.id, after);
    const [initial = ''] = /\p{L}/u.exec(read) ?? [];
    const startsLarge = /\p{Lu}/u.test(initial);
    const distinct = DISTINCT.test(initial) ? CLEAR_CASE : 0;
    let best: Hypothesis['casing'] = 'lower';
    let most = -Infinity;
    choice.hypotheses.forEach(({ casing }, at) => {
      const habit = casing === 'title' ? odds / 2 : casing === 'lower' ? -odds / 2 : 0;
      const shape = (casing === 'title') === startsLarge && casing !== 'upper' ? distinct : 0;
      const score = (choice.byCasing[at] ?? -Infinity) + habit + shape;
      if (score > most) [best, most] = [casing, score];
    });
    return recase(model.vocabulary.wordOf(choice.id), best);
  };
  return spell;
}

/**
 * An engine that knows Vietnamese tells capitals from small letters: of 6,300 words of typed letters it mistook one.
 * Habit overruled it 22 times (`Võ phiên`, `Cổ phần`).
 */
function spellingAsRead(read: string, choice: WordChoice, model: RestorationModel): string {
  if (choice.follower) {
    const { follower, ...first } = choice;
    const rest = isUpperWord(read) ? read : read.toLowerCase();
    return `${spellingAsRead(read, first, model)} ${spellingAsRead(rest, follower, model)}`;
  }
  if (choice.hypotheses.length === 0) return read;
  const word = model.vocabulary.wordOf(choice.id);
  if (word === read.toLowerCase()) return read;
  if (isUpperWord(read)) return recase(word, 'upper');
  return recase(word, /^\P{L}*\p{Lu}/u.test(read) ? 'title' : 'lower');
}
