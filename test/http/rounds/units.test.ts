// To which unit of the round a file belongs, and what is said of a unit.
import { describe, expect, it } from 'vitest';
import { call } from '../calls.ts';
import { INFRASTRUCTURE, planOf, roundForEach, SECURITY } from './round-for-each.ts';

const round = roundForEach();
const { get, matrix, upload } = round;

describe('whose plan it is', () => {
  it('is told by the communes that were merged into one', async () => {
    await upload(['a.txt', planOf('UBND thị trấn Lạc', INFRASTRUCTURE)]);
    expect((await matrix('?state=compared')).rows[0].unit.id).toBe('xa-an-lac');
  });

  it('waits in the tray for a person, who can take it back', async () => {
    const [document] = await upload(['a.txt', planOf('UBND xã Nơi Khác', INFRASTRUCTURE)]);
    expect(await get(`${round.path}/unassigned`)).toMatchObject({
      total: 1,
      documents: [{ id: document, issuer: 'UBND xã Nơi Khác', suggestions: [] }],
    });
    const assigned = await call(round.app, 'PUT', `${round.path}/units/xa-binh-yen/document`, {
      document,
    });
    expect(assigned.body).toMatchObject({ unit: { id: 'xa-binh-yen' }, state: 'compared' });
    const off = `${round.path}/units/xa-binh-yen/document?document=${document}`;
    expect((await call(round.app, 'DELETE', off)).body.state).toBe('not-submitted');
    // What a person said stands when the file is read again.
    await call(round.app, 'POST', `/api/documents/${document}/read`);
    await round.application.drain();
    expect((await get(`${round.path}/unassigned`)).total).toBe(1);
  });

  it('a later file replaces an earlier one, both are kept, and the difference is told', async () => {
    const [first, second] = await upload(
      ['a.txt', planOf('UBND xã An Lạc', INFRASTRUCTURE)],
      ['b.txt', planOf('UBND xã An Lạc', SECURITY, INFRASTRUCTURE)],
    );
    const files = await get(`${round.path}/units/xa-an-lac`);
    expect(files.row).toMatchObject({
      document: { id: second },
      files: 2,
      changes: { added: 1, dropped: 0, message: 'bổ sung 1' },
    });
    expect(files.documents.map(({ id, counts }: { id: string; counts: boolean }) => [id, counts])).toEqual([
      [second, true],
      [first, false],
    ]);
    const path = `${round.path}/units/xa-an-lac/document`;
    expect((await call(round.app, 'PUT', path, { document: first })).body.document.id).toBe(first);
  });

  it('is late by the day on which it came, where somebody says so', async () => {
    const [document] = await upload(['a.txt', planOf('UBND xã An Lạc', INFRASTRUCTURE)]);
    const path = `${round.path}/documents/${document}`;
    expect((await call(round.app, 'PATCH', path, { receivedOn: '2025-09-19' })).body.row.late).toBe(false);
    expect((await call(round.app, 'PATCH', path, { receivedOn: null })).body.row.late).toBe(true);
  });

  it('leaves the round with its file', async () => {
    const [document] = await upload(['a.txt', planOf('UBND xã An Lạc', INFRASTRUCTURE)]);
    const { body } = await call(round.app, 'DELETE', `${round.path}/documents/${document}`);
    expect(body.counts).toMatchObject({ submitted: 0, unassigned: 0 });
  });

  it('a unit is given to a colleague and marked as reviewed', async () => {
    const path = `${round.path}/units/xa-an-lac`;
    const { body } = await call(round.app, 'PATCH', path, { assignee: 'Lan', reviewed: true });
    expect(body).toMatchObject({
      assignee: 'Lan',
      reviewed: { by: expect.any(String), at: expect.any(String) },
    });
    expect((await matrix('?assignee=Lan&reviewed=true')).total).toBe(1);
    expect((await matrix()).counts.reviewed).toBe(1);
    expect((await call(round.app, 'PATCH', path, { reviewed: false })).body.reviewed).toBeNull();
  });
});
