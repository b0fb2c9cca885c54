// A transcript as read → as written: damaged pages restored, spans of pages and words moved along, every change recorded.
import { judge } from '../language/quality.ts';
import { restoreLines, type RestoreOptions } from '../language/restore/restore.ts';
import type { RestoreLine } from '../language/restore/words/restore-line.ts';
import type { RestoredLine } from '../language/restore/words/edits.ts';
import type { RestorationModel } from '../language/restore/model/model.ts';
import type { Quality } from '../model/page.ts';
import { around } from '../model/around.ts';
import {
  lineStarts,
  linesOf,
  type Correction,
  type Origin,
  type Span,
  type Transcript,
} from '../model/transcript.ts';

/** Above this share of well-formed and of accented words a line of a damaged page is good as it stands. */
const GOOD_LINE = { wellFormed: 0.97, accented: 0.6, words: 4 } as const;
/** Below both, a page has lost its marks and nothing else. */
const STRIPPED = { accented: 0.02, polluted: 0.003 } as const;

/** `qualities`: of pages by their number, where they are known already. */
export function restoreTranscript(
  transcript: Transcript,
  model: RestorationModel,
  options: RestoreOptions & { readonly qualities?: ReadonlyMap<number, Quality> } = {},
): Transcript {
  const lines = linesOf(transcript.text);
  const starts = lineStarts(transcript.text);
  const noises = noiseByLine(transcript, lines, starts, options.qualities);
  if (noises.every((noise) => noise === 'none')) return transcript;
  const originAt = new Map(transcript.origins.map((origin) => [origin.span.start, origin]));
  const restored = restoreLines(
    lines.map((text, at): RestoreLine => {
      const start = starts[at] ?? 0;
      const origins = Array.from(text.matchAll(/\S+/g), ({ index }) => originAt.get(start + index));
      return {
        text,
        noise: noises[at] ?? 'none',
        confidences: origins.map((origin) => origin?.confidence ?? 1),
        alternatives: origins.map((origin) => origin?.alternatives ?? []),
      };
    }),
    model,
    options,
  );
  return moveAlong(transcript, restored, starts);
}

function noiseByLine(
  transcript: Transcript,
  lines: readonly string[],
  starts: readonly number[],
  qualities: ReadonlyMap<number, Quality> | undefined,
): readonly RestoreLine['noise'][] {
  const recognised = new Set(
    transcript.origins.filter(({ confidence }) => confidence < 1).map(({ page }) => page),
  );
  const pages = transcript.pages.map(({ number, span }) => ({
    span,
    noise: noiseOf(
      qualities?.get(number) ?? judge(transcript.text.slice(span.start, span.end)),
      recognised.has(number),
    ),
  }));
  const isCovered = (start: number): boolean =>
    pages.some(({ span }) => start >= span.start && start < span.end);
  // For lines of no page, which a text without pages has.
  const whole = starts.slice(0, lines.length).every(isCovered)
    ? 'none'
    : noiseOf(judge(transcript.text), false);
  return lines.map((line, at) => {
    const start = starts[at] ?? 0;
    const noise = pages.find(({ span }) => start >= span.start && start < span.end)?.noise ?? whole;
    return noise === 'garbled' && isGoodLine(line) ? 'none' : noise;
  });
}

/** A text layer has no doubts of its own; words with confidences below 1 come from an engine that knows Vietnamese. */
function noiseOf(quality: Quality, recognised: boolean): RestoreLine['noise'] {
  if (quality.verdict === 'empty' || quality.verdict === 'foreign') return 'none';
  if (recognised) return 'ocr';
  if (quality.verdict === 'good') return 'none';
  return quality.accented <= STRIPPED.accented && quality.polluted <= STRIPPED.polluted
    ? 'stripped'
    : 'garbled';
}

function isGoodLine(line: string): boolean {
  const { words, wellFormed, accented } = judge(line);
  return words >= GOOD_LINE.words && wellFormed >= GOOD_LINE.wellFormed && accented >= GOOD_LINE.accented;
}

/** Offsets of the old text → of the new, where words were replaced by longer or shorter ones. */
function moveAlong(
  transcript: Transcript,
  restored: readonly RestoredLine[],
  starts: readonly number[],
): Transcript {
  const text = restored.map((line) => line.text).join('\n');
  const newStarts = lineStarts(text);
  const corrections: Correction[] = [];
  const moves: { readonly from: Span; readonly to: Span }[] = [];
  restored.forEach((line, at) => {
    const start = newStarts[at] ?? 0;
    let drift = start - (starts[at] ?? 0);
    for (const correction of line.corrections) {
      const to = { start: correction.span.start + start, end: correction.span.end + start };
      const from = { start: to.start - drift, end: to.start - drift + correction.read.length };
      drift = to.end - from.end;
      moves.push({ from, to });
      corrections.push({ ...correction, span: to });
    }
  });
  const lineMoves = starts.slice(0, -1).map((start, at) => ({ from: start, to: newStarts[at] ?? 0 }));
  const move = mover(moves, lineMoves, transcript.text.length, text.length);
  const moveSpan = ({ start, end }: Span): Span => ({ start: move(start, 'start'), end: move(end, 'end') });
  return {
    ...transcript,
    text,
    pages: transcript.pages.map((page) => ({ ...page, span: moveSpan(page.span) })),
    origins: united(
      transcript.origins.map((origin) => {
        const span = moveSpan(origin.span);
        const stands =
          transcript.text.slice(origin.span.start, origin.span.end) === text.slice(span.start, span.end);
        return { ...(stands ? origin : withoutAlternatives(origin)), span };
      }),
    ),
    corrections,
  };
}

function withoutAlternatives({ alternatives: _read, ...origin }: Origin): Origin {
  return origin;
}

/** Tokens that became one word are one origin, with the box around both. Two words from one token share its box and stay one. */
function united(origins: readonly Origin[]): readonly Origin[] {
  const result: Origin[] = [];
  for (const origin of origins) {
    const last = result.at(-1);
    if (last?.page === origin.page && origin.span.start < last.span.end) {
      result[result.length - 1] = {
        span: { start: last.span.start, end: Math.max(last.span.end, origin.span.end) },
        page: last.page,
        box: around(last.box, origin.box),
        confidence: Math.min(last.confidence, origin.confidence),
      };
    } else result.push(origin);
  }
  return result;
}

type Edge = 'start' | 'end';

function mover(
  moves: readonly { readonly from: Span; readonly to: Span }[],
  lineMoves: readonly { readonly from: number; readonly to: number }[],
  oldLength: number,
  newLength: number,
): (offset: number, edge: Edge) => number {
  return (offset, edge) => {
    if (offset >= oldLength) return newLength;
    const line = lineMoves[lastAtOrBefore(lineMoves, offset, (one) => one.from)];
    const move = moves[lastAtOrBefore(moves, offset, (one) => one.from.start)];
    if (!move || (line && line.from > move.from.start)) return offset + (line ? line.to - line.from : 0);
    if (offset >= move.from.end) return offset + move.to.end - move.from.end;
    // Inside a replaced word there is no finer truth than its edges.
    return edge === 'start' || offset === move.from.start ? move.to.start : move.to.end;
  };
}

function lastAtOrBefore<Item>(items: readonly Item[], offset: number, at: (item: Item) => number): number {
  let low = 0;
  let high = items.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && at(item) <= offset) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}
