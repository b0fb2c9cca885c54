// Text → the values it sets: deadlines, dates, months, periods, percentages, counts, each in one normal form with its offsets.

import { fold } from '../../language/fold.ts';

export interface Quantity {
  readonly kind:
    'deadline' | 'date' | 'month' | 'quarter' | 'period' | 'percent' | 'count' | 'frequency' | 'year';
  /** Normal form: `10/12`, `2025-09-25`, `2025-07`, `2025-Q4`, `2025-2030`, `100%`, `15 phut`, `1/thang`, `2027`. */
  readonly value: string;
  /** As written. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const pad = (text: string): string => text.padStart(2, '0');
const isDay = (text: string): boolean => Number(text) >= 1 && Number(text) <= 31;
const isMonth = (text: string): boolean => Number(text) >= 1 && Number(text) <= 12;

export function isoDate(day: string, month: string, year: string): string | undefined {
  return isDay(day) && isMonth(month) ? `${year}-${pad(month)}-${pad(day)}` : undefined;
}

const WORD_FIGURES: Readonly<Record<string, string>> = { một: '1', hai: '2', ba: '3', bốn: '4' };

function wordFigure(text: string): string {
  return WORD_FIGURES[text.toLowerCase()] ?? String(Number(text));
}

const QUARTERS: readonly string[] = ['I', 'II', 'III', 'IV'];

/** Strokes that a scan read as figures are strokes again. */
function quarter(place: string, year: string): string | undefined {
  const found = QUARTERS.indexOf(place.replace(/[l1|]/gu, 'I').toUpperCase()) + 1 || Number(place) || 0;
  if (found < 1 || found > 4) return undefined;
  return year === '' ? `Q${found}` : `${year}-Q${found}`;
}

/** Words after a figure that it does not count: `giai đoạn 2 của`, `năm 2027 để`. */
const NO_UNITS = new Set(
  'cua den va de tai theo o tu trong la thi nam thang ngay phan cho voi ve duoc nham vao hoac khi se do nay tiep cac'.split(
    ' ',
  ),
);

interface Rule {
  readonly kind: Quantity['kind'];
  readonly pattern: RegExp;
  readonly read: (parts: readonly string[]) => string | undefined;
}

// Letters of the words between are left loose (`th\S{1,4}g`, `n\S{1,2}m`): scans garble them more often than the figures.
const RULES: readonly Rule[] = [
  {
    kind: 'date',
    pattern: /(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?((?:19|20)\d{2})/g,
    read: ([day = '', month = '', year = '']) => isoDate(day, month, year),
  },
  {
    kind: 'date',
    pattern: /ng\S{1,2}y (\d{1,2}) th\S{1,3}g (\d{1,2}) n\S{1,2}m ((?:19|20)\d{2})/giu,
    read: ([day = '', month = '', year = '']) => isoDate(day, month, year),
  },
  {
    kind: 'period',
    pattern: /((?:19|20)\d{2}) ?(?:[-–—]|\S{2,4}n(?: n\S{1,2}m)?) ?((?:19|20)\d{2})(?![\d/])/gu,
    read: ([from = '', to = '']) => (from < to ? `${from}-${to}` : undefined),
  },
  {
    kind: 'month',
    pattern: /th\S{1,3}g [’‘'`.]? ?(\d{1,2})(?: n\S{1,2}m |[/-])((?:19|20)\d{2})/giu,
    read: ([month = '', year = '']) => (isMonth(month) ? `${year}-${pad(month)}` : undefined),
  },
  {
    kind: 'quarter',
    pattern: /qu[ýy] ([IVl1|]{1,3}|[234])(?: ?\/ ?|,? (?:n\S{1,2}m )?)((?:19|20)\d{2})(?!\d)/giu,
    read: ([place = '', year = '']) => quarter(place, year),
  },
  {
    kind: 'quarter',
    pattern: /qu[ýy] ([IV]{1,3}|[1234])(?![\p{L}\d])/gu,
    read: ([place = '']) => quarter(place, ''),
  },
  {
    kind: 'deadline',
    pattern: /(?:ng\S{1,2}y|trước) (\d{1,2}) ?\/ ?(\d{1,2})(?![\d/])/giu,
    read: ([day = '', month = '']) =>
      isDay(day) && isMonth(month) ? `${pad(day)}/${pad(month)}` : undefined,
  },
  {
    kind: 'deadline',
    pattern: /ng\S{1,2}y (\d{1,2}) th\S{1,3}g (\d{1,2})(?! n\S{1,2}m \d)/giu,
    read: ([day = '', month = '']) =>
      isDay(day) && isMonth(month) ? `${pad(day)}/${pad(month)}` : undefined,
  },
  {
    kind: 'percent',
    pattern: /(\d{1,3}(?:[.,]\d+)?) ?%/g,
    read: ([figure = '']) => `${figure.replace(',', '.')}%`,
  },
  { kind: 'year', pattern: /n\S{1,2}m ((?:19|20)\d{2})(?![\d/-])/giu, read: ([year]) => year },
  {
    kind: 'frequency',
    pattern: /mỗi (ngày|tuần|tháng|quý|năm)(?: [\p{L}]+){0,4}? (một|hai|ba|bốn|\d{1,2}) lần/giu,
    read: ([each = '', times = '']) => `${wordFigure(times)}/${fold(each)}`,
  },
  {
    kind: 'frequency',
    pattern: /(một|hai|ba|bốn|\d{1,2}) lần (?:mỗi|một|\/|trong một|trong)? ?(ngày|tuần|tháng|quý|năm)/giu,
    read: ([times = '', each = '']) => `${wordFigure(times)}/${fold(each)}`,
  },
  {
    kind: 'frequency',
    pattern: /(?:hằng|hàng|mỗi|từng) (ngày|tuần|tháng|quý)(?! \d)/giu,
    read: ([each = '']) => `1/${fold(each)}`,
  },
  // A span of time to answer in; elsewhere “ngày”, “tháng” after a figure belong to a date as often as not.
  {
    kind: 'count',
    pattern:
      /(?<=(?:thời hạn|trong|trong vòng|không quá|tối đa|ít nhất|chậm nhất)(?: là)? )(\d{1,3}) (ngày|tháng|tuần|giờ)(?! ?\d)/giu,
    read: ([figure = '', unit = '']) => `${Number(figure)} ${fold(unit)}`,
  },
  {
    kind: 'count',
    pattern: /(?<![\d/.,-])(\d{1,4}) (\p{Ll}{2,7})(?![\p{L}\d])/gu,
    read: ([figure = '', unit = '']) =>
      NO_UNITS.has(fold(unit)) ? undefined : `${Number(figure)} ${fold(unit)}`,
  },
];

/** In order of offset; no two overlap, the earlier rule of the table wins. */
export function readQuantities(text: string): readonly Quantity[] {
  const found: Quantity[] = [];
  for (const { kind, pattern, read } of RULES) {
    for (const match of text.matchAll(pattern)) {
      const value = read(match.slice(1));
      const [start, end] = [match.index, match.index + match[0].length];
      if (value === undefined || found.some((other) => start < other.end && other.start < end)) continue;
      found.push({ kind, value, text: match[0], start, end });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}
