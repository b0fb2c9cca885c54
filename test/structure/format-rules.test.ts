import { describe, expect, it } from 'vitest';
import { checkFormat } from '../../server/structure/format-rules.ts';
import { planOf, TREE_PLAN, treePlan } from '../support/plans.ts';

const faults = (text: string): readonly string[] => {
  const { document, transcript } = planOf(text);
  return checkFormat(document, transcript).map(({ code }) => code);
};
const head = (from: string | RegExp, to: string): string =>
  treePlan({ head: TREE_PLAN.head.replace(from, to) });

describe('checkFormat', () => {
  it('finds nothing to say of a plan in due form', () => {
    expect(faults(treePlan())).toEqual([]);
  });

  it.each([
    ['no-motto', head(/ CỘNG HÒA.*| Độc lập.*/gu, '')],
    ['no-number', head('Số: 12/KH-UBND ', '')],
    ['symbol-of-other-kind', head('12/KH-UBND', '12/QĐ-UBND')],
    ['number-without-zero', head('12/KH-UBND', '7/KH-UBND')],
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
  ])('says %s, and that alone', (code, text) => {
    expect(faults(text)).toEqual([code]);
  });
});
