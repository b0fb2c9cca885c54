// A template kept as a table (Excel, CSV), a criterion a row → Template. Columns are known by their heads, in any order.
import { Failure } from '../../failure.ts';
import { fold } from '../../language/fold.ts';
import type { Template } from '../../model/template.ts';
import { templateFrom } from './template-file.ts';

/** As the export writes them. */
export const TEMPLATE_HEADS = {
  id: 'Mã',
  part: 'Thuộc phần',
  heading: 'Tên',
  demand: 'Yêu cầu',
  wordings: 'Cách viết khác',
  values: 'Giá trị phải có',
  required: 'Mức',
  appliesTo: 'Áp dụng cho',
  weight: 'Trọng số',
} as const;
type Column = keyof typeof TEMPLATE_HEADS;

/** Between titles of one cell. */
export const PART_SIGN = ' › ';
export const RECOMMENDED = 'khuyến khích';
export const REQUIRED = 'bắt buộc';

/** Rows that may stand above the heads: a title, who made it. */
const ROWS_ABOVE = 10;

/** `name`: of the template, for a table has none. Throws Failure `invalid-request`. */
export function templateOfRows(rows: readonly (readonly string[])[], name: string): Template {
  const at = rows.slice(0, ROWS_ABOVE).findIndex((row) => columnsOf(row).has('demand'));
  if (at < 0) {
    throw new Failure('invalid-request', {
      detail: `Bảng cần một dòng đầu có cột “${TEMPLATE_HEADS.demand}”; các cột khác: ${Object.values(TEMPLATE_HEADS).join(', ')}.`,
    });
  }
  const columns = columnsOf(rows[at] ?? []);
  const said = rows.slice(at + 1).filter((row) => row.some((cell) => cell.trim() !== ''));
  const criteria = said.map((row, index) => {
    const cell = (column: Column): string => row[columns.get(column) ?? -1]?.trim() ?? '';
    const weight = cell('weight').replace(',', '.');
    return {
      id: cell('id') || String(index + 1),
      heading: cell('heading'),
      part: cell('part')
        .split(PART_SIGN.trim())
        .flatMap((title) => title.trim() || []),
      demand: cell('demand'),
      wordings: linesOf(cell('wordings')),
      values: linesOf(cell('values')),
      required: !fold(cell('required')).startsWith('khuyen'),
      appliesTo: cell('appliesTo')
        .split(/[,;\n]/u)
        .flatMap((body) => body.trim().toLocaleLowerCase('vi') || []),
      ...(weight !== '' && { weight: Number(weight) }),
    };
  });
  return templateFrom({ name, version: '1', criteria });
}

function columnsOf(heads: readonly string[]): ReadonlyMap<Column, number> {
  const places = new Map(heads.map((head, at) => [fold(head.trim()), at] as const));
  return new Map(
    Object.entries(TEMPLATE_HEADS).flatMap(([column, head]) => {
      const at = places.get(fold(head));
      return at === undefined ? [] : [[column as Column, at] as const];
    }),
  );
}

const linesOf = (cell: string): readonly string[] => cell.split('\n').flatMap((line) => line.trim() || []);
