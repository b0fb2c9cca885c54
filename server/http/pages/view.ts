// A page of a transcript → its lines and words as a person checks them.
import {
  lineStarts,
  type Correction,
  type LineRange,
  type Span,
  type Transcript,
} from '../../model/transcript.ts';
import type { Alternative, Box } from '../../model/page.ts';

/** Below these a person should look: measured confidences are calibrated for corrections, the engine's own for words left as read. */
const SURE_CORRECTION = 0.8;
const SURE_READING = 0.5;

export interface PageWord extends Span {
  readonly text: string;
  readonly box: Box | null;
  readonly confidence: number;
  readonly correction: Omit<Correction, 'span'> | null;
  readonly doubtful: boolean;
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
  return places.map(({ span, box, confidence, alternatives = [] }) => {
    while ((corrections[at]?.span.end ?? Infinity) <= span.start) at++;
    const found = corrections[at];
    const correction = found !== undefined && overlaps(found.span, span) ? found : undefined;
    const text = transcript.text.slice(span.start, span.end);
    const doubtful = correction === undefined ? confidence < SURE_READING : isDoubtful(correction);
    const offered = doubtful && alternatives.length > 0 ? asRead(text, confidence, alternatives) : null;
    return {
      ...span,
      text,
      box,
      confidence,
      correction: correction === undefined ? offered : withoutSpan(correction),
      doubtful,
    };
  });
}

/** A word that restoration had nothing to say about (a name, a figure), with what else the engine could have read. */
function asRead(
  text: string,
  confidence: number,
  alternatives: readonly Alternative[],
): Omit<Correction, 'span'> {
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

function withoutSpan({ span: _span, ...correction }: Correction): Omit<Correction, 'span'> {
  return correction;
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
