// A page of a transcript → its lines and words as a person checks them.
import {
  lineStarts,
  type Correction,
  type LineRange,
  type Span,
  type Transcript,
} from '../../model/transcript.ts';
import type { Alternative, Box } from '../../model/page.ts';
import { isSpeck, orderOfDoubt, stakeOf, type DoubtfulWord, type Stake } from '../../text/doubt.ts';

/** Below these a person should look: measured confidences are calibrated for corrections, the engine's own for words left as read. */
const SURE_CORRECTION = 0.8;
const SURE_READING = 0.5;

type WordCorrection = Omit<Correction, 'span' | 'was'>;

export interface PageWord extends Span {
  readonly text: string;
  readonly box: Box | null;
  readonly confidence: number;
  readonly correction: WordCorrection | null;
  readonly doubtful: boolean;
  /** Only of doubtful words. */
  readonly doubt: Doubt | null;
}

interface Doubt {
  readonly stake: Stake;
  /** From 0: the place of the word among those of its page to look at. */
  readonly order: number;
}

interface Place {
  readonly span: Span;
  readonly box: Box | null;
  readonly confidence: number;
  readonly alternatives?: readonly Alternative[];
}

export function pageWords(transcript: Transcript, within: Span): readonly PageWord[] {
  const corrections = transcript.corrections.filter(({ span }) => overlaps(span, within));
  const origins = transcript.origins.filter(({ span }) => overlaps(span, within));
  const places: readonly Place[] =
    origins.length > 0
      ? origins
      : [...transcript.text.slice(within.start, within.end).matchAll(/\S+/g)].map((match) => ({
          span: { start: within.start + match.index, end: within.start + match.index + match[0].length },
          box: null,
          confidence: 1,
        }));
  let at = 0;
  const words = places.map(({ span, box, confidence, alternatives = [] }): Omit<PageWord, 'doubt'> => {
    while ((corrections[at]?.span.end ?? Infinity) <= span.start) at++;
    const found = corrections[at];
    const correction = found !== undefined && overlaps(found.span, span) ? found : undefined;
    const text = transcript.text.slice(span.start, span.end);
    const isUnsure = correction === undefined ? confidence < SURE_READING : isDoubtful(correction);
    const doubtful = isUnsure && !isSpeck(text, correction?.read ?? text);
    const offered = doubtful && alternatives.length > 0 ? asRead(text, confidence, alternatives) : null;
    return {
      ...span,
      text,
      box,
      confidence,
      correction: correction === undefined ? offered : ofWord(correction, { ...span, text }),
      doubtful,
    };
  });
  return withDoubts(words, transcript.text);
}

function withDoubts(words: readonly Omit<PageWord, 'doubt'>[], text: string): readonly PageWord[] {
  const lineOf = (from: number, to: number): boolean => !text.slice(from, to).includes('\n');
  const doubtful = words.flatMap((word, at) => {
    if (!word.doubtful) return [];
    const [before, after] = [words[at - 1], words[at + 1]];
    const asDoubted: DoubtfulWord = {
      text: word.text,
      others: [word.correction?.read ?? word.text, ...(word.correction?.candidates ?? [])],
      confidence: word.correction?.confidence ?? word.confidence,
      before: before !== undefined && lineOf(before.end, word.start) ? before.text : '',
      after: after !== undefined && lineOf(word.end, after.start) ? after.text : '',
    };
    return [{ word, asDoubted }];
  });
  const order = orderOfDoubt(doubtful.map(({ asDoubted }) => asDoubted));
  const doubts = new Map<Omit<PageWord, 'doubt'>, Doubt>();
  order.forEach((at, place) => {
    const one = doubtful[at];
    if (one !== undefined) doubts.set(one.word, { stake: stakeOf(one.asDoubted), order: place });
  });
  return words.map((word) => ({ ...word, doubt: doubts.get(word) ?? null }));
}

/** A word that restoration had nothing to say about (a name, a figure), with what else the engine could have read. */
function asRead(text: string, confidence: number, alternatives: readonly Alternative[]): WordCorrection {
  const candidates = [text, ...alternatives.map((one) => one.text)];
  return { read: text, confidence, reason: 'kept', candidates };
}

/** Each page's lines, and how many of its words a person should look at. */
export function pageSummaries(transcript: Transcript) {
  return transcript.pages.map(({ number, span }) => {
    const numbers = pageLines(transcript.text, span).map((line) => line.number);
    const lines: LineRange = [numbers[0] ?? 1, numbers.at(-1) ?? numbers[0] ?? 1];
    const doubtful = pageWords(transcript, span).filter((word) => word.doubtful).length;
    return { number, lines, doubtful };
  });
}

export function pageLines(text: string, within: Span) {
  const starts = lineStarts(text);
  return starts.slice(0, -1).flatMap((start, index) => {
    const end = (starts[index + 1] ?? text.length + 1) - 1;
    return start >= within.start && start < Math.max(within.end, within.start + 1)
      ? [{ number: index + 1, start, text: text.slice(start, end) }]
      : [];
  });
}

function isDoubtful(correction: Correction): boolean {
  return correction.reason !== 'person' && correction.confidence < SURE_CORRECTION;
}

/** A correction leaves out the punctuation that touches the word: whoever chooses a candidate keeps it. */
function ofWord(
  { span, was: _was, ...correction }: Correction,
  word: Span & { readonly text: string },
): WordCorrection {
  if (span.start < word.start || span.end > word.end) return correction;
  const before = word.text.slice(0, span.start - word.start);
  const after = word.text.slice(span.end - word.start);
  const whole = (part: string): string => `${before}${part}${after}`;
  return { ...correction, read: whole(correction.read), candidates: correction.candidates.map(whole) };
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
