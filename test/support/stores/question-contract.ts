// Questions of a round, kept and paged, are those that grouping all of its cells anew gives: the same cells, in the same order.
import { expect, it } from 'vitest';
import { fillRound } from '../../../server/evaluate/round-speed/filled-round.ts';
import type { Campaign } from '../../../server/model/round/campaign.ts';
import type { PlanStore } from '../../../server/ports/store.ts';
import type { Gazetteer } from '../../../server/round/units.ts';
import { refreshDocument, refreshRound } from '../../../server/usecases/matrix/refresh-row.ts';
import {
  groupQuestions,
  groupsOf,
  questionId,
  questionNamed,
  questionsOf,
} from '../../../server/usecases/rounds/questions.ts';
import { groupNext } from '../../../server/usecases/rounds/group-cells.ts';
import { settleCells, undoSettlement } from '../../../server/usecases/rounds/settle-cells.ts';

const GAZETTEER: Gazetteer = [
  {
    name: 'Ninh Bình',
    kind: 'tỉnh',
    communes: Array.from({ length: 40 }, (_, at) => ({ kind: 'xã', name: `An ${at}`, former: [] })),
  },
];
const SIZE = { units: 40, criteria: 6, gazetteer: GAZETTEER };
const ALL = { offset: 0, limit: 1000 };
const PAGE = 3;
const SAYINGS = [
  'Phòng Kinh tế hoàn thành nhiệm vụ tại mọi thôn trước ngày 5/6/2026.',
  'Phòng Kinh tế hoàn thành nhiệm vụ tại mọi thôn trước ngày 9/9/2026.',
  'Giao Công an xã bảo đảm an ninh trật tự trên địa bàn trong dịp lễ.',
  'Trạm Y tế khám sức khỏe định kỳ cho người cao tuổi hằng năm.',
  'Giao Công an xã bảo đảm an ninh, trật tự trên địa bàn trong các dịp lễ.',
];
const LEANINGS = [0.2, 0.45, 0.7];

/** As it was told before anything was kept. */
async function unpaged(store: PlanStore, id: string, template: string) {
  const cells = await store.campaigns.unitCells(id, { asked: true });
  const criteria = (await store.templates.get(template))?.template.criteria ?? [];
  return [...Map.groupBy(cells, ({ criterion }) => criterion)]
    .flatMap(([criterion, own]) =>
      groupsOf(
        own,
        criteria.find((one) => one.id === criterion),
      ),
    )
    .toSorted((a, b) => b.cells.length - a.cells.length || b.urgency - a.urgency)
    .map((group) => ({
      id: questionId(group.criterion, group.cells[0].comparison),
      size: group.cells.length,
      units: group.cells.map(({ unit }) => unit.id),
    }));
}

interface Opened {
  readonly store: PlanStore;
  /** Its clock goes on by so many milliseconds. */
  readonly pass: (ms: number) => void;
}

/** `opened`: the store, empty. */
export function itKeepsQuestions(opened: () => Opened): void {
  it('asks, page by page, what grouping all cells of a round anew gives, after each change of it', async () => {
    const { store, pass } = opened();
    const { campaigns } = store;
    const id = await fillRound(store, SIZE);
    const campaign = await campaigns.get(id);
    if (campaign === undefined) throw new Error('no round');
    const { template } = campaign;
    const { rows } = await campaigns.rows(id, { state: 'compared' }, 'unit', ALL);
    // After the first version of the template, and before the second.
    const now = () => new Date('2026-01-01T00:00:00.500Z');
    // Nothing but the store and the clock is asked.
    const application = { store, now } as Parameters<typeof settleCells>[0];

    const check = async (): Promise<readonly string[]> => {
      const wanted = await unpaged(store, id, template);
      const paged: unknown[] = [];
      for (let offset = 0; offset <= wanted.length; offset += PAGE) {
        const page = await questionsOf({ store }, campaign, { offset, limit: PAGE });
        expect(page.total).toBe(wanted.length);
        expect(page.cells).toBe(wanted.reduce((sum, { size }) => sum + size, 0));
        for (const { criterion, comparison, size, units } of page.questions) {
          const named = questionId(criterion, comparison);
          const all = await questionNamed({ store }, campaign, named);
          expect(units.map((unit) => unit.id)).toEqual(all?.units.slice(0, 20));
          paged.push({ id: named, size, units: all?.units });
        }
      }
      expect(paged).toEqual(wanted);
      return wanted.map((question) => question.id);
    };

    await check();
    await store.atomically(async (records) => {
      for (const [at, { comparison }] of rows.entries()) {
        const stored = await records.comparisons.get(comparison ?? '');
        if (stored === undefined) continue;
        const criteria = stored.comparison.criteria.map((result, place) => ({
          ...result,
          status: (at + place) % 3 === 0 ? ('met' as const) : ('unclear' as const),
          evidence: result.evidence.slice(0, 1).map((one) => ({
            ...one,
            text: SAYINGS[(at * 7 + place) % SAYINGS.length] ?? '',
          })),
          leaning: { missing: LEANINGS[(at + place) % LEANINGS.length] ?? 0.5, otherwise: 'met' as const },
        }));
        await records.comparisons.put({ ...stored, comparison: { ...stored.comparison, criteria } });
        await refreshDocument(records, stored.document);
      }
    });
    const [first = '', second = ''] = await check();
    const asked = await questionNamed({ store }, campaign, first);
    expect(asked?.units.length).toBeGreaterThan(3);
    const answer = { criterion: '', units: [], ...asked, status: 'met', note: '', actor: 'ai' } as const;
    const settled = await settleCells(application, id, answer);
    expect(await check()).not.toContain(first);
    expect(await questionNamed({ store }, campaign, first)).toBeUndefined();
    await undoSettlement(application, id, settled.id, 'ai');
    expect(await check()).toContain(second);

    const [third = ''] = await check();
    const decided = { ...answer, ...(await questionNamed({ store }, campaign, third)) };
    await settleCells(application, id, decided);
    await check();
    pass(1000);
    // Another demand: what was decided is asked again, and what gives it otherwise stands apart from what does not.
    const drawn = await store.templates.get(template);
    const criteria = drawn?.template.criteria.map((one) => ({
      ...one,
      text: `${one.text} 9/9/2026`,
      values: [],
    }));
    if (drawn === undefined || criteria === undefined) throw new Error('no template');
    await store.templates.put({
      id: template,
      template: { ...drawn.template, criteria },
      origin: 'edited',
      proposed: false,
      source: null,
    });
    await check();
    const again = await campaigns.unitCells(id, { criterion: decided.criterion, asked: true });
    expect(again.filter(({ status }) => status === 'met')).toHaveLength(decided.units.length);
    await campaigns.removeUnit(id, rows.at(3)?.unit.id ?? '');
    await check();
  });
  it('tells of each unit that a settlement touches what telling the whole round anew gives', async () => {
    const { store } = opened();
    const id = await fillRound(store, SIZE);
    const campaign = await store.campaigns.get(id);
    if (campaign === undefined) throw new Error('no round');
    const [{ criterion, units } = { criterion: '', units: [] }] = (
      await questionsOf({ store }, campaign, ALL)
    ).questions;
    const twice = await store.campaigns.row(id, units[0]?.id ?? '');
    await secondFile(store, campaign, twice?.document ?? '', units[0]?.id ?? '');
    const shown = async () => [
      await store.campaigns.rows(id, {}, 'unit', ALL),
      await store.campaigns.totals(id),
      await store.campaigns.counts(id),
    ];
    const check = async () => {
      const now = await shown();
      await store.atomically((records) => refreshRound(records, campaign));
      await store.campaigns.countAnew();
      expect(now).toEqual(await shown());
    };
    await check();
    const before = await shown();
    const counted = countingWholeReads(store);
    const application = { store: counted.store, now: () => new Date(0) } as Parameters<typeof settleCells>[0];
    const answer = { criterion, status: 'missing', note: '', actor: 'ai' } as const;
    const settled = await settleCells(application, id, { ...answer, units: units.map((unit) => unit.id) });
    expect(settled.cells.length).toBeGreaterThan(3);
    // No comparison is read as a whole of a cell that was answered, one of another cell that may follow, both of a unit of two files.
    const { total } = await store.campaigns.rows(id, { state: 'compared' }, 'unit', ALL);
    expect(counted.reads()).toBeLessThanOrEqual(total - settled.cells.length + 2);
    expect(await shown()).not.toEqual(before);
    await check();
    await undoSettlement(application, id, settled.id, 'ai');
    expect(await shown()).toEqual(before);
    await check();
  });
  it('groups one criterion anew where a person settles it, and leaves the questions of the others', async () => {
    const { store } = opened();
    const id = await fillRound(store, SIZE);
    const campaign = await store.campaigns.get(id);
    if (campaign === undefined) throw new Error('no round');
    const { questions } = await questionsOf({ store }, campaign, ALL);
    expect(new Set(questions.map(({ criterion }) => criterion)).size).toBeGreaterThan(1);
    const [{ criterion, units } = { criterion: '', units: [] }] = questions;
    const application = { store, now: () => new Date(0) } as Parameters<typeof settleCells>[0];
    const answer = { criterion, status: 'met', note: '', actor: 'ai' } as const;
    await settleCells(application, id, { ...answer, units: units.map((unit) => unit.id) });
    expect(await store.campaigns.ungrouped(id)).toEqual([criterion]);
  });
  it('has the questions of open rounds grouped before somebody asks, one criterion at a time', async () => {
    const { store } = opened();
    const id = await fillRound(store, SIZE);
    const campaign = await store.campaigns.get(id);
    if (campaign === undefined) throw new Error('no round');
    const before = await store.campaigns.ungrouped(id);
    expect(before.length).toBeGreaterThan(1);
    await store.campaigns.change(id, { closed: true });
    expect(await groupNext({ store })).toBe(false);
    await store.campaigns.change(id, { closed: false });
    expect(await groupNext({ store })).toBe(true);
    expect(await store.campaigns.ungrouped(id)).toHaveLength(before.length - 1);
    while (await groupNext({ store }));
    expect(await store.campaigns.ungrouped(id)).toEqual([]);
    const kept = await store.campaigns.questions(id, ALL);
    expect(kept.questions.map(({ criterion, comparison }) => questionId(criterion, comparison))).toEqual(
      (await unpaged(store, id, campaign.template)).map((question) => question.id),
    );
  });
  it('groups a criterion once where the worker and a request come to it together', async () => {
    const { store } = opened();
    const id = await fillRound(store, SIZE);
    const campaign = await store.campaigns.get(id);
    const [criterion = ''] = await store.campaigns.ungrouped(id);
    if (campaign === undefined) throw new Error('no round');
    let times = 0;
    const counted: PlanStore = {
      ...store,
      atomically: (work) =>
        store.atomically((records) => {
          const { campaigns } = records;
          const regroup: typeof campaigns.regroup = (...given) => {
            times++;
            return campaigns.regroup(...given);
          };
          return work({ ...records, campaigns: { ...campaigns, regroup } });
        }),
    };
    await Promise.all([1, 2].map(() => groupQuestions({ store: counted }, campaign, criterion)));
    expect(times).toBe(1);
  });
  it('groups the criterion of the question that is settled alone', async () => {
    const { store } = opened();
    const id = await fillRound(store, SIZE);
    const campaign = await store.campaigns.get(id);
    const [criterion = '', ...others] = await store.campaigns.ungrouped(id);
    if (campaign === undefined) throw new Error('no round');
    expect(await questionNamed({ store }, campaign, questionId(criterion, 'none'))).toBeUndefined();
    expect(await store.campaigns.ungrouped(id)).toEqual(others);
  });
}

/** A later file of a unit that says what its first one says. */
async function secondFile(
  store: PlanStore,
  { id, template }: Campaign,
  document: string,
  unit: string,
): Promise<void> {
  const [first, compared] = [
    await store.documents.get(document),
    await store.comparisons.find(template, document),
  ];
  const text = await store.documents.text(document);
  if (first === undefined || compared === undefined || text === undefined) throw new Error('no plan');
  const later = 'f'.repeat(64);
  await store.documents.add({ ...first, id: later, pageCount: 1, status: 'queued' });
  await store.documents.putText(later, text, { expected: 0, amendments: [] });
  await store.campaigns.addDocuments(id, [later]);
  await store.campaigns.place(id, later, { unit, by: 'file', chosen: false, suggestions: [] });
  await store.comparisons.put({ ...compared, document: later, documentRevision: 1 });
  await store.atomically((records) => refreshDocument(records, later));
}

/** Counts the comparisons that are read as a whole. */
function countingWholeReads(store: PlanStore): { readonly store: PlanStore; reads(): number } {
  let reads = 0;
  const counted: PlanStore = {
    ...store,
    atomically: (work) =>
      store.atomically((records) => {
        const { comparisons } = records;
        const get: typeof comparisons.get = (...given) => {
          reads++;
          return comparisons.get(...given);
        };
        const find: typeof comparisons.find = (...given) => {
          reads++;
          return comparisons.find(...given);
        };
        return work({ ...records, comparisons: { ...comparisons, get, find } });
      }),
  };
  return { store: counted, reads: () => reads };
}
