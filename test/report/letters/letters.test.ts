// The letters of a round: who is written to, what each is told, and that they are laid out as Nghị định 30/2020 asks.
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { drawChart } from '../../../server/adapters/canvas/draw-chart.ts';
import type { RoundPlan, Unit } from '../../../server/model/round/round.ts';
import { letterAlone, lettersOf } from '../../../server/report/letters/bundle.ts';
import { zipFiles } from '../../../server/report/letters/zip-files.ts';
import { defaultSettings } from '../../../server/report/letters/default-settings.ts';
import { leadershipReport } from '../../../server/report/letters/leadership-report.ts';
import { unitLetter } from '../../../server/report/letters/unit-letter.ts';
import type { RoundResult } from '../../../server/report/round/round-result.ts';
import { criteriaOf, rowOf } from '../../../server/round/matrix.ts';
import { unitsNamed } from '../../../server/round/units.ts';
import { planOfRound, roundOf, templateOf } from '../../support/plans/round-plans.ts';

const SETTINGS = {
  superior: 'UBND tỉnh Quảng Trị',
  office: 'Sở Khoa học và Công nghệ',
  symbol: 'SKHCN-CĐS',
  place: 'Quảng Trị',
  authority: 'KT. Giám đốc',
  position: 'Phó Giám đốc',
  signer: 'Trần Thị B',
  recipients: ['UBND tỉnh (để báo cáo)'],
  replyBy: '2026-04-10',
  contact: null,
};
const TOOLS = { settings: SETTINGS, today: '2026-03-25', drawChart };

async function textOf(bytes: Uint8Array): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return value.replace(/\s+/gu, ' ').replaceAll('\u2011', '-');
}

async function lettersIn(round: RoundResult): Promise<ReadonlyMap<string, Uint8Array>> {
  const letters = new Map<string, Uint8Array>();
  for await (const { name, bytes } of lettersOf(round, TOOLS)) letters.set(name, bytes);
  return letters;
}

const letters = await lettersIn(roundOf());
const told = async (name: string): Promise<string> => textOf(letters.get(name) ?? new Uint8Array());

const [camLo] = unitsNamed(['xã Cam Lộ'], []);
async function letterFor(plan: RoundPlan): Promise<string | undefined> {
  if (!camLo) throw new Error('no unit');
  const { template } = roundOf();
  const bytes = await unitLetter(rowOf(camLo, [plan], null, undefined), { template, ...TOOLS });
  return bytes && textOf(bytes);
}

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
