// The source of one sample plan: YAML letterhead, then one paragraph a line, each followed by the criteria it answers (`@ II.6 partial …`).
import { parse } from 'yaml';
import { z } from 'zod';

const STATUSES = ['met', 'partial', 'missing'] as const;
export type SampleStatus = (typeof STATUSES)[number];

const Front = z.strictObject({
  kind: z.string(),
  issuer: z.string(),
  /** Upper and lower line of the left column of the letterhead. */
  letterhead: z.tuple([z.string(), z.string()]),
  number: z.string(),
  place: z.string(),
  date: z.iso.date(),
  province: z.string(),
  title: z.string(),
  bases: z.array(z.string()).default([]),
  intro: z.array(z.string()).default([]),
  closing: z.array(z.string()).default([]),
  recipients: z.array(z.string()),
  authority: z.array(z.string()),
  position: z.string(),
  signer: z.string(),
  /** Numbers of the documents cited. */
  references: z.array(z.string()).default([]),
  /** Contents of the plan's own, which the template does not ask for. */
  extra: z.array(z.object({ path: z.string(), about: z.string() })).default([]),
  /** Codes of the notices a reader should raise about the plan's own outline. */
  notices: z.array(z.object({ code: z.string(), about: z.string() })).default([]),
  /** Of a template: paths that are demands of their own although items hang under them. */
  demands: z.array(z.string()).default([]),
  /** `PATH status|status note`, for criteria that no paragraph answers. */
  absent: z.array(z.string()).default([]),
});
export type SampleFront = z.infer<typeof Front>;

/** What the sample's author says of one criterion of the template. The first status is the preferred one. */
export interface SampleVerdict {
  readonly criterion: string;
  readonly accepted: readonly [SampleStatus, ...SampleStatus[]];
  readonly note: string;
}

/** heads: names of a table's columns. row: one of its rows. */
export type LabelKind =
  | 'roman'
  | 'number'
  | 'letter'
  | 'dash'
  | 'plus'
  | 'appendix'
  | 'heads'
  | 'row'
  | 'none';

export interface SampleParagraph {
  /** As printed: label, space, words. */
  readonly text: string;
  readonly kind: LabelKind;
  /** Of the item it belongs to, as `III.1.b.-2`; empty before the first label. */
  readonly path: string;
  readonly verdicts: readonly SampleVerdict[];
  /** Of a table. */
  readonly cells?: readonly string[];
  /** It stands after the signature. */
  readonly appended?: boolean;
}

export interface SampleSource {
  readonly front: SampleFront;
  readonly paragraphs: readonly SampleParagraph[];
}

const LABELS: readonly (readonly [LabelKind, RegExp])[] = [
  ['roman', /^([IVX]+)\.\s/],
  ['number', /^(\d+(?:\.\d+)*)\.\s/],
  ['letter', /^([a-zđ])\)\s/],
  ['dash', /^(-)\s/],
  ['plus', /^(\+)\s/],
  ['appendix', /^(PHỤ LỤC)$/],
];
const DEPTH: Readonly<Record<LabelKind, number>> = {
  none: 0,
  appendix: 0,
  heads: 0,
  row: 6,
  roman: 1,
  number: 2,
  letter: 3,
  dash: 4,
  plus: 5,
};

function parseVerdict(words: string): SampleVerdict {
  const [, criterion, statuses, note] = /^(\S+)\s+(\S+)\s*(.*)$/.exec(words) ?? [];
  const accepted = (statuses ?? '').split('|').map((status) => z.enum(STATUSES).parse(status));
  const [preferred, ...others] = accepted;
  if (criterion === undefined || preferred === undefined) throw new Error(`unreadable verdict: ${words}`);
  return { criterion, accepted: [preferred, ...others], note: note ?? '' };
}

/** Verdicts for criteria that no paragraph answers. */
export function absentVerdicts(front: SampleFront): readonly SampleVerdict[] {
  return front.absent.map(parseVerdict);
}

export function parseSampleSource(markdown: string): SampleSource {
  const [, yaml, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(markdown) ?? [];
  if (yaml === undefined || body === undefined) throw new Error('a sample source starts with its letterhead');
  const paragraphs: SampleParagraph[] = [];
  let open: { kind: LabelKind; step: string; bullets: number; depth?: number }[] = [];
  let bullets = 0;
  let appended = false;
  const seen = new Map<string, number>();
  for (const line of body.split('\n').map((each) => each.trim())) {
    if (line === '') continue;
    if (line.startsWith('@ ')) {
      const last = paragraphs.pop();
      if (last === undefined) throw new Error(`verdict before the first paragraph: ${line}`);
      paragraphs.push({ ...last, verdicts: [...last.verdicts, parseVerdict(line.slice(2))] });
      continue;
    }
    if (line.startsWith('|')) {
      const cells = line
        .split('|')
        .slice(1)
        .map((cell) => cell.trim());
      const filled = cells.filter((cell) => cell !== '');
      const last = paragraphs.at(-1)?.kind;
      const kind = last === 'heads' || last === 'row' ? 'row' : 'heads';
      if (kind === 'row') {
        // A title over rows has its number and nothing beside it.
        const depth = filled.length === 2 ? DEPTH.row : DEPTH.row + 1;
        open = open.filter((level) => (level.depth ?? DEPTH[level.kind]) < depth);
        open.push({ kind, step: cells[0] ?? '', bullets: 0, depth });
      }
      const path = open.map((level) => level.step).join('.');
      paragraphs.push({
        text: filled.join(' '),
        kind,
        path,
        verdicts: [],
        cells,
        ...(appended && { appended }),
      });
      continue;
    }
    const found = LABELS.map(([kind, pattern]) => [kind, pattern.exec(line)?.[1]] as const).find(
      ([, label]) => label !== undefined,
    );
    const kind = found?.[0] ?? 'none';
    const label = found?.[1];
    if (label !== undefined) {
      const siblings = open.find((level) => level.kind === kind);
      bullets = siblings === undefined ? 1 : siblings.bullets + 1;
      open = open.filter((level) => DEPTH[level.kind] < DEPTH[kind]);
      if (kind === 'appendix') appended = true;
      const step =
        kind === 'dash' || kind === 'plus' ? `${label}${bullets}` : kind === 'appendix' ? 'Phụ lục' : label;
      const above = open.map((level) => level.step);
      const path = [...above, step].join('.');
      const times = (seen.get(path) ?? 0) + 1;
      seen.set(path, times);
      // A label that its author gave twice: `III~2` is the second III.
      open.push({ kind, step: times > 1 ? `${step}~${times}` : step, bullets });
    }
    const path = open.map((level) => level.step).join('.');
    paragraphs.push({ text: line, kind, path, verdicts: [], ...(appended && { appended }) });
  }
  return { front: Front.parse(parse(yaml)), paragraphs };
}

/** "ngày 05 tháng 02 năm 2026": days below 10 and months 1 and 2 carry a zero (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.4.b). */
export function writtenDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  return `ngày ${day} tháng ${Number(month) > 2 ? String(Number(month)) : month} năm ${year}`;
}

/** A heading stands on its own line and ends without punctuation. */
export function isHeading(paragraph: SampleParagraph): boolean {
  return /^(roman|number|letter|appendix)$/.test(paragraph.kind) && !/[.;:,/]$/.test(paragraph.text);
}

/** Shares of a table's width: narrow for the running number, wide for the task. */
export function tableWidths(columns: number): readonly number[] {
  const [number, task] = [0.07, 0.37];
  const other = (1 - number - task) / Math.max(1, columns - 2);
  return Array.from({ length: columns }, (_, at) => (at === 0 ? number : at === 1 ? task : other));
}
