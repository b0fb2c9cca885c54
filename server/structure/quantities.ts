// Text → the values it sets: deadlines, dates, months, periods, percentages, each in one normal form with its offsets.

export interface Quantity {
  readonly kind: 'deadline' | 'date' | 'month' | 'period' | 'percent' | 'year';
  /** Normal form: `10/12`, `2025-09-25`, `2025-07`, `2025-2030`, `100%`, `2027`. */
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
    pattern: /th\S{1,3}g (\d{1,2})(?: n\S{1,2}m |[/-])((?:19|20)\d{2})/giu,
    read: ([month = '', year = '']) => (isMonth(month) ? `${year}-${pad(month)}` : undefined),
  },
  {
    kind: 'deadline',
    pattern: /ng\S{1,2}y (\d{1,2}) ?\/ ?(\d{1,2})(?![\d/])/giu,
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
