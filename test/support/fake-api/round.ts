// A made-up round of as many units and criteria as a test wants: every state of a row and a cell is in it, and what a person changes stays changed.
import { fold } from '../../../server/language/fold.ts';

const STATUSES = ['met', 'partial', 'missing', 'unclear'] as const;
type Status = (typeof STATUSES)[number];

export interface MadeCell {
  status: Status;
  machineStatus: Status;
  by: 'machine' | 'person';
  /** Whose answer it follows. */
  precedent?: string;
  note: string;
}

export interface MadeRow {
  readonly unit: { readonly id: string; readonly name: string; readonly kind: string };
  state: string;
  late: boolean;
  documentId: string | null;
  readonly cells: Map<string, MadeCell>;
  assignee: string | null;
  reviewed: { by: string; at: string } | null;
}

export interface MadeRound {
  readonly id: string;
  readonly criteria: readonly {
    readonly id: string;
    readonly path: string;
    readonly heading: string;
    readonly section: { readonly path: string; readonly heading: string };
    readonly required: boolean;
  }[];
  readonly rows: readonly MadeRow[];
}

const SECTIONS = [
  'MỤC ĐÍCH, YÊU CẦU',
  'NỘI DUNG THI ĐUA',
  'TIÊU CHÍ, HÌNH THỨC KHEN THƯỞNG',
  'GIẢI PHÁP',
  'TỔ CHỨC THỰC HIỆN',
];
const ROMAN = ['I', 'II', 'III', 'IV', 'V'];
const DEMANDS = [
  'Bảo đảm an ninh mạng, an toàn thông tin trên địa bàn',
  'Phát triển hạ tầng số đến từng thôn, tổ dân phố',
  'Phát động phong trào “Bình dân học vụ số”',
  'Báo cáo kết quả về Sở Khoa học và Công nghệ trước ngày 10/12',
];

/** Numbers without order that are the same each time. */
function mixed(a: number, b: number): number {
  return (Math.imul(a + 1, 2654435761) ^ Math.imul(b + 7, 40503)) >>> 0;
}

export function madeRound(units: number, criteria: number): MadeRound {
  const made = Array.from({ length: criteria }, (_, at) => {
    const section = Math.floor((at * SECTIONS.length) / criteria);
    const path = `${ROMAN[section]}.${at + 1}`;
    const section_ = { path: ROMAN[section] ?? '', heading: SECTIONS[section] ?? '' };
    return { id: path, path, heading: DEMANDS[at % DEMANDS.length] ?? '', section: section_, required: true };
  });
  const rows = Array.from({ length: units }, (_, at): MadeRow => {
    const kind = at % 9 === 4 ? 'phường' : 'xã';
    const state =
      at % 10 === 3
        ? 'not-submitted'
        : at % 41 === 5
          ? 'another-subject'
          : at % 53 === 7
            ? 'failed'
            : 'compared';
    const cells = new Map(
      state === 'compared'
        ? made.map(({ id }, column) => {
            const roll = mixed(at, column) % 100;
            const status = roll < 72 ? 'met' : roll < 82 ? 'partial' : roll < 94 ? 'missing' : 'unclear';
            return [id, { status, machineStatus: status, by: 'machine', note: '' } as MadeCell];
          })
        : [],
    );
    return {
      unit: { id: `${fold(kind)}-${at}`, name: `UBND ${kind} Số ${at}`, kind },
      state,
      late: at % 17 === 2 && state === 'compared',
      documentId: state === 'not-submitted' ? null : `doc-${at}`,
      cells,
      assignee: null,
      reviewed: null,
    };
  });
  return { id: 'dot-1', criteria: made, rows };
}

export function countsOf({ rows }: MadeRound) {
  const having = (state: string): number => rows.filter((row) => row.state === state).length;
  return {
    units: rows.length,
    submitted: rows.length - having('not-submitted'),
    notSubmitted: having('not-submitted'),
    late: rows.filter(({ late }) => late).length,
    compared: having('compared'),
    reading: 0,
    failed: having('failed'),
    anotherSubject: having('another-subject'),
    incomplete: 0,
    arriving: 0,
    unassigned: 1,
    reviewed: rows.filter(({ reviewed }) => reviewed !== null).length,
    unsure: rows.reduce((sum, row) => sum + count(row, 'unclear'), 0),
  };
}

export function viewOf(round: MadeRound) {
  return {
    id: round.id,
    name: 'Kế hoạch thi đua 2026',
    template: { id: 'mau-cua-tinh', version: 1, name: 'Kế hoạch của tỉnh', document: null },
    deadline: '2026-02-28',
    province: 'Gia Lai',
    createdAt: '2026-02-01T00:00:00.000Z',
    createdBy: 'cục bộ',
    closed: false,
    counts: countsOf(round),
  };
}

export function rowView(row: MadeRow) {
  const summary =
    row.state === 'compared'
      ? Object.fromEntries(STATUSES.map((status) => [status, count(row, status)]))
      : null;
  return {
    unit: row.unit,
    state: row.state,
    late: row.late,
    incomplete: false,
    document:
      row.documentId === null
        ? null
        : {
            id: row.documentId,
            name: `${row.unit.id}.docx`,
            number: '27/KH-UBND',
            date: '2026-02-20',
            addedAt: '2026-02-21T00:00:00.000Z',
          },
    comparison: row.state === 'compared' ? `cmp-${row.unit.id}` : null,
    fault: row.state === 'failed' ? { code: 'damaged', message: 'Tệp hỏng; hãy xin xã gửi lại.' } : null,
    files: row.documentId === null ? 0 : 1,
    changes: null,
    score: summary === null ? null : scoreOf(row),
    summary,
    statuses: Object.fromEntries(
      [...row.cells].map(([id, { status, by }]) => [
        id,
        status === 'unclear' ? { status, by, doubt: 'wording' } : { status, by },
      ]),
    ),
    assignee: row.assignee,
    reviewed: row.reviewed,
  };
}

export function totalsOf(round: MadeRound) {
  return Object.fromEntries(
    round.criteria.map(({ id }) => [
      id,
      Object.fromEntries(
        STATUSES.map((status) => [
          status,
          round.rows.filter((row) => row.cells.get(id)?.status === status).length,
        ]),
      ),
    ]),
  );
}

/** Rows that the query leaves, in its order. */
export function arranged(round: MadeRound, query: Readonly<Record<string, string>>): readonly MadeRow[] {
  const { q, state, late, kind, reviewed, assignee, criterion, status, unsure, sort = 'unit' } = query;
  const rows = round.rows.filter(
    (row) =>
      (!q || fold(row.unit.name).includes(fold(q))) &&
      (!state || row.state === state) &&
      (!late || row.late) &&
      (!kind || row.unit.kind === kind) &&
      (!reviewed || (row.reviewed !== null) === (reviewed === 'true')) &&
      (!assignee || (row.assignee ?? '-') === assignee) &&
      (!criterion || !status || row.cells.get(criterion)?.status === status) &&
      (!unsure || count(row, 'unclear') > 0),
  );
  const by = sort.replace('-', '');
  const key = (row: MadeRow): number =>
    by === 'score' ? scoreOf(row) : STATUSES.includes(by as Status) ? count(row, by as Status) : 0;
  const sorted = by === 'unit' ? rows : rows.toSorted((a, b) => key(a) - key(b));
  return sort.startsWith('-') ? sorted.toReversed() : sorted;
}

export function assigneesOf({ rows }: MadeRound) {
  const groups = Map.groupBy(
    rows.filter(({ assignee }) => assignee !== null),
    ({ assignee }) => assignee ?? '',
  );
  return [...groups].map(([name, units]) => ({
    name,
    units: units.length,
    reviewed: units.filter(({ reviewed }) => reviewed !== null).length,
  }));
}

function count(row: MadeRow, status: Status): number {
  let sum = 0;
  for (const cell of row.cells.values()) if (cell.status === status) sum++;
  return sum;
}

function scoreOf(row: MadeRow): number {
  const judged = row.cells.size - count(row, 'unclear');
  return judged === 0 ? 0 : (count(row, 'met') + count(row, 'partial') / 2) / judged;
}
