import { describe, expect, it } from 'vitest';
import { paragraphs } from '../../server/structure/paragraphs.ts';
import type { Transcript } from '../../server/model/transcript.ts';

/** Pages part at form feeds. */
function read(marked: string): readonly string[] {
  const text = marked.replaceAll('\f', '\n');
  let start = 0;
  const transcript: Transcript = {
    text,
    pages: marked.split('\f').map((page, at) => {
      const span = { start, end: Math.min(start + page.length + 1, text.length) };
      start = span.end;
      return { number: at + 1, span, legibility: 1 };
    }),
    origins: [],
    corrections: [],
  };
  return paragraphs(transcript);
}

const PLAN = [
  'KẾ HOẠCH',
  'Mở lớp kỹ năng số buổi tối',
  '',
  'I. MỤC ĐÍCH, YÊU CẦU',
  '1. Mục đích',
  '- Giúp mỗi hộ dân trong xã có ít nhất một người biết tự nộp hồ sơ',
  '',
  'qua mạng và biết tra cứu kết quả giải quyết theo Kế hoạch số 12/KH-',
  'UBND của tỉnh.',
  '- Khuyến khích hợp tác xã bán nông sản trên sàn điện tử.',
  '2',
  'II. NỘI DUNG',
  '1. Mở lớp học buổi tối tại nhà văn hóa thôn, mỗi tháng hai buổi, mỗi',
  'buổi không quá ba mươi người.',
].join('\n');

describe('paragraphs', () => {
  it('rejoins wrapped lines, across blank ones too, and symbols broken at their hyphen', () => {
    expect(read(PLAN)).toContain(
      '- Giúp mỗi hộ dân trong xã có ít nhất một người biết tự nộp hồ sơ qua mạng và biết tra cứu kết quả giải quyết theo Kế hoạch số 12/KH-UBND của tỉnh.',
    );
  });

  it('starts a line with each label, and leaves letterhead and page numbers on lines of their own', () => {
    expect(read(PLAN).map((line) => line.slice(0, 12))).toEqual([
      'KẾ HOẠCH',
      'Mở lớp kỹ nă',
      'I. MỤC ĐÍCH,',
      '1. Mục đích',
      '- Giúp mỗi h',
      '- Khuyến khí',
      '2',
      'II. NỘI DUNG',
      '1. Mở lớp họ',
    ]);
  });

  it('joins a row that the end of the page cut, and no row whose number stands above', () => {
    const rows = ['TT\tNhiệm vụ\tChủ trì', '1\tTập huấn kỹ năng cho\tVăn phòng'];
    const next = [
      'TT\tNhiệm vụ\tChủ trì',
      '\tcán bộ cơ sở\t',
      '\tLắp máy\tCông an',
      '2\tNiêm yết\tVăn phòng',
    ];
    expect(read(`${rows.join('\n')}\f${next.join('\n')}`)).toEqual([
      rows[0],
      '1\tTập huấn kỹ năng cho cán bộ cơ sở\tVăn phòng',
      ...next.slice(2),
    ]);
  });

  it('leaves out the head of a table that the next page repeats, and no row', () => {
    const pages = [
      'TT\tNhiệm vụ\tHạn\n1\tKhảo sát\t1/3\n2\tLắp máy\t2/3',
      'TT\tNhiệm vụ\tHạn\n3\tTập huấn\t3/3',
    ];
    expect(read(pages.join('\f'))).toEqual([
      'TT\tNhiệm vụ\tHạn',
      '1\tKhảo sát\t1/3',
      '2\tLắp máy\t2/3',
      '3\tTập huấn\t3/3',
    ]);
  });

  it('loses no word', () => {
    const letters = (text: string): string => text.replace(/\s+/g, '');
    expect(letters(read(PLAN).join(''))).toBe(letters(PLAN));
  });

  it('keeps words in the order of the pages: a page number stays where it stood', () => {
    const broken = PLAN.replace('mỗi\nbuổi', 'mỗi\n3\nbuổi');
    expect(read(broken).slice(-3)).toEqual([
      '1. Mở lớp học buổi tối tại nhà văn hóa thôn, mỗi tháng hai buổi, mỗi',
      '3',
      'buổi không quá ba mươi người.',
    ]);
  });
});
