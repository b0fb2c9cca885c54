// Comparison → Markdown that an officer reads from the top: the counts, what lacks, then every criterion.
import type { Comparison, CriterionResult, Finding, Status } from '../model/comparison.ts';
import { detailGroups, templateLabel } from './details.ts';
import { differencesOf } from './differences.ts';
import { documentName } from './names.ts';
import { FINDING_TITLES, STATUS_NAMES, STATUS_SIGNS } from './wording.vi.ts';

/** Text of a plan must not become markup or break a table. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|]/gu, '\\$&').replace(/\s+/gu, ' ');
}

function counts(comparison: Comparison): string {
  const { summary } = comparison;
  const all = comparison.criteria.length;
  const parts = (['met', 'partial', 'missing', 'unclear'] as const satisfies readonly Status[])
    .filter((status) => summary[status] > 0)
    .map((status) => `${STATUS_SIGNS[status]} ${STATUS_NAMES[status]}: **${summary[status]}**`);
  return `${parts.join(' · ')} (trên ${all} nội dung; mức đáp ứng ${Math.round(summary.score * 100)} %)`;
}

function findingGroup(kind: Finding['kind'], findings: readonly Finding[]): readonly string[] {
  const own = findings.filter((finding) => finding.kind === kind);
  if (own.length === 0) return [];
  return [
    `### ${FINDING_TITLES[kind]} (${own.length})`,
    '',
    ...own.map(({ message }) => `- ${plain(message)}`),
    '',
  ];
}

function row({ path, heading, status, evidence, reason }: CriterionResult): string {
  const places = evidence.map(({ path: at, lines }) => `${at} (${lines[0]}–${lines[1]})`).join('; ');
  const sign = `${STATUS_SIGNS[status]} ${STATUS_NAMES[status]}`;
  return `| ${plain(path)} | ${plain(heading)} | ${sign} | ${plain(places) || '–'} | ${plain(reason)} |`;
}

/** Template's words struck through, the plan's own in bold; empty where nothing differs. */
function differences(criterion: CriterionResult): readonly string[] {
  const parts = differencesOf(criterion);
  if (parts.length === 0) return [];
  const marked = parts.map(({ kind, text }) =>
    kind === 'removed' ? `~~${plain(text)}~~` : kind === 'added' ? `**${plain(text)}**` : plain(text),
  );
  return [`- ${plain(criterion.path)}: ${marked.join(' ')}`];
}

/** Where the wording itself is the finding; what is met in other words is no difference to read. */
function differenceLines(comparison: Comparison): readonly string[] {
  const changed = new Set(
    comparison.findings.filter(({ kind }) => kind === 'changed-fact').map(({ criterion }) => criterion),
  );
  const lines = comparison.criteria
    .filter(({ id, status }) => status === 'partial' || changed.has(id))
    .flatMap(differences);
  if (lines.length === 0) return [];
  return ['## So từng chữ', '', '~~mẫu có, kế hoạch không~~ · **kế hoạch thêm**', '', ...lines, ''];
}

function detailLines({ details }: Comparison): readonly string[] {
  const groups = details ? detailGroups(details) : [];
  if (groups.length === 0) return [];
  return [
    '## Về kế hoạch',
    '',
    ...groups.flatMap(({ title, lines }) => [
      `### ${title}`,
      '',
      ...lines.map((line) => `- ${plain(line)}`),
      '',
    ]),
  ];
}

export function comparisonMarkdown(comparison: Comparison): string {
  const kinds = Object.keys(FINDING_TITLES) as Finding['kind'][];
  const lines = [
    '# Đối chiếu kế hoạch với mẫu',
    '',
    `- Mẫu: ${plain(templateLabel(documentName(comparison.template), comparison.templateRelease))}`,
    `- Kế hoạch: ${plain(documentName(comparison.plan))}`,
    `- Kết quả: ${counts(comparison)}`,
    '',
    '## Những điểm cần xem',
    '',
    ...(comparison.findings.length === 0 ? ['Không có.', ''] : []),
    ...kinds.flatMap((kind) => findingGroup(kind, comparison.findings)),
    ...differenceLines(comparison),
    ...detailLines(comparison),
    '## Từng nội dung của mẫu',
    '',
    '| Mẫu | Nội dung | Kết quả | Ở kế hoạch (dòng) | Giải thích |',
    '|---|---|---|---|---|',
    ...comparison.criteria.map(row),
    '',
  ];
  return lines.join('\n');
}
