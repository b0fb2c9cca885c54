// Dates and times as the page's language writes them: 25/09/2025 in Vietnamese, 25 Sept 2025 in English.
const isEnglish = (): boolean => document.documentElement.lang === 'en';

/** 2025-09-25; a month alone (2025-09) stays a month. '' for null. */
export function showDate(date: string | null): string {
  if (date === null) return '';
  const [year, month, day] = date.split('-').map(Number);
  // What is no date of the calendar is shown as it came.
  if (!isEnglish() || !year || !month) return date.split('-').toReversed().join('/');
  const shown = new Date(Date.UTC(year, month - 1, day ?? 1));
  return shown.toLocaleDateString('en-GB', {
    ...(day !== undefined && { day: 'numeric' }),
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/** The day of a moment, ISO 8601, where the page is. */
export function showDay(moment: string): string {
  return isEnglish()
    ? new Date(moment).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
    : new Date(moment).toLocaleDateString('vi', { day: '2-digit', month: '2-digit', year: 'numeric' });
}

/** `11:26, 29/11/2026` */
export function showTime(moment: string): string {
  const time = new Date(moment).toLocaleTimeString('vi', { hour: '2-digit', minute: '2-digit' });
  return `${time}, ${showDay(moment)}`;
}
