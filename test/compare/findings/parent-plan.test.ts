import { describe, expect, it } from 'vitest';
import { compareTo } from '../../../server/pipeline.ts';
import { templateFromDocument } from '../../../server/compare/template/template.ts';
import { planOf, TREE_PLAN, treePlan } from '../../support/plans/plans.ts';

const model = planOf(treePlan());
const template = templateFromDocument(model.document, model.transcript);
const form = (from: string | RegExp, to: string): readonly string[] =>
  compareTo(template, planOf(treePlan({ head: TREE_PLAN.head.replace(from, to) })))
    .findings.filter(({ kind }) => kind === 'format')
    .map(({ message }) => message);

describe('the provincial plan', () => {
  it('is cited by a plan in due form', () => {
    expect(form('', '')).toEqual([]);
  });

  it('is missed where the plan cites none', () => {
    expect(
      form(
        /Thực hiện Kế hoạch số 31.*\n.*cây xanh\./u,
        'Căn cứ Quyết định số 15/QĐ-UBND ngày 01/02/2026 của UBND xã, tỉnh Ninh Bình.',
      ),
    ).toEqual([expect.stringContaining('31/KH-UBND')]);
  });

  it('is named where the plan cites another one of the same province', () => {
    const [message] = form('31/KH-UBND', '13/KH-UBND');
    expect(message).toContain('31/KH-UBND');
    expect(message).toContain('13/KH-UBND');
  });

  it('cannot be younger than the plan that implements it', () => {
    expect(form('10/02/2026', '10/04/2026').join()).toContain('trước ngày');
  });

  it('of another province is that province’s own', () => {
    const text = treePlan({
      head: TREE_PLAN.head.replace('31/KH-UBND', '77/KH-UBND').replace('Ninh Bình', 'Nghệ An'),
    });
    expect(compareTo(template, planOf(text)).findings.filter(({ kind }) => kind === 'format')).toEqual([]);
  });
});
