import { describe, expect, it } from 'vitest';
import type { Comparison, CriterionResult, Status } from '../../server/model/comparison.ts';
import type { Verdict } from '../../server/model/review.ts';
import type { Template } from '../../server/model/template.ts';
import { comparisonMarkdown } from '../../server/report/markdown.ts';
import { review } from '../../server/review/review.ts';

const METADATA = {
  kind: 'Kế hoạch',
  number: null,
  date: null,
  issuer: null,
  place: null,
  province: null,
  title: null,
  signer: null,
};
const MACHINE = 'Không tìm thấy trong kế hoạch. Cần bổ sung.';

function result(id: string, status: Status): CriterionResult {
  const reason = status === 'missing' ? MACHINE : 'Kế hoạch nêu đủ.';
  const suggestion = status === 'missing' ? 'Bổ sung.' : null;
  const fixed = { heading: `Nội dung ${id}`, text: id, lines: null, coverage: 0, margin: 0, evidence: [] };
  return { id, path: id, status, reason, suggestion, ...fixed };
}

const COMPARISON: Comparison = {
  template: METADATA,
  templateName: 'Mẫu',
  templateRelease: '1',
  plan: METADATA,
  details: { bases: [], references: [], recipients: [], deadlines: [] },
  summary: { met: 1, partial: 0, missing: 2, unclear: 1, score: 1 / 3 },
  criteria: [
    result('I.1', 'met'),
    result('I.2', 'unclear'),
    result('II.1', 'missing'),
    result('II.2', 'missing'),
  ],
  findings: [
    { kind: 'missing-section', severity: 'high', criterion: 'II', message: 'Thiếu cả mục II.', lines: null },
    { kind: 'missing-criterion', severity: 'high', criterion: 'II.1', message: MACHINE, lines: null },
    { kind: 'missing-criterion', severity: 'high', criterion: 'II.2', message: MACHINE, lines: null },
    { kind: 'numbering', severity: 'low', criterion: null, message: 'Nhảy số.', lines: null },
  ],
};

const decided = (status: Status, note = ''): Verdict => ({ status, note, actor: 'chị Lan', at: '2026' });
const weighted = (weights: Readonly<Record<string, number>>) =>
  ({ criteria: Object.entries(weights).map(([id, weight]) => ({ id, weight })) }) as unknown as Template;

describe('what stands', () => {
  it.each([
    ['nothing was decided', {}, 1 / 3],
    ['a missing one was found met', { 'II.1': decided('met') }, 2 / 3],
    ['an unclear one was found met', { 'I.2': decided('met') }, 2 / 4],
    ['all but one were set aside', { 'II.1': decided('unclear'), 'II.2': decided('unclear') }, 1],
  ])('has one score, which leaves out what is unclear, when %s', (_, verdicts, score) => {
    const { summary } = review(COMPARISON, undefined, new Map(Object.entries(verdicts)));
    expect(summary.score).toBeCloseTo(score);
  });

  it('weighs criteria as the template does', () => {
    const standing = new Map([['II.1', decided('met')]]);
    const template = weighted({ 'I.1': 3, 'II.1': 1, 'II.2': 1 });
    expect(review(COMPARISON, template, standing).summary.score).toBeCloseTo(4 / 5);
  });

  it('is told in the person’s words, in findings and in the file, and the machine’s are kept apart', () => {
    const standing = new Map([['II.1', decided('met', 'Có ở phụ lục.')]]);
    const reviewed = review(COMPARISON, undefined, standing);
    const criterion = reviewed.criteria.find(({ id }) => id === 'II.1');
    expect(criterion).toMatchObject({ status: 'met', suggestion: null, machineReason: MACHINE });
    expect(criterion?.reason).toBe('Người xem xét (chị Lan) kết luận: đạt. Ghi chú: Có ở phụ lục.');
    // One of its criteria is met, so the section is not wholly missing.
    expect(reviewed.findings.map(({ kind, criterion: of }) => [kind, of])).toEqual([
      ['missing-criterion', 'II.2'],
      ['numbering', null],
    ]);
    const markdown = comparisonMarkdown(reviewed);
    const row = markdown.split('\n').find((line) => line.startsWith('| II.1 '));
    expect(row).toContain('chị Lan');
    expect(row).not.toContain('Không tìm thấy');
    expect(markdown).toContain('Thiếu nội dung (1)');
  });

  it('is a finding of its own where a person misses what the machine found', () => {
    const standing = new Map([['I.1', decided('missing', 'Chỉ nhắc tên.')]]);
    expect(review(COMPARISON, undefined, standing).findings[0]).toMatchObject({
      kind: 'missing-criterion',
      criterion: 'I.1',
      message: '“Nội dung I.1”: Người xem xét (chị Lan) kết luận: còn thiếu. Ghi chú: Chỉ nhắc tên.',
    });
  });

  it('keeps the machine’s findings where a person agrees', () => {
    const standing = new Map([['II.1', decided('missing')]]);
    expect(review(COMPARISON, undefined, standing).findings).toEqual(COMPARISON.findings);
  });
});
