import { describe, expect, it } from 'vitest';
import { figuresTable, withFigures } from '../../../server/evaluate/measures/figures-page.ts';
import type { Row } from '../../../server/evaluate/measures/row.ts';

const row = (measure: string, value: number): Row => ({
  area: 'reading',
  measure,
  value,
  bar: '≥ 0.9',
  met: value >= 0.9,
});

describe('withFigures', () => {
  const page = '# The figures\n\nHow to read them.\n';

  it('adds an area that the page does not know yet', () => {
    const written = withFigures(page, 'reading', '2026-11-28', [row('words right', 0.98765)]);
    expect(written).toContain('## reading');
    expect(written).toContain('| words right | 0.9877 | ≥ 0.9 | ✓ |');
    expect(written.startsWith(page)).toBe(true);
  });

  it('replaces the last table of an area and leaves what stands around it', () => {
    const first = `${withFigures(page, 'reading', '2026-11-28', [row('words right', 0.95)])}\nWhat remains.\n`;
    const second = withFigures(first, 'reading', '2026-11-29', [row('words right', 0.8)]);
    expect(second).not.toContain('0.95');
    expect(second).not.toContain('2026-11-28');
    expect(second).toContain('| words right | 0.8 | ≥ 0.9 | ✗ |');
    expect(second.endsWith('\nWhat remains.\n')).toBe(true);
  });
});

describe('figuresTable', () => {
  const reported = (measure: string, value: number): Row => ({ ...row(measure, value), bar: '–', met: true });

  it('gives what is said of several subjects alike a line a subject', () => {
    const pairs = ['flood', 'law', 'data'].flatMap((pair, at) => [
      reported(`${pair}: to check`, at / 10),
      reported(`${pair}: decided`, 1 - at / 10),
    ]);
    const table = figuresTable([...pairs, row('all pairs: decided', 0.95), reported('alone: decided', 1)]);
    expect(table).toContain('|  | to check | decided |');
    expect(table).toContain('| law | 0.1 | 0.9 |');
    expect(table).toContain('| all pairs: decided | 0.95 | ≥ 0.9 | ✓ |');
    expect(table).toContain('| alone: decided | 1 | – | ✓ |');
    expect(table).not.toContain('law: decided');
  });

  it('leaves two subjects among the others', () => {
    const rows = ['flood', 'law'].flatMap((pair) => [
      reported(`${pair}: to check`, 0),
      reported(`${pair}: decided`, 1),
    ]);
    expect(figuresTable(rows).split('\n')).toHaveLength(6);
  });
});
