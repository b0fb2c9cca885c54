import { describe, expect, it } from 'vitest';
import { daysOn, monthsOn, readDay, weeksOf, writeDay } from '../../web/elements/dates/days.ts';

describe('a day as it is typed', () => {
  it.each([
    ['15/03/2026', '2026-03-15'],
    [' 5/3/2026 ', '2026-03-05'],
    ['5-3-2026', '2026-03-05'],
    ['5.3.26', '2026-03-05'],
    ['15 3 2026', '2026-03-15'],
    ['15032026', '2026-03-15'],
    ['2026-03-15', '2026-03-15'],
    ['29/02/2028', '2028-02-29'],
    ['29/02/2026', undefined],
    ['31/04/2026', undefined],
    ['12/25/2026', undefined],
    ['15/3', undefined],
    ['mai', undefined],
    ['', undefined],
  ])('“%s” is %s', (typed, day) => {
    expect(readDay(typed)).toBe(day);
    if (day !== undefined) expect(readDay(writeDay(day))).toBe(day);
  });
});

describe('the calendar', () => {
  it('goes on over ends of months and years', () => {
    expect(daysOn('2026-02-28', 1)).toBe('2026-03-01');
    expect(daysOn('2026-01-01', -1)).toBe('2025-12-31');
    expect(monthsOn('2026-01-31', 1)).toBe('2026-02-28');
    expect(monthsOn('2026-12-15', 1)).toBe('2027-01-15');
    expect(monthsOn('2026-03-31', -1)).toBe('2026-02-28');
  });

  it.each(['2026-02-15', '2026-03-01', '2027-02-01', '2026-11-30'])(
    'has every day of the month of %s once, weeks from Monday',
    (day) => {
      const weeks = weeksOf(day);
      expect(weeks.every((week) => week.length === 7 && new Date(week[0] ?? '').getUTCDay() === 1)).toBe(
        true,
      );
      const own = weeks.flat().filter((one) => one.startsWith(day.slice(0, 7)));
      expect(new Set(own).size).toBe(own.length);
      expect(own.length).toBe(Number(daysOn(`${monthsOn(day, 1).slice(0, 7)}-01`, -1).slice(8)));
      expect(weeks.every((week) => week.some((one) => own.includes(one)))).toBe(true);
    },
  );
});
