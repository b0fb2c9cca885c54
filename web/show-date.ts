// Dates as Vietnam writes them.
/** 2025-09-25 → 25/09/2025; a month alone stays a month. */
export function showDate(date: string | null): string {
  return date === null ? '' : date.split('-').toReversed().join('/');
}
