// Rows of one area → its dated table, and the figures page with that table put in the place of the last.
import type { Row } from './row.ts';

const shown = (value: Row['value']): string =>
  typeof value === 'number' ? String(Number(value.toPrecision(4))) : value;

export function figuresTable(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ measure, value, bar, met }) => `| ${measure} | ${shown(value)} | ${bar} | ${met ? '✓' : '✗'} |`,
  );
  return ['| measure | value | bar | |', '|---|---|---|---|', ...lines].join('\n');
}

/** The comment lines that hold an area's table on the page; the formatter leaves them where they are. */
const opening = (area: string): string => `<!-- figures: ${area} -->`;
const CLOSING = '<!-- end of figures -->';

/** The page with the area's table replaced; an area that the page does not know yet comes last. `day`: YYYY-MM-DD. */
export function withFigures(page: string, area: string, day: string, rows: readonly Row[]): string {
  const block = [
    opening(area),
    '',
    `Measured ${day} with \`npm run evaluate -- ${area}\`.`,
    '',
    figuresTable(rows),
    '',
    CLOSING,
  ].join('\n');
  const start = page.indexOf(opening(area));
  if (start < 0) return `${page.trimEnd()}\n\n## ${area}\n\n${block}\n`;
  const end = page.indexOf(CLOSING, start);
  if (end < 0) throw new Error(`The figures of ${area} have no end on the page`);
  return page.slice(0, start) + block + page.slice(end + CLOSING.length);
}
