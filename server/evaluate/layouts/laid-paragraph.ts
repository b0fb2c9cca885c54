// A document's paragraphs, each with its label apart: what a layout is laid out from.
import type { Transcript } from '../../model/transcript.ts';
import { readParagraphs, type Zone } from '../../structure/paragraphs.ts';

export type LabelKind = 'part' | 'roman' | 'number' | 'decimal' | 'letter' | 'enclosed' | 'dash' | 'plus';

export interface LaidParagraph {
  readonly zone: Zone;
  /** Without its label. */
  readonly text: string;
  readonly label?: { readonly kind: LabelKind; readonly printed: string; readonly ordinal: number };
  readonly cells?: readonly string[];
}

const LABELS: readonly (readonly [LabelKind, RegExp])[] = [
  ['part', /^(?:phần(?: thứ)?|chương|mục) (?:[ivx\d]+|\p{L}+)(?=[\s.:]|$)[.:]? ?/iu],
  ['roman', /^[IVX]{1,4}\. ?/u],
  ['decimal', /^\d{1,2}(?:\.\d{1,2})+\.? /u],
  ['number', /^\d{1,2}\. ?(?=\p{L}|[“"(])/u],
  ['letter', /^[a-zđ][).] ?/u],
  ['enclosed', /^\(\d{1,2}\) ?/u],
  ['dash', /^[-–—•] ?/u],
  ['plus', /^\+ ?/u],
];
const LISTS: ReadonlySet<Zone> = new Set(['body', 'appendices']);

function labelled(text: string): Pick<LaidParagraph, 'text'> & { kind?: LabelKind; printed: string } {
  for (const [kind, pattern] of LABELS) {
    const printed = pattern.exec(text)?.[0];
    if (printed !== undefined) return { kind, printed: printed.trim(), text: text.slice(printed.length) };
  }
  return { printed: '', text };
}

/** Labels are counted anew where one of a higher kind came between. */
export function laidParagraphs(transcript: Transcript): readonly LaidParagraph[] {
  const counts = new Map<LabelKind, number>();
  const kinds = LABELS.map(([kind]) => kind);
  return readParagraphs(transcript).map(({ zone, text, cells }): LaidParagraph => {
    if (cells || !LISTS.has(zone)) return { zone, text, ...(cells && { cells }) };
    const { kind, printed, text: rest } = labelled(text);
    if (kind === undefined) return { zone, text };
    for (const lower of kinds.slice(kinds.indexOf(kind) + 1)) counts.delete(lower);
    const ordinal = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, ordinal);
    return { zone, text: rest, label: { kind, printed, ordinal } };
  });
}
