// Text → the values it sets: deadlines, dates, months, periods, percentages, counts, each in one normal form with its offsets.

import { fold } from '../../language/fold.ts';

export interface Quantity {
  readonly kind:
    | 'deadline'
    | 'date'
    | 'month'
    | 'quarter'
    | 'period'
    | 'percent'
    | 'count'
    | 'frequency'
    | 'year'
    | 'hour';
  /**
   * Normal form: `10/12`, `20/thang`, `2025-09-25`, `2025-07`, `2025-Q4`, `2025-2030`, `100%`, `15 phut`, `1/thang`, `2027`,
   * `17:00`, `07:00-11:00`.
   */
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

/** Whether the calendar has the day; without a year, in any. */
export function isRealDay(day: number, month: number, year: number | undefined): boolean {
  const isLeap = year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  const last = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return month >= 1 && month <= 12 && day >= 1 && day <= last;
}

const WORD_FIGURES: Readonly<Record<string, string>> = { một: '1', hai: '2', ba: '3', bốn: '4', sáu: '6' };

/** `3.000` and `3000` are one figure, as are `97,50` and `97,5`. */
export function figureOf(text: string): string {
  const whole = /^\d{1,3}(?:\.\d{3})+$/.test(text) ? text.replace(/\./g, '') : text;
  return String(Number(whole.replace(',', '.')));
}

/** “10 giờ đêm”, “2 giờ chiều”: from so many o'clock on these parts of the day are its second half. */
const SECOND_HALF: Readonly<Record<string, number>> = { chiều: 1, tối: 5, đêm: 7 };

function clock(hour: string, minute: string, part = ''): string | undefined {
  const said = Number(hour);
  const from = SECOND_HALF[part.toLowerCase()];
  const whole = from !== undefined && said >= from && said < 12 ? said + 12 : said;
  return whole <= 24 && Number(minute || '0') < 60
    ? `${pad(String(whole))}:${pad(minute || '0')}`
    : undefined;
}

/** Twelve months are a year and three a quarter. */
function span(months: string): string {
  return { '1': 'thang', '3': 'quy', '12': 'nam' }[String(Number(months))] ?? `${Number(months)} thang`;
}

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
  'cua den va de tai theo o tu trong tren la thi nam thang ngay phan cho voi ve duoc nham vao hoac khi se do nay tiep cac hang moi'.split(
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
  // The first day of “từ ngày 08 đến ngày 10 tháng 12 năm 2025”, whose month and year follow the second.
  {
    kind: 'date',
    pattern:
      /ng\S{1,2}y (\d{1,2})(?= ?(?:đến|tới|và|-|–) ?(?:hết )?(?:ng\S{1,2}y )?\d{1,2}(?: th\S{1,3}g |[/.-])(\d{1,2})(?: n\S{1,2}m |[/.-])((?:19|20)\d{2}))/giu,
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
    pattern: /qu[ýyíi] ([IVl1|]{1,3}|[234])(?: ?[/-] ?|,? (?:n\S{1,2}m )?)((?:19|20)\d{2})(?!\d)/giu,
    read: ([place = '', year = '']) => quarter(place, year),
  },
  {
    kind: 'quarter',
    pattern: /qu[ýí] ([IV]{1,3}|[1234])(?![\p{L}\d])/giu,
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
  // The second of “trước ngày 01/6 và 15/11”.
  {
    kind: 'deadline',
    pattern:
      /(?<=(?:ng\S{1,2}y|trước) \d{1,2} ?\/ ?\d{1,2} ?(?:và|,|;|hoặc|đến) ?(?:trước )?)(\d{1,2}) ?\/ ?(\d{1,2})(?![\d/])/giu,
    read: ([day = '', month = '']) =>
      isDay(day) && isMonth(month) ? `${pad(day)}/${pad(month)}` : undefined,
  },
  // “ngày 25 của tháng cuối quý”, “ngày 20 tháng cuối mỗi quý”.
  {
    kind: 'deadline',
    pattern:
      /ng\S{1,2}y (\d{1,2}) (?:(?:hằng|hàng|mỗi|của) )?tháng (?:đầu|cuối)(?: cùng)?(?: của)?(?: (?:hằng|hàng|mỗi|từng))? quý(?! (?:[IVX]|\d))/giu,
    read: ([day = '']) => (isDay(day) ? `${pad(day)}/quy` : undefined),
  },
  {
    kind: 'deadline',
    pattern: /ng\S{1,2}y (\d{1,2}) (?:hằng|hàng|mỗi|của) (tháng|quý)(?! \d)/giu,
    read: ([day = '', each = '']) => (isDay(day) ? `${pad(day)}/${fold(each)}` : undefined),
  },
  {
    kind: 'percent',
    pattern: /(\d{1,3}(?:[.,]\d+)?) ?%/g,
    read: ([share = '']) => `${figureOf(share.replace('.', ','))}%`,
  },
  {
    kind: 'hour',
    pattern:
      /(?<![\d/.,])(\d{1,2}) ?(?:h|giờ) ?(\d{2})?(?: phút)?[’']?(?: (sáng|trưa|chiều|tối|đêm))? ?(?:-|–|đến) ?(\d{1,2}) ?(?:h|giờ) ?(\d{2})?(?![\p{L}\d])(?: phút)?[’']?(?: (sáng|trưa|chiều|tối|đêm))?/giu,
    read: ([from = '', late = '', part, to = '', end = '', last = '']) => {
      // “8 giờ đến 11 giờ tối”: both of them, as far as the first comes before the second.
      const [opens, closes] = [
        clock(from, late, part ?? (Number(from) < Number(to) ? last : '')),
        clock(to, end, last),
      ];
      return opens && closes && `${opens}-${closes}`;
    },
  },
  {
    kind: 'hour',
    pattern: /(?<![\d/.,])(\d{1,2}) ?h ?(\d{2})?(?![\p{L}\d])[’']?/giu,
    read: ([hour = '', minute = '']) => clock(hour, minute),
  },
  {
    kind: 'hour',
    pattern:
      /(?<=(?:lúc|trước|sau|đến hết) )(\d{1,2}) giờ(?: (\d{2})(?: phút)?)?(?: (sáng|trưa|chiều|tối|đêm))?(?![\d])/giu,
    read: ([hour = '', minute = '', part]) => clock(hour, minute, part),
  },
  { kind: 'year', pattern: /n\S{1,2}m ((?:19|20)\d{2})(?![\d/-])/giu, read: ([year]) => year },
  {
    kind: 'frequency',
    pattern: /mỗi (ngày|tuần|tháng|quý|năm)(?: [\p{L}]+){0,4}? (một|hai|ba|bốn|\d{1,2}) (?:lần|đợt|kỳ)/giu,
    read: ([each = '', times = '']) => `${wordFigure(times)}/${fold(each)}`,
  },
  // In a week or a month a session is a time; in a year it is one of those that are counted.
  {
    kind: 'frequency',
    pattern:
      /mỗi (ngày|tuần|tháng|quý)(?: [\p{L}]+){0,4}? (một|hai|ba|bốn|\d{1,2}) (?:buổi|phiên|lượt|chuyến)(?!\p{L})/giu,
    read: ([each = '', times = '']) => `${wordFigure(times)}/${fold(each)}`,
  },
  {
    kind: 'frequency',
    pattern:
      /(một|hai|ba|bốn|\d{1,2}) (?:buổi|phiên|lượt|chuyến) ?(?:mỗi|một|\/|trong một|\/ ?0?1)? ?(ngày|tuần|tháng|quý)(?!\p{L})/giu,
    read: ([times = '', each = '']) => `${wordFigure(times)}/${fold(each)}`,
  },
  {
    kind: 'frequency',
    pattern:
      /(một|hai|ba|bốn|\d{1,2}) (?:lần|đợt|kỳ) ?(?:mỗi|một|\/|trong một|trong|\/ ?0?1)? ?(ngày|tuần|tháng|quý|năm)/giu,
    read: ([times = '', each = '']) => `${wordFigure(times)}/${fold(each)}`,
  },
  // “06 tháng/lần”, “ba tháng một lần”, “cứ 06 tháng kiểm tra một lần”
  {
    kind: 'frequency',
    pattern:
      /(?:(?<=(?:cứ|định kỳ|mỗi) )(\d{1,2}|hai|ba|bốn|sáu) tháng(?: \p{L}+){0,3}? (?:một|1|01) (?:lần|đợt|kỳ)|(\d{1,2}|hai|ba|bốn|sáu) tháng ?(?:\/ ?(?:0?1 ?)?|một |0?1 )(?:lần|đợt|kỳ))/giu,
    read: ([each = '', plain = '']) => `1/${span(wordFigure(each || plain))}`,
  },
  {
    kind: 'frequency',
    pattern: /(?:hằng|hàng|mỗi|từng) (ngày|tuần|tháng|quý)(?! \d)/giu,
    read: ([each = '']) => `1/${fold(each)}`,
  },
  // “trong 24-48 giờ”: the longer is what it allows.
  {
    kind: 'count',
    pattern:
      /(?<=(?:thời hạn|trong|trong vòng|không quá|tối đa|chậm nhất)(?: là| từ)? )\d{1,3} ?(?:-|–|đến) ?(\d{1,3}) (ngày|tháng|tuần|giờ)(?! ?\d)/giu,
    read: ([most = '', unit = '']) => `${figureOf(most)} ${fold(unit)}`,
  },
  // A span of time to answer in; elsewhere “ngày”, “tháng” after a figure belong to a date as often as not.
  {
    kind: 'count',
    pattern:
      /(?<=(?:thời hạn|trong|trong vòng|không quá|tối đa|ít nhất|chậm nhất)(?: là)? )(\d{1,3}) (ngày|tháng|tuần|giờ)(?! ?\d)/giu,
    read: ([amount = '', unit = '']) => `${figureOf(amount)} ${fold(unit)}`,
  },
  // “thông báo trước 3 ngày”
  {
    kind: 'count',
    pattern: /(?<=trước )(\d{1,3}) (ngày|tuần)(?! ?\d)/giu,
    read: ([amount = '', unit = '']) => `${figureOf(amount)} ${fold(unit)}`,
  },
  {
    kind: 'count',
    pattern: /(?<![\d/.,-])(\d{1,4}) (?:thành viên|đồng chí)(?![\p{L}\d])/giu,
    read: ([amount = '']) => `${figureOf(amount)} nguoi`,
  },
  // “chợ hạng 3 có”, “Đợt 01 dự kiến”: which one, and not how many; “mỗi đợt 20 người” are so many.
  {
    kind: 'count',
    pattern:
      /(?<![\d.,-]|\d ?\/)(?<!(?:[Hh]ạng|[Mm]ức độ|(?<!(?:[Mm]ỗi|một|từng) )[Đđ]ợt) )(\d{1,3}(?:\.\d{3})+|\d{1,4}(?:,\d{1,2})?) (\p{Ll}{2,7}|m[²³]?)(?![\p{L}\d])/gu,
    read: ([amount = '', unit = '']) =>
      NO_UNITS.has(fold(unit)) ? undefined : `${figureOf(amount)} ${fold(unit)}`,
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
