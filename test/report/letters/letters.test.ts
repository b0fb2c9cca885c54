// The letters of a round: who is written to, and who writes.
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { lettersOf } from '../../../server/report/letters/bundle.ts';
import { zipFiles } from '../../../server/report/letters/zip-files.ts';
import { defaultSettings } from '../../../server/report/letters/default-settings.ts';
import { roundOf } from '../../support/plans/round-plans.ts';
import { letters, lettersIn, told, TOOLS } from './letters-of-round.ts';

describe('the letters of a round', () => {
  it('are the report, the reminder, and one for each unit that has to do something', () => {
    expect([...letters.keys()]).toEqual([
      'bao-cao-lanh-dao.docx',
      'cong-van-don-doc.docx',
      'don-vi/xa-cam-lo.docx',
      'don-vi/xa-gio-linh.docx',
      'don-vi/so-noi-vu.docx',
      'don-vi/xa-bo-trach.docx',
    ]);
  });

  it('come as one zip', async () => {
    const bytes: Uint8Array[] = [];
    for await (const chunk of zipFiles(lettersOf(roundOf(), TOOLS), TOOLS.today)) bytes.push(chunk);
    const files = unzipSync(new Uint8Array(Buffer.concat(bytes)));
    expect(Object.keys(files)).toEqual([...letters.keys()]);
  });
});

describe('the reminder', () => {
  it('names who has sent nothing, and by when', async () => {
    const text = await told('cong-van-don-doc.docx');
    expect(text).toContain('V/v đôn đốc gửi kế hoạch triển khai Kế hoạch số 112/KH-UBND');
    expect(text).toContain('Kính gửi: Ủy ban nhân dân xã Lệ Thủy');
    expect(text).toContain('gửi kế hoạch trước ngày 15/03/2026');
    expect(text).toContain('Đến nay đã có 4/5 đơn vị gửi kế hoạch; còn 1 đơn vị chưa gửi.');
  });

  it('spares a unit to which an unassigned file may belong', async () => {
    const round = roundOf();
    const row = round.matrix.rows[2];
    const [first] = round.matrix.unassigned;
    if (!row || !first) throw new Error('nothing to test');
    const unassigned = [{ ...first, suggestions: [{ unit: row.unit, why: 'theo tên tệp' }] }];
    const spared = await lettersIn({ ...round, matrix: { ...round.matrix, unassigned } });
    expect(spared.has('cong-van-don-doc.docx')).toBe(false);
  });
});

describe('where nobody said who writes', () => {
  it('it is the office that issued the template, with blanks for what is not known', () => {
    expect(defaultSettings(roundOf().template.metadata)).toMatchObject({
      superior: null,
      office: 'Ủy ban nhân dân tỉnh Quảng Trị',
      symbol: 'UBND',
      place: 'Quảng Trị',
      authority: 'TM. ỦY BAN NHÂN DÂN',
      signer: '',
    });
  });
});
