// Transcript → its lines as the outline sees them: trimmed, numbered, with page furniture and paragraph ends marked.
import { fold } from '../../language/fold.ts';
import { runningHeads } from './running-heads.ts';
import type { SourceLine } from './source-line.ts';
import { lineStarts, linesOf, type Transcript } from '../../model/transcript.ts';

/** A line under this share of the usual width was ended by its author, not by the margin. */
const SHORT_LINE = 0.8;

function isFurniture(text: string): boolean {
  if (text === '') return false;
  if (/^\W{0,2}\d{1,3}\W{0,2}$/u.test(text)) return true;
  // Most lines: told without folding them.
  if (/[a-z0-9].*[a-z0-9]/i.test(text)) return false;
  const letters = fold(text).replace(/[^a-z0-9]/g, '').length;
  return letters === 0 || (letters === 1 && text.length <= 3 && !/^[-+]/.test(text));
}

/** Width that most wrapped lines reach: the upper quartile, so that lists of short items do not pull it down. */
function usualWidth(lines: readonly string[]): number {
  const widths = lines.map((line) => line.length).filter((width) => width > 20);
  const sorted = widths.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.75)] ?? 0;
}

/** Blank lines inside sentences, as a share of the wraps without one: up to here blank lines part paragraphs mostly, or always. */
const BLANKS_INSIDE = { mostly: 0.25, always: 0.02 } as const;
const ENDED = /[.;:!?…]["”’)]*$/u;

/** Longer than any printed line: the source does not wrap. */
const UNWRAPPED = 150;
const UNWRAPPED_SHARE = 0.1;

/** Some text layers have a blank line between any two lines of a sentence; in others it ends a paragraph. */
function blanksInside(texts: readonly string[], limit: number): number {
  let [atOnce, across] = [0, 0];
  let before = -1;
  texts.forEach((text, at) => {
    if (text === '') return;
    const wraps = before >= 0 && (texts[before]?.length ?? 0) >= limit && /^\p{Ll}/u.test(text);
    if (wraps && at - before === 1) atOnce++;
    else if (wraps) across++;
    before = at;
  });
  return across === 0 ? 0 : across / Math.max(1, atOnce);
}

function isUnwrapped(raw: readonly string[]): boolean {
  const lines = raw.filter((line) => line.trim() !== '' && !line.includes('\t'));
  const long = lines.filter((line) => line.length > UNWRAPPED).length;
  return long > 0 && long >= lines.length * UNWRAPPED_SHARE;
}

function cellsOf(line: string): readonly string[] {
  return line.split('\t').map((cell) => cell.replace(/\s+/gu, ' ').trim());
}

/** “1.⇥Tập huấn”: Word parts a label from its item by a tab. */
const LABEL =
  /^(?:\(?(?:\d{1,2}|[a-zđ]|[ivx]{1,4})[.)/]|(?:\d{1,2}\.)+\d{1,2}\.?|[IVX]{1,5}[.)/]|[-–—•●▪+*])$/u;

/** Cells of a table's row; a line that is only set in by tabs, or whose label is, has none. */
function rowOf(line: string): Pick<SourceLine, 'cells'> {
  if (!line.includes('\t')) return {};
  const cells = cellsOf(line);
  const from = cells.findIndex((cell) => cell !== '');
  const [first = '', ...rest] = cells.slice(from);
  const isSetIn = from > 0 && rest.length === 0;
  const isItem = LABEL.test(first) && rest.length === 1;
  return isSetIn || isItem || from < 0 ? {} : { cells };
}

function gapsOf(line: string): Pick<SourceLine, 'gaps'> {
  if (!/\S {2,}\S/.test(line)) return {};
  return { gaps: line.trim().split(/ {2,}/u) };
}

export function sourceLines(transcript: Transcript): readonly SourceLine[] {
  const raw = linesOf(transcript.text);
  const texts = raw.map((line) => line.replace(/\s+/gu, ' ').trim());
  const starts = lineStarts(transcript.text);
  const limit = usualWidth(texts) * SHORT_LINE;
  const unwrapped = isUnwrapped(raw);
  const inside = blanksInside(texts, limit);
  const endsBeforeBlank = (text: string): boolean =>
    inside <= BLANKS_INSIDE.always ||
    (inside <= BLANKS_INSIDE.mostly && (text.length < limit || ENDED.test(text)));
  const heads = runningHeads(transcript, raw, starts);
  let page = 0;
  return texts.map((text, index) => {
    const start = starts[index] ?? 0;
    while (
      page + 1 < transcript.pages.length &&
      start >= (transcript.pages[page + 1]?.span.start ?? Number.POSITIVE_INFINITY)
    ) {
      page++;
    }
    return {
      number: index + 1,
      text,
      page: transcript.pages[page]?.number ?? 1,
      furniture: isFurniture(text) || heads.has(index),
      short: text.length < limit,
      last: unwrapped || ((texts[index + 1] ?? '') === '' && endsBeforeBlank(text)),
      ...gapsOf(raw[index] ?? ''),
      ...rowOf(raw[index] ?? ''),
    };
  });
}
