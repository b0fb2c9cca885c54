// The matrix of a round over HTTP: filled, filtered, ordered, and following what people do.
import { describe, expect, it } from 'vitest';
import { call, formOf } from '../calls.ts';
import { INFRASTRUCTURE, planOf, roundForEach, SECURITY } from './round-for-each.ts';

const round = roundForEach();
const { matrix, upload } = round;

describe('the matrix', () => {
  it('fills itself as plans are read and compared', async () => {
    const [document] = await upload(['an-lac.txt', planOf('UBND xã An Lạc', INFRASTRUCTURE)]);
    const { criteria, rows, totals, counts, total } = await matrix();
    expect(criteria).toMatchObject([
      { id: '1', heading: 'Hạ tầng', text: 'Hạ tầng: phủ mạng tới mọi thôn', section: null, required: true },
      { id: '2', heading: 'An ninh' },
    ]);
    expect(total).toBe(3);
    expect(rows[0]).toMatchObject({
      unit: { id: 'xa-an-lac', name: 'UBND xã An Lạc', kind: 'xã' },
      state: 'compared',
      late: true,
      document: { id: document, name: 'an-lac.txt', date: '2025-09-25' },
      comparison: expect.any(String),
      score: 0.5,
      summary: { met: 1, partial: 0, missing: 1, unclear: 0 },
      statuses: { 1: { status: 'met', by: 'machine' }, 2: { status: 'missing', by: 'machine' } },
    });
    expect(rows[1]).toMatchObject({ state: 'not-submitted', document: null, statuses: {} });
    expect(totals).toEqual({
      1: { met: 1, partial: 0, missing: 0, unclear: 0 },
      2: { met: 0, partial: 0, missing: 1, unclear: 0 },
    });
    expect(counts).toMatchObject({ units: 3, submitted: 1, notSubmitted: 2, late: 1, compared: 1 });
  });

  it('shows a file that is waiting, and one that failed by its name', async () => {
    await call(
      round.app,
      'POST',
      `/api/documents?campaign=${round.id}`,
      formOf(['x.txt', planOf('UBND xã An Lạc')], ['xa-binh-yen.txt', '!unreadable']),
    );
    // One is known by its name already; of the other only what it says will tell.
    expect((await matrix()).counts).toMatchObject({ submitted: 1, reading: 1, arriving: 1 });
    expect((await matrix('?state=reading')).rows).toMatchObject([
      { unit: { id: 'xa-binh-yen' }, state: 'reading', document: { name: 'xa-binh-yen.txt' }, statuses: {} },
    ]);
    await round.application.drain();
    const { rows } = await matrix('?state=failed');
    expect(rows).toMatchObject([{ unit: { id: 'xa-binh-yen' }, fault: { code: 'page-unreadable' } }]);
  });

  it('moves a file that was named after one unit to the unit that issued it, once it is read', async () => {
    await call(
      round.app,
      'POST',
      `/api/documents?campaign=${round.id}`,
      formOf(['xa-binh-yen.txt', planOf('UBND xã An Lạc')]),
    );
    expect((await matrix('?state=reading')).rows).toMatchObject([{ unit: { id: 'xa-binh-yen' } }]);
    await round.application.drain();
    const { rows } = await matrix();
    const states = rows.map(({ unit, state }: { unit: { id: string }; state: string }) => [unit.id, state]);
    expect(Object.fromEntries(states)).toMatchObject({
      'xa-an-lac': 'compared',
      'xa-binh-yen': 'not-submitted',
    });
  });

  it('is filtered and ordered in the store', async () => {
    await upload(
      ['a.txt', planOf('UBND xã An Lạc', INFRASTRUCTURE)],
      ['b.txt', planOf('UBND xã Bình Yên', INFRASTRUCTURE, SECURITY)],
    );
    const names = async (query: string) =>
      (await matrix(query)).rows.map(({ unit }: { unit: { id: string } }) => unit.id);
    expect(await names('?state=not-submitted')).toEqual(['phuong-cua-nam']);
    expect(await names('?sort=-score')).toEqual(['xa-binh-yen', 'xa-an-lac', 'phuong-cua-nam']);
    expect(await names('?sort=-missing&limit=1')).toEqual(['xa-an-lac']);
    expect(await names('?criterion=2&status=missing')).toEqual(['xa-an-lac']);
    expect(await names('?q=binh+yen')).toEqual(['xa-binh-yen']);
    expect(await names('?kind=phường')).toEqual(['phuong-cua-nam']);
    expect(await names('?reviewed=true')).toEqual([]);
    expect((await matrix('?limit=1&offset=1')).total).toBe(3);
  });

  it('follows a person’s verdict', async () => {
    await upload(['a.txt', planOf('UBND xã An Lạc', INFRASTRUCTURE)]);
    const { comparison } = (await matrix()).rows[0];
    await call(round.app, 'PUT', `/api/comparisons/${comparison}/verdicts/2`, {
      status: 'met',
      note: 'Có ở phụ lục.',
    });
    expect((await matrix()).rows[0]).toMatchObject({
      score: 1,
      statuses: { 2: { status: 'met', by: 'person' } },
    });
  });

  it('forgets a document that was taken out of sight, until it comes back', async () => {
    const [document] = await upload(['a.txt', planOf('UBND xã An Lạc', INFRASTRUCTURE)]);
    await call(round.app, 'DELETE', `/api/documents/${document}`);
    expect((await matrix()).counts.submitted).toBe(0);
    await call(round.app, 'POST', `/api/documents/${document}/restore`);
    expect((await matrix()).counts.submitted).toBe(1);
  });
});
