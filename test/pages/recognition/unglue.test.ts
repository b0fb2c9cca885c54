import { describe, expect, it } from 'vitest';
import { lineOf } from '../../../server/pages/order/boxes.ts';
import { unglue } from '../../../server/pages/recognition/unglue.ts';

const line = (text: string) =>
  lineOf(
    text.split(' ').map((word, at) => ({
      text: word,
      box: { left: at * 200, top: 0, right: at * 200 + word.length * 10, bottom: 20 },
      confidence: 1,
    })),
  );

describe('unglue', () => {
  it.each([
    ['V.THỜI GIAN', 'V. THỜI GIAN'],
    ['1.Giai đoạn', '1. Giai đoạn'],
    ['6.-Hội đồng', '6. Hội đồng'],
    ['Số:542 /TB-UBND, ngày06 tháng 1', 'Số: 542 /TB-UBND, ngày 06 tháng 1'],
    ['ngày 2tháng 3', 'ngày 2 tháng 3'],
    ['- CT,PCT UBND tỉnh', '- CT, PCT UBND tỉnh'],
    ['tham dự-Hội nghị, dân tộc Ba-na', 'tham dự - Hội nghị, dân tộc Ba-na'],
    ['TM.ỦY BAN', 'TM. ỦY BAN'],
    ['đổi mới.sáng tạo', 'đổi mới. sáng tạo'],
    ['thực hiện-nếu có', 'thực hiện - nếu có'],
    ['số 02/KH-UBND ngày 9/7/2025', 'số 02/KH-UBND ngày 9/7/2025'],
    ['trang congbao.gov.vn và v.v.', 'trang congbao.gov.vn và v.v.'],
    ['mục 1.2. TP.HCM, PGS.TS', 'mục 1.2. TP.HCM, PGS.TS'],
    ['1.250.000 đồng (10.5%)', '1.250.000 đồng (10.5%)'],
  ])('%s → %s', (glued, expected) => {
    expect(unglue([line(glued)]).map((each) => each.text)).toEqual([expected]);
  });

  it('gives each part what else the engine could have read of it', () => {
    const [word] = line('mới.sáng').words;
    const alternatives = ['mớt.sáng', 'mới.sang', 'mới,sáng', 'mối.sâng'].map((text, at) => ({
      text,
      likelihood: 1 / (at + 2),
    }));
    const parts = unglue([lineOf(word ? [{ ...word, alternatives }] : [])]).flatMap((each) => each.words);
    expect(parts.map((part) => [part.text, part.alternatives?.map((one) => one.text)])).toEqual([
      ['mới.', ['mớt.', 'mới,']],
      ['sáng', ['sang']],
    ]);
    expect(parts[1]?.alternatives?.[0]?.likelihood).toBe(1 / 3);
  });

  it('makes one of a symbol that was cut at its hyphen', () => {
    const cut = ['2269/QĐ-', '-TTg'].map((text, at) => ({
      text,
      box: { left: at * 83, top: 0, right: at * 83 + 80, bottom: 20 },
      confidence: 0.9 - at / 10,
    }));
    expect(unglue([lineOf(cut)])[0]?.words).toEqual([
      { text: '2269/QĐ-TTg', box: { left: 0, top: 0, right: 163, bottom: 20 }, confidence: 0.8 },
    ]);
  });

  it('divides the box by letters', () => {
    expect(unglue([line('V.THỜI')])[0]?.words.map(({ box }) => [box.left, box.right])).toEqual([
      [0, 20],
      [20, 60],
    ]);
  });
});
