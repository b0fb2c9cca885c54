// Days of the calendar as ISO dates (2026-03-15): read as people type them, counted on, laid out by months.

/** As offices write a day, whatever stands between its parts, or ISO. Two figures of a year are of this century. */
const TYPED = /^(\d{1,2})[/.\s-]+(\d{1,2})[/.\s-]+(\d{4}|\d{2})$|^(\d{2})(\d{2})(\d{4})$/u;
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u;

/** undefined: no day of the calendar. */
export function readDay(typed: string): string | undefined {
  const said = typed.trim();
  const [, day, month, year, dayAlone, monthAlone, yearAlone] = TYPED.exec(said) ?? [];
  const [, isoYear, isoMonth, isoDay] = ISO.exec(said) ?? [];
  const whole = year?.length === 2 ? `20${year}` : (year ?? yearAlone ?? isoYear);
  return dayOf(Number(whole), Number(month ?? monthAlone ?? isoMonth), Number(day ?? dayAlone ?? isoDay));
}

/** 15/03/2026, in every language: what is written into a field is what is read from it. '' for none. */
export function writeDay(iso: string): string {
  return iso.split('-').toReversed().join('/');
}

export function daysOn(iso: string, days: number): string {
  const date = new Date(iso);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The same day of another month, or its last. */
export function monthsOn(iso: string, months: number): string {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  last.setUTCDate(Math.min(day, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

const WEEK = 7;

/** Whole weeks from Monday on, as many as the month has days in. */
export function weeksOf(month: string): readonly (readonly string[])[] {
  const first = `${month.slice(0, 7)}-01`;
  const begin = daysOn(first, -((new Date(first).getUTCDay() + WEEK - 1) % WEEK));
  const end = monthsOn(first, 1);
  const weeks: string[][] = [];
  for (let day = begin; day < end; day = daysOn(day, WEEK)) {
    weeks.push(Array.from({ length: WEEK }, (_, at) => daysOn(day, at)));
  }
  return weeks;
}

/** Where the page is. */
export function today(): string {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? '';
}

function dayOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isThere = year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isThere ? date.toISOString().slice(0, 10) : undefined;
}
