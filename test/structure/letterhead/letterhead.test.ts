import { describe, expect, it } from 'vitest';
import type { Metadata } from '../../../server/model/document.ts';
import { parse } from '../../../server/structure/parse.ts';
import { planOf, transcriptOf, TREE_PLAN, treePlan } from '../../support/plans/plans.ts';

const metadata = (text: string): Metadata => planOf(text).document.metadata;

describe('letterhead and end', () => {
  it('reads the nine components of a clean plan', () => {
    expect(metadata(treePlan())).toEqual({
      kind: 'Kế hoạch',
      number: '12/KH-UBND',
      date: '2026-03-05',
      issuer: 'UBND xã Bình An',
      place: 'Bình An',
      province: 'Ninh Bình',
      title: 'Trồng cây xanh và giữ gìn vệ sinh đường làng trên địa bàn xã Bình An',
      signer: { name: 'Trần Quốc Bảo', position: 'Chủ tịch' },
    });
  });

  it.each([
    'Triển khai Kế hoạch số 30/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh, xã ban hành kế hoạch như sau:',
    'Tiếp nối Kế hoạch số 30/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh, xã làm những việc sau đây.',
  ])('ends the title before a paragraph that cites what is carried out: %s', (opening) => {
    const text = treePlan().split('\n');
    const at = text.findIndex((line) => line.startsWith('Thực hiện Kế hoạch'));
    const { document } = planOf([...text.slice(0, at), opening, ...text.slice(at + 2)].join('\n'));
    expect(document.metadata.title).toBe(
      'Trồng cây xanh và giữ gìn vệ sinh đường làng trên địa bàn xã Bình An',
    );
    expect(document.references.map(({ number }) => number)).toContain('30/KH-UBND');
  });

  it.each([
    'Mở lớp may cho phụ nữ mất việc, học xong có\nnơi nhận vào làm.',
    'Rác phân loại tại nhà.\nNơi nhận rác tái chế là nhà văn hóa thôn.',
  ])('does not end the plan where a line speaks of a place that takes in: %s', (text) => {
    const { document } = planOf(treePlan({ markets: `2. ${text}\n` }));
    expect(document.sections.map(({ path }) => path)).toEqual(['I', 'II', 'III']);
    expect(document.recipients.map(({ name }) => name)).toContain('Sở Nông nghiệp và Môi trường');
  });

  it.each([
    'Căn cứ Kế hoạch này, các thôn lập lịch làm việc; khó khăn gì báo về xã.',
    'Các ban, ngành, các thôn nghiêm túc thực hiện; khó khăn gì báo về xã.',
  ])('takes the last paragraph for the closing, and not for more of the last item: %s', (closing) => {
    const { document } = planOf(treePlan({ end: TREE_PLAN.end.replace(/^.*\n/u, `${closing}\n`) }));
    expect(document.closing?.map(({ text }) => text)).toEqual([closing]);
  });

  it('reads an official letter, which has a subject in place of kind and title', () => {
    const text = [
      'ỦY BAN NHÂN DÂN',
      'TỈNH NINH BÌNH',
      'Số: 87 /UBND-VX',
      'V/v chuẩn bị cây giống',
      'cho mùa trồng cây',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Ninh Bình, ngày tháng 02 năm 2026',
      'Kính gửi: Ủy ban nhân dân các xã, phường',
      'Để chuẩn bị tốt cho mùa trồng cây, UBND tỉnh đề nghị các xã, phường thực hiện một số việc như sau:',
      '1. Rà soát đất trống ven đường, ven kênh và báo cáo diện tích trồng được.',
      '2. Đặt cây giống tại vườn ươm trước ngày 10/02/2026.',
    ].join('\n');
    expect(metadata(text)).toMatchObject({
      kind: 'Công văn',
      number: '87/UBND-VX',
      date: '2026-02',
      issuer: 'UBND tỉnh Ninh Bình',
      province: 'Ninh Bình',
      title: 'chuẩn bị cây giống cho mùa trồng cây',
    });
  });

  it.each([
    [
      'V/v thực hiện Kế hoạch số 45/KH-\nUBND ngày 05/02/2026 của tỉnh',
      '45/KH-UBND ngày 05/02/2026 của tỉnh',
    ],
    ['V/v góp ý Nghị định số 30/2020/\nNĐ-CP về văn thư', '30/2020/NĐ-CP về văn thư'],
    ['V/v triển khai Quyết định số 12/\nQĐ-UBND', '12/QĐ-UBND'],
  ])('joins the number that a line breaks in the subject of a letter: %j', (subject, end) => {
    const text = `ỦY BAN NHÂN DÂN\nTỈNH NINH BÌNH\nSố: 87/UBND-VX\n${subject}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nNinh Bình, ngày 05 tháng 02 năm 2026\nKính gửi: Các xã\n1. Rà soát đất trống ven đường.`;
    expect(metadata(text).title?.endsWith(end)).toBe(true);
  });

  const dated = (line: string): string | null =>
    metadata(treePlan({ head: TREE_PLAN.head.replace(/^Số: .*$/mu, line) })).date;

  it.each([
    ['Số: 12/KH-UBND Bình An, ngày 25 tháng 9 năm 2026', '2026-09-25'],
    ['Số: 12/KH-UBND Bình An, ngày 7⁇ tháng 7 năm 2026', '2026-07'],
    ['Số: 12/KH-UBND Bình An, ngày    tháng 7 năm 2026', '2026-07'],
    ['Số: 12/KH-UBND Bình An, ngày 7tháng 7 năm 2026', '2026-07'],
    ['Số: 12/KH-UBND Bình An, ngày 12 tháng / năm 2026', null],
    ['Số: 12/KH-UBND Bình An, ngày 45 tháng 7 năm 2026', '2026-07'],
  ])('dates “%s” as %s', (line, date) => {
    expect(dated(line)).toBe(date);
  });

  it.each([
    ['Đam Rông 2', 'ĐAM RÔNG 2'],
    ["Ea H'Leo", "EA H'LEO"],
    ["M'Drắk", "M'DRẮK"],
    ['Ia Hrung', 'IA HRUNG'],
  ])('reads a commune of the name %s', (name, capitals) => {
    const text = treePlan().replaceAll('Bình An', name).replaceAll('BÌNH AN', capitals);
    expect(metadata(text)).toMatchObject({
      issuer: `UBND xã ${name}`,
      place: name,
      date: '2026-03-05',
      title: `Trồng cây xanh và giữ gìn vệ sinh đường làng trên địa bàn xã ${name}`,
    });
    expect(metadata(text.slice(text.indexOf('KẾ HOẠCH'))).issuer).toBe(`UBND xã ${name}`);
  });

  it('reads a ward that has a figure for its name', () => {
    const text = treePlan({
      head: TREE_PLAN.head
        .replaceAll('xã Bình An', 'phường 5')
        .replace('Bình An,', 'Phường 5,')
        .replace('XÃ BÌNH AN', 'PHƯỜNG 5'),
    });
    expect(metadata(text)).toMatchObject({ issuer: 'UBND phường 5', date: '2026-03-05' });
  });

  it.each([
    'K’Brôih',
    "K'Brôih",
    'Y-Bhăm',
    "H'Hen Niê",
    'Ksor Phước',
    'Rơ Châm H’Phik',
    "Ka Să K'Nhim",
    'Liêng Jrang Ha Chú',
    'Pơloong Plênh',
  ])('reads that %s signed', (name) => {
    expect(metadata(treePlan().replace('Trần Quốc Bảo', name)).signer).toEqual({
      name,
      position: 'Chủ tịch',
    });
  });

  it('believes figures of the date only as they were read', () => {
    const text = treePlan();
    const at = text.indexOf('05 tháng');
    const corrections = [
      {
        span: { start: at, end: at + 2 },
        read: 'O¢',
        confidence: 0.5,
        reason: 'confusion' as const,
        candidates: [],
      },
    ];
    expect(parse({ ...transcriptOf(text), corrections }).metadata.date).toBe('2026-03');
  });

  it.each([
    ['12/KH-UBND', 1, '12/KH-UBND'],
    ['33KH-UBND', 0.67, '33/KH-UBND'],
    ['934 /KH-UBND', 0.75, '…/KH-UBND'],
    ['04 /KH-UBND', 0.88, '04/KH-UBND'],
    ['Xã /KH-UBND', 0.5, '…/KH-UBND'],
    ['ƒ 7 /KH-UBND', 0.93, '…/KH-UBND'],
  ])('tells of “Số: %s”, read with %f, what is printed: %s', (written, confidence, number) => {
    const text = treePlan({ head: TREE_PLAN.head.replace('12/KH-UBND', written) });
    const figures = written.split(/ ?\//)[0] ?? '';
    const start = text.indexOf(figures, text.indexOf('Số:') + 3);
    const origin = { span: { start, end: start + figures.length }, page: 1, confidence };
    const box = { left: 0, top: 0, right: 1, bottom: 1 };
    expect(parse({ ...transcriptOf(text), origins: [{ ...origin, box }] }).metadata.number).toBe(number);
  });

  it('tells the month alone where the day was not read surely', () => {
    const text = treePlan();
    const start = text.indexOf('05 tháng');
    const origin = { span: { start, end: start + 2 }, page: 1, confidence: 0.78 };
    const box = { left: 0, top: 0, right: 1, bottom: 1 };
    expect(parse({ ...transcriptOf(text), origins: [{ ...origin, box }] }).metadata.date).toBe('2026-03');
  });

  it('gives a signer back the letter that the seal covers', () => {
    expect(metadata(treePlan().replace('Trần Quốc Bảo', 'hạm Quốc Bảo')).signer?.name).toBe('Phạm Quốc Bảo');
  });

  it('finds issuer and place in the text where the scan begins below the letterhead', () => {
    const text = treePlan({ head: TREE_PLAN.head.split('\n').slice(3).join('\n') });
    expect(metadata(text)).toMatchObject({
      issuer: 'UBND xã Bình An',
      place: 'Bình An',
      number: null,
      date: null,
    });
  });

  it.each([
    ['in its form', ['UBND HUYỆN ĐÔNG HƯNG', 'ĐẾN', 'Số: 1234/CVĐ', 'Ngày: 15/3/2026', 'Chuyển: Văn phòng']],
    ['of two rows', ['CÔNG VĂN ĐẾN', 'Số: 1234/VP', 'Ngày: 15/3/2026']],
    ['of one row', ['VĂN BẢN ĐẾN Số: 1234/VP Ngày: 15/3/2026']],
    ['whose figures are lost', ['CÔNG VĂN ĐẾN', 'Ngày:']],
    ['without rows', ['CÔNG VĂN ĐẾN']],
  ])('keeps to its own letterhead under the stamp of whoever received it: %s', (_, stamp) => {
    const { number, issuer, date } = metadata([...stamp, treePlan()].join('\n'));
    expect([number, issuer, date]).toEqual(['12/KH-UBND', 'UBND xã Bình An', '2026-03-05']);
  });

  it('does not take the number of a cited plan for its own', () => {
    const text = treePlan({ head: TREE_PLAN.head.replace(/^Số: .*$/mu, '') });
    expect(metadata(text).number).toBeNull();
  });

  it.each([
    [
      'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nLê Thị Hạnh\n',
      { name: 'Lê Thị Hạnh', position: 'Phó Chủ tịch' },
    ],
    [
      'TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n\nĐặng Văn Sơn\n',
      { name: 'Đặng Văn Sơn', position: 'Chánh Văn phòng' },
    ],
    ['TM. ỦY BAN NHÂN DÂN\n', null],
  ])('reads who signed from %j', (ending, signer) => {
    expect(
      metadata(treePlan({ end: `Trên đây là Kế hoạch./.\nNơi nhận:\n- Lưu: VT.\n${ending}` })).signer,
    ).toEqual(signer);
  });
});
