// What one answer costs where many plans say the same: as much as where few do.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fillRound } from '../../server/evaluate/round-speed/filled-round.ts';
import type { Status } from '../../server/model/comparison.ts';
import type { Gazetteer } from '../../server/round/units.ts';
import type { Application } from '../../server/usecases/application.ts';
import { setVerdict } from '../../server/usecases/comparisons/judge.ts';
import { countingStore } from '../support/stores/counting-store.ts';
import { openTestStore } from '../support/stores/test-store.ts';

const CRITERION = 'I.1';

function gazetteerOf(units: number): Gazetteer {
  const communes = Array.from({ length: units }, (_, at) => ({
    kind: 'xã' as const,
    name: `An ${at}`,
    former: [],
  }));
  return [{ name: 'Ninh Bình', kind: 'tỉnh', communes }];
}

/** Of so many units: all plans say the same, one is unsure of it, and the others meet it by the machine's word. */
async function callsOfAnswer(units: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'doichieu-alike-'));
  const opened = openTestStore(join(folder, 'store.sqlite'), { isDead: () => true });
  const { store } = opened;
  const id = await fillRound(store, { units, criteria: 6, gazetteer: gazetteerOf(units) });
  const { rows } = await store.campaigns.rows(id, { state: 'compared' }, 'unit', { offset: 0, limit: units });
  const [first = '', ...others] = rows.map(({ comparison }) => comparison ?? '');
  for (const one of [first, ...others]) {
    const stored = await store.comparisons.get(one);
    if (stored === undefined) throw new Error('no comparison');
    const status: Status = one === first ? 'unclear' : 'met';
    const criteria = stored.comparison.criteria.map((result) =>
      result.id === CRITERION ? { ...result, status } : result,
    );
    await store.comparisons.put({ ...stored, comparison: { ...stored.comparison, criteria } });
  }
  const counting = countingStore(store);
  const application = { store: counting.store, now: () => new Date(0) } as Application;
  const judged = { comparison: first, criterion: CRITERION, actor: 'ai' };
  await setVerdict(application, { ...judged, status: 'met', note: '' });
  await opened.close();
  rmSync(folder, { recursive: true });
  return counting.calls();
}

it('asks the store as often, however many plans have what is answered already', async () => {
  expect(await callsOfAnswer(30)).toBe(await callsOfAnswer(5));
});
