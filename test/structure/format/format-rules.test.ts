import { describe, expect, it } from 'vitest';
import { checkFormat } from '../../../server/structure/format/format-rules.ts';
import { layoutOf } from '../../../server/structure/letterhead/layout.ts';
import { planOf, TREE_PLAN, treePlan } from '../../support/plans/plans.ts';

const faults = (text: string): readonly string[] => {
  const { document, transcript } = planOf(text);
  return checkFormat(document, layoutOf(transcript)).map(({ code }) => code);
};
const head = (from: string | RegExp, to: string): string =>
  treePlan({ head: TREE_PLAN.head.replace(from, to) });

describe('checkFormat', () => {
  it.each([
    ['a symbol with a letter misread', head('12/KH-UBND', '12/KH-UBNĐ')],
    ['a date late in the year', head('ngày 05 tháng 3', 'ngày 15 tháng 11')],
    [
      'an appendix that the text announces',
      `${treePlan({ end: `Các loài cây nêu tại Phụ lục kèm theo.\n${TREE_PLAN.end}` })}\nPHỤ LỤC\nLOÀI CÂY\n1. Cây sao đen.\n`,
    ],
  ])('finds nothing to say of %s', (_, text) => {
    expect(faults(text)).toEqual([]);
  });

  it('finds nothing to say of a plan in due form', () => {
    expect(faults(treePlan())).toEqual([]);
  });

  it.each([
    ['no-issuer', head(/ỦY BAN NHÂN DÂN (CỘNG.*\n)XÃ BÌNH AN /u, '$1')],
    ['no-subject', head(/Trồng cây xanh và giữ gìn.*\n/u, '')],
    ['no-body', `${TREE_PLAN.head}Các thôn trồng cây và chăm sóc.\n${TREE_PLAN.end}`],
    ['no-motto', head(/ CỘNG HÒA.*| Độc lập.*/gu, '')],
    ['no-number', head('Số: 12/KH-UBND ', '')],
    ['symbol-of-other-kind', head('12/KH-UBND', '12/QĐ-UBND')],
    ['number-without-zero', head('12/KH-UBND', '7/KH-UBND')],
    ['no-date', head(' Bình An, ngày 05 tháng 3 năm 2026', '')],
    ['day-unreadable', head('ngày 05 tháng', 'ngày … tháng')],
    [
      'no-recipients',
      treePlan({ end: 'Trên đây là Kế hoạch./.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Quốc Bảo\n' }),
    ],
    ['no-signature', treePlan({ end: 'Trên đây là Kế hoạch./.\nNơi nhận:\n- Lưu: VT.\n' })],
    [
      'deputy-without-authority',
      treePlan({
        end: 'Trên đây là Kế hoạch./.\nNơi nhận:\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nPHÓ CHỦ TỊCH\n\nLê Thị Hạnh\n',
      }),
    ],
    ['symbol-without-issuer', head('12/KH-UBND', '12/KH')],
    ['symbol-of-other-issuer', head('12/KH-UBND', '12/KH-SNV')],
    ['date-without-zero', head('ngày 05 tháng', 'ngày 5 tháng')],
    ['basis-incomplete', head(' ngày 10/02/2026 của UBND tỉnh Ninh Bình', ' của UBND tỉnh Ninh Bình')],
    ['no-bases', head(/Thực hiện Kế hoạch số 31[\s\S]*?trồng cây xanh\. /u, '')],
    ['no-kind', head('KẾ HOẠCH\n', '')],
    [
      'no-collective-authority',
      treePlan({ end: 'Trên đây là Kế hoạch./.\nNơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\n\nTrần Quốc Bảo\n' }),
    ],
    ['appendix-not-announced', `${treePlan()}\nPHỤ LỤC\nLOÀI CÂY\n1. Cây sao đen.\n2. Cây phượng.\n`],
    [
      'no-signer-name',
      treePlan({ end: 'Trên đây là Kế hoạch./.\nNơi nhận:\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n' }),
    ],
    [
      'appendices-unnumbered',
      `${treePlan({ end: `Nêu tại các Phụ lục kèm theo.\n${TREE_PLAN.end}` })}\nPHỤ LỤC\nLOÀI CÂY\n1. Cây sao đen.\nPHỤ LỤC\nTUYẾN ĐƯỜNG\n1. Đường trục xã.\n`,
    ],
    ['letterhead-unseen', treePlan({ head: TREE_PLAN.head.replace(/^[\s\S]*?(?=KẾ HOẠCH)/u, '') })],
  ])('says %s, and that alone', (code, text) => {
    expect(faults(text)).toEqual([code]);
  });
});
