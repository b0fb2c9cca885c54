// Builders: plans of a round with the statuses a test needs, and a template to go with them.
import type { FindingKind, Status } from '../../server/model/comparison.ts';
import type { Metadata } from '../../server/model/document.ts';
import type { Reviewed, ReviewedCriterion } from '../../server/model/review.ts';
import type { RoundPlan } from '../../server/model/round.ts';
import type { Criterion, Template } from '../../server/model/template.ts';

export const NO_METADATA: Metadata = {
  kind: null,
  number: null,
  date: null,
  issuer: null,
  place: null,
  province: null,
  title: null,
  signer: null,
};

export function criterionOf(path: string): Criterion {
  return {
    id: path,
    path,
    heading: `Nội dung ${path}`,
    context: [`PHẦN ${path.split('.')[0] ?? ''}`],
    text: `Nội dung ${path} phải làm.`,
    lines: [1, 1],
    wordings: [],
    values: [],
    required: true,
    appliesTo: [],
    weight: 1,
  };
}

export function templateOf(paths: readonly string[], metadata: Partial<Metadata> = {}): Template {
  return {
    name: 'Mẫu của tỉnh',
    version: '1',
    metadata: { ...NO_METADATA, ...metadata },
    criteria: paths.map(criterionOf),
  };
}

function judged(path: string, status: Status, isOverruled: boolean): ReviewedCriterion {
  const passage = { path: 'II.1', lines: [10, 12], page: 2, text: `Kế hoạch nói về ${path}.` } as const;
  return {
    path,
    heading: `Nội dung ${path}`,
    text: `Nội dung ${path} phải làm.`,
    lines: [1, 1],
    status,
    coverage: status === 'met' ? 1 : 0.4,
    margin: 0.5,
    evidence: status === 'met' || status === 'partial' ? [passage] : [],
    reason: `Máy nói ${status} về ${path}.`,
    suggestion: status === 'met' || status === 'unclear' ? null : `Bổ sung nội dung ${path}.`,
    machineStatus: isOverruled ? (status === 'met' ? 'missing' : 'met') : status,
    verdict: isOverruled
      ? { status, note: `Đã xem ${path}.`, actor: 'Lan', at: '2026-03-20T08:00:00.000Z' }
      : null,
  };
}

export interface PlanChoices {
  readonly overruled?: readonly string[];
  readonly findings?: readonly FindingKind[];
  readonly date?: string | null;
  readonly number?: string | null;
  readonly arrival?: number;
}

export function planOfRound(
  id: string,
  issuer: string | null,
  statuses: Readonly<Record<string, Status>>,
  { overruled = [], findings = [], date = '2026-03-01', number = null, arrival = 0 }: PlanChoices = {},
): RoundPlan {
  const metadata = { ...NO_METADATA, kind: 'Kế hoạch', issuer, date, number };
  const criteria = Object.entries(statuses).map(([path, status]) =>
    judged(path, status, overruled.includes(path)),
  );
  const count = (status: Status): number => criteria.filter((one) => one.status === status).length;
  const summary = {
    met: count('met'),
    partial: count('partial'),
    missing: count('missing'),
    unclear: count('unclear'),
    score: criteria.length === 0 ? 0 : (count('met') + count('partial') / 2) / criteria.length,
  };
  const comparison: Reviewed = {
    template: NO_METADATA,
    plan: metadata,
    summary,
    machineSummary: summary,
    criteria,
    findings: findings.map((kind) => ({
      kind,
      severity: 'high',
      criterion: null,
      message: `Nhận xét ${kind}.`,
      lines: null,
    })),
  };
  return {
    id,
    name: `${id}.docx`,
    state: 'ready',
    fault: null,
    metadata,
    marksSure: true,
    receivedOn: null,
    arrival,
    comparison,
  };
}
