// Text → its values, each bound to what it measures: the words of its own clause, the report or the year it belongs to, and which way
// it may differ and still do.
import { fold } from '../../language/fold.ts';
import { ownQuantities } from '../../structure/values/own-quantities.ts';
import type { Quantity } from '../../structure/values/quantities.ts';
import { tokenize } from '../passages/tokens.ts';

/** least: more is stricter. most: less is stricter. exact: any other value is another. */
export type Bound = 'least' | 'most' | 'exact';

export interface Measure {
  readonly quantity: Quantity;
  /** Where the values that it is coordinated with begin and end: “từ ngày 08 đến ngày 10 tháng 12”. */
  readonly group: readonly [start: number, end: number];
  readonly bound: Bound;
  /** What is measured: words of the clause, folded, without those that any clause has. */
  readonly subject: ReadonlySet<string>;
  /** Which report, round or stage it belongs to, where the clause says so: `nam`, `6 thang`, `so ket`. */
  readonly occasion: ReadonlySet<string>;
  /** Years that the clause sets as targets. */
  readonly years: ReadonlySet<string>;
}

/** Values of one family can stand for each other: a deadline may be given as 10/12 or as 10/12/2026. */
export function family({ kind }: Quantity): string {
  return kind === 'deadline' || kind === 'date' || kind === 'month' || kind === 'quarter' ? 'time' : kind;
}

const EVERY_CLAUSE = new Set(
  (
    'va cua cac cho tai theo tu den trong ve voi la duoc co khong nhung de khi thi do tren duoi it nhat toi thieu phan dau dam bao ' +
    'bao dam dat tro len qua da so ty le tong nam ngay thang quy truoc sau het cham muon hang moi lan gio phut thuc hien trien ' +
    'khai to chuc dia ban xa tinh thanh pho phuong uy ban nhan dan ubnd'
  ).split(' '),
);

const OCCASIONS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['6 thang', /(?:6|06|sau) thang|giua nam|dot 0?1(?!\d)|lan (?:1|01|thu nhat)(?!\d)/],
  ['quy', /(?:hang|moi|tung|bao cao|theo) quy(?! dinh| che| mo)/],
  ['thang', /(?:hang|moi|tung) thang|bao cao thang/],
  [
    'nam',
    /(?:hang|moi|tung|ca|cuoi|bao cao|ket) nam|thang (?:va|,) (?:ca )?nam(?! \d)|dot 0?2(?!\d)|lan (?:2|02|thu hai)(?!\d)/,
  ],
  ['so ket', /so ket/],
  ['tong ket', /tong ket/],
  ['dot xuat', /dot xuat/],
];

const AT_MOST =
  /(?:khong (?:vuot )?qua|toi da|nhieu nhat|(?<!khong )(?:it hon|thap hon|duoi)|con duoi|giam con|trong vong|thoi han|cham nhat|muon nhat|≤|<)(?: (?:la|la|muc|vao|ngay|ti le|ty le))* ?$/;
/** Shares of what is not wanted. */
const UNWANTED =
  /(?:ho ngheo|can ngheo|mac benh|tu vong|tai nan|vi pham|bo hoc|that nghiep|o nhiem|that thoat)[^%]{0,40}$/;
const AT_LEAST =
  /(?:it nhat|toi thieu|khong duoi|khong thap hon|khong it hon|tren|hon|vuot|phan dau|dat|dat tu|tu|tang|tang them|≥|>|co|dam bao|bao dam|du)(?: (?:ti le|ty le|khoang|la|tren|tu))* ?$/;
const OR_MORE = /^ ?(?:[\p{L}\d ]{0,30})?(?:tro len|tro di)/u;
const BY_THEN =
  /(?:truoc|cham nhat|muon nhat|den het|den|het|xong|hoan thanh|trong)(?: (?:vao|ngay|het|la|nam|thang|quy|trong))*[ (]*$/;
const SINCE = /(?:^|[ (])(?:tu|ke tu|bat dau|sau)(?: (?:ngay|nam|thang))*[ (]*$/;

/** “trong 48 giờ”: a span of time that something takes. */
const WITHIN = /(?<!\p{L})trong ?$/u;
/** “trước 3 ngày”: earlier does, too. */
const AHEAD = /(?<!\p{L})truoc ?$/u;
const SPAN = / (?:gio|ngay|tuan|thang)$/;

function boundOf(folded: string, { kind, value, start, end }: Quantity): Bound {
  const before = folded.slice(Math.max(0, start - 60), start);
  switch (kind) {
    case 'deadline':
    case 'date':
    case 'month':
    case 'quarter':
    case 'year':
      return !SINCE.test(before) && BY_THEN.test(before) ? 'most' : 'exact';
    case 'percent':
    case 'count':
      if (OR_MORE.test(folded.slice(end))) return 'least';
      if (AT_MOST.test(before) || UNWANTED.test(before)) return 'most';
      if (SPAN.test(value) && WITHIN.test(before)) return 'most';
      if (SPAN.test(value) && AHEAD.test(before)) return 'least';
      // A share of all that is aimed at is a floor; a count is one where it says so.
      return kind === 'percent' || AT_LEAST.test(before) ? 'least' : 'exact';
    case 'frequency':
      return 'least';
    case 'hour':
      return /(?:truoc|cham nhat|muon nhat) ?$/.test(before) ? 'most' : 'exact';
    case 'period':
      return 'exact';
  }
}

const SENTENCE_END = /[.;!?](?=\s|$)|\n/gu;
/** Between values that stand side by side: “ngày 08 đến ngày 10 tháng 12”, “01/6 và 15/11”. */
const BESIDE = /^[ ,(]*(?:đến|tới|và|hoặc|-|–)?(?: ?(?:hết|trước|ngày|tháng))*[ (]*$/u;

/** Numbers of the values that stand side by side with each, itself included. */
function groupsOf(text: string, quantities: readonly Quantity[]): readonly (readonly [number, number])[] {
  const isBeside = (at: number): boolean => {
    const [before, after] = [quantities[at - 1], quantities[at]];
    return (
      before !== undefined &&
      after !== undefined &&
      family(before) === family(after) &&
      BESIDE.test(text.slice(before.end, after.start))
    );
  };
  return quantities.map((_, at): readonly [number, number] => {
    let [first, last] = [at, at];
    while (first > 0 && isBeside(first)) first--;
    while (isBeside(last + 1)) last++;
    return [first, last];
  });
}

/** Where the clause of each value begins and ends: at sentences, and between two values of a kind at the comma that parts them. */
function clausesOf(
  text: string,
  quantities: readonly Quantity[],
  groups: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] {
  const stops = [...text.matchAll(SENTENCE_END)].map((match) => match.index);
  const cut = (from: number, to: number, fallback: number): number => {
    const between = text.slice(from, to);
    const comma = Math.max(between.lastIndexOf(','), between.lastIndexOf(' và '));
    return comma < 0 ? fallback : from + comma;
  };
  return groups.map(([first, last]): readonly [number, number] => {
    const [start, end] = [quantities[first]?.start ?? 0, quantities[last]?.end ?? text.length];
    const alike = (other: Quantity): boolean => family(other) === family(quantities[first] ?? other);
    const before = quantities.slice(0, first).findLast(alike);
    const after = quantities.slice(last + 1).find(alike);
    return [
      Math.max(
        (stops.findLast((stop) => stop < start) ?? -1) + 1,
        before ? cut(before.end, start, before.end) : 0,
      ),
      Math.min(
        stops.find((stop) => stop >= end) ?? text.length,
        after ? cut(end, after.start, after.start) : text.length,
      ),
    ];
  });
}

function wordsOf(text: string): ReadonlySet<string> {
  const keys = tokenize(text, { commune: undefined, province: undefined }).map(({ key }) => key);
  return new Set(keys.filter((key) => !EVERY_CLAUSE.has(key) && !/^\d/u.test(key) && !key.startsWith('<')));
}

const TARGET_YEAR = /(?:den|het|trong|vao|toi)(?: (?:het|cuoi|nam|hang))* nam ((?:19|20)\d{2})/gu;

export function measuresOf(text: string): readonly Measure[] {
  const quantities = ownQuantities(text);
  // Most sentences have none, and all below would be done for nothing.
  if (quantities.length === 0) return [];
  const folded = fold(text);
  const groups = groupsOf(text, quantities);
  const spans = clausesOf(text, quantities, groups);
  const sentences = [0, ...[...text.matchAll(SENTENCE_END)].map((match) => match.index + 1)];
  return quantities.map((quantity, at) => {
    const [from, to] = spans[at] ?? [0, text.length];
    const clause = folded.slice(from, to);
    const sentence = sentences.findLast((start) => start <= quantity.start) ?? 0;
    const unit = quantity.kind === 'count' ? quantity.value.replace(/^\S+ /u, '') : '';
    const subject = new Set(wordsOf(text.slice(from, to)));
    subject.delete(unit);
    const [first, last] = groups[at] ?? [at, at];
    return {
      quantity,
      group: [quantities[first]?.start ?? quantity.start, quantities[last]?.end ?? quantity.end],
      bound: boundOf(folded, quantity),
      subject,
      occasion: new Set(OCCASIONS.filter(([, pattern]) => pattern.test(clause)).map(([name]) => name)),
      years: new Set([...folded.slice(sentence, to).matchAll(TARGET_YEAR)].map(([, year]) => year ?? '')),
    };
  });
}

/** With fewer words a clause does not say what it measures. */
const TELLING_WORDS = 3;

/** Share of the shorter subject's words that the other has, 0..1; 1 where either does not say what it measures. */
export function subjectLikeness(a: Measure, b: Measure): number {
  const [small, large] = a.subject.size <= b.subject.size ? [a.subject, b.subject] : [b.subject, a.subject];
  if (small.size < TELLING_WORDS) return 1;
  return [...small].filter((key) => large.has(key)).length / small.size;
}

const disjoint = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && ![...a].some((each) => b.has(each));

/** Whether they may be values of one thing: the half-yearly report's deadline is none of the yearly one's. */
export function sameOccasion(a: Measure, b: Measure): boolean {
  const isRhythm = a.quantity.kind === 'frequency';
  return (
    (isRhythm || !disjoint(a.occasion, b.occasion)) &&
    (a.quantity.kind === 'year' || !disjoint(a.years, b.years))
  );
}
