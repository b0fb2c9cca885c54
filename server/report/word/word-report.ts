// Comparison → a Word document an officer can send on: the counts, what lacks with the words laid beside each other, every criterion in a table.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
  type ISectionOptions,
} from 'docx';
import type { Finding, Language, Status } from '../../model/comparison.ts';
import type { Reviewed, ReviewedCriterion } from '../../model/review.ts';
import type { WordDifference } from '../../compare/word-diff.ts';
import { rowText } from '../../structure/tables/row-text.ts';
import { HEAD_WASH, RULE, SOFT_INK, STATUS_INK, STATUS_WASH } from '../colours.ts';
import { detailGroups, templateLabel } from '../details.ts';
import { differencesOf, saidOf } from '../differences.ts';
import { documentName, placeName } from '../names.ts';
import { wordRun as run } from './word-run.ts';
import { reportWording } from '../wording.ts';
import { STATUS_SIGNS, type ReportWording } from '../wording.vi.ts';

/** Twentieths of a point; A4 with the margins of Nghị định 30/2020/NĐ-CP, Phụ lục I. */
const MM = 56.7;
const PAGE = {
  size: { width: Math.round(210 * MM), height: Math.round(297 * MM) },
  margin: {
    top: Math.round(20 * MM),
    bottom: Math.round(20 * MM),
    left: Math.round(30 * MM),
    right: Math.round(15 * MM),
  },
};
const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;
/** Half points. */
const SIZE = 26;
const SMALL = 22;

/** One paragraph: a label in bold, then its text. */
function labelled(label: string, ...runs: readonly TextRun[]): Paragraph {
  return new Paragraph({ spacing: { after: 80 }, children: [run(`${label} `, { bold: true }), ...runs] });
}

function statusRun(status: Status, w: ReportWording): TextRun {
  return run(`${STATUS_SIGNS[status]} ${w.statuses[status]}`, { bold: true, color: STATUS_INK[status] });
}

const DIFFERENCE_STYLE: Readonly<Record<WordDifference['kind'], IRunOptions>> = {
  same: {},
  removed: { strike: true, color: STATUS_INK.missing },
  added: { underline: {}, color: STATUS_INK.met },
  noise: { color: SOFT_INK },
};

function differenceRuns(parts: readonly WordDifference[]): readonly TextRun[] {
  return parts.map(({ kind, text }, at) => run(`${at === 0 ? '' : ' '}${text}`, DIFFERENCE_STYLE[kind]));
}

function criterionParagraphs(criterion: ReviewedCriterion, w: ReportWording): readonly Paragraph[] {
  const { path, heading, text, status, evidence, reason, suggestion, verdict } = criterion;
  const differences = differencesOf(criterion);
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_3,
      spacing: { before: 200, after: 80 },
      children: [statusRun(status, w), run(` · ${path} ${heading === text ? '' : heading}`, { bold: true })],
    }),
    labelled(`${w.demanded}:`, run(rowText(criterion))),
    ...(evidence.length === 0
      ? []
      : [
          labelled(
            `${w.written} (${evidence.map((one) => placeName(one, w)).join('; ')}):`,
            run(saidOf(criterion)),
          ),
        ]),
    ...(differences.length === 0 ? [] : [labelled(`${w.wordByWord}:`, ...differenceRuns(differences))]),
    labelled(`${w.remark}:`, run(reason)),
    ...(status === 'met' || suggestion === null ? [] : [labelled(`${w.toAdd}:`, run(suggestion))]),
    ...(verdict === null
      ? []
      : [
          labelled(
            `${w.reviewer}:`,
            run(`${w.statuses[verdict.status]}${verdict.note === '' ? '' : `. ${verdict.note}`}`),
          ),
        ]),
  ];
}

const BORDER = { style: BorderStyle.SINGLE, size: 4, color: RULE };

function cell(width: number, children: readonly TextRun[], fill?: string): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } }),
    children: [new Paragraph({ children })],
  });
}

function table(
  names: readonly string[],
  shares: readonly number[],
  rows: readonly (readonly TableCell[])[],
): Table {
  const widths = shares.map((share) => Math.round(share * TEXT_WIDTH));
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: BORDER,
      bottom: BORDER,
      left: BORDER,
      right: BORDER,
      insideHorizontal: BORDER,
      insideVertical: BORDER,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        children: names.map((name, at) =>
          cell(widths[at] ?? 0, [run(name, { bold: true, size: SMALL })], HEAD_WASH),
        ),
      }),
      ...rows.map((children) => new TableRow({ cantSplit: true, children })),
    ],
  });
}

const CRITERIA_SHARES = [0.12, 0.42, 0.16, 0.3] as const;

function criteriaTable(criteria: readonly ReviewedCriterion[], w: ReportWording): Table {
  const [path, heading, status, place] = CRITERIA_SHARES.map((share) => Math.round(share * TEXT_WIDTH));
  return table(
    [w.template, w.demand, w.result, w.inPlan],
    CRITERIA_SHARES,
    criteria.map((criterion) => [
      cell(path ?? 0, [run(criterion.path, { size: SMALL })]),
      cell(heading ?? 0, [run(criterion.heading, { size: SMALL })]),
      cell(status ?? 0, [statusRun(criterion.status, w)], STATUS_WASH[criterion.status]),
      cell(place ?? 0, [
        run(criterion.evidence.map((one) => placeName(one, w)).join('; ') || '–', { size: SMALL }),
      ]),
    ]),
  );
}

function countsTable({ summary }: Reviewed, w: ReportWording): Table {
  const statuses = Object.keys(w.statuses) as Status[];
  const share = 1 / (statuses.length + 1);
  const width = Math.round(share * TEXT_WIDTH);
  return table(
    [...statuses.map((status) => `${STATUS_SIGNS[status]} ${w.statuses[status]}`), w.score],
    [...statuses, 'score'].map(() => share),
    [
      [
        ...statuses.map((status) =>
          cell(width, [run(String(summary[status]), { bold: true })], STATUS_WASH[status]),
        ),
        cell(width, [run(`${Math.round(100 * summary.score)} %`, { bold: true })]),
      ],
    ],
  );
}

const bullet = (text: string): Paragraph =>
  new Paragraph({ bullet: { level: 0 }, spacing: { after: 60 }, children: [run(text)] });

/** What a criterion's own paragraphs say already is not said twice. */
const OF_CRITERIA: readonly Finding['kind'][] = ['missing-criterion', 'partial-criterion'];

function findingParagraphs(findings: readonly Finding[], w: ReportWording): readonly Paragraph[] {
  const kinds = (Object.keys(w.findings) as Finding['kind'][]).filter((kind) => !OF_CRITERIA.includes(kind));
  return kinds.flatMap((kind) => {
    const own = findings.filter((finding) => finding.kind === kind);
    if (own.length === 0) return [];
    return [
      new Paragraph({
        heading: HeadingLevel.HEADING_3,
        spacing: { before: 200, after: 80 },
        children: [run(`${w.findings[kind]} (${own.length})`, { bold: true })],
      }),
      ...own.map(({ message }) => bullet(message)),
    ];
  });
}

function detailParagraphs({ details }: Reviewed, w: ReportWording): readonly Paragraph[] {
  const groups = details ? detailGroups(details, w) : [];
  if (groups.length === 0) return [];
  return [
    title(w.aboutPlan),
    ...groups.flatMap((group) => [labelled(`${group.title}:`), ...group.lines.map(bullet)]),
  ];
}

function title(text: string): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_2,
    spacing: { before: 320, after: 120 },
    children: [run(text, { bold: true })],
  });
}

function sectionOf(comparison: Reviewed, w: ReportWording): ISectionOptions {
  const lacking = comparison.criteria.filter(({ status }) => status !== 'met');
  const foundMet = comparison.criteria.filter(({ status, verdict }) => status === 'met' && verdict !== null);
  const others = findingParagraphs(comparison.findings, w);
  return {
    properties: { page: PAGE },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [
              new TextRun({ size: SMALL, children: [PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES] }),
            ],
          }),
        ],
      }),
    },
    children: [
      new Paragraph({
        heading: HeadingLevel.HEADING_1,
        alignment: AlignmentType.CENTER,
        spacing: { after: 200 },
        children: [run(w.wordTitle.toLocaleUpperCase('vi'), { bold: true })],
      }),
      labelled(`${w.plan}:`, run(documentName(comparison.plan, w))),
      labelled(
        `${w.template}:`,
        run(templateLabel(documentName(comparison.template, w), comparison.templateRelease, w)),
      ),
      countsTable(comparison, w),
      title(`${w.notMet} (${lacking.length})`),
      ...(lacking.length === 0 ? [new Paragraph({ children: [run(w.none)] })] : []),
      ...lacking.flatMap((one) => criterionParagraphs(one, w)),
      // Whose word it is that nothing is lacking there, and why.
      ...(foundMet.length === 0 ? [] : [title(`${w.foundMet} (${foundMet.length})`)]),
      ...foundMet.flatMap((one) => criterionParagraphs(one, w)),
      ...(others.length === 0 ? [] : [title(w.others), ...others]),
      ...detailParagraphs(comparison, w),
      title(`${w.eachDemand} (${comparison.criteria.length})`),
      criteriaTable(comparison.criteria, w),
    ],
  };
}

/** Bytes of a .docx. */
export async function comparisonWord(comparison: Reviewed, language: Language = 'vi'): Promise<Uint8Array> {
  const w = reportWording(language);
  const plain = { run: { font: 'Times New Roman', size: SIZE, color: '000000' } };
  const document = new Document({
    title: w.wordTitle,
    creator: 'Đối Chiếu',
    styles: {
      default: { document: plain, heading1: plain, heading2: plain, heading3: plain },
    },
    sections: [sectionOf(comparison, w)],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
