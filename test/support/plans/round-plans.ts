// Builders: plans of a round with the statuses a test needs, and a template to go with them.
import type { FindingKind, Status } from '../../../server/model/comparison.ts';
import type { Metadata } from '../../../server/model/document.ts';
import type { Reviewed, ReviewedCriterion } from '../../../server/model/review.ts';
import type { RoundPlan } from '../../../server/model/round/round.ts';
import type { Criterion, Template } from '../../../server/model/template.ts';
import type { RoundResult } from '../../../server/report/round/round-result.ts';
import { directoryOf } from '../../../server/round/directory.ts';
import { matrixOf } from '../../../server/round/matrix.ts';
import { placePlans } from '../../../server/round/place-plans.ts';
import { unitsNamed } from '../../../server/round/units.ts';

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
    references: [],
    criteria: paths.map(criterionOf),
  };
}

function judged(path: string, status: Status, isOverruled: boolean): ReviewedCriterion {
  const passage = { path: 'II.1', lines: [10, 12], page: 2, text: `Kế hoạch nói về ${path}.` } as const;
  return {
    id: path,
    path,
    heading: `Nội dung ${path}`,
    text: `Nội dung ${path} phải làm.`,
    lines: [1, 1],
    status,
    coverage: status === 'met' ? 1 : 0.4,
    margin: 0.5,
    ...(status === 'unclear' ? { doubt: 'page' as const } : {}),
    evidence: status === 'met' || status === 'partial' ? [passage] : [],
    reason: `Máy nói ${status} về ${path}.`,
    suggestion: status === 'met' || status === 'unclear' ? null : `Bổ sung nội dung ${path}.`,
    machineReason: `Máy nói ${status} về ${path}.`,
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
    score: (count('met') + count('partial') / 2) / Math.max(1, criteria.length - count('unclear')),
  };
  const comparison: Reviewed = {
    template: NO_METADATA,
    templateName: '',
    templateRelease: '1',
    details: { bases: [], references: [], recipients: [], deadlines: [] },
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

/** Five units in five states, one overruled, one late, and a file of nobody. `number`: of the first plan. */
export function roundOf({ number = '27/KH-UBND' }: { readonly number?: string } = {}): RoundResult {
  const template = templateOf(['I.1', 'I.2', 'II.1', 'II.2'], {
    kind: 'Kế hoạch',
    number: '112/KH-UBND',
    date: '2026-01-20',
    issuer: 'UBND tỉnh Quảng Trị',
    province: 'Quảng Trị',
    title: 'Phát động Phong trào thi đua',
  });
  const units = unitsNamed(['xã Cam Lộ', 'xã Gio Linh', 'xã Lệ Thủy', 'Sở Nội vụ', 'xã Bố Trạch'], []);
  const failed = { code: 'damaged', message: 'Tệp bị hỏng.' };
  const plans: readonly RoundPlan[] = [
    planOfRound(
      'cam-lo',
      'UBND xã Cam Lộ',
      { 'I.1': 'met', 'I.2': 'partial', 'II.1': 'missing', 'II.2': 'met' },
      { overruled: ['II.1'], date: '2026-02-26', number },
    ),
    planOfRound(
      'gio-linh',
      'UBND xã Gio Linh',
      { 'I.1': 'met', 'I.2': 'missing', 'II.1': 'unclear' },
      { date: '2026-03-20' },
    ),
    {
      ...planOfRound('noi-vu', 'Sở Nội vụ', {}),
      name: 'noi-vu.pdf',
      state: 'failed',
      fault: failed,
      comparison: null,
    },
    planOfRound('bo-trach', 'UBND xã Bố Trạch', { 'I.1': 'missing' }, { findings: ['another-subject'] }),
    planOfRound('=cmd', 'UBND xã Ia Băng', { 'I.1': 'met' }),
  ];
  const deadline = '2026-03-15';
  const placement = placePlans(plans, directoryOf(units, new Set(), null), new Map());
  const matrix = matrixOf({ template, units, deadline, chosen: new Map() }, placement);
  return { template, matrix, deadline };
}
