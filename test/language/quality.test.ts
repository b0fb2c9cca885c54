import { describe, expect, it } from 'vitest';
import { judge } from '../../server/language/quality.ts';
import { isSignatureStamp } from '../../server/language/signature-stamp.ts';

const STAMP = 'Ký bởi: Ủy ban nhân dân huyện A\nCơ quan: Tỉnh B\nThời gian ký: 05/01/2024 08:15:24';

describe('judge', () => {
  it.each([
    ['good', 'Các thôn họp dân trong tháng này để bàn việc làm đường.'],
    ['good', 'Nguyễn Văn An 12\nTrần Thị Bình 34\nLê Hoàng Nam 5'],
    ['good', 'Gửi UBND xã theo Công văn số 12/CV-UBND, xem tại https://example.vn/a?b=1'],
    ['good', 'họp'],
    ['good', 'Tham quan nơi in an ban xem hoa '.repeat(4)],
    ['garbled', 'Cac thén hgp dan trong thang nay d€ ban vi¢c lam duong.'],
    ['garbled', 'Cac thon hop dan trong thang nay de ban viec lam duong'],
    ['foreign', 'The committee approved the budget of the open government portal last week.'],
    ['foreign', 'asd;lkj zxcvb qwerty hjkl'],
    ['empty', ''],
    ['empty', '12/3 45 %% — 02/KH-UBND'],
  ])('%s: %s', (verdict, text) => {
    expect(judge(text).verdict).toBe(verdict);
  });

  it('is not taken in by hats and horns where every tone is gone', () => {
    const text =
      'Xa phân công cho tưng thôn ra soat đương liên thôn con hư, lâp danh sach va bao cao cho uy ban xa. ' +
      'Thôn nao lam xong trươc thi đươc khen, thôn nao lam châm thi phai noi ro vi sao va bao giơ xong viêc nay.';
    expect(judge(text)).toMatchObject({ verdict: 'garbled' });
    expect(judge(text).accented).toBeGreaterThan(0.3);
  });

  it('does not depend on length', () => {
    const line = 'Các thôn họp dân trong tháng này. ';
    expect(judge(line.repeat(50))).toMatchObject({ verdict: 'good', wellFormed: judge(line).wellFormed });
  });
});

describe('isSignatureStamp', () => {
  it.each([
    [true, STAMP],
    [true, `Văn phòng\nvp@example.gov.vn\n11.02.2025 09:20:46 +07:00\n\n${STAMP}`],
    [false, 'Các thôn họp dân lúc 8:00 ngày 05/01/2024'],
    [false, `${'Các thôn họp dân trong tháng này để bàn việc làm đường. '.repeat(8)}\n${STAMP}`],
    [false, ''],
  ])('%s', (expected, text) => {
    expect(isSignatureStamp(text)).toBe(expected);
  });
});
