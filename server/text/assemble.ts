// Pages → one running text with the way back to paper: lines in reading order, where each word stands, how far to trust it.
import type { Line, Page, Reading, Remark } from '../model/page.ts';
import type { Gap, Origin, Transcript, TranscriptPage } from '../model/transcript.ts';

/** With this few words a page is a cover or a last line: its share of syllables says little, so it is trusted. */
const FEW_WORDS = 8;
/** Shares of well-formed syllables between which a reading goes from useless to sure. Garbled layers have 0.35–0.5. */
const USELESS = 0.2;
const SURE = 0.9;

/**
 * A garbled layer of the kind that restoration repairs to 0.97 stays above one half; confetti falls below, and
 * nothing on such a page may be called missing.
 */
export function legibility(reading: Reading): number {
  const { quality, source, lines } = reading;
  if (quality.words === 0) return source === 'ocr' && lines.length > 0 ? 0 : 1;
  if (quality.words < FEW_WORDS) return 1;
  const shape = Math.min(1, Math.max(0, (quality.wellFormed - USELESS) / (SURE - USELESS)));
  return source === 'ocr' ? Math.min(Math.sqrt(shape), confidenceOf(lines)) : Math.sqrt(shape);
}

/** Mean confidence over words, weighted by letters: specks read as single signs do not count for much. */
function confidenceOf(lines: readonly Line[]): number {
  let letters = 0;
  let sum = 0;
  for (const word of lines.flatMap((line) => line.words)) {
    letters += word.text.length;
    sum += word.text.length * word.confidence;
  }
  return letters === 0 ? 1 : sum / letters;
}

function originsOf(line: Line, page: number, start: number): Origin[] {
  const origins: Origin[] = [];
  let at = 0;
  for (const word of line.words) {
    // A space or a tab before it, and more tabs where cells of a table are empty.
    at = line.text.indexOf(word.text, at);
    const { box, confidence, alternatives } = word;
    const span = { start: start + at, end: start + at + word.text.length };
    origins.push(
      alternatives ? { span, page, box, confidence, alternatives } : { span, page, box, confidence },
    );
    at += word.text.length;
  }
  return origins;
}

/** How many of the page's lines stand before what the remark tells of. */
function linesBefore({ top, linesBefore: told }: Remark, lines: readonly Line[]): number {
  if (top === undefined) return Math.min(told ?? 0, lines.length);
  return lines.filter(({ words: [first] }) => first !== undefined && first.box.top < top).length;
}

/** `pages` in order. The text holds every line of every page's chosen reading as it was read, joined by "\n". */
export function assemble(pages: readonly Page[]): Transcript {
  const texts: string[] = [];
  const spans: TranscriptPage[] = [];
  const origins: Origin[] = [];
  const gaps: Gap[] = [];
  let at = 0;
  for (const page of pages) {
    const [reading] = page.readings;
    const start = at;
    for (const remark of page.remarks ?? []) {
      const { code, message, reach } = remark;
      const line = texts.length + linesBefore(remark, reading.lines) + 1;
      gaps.push({ code, message, line, page: page.number, ...(reach ? { reach } : {}) });
    }
    for (const line of reading.lines) {
      origins.push(...originsOf(line, page.number, at));
      texts.push(line.text);
      at += line.text.length + 1;
    }
    // The newline after a page's last line belongs to the page; the text's last line has none.
    spans.push({
      number: page.number,
      span: { start, end: at },
      legibility: page.reason === 'unreadable' ? 0 : legibility(reading),
    });
  }
  const text = texts.join('\n');
  const bounded = spans.map((page) => ({
    ...page,
    span: { start: Math.min(page.span.start, text.length), end: Math.min(page.span.end, text.length) },
  }));
  const last = Math.max(1, texts.length);
  const placed = gaps
    .map((gap) => ({ ...gap, line: Math.min(gap.line, last) }))
    .toSorted((a, b) => a.line - b.line);
  return { text, pages: bounded, origins, corrections: [], ...(placed.length > 0 ? { gaps: placed } : {}) };
}
