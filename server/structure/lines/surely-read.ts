// Whether figures of a line were read with the confidence that print gives: what is written by hand, the engine guesses.
import { lineStarts, type Transcript } from '../../model/transcript.ts';
import type { SourceLine } from './source-line.ts';

/** On ten real scans printed figures have 0.87 and more, written ones that were misread up to 0.81. */
const PRINTED = 0.85;

/** True where the source has no confidences: a text is what it says. */
export function surelyRead(transcript: Transcript, line: SourceLine, figures: string): boolean {
  const starts = lineStarts(transcript.text);
  const from = starts[line.number - 1] ?? 0;
  const to = starts[line.number] ?? transcript.text.length;
  return transcript.origins
    .filter(({ span }) => span.start >= from && span.end <= to)
    .filter(({ span }) => transcript.text.slice(span.start, span.end).replace(/\D/g, '') === figures)
    .every(({ confidence }) => confidence >= PRINTED);
}
