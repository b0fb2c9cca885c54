// Files made of a round: tables, report, letters.
import { unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { call } from '../calls.ts';
import { INFRASTRUCTURE, planOf, roundForEach, SECURITY } from './round-for-each.ts';

const round = roundForEach();
const { get, upload } = round;

describe('files of a round', () => {
  beforeEach(async () => {
    await upload(['a.txt', planOf('UBND xã An Lạc', INFRASTRUCTURE)]);
    round.application.start();
  });

  it.each([
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['csv', 'text/csv; charset=utf-8'],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['zip', 'application/zip'],
  ])('as %s', async (format, type) => {
    const answer = await call(round.app, 'GET', `${round.path}/export?format=${format}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.headers.get('content-disposition')).toContain(`.${format}`);
  });

  it('holds a letter to who lacks something, in the name of the office that was set', async () => {
    const settings = {
      superior: null,
      office: 'Sở Nội vụ',
      symbol: 'SNV-TĐKT',
      place: 'Ninh Bình',
      authority: null,
      position: 'Giám đốc',
      signer: 'Trần Thị B',
      recipients: [],
      replyBy: null,
      contact: null,
    };
    expect(await get('/api/settings/letters')).toBeNull();
    const unset = { office: 'Ủy ban nhân dân tỉnh Ninh Bình', place: 'Ninh Bình', signer: '' };
    expect(await get('/api/settings/letters/defaults')).toMatchObject(unset);
    expect(await get(`/api/settings/letters/defaults?campaign=${round.id}`)).toMatchObject(unset);
    expect((await call(round.app, 'GET', '/api/settings/letters/defaults?campaign=khong-co')).status).toBe(
      404,
    );
    expect((await call(round.app, 'PUT', '/api/settings/letters', settings)).body).toEqual(settings);
    expect(await get('/api/settings/letters')).toEqual(settings);
    const response = await round.app.request(`${round.path}/export?format=zip`);
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    expect(Object.keys(files).toSorted()).toEqual([
      'bao-cao-lanh-dao.docx',
      'cong-van-don-doc.docx',
      'don-vi/xa-an-lac.docx',
    ]);
    const letter = unzipSync(files['don-vi/xa-an-lac.docx'] ?? new Uint8Array());
    expect(new TextDecoder().decode(letter['word/document.xml'])).toContain('SỞ NỘI VỤ');
  });

  it('are written by the worker, who tells how far it is, and fetched once they are there', async () => {
    const path = `${round.path}/letters`;
    const { status, body: job } = await call(round.app, 'POST', path);
    expect(status).toBe(202);
    expect(job).toMatchObject({ kind: 'letters', document: round.id, pages: 3 });
    await expect.poll(async () => (await get(`/api/jobs/${job.id}`)).status).toBe('done');
    const response = await round.app.request(`${path}/${job.id}`);
    expect(response.headers.get('content-type')).toBe('application/zip');
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    expect(Object.keys(files)).toContain('don-vi/xa-an-lac.docx');
    await round.application.services.bundles.sweep(new Date('9999-01-01'));
    expect((await call(round.app, 'GET', `${path}/${job.id}`)).status).toBe(404);
  });

  it('of no round, or of another one, are not found', async () => {
    const path = `${round.path}/letters`;
    expect((await call(round.app, 'GET', `${path}/none`)).status).toBe(404);
    expect((await call(round.app, 'POST', '/api/campaigns/none/letters')).status).toBe(404);
  });

  it('gives one letter, a reminder to who sent nothing, and none where nothing lacks', async () => {
    const letterTo = async (unit: string) => {
      const response = await round.app.request(`${round.path}/units/${unit}/letter`);
      if (response.status !== 200) return response.status;
      const parts = unzipSync(new Uint8Array(await response.arrayBuffer()));
      return new TextDecoder().decode(parts['word/document.xml']);
    };
    expect(await letterTo('xa-an-lac')).toContain('diễn tập ứng cứu sự cố');
    expect(await letterTo('xa-binh-yen')).toContain(
      'chưa nhận được kế hoạch của Ủy ban nhân dân xã Bình Yên',
    );
    await upload(['b.txt', planOf('UBND xã Bình Yên', INFRASTRUCTURE, SECURITY)]);
    await expect.poll(() => letterTo('xa-binh-yen')).toBe(404);
  });
});
