// Sentences of one document → what each word of them most likely is, the document being read as a whole.
import type { Adaptation } from '../siblings/adaptation.ts';
import type { WordChoice } from './word-choice.ts';
import type { LineNoise } from '../words/restore-line.ts';
import { decode, type Decided } from './decode.ts';
import type { RestorationModel } from '../model/model.ts';
import { isNameLine, personNames } from '../names/person-names.ts';
import { memoryOf, type Strengths } from '../language-model/phrase-memory.ts';
import type { LanguageModel } from '../language-model/score.ts';
import { siblingFor, type Sibling } from '../siblings/sibling.ts';
import type { Slot } from '../words/slots.ts';
import { BOUNDARY, UNKNOWN } from '../words/vocabulary.ts';

/**
 * Sightings that a context needs before the document's own phrases outweigh the model. With 1,000,000, 100, 15 and 3 the
 * document's reading errors bore each other out: of the words of an unseen plan 0.993 were right instead of 0.995.
 */
const OWN_STRENGTHS: Strengths = [10_000_000, 1000, 100, 10];
/** Sentences with a word less sure than this are read again. */
const SURE = 0.97;
/**
 * Words at least this sure are what the document says: 0.97 left 3 % more errors on offices never seen. Not where an engine
 * that knows Vietnamese read them: its doubts are names, and a guess at `Bru` bore itself out as Bưu.
 */
const LIKELY = 0.7;

/** Choices less likely than this are not told. */
export const LEAST_CANDIDATE = 1e-4;

export interface Sentence {
  readonly slots: readonly Slot[];
  readonly noises: readonly LineNoise[];
}

export interface DecidedSentence extends Sentence {
  /** Of each slot those that are likely at all, and the chosen one. */
  readonly choices: readonly (readonly WordChoice[])[];
  readonly decided: readonly Decided[];
}

type ChoicesOf = (slots: readonly Slot[], noises: readonly LineNoise[]) => DecidedSentence['choices'];

export interface Decisions {
  /** Of the sentences that left a choice. */
  readonly sentences: readonly DecidedSentence[];
  /** What siblings added, where they helped. */
  readonly sibling: Sibling | undefined;
}

/**
 * Sentences with a doubtful word are read again, leaning on what the rest of the document surely says (a document repeats
 * itself) and on siblings that bear it out. Reading every sentence again with a sibling changed nothing.
 */
export function decodeDocument(
  sentences: readonly Sentence[],
  language: LanguageModel,
  model: RestorationModel,
  choicesOf: ChoicesOf,
  adaptation: Adaptation | undefined,
): Decisions {
  const names = sentences.some(({ slots }) => isNameLine(slots)) ? [personNames(model.vocabulary)] : [];
  const read = (
    { slots, noises }: Sentence,
    memories: LanguageModel['memories'],
  ): readonly DecidedSentence[] => {
    const choices = choicesOf(slots, noises);
    if (choices.every((slot) => slot.length <= 1)) return [];
    const known = isNameLine(slots) ? [...memories, ...names] : memories;
    return [
      likelyOnly({ slots, noises, choices, decided: decode(choices, { ...language, memories: known }) }),
    ];
  };
  const first = sentences.flatMap((sentence) => read(sentence, language.memories));
  const said = first.map(likelyIds);
  const sibling = adaptation && siblingFor(adaptation, model, language, said);
  if (!first.some(isDoubtful)) return { sentences: first, sibling };
  const phrases = memoryOf(
    said.flatMap((ids) => [BOUNDARY, ...ids]),
    model.vocabulary.size,
  );
  const memories = [
    ...language.memories,
    ...(sibling ? [sibling.memory] : []),
    { memory: phrases, strengths: OWN_STRENGTHS },
  ];
  const again = first.flatMap((sentence) => (isDoubtful(sentence) ? read(sentence, memories) : [sentence]));
  return { sentences: again, sibling };
}

/**
 * A word has dozens of choices and one or two that matter. Kept whole until the document was read, they took 0.9 MB a page;
 * working them out again for the second reading costs next to nothing.
 */
function likelyOnly(sentence: DecidedSentence): DecidedSentence {
  const kept = sentence.decided.map(({ best, posterior }) =>
    posterior.flatMap((share, at) => (share > LEAST_CANDIDATE || at === best ? [at] : [])),
  );
  return {
    ...sentence,
    choices: sentence.choices.map((slot, at) => (kept[at] ?? []).flatMap((choice) => slot[choice] ?? [])),
    decided: sentence.decided.map(({ best, posterior }, at) => ({
      best: kept[at]?.indexOf(best) ?? 0,
      posterior: (kept[at] ?? []).map((choice) => posterior[choice] ?? 0),
    })),
  };
}

function isDoubtful({ decided }: DecidedSentence): boolean {
  return decided.some(({ best, posterior }) => (posterior[best] ?? 0) < SURE);
}

/** The ids of the words, UNKNOWN for those not likely. */
function likelyIds({ choices, noises, decided }: DecidedSentence): readonly number[] {
  return decided.flatMap(({ best, posterior }, at) => {
    const choice = choices[at]?.[best];
    if (choice?.part === 'rest') return [];
    const least = noises[at] === 'ocr' ? SURE : LIKELY;
    if (!choice || (posterior[best] ?? 0) < least) return [UNKNOWN];
    return choice.second === undefined ? [choice.id] : [choice.id, choice.second];
  });
}
