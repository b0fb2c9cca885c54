// Which heads of columns name a table of tasks.
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../server/structure/lines/table-columns.ts';

describe('heads of columns', () => {
  it.each([
    [
      ['TT', 'Nội dung', 'Chủ trì', 'Thời gian'],
      ['number', 'task', 'lead', 'time'],
    ],
    [
      ['STT', 'Nhiệm vụ, giải pháp', 'Đơn vị thực hiện', 'Kết quả'],
      ['number', 'task', 'lead', 'product'],
    ],
    [
      ['Số TT', 'Tên công việc', 'Cơ quan phối hợp', 'Ghi chú'],
      ['number', 'task', 'support', 'other'],
    ],
    [
      ['Nội dung công việc', 'Người phụ trách', 'Thời hạn'],
      ['task', 'lead', 'time'],
    ],
    [
      ['TT', 'Đơn vị', 'Nhiệm vụ'],
      ['number', 'lead', 'task'],
    ],
  ])('%j name a table of tasks', (cells, kinds) => {
    expect(columnsOf(cells)?.map(({ kind }) => kind)).toEqual(kinds);
  });

  it.each([
    [['ỦY BAN NHÂN DÂN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']],
    [['TT', 'Họ và tên', 'Ngày sinh', 'Ghi chú']],
    [['TT', 'Đơn vị', 'Chỉ tiêu']],
    [['Nội dung', '']],
    [['1', 'Tổ chức thực hiện theo nội dung kế hoạch', 'Các thôn', 'Hằng quý']],
  ])('%j name none', (cells) => {
    expect(columnsOf(cells)).toBeUndefined();
  });
});
