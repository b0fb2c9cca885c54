// The letter to a unit: what it is told, laid out as Nghị định 30/2020 asks.
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { RoundPlan, Unit } from '../../../server/model/round/round.ts';
import { letterAlone } from '../../../server/report/letters/bundle.ts';
import { unitLetter } from '../../../server/report/letters/unit-letter.ts';
import { rowOf } from '../../../server/round/matrix.ts';
import { unitsNamed } from '../../../server/round/units.ts';
import { planOfRound, roundOf } from '../../support/plans/round-plans.ts';
import { letters, SETTINGS, textOf, told, TOOLS } from './letters-of-round.ts';

const [camLo] = unitsNamed(['xã Cam Lộ'], []);
async function letterFor(plan: RoundPlan): Promise<string | undefined> {
  if (!camLo) throw new Error('no unit');
  const { template } = roundOf();
  const bytes = await unitLetter(rowOf(camLo, [plan], null, undefined), { template, ...TOOLS });
  return bytes && textOf(bytes);
}

describe('the letter to a unit', () => {
  it('names each recipient once, however the settings write them', async () => {
    const recipients = ['- Như trên;', 'UBND tỉnh (để báo cáo).', 'Lưu: VT, CĐS'];
    const settings = { ...SETTINGS, recipients };
    const bytes = await unitLetter(
      rowOf(
        unitsNamed(['xã Cam Lộ'], [])[0] as Unit,
        [planOfRound('a', 'UBND xã Cam Lộ', { 'I.1': 'missing' })],
        null,
        undefined,
      ),
      { template: roundOf().template, ...TOOLS, settings },
    );
    expect(await textOf(bytes ?? new Uint8Array())).toContain(
      'Nơi nhận: - Như trên; - UBND tỉnh (để báo cáo); - Lưu: VT, CĐS.',
    );
  });

  it('has lines of full height in every program', () => {
    const files = unzipSync(letters.get('don-vi/xa-cam-lo.docx') ?? new Uint8Array());
    const xml = new TextDecoder().decode(files['word/document.xml']);
    const heights = xml.match(/<w:spacing [^>]*w:line="\d+"[^>]*>/gu) ?? [];
    expect(heights.filter((height) => !height.includes('w:lineRule'))).toEqual([]);
  });

  it('has letterhead, number, subject, addressee, recipients and signature', async () => {
    const text = await told('don-vi/xa-cam-lo.docx');
    for (const part of [
      'UBND TỈNH QUẢNG TRỊ SỞ KHOA HỌC VÀ CÔNG NGHỆ',
      'Số: /SKHCN-CĐS',
      'V/v bổ sung, hoàn thiện Kế hoạch số 27/KH-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc',
      'Quảng Trị, ngày tháng 3 năm 2026',
      'Kính gửi: Ủy ban nhân dân xã Cam Lộ',
      'Nơi nhận: - Như trên; - UBND tỉnh (để báo cáo); - Lưu: VT.',
      'KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Trần Thị B',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('has the committee above an office in two lines, as its own letterhead has', async () => {
    const superior = 'Ủy ban nhân dân tỉnh Quảng Trị';
    const { template, deadline, matrix } = roundOf();
    const [row] = matrix.rows;
    if (!row) throw new Error('no row');
    const bytes = await letterAlone(
      row,
      { template, deadline },
      { ...TOOLS, settings: { ...SETTINGS, superior } },
    );
    const xml = new TextDecoder().decode(unzipSync(bytes ?? new Uint8Array())['word/document.xml']);
    expect(xml).toMatch(
      />ỦY BAN NHÂN DÂN<.*<\/w:p>.*>TỈNH QUẢNG TRỊ<.*<\/w:p>.*>SỞ KHOA HỌC VÀ CÔNG NGHỆ</su,
    );
  });

  it('is on A4 with the margins and the typeface of Nghị định 30/2020', () => {
    const files = unzipSync(letters.get('don-vi/xa-cam-lo.docx') ?? new Uint8Array());
    const xml = new TextDecoder().decode(files['word/document.xml']);
    expect(xml).toMatch(/<w:pgSz w:w="11907" w:h="16840"/u);
    expect(xml).toMatch(/w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"/u);
    expect(new TextDecoder().decode(files['word/styles.xml'])).toContain('Times New Roman');
  });

  it('tells each missing and partial criterion with the province’s passage and what to add', async () => {
    const text = await told('don-vi/xa-cam-lo.docx');
    expect(text).toContain('kế hoạch đã nêu đủ 2 nội dung; chưa có 1 nội dung, nêu chưa đầy đủ 1 nội dung');
    expect(text).toContain(
      '2. Nội dung nêu chưa đầy đủ a) Nội dung I.2 (mục I.2 ở kế hoạch của tỉnh). Yêu cầu của tỉnh: “Nội dung I.2 phải làm.” Kế hoạch đã nêu (mục II.1): “Kế hoạch nói về I.2.” Đề nghị: bổ sung nội dung I.2.',
    );
    expect(text).toContain('gửi về Sở Khoa học và Công nghệ trước ngày 10/04/2026./.');
  });

  it('tells a demand that a list would cut by its whole first clause, and no demand twice', async () => {
    const clause =
      'Rà soát, bố trí cán bộ trực tại bộ phận một cửa của xã để hướng dẫn người dân nộp hồ sơ trên mạng';
    const cut = `${clause.split(' ').slice(0, 14).join(' ')}…`;
    const of = async (text: string): Promise<string | undefined> => {
      const plan = planOfRound('a', 'UBND xã Cam Lộ', { 'I.1': 'missing' });
      const criteria = plan.comparison?.criteria.map((one) => ({ ...one, heading: cut, text })) ?? [];
      return letterFor({ ...plan, comparison: plan.comparison && { ...plan.comparison, criteria } });
    };
    expect(await of(`${clause}; mở lớp học buổi tối.`)).toContain(
      `a) ${clause} (mục I.1 ở kế hoạch của tỉnh). Yêu cầu của tỉnh: “${clause}; mở lớp học buổi tối.”`,
    );
    expect(await of(`${clause}.`)).toContain(`a) ${clause} (mục I.1 ở kế hoạch của tỉnh). Đề nghị:`);
  });

  it('does not name a demand by its beginning under the whole of it', async () => {
    const plan = planOfRound('a', 'UBND xã Cam Lộ', { 'I.1': 'missing' });
    const criteria =
      plan.comparison?.criteria.map((one) => ({
        ...one,
        suggestion: 'Bổ sung nội dung “Kiểm tra chất lượng nước, mỗi…” vào mục II “NỘI DUNG”.',
      })) ?? [];
    expect(
      await letterFor({ ...plan, comparison: plan.comparison && { ...plan.comparison, criteria } }),
    ).toContain('Đề nghị: bổ sung nội dung này vào mục II “NỘI DUNG”.');
  });

  it('tells a person’s verdict as theirs, without the machine’s advice', async () => {
    const text = await told('don-vi/xa-cam-lo.docx');
    expect(text).toContain(
      '1. Nội dung chưa có trong kế hoạch a) Nội dung II.1 (mục II.1 ở kế hoạch của tỉnh). Yêu cầu của tỉnh: “Nội dung II.1 phải làm.” Kết luận của người rà soát: Đã xem II.1. Đề nghị: bổ sung theo yêu cầu của tỉnh.',
    );
    expect(text).not.toContain('Bổ sung nội dung II.1');
  });

  it('calls nothing missing that could not be read', async () => {
    const text = await told('don-vi/xa-gio-linh.docx');
    expect(text).toContain('chưa có 1 nội dung.');
    expect(text).toContain(
      'nên chưa kết luận là thiếu; đề nghị gửi lại bản rõ hơn: - Nội dung II.1 (mục II.1);',
    );
  });

  it('asks for the file again where it could not be read, with the reason', async () => {
    const text = await told('don-vi/so-noi-vu.docx');
    expect(text).toContain('không đọc được tệp này: tệp bị hỏng.');
    expect(text).not.toContain('chưa có trong kế hoạch');
  });

  it('says that a plan is about something else and lists nothing as missing', async () => {
    const text = await told('don-vi/xa-bo-trach.docx');
    expect(text).toContain('văn bản này nói về việc khác');
    expect(text).not.toContain('chưa có trong kế hoạch');
  });

  it('is not written where nothing lacks', async () => {
    expect(await letterFor(planOfRound('a', 'UBND xã Cam Lộ', { 'I.1': 'met' }))).toBeUndefined();
  });
});
