// Cells of a criterion, kept grouped and paged, are those that grouping all of them anew gives, whatever status they are narrowed to; what
// people decide moves none of them.
import { expect, it } from 'vitest';
import { fillRound } from '../../../server/evaluate/round-speed/filled-round.ts';
import type { PlanStore } from '../../../server/ports/store.ts';
import { groupUnitCells } from '../../../server/round/group-unit-cells.ts';
import type { Gazetteer } from '../../../server/round/units.ts';
import { refreshDocument } from '../../../server/usecases/matrix/refresh-row.ts';
import { acrossOf } from '../../../server/usecases/rounds/across.ts';
import { groupNext } from '../../../server/usecases/rounds/group-cells.ts';
import { settleCells } from '../../../server/usecases/rounds/settle-cells.ts';

const GAZETTEER: Gazetteer = [
  {
    name: 'Ninh Bình',
    kind: 'tỉnh',
    communes: Array.from({ length: 30 }, (_, at) => ({ kind: 'xã', name: `An ${at}`, former: [] })),
  },
];
const SIZE = { units: 30, criteria: 4, gazetteer: GAZETTEER };
const PAGE = 4;
const SAYINGS = [
  'Phòng Kinh tế hoàn thành nhiệm vụ tại mọi thôn trước ngày 5/6/2026.',
  'Giao Công an xã bảo đảm an ninh trật tự trên địa bàn trong dịp lễ.',
  'Trạm Y tế khám sức khỏe định kỳ cho người cao tuổi hằng năm.',
];

export function itReadsAcross(opened: () => PlanStore): void {
  it('reads a criterion across all units, page by page, as grouping all its cells anew gives them', async () => {
    const store = opened();
    const { campaigns } = store;
    const id = await fillRound(store, SIZE);
    const campaign = await campaigns.get(id);
    const template = await store.templates.get(campaign?.template ?? '');
    const criterion = template?.template.criteria[1];
    if (campaign === undefined || template === undefined || criterion === undefined) throw new Error();

    const check = async (): Promise<readonly (readonly string[])[]> => {
      const all = groupUnitCells(await campaigns.unitCells(id, { criterion: criterion.id }), criterion);
      for (const status of [undefined, 'met', 'partial', 'missing', 'unclear'] as const) {
        const wanted = all
          .map((group) => group.filter((cell) => status === undefined || cell.status === status))
          .toSorted((a, b) => b.length - a.length)
          .flatMap((group) => group.map((cell) => ({ cell, size: group.length })))
          .map(({ cell, size }) => ({ unit: cell.unit.id, comparison: cell.comparison, size }));
        const paged: unknown[] = [];
        for (let offset = 0; offset <= wanted.length; offset += PAGE) {
          const slice = { offset, limit: PAGE };
          const page = await acrossOf({ store }, campaign, { criterion: criterion.id, status }, slice);
          expect(page.total).toBe(wanted.length);
          for (const { unit, comparison, size } of page.cells)
            paged.push({ unit: unit.id, comparison, size });
        }
        expect(paged).toEqual(wanted);
      }
      return all.map((group) => group.map(({ unit }) => unit.id));
    };

    await check();
    const { rows } = await campaigns.rows(id, { state: 'compared' }, 'unit', { offset: 0, limit: 100 });
    await store.atomically(async (records) => {
      for (const [at, { comparison }] of rows.entries()) {
        const stored = await records.comparisons.get(comparison ?? '');
        if (stored === undefined) continue;
        const criteria = stored.comparison.criteria.map((result, place) => ({
          ...result,
          evidence: result.evidence.map((one) => ({ ...one, text: SAYINGS[(at + place) % 3] ?? '' })),
        }));
        await records.comparisons.put({ ...stored, comparison: { ...stored.comparison, criteria } });
        await refreshDocument(records, stored.document);
      }
    });
    expect(await campaigns.isLikened(id, criterion.id)).toBe(false);
    // Those that nobody read across are left until somebody does.
    while (await groupNext({ store }));
    expect(await campaigns.isLikened(id, criterion.id)).toBe(true);
    expect(await campaigns.isLikened(id, template.template.criteria[0]?.id ?? '')).toBe(false);
    const [first = []] = await check();
    expect(first.length).toBeGreaterThan(PAGE);

    const units = first.slice(0, 3);
    const answer = { criterion: criterion.id, units, status: 'partial', note: '', actor: 'ai' } as const;
    const application = { store, now: () => new Date('2026-01-01T00:00:00.500Z') };
    await settleCells(application as Parameters<typeof settleCells>[0], id, answer);
    expect(await campaigns.isLikened(id, criterion.id)).toBe(true);
    await check();

    await campaigns.removeUnit(id, first[0] ?? '');
    await check();
    await store.templates.put({
      id: template.id,
      template: template.template,
      origin: 'edited',
      proposed: false,
      source: null,
    });
    expect(await campaigns.isLikened(id, criterion.id)).toBe(false);
  });
}
