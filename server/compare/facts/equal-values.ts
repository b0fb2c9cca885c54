// Two values of one family → whether they say the same, and if not, which of them asks more.
import { DamerauLevenshteinDistance } from 'natural/lib/natural/distance/index.js';
import type { Quantity } from '../../structure/values/quantities.ts';
import { family, type Bound } from './measures.ts';

/** held: the same. stricter: does it and more. weaker: the same thing with less. other: another value. */
export type ValueMatch = 'held' | 'stricter' | 'weaker' | 'other';

/** Letters that a scan may have changed in the word a figure counts. */
const MISREAD = 1;

export function nearlySame(a: string, b: string): boolean {
  return a === b || (a.length >= 3 && b.length >= 3 && DamerauLevenshteinDistance(a, b) <= MISREAD);
}

const unitOf = ({ value }: Quantity): string => value.split(' ')[1] ?? '';

/** Hours of a span of time; a month is left to its own, as some have 31 days. */
const HOURS: Readonly<Record<string, number>> = { gio: 1, ngay: 24, tuan: 168 };

function hoursOf(quantity: Quantity): number | undefined {
  const each = quantity.kind === 'count' ? HOURS[unitOf(quantity)] : undefined;
  return each === undefined ? undefined : each * Number.parseFloat(quantity.value);
}

/** Of two counts: both in hours where they are spans of time, else as they stand. */
function amounts(a: Quantity, b: Quantity): readonly [number, number] {
  const [one, other] = [hoursOf(a), hoursOf(b)];
  return one !== undefined && other !== undefined
    ? [one, other]
    : [Number.parseFloat(a.value), Number.parseFloat(b.value)];
}

export function sameFamily(a: Quantity, b: Quantity): boolean {
  if (family(a) !== family(b)) return false;
  if (a.kind !== 'count') return true;
  const bothSpans = hoursOf(a) !== undefined && hoursOf(b) !== undefined;
  return bothSpans || nearlySame(unitOf(a), unitOf(b));
}

/** `2028-Q4`, `Q4` → the months it holds, and its year where one is given. */
function holds(quarter: Quantity, other: Quantity): boolean {
  const [, year = '', place = ''] = /^(?:(\d{4})-)?Q(\d)$/u.exec(quarter.value) ?? [];
  if (other.kind === 'quarter')
    return other.value.endsWith(`Q${place}`) && (year === '' || !other.value.includes('-'));
  const [, otherYear = '', month = ''] =
    /^(\d{4})-(\d{2})/u.exec(other.value) ?? /^()\d{2}\/(\d{2})$/u.exec(other.value) ?? [];
  const same = year === '' || otherYear === '' || year === otherYear;
  return same && Math.ceil(Number(month) / 3) === Number(place);
}

/** 10/12 is 10/12 of any year, and a date lies in its month. */
export function sameValue(a: Quantity, b: Quantity): boolean {
  if (a.value === b.value) return true;
  if (a.kind === 'quarter') return holds(a, b);
  if (b.kind === 'quarter') return holds(b, a);
  if (a.kind === 'count') {
    const [one, other] = amounts(a, b);
    return one === other;
  }
  const monthAndDay = (quantity: Quantity): string =>
    quantity.kind === 'date' ? quantity.value.slice(5).split('-').toReversed().join('/') : quantity.value;
  if (a.kind === 'deadline' || b.kind === 'deadline') return monthAndDay(a) === monthAndDay(b);
  if (a.kind === 'month' || b.kind === 'month') return a.value.slice(0, 7) === b.value.slice(0, 7);
  return false;
}

const DAYS: Readonly<Record<string, number>> = { ngay: 1, tuan: 7, thang: 30, quy: 91, nam: 365 };

/** Times a year. */
function rhythm(value: string): number {
  const [, times = '1', each = '1', unit = ''] = /^(\d+)\/(?:(\d+) )?(\S+)$/u.exec(value) ?? [];
  return (Number(times) * 365) / (Number(each) * (DAYS[unit] ?? 365));
}

/** The last day it allows, as a number that grows with time; undefined where the years of the two cannot be compared. */
function lastDay({
  kind,
  value,
}: Quantity): { readonly year: number | undefined; readonly day: number } | undefined {
  const parts = value.split(/[-/]/u);
  switch (kind) {
    case 'date':
      return { year: Number(parts[0]), day: Number(parts[1]) * 31 + Number(parts[2]) };
    case 'month':
      return { year: Number(parts[0]), day: Number(parts[1]) * 31 + 31 };
    case 'quarter': {
      const [, year, place] = /^(?:(\d{4})-)?Q(\d)$/u.exec(value) ?? [];
      return { year: year === undefined ? undefined : Number(year), day: Number(place) * 93 + 31 };
    }
    case 'deadline':
      return /^\d+\/\d+$/u.test(value)
        ? { year: undefined, day: Number(parts[1]) * 31 + Number(parts[0]) }
        : { year: undefined, day: Number(parts[0]) };
    case 'year':
      return { year: Number(value), day: 0 };
    default:
      return undefined;
  }
}

/** Of a day that comes again (`20/thang`, `25/quy`), in what. */
const eachOf = ({ value }: Quantity): string | undefined => /\/(\p{L}+)$/u.exec(value)?.[1];

/** How much later `b` is than `a`; undefined where that cannot be told. */
function later(a: Quantity, b: Quantity): number | undefined {
  const [first, second] = [lastDay(a), lastDay(b)];
  if (!first || !second) return undefined;
  if (eachOf(a) !== eachOf(b)) return undefined;
  if (first.year !== undefined && second.year !== undefined && first.year !== second.year)
    return (second.year - first.year) * 400;
  return second.day - first.day;
}

function hours(value: string): readonly [number, number] {
  const [from = 0, to] = value.split('-').map((time) => {
    const [hour, minute] = time.split(':').map(Number);
    return (hour ?? 0) * 60 + (minute ?? 0);
  });
  return [from, to ?? from];
}

function compareHours(asked: string, found: string, bound: Bound): ValueMatch {
  const [a, b] = [hours(asked), hours(found)];
  if (asked.includes('-') && found.includes('-')) {
    if (b[0] <= a[0] && b[1] >= a[1]) return 'stricter';
    return b[0] >= a[0] && b[1] <= a[1] ? 'weaker' : 'other';
  }
  return bound === 'most' ? (b[1] <= a[1] ? 'stricter' : 'weaker') : 'other';
}

/** Whether it was to be done before the day, in ISO: then it cannot be asked of what was written on that day. */
export function isPast(asked: Quantity, day: string): boolean {
  const last = lastDay(asked);
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  if (last?.year === undefined || asked.kind === 'year') return false;
  return last.year < year || (last.year === year && last.day < month * 31 + date);
}

/** Of the asked value `a` with its bound against the found `b`, of one family. */
export function matchValues(a: Quantity, bound: Bound, b: Quantity): ValueMatch {
  if (sameValue(a, b)) return 'held';
  if (a.kind === 'frequency') return rhythm(b.value) > rhythm(a.value) ? 'stricter' : 'weaker';
  if (a.kind === 'hour') return compareHours(a.value, b.value, bound);
  if (a.kind === 'percent' || a.kind === 'count') {
    const [asked, found] = amounts(a, b);
    const more = found - asked;
    if (bound === 'exact') return 'other';
    return more > 0 === (bound === 'least') ? 'stricter' : 'weaker';
  }
  const delay = later(a, b);
  // An earlier target year is the target of something else as often as a zeal.
  if (a.kind === 'year') return delay !== undefined && delay > 0 ? 'weaker' : 'other';
  if (delay === undefined || bound === 'exact') return 'other';
  return bound === 'most' && delay <= 0 ? 'stricter' : 'weaker';
}
