// Comparison → Markdown that an officer reads from the top: the counts, what lacks, then every criterion.
import type { Comparison, CriterionResult, Finding, Language, Status } from '../model/comparison.ts';
import { detailGroups, templateLabel } from './details.ts';
import { differencesOf } from './differences.ts';
import { documentName } from './names.ts';
import { reportWording } from './wording.ts';
import { STATUS_SIGNS, type ReportWording } from './wording.vi.ts';

/** Text of a plan must not become markup or break a table. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|]/gu, '\\$&').replace(/\s+/gu, ' ');
}

function counts(comparison: Comparison, w: ReportWording): string {
  const { summary } = comparison;
  const all = comparison.criteria.length;
  const parts = (['met', 'partial', 'missing', 'unclear'] as const satisfies readonly Status[])
    .filter((status) => summary[status] > 0)
    .map((status) => `${STATUS_SIGNS[status]} ${w.statuses[status]}: **${summary[status]}**`);
  return `${parts.join(' · ')} ${w.outOf(all, Math.round(summary.score * 100))}`;
}

function findingGroup(
  kind: Finding['kind'],
  findings: readonly Finding[],
  w: ReportWording,
): readonly string[] {
  const own = findings.filter((finding) => finding.kind === kind);
  if (own.length === 0) return [];
  return [
    `### ${w.findings[kind]} (${own.length})`,
    '',
    ...own.map(({ message }) => `- ${plain(message)}`),
    '',
  ];
}

function row({ path, heading, status, evidence, reason }: CriterionResult, w: ReportWording): string {
  const places = evidence.map(({ path: at, lines }) => `${at} (${lines[0]}–${lines[1]})`).join('; ');
  const sign = `${STATUS_SIGNS[status]} ${w.statuses[status]}`;
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
function differenceLines(comparison: Comparison, w: ReportWording): readonly string[] {
  const changed = new Set(
    comparison.findings.filter(({ kind }) => kind === 'changed-fact').map(({ criterion }) => criterion),
  );
  const lines = comparison.criteria
    .filter(({ id, status }) => status === 'partial' || changed.has(id))
    .flatMap(differences);
  if (lines.length === 0) return [];
  return [`## ${w.wordByWord}`, '', w.legend, '', ...lines, ''];
}

function detailLines({ details }: Comparison, w: ReportWording): readonly string[] {
  const groups = details ? detailGroups(details, w) : [];
  if (groups.length === 0) return [];
  return [
    `## ${w.aboutPlan}`,
    '',
    ...groups.flatMap(({ title, lines }) => [
      `### ${title}`,
      '',
      ...lines.map((line) => `- ${plain(line)}`),
      '',
    ]),
  ];
}

export function comparisonMarkdown(comparison: Comparison, language: Language = 'vi'): string {
  const w = reportWording(language);
  const kinds = Object.keys(w.findings) as Finding['kind'][];
  const lines = [
    `# ${w.title}`,
    '',
    `- ${w.template}: ${plain(templateLabel(documentName(comparison.template, w), comparison.templateRelease, w))}`,
    `- ${w.plan}: ${plain(documentName(comparison.plan, w))}`,
    `- ${w.result}: ${counts(comparison, w)}`,
    '',
    `## ${w.toLook}`,
    '',
    ...(comparison.findings.length === 0 ? [w.none, ''] : []),
    ...kinds.flatMap((kind) => findingGroup(kind, comparison.findings, w)),
    ...differenceLines(comparison, w),
    ...detailLines(comparison, w),
    `## ${w.eachDemand}`,
    '',
    `| ${w.template} | ${w.demand} | ${w.result} | ${w.inPlanLines} | ${w.explanation} |`,
    '|---|---|---|---|---|',
    ...comparison.criteria.map((criterion) => row(criterion, w)),
    '',
  ];
  return lines.join('\n');
}
