// Damaged lines → the lines as they were written, with every change recorded. One line out for each line in.
import type { Correction } from '../../model/transcript.ts';
import type { Adaptation } from './adaptation.ts';
import { candidatesOf } from './candidates.ts';
import { casingsOf, recase, titleOdds, type Hypothesis } from './casing.ts';
import { decode, type Choice } from './decode.ts';
import { fold } from '../fold.ts';
import { repairLabels, type LabelRepair } from './labels.ts';
import type { Noise, RestorationModel } from './model.ts';
import { learnCasing } from './casing-habits.ts';
import { placePhrases, placesMemory, provinceOf, PLACE_STRENGTHS } from './places.ts';
import { PROBABILITY_STEP } from './ngram.ts';
import { memoryOf, type Strengths } from './phrase-memory.ts';
import type { LanguageModel } from './score.ts';
import { idsOf } from './sequence.ts';
import { sentencesOf, type Slot } from './slots.ts';
import { ID_RANGE } from './trie.ts';
import { NUMBER, SYMBOL, UNKNOWN } from './vocabulary.ts';

export interface RestoreLine {
  readonly text: string;
  /** 'none': the line is good; it stays, and tells its neighbours what they are about. */
  readonly noise: Noise | 'none';
  /** 0..1 for each token between blanks, where an engine gave them. */
  readonly confidences?: readonly number[];
}

export interface RestoredLine {
  readonly text: string;
  /** Spans in `text`. */
  readonly corrections: readonly Correction[];
}

export interface RestoreOptions {
  readonly adaptation?: Adaptation;
}

/** Found on plans not trained on: half and double of each lose 0.02–0.1 points. */
const DOMAIN_STRENGTHS: Strengths = [3000, 60, 12, 4];
const SIBLING_STRENGTHS: Strengths = [3000, 20, 4, 1.5];
/** Words tried in each place; 40 gain nothing. */
const CHOICES = 24;
/** What was read, kept as it is because no known word explains it. Nats; −9 and −16 lose. */
const KEEP_UNKNOWN = -14;
/** The letters' evidence is less independent than the channel assumes: 1 and 0.6 lose. */
const CHANNEL_WEIGHT = 0.85;
const MOST_CANDIDATES = 5;
/** Of a label put right by its neighbours. */
const LABEL_CONFIDENCE = 0.95;

/** A word a slot could be, and how it would be cased. */
interface WordChoice extends Choice {
  readonly hypotheses: readonly Hypothesis[];
  readonly byCasing: readonly number[];
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly correction: Omit<Correction, 'span'>;
}

export function restoreLines(
  lines: readonly RestoreLine[],
  model: RestorationModel,
  options: RestoreOptions = {},
): readonly RestoredLine[] {
  const places = placePhrases(
    model.provinces,
    provinceOf(lines.map(({ text }) => text).join(' '), model.provinces),
  );
  const language = languageOf(model, places, options.adaptation);
  const habits = [
    ...model.casing,
    learnCasing([places], model.vocabulary, { leastPair: 1, leastDifference: 0 }),
  ];
  const choicesOf = chooser(model);
  const edits: Edit[][] = lines.map(() => []);
  for (const sentence of sentencesOf(lines)) {
    const choices = sentence.map((slot) => choicesOf(slot, lines[slot.line]?.noise ?? 'none'));
    if (choices.every((slot) => slot.length === 1)) continue;
    const decided = decode(choices, language);
    const ids = decided.map(({ best }, at) => choices[at]?.[best]?.id ?? UNKNOWN);
    decided.forEach(({ best, posterior }, at) => {
      const slot = sentence[at];
      const options = choices[at];
      if (!slot || !options || options.length === 1) return;
      const spell = (choice: number): string =>
        spellingOf(
          slot,
          options[choice],
          model,
          titleOdds(habits, ID_RANGE, ids[at - 1], options[choice]?.id ?? UNKNOWN, ids[at + 1]),
        );
      const edit = editOf(slot, spell, best, posterior);
      if (edit) edits[slot.line]?.push(edit);
    });
  }
  const damaged = (line: number): boolean => lines[line]?.noise === 'garbled';
  for (const repair of repairLabels(
    lines.map(({ text }) => text),
    damaged,
  )) {
    edits[repair.line]?.unshift(labelEdit(repair, lines[repair.line]?.text ?? ''));
  }
  return lines.map((line, at) => rewrite(line.text, edits[at] ?? []));
}

function labelEdit({ start, end, text }: LabelRepair, line: string): Edit {
  const read = line.slice(start, end);
  return {
    start,
    end,
    text,
    correction: { read, confidence: LABEL_CONFIDENCE, reason: 'confusion', candidates: [text, read] },
  };
}

function languageOf(
  model: RestorationModel,
  places: readonly string[],
  adaptation: Adaptation | undefined,
): LanguageModel {
  const { vocabulary } = model;
  const memories = [
    { memory: model.domain, strengths: DOMAIN_STRENGTHS },
    { memory: placesMemory(places, vocabulary), strengths: PLACE_STRENGTHS },
  ];
  if (adaptation && adaptation.paragraphs.length > 0) {
    const ids = adaptation.paragraphs.flatMap((paragraph) => idsOf(paragraph, vocabulary));
    memories.push({ memory: memoryOf(ids, vocabulary.size), strengths: SIBLING_STRENGTHS });
  }
  return { ngrams: model.ngrams, memories };
}

/** What each slot could be; words read alike are worked out once. */
function chooser(
  model: RestorationModel,
): (slot: Slot, noise: RestoreLine['noise']) => readonly WordChoice[] {
  const { vocabulary, lexicon, ngrams } = model;
  const known = new Map<string, readonly WordChoice[]>();
  const prior = (id: number): number => -PROBABILITY_STEP * (ngrams.probability[0]?.[id] ?? 0);
  const certain = (id: number): readonly WordChoice[] => [
    { id, logChannel: 0, hypotheses: [], byCasing: [] },
  ];
  return ({ word, upper }, noise) => {
    if (word.kind !== 'word') return certain(word.kind === 'number' ? NUMBER : SYMBOL);
    if (noise === 'none') return certain(vocabulary.idOf(word.text.toLowerCase()) ?? UNKNOWN);
    const key = `${noise} ${upper} ${word.text}`;
    let choices = known.get(key);
    if (!choices) {
      const hypotheses = casingsOf(word.text, upper);
      const found = candidatesOf(lexicon, model.channels[noise], vocabulary, word.text, hypotheses, prior);
      choices = [
        ...found.slice(0, CHOICES).map(({ id, logChannel, byCasing }) => ({
          id,
          logChannel: logChannel * CHANNEL_WEIGHT,
          hypotheses,
          byCasing,
        })),
        { id: UNKNOWN, logChannel: KEEP_UNKNOWN, hypotheses: [], byCasing: [] },
      ];
      known.set(key, choices);
    }
    return choices;
  };
}

/** The word as it is written here: the likeliest casing, by what was read and by habit between these neighbours. */
function spellingOf(
  { word }: Slot,
  choice: WordChoice | undefined,
  model: RestorationModel,
  odds: number,
): string {
  if (!choice || choice.id === UNKNOWN) return word.text;
  let best: Hypothesis['casing'] = 'lower';
  let most = -Infinity;
  choice.hypotheses.forEach(({ casing }, at) => {
    const habit = casing === 'title' ? odds / 2 : casing === 'lower' ? -odds / 2 : 0;
    const score = (choice.byCasing[at] ?? -Infinity) + habit;
    if (score > most) [best, most] = [casing, score];
  });
  return recase(model.vocabulary.wordOf(choice.id), best);
}

function editOf(
  { word }: Slot,
  spell: (choice: number) => string,
  best: number,
  posterior: readonly number[],
): Edit | undefined {
  const text = spell(best);
  if (text === word.text) return undefined;
  const others = posterior
    .map((probability, at) => ({ probability, at }))
    .filter(({ probability, at }) => at !== best && probability > 1e-4)
    .sort((a, b) => b.probability - a.probability)
    .slice(0, MOST_CANDIDATES - 1)
    .map(({ at }) => spell(at));
  return {
    start: word.start,
    end: word.end,
    text,
    correction: {
      read: word.text,
      confidence: posterior[best] ?? 0,
      reason: fold(text) === fold(word.text) ? 'marks' : 'confusion',
      candidates: [text, ...others],
    },
  };
}

function rewrite(line: string, edits: readonly Edit[]): RestoredLine {
  let text = '';
  let at = 0;
  const corrections: Correction[] = [];
  for (const edit of edits) {
    text += line.slice(at, edit.start);
    corrections.push({
      span: { start: text.length, end: text.length + edit.text.length },
      ...edit.correction,
    });
    text += edit.text;
    at = edit.end;
  }
  return { text: text + line.slice(at), corrections };
}
