// Text → the documents it cites, with offsets: kind, number, date, issuer. Searched without marks, which scans lose first.
import { fold } from '../../language/fold.ts';
import { isoDate, isRealDay } from './quantities.ts';

export interface Citation {
  readonly kind: string;
  readonly number: string;
  /** ISO; "YYYY-MM" where no day is given. */
  readonly date: string | null;
  readonly issuer: string | null;
  /** From the kind to the end of the date, half-open. */
  readonly start: number;
  readonly end: number;
}

const KINDS = [
  'Kế hoạch',
  'Nghị quyết',
  'Nghị định',
  'Quyết định',
  'Thông tư',
  'Chỉ thị',
  'Công văn',
  'Văn bản',
  'Hướng dẫn',
  'Kết luận',
  'Chương trình',
  'Thông báo',
  'Báo cáo',
  'Tờ trình',
  'Quy định',
  'Công điện',
] as const;

const FOLDED_KINDS = KINDS.map((kind) => fold(kind));

/** Kind, “số”, number and symbol; in folded text, which keeps offsets. */
const CITATION = new RegExp(
  `(${FOLDED_KINDS.join('|')})(?: cong tac)?(?: s\\S{1,2})?:? ?(\\d{1,5}) ?([/-]) ?((?:(?:19|20)\\d\\d ?/ ?)?[a-z]{1,8}\\d{0,2}(?: ?[-/&] ?[a-z]{1,10}\\d{0,2}){0,3})`,
  'g',
);
const DATED = /^[ ,]*ngay ?(\d{1,2}) ?(?:[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4})|thang ?(\d{1,2}) ?nam ?(\d{4}))/;
const DATED_MONTH = /^[ ,]*(?:ngay \S{1,4} )?thang ?(\d{1,2}) ?nam ?(\d{4})/;
const OF = /^[ ,]*(?:cua|do) /;
/** An issuer's name ends where its act, its subject, the next clause or the next document begins. */
const ISSUER_END = new RegExp(
  String.raw`(?: ve | v\/v |[;.,:()“"]| ban hanh| phe duyet| thuc hien | trien khai | ra soat| tong hop| yeu cau| trong | tai (?!chinh|nguyen)| cho ` +
    String.raw`| doi voi | theo | huong dan| quy dinh| sua doi| cong bo| hop nhat| va (?:cac|chi dao|y kien|de nghi|tham muu|huong dan|luat|bo luat|` +
    `${FOLDED_KINDS.join('|')}) )`,
);
const LONGEST_ISSUER = 90;

export function issuerName(text: string): string {
  return text
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/^[ỦU][ỷỶy]? ?ban nhân dân/iu, 'UBND')
    .replace(/^Hội đồng nhân dân/iu, 'HĐND');
}

function dateAfter(folded: string): { readonly date: string | null; readonly length: number } {
  const dated = DATED.exec(folded);
  if (dated) {
    const [day, month, year] = [dated[1] ?? '', dated[2] ?? dated[4] ?? '', dated[3] ?? dated[5] ?? ''];
    const date = isoDate(day, month, year);
    // A day that the calendar lacks is told elsewhere, and is no other day.
    const isReal = isRealDay(Number(day), Number(month), Number(year));
    return { date: (isReal ? date : date?.slice(0, 7)) ?? null, length: dated[0].length };
  }
  const month = DATED_MONTH.exec(folded);
  if (month) return { date: `${month[2]}-${(month[1] ?? '').padStart(2, '0')}`, length: month[0].length };
  return { date: null, length: 0 };
}

function issuerAfter(text: string, folded: string): string | null {
  const of = OF.exec(folded);
  if (!of) return null;
  const rest = folded.slice(of[0].length, of[0].length + LONGEST_ISSUER);
  // “Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ” is one person.
  const whole = rest.replace(/^bo truong, chu nhiem/, (both) => both.replace(',', ' '));
  const end = ISSUER_END.exec(`${whole} `)?.index ?? rest.length;
  const name = text.slice(of[0].length, of[0].length + end).trim();
  return name === '' ? null : issuerName(name);
}

/** Groups of symbols whose Đ scans read as D; none of them is anything else. */
const WITH_BAR: Readonly<Record<string, string>> = {
  QD: 'QĐ',
  ND: 'NĐ',
  HDND: 'HĐND',
  TDKT: 'TĐKT',
  BCD: 'BCĐ',
  BCDTW: 'BCĐTW',
};

/** `02 /KH - UBND` → `02/KH-UBND`; the symbol keeps the case of the source but for scans' small letters. */
function numberOf(digits: string, separator: string, symbol: string): string {
  const [, year = '', named = ''] = /^(\d{4}\/)?(.*)$/u.exec(symbol.replace(/\s/g, '')) ?? [];
  const letters = named;
  const cased = letters === letters.toLowerCase() ? letters.toUpperCase() : letters;
  return `${digits}${separator}${year}${cased.replace(/[\p{Lu}\p{Ll}]+/gu, (group) => WITH_BAR[group] ?? group)}`;
}

/** A group set off by spaces belongs to the symbol only in capitals: `15/QĐ - UBND`, not `15/QĐ - nhằm`. */
function symbolLength(raw: string): number {
  if (!/ [-/&]/u.test(raw)) return raw.length;
  const capitals = /^[\p{Lu}\d]+(?: ?[-/&] ?[\p{Lu}\d]+)*/u.exec(raw)?.[0].length ?? 0;
  return Math.max(capitals, raw.search(/ /u));
}

/** In order of offset. */
export function readCitations(text: string): readonly Citation[] {
  if (!/\d/.test(text)) return [];
  const folded = fold(text);
  return [...folded.matchAll(CITATION)].map((match) => {
    const symbolStart = match.index + match[0].length - (match[4]?.length ?? 0);
    const raw = text.slice(symbolStart, match.index + match[0].length);
    const symbol = raw.slice(0, symbolLength(raw)).trim();
    const symbolEnd = symbolStart + symbol.length;
    const dated = dateAfter(folded.slice(symbolEnd));
    const end = symbolEnd + dated.length;
    return {
      kind: KINDS[FOLDED_KINDS.indexOf(match[1] ?? '')] ?? '',
      number: numberOf(match[2] ?? '', match[3] ?? '/', symbol),
      date: dated.date,
      issuer: issuerAfter(text.slice(end), folded.slice(end)),
      start: match.index,
      end,
    };
  });
}
