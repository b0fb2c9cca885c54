import { BANDS } from '../../../server/compare/answers/judgement-model.ts';
import { describe, expect, it } from 'vitest';
import { align } from '../../../server/compare/alignment/align.ts';
import { matchingsOf } from '../../../server/compare/alignment/matchings.ts';
import type { Place } from '../../../server/compare/answers/windows.ts';
import type { Window } from '../../../server/compare/answers/windows.ts';
import { standing, type Standing } from '../../../server/compare/judgement/standing.ts';
import { verdictOf } from '../../../server/compare/judgement/verdict.ts';
import { indexPlan, weighPlan } from '../../../server/compare/passages/plan-index.ts';
import { weigherOver } from '../../../server/compare/passages/weights.ts';
import { indexTemplate } from '../../../server/compare/template/template-index.ts';
import { templateFromDocument } from '../../../server/compare/template/template.ts';
import { parse } from '../../../server/structure/parse.ts';

function read(text: string): Parameters<typeof indexPlan>[0] {
  const page = { number: 1, span: { start: 0, end: text.length }, legibility: 1 };
  const transcript = { text, pages: [page], origins: [], corrections: [] };
  return { transcript, document: parse(transcript) };
}

const AS_SAID = { constant: 0, slope: 1, copied: 0 };
const PLAN = [
  'I. NHIỆM VỤ',
  '1. Các thôn dọn cỏ hai bên đường vào chiều thứ Bảy.',
  '2. Trường học trồng hoa trong sân và sơn lại cổng.',
  '3. Đoàn Thanh niên gom rác ở bờ sông mỗi tháng.',
].join('\n');

/** What stands of the one demand where the fit gives each item of the plan the score at its place. */
function standingOf(demand: string, missing: number, scores: readonly number[]): Standing {
  const asked = read(['I. NHIỆM VỤ', `1. ${demand}`].join('\n'));
  const template = indexTemplate(templateFromDocument(asked.document, asked.transcript));
  const plan = indexPlan(read(PLAN));
  const weigher = weigherOver([template.terms, plan.terms]);
  const [matching] = matchingsOf(template.criteria, plan, weigher);
  const weighed = weighPlan(plan, weigher);
  const criterion = template.criteria[0]?.criterion;
  const alignment = matching && align([matching], weighed)[0];
  if (!criterion || !alignment) throw new Error('No demand was read');
  const own = { demand: matching.demand, alignment };
  const items = plan.passages.filter(({ block }) => /^I\.\d$/u.test(block.path));
  const places = scores
    .map((score, at): Place => {
      const from = plan.passages.indexOf(items[at] ?? plan.passages[0]!);
      return { window: { from, to: from, blockAt: items[at]?.blockAt ?? 0 } as Window, score };
    })
    .toSorted((a, b) => b.score - a.score);
  const sureness = { met: AS_SAID, partial: AS_SAID, missing: AS_SAID, lacking: AS_SAID };
  const decision = {
    places,
    missing,
    whole: 0.9,
    copy: 0,
    sureness,
    bands: BANDS,
  };
  const ruled = verdictOf(criterion, [own], { sameProvince: true });
  return standing(criterion, ruled, own, decision, matching, weighed, { sameProvince: true });
}

const shown = ({ verdict }: Standing): readonly string[] => verdict.evidence.map(({ path }) => path);
const DEMAND = 'Tổ chức vệ sinh môi trường, thu gom chất thải trên địa bàn dân cư hằng tuần.';

describe('standing', () => {
  it('shows a second place that is about as likely where a person must look', () => {
    const found = standingOf(DEMAND, 0.3, [1, -4, 0]);
    expect(found.combined.status).toBe('unclear');
    expect(shown(found)).toEqual(['I.1', 'I.3']);
  });

  it('shows one place where the others are far less likely', () => {
    expect(shown(standingOf(DEMAND, 0.3, [1, -4, -3]))).toEqual(['I.1']);
  });

  it('cites where the fit alone knows that the demand is answered, half where the rhythm lacks', () => {
    const found = standingOf(DEMAND, 0.01, [4, -4, 3]);
    expect(found.combined.status).toBe('partial');
    expect(shown(found)).toEqual(['I.1']);
  });

  it('asks for an award that no passage names, however sure the fit is', () => {
    expect(standingOf('Bằng khen của Chủ tịch UBND tỉnh.', 0.01, [4, -4, 0]).combined.status).toBe('unclear');
  });
});
