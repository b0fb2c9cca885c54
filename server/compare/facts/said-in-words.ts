// A value that a passage gives in words and not in figures: “mọi hộ” for 100 %, “một tiết” for 01 tiết, “nửa tiếng” for 30 minutes.
import { fold } from '../../language/fold.ts';
import { isRealDay, type Quantity } from '../../structure/values/quantities.ts';
import type { Measure } from './measures.ts';

/** All of them, or so many of so many. */
const ALL =
  /(?<![a-z])(?:tat ca|moi|toan bo|toan the|tung|deu|(?:nao|ai) cung|khong sot|chi con(?! \d))(?![a-z])|(?<![\d/])(\d+)\/\1(?![\d/])/;
/** “cả 03 chợ”, “cả ba thôn”; with its mark, as “cá 3 con” and “ca 3” are none. */
const ALL_OF_THEM =
  /(?<!\p{L})cả (?:\d{1,3}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?= \p{Ll})(?! (?:năm|tháng|ngày) \d)/iu;
const FIGURES: Readonly<Record<string, string>> = {
  '1': 'mot',
  '2': 'hai',
  '3': 'ba',
  '4': 'bon',
  '5': 'nam',
  '6': 'sau',
  '7': 'bay',
  '8': 'tam',
  '9': 'chin',
  '10': 'muoi',
};

// With their marks: folded, “hơn nửa” and “hơn nữa”, “mỗi tối” and “mới tới” would be one.
/** Shares that people say as parts of a whole. */
const PARTS_OF_A_WHOLE: Readonly<Record<string, RegExp>> = {
  '10%': /một phần mười/iu,
  '20%': /một phần năm(?! \d)/iu,
  '25%': /một phần tư/iu,
  '50%': /(?<!\p{L})(?:một|phân|quá|hơn) nửa(?!\p{L})/iu,
  '75%': /ba phần tư/iu,
};
/** Spans of time that have words of their own. */
const SPANS: Readonly<Record<string, RegExp>> = {
  '30 phut': /nửa (?:giờ|tiếng)/iu,
  '24 gio': /(?:trong|một) ngày(?! \d)/iu,
  '7 ngay': /(?:một|01) tuần/iu,
  '15 ngay': /nửa tháng/iu,
  '30 ngay': /(?:một|01) tháng(?! \d)/iu,
  '6 thang': /nửa năm/iu,
};
const WEEKDAY = '(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)';
/** How often something is done, without the word for the rhythm. */
const RHYTHMS: Readonly<Record<string, RegExp>> = {
  '1/ngay': /ngày nào cũng|(?:mỗi|hằng|hàng) (?:sáng|chiều|tối)(?! (?:thứ|chủ nhật))/iu,
  '1/tuan': new RegExp(
    `tuần nào cũng|(?:mỗi|hằng|hàng) (?:(?:sáng|chiều|tối|ngày) )?${WEEKDAY}|${WEEKDAY} nào cũng`,
    'iu',
  ),
  '1/thang':
    /tháng nào cũng|(?:hằng|hàng|mỗi) tháng(?! \d)|(?:đầu|giữa|cuối) (?:mỗi |hằng |hàng )?tháng(?! \d)/iu,
  '1/quy':
    /quý nào cũng|(?:hằng|hàng|mỗi) quý(?! (?:[IVX]|\d))|(?:đầu|cuối) (?:mỗi |hằng |hàng )?quý(?! (?:[IVX]|\d))/iu,
};

/** “trước ngày 30 tháng 9” ← “xong trong tháng 9”: the month ends with that day. */
function isWithinItsMonth(value: string, passage: string): boolean {
  const [day, month] = value.includes('-')
    ? value.split('-').slice(1).toReversed().map(Number)
    : value.split('/').map(Number);
  if (day === undefined || month === undefined || isRealDay(day + 1, month, undefined)) return false;
  return new RegExp(`(?<!\\p{L})(?:trong|hết) tháng 0?${month}(?![\\d/])`, 'iu').test(passage);
}

const MONTHS_OF_A_YEAR =
  /(?<!\p{L})tháng \d{1,2}(?:(?:,| và|, và) (?:tháng )?\d{1,2})+ (?:hằng|hàng|mỗi|các) năm/iu;

/** “tháng 01, tháng 7 hằng năm”: how many months of each year a passage names together. */
function monthsNamed(passage: string): number {
  const [first = ''] = MONTHS_OF_A_YEAR.exec(passage) ?? [];
  return new Set((first.match(/\d{1,2}/gu) ?? []).map(Number)).size;
}

/** Of what is done once or more in months, quarters or years; what is done oftener is not told by months. */
function timesAYear(value: string): number {
  const [, times = '', months = '1', unit = ''] = /^(\d+)\/(?:(\d+) )?(thang|quy|nam)$/u.exec(value) ?? [];
  const each = { thang: 12, quy: 4, nam: 1 }[unit];
  return each === undefined ? Infinity : (Number(times) * each) / Number(months);
}

export function isSaidInWords({ kind, value }: Quantity, passage: string): boolean {
  const said = fold(passage);
  switch (kind) {
    case 'percent':
      return value === '100%'
        ? ALL.test(said) || ALL_OF_THEM.test(passage)
        : (PARTS_OF_A_WHOLE[value]?.test(passage) ?? false);
    case 'count': {
      const [amount = '', unit = ''] = value.split(' ');
      if (SPANS[value]?.test(passage)) return true;
      const figure = FIGURES[amount];
      return figure !== undefined && ` ${said} `.includes(` ${figure} ${unit} `);
    }
    case 'deadline':
    case 'date':
      return isWithinItsMonth(value, passage);
    case 'frequency':
      return (
        RHYTHMS[value]?.test(passage) === true ||
        monthsNamed(passage) >= timesAYear(value) ||
        (value.startsWith('1/') && new RegExp(`(?<![a-z])trong ${value.slice(2)}(?![a-z]| \\d)`).test(said))
      );
    default:
      return false;
  }
}

/** “5/8 chủ thể”: so many of so many things, and no day of a month. */
const OF_SO_MANY = /(?<!(?:ngày|trước|hết|đến|từ|số|và|-|–)\s?)(?<![\d/])(\d{1,3})\/(\d{1,3})(?= \p{Ll})/giu;

/** A share that is a floor, reached by so many of all: “ít nhất 60%” ← “5/8 chủ thể”. */
export function isSaidOfSoMany({ quantity: { kind, value }, bound }: Measure, passage: string): boolean {
  if (kind !== 'percent' || bound !== 'least') return false;
  if (ALL_OF_THEM.test(passage)) return true;
  const least = Number.parseFloat(value.replace(',', '.')) / 100;
  return [...passage.matchAll(OF_SO_MANY)].some(([, some, all]) => {
    const share = Number(some) / Number(all);
    return share <= 1 && share >= least;
  });
}

/** Counted in time or by the go. */
const PASSING = /^(?:lan|ngay|gio|buoi|thang|tuan|nam|luot|dot|phut)$/;

/** “ít nhất 01 lớp trong một quý” asks for more than one. */
const EACH_TIME = /(?:mỗi|một|\/|trong|hằng|hàng|từng) ?(?:ngày|tuần|tháng|quý|năm)(?!\p{L})/iu;

function isOncePerTime(asked: string, { start, end }: Quantity): boolean {
  const from = Math.max(...['.', ';'].map((stop) => asked.lastIndexOf(stop, start))) + 1;
  const stop = asked.slice(end).search(/[.;,](?!\d)/u);
  return EACH_TIME.test(asked.slice(from, stop < 0 ? undefined : end + stop));
}

/** Who is “01 lãnh đạo”: the office that is named. */
const LEADER =
  /(?<!\p{L})(?:(?:phó )?(?:chủ tịch|bí thư|giám đốc)|(?:trưởng|phó) (?:phòng|ban|trạm|thôn))(?!\p{L})/iu;

/**
 * “01 công chức”, “ít nhất 01 lễ hội” ← “Phục dựng Lễ Khô Già Già”: to name one is to have one. Of “01 tổ liên gia” the second word
 * must stand there, too.
 */
export function isOneNamed({ quantity, bound }: Measure, asked: string, passage: string): boolean {
  const [amount, unit = ''] = quantity.value.split(' ');
  if (quantity.kind !== 'count' || amount !== '1' || bound === 'most' || PASSING.test(unit)) return false;
  if (isOncePerTime(asked, quantity)) return false;
  if (unit === 'lanh' && LEADER.test(passage)) return true;
  const word = quantity.text.split(' ').at(-1) ?? '';
  const next = HALF_WORDS.test(unit) ? (/^ \p{Ll}+/u.exec(asked.slice(quantity.end))?.[0] ?? '') : '';
  return new RegExp(`(?<!\\p{L})${word}${next}(?!\\p{L})`, 'iu').test(passage);
}

/** Units that are half a word: “11 cơ sở”. */
export const HALF_WORDS =
  /^(?:co|mo|can|lanh|doanh|hop|ca|tap|cong|vien|san|chuyen|tieu|may|to|don|truong|diem)$/u;

/** “70% xã, phường có …”, “ưu tiên 40 xã, phường”: so many of the communes are the province's to reach, and no commune can repeat it. */
export function isOfManyCommunes({ kind, value, end }: Quantity, asked: string): boolean {
  if (kind === 'count' && /^(?!1 )\d+ (?:xa|phuong)$/u.test(value)) return true;
  return (
    kind === 'percent' &&
    /^(?: (?:số|tổng số|các))*,? (?:đơn vị (?:hành chính )?cấp xã|(?:UBND |Ủy ban nhân dân )?(?:các )?(?:xã|phường|đặc khu))(?!\p{L})/iu.test(
      asked.slice(end),
    )
  );
}
