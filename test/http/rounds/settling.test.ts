// What is unsure is settled once for all that say alike, and taken back.
import { beforeEach, describe, expect, it } from 'vitest';
import { call } from '../calls.ts';
import { planOf, roundForEach, UNSURE } from './round-for-each.ts';

const round = roundForEach();
const { get, matrix, upload } = round;

describe('what is unsure', () => {
  beforeEach(async () => {
    await upload(...UNSURE.files);
  });

  it('is asked once for all that say alike, the largest group first', async () => {
    expect(await get(`${round.path}/questions`)).toMatchObject({
      cells: 2,
      questions: 1,
      groups: [
        {
          criterion: '2',
          heading: 'An ninh',
          cells: 2,
          units: [{ id: 'xa-an-lac' }, { id: 'xa-binh-yen' }],
          example: { status: 'unclear', evidence: [{ path: '2' }] },
        },
      ],
    });
  });

  it('is grouped by the worker, before somebody asks', async () => {
    const { campaigns } = round.application.services.store;
    const worker = round.application.start();
    // A worker of the upload may have been there already, or this one comes to it.
    while ((await campaigns.ungrouped(round.id)).length > 0) await new Promise((go) => setTimeout(go, 5));
    await worker.close();
    expect(await campaigns.questions(round.id, { offset: 0, limit: 5 })).toMatchObject({
      cells: 2,
      total: 1,
    });
  });

  it('is settled as a group, each cell as the person’s, and taken back as a group', async () => {
    const [{ id: group }] = (await get(`${round.path}/questions`)).groups;
    const path = `${round.path}/settlements`;
    const settled = await call(round.app, 'POST', path, { group, status: 'partial', note: 'Mới nêu chung.' });
    expect(settled.status).toBe(201);
    expect(settled.body).toMatchObject({ cells: 2, criterion: '2', undone: false });
    const cell = { status: 'partial', by: 'person' };
    expect(
      (await matrix('?state=compared')).rows.map(({ statuses }: { statuses: object }) => statuses),
    ).toMatchObject([{ 2: cell }, { 2: cell }]);
    expect((await matrix()).counts.unsure).toBe(0);
    expect((await call(round.app, 'POST', path, { group, status: 'met' })).status).toBe(409);
    const undone = await call(round.app, 'DELETE', `${path}/${settled.body.id}`);
    expect(undone.body.undone).toBe(true);
    expect((await matrix()).counts.unsure).toBe(2);
    expect((await get(path)).settlements).toMatchObject([
      { id: settled.body.id, undone: true, cells: 2, followedCells: 0 },
    ]);
  });

  it('keeps what somebody decided anew when the group is taken back', async () => {
    const path = `${round.path}/settlements`;
    const units = ['xa-an-lac', 'xa-binh-yen'];
    const { body } = await call(round.app, 'POST', path, { criterion: '2', units, status: 'met' });
    const { comparison } = (await matrix()).rows[0];
    await call(round.app, 'PUT', `/api/comparisons/${comparison}/verdicts/2`, { status: 'missing' });
    await call(round.app, 'DELETE', `${path}/${body.id}`);
    const { rows } = await matrix('?state=compared');
    expect(rows.map((row: { statuses: Record<string, unknown> }) => row.statuses['2'])).toMatchObject([
      { status: 'missing', by: 'person' },
      // It says alike, and follows what was decided anew.
      { status: 'missing', by: 'machine', precedent: 'xã An Lạc' },
    ]);
  });

  it('follows one answer in every plan that says alike, tells on whose it rests, and is taken back with it', async () => {
    const path = `${round.path}/settlements`;
    const cellsOf = async () =>
      (await matrix('?state=compared')).rows.map(
        ({ statuses }: { statuses: Record<string, unknown> }) => statuses['2'],
      );
    const before = await cellsOf();
    expect(before).toEqual([
      { status: 'unclear', by: 'machine' },
      { status: 'unclear', by: 'machine' },
    ]);
    const answer = { criterion: '2', units: ['xa-an-lac'], status: 'met' };
    const { body } = await call(round.app, 'POST', path, answer);
    expect(body.followed).toMatchObject([{ unit: 'xa-binh-yen', from: 'unclear', to: 'met' }]);
    expect(await cellsOf()).toMatchObject([
      { status: 'met', by: 'person' },
      { status: 'met', by: 'machine', precedent: 'xã An Lạc' },
    ]);
    const { criterion } = await get(`/api/comparisons/${body.followed[0].comparison}/criteria/2`);
    expect(criterion).toMatchObject({
      reason: expect.stringContaining('như xã An Lạc, mục 2'),
      precedent: { unit: 'xã An Lạc', status: 'met' },
      statusAlone: 'unclear',
      verdict: null,
    });
    expect(criterion.own).toBeUndefined();
    expect((await get(`${round.path}/questions`)).cells).toBe(0);
    await call(round.app, 'DELETE', `${path}/${body.id}`);
    expect(await cellsOf()).toEqual(before);
  });

  it('follows in a plan that comes later, and never where a person decided', async () => {
    const path = `${round.path}/settlements`;
    await call(round.app, 'POST', path, { criterion: '2', units: ['xa-an-lac'], status: 'partial' });
    await call(round.app, 'POST', path, {
      criterion: '2',
      units: ['xa-an-lac', 'xa-binh-yen'],
      status: 'missing',
    });
    await upload(['c.txt', planOf('UBND phường Cửa Nam', UNSURE.line)]);
    const { rows } = await matrix('?state=compared');
    expect(rows.map((row: { statuses: Record<string, unknown> }) => row.statuses['2'])).toMatchObject([
      { status: 'missing', by: 'person' },
      { status: 'missing', by: 'person' },
      { status: 'missing', by: 'machine', precedent: 'xã An Lạc' },
    ]);
  });

  it('is read across all units, passages that say alike together', async () => {
    const across = await get(`${round.path}/criteria/2`);
    expect(across).toMatchObject({
      criterion: { id: '2', text: expect.stringContaining('diễn tập') },
      total: 2,
      groups: [{ size: 2, cells: [{ unit: { id: 'xa-an-lac' } }, { unit: { id: 'xa-binh-yen' } }] }],
    });
    expect((await get(`${round.path}/criteria/2?status=met`)).total).toBe(0);
    // Of a whole group no unit need be named.
    const [{ key, size }] = across.groups;
    const path = `${round.path}/settlements`;
    const answer = { criterion: '2', groups: [key], among: 'unclear', status: 'met' };
    const settled = await call(round.app, 'POST', path, answer);
    expect(settled.body).toMatchObject({ cells: size });
    expect((await call(round.app, 'POST', path, answer)).status).toBe(409);
    const nobody = { criterion: '2', status: 'met' };
    expect((await call(round.app, 'POST', path, nobody)).status).toBe(400);
    expect((await call(round.app, 'GET', `${round.path}/criteria/9`)).status).toBe(404);
  });
});
