// What the engine itself wavered between, as evidence for a word's choices: it saw this one word, where the channel only
// knows how letters are misread on the whole.
import type { Alternative } from '../../model/page.ts';
import type { WordChoice } from './choices.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Nats that a word gains where the engine found it as likely as what it read. */
const TOLD = 5;
/** How much of the engine's own nats counts: where its letters differ by ten, truth differs by two. */
const SHARE = 0.15;
/** Channel of a word that only the engine thought of. Nats. */
const UNTHOUGHT = -9;
/** A single letter says too little, and a figure is a fact: the engine's doubts about them stay doubts. */
const MENDABLE = /\p{L}.*\p{L}/u;

/** `choices` of a word read as `read`, those that the engine told likelier, and such as only it told. */
export function withEngineEvidence(
  choices: readonly WordChoice[],
  read: string,
  alternatives: readonly Alternative[],
  vocabulary: Vocabulary,
): readonly WordChoice[] {
  if (alternatives.length === 0 || !MENDABLE.test(read)) return choices;
  const own = vocabulary.idOf(read.toLowerCase());
  const told = new Map<number, number>();
  for (const { text, likelihood } of alternatives) {
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
