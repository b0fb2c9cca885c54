// A template written by hand (YAML, corpus/templates/) → Template. Faults are told with the criterion they stand in.
import { parse as parseYaml, YAMLParseError } from 'yaml';
import { z } from 'zod';
import { Failure, type Detail } from '../../failure.ts';
import type { Language } from '../../model/comparison.ts';
import { FIELD_KINDS, type Metadata } from '../../model/document.ts';
import { BASES, type CitedDocument, type Criterion, type Template } from '../../model/template.ts';

const Text = z.string().trim().min(1);

/** Of the document that the demands come from, as much as is known of it. */
export interface WrittenSource {
  readonly kind?: string | null | undefined;
  readonly number?: string | null | undefined;
  readonly date?: string | null | undefined;
  readonly issuer?: string | null | undefined;
  readonly province?: string | null | undefined;
  readonly cites?: readonly CitedDocument[] | undefined;
}

const FieldEntry = z.strictObject({
  kind: z.enum(FIELD_KINDS),
  /** The column's head as printed. */
  name: z.string(),
  text: z.string(),
});

const CriterionEntry = z.strictObject({
  id: Text,
  heading: z.string().trim().default(''),
  /** Titles above it, from the root. */
  part: z.array(Text).default([]),
  /** In the template author's own words. */
  demand: Text,
  /** Short phrases; a plan that says any of them in one place meets the demand. */
  wordings: z.array(Text).default([]),
  /** Values the plan must carry, as written there: `10/12`, `2025-2030`, `100%`. */
  values: z.array(Text).default([]),
  required: z.boolean().default(true),
  appliesTo: z.array(z.enum(['xã', 'phường', 'cơ quan tỉnh'])).default([]),
  weight: z.number().positive().max(10).default(1),
  /** Why it is one; left out where a person wrote it. */
  basis: z.enum(BASES).optional(),
  /** Of a row of a table of tasks: its other columns. */
  fields: z.array(FieldEntry).default([]),
});

const Known = Text.nullable().default(null);

const TemplateFile = z.strictObject({
  name: Text,
  version: Text,
  /** Of the document the demands come from, where there is one. */
  source: z
    .strictObject({
      kind: Text.optional(),
      number: Text.optional(),
      date: Text.optional(),
      issuer: Text.optional(),
      province: Text.optional(),
      cites: z.array(z.strictObject({ kind: Text, number: Known, date: Known, issuer: Known })).optional(),
    })
    .optional(),
  criteria: z.array(CriterionEntry).min(1),
});

function fault(detail: Detail, cause?: unknown): Failure {
  return new Failure('invalid-request', { detail, cause });
}

function readYaml(yaml: string): unknown {
  try {
    // Aliases that expand to millions of nodes are refused by the parser's own limit.
    return parseYaml(yaml, { maxAliasCount: 20 });
  } catch (error) {
    const line = error instanceof YAMLParseError ? error.linePos?.[0].line : undefined;
    const at = line ?? '';
    throw fault(
      {
        vi: `Tệp mẫu không phải YAML hợp lệ${at === '' ? '' : ` (dòng ${at})`}.`,
        en: `The template is no valid YAML${at === '' ? '' : ` (line ${at})`}.`,
      },
      error,
    );
  }
}

function where(path: readonly PropertyKey[], raw: unknown): Readonly<Record<Language, string>> {
  const index = path[0] === 'criteria' && typeof path[1] === 'number' ? path[1] : undefined;
  if (index === undefined) {
    const field = path.join('.');
    return { vi: `Trường ${field || 'gốc'}`, en: `Field ${field || 'root'}` };
  }
  const list = typeof raw === 'object' && raw !== null && 'criteria' in raw ? raw.criteria : undefined;
  const entry: unknown = Array.isArray(list) ? list[index] : undefined;
  const id =
    typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string'
      ? entry.id
      : undefined;
  const field = path.slice(2).join('.');
  return {
    vi: `Tiêu chí ${id ?? `thứ ${index + 1}`}, trường ${field || 'gốc'}`,
    en: `Criterion ${id ?? `number ${index + 1}`}, field ${field || 'root'}`,
  };
}

function criterionOf(entry: z.infer<typeof CriterionEntry>): Criterion {
  const { id, heading, part, demand, wordings, values, required, appliesTo, weight, basis, fields } = entry;
  return {
    id,
    path: id,
    heading,
    context: part,
    text: demand,
    ...(basis !== undefined && { basis }),
    ...(fields.length > 0 && { fields }),
    lines: null,
    wordings,
    values,
    required,
    appliesTo,
    weight,
  };
}

/** What is known of a template that no plan was read for. */
export function writtenMetadata(title: string, source: WrittenSource | null): Metadata {
  return {
    kind: source?.kind ?? null,
    number: source?.number ?? null,
    date: source?.date ?? null,
    issuer: source?.issuer ?? null,
    place: null,
    province: source?.province ?? null,
    title,
    signer: null,
  };
}

/** Throws Failure `invalid-request`. */
export function parseTemplate(yaml: string): Template {
  return templateFrom(readYaml(yaml));
}

/** What a file says, whatever kind of file it is. Throws Failure `invalid-request`. */
export function templateFrom(raw: unknown): Template {
  const read = TemplateFile.safeParse(raw);
  if (!read.success) {
    const issue = read.error.issues[0];
    const { vi, en } = where(issue?.path ?? [], raw);
    throw fault({
      vi: `${vi} chưa đúng: ${issue?.message ?? ''}.`,
      en: `${en} is not right: ${issue?.message ?? ''}.`,
    });
  }
  const { name, version, source, criteria } = read.data;
  const seen = new Set<string>();
  for (const { id } of criteria) {
    if (seen.has(id))
      throw fault({ vi: `Mã tiêu chí ${id} xuất hiện hai lần.`, en: `The criterion id ${id} comes twice.` });
    seen.add(id);
  }
  const metadata = writtenMetadata(name, source ?? null);
  return { name, version, metadata, references: source?.cites ?? [], criteria: criteria.map(criterionOf) };
}
