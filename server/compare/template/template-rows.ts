// A template kept as a table (Excel, CSV), a criterion a row → Template. Columns are known by their heads, in any order; what the
// template is called and the document it comes from may stand above them, a label and its value a row.
import { Failure } from '../../failure.ts';
import { fold } from '../../language/fold.ts';
import type { Field, FieldKind } from '../../model/document.ts';
import type { Basis, CitedDocument, Template } from '../../model/template.ts';
import { columnOf } from '../../structure/lines/table-columns.ts';
import { templateFrom, type WrittenSource } from './template-file.ts';

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
  basis: 'Loại',
  fields: 'Cột của bảng',
} as const;
type Column = keyof typeof TEMPLATE_HEADS;

/** Above the heads. */
export const TEMPLATE_LABELS = {
  name: 'Tên mẫu',
  kind: 'Loại văn bản',
  number: 'Số, ký hiệu',
  date: 'Ngày ban hành',
  issuer: 'Cơ quan ban hành',
  province: 'Tỉnh, thành phố',
  cites: 'Văn bản viện dẫn',
} as const;
type Label = keyof typeof TEMPLATE_LABELS;

/** Between titles of one cell. */
export const PART_SIGN = ' › ';
export const RECOMMENDED = 'khuyến khích';
export const REQUIRED = 'bắt buộc';
export const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  duty: 'nhiệm vụ',
  indicator: 'chỉ tiêu',
  deadline: 'thời hạn',
  row: 'dòng của bảng',
};
const FIELD_WORDS: Readonly<Record<FieldKind, string>> = {
  lead: 'chủ trì',
  support: 'phối hợp',
  time: 'thời gian',
  product: 'sản phẩm',
  other: 'khác',
};

/** Rows that may stand above the heads: what the template is of, a title, who made it. */
const ROWS_ABOVE = 20;

/** `name`: of the template, where the table does not say it. Throws Failure `invalid-request`. */
export function templateOfRows(rows: readonly (readonly string[])[], name: string): Template {
  const at = rows.slice(0, ROWS_ABOVE).findIndex((row) => columnsOf(row).has('demand'));
  if (at < 0) {
    throw new Failure('invalid-request', {
      detail: {
        vi: `Bảng cần một dòng đầu có cột “${TEMPLATE_HEADS.demand}”; các cột khác: ${Object.values(TEMPLATE_HEADS).join(', ')}.`,
        en: `The table needs a row of heads with the column “${TEMPLATE_HEADS.demand}”; the others: ${Object.values(TEMPLATE_HEADS).join(', ')}.`,
      },
    });
  }
  const columns = columnsOf(rows[at] ?? []);
  const said = rows.slice(at + 1).filter((row) => row.some((cell) => cell.trim() !== ''));
  const criteria = said.map((row, index) => {
    const cell = (column: Column): string => row[columns.get(column) ?? -1]?.trim() ?? '';
    const weight = cell('weight').replace(',', '.');
    const basis = basisOf(cell('basis'));
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
      ...(basis !== undefined && { basis }),
      fields: linesOf(cell('fields')).map(fieldOf),
    };
  });
  const labels = labelsAbove(rows.slice(0, at));
  const source = sourceOf(labels);
  return templateFrom({
    name: labels.get('name') ?? name,
    version: '1',
    ...(source !== undefined && { source }),
    criteria,
  });
}

/** `[chủ trì] Cơ quan thực hiện: Phòng Văn hóa`; what a person writes may lack its kind, which the column's name then tells. */
export function fieldLine({ kind, name, text }: Field): string {
  return `[${FIELD_WORDS[kind]}] ${name}: ${text.replace(/\s*\n\s*/gu, ' ')}`;
}

function fieldOf(line: string): Field {
  const [, said, name = '', text = ''] = /^(?:\[([^\]]*)\])?\s*(?:([^:]*):)?\s*(.*)$/u.exec(line) ?? [];
  const known = keyOf(FIELD_WORDS, said ?? '');
  const column = columnOf(name)?.kind;
  const told = column === undefined || column === 'number' || column === 'task' ? 'other' : column;
  return { kind: known ?? told, name: name.trim(), text };
}

/** `Kế hoạch số 45/KH-UBND ngày 05/02/2026 của UBND tỉnh Gia Lai`, as much as is known. */
export function citedLine({ kind, number, date, issuer }: CitedDocument): string {
  const said = [
    kind,
    number && `số ${number}`,
    date && `ngày ${date.split('-').toReversed().join('/')}`,
    issuer && `của ${issuer}`,
  ];
  return said.filter(Boolean).join(' ');
}

function citedOf(line: string): CitedDocument {
  const [, kind = line, number = null, date, issuer = null] =
    /^(.+?)(?:\s+số\s+(\S+))?(?:\s+ngày\s+([\d/.-]+))?(?:\s+của\s+(.+))?$/u.exec(line) ?? [];
  return { kind, number, date: date === undefined ? null : dayOf(date), issuer };
}

function basisOf(cell: string): Basis | undefined {
  return keyOf(BASIS_WORDS, cell);
}

/** Whose word is `said`, whatever its accents. */
function keyOf<Key extends string>(words: Readonly<Record<Key, string>>, said: string): Key | undefined {
  const entries = Object.entries(words) as [Key, string][];
  return entries.find(([, word]) => fold(word) === fold(said.trim()))?.[0];
}

/** A label has its value in the next cell that says anything. */
function labelsAbove(rows: readonly (readonly string[])[]): ReadonlyMap<Label, string> {
  return new Map(
    rows.flatMap((row) => {
      const [first = '', value] = row.flatMap((cell) => cell.trim() || []);
      const label = keyOf(TEMPLATE_LABELS, first.replace(/:$/u, ''));
      return label === undefined || value === undefined ? [] : [[label, value] as const];
    }),
  );
}

function sourceOf(labels: ReadonlyMap<Label, string>): WrittenSource | undefined {
  const said = (['kind', 'number', 'date', 'issuer', 'province'] as const).flatMap((label) => {
    const value = labels.get(label);
    return value === undefined ? [] : [[label, label === 'date' ? dayOf(value) : value] as const];
  });
  const cites = linesOf(labels.get('cites') ?? '').map(citedOf);
  if (said.length === 0 && cites.length === 0) return undefined;
  return { ...Object.fromEntries(said), ...(cites.length > 0 && { cites }) };
}

/** As Vietnamese offices write a day, `14/5/2025`, or a month, → ISO. */
function dayOf(said: string): string {
  const [, day, month = '', year = ''] = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/u.exec(said) ?? [];
  if (year !== '')
    return [year, month, ...(day === undefined ? [] : [day])].map((part) => part.padStart(2, '0')).join('-');
  if (/^\d{4}-\d{2}(?:-\d{2})?$/u.test(said)) return said;
  throw new Failure('invalid-request', {
    detail: {
      vi: `${TEMPLATE_LABELS.date} “${said}” chưa đúng: viết như 14/05/2025.`,
      en: `${TEMPLATE_LABELS.date} “${said}” is no date: write it as 14/05/2025.`,
    },
  });
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
