// Heads of a table's columns → what each column holds: the running number, the task, who leads, who helps, when, what comes of it.
import { fold } from '../../language/fold.ts';
import type { FieldKind } from '../../model/document.ts';
import type { SourceLine } from './source-line.ts';

export type ColumnKind = 'number' | 'task' | FieldKind;

export interface Column {
  readonly kind: ColumnKind;
  /** As printed. */
  readonly name: string;
}

// “Sản phẩm, thời gian hoàn thành” names two; the first of the list decides.
const KINDS: readonly (readonly [ColumnKind, RegExp])[] = [
  ['number', /^(?:s?tt|so tt|so thu tu|no)\.?$/],
  ['support', /phoi hop/],
  [
    'lead',
    /chu tri|phu trach|chiu trach nhiem|(?:co quan|don vi|bo phan|phong|nguoi) (?:thuc hien|tham muu)|^trach nhiem|^(?:ai|nguoi|noi|bo phan|don vi) (?:lam|nhan|lo)(?: |$)|^dau moi/,
  ],
  [
    'time',
    /thoi gian|thoi han|tien do|thoi diem|han hoan thanh|^han\b|hoan thanh|^(?:khi nao|bao gio|luc nao|xong)(?: |$)/,
  ],
  ['product', /san pham|ket qua|dau ra/],
  [
    'task',
    /noi dung|nhiem vu|cong viec|hoat dong|tieu chi|chi tieu|giai phap|dau viec|phan viec|viec lam|^viec(?: |$)/,
  ],
  ['other', /kinh phi|ghi chu|diem|don vi tinh|so luong|dvt|muc tieu|van ban/],
];

/** “Đơn vị”, “Bộ phận” beside the tasks is who does them; beside figures it is what they are of. */
const OFFICES =
  /^(?:ten )?(?:co quan|don vi|bo phan|phong,? ban|ban,? nganh|thanh phan)(?:, (?:co quan|don vi|bo phan|ca nhan))*$/;
const DUTIES = /nhiem vu|cong viec|phan viec|dau viec|viec lam|^viec(?: |$)|noi dung (?:thuc hien|cong)/;

/** “2026”, “Năm 2028”, “Đến năm 2030”: what an indicator is to reach by then. */
const YEAR = /^(?:(?:den|het|muc tieu|ke hoach|kh) )*(?:nam )?20\d\d$/;
/** One year beside a name is a line of text as often as a table of indicators. */
const FEWEST_YEARS = 2;

/** A head is a few words; what is longer is a row. */
const LONGEST_HEAD = 60;

export function columnOf(head: string): Column | undefined {
  const name = head.replace(/\s+/gu, ' ').trim();
  if (name === '' || name.length > LONGEST_HEAD) return undefined;
  const folded = fold(name);
  const kind = KINDS.find(([, pattern]) => pattern.test(folded))?.[0];
  return kind === undefined ? undefined : { kind, name };
}

function officeColumn(head: string): Column | undefined {
  const name = head.replace(/\s+/gu, ' ').trim();
  return OFFICES.test(fold(name)) ? { kind: 'lead', name } : undefined;
}

/** Of so many columns a table of tasks has at least three, one of them the task. */
export const FEWEST_COLUMNS = 3;

/** The cells as the heads of a table of tasks; undefined where they are none. */
export function columnsOf(cells: readonly string[]): readonly Column[] | undefined {
  const givesDuties = cells.some((cell) => cell.length <= LONGEST_HEAD && DUTIES.test(fold(cell)));
  const known = cells.map((cell) => columnOf(cell) ?? (givesDuties ? officeColumn(cell) : undefined));
  const kinds = known.filter((column) => column !== undefined).map(({ kind }) => kind);
  const tells = new Set(kinds.filter((kind) => kind !== 'other'));
  if (!tells.has('task')) return undefined;
  const isOfIndicators = cells.filter((cell) => YEAR.test(fold(cell.trim()))).length >= FEWEST_YEARS;
  if (!isOfIndicators) {
    if (kinds.length < FEWEST_COLUMNS || tells.size < 2) return undefined;
    if (!tells.has('number') && tells.size < FEWEST_COLUMNS) return undefined;
  }
  let task = false;
  return cells.map((cell, at): Column => {
    const column = known[at] ?? { kind: 'other', name: cell.trim() };
    // Of two columns that could be the task the first is; the other says something of it.
    if (column.kind === 'task' && task) return { ...column, kind: 'other' };
    if (column.kind === 'task') task = true;
    return column;
  });
}

/** All heads of a table together. */
export const LONGEST_HEADS = 4 * LONGEST_HEAD;

/** How many kinds of columns a line names, whatever else it says; cheap, to pass by lines that are no heads. */
export function kindsNamedIn(line: string): number {
  if (line.length > LONGEST_HEADS) return 0;
  const folded = fold(line);
  return KINDS.filter(([kind, pattern]) =>
    kind === 'number' ? /(?:^| )s?tt(?: |$)/.test(folded) : pattern.test(folded),
  ).length;
}

/** Whether the line alone shows that a table of tasks begins. */
export function headsTable({ cells, text }: SourceLine): boolean {
  return cells
    ? columnsOf(cells) !== undefined
    : /^S?TT\s/iu.test(text) && kindsNamedIn(text) >= FEWEST_COLUMNS;
}
