// Lines that stand in one place at the edge of page after page: the plan's title or the office's name over or under the
// text. They are no part of it, though they stay in the transcript where they were read.
import { fold } from '../../language/fold.ts';
import type { Box } from '../../model/page.ts';
import type { Origin, Transcript } from '../../model/transcript.ts';
import { readMarkers } from './markers.ts';
import { FEWEST_COLUMNS, kindsNamedIn } from './table-columns.ts';

/** A head has this many lines at most. */
const EDGE_LINES = 2;
/** On so many pages, and on more than this share of those between: books change sides, and chapters begin without one. */
const FEWEST_PAGES = 2;
const LEAST_SHARE = 0.5;
/** Heights of the line by which its place may differ: scans lie askew, and a letterhead's line stands further down. */
const SAME_HEIGHT = 1;
const SAME_LEFT = 3;
/** A page's own first line, which another page may have as well. */
const OPENS = /^(?:phu luc|bieu|bang|mau|danh (?:muc|sach)|lich|cong hoa xa hoi|doc lap)/;
/** Lines on either side of a table's heads that may be their second half. */
const BESIDE_HEADS = 2;

interface EdgeLine {
  readonly index: number;
  readonly page: number;
  readonly edge: 'top' | 'bottom';
  readonly box: Box;
  readonly key: string;
}

/** A head says the same on every page, but for the page's number. */
function keyOf(text: string, page: number): string {
  return fold(text)
    .replace(/\d+/g, (digits) => (Number(digits) === page ? '#' : digits))
    .replace(/[^a-z0-9#]+/g, ' ')
    .trim();
}

function firstFrom(origins: readonly Origin[], offset: number): Origin | undefined {
  let low = 0;
  let high = origins.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((origins[middle]?.span.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return origins[low];
}

/** Whether the line may be a head: it has words, and opens nothing. */
function mayRepeat(texts: readonly string[], index: number): boolean {
  const text = texts[index] ?? '';
  if (!/\p{L}{2}/u.test(text) || text.includes('\t') || OPENS.test(fold(text))) return false;
  if (readMarkers(text).length > 0) return false;
  const around = texts.slice(Math.max(0, index - BESIDE_HEADS), index + BESIDE_HEADS + 1);
  return around.every((line) => !line.includes('\t') && kindsNamedIn(line) < FEWEST_COLUMNS);
}

function edgeLines(
  transcript: Transcript,
  texts: readonly string[],
  starts: readonly number[],
): readonly EdgeLine[] {
  let next = 0;
  const found = transcript.pages.flatMap(({ number, span }) => {
    const lines: Omit<EdgeLine, 'edge' | 'key'>[] = [];
    for (; next < texts.length && (starts[next] ?? Infinity) < span.end; next++) {
      const origin = firstFrom(transcript.origins, starts[next] ?? 0);
      const text = texts[next] ?? '';
      if (text.trim() === '' || origin === undefined || origin.span.start >= (starts[next + 1] ?? Infinity))
        continue;
      lines.push({ index: next, page: number, box: origin.box });
    }
    const downwards = lines.toSorted((a, b) => a.box.top - b.box.top);
    // A page number beside or below the head is no line of it.
    const worded = downwards.filter(({ index }) => /\p{L}{2}/u.test(texts[index] ?? ''));
    const at = (edge: EdgeLine['edge'], some: typeof worded): readonly EdgeLine[] =>
      some.map((line) => ({ ...line, edge, key: keyOf(texts[line.index] ?? '', number) }));
    // What is both first and last is the page's text.
    return worded.length <= 2 * EDGE_LINES
      ? []
      : [...at('top', worded.slice(0, EDGE_LINES)), ...at('bottom', worded.slice(-EDGE_LINES))];
  });
  const times = new Map<string, number>();
  for (const { key } of found) times.set(key, (times.get(key) ?? 0) + 1);
  // Most say what no other edge does, and need no closer look.
  return found.filter(({ index, key }) => (times.get(key) ?? 0) > 1 && mayRepeat(texts, index));
}

function standsWhere(a: Box, b: Box): boolean {
  const height = Math.max(a.bottom - a.top, b.bottom - b.top);
  return Math.abs(a.top - b.top) <= SAME_HEIGHT * height && Math.abs(a.left - b.left) <= SAME_LEFT * height;
}

/** Indexes of such lines. `starts`: where each line begins in the transcript's text. */
export function runningHeads(
  transcript: Transcript,
  texts: readonly string[],
  starts: readonly number[],
): ReadonlySet<number> {
  if (transcript.pages.length <= FEWEST_PAGES || transcript.origins.length === 0) return new Set();
  const groups: EdgeLine[][] = [];
  for (const line of edgeLines(transcript, texts, starts)) {
    const group = groups.find(
      ([first]) => first?.edge === line.edge && first.key === line.key && standsWhere(first.box, line.box),
    );
    if (group) group.push(line);
    else groups.push([line]);
  }
  const heads = groups.filter((group) => {
    const pages = new Set(group.map(({ page }) => page));
    const spanned = Math.max(...pages) - Math.min(...pages) + 1;
    return pages.size >= FEWEST_PAGES && pages.size > LEAST_SHARE * spanned;
  });
  return new Set(heads.flat().map(({ index }) => index));
}
