// What a round shows of files of which nothing can be read.
import { describe, expect, it } from 'vitest';
import { verifyStore } from '../../../server/usecases/documents/verify-store.ts';
import { call, formOf } from '../calls.ts';
import { INFRASTRUCTURE, planOf, roundForEach } from './round-for-each.ts';

const round = roundForEach();
const { get, matrix, upload } = round;

describe('the matrix', () => {
  it.each([
    ['empty', ''],
    ['too-large', 'x'.repeat(100_001)],
  ])('shows that a unit sent a file that is %s, of which nothing can be kept', async (code, content) => {
    const path = `/api/documents?campaign=${round.id}`;
    const sent = await call(round.app, 'POST', path, formOf(['xa-binh-yen.pdf', content]));
    const [{ id }] = sent.body.documents;
    const other = await call(
      round.app,
      'POST',
      path,
      formOf(['xa-an-lac.pdf', content], ['ghi-chu.txt', content]),
    );
    expect(other.body.documents).toMatchObject([{ error: { code } }, { id: null, error: { code } }]);
    expect(other.body.documents[0].id).not.toBe(id);
    const { rows, counts } = await matrix('?state=failed');
    expect(
      rows.map(({ unit, fault }: { unit: { id: string }; fault: object }) => ({ id: unit.id, fault })),
    ).toMatchObject([
      { id: 'xa-an-lac', fault: { code } },
      { id: 'xa-binh-yen', fault: { code } },
    ]);
    expect(counts).toMatchObject({ submitted: 2, notSubmitted: 1, failed: 2, arriving: 0, unassigned: 0 });
    // It is not said to be lost: there was nothing to keep.
    expect((await call(round.app, 'GET', `/api/documents/${id}/original`)).body).toMatchObject({
      error: { code },
    });
    expect((await call(round.app, 'POST', `/api/documents/${id}/read`)).body).toMatchObject({
      error: { code },
    });
    expect(await verifyStore(round.application.services, new AbortController().signal)).toMatchObject({
      faulty: [],
      strangers: [],
    });
    expect(await get(`/api/documents/${id}`)).toMatchObject({ status: 'failed', original: 'never' });
    // Sent again it is the same document, and a file that can be read takes its place.
    const again = await call(round.app, 'POST', path, formOf(['xa-binh-yen.pdf', content]));
    expect(again.body.documents).toMatchObject([{ id }]);
    await upload(['xa-binh-yen.pdf', planOf('UBND xã Bình Yên', INFRASTRUCTURE)]);
    expect((await matrix()).counts).toMatchObject({ submitted: 2, compared: 1, failed: 1 });
  });

  it.each(['damaged', 'encrypted', 'unsupported-type'])(
    'shows a file refused as %s in the row that its name tells, and not as never sent',
    async (code) => {
      const path = `/api/documents?campaign=${round.id}`;
      const sent = await call(round.app, 'POST', path, formOf(['xa-binh-yen.pdf', `!${code}`]));
      expect(sent.body).toMatchObject({ error: { code }, documents: [{ job: null, error: { code } }] });
      const { rows, counts } = await matrix('?state=failed');
      expect(rows).toMatchObject([
        { unit: { id: 'xa-binh-yen' }, document: { name: 'xa-binh-yen.pdf' }, fault: { code } },
      ]);
      expect(counts).toMatchObject({ submitted: 1, notSubmitted: 2, failed: 1, arriving: 0 });
      const letter = await call(round.app, 'GET', `${round.path}/units/xa-binh-yen/letter`);
      expect(letter.status).toBe(200);
      const text = await call(round.app, 'GET', `/api/documents/${rows[0].document.id}/text`);
      expect(text.body).toMatchObject({ error: { code } });
      // Asked to be read again it is refused again, and one that can be read takes its place.
      await call(round.app, 'POST', `/api/documents/${rows[0].document.id}/read`);
      await round.application.drain();
      expect((await matrix('?state=failed')).rows).toMatchObject([{ fault: { code } }]);
      await upload(['b.txt', planOf('UBND xã Bình Yên', INFRASTRUCTURE)]);
      expect((await matrix()).counts).toMatchObject({ submitted: 1, compared: 1, failed: 0 });
    },
  );

  it('is sent a damaged file that tells nothing of its unit: it waits in the tray for a person', async () => {
    const path = `/api/documents?campaign=${round.id}`;
    const sent = await call(
      round.app,
      'POST',
      path,
      formOf(['scan.pdf', '!damaged'], ['thumbs.db', '!unsupported-type']),
    );
    const [{ id: document }] = sent.body.documents;
    expect(await get(`${round.path}/unassigned`)).toMatchObject({
      total: 1,
      documents: [{ id: document, name: 'scan.pdf', fault: { code: 'damaged' } }],
    });
    const assigned = await call(round.app, 'PUT', `${round.path}/units/xa-an-lac/document`, { document });
    expect(assigned.body).toMatchObject({ state: 'failed', fault: { code: 'damaged' } });
    // The same file again is no second one.
    expect((await call(round.app, 'POST', path, formOf(['scan.pdf', '!damaged']))).status).toBe(422);
    expect(await get(`${round.path}/units/xa-an-lac`)).toMatchObject({
      row: { state: 'failed', files: 1 },
    });
  });
});
