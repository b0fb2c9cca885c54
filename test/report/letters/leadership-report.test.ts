// The report to the leadership.
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { leadershipReport } from '../../../server/report/letters/leadership-report.ts';
import { criteriaOf } from '../../../server/round/matrix.ts';
import { roundOf, templateOf } from '../../support/plans/round-plans.ts';
import { letters, textOf, told, TOOLS } from './letters-of-round.ts';

describe('the report to the leadership', () => {
  it('has totals, the commonest gaps, who lacks what, and what to do next', async () => {
    const text = await told('bao-cao-lanh-dao.docx');
    for (const part of [
      'Số: /BC-SKHCN',
      'BÁO CÁO Kết quả rà soát kế hoạch của các đơn vị triển khai Kế hoạch số 112/KH-UBND',
      'Trong 5 đơn vị phải gửi kế hoạch (hạn gửi: ngày 15/03/2026), đã có 4 đơn vị gửi (80%), trong đó 1 đơn vị gửi muộn; 1 đơn vị chưa gửi.',
      'Đã đối chiếu 2 kế hoạch với 4 nội dung',
      'Có 1 chỗ chưa kết luận',
      '1 kết luận do người rà soát quyết định, đánh dấu *.',
      '1 Nội dung I.2 (mục I.2) 1 1 xã Gio Linh',
      '1 xã Cam Lộ 63% II.1* I.2',
      'Đôn đốc 1 đơn vị chưa gửi kế hoạch',
      'Đề nghị 2 đơn vị bổ sung',
      'Đề nghị 2 đơn vị gửi lại kế hoạch',
      'Còn 1 tệp chưa rõ của đơn vị nào (=cmd.docx)',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('tells what lacks by its whole first clause', async () => {
    const round = roundOf();
    const clause = `Nội dung I.2 ${'rất dài '.repeat(10)}`.trim();
    const heading = `${clause.split(' ').slice(0, 14).join(' ')}…`;
    const criteria = round.template.criteria.map((one) =>
      one.id === 'I.2' ? { ...one, heading, text: `${clause}.` } : one,
    );
    const template = { ...round.template, criteria };
    const matrix = { ...round.matrix, criteria: criteriaOf(template) };
    const bytes = await leadershipReport({ ...round, template, matrix }, undefined, TOOLS);
    expect(await textOf(bytes)).toContain(`1 ${clause} (mục I.2) 1 1 xã Gio Linh`);
  });

  it('says what the number of a dash stands for, which is no office’s own', async () => {
    const round = roundOf();
    const criteria = criteriaOf(templateOf(['I.1', 'III.2.b.-1.+3']));
    const bytes = await leadershipReport(
      { ...round, matrix: { ...round.matrix, criteria } },
      undefined,
      TOOLS,
    );
    expect(await textOf(bytes)).toContain(
      'Số trong bảng là mục của kế hoạch tỉnh; III.2.b.-1.+3 là mục III.2.b, gạch đầu dòng 1, dấu cộng 3.',
    );
    expect(await told('bao-cao-lanh-dao.docx')).not.toContain('Số trong bảng');
  });

  it('breaks no symbol at its hyphen', () => {
    const files = unzipSync(letters.get('bao-cao-lanh-dao.docx') ?? new Uint8Array());
    const xml = new TextDecoder().decode(files['word/document.xml']);
    expect(xml).toContain('112/KH</w:t><w:noBreakHyphen/><w:t xml:space="preserve">UBND');
    expect(xml).not.toMatch(/KH-UBND|BC-SKHCN/u);
  });

  it('has the round at a glance and its chart before the first table, so that both stand on the first page', () => {
    const files = unzipSync(letters.get('bao-cao-lanh-dao.docx') ?? new Uint8Array());
    const xml = new TextDecoder().decode(files['word/document.xml']);
    const [, afterLetterhead = ''] = xml.split(/<\/w:tbl>/u);
    expect(afterLetterhead).toMatch(/I\. KẾT QUẢ CHUNG.*<w:drawing>.*II\. TÌNH HÌNH GỬI KẾ HOẠCH/su);
  });

  it('annexes who lacks what on paper that lies on its side', async () => {
    const files = unzipSync(letters.get('bao-cao-lanh-dao.docx') ?? new Uint8Array());
    const xml = new TextDecoder().decode(files['word/document.xml']);
    expect(xml).toMatch(/<w:pgSz w:w="16840" w:h="11907" w:orient="landscape"/u);
    expect(await told('bao-cao-lanh-dao.docx')).toMatch(/\.\/\. .*Phụ lục I KẾT QUẢ TỪNG ĐƠN VỊ/u);
  });

  it('names the units that lack nothing in one sentence of the annex, and those that lack something a row each', async () => {
    const round = roundOf();
    const [full, ...others] = round.matrix.rows.filter(({ summary }) => summary !== null);
    if (full?.summary == null) throw new Error('no plan was compared');
    const summary = { ...full.summary, partial: 0, missing: 0, unclear: 0 };
    const like = ['xã A', 'xã B'].map((name) => ({
      ...full,
      unit: { ...full.unit, name },
      summary,
      score: 1,
    }));
    const rows = [...like, { ...like[0]!, unit: { ...full.unit, name: 'xã C' }, late: true }, ...others];
    const report = (of: typeof rows) =>
      leadershipReport({ ...round, matrix: { ...round.matrix, rows: of } }, undefined, TOOLS).then(textOf);
    const annex = (await report(rows)).split('KẾT QUẢ TỪNG ĐƠN VỊ')[1] ?? '';
    expect(annex).toContain('Đủ mọi nội dung (3 đơn vị): xã A, xã B, xã C (gửi muộn).');
    expect(annex).not.toContain('100%');
    expect(annex).toContain(others[0]?.unit.name.replace('UBND ', ''));
    const allFull = (await report(like)).split('KẾT QUẢ TỪNG ĐƠN VỊ')[1] ?? '';
    expect(allFull).not.toContain('STT');
  });

  it('has a chart with a description for whoever does not see it', () => {
    const files = unzipSync(letters.get('bao-cao-lanh-dao.docx') ?? new Uint8Array());
    const picture = Object.keys(files).find((name) => name.startsWith('word/media/'));
    expect([...(files[picture ?? '']?.subarray(1, 4) ?? [])]).toEqual([...Buffer.from('PNG')]);
    expect(new TextDecoder().decode(files['word/document.xml'])).toContain(
      'I.2 Nội dung I.2: Thiếu 1, Chưa đủ 1, Cần xem 0, Đạt 0',
    );
  });
});
