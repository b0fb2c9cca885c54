// Lines of a transcript → where they stand on paper, and the lines around them.
import { around } from '../../model/around.ts';
import type { Box } from '../../model/page.ts';
import { lineStarts, linesOf, type LineRange, type Transcript } from '../../model/transcript.ts';

export interface Place {
  readonly page: number;
  readonly boxes: readonly Box[];
}

/** One box for each line, by page; nothing where the source has no geometry. */
export function placesOf(transcript: Transcript, [first, last]: LineRange): readonly Place[] {
  const starts = lineStarts(transcript.text);
  const pages = new Map<number, Box[]>();
  for (let line = first; line <= last; line++) {
    const [from, to] = [starts[line - 1], starts[line]];
    if (from === undefined || to === undefined) continue;
    const byPage = new Map<number, Box>();
    for (const { span, page, box } of transcript.origins) {
      if (span.start < from || span.start >= to) continue;
      const whole = byPage.get(page);
      byPage.set(page, whole === undefined ? box : around(whole, box));
    }
    for (const [page, box] of byPage) pages.set(page, [...(pages.get(page) ?? []), box]);
  }
  return [...pages].map(([page, boxes]) => ({ page, boxes }));
}

/** Lines, and characters of them, shown on either side of a passage, so that it is read where it stands. A paragraph of a Word file is one line. */
const CONTEXT_LINES = 4;
const CONTEXT_CHARACTERS = 240;

export interface Passage {
  readonly before: readonly string[];
  readonly lines: readonly string[];
  readonly after: readonly string[];
}

export function passageAt(transcript: Transcript, [first, last]: LineRange): Passage {
  const lines = linesOf(transcript.text);
  const nearest = lines.slice(Math.max(0, first - 1 - CONTEXT_LINES), first - 1).toReversed();
  return {
    before: within(
      nearest,
      (line, left) => `… ${line.slice(line.indexOf(' ', line.length - left) + 1)}`,
    ).toReversed(),
    lines: lines.slice(first - 1, last),
    after: within(
      lines.slice(last, last + CONTEXT_LINES),
      (line, left) => `${line.slice(0, line.lastIndexOf(' ', left))} …`,
    ),
  };
}

/** As many of the lines as fit; the one that does not is cut. */
function within(lines: readonly string[], cut: (line: string, left: number) => string): readonly string[] {
  const kept: string[] = [];
  let left = CONTEXT_CHARACTERS;
  for (const line of lines) {
    if (left <= 0) break;
    kept.push(line.length <= left ? line : cut(line, left));
    left -= line.length;
  }
  return kept;
}
