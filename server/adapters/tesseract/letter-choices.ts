// What the engine's letters could each have been → what else the whole word may say, likeliest first.
import type { Alternative } from '../../model/page.ts';

/** One way to read one letter. */
export interface LetterChoice {
  /** Blank for the space before a word. */
  readonly text: string;
  /** Nats, up to a constant that all choices of the letter share. */
  readonly logLikelihood: number;
}

/** Alternatives of a word: with two of them restoration mends four words less, with eight one more. */
const MOST = 4;
/** Nats below the word as read. Of 22 words that this puts right among 171, six are lost at −8 and two at −12; of real scans one word in six has any. */
const LEAST = -16;

interface Partial {
  readonly text: string;
  /** Nats, against the letters as read. */
  readonly score: number;
}

/** The choices of each letter of what was read, against its own; undefined where they do not spell it. */
function besideRead(
  read: string,
  letters: readonly (readonly LetterChoice[])[],
): readonly (readonly Partial[])[] | undefined {
  let at = 0;
  const beside: (readonly Partial[])[] = [];
  for (const choices of letters) {
    const own = choices.find(({ text }) => text.trim() !== '' && read.startsWith(text, at));
    if (own === undefined) {
      if (at === 0 && choices[0]?.text.trim() === '') continue;
      return undefined;
    }
    at += own.text.length;
    const others = choices.filter(({ text }) => text.trim() !== '' && text !== own.text);
    beside.push(
      [own, ...others].map(({ text, logLikelihood }) => ({ text, score: logLikelihood - own.logLikelihood })),
    );
  }
  return at === read.length ? beside : undefined;
}

/** Empty where the engine was sure of every letter. Letters count as read independently of each other. */
export function alternativesOf(
  read: string,
  letters: readonly (readonly LetterChoice[])[],
): readonly Alternative[] {
  const beside = besideRead(read, letters);
  if (beside === undefined || beside.every((choices) => choices.length < 2)) return [];
  let words: readonly Partial[] = [{ text: '', score: 0 }];
  for (const choices of beside) {
    words = words
      .flatMap((word) =>
        choices.map(({ text, score }) => ({ text: word.text + text, score: word.score + score })),
      )
      .toSorted((a, b) => b.score - a.score)
      .slice(0, MOST + 1);
  }
  return words
    .filter(({ text, score }) => text !== read && score >= LEAST)
    .slice(0, MOST)
    .map(({ text, score }) => ({ text, likelihood: Number(Math.exp(score).toPrecision(2)) }));
}
