// Rows of a round's matrix, page by page, are those that looking through all of them gives: for each filter, in each order, ties and all.
import { expect, it } from 'vitest';
import { fillRound } from '../../../server/evaluate/round-speed/filled-round.ts';
import type { Status } from '../../../server/model/comparison.ts';
import type { UnitRow } from '../../../server/model/round/campaign.ts';
import type { Cell } from '../../../server/model/round/round.ts';
import { ROW_ORDERS, type RowFilter, type RowOrder } from '../../../server/ports/campaigns.ts';
import type { PlanStore } from '../../../server/ports/store.ts';
import { isAsked } from '../../../server/round/matrix.ts';
import type { Gazetteer } from '../../../server/round/units.ts';
import { settleCells } from '../../../server/usecases/rounds/settle-cells.ts';

const GAZETTEER: Gazetteer = [
  {
    name: 'Ninh Bình',
    kind: 'tỉnh',
    communes: Array.from({ length: 31 }, (_, at) => ({
      kind: at % 3 === 0 ? 'phường' : 'xã',
      name: `An ${'BCDĐGHKLM'[at % 9] ?? ''} ${at}`,
      former: [],
    })),
  },
];
const SIZE = { units: 31, criteria: 5, gazetteer: GAZETTEER };
const ALL = { offset: 0, limit: 1000 };
const PAGE = 7;
const STATUSES = ['met', 'partial', 'missing', 'unclear'] as const;
const STATES = ['failed', 'another-subject', 'reading', 'not-submitted', 'compared'];

interface Whole {
  readonly row: UnitRow;
  readonly cells: Readonly<Record<string, Cell>>;
}

function isLeft({ row, cells }: Whole, filter: RowFilter): boolean {
  const { state, late, kind, reviewed, assignee, unsure, complete, criterion, status } = filter;
  const statuses = Object.entries(cells).flatMap(([id, cell]): readonly Status[] =>
    criterion === undefined || id === criterion ? [cell.status] : [],
  );
  return (
    (state === undefined || row.state === state) &&
    (late === undefined || row.late === late) &&
    (kind === undefined || row.unit.kind === kind) &&
    (reviewed === undefined || (row.reviewed !== null) === reviewed) &&
    (assignee === undefined || (row.assignee ?? '-') === assignee) &&
    (unsure === undefined || Object.values(cells).some(isAsked) === unsure) &&
    (complete === undefined || isComplete(row) === complete) &&
    (criterion === undefined || statuses.length > 0) &&
    (status === undefined || statuses.includes(status))
  );
}

function isComplete({ state, partial, missing, unclear }: UnitRow): boolean {
  return state === 'compared' && partial + missing + unclear === 0;
}

/** What is null or was not compared comes last, whichever way; equals stay in the units' order. */
function inOrder(rows: readonly Whole[], order: RowOrder): readonly Whole[] {
  const column = order.replace('-', '');
  const sign = order.startsWith('-') ? -1 : 1;
  const keyOf = ({ row }: Whole): number | string | null => {
    if (column === 'state') return STATES.indexOf(row.state);
    if (column === 'score' || column === 'date') return row[column];
    if (column === 'missing' || column === 'unclear') return row.state === 'compared' ? row[column] : null;
    return 0;
  };
  return rows.toSorted((a, b) => {
    const [one, other] = [keyOf(a), keyOf(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return one === other ? 0 : one < other ? -sign : sign;
  });
}

/** `opened`: the store, empty. */
export function itFindsRows(opened: () => PlanStore): void {
  it('finds, page by page, the rows that looking through all of them gives', async () => {
    const store = opened();
    const { campaigns } = store;
    const id = await fillRound(store, SIZE);
    await disturb(store, id);
    const { rows } = await campaigns.rows(id, {}, 'unit', ALL);
    expect(rows).toHaveLength(SIZE.units - 1);
    const cells = await campaigns.cells(
      id,
      rows.map(({ unit }) => unit.id),
    );
    const whole = rows.map((row): Whole => ({ row, cells: cells.get(row.unit.id) ?? {} }));
    const criteria = [...new Set(whole.flatMap((one) => Object.keys(one.cells)))];
    const filters: readonly RowFilter[] = [
      {},
      { state: 'compared' },
      { state: 'failed' },
      { late: true },
      { kind: 'phường', reviewed: false },
      { assignee: 'Lan' },
      { assignee: '-', unsure: true },
      { unsure: false },
      { complete: true },
      { complete: false },
      ...STATUSES.map((status) => ({ status })),
      ...criteria
        .slice(0, 2)
        .flatMap((criterion) => [
          { criterion },
          ...STATUSES.map((status) => ({ criterion, status })),
          { criterion, status: 'met', kind: 'xã', unsure: true } as const,
        ]),
    ];
    const found: Record<string, number> = {};
    for (const filter of filters) {
      const left = whole.filter((one) => isLeft(one, filter));
      found[JSON.stringify(filter)] = left.length;
      for (const order of ROW_ORDERS) {
        const paged: string[] = [];
        for (let offset = 0; offset <= left.length; offset += PAGE) {
          const page = await campaigns.rows(id, filter, order, { offset, limit: PAGE });
          expect(page.total).toBe(left.length);
          paged.push(...page.rows.map(({ unit }) => unit.id));
        }
        const wanted = inOrder(left, order).map(({ row }) => row.unit.id);
        expect(paged, `${JSON.stringify(filter)} by ${order}`).toEqual(wanted);
      }
    }
    const every = await campaigns.unitCells(id, {});
    for (const criterion of criteria) {
      for (const status of STATUSES) {
        const wanted = every.filter((cell) => cell.criterion === criterion && cell.status === status);
        expect(await campaigns.unitCells(id, { criterion, status })).toEqual(wanted);
      }
    }
    // None of them is asked of an empty list.
    expect(Object.entries(found).filter(([, count]) => count === 0)).toEqual([]);
  });

  it('tells who looks after how many units as each change leaves them', async () => {
    const store = opened();
    const { campaigns } = store;
    const id = await fillRound(store, SIZE);
    await disturb(store, id);
    const told = async () => {
      const { rows } = await campaigns.rows(id, {}, 'unit', ALL);
      const given = Map.groupBy(rows, ({ assignee }) => assignee);
      return [...given].flatMap(([name, own]) =>
        name === null
          ? []
          : [{ name, units: own.length, reviewed: own.filter(({ reviewed }) => reviewed !== null).length }],
      );
    };
    const check = async (): Promise<void> => {
      const wanted = (await told()).toSorted((a, b) => (a.name < b.name ? -1 : 1));
      expect(await campaigns.assignees(id)).toEqual(wanted);
    };
    await check();
    expect(await campaigns.assign(id, { kind: 'xã' }, 'Đào')).toBeGreaterThan(10);
    await check();
    await campaigns.assign(id, { assignee: 'Đào', unsure: true }, null);
    await campaigns.countAnew();
    await check();
    await campaigns.assign(id, {}, null);
    expect(await campaigns.assignees(id)).toEqual([]);
  });
}

/** Verdicts, marks, other facts, and a unit that leaves: each after what is kept of it was written once. */
async function disturb(store: PlanStore, id: string): Promise<void> {
  const { campaigns } = store;
  const { rows } = await campaigns.rows(id, {}, 'unit', ALL);
  const compared = rows.filter(({ state }) => state === 'compared').map(({ unit }) => unit.id);
  const [first] = (await campaigns.cells(id, compared)).values();
  const [criterion = ''] = Object.keys(first ?? {});
  const now = () => new Date('2026-02-03T00:00:00Z');
  const said = { criterion, status: 'unclear', note: '', actor: 'ai' } as const;
  // Nothing but the store and the clock is asked.
  await settleCells({ store, now } as Parameters<typeof settleCells>[0], id, {
    ...said,
    units: compared.slice(0, 3),
  });
  for (const [at, { unit, ...facts }] of rows.entries()) {
    if (at % 5 === 0) {
      await campaigns.changeUnit(id, unit.id, { reviewed: { by: 'ai', at: '2026-02-01T00:00:00.000Z' } });
    }
    if (at % 4 === 1) await campaigns.changeUnit(id, unit.id, { assignee: at % 8 === 1 ? 'Lan' : 'Anh' });
    if (at % 6 === 2)
      await campaigns.putFacts(id, new Map([[unit.id, { ...facts, date: `2026-0${(at % 3) + 1}` }]]));
    if (at % 7 === 3) {
      const none = { score: null, met: 0, partial: 0, missing: 0, unclear: 0 };
      const state = at % 2 === 0 ? 'failed' : 'another-subject';
      await campaigns.putFacts(id, new Map([[unit.id, { ...facts, ...none, state, late: true }]]));
    }
  }
  await campaigns.removeUnit(id, compared.at(-2) ?? '');
}
