import { describe, expect, it } from 'vitest';
import { withFigures } from '../../../server/evaluate/measures/figures-page.ts';
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
