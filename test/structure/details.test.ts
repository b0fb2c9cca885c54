// What a plan rests on, whom it goes to and by when, as data.
import { describe, expect, it } from 'vitest';
import { readRecipients } from '../../server/structure/letterhead/recipients.ts';
import { parse } from '../../server/structure/parse.ts';
import { readQuantities } from '../../server/structure/values/quantities.ts';
import { sourceLines } from '../../server/structure/lines/source-lines.ts';
import { transcriptOf } from '../support/plans/plans.ts';

const recipients = (...lines: readonly string[]) =>
  readRecipients(sourceLines(transcriptOf(lines.join('\n')))).map(({ name, purpose }) =>
    purpose ? `${name} / ${purpose}` : name,
  );

describe('recipients', () => {
  it('are the items of the list, with what they receive it for', () => {
    expect(
      recipients('Nơi nhận:', '- UBND tỉnh (để báo cáo);', '- Các thôn;', '- Lưu: VT, KT (A Nam).'),
    ).toEqual(['UBND tỉnh / báo cáo', 'Các thôn', 'Lưu: VT, KT (A Nam)']);
  });

  it('are cut free of the signature that stands beside them', () => {
    expect(
      recipients(
        'Nơi nhận: TM. ỦY BAN NHÂN DÂN',
        '- UBND tỉnh; KT. CHỦ TỊCH',
        '- TT Đảng ủy, TT HĐND xã; PHÓ CHỦ TỊCH',
        '- Các thôn;',
        '- Lưu: VT.',
        'Nguyễn Văn Sông',
      ),
    ).toEqual(['UBND tỉnh', 'TT Đảng ủy, TT HĐND xã', 'Các thôn', 'Lưu: VT']);
  });

  it('run on over the line where the first half has no end', () => {
    expect(
      recipients('Nơi nhận:', '- Các cơ quan chuyên trách giúp việc', 'Đảng ủy xã;', '- Lưu: VT.'),
    ).toEqual(['Các cơ quan chuyên trách giúp việc Đảng ủy xã', 'Lưu: VT']);
  });

  it('are none where there is no list of them', () => {
    expect(recipients('TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Nguyễn Văn Sông')).toEqual([]);
  });
});

const plan = (opening: string, ...body: readonly string[]) =>
  parse(
    transcriptOf(['KẾ HOẠCH', 'Trồng cây ven đường năm 2026', opening, 'I. NỘI DUNG', ...body].join('\n')),
  );

describe('what a plan rests on', () => {
  it.each([
    [
      'Căn cứ Luật Đa dạng cây xanh ngày 01 tháng 02 năm 2024;',
      ['Căn cứ Luật Đa dạng cây xanh ngày 01 tháng 02 năm 2024'],
    ],
    [
      'Thực hiện Kế hoạch số 30/KH-UBND ngày 05/01/2026 của UBND tỉnh về trồng cây; Công văn số 7/SNN-KL ngày 09/01/2026 của Sở Nông nghiệp, UBND xã Sông Trang xây dựng Kế hoạch như sau:',
      [
        'Thực hiện Kế hoạch số 30/KH-UBND ngày 05/01/2026 của UBND tỉnh về trồng cây',
        'Công văn số 7/SNN-KL ngày 09/01/2026 của Sở Nông nghiệp',
      ],
    ],
    ['Nhằm giữ xanh đường làng, UBND xã Sông Trang ban hành Kế hoạch như sau:', []],
  ])('is read from “%s”', (opening, texts) => {
    const bases = plan(opening, '1. Trồng cây.').bases ?? [];
    expect(bases.map(({ text }) => text)).toEqual(texts);
  });

  it('names the documents by their numbers', () => {
    const { bases } = plan('Căn cứ Kế hoạch số 30/KH-UBND ngày 05/01/2026 của UBND tỉnh;', '1. Trồng cây.');
    expect(bases?.[0]?.numbers).toEqual(['30/KH-UBND']);
  });
});

describe('deadlines', () => {
  it.each([
    ['Hoàn thành trước ngày 10/12.', ['day 10/12 trước ngày 10/12']],
    ['Báo cáo chậm nhất ngày 15/11/2026 về Ủy ban.', ['day 2026-11-15 chậm nhất ngày 15/11/2026']],
    ['Trồng xong trong tháng 3 năm 2026.', ['month 2026-03 trong tháng 3 năm 2026']],
    ['Nghiệm thu vào quý IV/2026.', ['quarter 2026-Q4 vào quý IV/2026']],
    ['Tưới cây hằng tuần.', ['recurring 1/tuan hằng tuần']],
    ['Kiểm tra 06 tháng một lần.', ['recurring 1/6 thang 06 tháng một lần']],
    ['Trả lời trong thời hạn 05 ngày làm việc.', ['within 5 ngay trong thời hạn 05 ngày']],
    ['Thực hiện từ năm 2026 đến năm 2028.', ['period 2026-2028 từ năm 2026 đến năm 2028']],
    ['Theo Quyết định số 5/QĐ-UBND ngày 02/01/2026 của UBND xã.', []],
    ['Ngày 20/11/2025 xã đã trồng 300 cây.', []],
    ['Mỗi thôn trồng 300 cây.', []],
  ])('“%s” sets %j', (text, set) => {
    const { deadlines } = plan('Căn cứ nhu cầu của xã;', `1. ${text}`);
    expect(deadlines.map(({ kind, value, phrase }) => `${kind} ${value} ${phrase}`)).toEqual(set);
  });

  it('stand with the section that sets them', () => {
    const { deadlines } = plan('Căn cứ nhu cầu của xã;', '1. Trồng cây.', '2. Báo cáo trước ngày 10/12.');
    expect(deadlines.map(({ path, lines }) => [path, lines])).toEqual([['I.2', [6, 6]]]);
  });
});

it.each([
  ['quý I/2026', '2026-Q1'],
  ['Quý II năm 2026', '2026-Q2'],
  ['quý 11/2026', '2026-Q2'],
  ['quý 3 năm 2027', '2027-Q3'],
  ['quý IV', 'Q4'],
])('“%s” is the quarter %s', (text, value) => {
  expect(readQuantities(text).map((each) => each.value)).toEqual([value]);
});
