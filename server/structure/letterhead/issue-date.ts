// Letterhead → place and date of issue; the month alone where the day was written by hand and cannot be trusted.
import { fold } from '../../language/fold.ts';
import { lineStarts, type Transcript } from '../../model/transcript.ts';
import { isoDate, isRealDay } from '../values/quantities.ts';
import { surelyRead } from '../lines/surely-read.ts';
import type { SourceLine } from '../lines/source-line.ts';

/** Place, comma, “ngày … tháng … năm …”; searched in folded text. Communes are counted by now: Đam Rông 2, Phường 5. */
const ISSUED =
  /(?:^|[\s.])([^,\d]{2,40}(?: \d{1,2})?)[,.;] ?(?:ngay|ngay\S?) ?(.{0,6}?) ?th\S{1,3}g ?(\S{1,4}?) ?n\S{1,2}m ?(\d{4})/;

/** Strokes that scans make of handwritten figures. */
function figures(text: string): string {
  return text.replace(/[lI|/!\]]/g, '1').replace(/[oO]/g, '0');
}

/** A day is believed where it stands clear as one or two figures and nothing of it had to be guessed. */
function dayIsSure(day: string, glued: boolean): boolean {
  return /^\d{1,2}$/.test(day) && !glued;
}

/** The line before anything was restored: figures are believed only as they were read. */
function asRead(transcript: Transcript, line: SourceLine): string {
  const starts = lineStarts(transcript.text);
  const from = starts[line.number - 1] ?? 0;
  const to = (starts[line.number] ?? 1) - 1;
  let text = '';
  let at = from;
  for (const { span, read, reason } of transcript.corrections) {
    if (reason === 'person' || span.start < at || span.end > to) continue;
    text += transcript.text.slice(at, span.start) + read;
    at = span.end;
  }
  return (text + transcript.text.slice(at, to)).replace(/\s+/gu, ' ').trim();
}

/** `Cổ`, `K'Bang`, `M'Drắk`; a figure behind it belongs to the name. */
const OF_PLACE = /^(?:\p{Lu}\p{Ll}*(?:['’‘ʼ`-]\p{Lu}?\p{Ll}+)*|\d{1,2})$/u;

/** The name before the comma, without what stands left of it on the line (`Số: 03/KH-UBND Cổ Lễ`). */
function placeName(text: string): string | null {
  const words = text.trim().split(/\s+/u);
  const capital = words.findLastIndex((word) => !OF_PLACE.test(word));
  const name = words.slice(capital + 1).join(' ');
  return name === '' ? null : name;
}

function dateOf(text: string): string | null | undefined {
  const match = ISSUED.exec(fold(text));
  if (!match) return undefined;
  const [whole, , day = '', month = '', year = ''] = match;
  const glued = new RegExp(`${day.replace(/[^\d]/g, '')}th`).test(whole);
  const monthFigures = figures(month);
  if (!/\d/.test(month) || isoDate('1', monthFigures, year) === undefined) return null;
  const isReal = isRealDay(Number(day), Number(monthFigures), Number(year));
  const exact = dayIsSure(day, glued) && isReal ? isoDate(day, monthFigures, year) : undefined;
  return exact ?? `${year}-${monthFigures.padStart(2, '0')}`;
}

/** The month alone where the day was read without the sureness of print. */
function believed(date: string | null, transcript: Transcript, line: SourceLine): string | null {
  const [year, month, day] = date?.split('-') ?? [];
  if (day === undefined) return date;
  const sure = [day, String(Number(day))].every((figures) => surelyRead(transcript, line, figures));
  return sure ? date : `${year}-${month}`;
}

export function readIssueDate(
  letterhead: readonly SourceLine[],
  transcript: Transcript,
): { readonly place: string | null; readonly date: string | null } {
  for (const line of letterhead) {
    const match = ISSUED.exec(fold(line.text));
    const read = dateOf(asRead(transcript, line));
    if (!match && read === undefined) continue;
    const [whole = '', before = ''] = match ?? [];
    const from = (match?.index ?? 0) + whole.indexOf(before);
    return {
      place: placeName(line.text.slice(from, from + before.length)),
      date: believed(read === undefined ? (dateOf(line.text) ?? null) : read, transcript, line),
    };
  }
  return { place: null, date: null };
}
