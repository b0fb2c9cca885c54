// What the templates' routes take and give.
import { z } from '@hono/zod-openapi';
import { FIELD_KINDS } from '../../model/document.ts';
import { BASES } from '../../model/template.ts';
import { summarySchema } from '../comparisons/schema.ts';
import { lineRangeSchema, metadataSchema, statusSchema } from '../schema.ts';

const bodySchema = z.enum(['xã', 'phường', 'cơ quan tỉnh']).openapi('Body');

export const templateRowSchema = z
  .object({
    id: z.string(),
    version: z.number().int(),
    origin: z.enum(['drawn', 'edited']),
    proposed: z.boolean().openapi({ description: 'Not in force: it waits for a person’s decision.' }),
    name: z.string(),
    metadata: metadataSchema,
    criteria: z.number().int(),
    document: z.string().nullable().openapi({ description: 'null: written by hand.' }),
    createdAt: z.string(),
  })
  .openapi('TemplateRow');

const fieldSchema = z.object({
  kind: z.enum(FIELD_KINDS),
  name: z.string().max(300),
  text: z.string().max(10_000),
});

export const templateCriterionSchema = z
  .object({
    id: z.string(),
    path: z.string(),
    heading: z.string(),
    text: z.string(),
    basis: z.enum(BASES).nullable().openapi({ description: 'Why it is one; null: a person wrote it.' }),
    context: z.array(z.string()).readonly().openapi({ description: 'Titles above it.' }),
    lines: lineRangeSchema.nullable(),
    wordings: z.array(z.string()).readonly().openapi({ description: 'Others that count.' }),
    values: z.array(z.string()).readonly().openapi({ description: 'What a plan must carry.' }),
    required: z.boolean(),
    appliesTo: z.array(bodySchema).readonly().openapi({ description: 'Empty: everyone.' }),
    weight: z.number(),
    fields: z
      .array(fieldSchema)
      .readonly()
      .openapi({ description: 'Of a row of a table of tasks: its other columns.' }),
  })
  .openapi('TemplateCriterion');

export const templateSchema = templateRowSchema
  .extend({
    criteria: z.array(templateCriterionSchema).readonly(),
    versions: z
      .array(
        z.object({
          version: z.number().int(),
          origin: templateRowSchema.shape.origin,
          proposed: templateRowSchema.shape.proposed,
          criteria: z.number().int(),
          createdAt: z.string(),
        }),
      )
      .readonly()
      .openapi({ description: 'All that are kept, newest first, a proposal among them.' }),
  })
  .openapi('Template');

/** More than any template asks. */
const MOST_CRITERIA = 2000;
/** More than any criterion is said in. */
const MOST_WORDINGS = 100;

const nameSchema = z.string().trim().min(1).max(300);
const phrasesSchema = z.array(z.string().trim().min(1).max(2000)).max(MOST_WORDINGS).optional();

const editedCriterionSchema = z.object({
  id: z.string().trim().min(1).max(100).openapi({
    description: 'Of one that the template has or had; another one for a new criterion.',
  }),
  from: z.array(z.string().min(1).max(100)).max(50).optional().openapi({
    description:
      'What it was made of: several were merged, one that others name too was split. Left out: the one with its id.',
  }),
  heading: z.string().trim().max(1000),
  text: z.string().trim().min(1).max(10_000),
  required: z.boolean().default(true).openapi({ description: 'false: recommended.' }),
  appliesTo: z.array(bodySchema).max(3).default([]),
  weight: z.number().positive().max(10).default(1),
  context: phrasesSchema.openapi({ description: 'Titles above it. Left out: those it had.' }),
  wordings: phrasesSchema.openapi({ description: 'Left out: those it had, unless it was merged or split.' }),
  values: phrasesSchema.openapi({ description: 'Left out: those it had, or those that a new text carries.' }),
  basis: z
    .enum(BASES)
    .nullish()
    .openapi({ description: 'Of a new criterion: why it is one, where a file said.' }),
  fields: z
    .array(fieldSchema)
    .max(50)
    .optional()
    .openapi({ description: 'Of a new criterion that a file has from a row of a table of tasks.' }),
});

const criteriaSchema = z.array(editedCriterionSchema).min(1).max(MOST_CRITERIA).openapi({
  description: 'All that is asked from now on, in its order; what is left out is ignored.',
});

export const templateEditSchema = z
  .object({
    expected: z
      .number()
      .int()
      .min(1)
      .openapi({ description: 'The version that was edited: 409 where there is a newer one.' }),
    name: nameSchema.optional(),
    criteria: criteriaSchema,
  })
  .openapi('TemplateEdit');

const MOST_CITED = 200;
const citedSchema = z.object({
  kind: z.string().max(100),
  number: z.string().max(100).nullable(),
  date: z.string().max(10).nullable(),
  issuer: z.string().max(300).nullable(),
});

const sourceSchema = z
  .object({
    kind: z.string().trim().max(100).nullable().default(null),
    number: z.string().trim().max(100).nullable().default(null),
    date: z.string().max(10).nullable().default(null),
    issuer: z.string().max(300).nullable().default(null),
    province: z.string().max(100).nullable().default(null),
    cites: z.array(citedSchema).max(MOST_CITED).default([]),
  })
  .openapi({ description: 'The document that the demands come from, as much as is known of it.' });

export const fromDocumentSchema = z.object({
  document: z.string().min(1).max(128),
  name: nameSchema.optional(),
});

export const writtenSchema = z
  .object({ name: nameSchema, source: sourceSchema.nullable().default(null), criteria: criteriaSchema })
  .openapi('WrittenTemplate');

export const draftSchema = z
  .object({
    name: z.string(),
    source: sourceSchema.nullable(),
    criteria: z.array(templateCriterionSchema).readonly(),
  })
  .openapi('TemplateDraft', { description: 'Read from a file; nothing is stored.' });

export const previewAskedSchema = z
  .object({ document: z.string().min(1).max(128), criteria: criteriaSchema })
  .openapi('TemplatePreviewAsked');

export const writtenPreviewSchema = z
  .object({
    document: z.string().min(1).max(128),
    name: z.string().max(300).default(''),
    source: sourceSchema.nullable().default(null),
    criteria: criteriaSchema,
  })
  .openapi('WrittenTemplatePreviewAsked');

export const previewSchema = z
  .object({
    before: summarySchema
      .nullable()
      .openapi({ description: 'With the version in force; null of a template that is not stored.' }),
    after: summarySchema,
    criteria: z
      .array(
        z.object({
          id: z.string(),
          path: z.string(),
          heading: z.string(),
          text: z.string(),
          status: statusSchema,
          before: statusSchema.nullable().openapi({ description: 'null: it is new.' }),
          reason: z.string(),
          evidence: z.string().nullable(),
        }),
      )
      .readonly(),
  })
  .openapi('TemplatePreview', { description: 'What the machine says, without people’s verdicts.' });

const changeSchema = z.object({ kind: z.enum(['same', 'added', 'removed', 'noise']), text: z.string() });

export const differencesSchema = z
  .object({
    from: z.number().int(),
    to: z.number().int(),
    differences: z
      .array(
        z.object({
          kind: z.enum(['added', 'removed', 'changed', 'moved']),
          before: templateCriterionSchema.nullable(),
          after: templateCriterionSchema.nullable(),
          fields: z.array(z.string()).readonly().openapi({ description: 'What of it is another.' }),
          words: z.array(changeSchema).readonly().openapi({ description: 'Of a text that changed.' }),
        }),
      )
      .readonly(),
  })
  .openapi('TemplateDifferences');

export const templateFormatSchema = z.enum(['yaml', 'xlsx']);

export type TemplateRowView = z.infer<typeof templateRowSchema>;
export type TemplateView = z.infer<typeof templateSchema>;
export type TemplateCriterionView = z.infer<typeof templateCriterionSchema>;
export type EditedCriterionView = z.input<typeof editedCriterionSchema>;
export type TemplateDraftView = z.infer<typeof draftSchema>;
export type TemplatePreviewView = z.infer<typeof previewSchema>;
export type TemplateDifferencesView = z.infer<typeof differencesSchema>;
export type TemplateFormatView = z.infer<typeof templateFormatSchema>;
