import { describe, expect, it } from 'vitest';
import { align } from '../../../server/compare/alignment/align.ts';
import { matchingsOf } from '../../../server/compare/alignment/matchings.ts';
import { denialIn } from '../../../server/compare/judgement/negation.ts';
import { indexPlan, weighPlan } from '../../../server/compare/passages/plan-index.ts';
import { weigherOver } from '../../../server/compare/passages/weights.ts';
import { indexTemplate } from '../../../server/compare/template/template-index.ts';
import { templateFromDocument } from '../../../server/compare/template/template.ts';
import { planOf } from '../../support/plans/plans.ts';

function denialOf(demand: string, said: string): string | undefined {
  const asked = planOf(`I. NHIỆM VỤ\n1. ${demand}`);
  const template = indexTemplate(templateFromDocument(asked.document, asked.transcript));
  const plan = indexPlan(planOf(`I. NHIỆM VỤ\n1. ${said}\n2. Các thôn họp mỗi tháng.`));
  const weigher = weigherOver([template.terms, plan.terms]);
  const [matching] = matchingsOf(template.criteria, plan, weigher);
  const alignment = matching && align([matching], weighPlan(plan, weigher))[0];
  if (!alignment) throw new Error('No demand was read');
  return denialIn(matching.demand, alignment);
}

describe('a denial', () => {
  it.each([
    [
      'Lập vườn ươm cây giống tại trường học.',
      'Năm nay không lập vườn ươm cây giống tại trường.',
      'không lập vườn',
    ],
    ['Không ngừng mở rộng vườn ươm cây giống.', 'Xã không mở rộng vườn ươm cây giống nữa.', 'không mở rộng'],
  ])('of %s is %s', (demand, said, denial) => {
    expect(denialOf(demand, said)).toContain(denial);
  });

  it.each([
    ['Cấm thả trâu, bò trong rừng mới trồng.', 'Không thả trâu bò vào rừng mới trồng.'],
    [
      'Củng cố tổ hòa giải ở thôn; không hòa giải đối với vụ việc có dấu hiệu tội phạm.',
      'Tổ hòa giải ở thôn được củng cố; vụ có dấu hiệu tội phạm thì không hòa giải.',
    ],
    ['Không thả trâu, bò trong rừng mới trồng.', 'Không thả trâu bò vào rừng mới trồng.'],
  ])('is none where the template forbids the same: %s', (demand, said) => {
    expect(denialOf(demand, said)).toBeUndefined();
  });
});
