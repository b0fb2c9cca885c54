// Damaged lines → the lines as they were written, with every change recorded. One line out for each line in.
import type { Adaptation } from './adaptation.ts';
import { isUpperWord, recase, titleOdds, type CasingHabits, type Hypothesis } from './casing.ts';
import { chooser, isShortFigure, type WordChoice } from './choices.ts';
import { decode, type Decided } from './decode.ts';
import { applyEdits, type Edit, type RestoredLine } from './edits.ts';
import { repairLabels } from './labels.ts';
import type { Noise, RestorationModel } from './model.ts';
import { memoryOf, type Strengths } from './phrase-memory.ts';
import { placesOf, provinceOf, PLACE_STRENGTHS, type PlaceKnowledge } from './places.ts';
import type { LanguageModel } from './score.ts';
import { siblingFor, type Sibling } from './sibling.ts';
import { sentencesOf, type Slot } from './slots.ts';
import { ID_RANGE } from './trie.ts';
import { BOUNDARY, UNKNOWN } from './vocabulary.ts';

export interface RestoreLine {
  readonly text: string;
  /** 'none': the line is good; it stays, and tells its neighbours what they are about. */
  readonly noise: Noise | 'none';
  /** 0..1 for each token between blanks, where an engine gave them. */
  readonly confidences?: readonly number[];
}

export interface RestoreOptions {
  readonly adaptation?: Adaptation;
}

/** Found on plans not trained on; half and double of each change nothing. */
const DOMAIN_STRENGTHS: Strengths = [300_000, 60, 8, 2];
/** Weakly: 1,000,000 and 100, 15, 3 kept a document's own errors (0.993 for 0.995). */
const OWN_STRENGTHS: Strengths = [10_000_000, 1000, 100, 10];
/** Words at least this sure are what the document says. */
const SURE = 0.97;
const MOST_CANDIDATES = 5;
const LEAST_CANDIDATE = 1e-4;
/** Of a label put right by its neighbours. */
const LABEL_CONFIDENCE = 0.95;
/** How sure a change must be. A figure is a fact: wrong ones cost more than unread ones. */
const SURE_FIGURE = 0.995;
/** An engine that knows Vietnamese is mostly right: below this its word stands, and more so where the image was clear. */
const SURE_OCR = 0.9;
const SURE_OCR_CLEAR = 0.98;
/** Confidence from which the engine calls a word clear. */
const CLEAR = 0.9;

interface Sentence {
  readonly slots: readonly Slot[];
  readonly noises: readonly RestoreLine['noise'][];
  readonly choices: readonly (readonly WordChoice[])[];
}

interface DecidedSentence extends Sentence {
  readonly decided: readonly Decided[];
}

export function restoreLines(
  lines: readonly RestoreLine[],
  model: RestorationModel,
  options: RestoreOptions = {},
): readonly RestoredLine[] {
  const texts = lines.map(({ text }) => text);
  const home = provinceOf(texts.join(' '), model.provinces);
  const places = placesOf(model.provinces, home, model.vocabulary);
  const language = languageOf(model, places);
  const choicesOf = chooser(model);
  const edits: Edit[][] = lines.map(() => []);
  for (const { line, ...repair } of repairLabels(texts, (at) => lines[at]?.noise === 'garbled')) {
    const read = texts[line]?.slice(repair.start, repair.end) ?? '';
    edits[line]?.push({ ...repair, confidence: LABEL_CONFIDENCE, candidates: [repair.text, read] });
  }
  const sentences = sentencesOf(lines).map((slots): Sentence => {
    const noises = slots.map((slot) => lines[slot.line]?.noise ?? 'none');
    return { slots, noises, choices: slots.map((slot, at) => choicesOf(slot, noises[at] ?? 'none')) };
  });
  const { sibling, decisions } = decideAll(sentences, language, model, options.adaptation);
  const habits = [...(sibling ? [sibling.casing] : []), ...model.casing, places.casing];
  for (const { slots, noises, choices, decided } of decisions) {
    const ids = decided.map(({ best }, at) => choices[at]?.[best]?.id ?? UNKNOWN);
    slots.forEach((slot, at) => {
      const here = choices[at] ?? [];
      const outcome = decided[at];
      if (!outcome || here.length === 1) return;
      const spell = (choice: WordChoice | undefined): string =>
        noises[at] === 'ocr'
          ? spellingAsRead(slot.word.text, choice, model)
          : spellingOf(slot.word.text, choice, model, habits, ids[at - 1], ids[at + 1]);
      const edit = editOf(slot, here, outcome, spell);
      if (edit && edit.confidence >= leastSure(slot, noises[at] ?? 'none')) edits[slot.line]?.push(edit);
    });
  }
  return lines.map(({ text }, at) => applyEdits(text, edits[at] ?? []));
}

/** Sentences with a doubtful word are read again, leaning on what the rest of the document surely says (a document repeats itself) and on siblings that bear it out. */
function decideAll(
  sentences: readonly Sentence[],
  language: LanguageModel,
  model: RestorationModel,
  adaptation: Adaptation | undefined,
): { readonly decisions: readonly DecidedSentence[]; readonly sibling: Sibling | undefined } {
  const open = sentences.filter(({ choices }) => choices.some((slot) => slot.length > 1));
  const first = open.map((sentence) => ({ ...sentence, decided: decode(sentence.choices, language) }));
  const doubtful = (sentence: DecidedSentence): boolean =>
    sentence.decided.some(({ best, posterior }) => (posterior[best] ?? 0) < SURE);
  const sure = first.map(sureIds);
  const sibling = adaptation && siblingFor(adaptation, model, language, sure);
  if (!sibling && !first.some(doubtful)) return { decisions: first, sibling };
  const phrases = memoryOf(
    sure.flatMap((ids) => [BOUNDARY, ...ids]),
    model.vocabulary.size,
  );
  const memories = [
    ...language.memories,
    ...(sibling ? [sibling.memory] : []),
    { memory: phrases, strengths: OWN_STRENGTHS },
  ];
  const decisions = first.map((sentence) =>
    doubtful(sentence)
      ? { ...sentence, decided: decode(sentence.choices, { ...language, memories }) }
      : sentence,
  );
  return { decisions, sibling };
}

function sureIds({ choices, decided }: DecidedSentence): readonly number[] {
  return decided.map(({ best, posterior }, at) =>
    (posterior[best] ?? 0) >= SURE ? (choices[at]?.[best]?.id ?? UNKNOWN) : UNKNOWN,
  );
}

function leastSure(slot: Slot, noise: RestoreLine['noise']): number {
  if (isShortFigure(slot)) return SURE_FIGURE;
  if (noise !== 'ocr') return 0;
  return slot.confidence >= CLEAR && slot.confidence < 1 ? SURE_OCR_CLEAR : SURE_OCR;
}

function languageOf(model: RestorationModel, places: PlaceKnowledge): LanguageModel {
  return {
    ngrams: model.ngrams,
    memories: [
      { memory: model.domain, strengths: DOMAIN_STRENGTHS },
      { memory: places.memory, strengths: PLACE_STRENGTHS },
    ],
  };
}

/** The word as it is written here: the likeliest casing, by what was read and by habit between these neighbours. */
function spellingOf(
  read: string,
  choice: WordChoice | undefined,
  model: RestorationModel,
  habits: readonly CasingHabits[],
  before: number | undefined,
  after: number | undefined,
): string {
  if (!choice || choice.hypotheses.length === 0) return read;
  const odds = titleOdds(habits, ID_RANGE, before, choice.id, after);
  let best: Hypothesis['casing'] = 'lower';
  let most = -Infinity;
  choice.hypotheses.forEach(({ casing }, at) => {
    const habit = casing === 'title' ? odds / 2 : casing === 'lower' ? -odds / 2 : 0;
    const score = (choice.byCasing[at] ?? -Infinity) + habit;
    if (score > most) [best, most] = [casing, score];
  });
  return recase(model.vocabulary.wordOf(choice.id), best);
}

/**
 * An engine that knows Vietnamese tells capitals from small letters: of 6,300 words of typed letters it mistook one.
 * Habit overruled it 22 times (`Võ phiên`, `Cổ phần`).
 */
function spellingAsRead(read: string, choice: WordChoice | undefined, model: RestorationModel): string {
  if (!choice || choice.hypotheses.length === 0) return read;
  const word = model.vocabulary.wordOf(choice.id);
  if (word === read.toLowerCase()) return read;
  if (isUpperWord(read)) return recase(word, 'upper');
  return recase(word, /^\P{L}*\p{Lu}/u.test(read) ? 'title' : 'lower');
}

function editOf(
  { word }: Slot,
  choices: readonly WordChoice[],
  { best, posterior }: Decided,
  spell: (choice: WordChoice | undefined) => string,
): Edit | undefined {
  const text = spell(choices[best]);
  if (text === word.text) return undefined;
  const others = posterior
    .map((probability, at) => ({ probability, at }))
    .filter(({ probability, at }) => at !== best && probability > LEAST_CANDIDATE)
    .sort((a, b) => b.probability - a.probability)
    .slice(0, MOST_CANDIDATES - 1)
    .map(({ at }) => spell(choices[at]));
  return {
    start: word.start,
    end: word.end,
    text,
    confidence: posterior[best] ?? 0,
    candidates: [...new Set([text, ...others])],
  };
}
