// Damaged lines → the lines as they were written, with every change recorded. One line out for each line in.
import type { Adaptation } from './siblings/adaptation.ts';
import { chooser } from './decoding/word-choices.ts';
import { decodeDocument, type Sentence } from './decoding/decode-document.ts';
import { applyEdits, type Edit, type RestoredLine } from './words/edits.ts';
import { repairLabels } from './words/labels.ts';
import type { RestorationModel } from './model/model.ts';
import type { Strengths } from './language-model/phrase-memory.ts';
import { bodyNames } from './names/bodies.ts';
import { placesOf, provinceOf, PLACE_STRENGTHS, type PlaceKnowledge } from './names/places.ts';
import { CLEAR, correctionsIn, type LineEdit } from './decoding/corrections.ts';
import { isBadlyRead, repeatedToo } from './decoding/badly-read.ts';
import type { LanguageModel } from './language-model/score.ts';
import { punctuationEdits } from './words/punctuation.ts';
import { rowNumberEdits } from './words/row-numbers.ts';
import { sameShapeEdits } from './words/same-shape.ts';
import type { RestoreLine } from './words/restore-line.ts';
import { signatureLabelEdits } from './words/signature-labels.ts';
import { sentencesOf } from './words/slots.ts';
import { initialsOf, symbolEdits } from './words/symbols.ts';

export interface RestoreOptions {
  readonly adaptation?: Adaptation;
}

/** Found on plans not trained on; half and double of each change nothing. */
const DOMAIN_STRENGTHS: Strengths = [300_000, 60, 8, 2];
/** Of a label put right by its neighbours. */
const LABEL_CONFIDENCE = 0.95;

export function restoreLines(
  lines: readonly RestoreLine[],
  model: RestorationModel,
  options: RestoreOptions = {},
): readonly RestoredLine[] {
  const texts = lines.map(({ text }) => text);
  const home = provinceOf(texts.join(' '), model.provinces);
  const places = placesOf(model.provinces, home, model.vocabulary);
  const language = languageOf(
    model,
    places,
    lines.some(({ noise }) => noise === 'garbled'),
  );
  const choicesOf = chooser(model);
  const edits: Edit[][] = lines.map(() => []);
  const garbled = (at: number): boolean => lines[at]?.noise === 'garbled';
  const sureness = (at: number): number | undefined =>
    lines[at]?.noise === 'ocr' ? lines[at].confidences?.[0] : undefined;
  for (const { line, ...repair } of repairLabels(texts, garbled, sureness)) {
    const read = texts[line]?.slice(repair.start, repair.end) ?? '';
    edits[line]?.push({ ...repair, confidence: LABEL_CONFIDENCE, candidates: [repair.text, read] });
  }
  const sentences = sentencesOf(lines).map((slots): Sentence => ({
    slots,
    noises: slots.map((slot) => lines[slot.line]?.noise ?? 'none'),
  }));
  const decisions = decodeDocument(sentences, language, model, choicesOf, options.adaptation);
  const habits = [...(decisions.sibling ? [decisions.sibling.casing] : []), ...model.casing, places.casing];
  const corrected = (isCoarse: boolean): readonly LineEdit[] =>
    decisions.sentences.flatMap((sentence) => correctionsIn(sentence, model, habits, { isCoarse }));
  const first = corrected(false);
  const isRecognised = ({ line }: LineEdit): boolean => lines[line]?.noise === 'ocr';
  const isUnclear = (edit: LineEdit): boolean =>
    isRecognised(edit) && confidenceAt(lines[edit.line], edit) < CLEAR;
  const isCoarse = isBadlyRead(first.filter(isRecognised), lines);
  for (const { line, ...edit } of isCoarse ? repeatedToo(corrected(true), texts, isUnclear) : first) {
    // A numeral that was no label until it was put right (HI. for III.) was also taken for a word.
    const isLabel = edits[line]?.some(({ start, end }) => edit.start < end && start < edit.end);
    if (!isLabel) edits[line]?.push(edit);
  }
  const rowNumbers = rowNumberEdits(texts);
  const initials = initialsOf(lines.map(({ text }, at) => applyEdits(text, edits[at] ?? []).text).join('\n'));
  return lines.map(({ text, noise }, at) => {
    if (noise === 'none') return applyEdits(text, edits[at] ?? []);
    const row = noise === 'ocr' ? rowNumbers.get(at) : undefined;
    const shapes = noise === 'ocr' ? sameShapeEdits(text) : [];
    const labels = noise === 'garbled' ? signatureLabelEdits(text) : [];
    const surer = [
      symbolEdits(text, initials, texts[at - 1]),
      row ? [row] : [],
      shapes,
      punctuationEdits(text),
      labels,
    ];
    return applyEdits(text, surer.reduce(overruled, edits[at] ?? []));
  });
}

/** The engine's, of the word in which the edit begins; 1 where it told none. */
function confidenceAt(line: RestoreLine | undefined, { start }: Edit): number {
  const before = line?.text.slice(0, start).match(/\S+/gu)?.length ?? 0;
  return line?.confidences?.[before] ?? 1;
}

/** What language made of a part of a symbol gives way to the symbol. */
function overruled(edits: readonly Edit[], surer: readonly Edit[]): readonly Edit[] {
  const isApart = (edit: Edit): boolean =>
    !surer.some(({ start, end }) => edit.start < end && start < edit.end);
  return [...edits.filter(isApart), ...surer].toSorted((a, b) => a.start - b.start);
}

function languageOf(model: RestorationModel, places: PlaceKnowledge, isGarbled: boolean): LanguageModel {
  return {
    ngrams: model.ngrams,
    memories: [
      { memory: model.domain, strengths: DOMAIN_STRENGTHS },
      { memory: places.memory, strengths: PLACE_STRENGTHS },
      // An engine that knows Vietnamese reads them right; where it does not, they made two words of others' (15 for 13).
      ...(isGarbled ? [bodyNames(model.vocabulary)] : []),
    ],
  };
}
