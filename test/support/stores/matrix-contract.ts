// What the matrix of a round shows and counts is as the store now is, however much of it was summed up before.
import { expect, it } from 'vitest';
import type { UnitFacts } from '../../../server/model/round/campaign.ts';
import type { Template } from '../../../server/model/template.ts';
import type { PlanStore } from '../../../server/ports/store.ts';
import { COMPARISON, CRITERION, FILE, TEMPLATE } from '../plans/stored-things.ts';
import { itReadsAcross } from './alike-contract.ts';
import { itKeepsQuestions } from './question-contract.ts';
import { itFindsRows } from './row-contract.ts';

const COUNTED: UnitFacts = {
  state: 'compared',
  late: false,
  incomplete: false,
  document: 'a',
  comparison: null,
  number: null,
  date: null,
  files: 1,
  changes: null,
  score: 0,
  met: 0,
  partial: 0,
  missing: 1,
  unclear: 0,
};
/** After the first version of the template, and before the second. */
const SAID = '2026-01-01T00:00:00.500Z';

function drawn(template: Template) {
  return { id: 't', template, source: null, origin: 'drawn', proposed: false } as const;
}

interface Opened {
  readonly store: PlanStore;
  /** Its clock goes on by so many milliseconds. */
  readonly pass: (ms: number) => void;
}

/** `opened`: the store, empty. */
export function itShowsTheMatrixAnew(opened: () => Opened): void {
  itFindsRows(() => opened().store);
  itKeepsQuestions(opened);
  itReadsAcross(() => opened().store);

  it('tells the cells and totals of a round anew with each change of what it shows', async () => {
    const { store, pass } = opened();
    const demanding = (text: string): Template => ({ ...TEMPLATE, criteria: [{ ...CRITERION, text }] });
    await store.documents.add({ ...FILE, status: 'ready' });
    await store.templates.put(drawn(demanding('Phủ mạng')));
    const result = { ...CRITERION, status: 'missing', coverage: 0, margin: 1, evidence: [] } as const;
    const comparison = { ...COMPARISON, criteria: [{ ...result, reason: '', suggestion: null }] };
    const { id } = await store.comparisons.put({
      template: 't',
      templateVersion: 1,
      document: 'a',
      documentRevision: 1,
      comparison,
    });
    const terms = { name: 'r', template: 't', deadline: null, province: null, createdBy: 'ai' };
    const unit = { id: 'u', name: 'xã Mẫu', kind: 'xã', former: [] } as const;
    const round = (await store.campaigns.create(terms, [unit])).id;
    const put = (): Promise<void> =>
      store.campaigns.putFacts(round, new Map([['u', { ...COUNTED, comparison: id }]]));
    const shown = async () => ({
      cell: (await store.campaigns.cells(round, ['u'])).get('u')?.[CRITERION.id],
      total: (await store.campaigns.totals(round)).get(CRITERION.id),
    });
    await put();
    const first = await shown();
    expect(first).toMatchObject({ cell: { status: 'missing', by: 'machine' }, total: { missing: 1 } });
    expect(await shown()).toEqual(first);
    const verdict = { criterion: CRITERION.id, kind: 'set', status: 'met', note: '' } as const;
    const said = { ...verdict, machine: 'missing', actor: 'ai', at: SAID } as const;
    const taken = store.atomically(async (records) => {
      await records.comparisons.addVerdict(id, said);
      await records.campaigns.putFacts(round, new Map([['u', { ...COUNTED, comparison: id }]]));
      expect((await records.campaigns.totals(round)).get(CRITERION.id)).toMatchObject({ met: 1 });
      throw new Error('taken back');
    });
    await expect(taken).rejects.toThrow('taken back');
    expect(await shown()).toEqual(first);
    await store.comparisons.addVerdict(id, said);
    await put();
    expect(await shown()).toMatchObject({
      cell: { status: 'met', by: 'person' },
      total: { met: 1, missing: 0 },
    });
    pass(1000);
    await store.templates.put(drawn(demanding('Phủ sóng')));
    expect((await shown()).cell).toEqual({ status: 'met', by: 'person', outdated: true });
    await store.campaigns.removeUnit(round, 'u');
    expect((await shown()).total).toBeUndefined();
  });

  it('counts the units of a round as each change leaves them, also when several change at once', async () => {
    const { store } = opened();
    const { campaigns } = store;
    const terms = { name: 'r', template: 't', deadline: null, province: null, createdBy: 'ai' };
    const units = ['a', 'b', 'c', 'd'].map(
      (id) => ({ id, name: `xã ${id}`, kind: 'xã', former: [] }) as const,
    );
    const { id } = await campaigns.create(terms, units.slice(0, 3));
    const counts = async () => {
      const all = await campaigns.counts(id);
      return Object.fromEntries(Object.entries(all).filter(([, count]) => count !== 0));
    };
    expect(await counts()).toEqual({ units: 3, notSubmitted: 3 });
    const late = { ...COUNTED, state: 'failed', late: true } as const;
    await Promise.all([
      campaigns.putFacts(
        id,
        new Map<string, UnitFacts>([
          ['a', late],
          ['b', { ...COUNTED, incomplete: true }],
        ]),
      ),
      campaigns.putFacts(id, new Map([['c', { ...COUNTED, state: 'reading' }]])),
      campaigns.changeUnit(id, 'a', { reviewed: { by: 'ai', at: SAID } }),
    ]);
    expect(await counts()).toEqual({
      units: 3,
      submitted: 3,
      failed: 1,
      late: 1,
      compared: 1,
      incomplete: 1,
      reading: 1,
      reviewed: 1,
    });
    await campaigns.addUnits(id, units.slice(3));
    expect((await campaigns.units(id)).map((unit) => unit.id)).toEqual(['a', 'b', 'c', 'd']);
    expect((await campaigns.units(id, ['d', 'b', 'b', 'none'])).map((unit) => unit.id)).toEqual(['b', 'd']);
    expect(await campaigns.units(id, [])).toEqual([]);
    await campaigns.putFacts(id, new Map([['c', { ...COUNTED, state: 'another-subject' }]]));
    await campaigns.changeUnit(id, 'a', { reviewed: null });
    await campaigns.removeUnit(id, 'b');
    expect(await counts()).toEqual({
      units: 3,
      submitted: 2,
      notSubmitted: 1,
      failed: 1,
      late: 1,
      anotherSubject: 1,
    });
  });
}
