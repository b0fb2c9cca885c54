// A plan of which the tasks stand in a table of its appendix, and the rows that are read from it.
import type { Transcript } from '../../../server/model/transcript.ts';
import { parse } from '../../../server/structure/parse.ts';
import { walk } from '../../../server/structure/outline/section-tree.ts';

export function written(text: string): Transcript {
  return {
    text,
    pages: [{ number: 1, span: { start: 0, end: text.length }, legibility: 1 }],
    origins: [],
    corrections: [],
  };
}

export const BEFORE = [
  'ỦY BAN NHÂN DÂN',
  'XÃ SÔNG TRANG',
  'Số: 12/KH-UBND',
  'KẾ HOẠCH',
  'Giữ sạch đường làng năm 2026',
  'Thực hiện Kế hoạch số 30/KH-UBND ngày 05/01/2026 của UBND tỉnh, UBND xã ban hành Kế hoạch như sau:',
  'I. MỤC ĐÍCH',
  'Đường làng sạch, người dân tự giữ.',
  'II. NHIỆM VỤ',
  'Các nhiệm vụ nêu tại Phụ lục.',
];
export const SIGNED = [
  'Nơi nhận:',
  '- UBND tỉnh;',
  '- Lưu: VT.',
  'TM. ỦY BAN NHÂN DÂN',
  'CHỦ TỊCH',
  'Lê Văn Trang',
];
export const ROWS = [
  'TT\tNội dung\tChủ trì\tPhối hợp\tThời gian\tSản phẩm',
  '(1)\t(2)\t(3)\t(4)\t(5)\t(6)',
  'I\tTUYÊN TRUYỀN\t\t\t\t',
  '1\tPhát bài tuyên truyền giữ sạch đường làng trên loa xã\tPhòng Văn hóa - Xã hội\tCác thôn\tHằng tuần\tBài phát thanh',
  '2\tTreo băng rôn tại cổng các thôn\tCác thôn\t\tTrước 20/01\tBăng rôn',
  'II\tDỌN VỆ SINH\t\t\t\t',
  '3\tRa quân quét dọn, khơi thông cống rãnh\tĐoàn Thanh niên\tHội Phụ nữ\tChủ nhật hằng tuần\t',
  '\tTrồng hoa ven đường trục chính\tHội Phụ nữ\tCác thôn\tTháng 3/2026\tĐường hoa',
];
export const APPENDIX = [
  'PHỤ LỤC',
  'PHÂN CÔNG NHIỆM VỤ',
  '(Kèm theo Kế hoạch số 12/KH-UBND của UBND xã Sông Trang)',
];

export const outline = (transcript: Transcript) => [...walk(parse(transcript).sections)];
export const rowsOf = (transcript: Transcript) =>
  outline(transcript)
    .filter(({ path, text }) => path.startsWith('Phụ lục.') && text !== '')
    .map(({ path, text, fields = [], lines }) => ({
      path,
      text,
      lines,
      fields: fields.map((each) => `${each.kind}: ${each.text}`),
    }));
