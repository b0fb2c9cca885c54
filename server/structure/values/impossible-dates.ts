// Dates that the calendar does not have (31/6, 30/02, ngày 31 tháng 02) → notices. They are told and stay as written.
import { fold } from '../../language/fold.ts';
import type { Notice } from '../../model/document.ts';
import { isRealDay } from './quantities.ts';
import type { SourceLine } from '../lines/source-line.ts';

const PATTERNS: readonly RegExp[] = [
  /(?<![\d/.,-])(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?((?:19|20)\d{2})(?!\d)/g,
  /ngay (\d{1,2}) thang (\d{1,2})(?:,? nam (\d{4}))?(?!\d)/g,
  // A year of two figures, after such a word alone, too: 31/30/26 may be a code.
  /(?:ngay|truoc|den|tu|het) (\d{1,2})([/.-])(\d{1,2})\2\d{2}(?![\d/-]|\.\d)/g,
  // Without a year, only after a word that a date follows: 31/30 may be a share.
  /(?:ngay|truoc|den|tu|het) (\d{1,2})\/(\d{1,2})(?![\d/-]|\.\d)/g,
];
/** A month by itself. */
const MONTH = /(?<!ngay \d{1,2} )thang 1[3-9](?=,? nam (?:19|20)\d\d|\/(?:19|20)\d\d)/g;
/** Beyond, the figures are no day and month at all: 45/12/2026 may be a number of its own kind. */
const MOST_DAYS = 39;
const MOST_MONTHS = 19;

/** Of lines with their furniture left out. */
export function impossibleDates(lines: readonly SourceLine[]): readonly Notice[] {
  return lines.flatMap(({ text, number }) => {
    const folded = fold(text);
    const found = new Map<number, string>();
    for (const pattern of PATTERNS) {
      for (const match of folded.matchAll(pattern)) {
        const separated = /^[/.-]$/.test(match[2] ?? '');
        const [day, month] = [Number(match[1]), Number(separated ? match[3] : match[2])];
        const year = match[3] === undefined || separated ? undefined : Number(match[3]);
        if (day > MOST_DAYS || month > MOST_MONTHS || isRealDay(day, month, year)) continue;
        const at = match.index + match[0].search(/\d/);
        found.set(at, text.slice(at, match.index + match[0].length));
      }
    }
    const months = [...folded.matchAll(MONTH)].map(({ 0: month, index }) =>
      text.slice(index, index + month.length),
    );
    return [
      ...[...found.values()].map((date) => `Không có ngày “${date}” trong lịch; hãy kiểm tra lại ngày này.`),
      ...months.map((month) => `Không có “${month}” trong lịch; hãy kiểm tra lại tháng này.`),
    ].map((message) => ({ code: 'impossible-date', message, lines: [number, number] as const }));
  });
}
