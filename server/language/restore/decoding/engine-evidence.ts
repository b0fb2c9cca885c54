// What the engine itself wavered between, as evidence for a word's choices: it saw this one word, where the channel only
// knows how letters are misread on the whole.
import type { WordChoice } from './word-choice.ts';
import type { Slot } from '../words/slots.ts';
import type { Vocabulary } from '../words/vocabulary.ts';

/**
 * Nats that a word gains where the engine found it as likely as what it read. Chosen on ten scans of our own plans and of
 * typed letters, apart from those that are measured: 171 wrong words became 149 (2: 162, 3: 156, 5: 149, 6: 151).
 */
const TOLD = 4;
/** How much of the engine's own nats counts: where its letters differ by ten, the truth differs by two. 0.3: 158. */
const SHARE = 0.15;
/** Channel of a word that only the engine thought of. Nats. */
const UNTHOUGHT = -9;
/** A single letter says too little, and a figure is a fact: the engine's doubts about them stay doubts. */
const SEVERAL_LETTERS = /\p{L}.*\p{L}/u;
const CAPITALISED = /^\p{Lu}\p{Ll}/u;

/**
 * Whether the engine's doubts may change the word, `at` its place in the sentence. Not a known one with a capital of its own:
 * language makes Nhân Dân of the year Nhâm Dần wherever the engine lets it.
 */
export function mayBeChanged({ word, alternatives }: Slot, at: number, vocabulary: Vocabulary): boolean {
  if (alternatives.length === 0 || !SEVERAL_LETTERS.test(word.text)) return false;
  return at === 0 || !CAPITALISED.test(word.text) || vocabulary.idOf(word.text.toLowerCase()) === undefined;
}

/** `choices` of a slot, those that the engine told likelier, and such as only it told. */
export function withEngineEvidence(
  choices: readonly WordChoice[],
  slot: Slot,
  at: number,
  vocabulary: Vocabulary,
): readonly WordChoice[] {
  if (!mayBeChanged(slot, at, vocabulary)) return choices;
  const own = vocabulary.idOf(slot.word.text.toLowerCase());
  const told = new Map<number, number>();
  for (const { text, likelihood } of slot.alternatives) {
    const id = vocabulary.idOf(text.toLowerCase());
    if (id === undefined || id === own || told.has(id)) continue;
    // Letters likelier than those that were chosen are seldom right: the engine's dictionary overruled them.
    told.set(id, TOLD + SHARE * Math.min(0, Math.log(likelihood)));
  }
  const weighed = choices.map((choice) => ({
    ...choice,
    logChannel: choice.logChannel + (told.get(choice.id) ?? 0),
  }));
  const known = new Set(choices.map(({ id }) => id));
  const { hypotheses = [], byCasing = [] } = choices[0] ?? {};
  const added = [...told]
    .filter(([id]) => !known.has(id))
    .map(([id, evidence]): WordChoice => ({ id, logChannel: UNTHOUGHT + evidence, hypotheses, byCasing }));
  return [...weighed, ...added];
}
