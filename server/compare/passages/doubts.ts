// Words of a transcript that restoration was not sure of → what else they may be, so that a guess cannot hide a demand.
import { fold } from '../../language/fold.ts';
import { lineStarts, type Transcript } from '../../model/transcript.ts';
import { lineAt, type RunningText } from '../../structure/lines/running-text.ts';
import type { Token } from './tokens.ts';

/** Surer corrections stand. */
const SURE = 0.9;

/** By line, by the word as it was corrected: its other candidates, folded. */
export type Doubts = ReadonlyMap<number, ReadonlyMap<string, readonly string[]>>;

const bare = (text: string): string => fold(text).replace(/[^a-z0-9]/g, '');

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

export function doubtsIn(transcript: Transcript): Doubts {
  const doubts = new Map<number, Map<string, readonly string[]>>();
  const starts = lineStarts(transcript.text);
  for (const { span, confidence, candidates, reason } of transcript.corrections) {
    if (confidence >= SURE || reason === 'person') continue;
    const word = bare(transcript.text.slice(span.start, span.end));
    const others = [...new Set(candidates.map(bare))].filter((other) => other !== word && other !== '');
    if (word === '' || others.length === 0) continue;
    const line = lineOf(starts, span.start);
    const known = doubts.get(line) ?? new Map<string, readonly string[]>();
    known.set(word, others);
    doubts.set(line, known);
  }
  return doubts;
}

/** The tokens, with what else the doubtful ones may be. */
export function withDoubts(tokens: readonly Token[], running: RunningText, doubts: Doubts): readonly Token[] {
  if (doubts.size === 0) return tokens;
  return tokens.map((token) => {
    const here = doubts.get(lineAt(running, token.start));
    const also = here?.get(bare(running.text.slice(token.start, token.end)));
    return also ? { ...token, also: [...(token.also ?? []), ...also] } : token;
  });
}
