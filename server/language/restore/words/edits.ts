// Replacements in a line → the new line and its corrections.
import type { Correction } from '../../../model/transcript.ts';
import { fold } from '../../fold.ts';

export interface Edit {
  /** UTF-16, in the line as read. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly confidence: number;
  /** The chosen one first. */
  readonly candidates: readonly string[];
  /** Of each candidate, 0..1. */
  readonly probabilities?: readonly number[];
}

export interface RestoredLine {
  readonly text: string;
  /** Spans in `text`. */
  readonly corrections: readonly Correction[];
}

/** `edits` in order, not overlapping. */
export function applyEdits(line: string, edits: readonly Edit[]): RestoredLine {
  let text = '';
  let at = 0;
  const corrections: Correction[] = [];
  for (const { start, end, text: written, confidence, candidates, probabilities } of edits) {
    const read = line.slice(start, end);
    text += line.slice(at, start);
    corrections.push({
      span: { start: text.length, end: text.length + written.length },
      read,
      confidence,
      reason: written === read ? 'kept' : fold(written) === fold(read) ? 'marks' : 'confusion',
      candidates,
      ...(probabilities ? { probabilities } : {}),
    });
    text += written;
    at = end;
  }
  return { text: text + line.slice(at), corrections };
}
