// A round is opened with the units that it expects, and changed.
import { describe, expect, it } from 'vitest';
import { call, formOf } from '../calls.ts';
import { INFRASTRUCTURE, planOf, roundForEach, SECURITY } from './round-for-each.ts';

const round = roundForEach();
const { get, upload } = round;

describe('a round', () => {
  it('expects all communes of its province and starts with nothing submitted', async () => {
    expect(await get(`${round.path}`)).toMatchObject({
      name: 'Kế hoạch thi đua 2025',
      deadline: '2025-09-20',
      province: 'Ninh Bình',
      template: { version: 1, name: 'KẾ HOẠCH thi đua của tỉnh' },
      counts: { units: 3, submitted: 0, notSubmitted: 3 },
    });
    expect((await get('/api/campaigns')).campaigns.map(({ id }: { id: string }) => id)).toEqual([round.id]);
  });

  it('is told beside each document that was sent to it, the newest first, and beside no other', async () => {
    await upload(['a.txt', planOf('UBND xã An Lạc', INFRASTRUCTURE)]);
    const { template } = await get(round.path);
    const newer = { name: 'Đợt sau', template: template.id, units: ['xã An Lạc'] };
    const { body } = await call(round.app, 'POST', '/api/campaigns', newer);
    await call(
      round.app,
      'POST',
      `/api/documents?campaign=${body.id}`,
      formOf(['a.txt', planOf('UBND xã An Lạc', INFRASTRUCTURE)]),
    );
    const { documents } = await get('/api/documents');
    const told = documents.map(({ name, rounds }: { name: string; rounds: unknown }) => [name, rounds]);
    expect(Object.fromEntries(told)).toEqual({
      'a.txt': [
        { id: body.id, name: 'Đợt sau' },
        { id: round.id, name: 'Kế hoạch thi đua 2025' },
      ],
      'tinh.txt': [],
    });
  });

  it('expects a list of names instead, departments too', async () => {
    const { body } = await call(round.app, 'POST', '/api/campaigns', {
      name: 'Sở và xã',
      template: (await get(`${round.path}`)).template.id,
      units: ['Sở Nội vụ', 'xã An Lạc', 'UBND xã An Lạc'],
    });
    const { rows } = await get(`/api/campaigns/${body.id}/matrix`);
    expect(rows.map(({ unit }: { unit: object }) => unit)).toEqual([
      { id: 'so-noi-vu', name: 'Sở Nội vụ', kind: 'cơ quan' },
      { id: 'xa-an-lac', name: 'UBND xã An Lạc', kind: 'xã' },
    ]);
  });

  it('tells which of its list no commune is called, and counts them nevertheless', async () => {
    const { template } = await get(round.path);
    const list = { name: 'x', template: template.id, units: ['Sở Nội vụ', 'xã An Lạc', 'xã Không Đâu'] };
    const { body } = await call(round.app, 'POST', '/api/campaigns', list);
    expect(body).toMatchObject({ counts: { units: 3 }, unlisted: ['UBND xã Không Đâu'] });
    const whole = { name: 'y', template: template.id, province: 'Ninh Bình' };
    expect((await call(round.app, 'POST', '/api/campaigns', whole)).body.unlisted).toEqual([]);
  });

  it.each([
    [{ template: 'none', province: 'Ninh Bình' }, 404],
    [{ province: 'Atlantis' }, 404],
    [{}, 400],
    [{ units: [] }, 400],
    [{ province: 'Ninh Bình', units: ['xã A'] }, 400],
    [{ province: 'Ninh Bình', deadline: '31/2/2025' }, 400],
  ])('that asks for %j is answered with %i', async (change, status) => {
    const { template } = await get(`${round.path}`);
    const body = { name: 'x', template: template.id, ...change };
    expect((await call(round.app, 'POST', '/api/campaigns', body)).status).toBe(status);
  });

  it('takes plans that were in the store before', async () => {
    await call(round.app, 'POST', '/api/documents', formOf(['a.txt', planOf('UBND xã Bình Yên', SECURITY)]));
    await round.application.drain();
    const { template } = await get(`${round.path}`);
    const { body } = await call(round.app, 'POST', '/api/campaigns', {
      name: 'Lần hai',
      template: template.id,
      province: 'Ninh Bình',
      documents: 'all',
    });
    expect(body.counts).toMatchObject({ submitted: 1, compared: 1 });
  });

  it('changes its name, deadline and units', async () => {
    await upload(['a.txt', planOf('UBND xã An Lạc', INFRASTRUCTURE)], ['b.txt', planOf('UBND xã Đồng Mới')]);
    const change = {
      name: 'Tên mới',
      deadline: null,
      addUnits: ['xã Đồng Mới'],
      removeUnits: ['phuong-cua-nam'],
    };
    const { body } = await call(round.app, 'PATCH', `${round.path}`, change);
    expect(body).toMatchObject({
      name: 'Tên mới',
      deadline: null,
      counts: { units: 3, submitted: 2, late: 0, unassigned: 0 },
    });
    const removed = await call(round.app, 'PATCH', `${round.path}`, { removeUnits: ['xa-an-lac'] });
    expect(round.application.faults).toEqual([]);
    expect(removed.status).toBe(409);
  });
});
