import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqliteStore, type SqliteStore } from '../../../server/adapters/sqlite/store.ts';
import { isAsked } from '../../../server/round/matrix.ts';
import { storeOf } from '../../support/stores/released-store.ts';

const ALL = { offset: 0, limit: 10 };
const TEMPLATE = 'mau-d3deda9fbeb8f4b5';
/** Of xa-bo-trach.txt. */
const COMPARISON = 'cbcc0f8193297846a2818857';

describe.each(['0.4.0', '0.5.0', '0.6.0', '0.7.0'])('a store written by %s', (version) => {
  let folder: string;
  let opened: SqliteStore;
  beforeAll(() => {
    folder = storeOf(version, mkdtempSync(join(tmpdir(), `doichieu-${version}-`)));
    opened = openSqliteStore(join(folder, 'store.sqlite'));
  });
  afterAll(async () => {
    await opened.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('shows its documents, read and understood', async () => {
    const { documents } = opened.store;
    const list = await documents.list({ role: 'plan' }, ALL, { by: 'name' });
    expect(list.documents.map(({ name, status }) => [name, status])).toEqual([
      ['xa-bo-trach.txt', 'ready'],
      ['xa-dong-le.txt', 'ready'],
    ]);
    const text = await documents.text(list.documents[0]?.id ?? '');
    expect(text?.document.metadata.issuer).toBe('UBND xã Bố Trạch');
  });

  it('keeps what a person decided over the machine', async () => {
    const { comparisons, matrix } = opened.store;
    const stored = await comparisons.get(COMPARISON);
    const [verdict, ...others] = await comparisons.verdicts(COMPARISON);
    expect(others).toEqual([]);
    expect(verdict).toMatchObject({ kind: 'set', status: 'met', note: 'đã có ở phụ lục' });
    const [row] = await matrix.rows(TEMPLATE, [stored?.document ?? '']);
    expect(row?.cells.filter(({ person }) => person !== null)).toMatchObject([
      { criterion: 'I.2.-2', machine: 'missing', person: 'met' },
    ]);
  });

  it('keeps its round: who sent what, and how it stands', async () => {
    const { campaigns } = opened.store;
    const {
      campaigns: [round],
    } = await campaigns.list({}, ALL);
    expect(round).toMatchObject({ name: 'Đợt 2026', template: TEMPLATE, deadline: '2026-03-15' });
    const { rows } = await campaigns.rows(round?.id ?? '', {}, 'unit', ALL);
    expect(rows.map(({ unit, state }) => [unit.name, state])).toEqual([
      ['UBND xã Bố Trạch', 'compared'],
      ['UBND xã Đồng Lê', 'compared'],
      ['UBND xã Cam Lộ', 'not-submitted'],
    ]);
    const totals = await campaigns.totals(round?.id ?? '');
    expect(totals.get('I.2.-2')).toEqual({ met: 2, partial: 0, missing: 0, unclear: 0 });
  });
});

describe.each(['0.4.0', '0.7.0', '0.10.0'])('the round of a store written by %s', (version) => {
  it('is found by what its cells are', async () => {
    const folder = storeOf(version, mkdtempSync(join(tmpdir(), `doichieu-${version}-`)));
    const opened = openSqliteStore(join(folder, 'store.sqlite'));
    const { campaigns } = opened.store;
    const id = (await campaigns.list({}, ALL)).campaigns[0]?.id ?? '';
    const { rows } = await campaigns.rows(id, {}, 'unit', ALL);
    const units = rows.map(({ unit }) => unit.id);
    const cells = await campaigns.cells(id, units);
    const criteria = new Set([...cells.values()].flatMap((own) => Object.keys(own)));
    expect(criteria.size).toBeGreaterThan(10);
    for (const criterion of criteria) {
      for (const status of ['met', 'partial', 'missing', 'unclear'] as const) {
        const found = await campaigns.rows(id, { criterion, status }, 'unit', ALL);
        const wanted = units.filter((unit) => cells.get(unit)?.[criterion]?.status === status);
        expect(found.rows.map(({ unit }) => unit.id)).toEqual(wanted);
      }
    }
    const unsure = await campaigns.rows(id, { unsure: true }, 'unit', ALL);
    const asked = units.filter((unit) => Object.values(cells.get(unit) ?? {}).some(isAsked));
    expect(unsure.rows.map(({ unit }) => unit.id)).toEqual(asked);
    await opened.close();
    rmSync(folder, { recursive: true, force: true });
  });
});
