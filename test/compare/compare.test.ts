import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTo } from '../../server/pipeline.ts';
import { parseTemplate } from '../../server/compare/template/template-file.ts';
import { templateFromDocument } from '../../server/compare/template/template.ts';
import type { Comparison, CriterionResult } from '../../server/model/comparison.ts';
import { planOf, transcriptOf, TREE_PLAN, treePlan, type TreePart } from '../support/plans/plans.ts';

const model = planOf(treePlan());
const template = templateFromDocument(model.document, model.transcript);
const against = (text: string): Comparison => compareTo(template, planOf(text));
const at = (comparison: Comparison, path: string): CriterionResult | undefined =>
  comparison.criteria.find((criterion) => criterion.path === path);
const statuses = (comparison: Comparison): readonly string[] =>
  comparison.criteria.map(({ path, status }) => `${path} ${status}`);

describe('templateFromDocument', () => {
  it('takes the leaves and leaves titles without demand out', () => {
    expect(template.criteria.map(({ path }) => path)).toEqual([
      'I.1.-1', 'I.1.-2', 'II.1', 'II.2', 'II.3', 'II.4', 'III.1', 'III.2',
    ]); // oxfmt-ignore
  });

  it('takes a lead-in that sets a time as a criterion of its own', () => {
    const lead = 'Phong trào trồng cây kéo dài từ năm 2026 đến năm 2030, chia thành hai đợt mỗi năm như sau:';
    const plan = planOf(treePlan({ water: `4. Thời gian\n${lead}\na) Đợt đầu xuân.\nb) Đợt mùa mưa.\n` }));
    const paths = templateFromDocument(plan.document, plan.transcript).criteria.map(({ path }) => path);
    expect(paths).toContain('II.4');
    expect(paths).toContain('II.4.b');
  });

  it('keeps the titles above a criterion', () => {
    expect(template.criteria[0]?.context).toEqual(['MỤC ĐÍCH, YÊU CẦU', 'Mục đích']);
  });
});

describe('compare', () => {
  it('finds every criterion of a plan in the plan itself', () => {
    const comparison = against(treePlan());
    expect(comparison.summary).toEqual({ met: 8, partial: 0, missing: 0, unclear: 0, score: 1 });
    expect(comparison.findings).toEqual([]);
  });

  it.each([
    ['markets', 'II.2'],
    ['nursery', 'II.3'],
    ['water', 'II.4'],
    ['roads', 'II.1'],
  ] as const)(
    'says that a plan without its part on %s lacks %s, and nothing else',
    (part: TreePart, path) => {
      const text = part === 'roads' ? 'II. NỘI DUNG THỰC HIỆN\n' : '';
      const comparison = against(treePlan({ [part]: text }));
      expect(
        comparison.criteria.filter(({ status }) => status !== 'met').map((result) => result.path),
      ).toEqual([path]);
      expect(at(comparison, path)).toMatchObject({ status: 'missing', evidence: [] });
      expect(comparison.findings.find(({ kind }) => kind === 'missing-criterion')).toMatchObject({
        criterion: path,
        severity: 'high',
      });
    },
  );

  it('finds items under other numbers, in another order and under another heading', () => {
    const text = treePlan({
      roads: `II. CÔNG VIỆC\n1. ${TREE_PLAN.water.slice(3)}2. ${TREE_PLAN.nursery.slice(3)}`,
      markets: '',
      nursery: '',
      water: '',
      work: `III. VIỆC KHÁC\na) ${TREE_PLAN.markets.slice(3)}b) ${TREE_PLAN.roads.split('\n')[1]?.slice(3)}\n${TREE_PLAN.work.replace('III.', 'IV.')}`,
    });
    expect(statuses(against(text)).filter((line) => !line.endsWith(' met'))).toEqual([]);
    expect(at(against(text), 'II.4')?.evidence.map(({ path }) => path)).toEqual(['II.1']);
  });

  it('finds two criteria merged into one item, and one split over two', () => {
    const merged = treePlan({
      markets: `2. ${TREE_PLAN.markets.slice(3).trim()} ${TREE_PLAN.nursery.slice(3)}`,
      nursery: '',
      water:
        '3. Nạo vét kênh dẫn nước tưới, sửa hai trạm bơm cũ.\n4. Đặt biển cấm đổ vật liệu xây dựng xuống lòng kênh.\n',
    });
    const comparison = against(merged);
    expect(statuses(comparison).filter((line) => !line.endsWith(' met'))).toEqual([]);
    expect(at(comparison, 'II.4')?.evidence.map(({ path }) => path)).toEqual(['II.3', 'II.4']);
  });

  it('calls a demand with a later deadline partial, and names both deadlines', () => {
    const comparison = against(treePlan({ roads: TREE_PLAN.roads.replace('30/4', '19/5') }));
    expect(at(comparison, 'II.1')?.status).toBe('partial');
    expect(at(comparison, 'II.1')?.reason).toContain('19/5');
    const [finding] = comparison.findings;
    expect(finding).toMatchObject({ kind: 'changed-fact', criterion: 'II.1' });
    expect(finding?.message).toContain('30/4');
    expect(finding?.message).toContain('19/5');
  });

  it('calls a demand without its figure partial, and says which figure', () => {
    const comparison = against(
      treePlan({ roads: TREE_PLAN.roads.replace(' ít nhất 300 cây sao đen', ' cây sao đen') }),
    );
    expect(at(comparison, 'II.1')).toMatchObject({ status: 'partial' });
    expect(at(comparison, 'II.1')?.reason).toContain('300 cây');
  });

  it('does not take a denial for the demand', () => {
    const denied = TREE_PLAN.nursery.replace('3. Lập vườn ươm', '3. Năm nay không lập vườn ươm');
    const result = at(against(treePlan({ nursery: denied })), 'II.3');
    expect(result?.status).toBe('partial');
    expect(result?.reason).toContain('không lập vườn ươm');
  });

  it('says so where two items of the plan answer about alike', () => {
    const first = '3. Lập vườn ươm cây giống, giao câu lạc bộ chăm sóc và ghi sổ.\n';
    const second = '4. Lập vườn ươm cây giống, giao câu lạc bộ chăm sóc và ghi chép.\n';
    const comparison = against(
      treePlan({ nursery: first + second, water: TREE_PLAN.water.replace('4.', '5.') }),
    );
    expect(at(comparison, 'II.3')).toMatchObject({ ambiguous: true });
    expect(at(comparison, 'II.4')).toMatchObject({ ambiguous: false });
  });

  it('calls what only shares the subject missing or partial, never met', () => {
    const comparison = against(
      treePlan({ nursery: '3. Tuyên truyền về lợi ích của cây xanh tại các trường trung học.\n' }),
    );
    expect(at(comparison, 'II.3')?.status).not.toBe('met');
  });

  it('shows the nearest passage of what is missing, and of nothing else', () => {
    const { criteria } = against(treePlan({ nursery: '' }));
    expect(criteria.find(({ status }) => status === 'missing')).toMatchObject({
      path: 'II.3',
      nearest: { path: 'II.2', page: 1, text: expect.stringContaining('vườn ươm') },
    });
    for (const { status, nearest } of criteria) if (status !== 'missing') expect(nearest).toBeUndefined();
  });

  it('says unclear, never missing, where a page could not be read', () => {
    const { transcript, document } = planOf(treePlan({ water: '' }));
    const pages = transcript.pages.map((page) => ({ ...page, legibility: 0.3 }));
    const comparison = compareTo(template, { transcript: { ...transcript, pages }, document });
    expect(at(comparison, 'II.4')).toMatchObject({ status: 'unclear' });
    expect(comparison.summary.missing).toBe(0);
  });

  it('says where in the plan a missing demand should be added', () => {
    const result = at(against(treePlan({ water: '' })), 'II.4');
    expect(result?.suggestion).toContain('mục II “NỘI DUNG THỰC HIỆN”');
  });

  it('lets no doubtful restoration hide a demand', () => {
    const award = (first: string): string =>
      `4. Hình thức khen thưởng\n- ${first} khen của Chủ tịch xã.\n- Giấy biểu dương của thôn.\n`;
    const asked = planOf(treePlan({ water: award('Bằng') }));
    const { document, transcript } = planOf(treePlan({ water: award('Bòng') }));
    const start = transcript.text.indexOf('Bòng');
    const corrections = [
      {
        span: { start, end: start + 4 },
        read: 'B¢ng',
        confidence: 0.5,
        reason: 'confusion' as const,
        candidates: ['Bòng', 'Bằng'],
      },
    ];
    const status = (plan: typeof asked.transcript): string | undefined =>
      at(
        compareTo(templateFromDocument(asked.document, asked.transcript), { document, transcript: plan }),
        'II.4.-1',
      )?.status;
    expect(status(transcript)).not.toBe('met');
    expect(status({ ...transcript, corrections })).toBe('met');
  });

  it('tells a plan on another subject in one finding, and calls nothing missing', () => {
    const other = planOf(
      treePlan()
        .replaceAll('cây', 'bò')
        .replace(
          'Trồng bò xanh và giữ gìn vệ sinh đường làng trên địa bàn xã Bình An',
          'Tuyển chọn và gọi công dân nhập ngũ trên địa bàn xã Bình An',
        )
        .replace(/31\/KH-UBND/u, '77/KH-UBND')
        .replace(
          /^(?:\d\.|-) .*$/gmu,
          '- Khám sức khỏe thanh niên trong độ tuổi tại trạm y tế, niêm yết danh sách ở nhà văn hóa thôn.',
        ),
    );
    const { findings, summary } = compareTo(template, other);
    expect(findings.filter(({ severity }) => severity === 'high').map(({ kind }) => kind)).toEqual([
      'another-subject',
    ]);
    expect(summary.missing).toBe(0);
  });

  it('leaves open what would stand after the end of a file that breaks off', () => {
    const cut = planOf(treePlan({ work: '', end: '' }));
    const { findings, criteria } = compareTo(template, cut);
    expect(findings[0]).toMatchObject({ kind: 'incomplete-file', severity: 'high' });
    expect(
      criteria
        .filter(({ path }) => path.startsWith('III'))
        .map(({ status, doubt }) => `${status} ${doubt ?? ''}`),
    ).toEqual(['unclear file', 'unclear file']);
  });

  it('leaves open a part that would stand after that end in an order of the plan’s own', () => {
    const { head, purpose, roads, water, work } = TREE_PLAN;
    const moved = work.replace(/^III\./mu, 'II.');
    const { criteria } = compareTo(template, planOf([head, purpose, moved].join('\n')));
    const open = criteria.filter(({ path }) => path.startsWith('II.'));
    expect(open.map(({ status, doubt }) => `${status} ${doubt ?? ''}`)).toEqual(
      open.map(() => 'unclear file'),
    );
    const whole = compareTo(template, planOf([head, purpose, roads, water, work].join('\n')));
    expect(whole.criteria.find(({ path }) => path === 'II.2')).toMatchObject({ status: 'missing' });
  });

  it('leaves open what would stand on pages that lack in the midst of the file', () => {
    const { head, purpose, roads, nursery, water, work, end } = TREE_PLAN;
    const text = [head, purpose, '1', roads, '2', nursery, water, '3', work, '4', end].join('\n');
    const gap = [head, purpose, '1', roads, '2', water, '5', work, '6', end].join('\n');
    const statuses = (plan: string): readonly string[] => {
      const { criteria } = compareTo(template, planOf(plan));
      return criteria.filter(({ path }) => /^II\.[23]$/u.test(path)).map(({ status }) => status);
    };
    expect(statuses(text)).toEqual(['missing', 'met']);
    expect(statuses(gap)).toEqual(['unclear', 'unclear']);
    expect(compareTo(template, planOf(gap)).findings[0]).toMatchObject({ kind: 'incomplete-file' });
  });

  it('lists an item that answers nothing as extra, once', () => {
    const extra =
      '5. Tổ chức hội thao bóng chuyền giữa các thôn nhân ngày thành lập xã, có trao giải nhất, nhì, ba.\n';
    const kinds = against(treePlan({ water: TREE_PLAN.water + extra })).findings;
    expect(kinds.map(({ kind }) => kind)).toEqual(['extra-section']);
  });

  it('tells a part that lacks altogether from single demands', () => {
    const comparison = against(treePlan({ work: '' }));
    expect(comparison.findings[0]).toMatchObject({ kind: 'missing-section', criterion: 'III' });
  });

  it('mentions every criterion once, in the order of the template, whatever the plan', () => {
    const parts = fc.subarray(Object.keys(TREE_PLAN) as TreePart[]);
    const chosen = fc.array(parts, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(chosen, (lists) => {
        const text = lists.flatMap((list) => list.map((part) => TREE_PLAN[part])).join('\n');
        const { criteria, summary } = compareTo(template, planOf(text));
        expect(criteria.map(({ path }) => path)).toEqual(template.criteria.map(({ path }) => path));
        expect(summary.met + summary.partial + summary.missing + summary.unclear).toBe(criteria.length);
        for (const { status, evidence } of criteria) {
          expect(evidence.length > 0).toBe(status === 'met' || status === 'partial');
        }
      }),
      { numRuns: 40 },
    );
  });

  it('compares an empty plan without failing', () => {
    const comparison = compareTo(template, { transcript: transcriptOf(''), document: planOf('').document });
    expect(comparison.summary.missing).toBe(8);
  });

  it('judges by a template written by hand, where any wording counts', () => {
    const written = parseTemplate(`
name: Đường làng
version: "1"
criteria:
  - { id: T1, heading: Cây bóng mát, demand: Giao chỉ tiêu trồng cây bóng mát cho các tuyến đường., wordings: [trồng cây sao đen dọc đường liên thôn] }
  - { id: T2, heading: Đèn đường, demand: Lắp đèn chiếu sáng ngõ xóm., wordings: [lắp đèn năng lượng mặt trời] }
  - { id: T3, heading: Hạn nghiệm thu, demand: Ấn định hạn nghiệm thu., wordings: [nghiệm thu số cây sống], values: ["15/6"] }
`);
    expect(statuses(compareTo(written, model))).toEqual(['T1 met', 'T2 missing', 'T3 partial']);
  });

  it('does not ask of a commune what is asked of provincial offices', () => {
    const written = parseTemplate(`
name: Đường làng
version: "1"
criteria:
  - { id: T1, heading: Cây bóng mát, demand: Trồng cây bóng mát., wordings: [trồng cây sao đen], appliesTo: [xã] }
  - { id: T2, heading: Trụ sở, demand: Trồng cây quanh trụ sở., wordings: [trồng cây quanh trụ sở], appliesTo: [cơ quan tỉnh] }
`);
    expect(compareTo(written, model).criteria.map(({ path }) => path)).toEqual(['T1']);
  });
});
