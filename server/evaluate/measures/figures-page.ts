// Rows of one area → its dated table, and the figures page with that table put in the place of the last.
import type { Row } from './row.ts';

const shown = (value: Row['value']): string =>
  typeof value === 'number' ? String(Number(value.toPrecision(4))) : value;

/** Subjects of whom the same is said, from which they have a table of their own, a line each. */
const FEWEST_SUBJECTS = 3;
const FEWEST_SAID = 2;

interface Said {
  readonly subject: string;
  readonly what: readonly string[];
  readonly rows: readonly Row[];
}

/** Rows without a bar of one subject: `flood, left out: to check` is said of `flood, left out`. */
function saidOf(rows: readonly Row[]): readonly Said[] {
  const bySubject = Map.groupBy(
    rows.filter(({ measure, bar }) => bar === '–' && measure.includes(': ')),
    ({ measure }) => measure.slice(0, measure.lastIndexOf(': ')),
  );
  return [...bySubject].map(([subject, own]) => ({
    subject,
    what: own.map(({ measure }) => measure.slice(measure.lastIndexOf(': ') + 2)),
    rows: own,
  }));
}

function table(heads: readonly string[], lines: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Rows that say the same of several subjects in tables of theirs, below the others. */
export function figuresTable(rows: readonly Row[]): string {
  const alike = [...Map.groupBy(saidOf(rows), ({ what }) => what.join('\n')).values()].filter(
    ([first, ...others]) => first && first.what.length >= FEWEST_SAID && others.length + 1 >= FEWEST_SUBJECTS,
  );
  const apart = new Set(alike.flat().flatMap((said) => said.rows));
  const single = rows.filter((row) => !apart.has(row));
  return [
    table(
      ['measure', 'value', 'bar', ''],
      single.map(({ measure, value, bar, met }) => [measure, shown(value), bar, met ? '✓' : '✗']),
    ),
    ...alike.map((subjects) =>
      table(
        ['', ...(subjects[0]?.what ?? [])],
        subjects.map((said) => [said.subject, ...said.rows.map(({ value }) => shown(value))]),
      ),
    ),
  ].join('\n\n');
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
