// Plans that number nothing: titles over paragraphs, paragraphs, dashes.
import { describe, expect, it } from 'vitest';
import type { Section } from '../../../server/model/document.ts';
import { planOf } from '../../support/plans/plans.ts';

describe('a text without labels', () => {
  const headings = (sections: readonly Section[]): readonly string[] =>
    sections.map(({ heading, children }) =>
      children.length === 0 ? heading : `${heading}(${headings(children).join(', ')})`,
    );
  const items =
    'MỤC TIÊU\n\nChung\n\nPhủ xanh đồi trọc.\n\nRiêng\n\nTrồng 200 ha rừng.\n\nƯơm 3 vạn cây.\n\nKINH PHÍ\n\nNgân sách xã.\n';
  const outline = [
    'MỤC TIÊU(Chung(Phủ xanh đồi trọc), Riêng(Trồng 200 ha rừng, Ươm 3 vạn cây))',
    'KINH PHÍ(Ngân sách xã)',
  ];

  it.each([
    ['after a sentence that leads to it', 'Về trồng cây\n\nUBND xã ban hành Kế hoạch như sau:\n\n'],
    [
      'after one that only ends so, over two lines',
      'Về trồng cây\n\nĐể phủ xanh đồi trọc, Chủ tịch yêu\ncầu:\n\n',
    ],
    ['after its title alone', 'TRỒNG CÂY\n\n'],
  ])('has titles over its paragraphs: %s', (_, opening) => {
    expect(headings(planOf(`KẾ HOẠCH\n${opening}${items}`).document.sections)).toEqual(outline);
  });

  it('keeps what stands before a table', () => {
    const text = `KẾ HOẠCH\nVề trồng cây\n\nUBND xã ban hành Kế hoạch như sau:\n\n${items}\nPHÂN CÔNG\n\nTT\tNhiệm vụ\tĐơn vị chủ trì\n1\tƯơm cây\tHạt Kiểm lâm\n2\tĐào hố\tCác thôn\n`;
    expect(headings(planOf(text).document.sections).slice(0, 2)).toEqual(outline);
  });

  it('takes a single label that was left for none', () => {
    const many = Array.from({ length: 9 }, (_, at) => `Trồng ${at + 2} loài cây gỗ lớn.\n\n`).join('');
    const text = `KẾ HOẠCH\nVề trồng cây\n\nUBND xã ban hành Kế hoạch như sau:\n\n${many}3. Bón phân.\n\nTưới nước.\n`;
    expect(headings(planOf(text).document.sections)).toHaveLength(11);
  });
});

describe('a plan that numbers nothing', () => {
  const lines = [
    'KẾ HOẠCH',
    'Trồng cây',
    '',
    'Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh, xã trồng cây với các nội dung sau:',
    '',
    'Trồng 300 cây sao đen dọc đường liên thôn trước ngày 30/4, mỗi thôn tự chuẩn bị hố và phân',
    'bón.',
    '',
    'Nạo vét kênh dẫn nước tưới, sửa hai trạm bơm cũ.',
    '',
    'Nơi nhận:',
    '- UBND tỉnh.',
  ];

  it('has an item for each paragraph', () => {
    const { sections } = planOf(lines.join('\n')).document;
    expect(sections.map(({ text, lines: at }) => [text.slice(0, 7), ...at])).toEqual([
      ['Trồng 3', 6, 7],
      ['Nạo vét', 9, 9],
    ]);
  });

  it('has an item for each dash where it has dashes', () => {
    const dashed = lines.map((line, at) => (at > 4 && /^(?:Trồng|Nạo)/u.test(line) ? `- ${line}` : line));
    const { sections } = planOf(dashed.join('\n')).document;
    expect(sections.map(({ path, lines: at }) => [path, ...at])).toEqual([
      ['-1', 6, 7],
      ['-2', 9, 9],
    ]);
  });
});
