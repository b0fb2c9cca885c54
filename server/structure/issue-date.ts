// Letterhead → place and date of issue; the month alone where the day was written by hand and cannot be trusted.
import { fold } from '../language/fold.ts';
import { lineStarts, type Transcript } from '../model/transcript.ts';
import { isoDate } from './quantities.ts';
import type { SourceLine } from './source-lines.ts';

/** Place, comma, “ngày … tháng … năm …”; searched in folded text. */
const ISSUED =
  /(?:^|[\s.])([^,\d]{2,40}), ?(?:ngay|ngay\S?) ?(.{0,6}?) ?th\S{1,3}g ?(\S{1,4}?) ?n\S{1,2}m ?(\d{4})/;

/** Strokes that scans make of handwritten figures. */
function figures(text: string): string {
  return text.replace(/[lI|/!]/g, '1').replace(/[oO]/g, '0');
}

/** A day is believed where it stands clear as one or two figures and nothing of it had to be guessed. */
function dayIsSure(day: string, glued: boolean): boolean {
  return /^\d{1,2}$/.test(day) && !glued;
}

function wasGuessed(transcript: Transcript, line: SourceLine, day: string): boolean {
  const starts = lineStarts(transcript.text);
  const from = starts[line.number - 1] ?? 0;
  const to = starts[line.number] ?? 0;
  return transcript.corrections.some(
    ({ span, read, reason }) =>
      reason !== 'person' &&
      span.start < to &&
      span.end > from &&
      /\d/.test(read) &&
      transcript.text.slice(span.start, span.end).includes(day),
  );
}

/** The name before the comma, without what stands left of it on the line (`Số: 03/KH-UBND Cổ Lễ`). */
function placeName(text: string): string | null {
  const words = text.trim().split(/\s+/u);
  const capital = words.findLastIndex((word) => !/^\p{Lu}\p{Ll}*$/u.test(word));
  const name = words.slice(capital + 1).join(' ');
  return name === '' ? null : name;
}

export function readIssueDate(
  letterhead: readonly SourceLine[],
  transcript: Transcript,
): { readonly place: string | null; readonly date: string | null } {
  for (const line of letterhead) {
    const match = ISSUED.exec(fold(line.text));
    if (!match) continue;
    const [whole, before = '', day = '', month = '', year = ''] = match;
    const from = match.index + whole.indexOf(before);
    const place = placeName(line.text.slice(from, from + before.length));
    const glued = new RegExp(`${day.replace(/[^\d]/g, '')}th`).test(whole);
    const monthFigures = figures(month);
    const known = isoDate('1', monthFigures, year) !== undefined;
    if (!known) return { place, date: null };
    const sure = dayIsSure(day, glued) && !wasGuessed(transcript, line, day);
    const exact = sure ? isoDate(day, monthFigures, year) : undefined;
    return { place, date: exact ?? `${year}-${monthFigures.padStart(2, '0')}` };
  }
  return { place: null, date: null };
}
