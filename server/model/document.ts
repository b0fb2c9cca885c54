// A plan understood: its metadata, its outline, and what its author got wrong. Line ranges cite the transcript.
import type { LineRange } from './transcript.ts';

export interface Signer {
  readonly name: string;
  readonly position: string | null;
}

/** A cited document, as values. */
export interface Reference {
  readonly kind: string;
  readonly number: string | null;
  /** ISO; "YYYY-MM" where the day cannot be read. */
  readonly date: string | null;
  readonly issuer: string | null;
  readonly lines: LineRange;
}

/** Nghị định 30/2020/NĐ-CP, Phụ lục I: the components an administrative document has. null where absent. */
export interface Metadata {
  readonly kind: string | null;
  readonly number: string | null;
  /** ISO; "YYYY-MM" where the day cannot be read. */
  readonly date: string | null;
  readonly issuer: string | null;
  readonly place: string | null;
  readonly province: string | null;
  readonly title: string | null;
  readonly signer: Signer | null;
}

/** What a column of a table of tasks says of a task. */
export const FIELD_KINDS = ['lead', 'support', 'time', 'product', 'other'] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

export interface Field {
  readonly kind: FieldKind;
  /** The column's head as printed. */
  readonly name: string;
  readonly text: string;
}

/** A paragraph of an item's own text, or one of the duties that it numbers in a row. */
export interface Piece {
  /** `(2)`; empty for a paragraph. */
  readonly label: string;
  readonly text: string;
  readonly lines: LineRange;
}

export interface Section {
  /** Labels from the root, as `II.6`, `III.1.b.-2`, `III.2.b.-1.+3`. */
  readonly path: string;
  /** As it stands after restoration: `II.`, `b)`, `-`. */
  readonly label: string;
  /** The title; where the item has none, the beginning of its text. */
  readonly heading: string;
  /** Own running text after the title, lines rejoined, children left out. */
  readonly text: string;
  /** Where the own text is more than one paragraph or numbers its duties: all of them, in order. */
  readonly pieces?: readonly Piece[];
  /** Whether `heading` is a title of its own rather than the beginning of `text`. */
  readonly titled: boolean;
  /** Of a row of a table: its other columns; `text` is the task itself. */
  readonly fields?: readonly Field[];
  /** From the label to the end of the last descendant. */
  readonly lines: LineRange;
  /** From the label to the end of the own text, children left out. */
  readonly ownLines: LineRange;
  readonly page: number;
  readonly children: readonly Section[];
}

export interface Notice {
  readonly code: string;
  readonly message: string;
  readonly lines: LineRange;
}

/** Who receives the document, and for what (“để báo cáo”). */
export interface Recipient {
  readonly name: string;
  readonly purpose: string | null;
  readonly lines: LineRange;
}

/** A clause of the opening that names what the document rests on. */
export interface LegalBasis {
  readonly text: string;
  /** Of the documents it names; a law is named by its date alone. */
  readonly numbers: readonly string[];
  readonly lines: LineRange;
}

export interface Deadline {
  /** within: a span of time to answer or to finish in. */
  readonly kind: 'day' | 'month' | 'quarter' | 'year' | 'period' | 'recurring' | 'within';
  /** `10/12`, `2025-12-10`, `2025-07`, `2025-Q4`, `2027`, `2025-2030`, `1/thang`, `5 ngay`. */
  readonly value: string;
  /** As written: “trước ngày 10/12”. */
  readonly phrase: string;
  /** Of the section that sets it. */
  readonly path: string;
  readonly lines: LineRange;
}

export interface Document {
  readonly metadata: Metadata;
  readonly references: readonly Reference[];
  readonly bases: readonly LegalBasis[];
  readonly recipients: readonly Recipient[];
  readonly deadlines: readonly Deadline[];
  /** Of a plan that a decision issues as its annex: the plan's. */
  readonly sections: readonly Section[];
  /** Paragraphs after the last item and before the signature, which no item holds. */
  readonly closing?: readonly Section[];
  /** Of the decision that issues the plan: its own articles. */
  readonly articles?: readonly Section[];
  readonly notices: readonly Notice[];
}
