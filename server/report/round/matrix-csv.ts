// The matrix → a .csv that Excel opens with its marks, in which nothing a unit wrote can become a formula.
import Papa from 'papaparse';
import type { Status } from '../../model/comparison.ts';
import type { RoundResult } from './round-result.ts';
import { cellName, dateText, numberText, stateText } from './matrix-columns.ts';
import { MATRIX } from './wording.vi.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/** A row a unit, as the matrix has them; statuses in words. */
export function matrixCsv({ matrix }: RoundResult): string {
  const heads = [...MATRIX.heads, ...matrix.criteria.map(({ path, heading }) => `${path} ${heading}`)];
  const rows = matrix.rows.map((row, at) => {
    const { summary } = row;
    const count = (status: Status): string => (summary ? String(summary[status]) : '');
    return [
      String(at + 1),
      row.unit.name,
      row.unit.kind,
      stateText(row),
      numberText(row),
      dateText(row),
      row.score === null ? '' : `${Math.round(row.score * 100)}%`,
      count('met'),
      count('partial'),
      count('missing'),
      count('unclear'),
      ...matrix.criteria.map(({ id }) => {
        const cell = row.cells.get(id);
        return cell ? cellName(cell) : '';
      }),
    ];
  });
  return `${BYTE_ORDER_MARK}${Papa.unparse([heads, ...rows], { escapeFormulae: true })}\r\n`;
}
