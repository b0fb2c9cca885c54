// The matrix → a .csv that Excel opens with its marks, in which nothing a unit wrote can become a formula.
import Papa from 'papaparse';
import type { Language, Status } from '../../model/comparison.ts';
import { reportWording } from '../wording.ts';
import type { RoundResult } from './round-result.ts';
import { cellName, dateText, numberText, stateText } from './matrix-columns.ts';
import { roundWording } from './wording.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/** A row a unit, as the matrix has them; statuses in words. */
export function matrixCsv({ matrix }: RoundResult, language: Language = 'vi'): string {
  const [w, { statuses }] = [roundWording(language), reportWording(language)];
  const heads = [...w.heads, ...matrix.criteria.map(({ path, heading }) => `${path} ${heading}`)];
  const rows = matrix.rows.map((row, at) => {
    const { summary } = row;
    const count = (status: Status): string => (summary ? String(summary[status]) : '');
    return [
      String(at + 1),
      row.unit.name,
      w.kinds[row.unit.kind],
      stateText(row, w),
      numberText(row),
      dateText(row),
      row.score === null ? '' : `${Math.round(row.score * 100)}%`,
      count('met'),
      count('partial'),
      count('missing'),
      count('unclear'),
      ...matrix.criteria.map(({ id }) => {
        const cell = row.cells.get(id);
        return cell ? cellName(cell, statuses) : '';
      }),
    ];
  });
  return `${BYTE_ORDER_MARK}${Papa.unparse([heads, ...rows], { escapeFormulae: true })}\r\n`;
}
