// What the comparisons' and templates' routes take and give.
import { z } from '@hono/zod-openapi';
import { EXPORT_FORMATS } from '../../report/export.ts';
import { boxSchema, documentSchema, lineRangeSchema, metadataSchema, statusSchema } from '../schema.ts';

export const summarySchema = z
  .object({
    met: z.number().int(),
    partial: z.number().int(),
    missing: z.number().int(),
    unclear: z.number().int(),
    score: z.number(),
  })
  .openapi('Summary');

export const evidenceSchema = z.object({
  path: z.string(),
  lines: lineRangeSchema,
  page: z.number().int(),
  text: z.string(),
});

const verdictSchema = z
  .object({
    status: statusSchema,
    note: z.string(),
    actor: z.string(),
    at: z.string(),
    outdated: z.boolean().optional().openapi({
      description: 'The criterion was reworded since: the verdict stands, and is asked again.',
    }),
  })
  .openapi('Verdict');

export const precedentSchema = z
  .object({ comparison: z.string(), unit: z.string(), path: z.string(), status: statusSchema })
  .openapi('Precedent', {
    description: 'A cell of another plan that a person settled, on which the machine’s status rests.',
  });

export const criterionSchema = z
  .object({
    id: z.string().openapi({ description: 'What the criterion is known by everywhere.' }),
    path: z.string(),
    heading: z.string(),
    text: z.string(),
    lines: lineRangeSchema.nullable(),
    status: statusSchema.openapi({ description: 'A person’s verdict where there is one.' }),
    machineStatus: statusSchema,
    machineReason: z.string(),
    coverage: z.number(),
    margin: z.number(),
    evidence: z.array(evidenceSchema).readonly(),
    nearest: evidenceSchema
      .optional()
      .openapi({ description: 'Of what is missing: the passage that comes nearest and does not do.' }),
    reason: z.string(),
    suggestion: z.string().nullable(),
    verdict: verdictSchema.nullable(),
    precedent: precedentSchema.optional(),
    statusAlone: statusSchema
      .optional()
      .openapi({ description: 'With a precedent: what the machine would say without it.' }),
  })
  .openapi('CriterionResult');

export const findingSchema = z
  .object({
    kind: z.enum([
      'missing-section',
      'missing-criterion',
      'partial-criterion',
      'changed-fact',
      'format',
      'numbering',
      'extra-section',
      'another-subject',
      'incomplete-file',
    ]),
    severity: z.enum(['high', 'medium', 'low']),
    criterion: z.string().nullable(),
    message: z.string(),
    lines: lineRangeSchema.nullable(),
  })
  .openapi('Finding');

export const comparisonSchema = z
  .object({
    id: z.string(),
    templateId: z.string(),
    templateVersion: z.number().int(),
    templateDocument: z.string().nullable(),
    templateName: z.string(),
    documentId: z.string(),
    documentName: z.string(),
    documentRevision: z.number().int(),
    template: metadataSchema,
    plan: metadataSchema,
    summary: summarySchema,
    machineSummary: summarySchema,
    criteria: z.array(criterionSchema).readonly(),
    findings: z.array(findingSchema).readonly(),
  })
  .openapi('Comparison');

export const comparisonRowSchema = z
  .object({
    id: z.string(),
    templateId: z.string(),
    document: documentSchema,
    summary: summarySchema,
    createdAt: z.string(),
  })
  .openapi('ComparisonRow');

const changeSchema = z.object({ kind: z.enum(['same', 'added', 'removed', 'noise']), text: z.string() });

const placeSchema = z
  .object({ page: z.number().int(), boxes: z.array(boxSchema).readonly() })
  .openapi('Place', { description: 'One box for each line of the passage on that page.' });

const shownEvidenceSchema = evidenceSchema.extend({
  places: z.array(placeSchema).readonly(),
  before: z.array(z.string()).readonly(),
  lineTexts: z.array(z.string()).readonly(),
  after: z.array(z.string()).readonly(),
  diff: z.array(changeSchema).readonly(),
});

export const criterionDetailSchema = z
  .object({
    criterion: criterionSchema,
    findings: z.array(findingSchema).readonly(),
    template: z.object({
      document: z.string().nullable(),
      places: z.array(placeSchema).readonly(),
      before: z.array(z.string()).readonly().openapi({ description: 'The lines before the passage.' }),
      lines: z.array(z.string()).readonly(),
      after: z.array(z.string()).readonly(),
    }),
    evidence: z.array(shownEvidenceSchema).readonly(),
    nearest: shownEvidenceSchema.nullable(),
    history: z
      .array(
        z.object({
          kind: z.enum(['set', 'undo']),
          status: statusSchema.nullable(),
          note: z.string(),
          actor: z.string(),
          at: z.string(),
        }),
      )
      .readonly(),
  })
  .openapi('CriterionDetail');

export const exportFormatSchema = z.enum(EXPORT_FORMATS);

export type ExportFormatView = z.infer<typeof exportFormatSchema>;
export type ComparisonView = z.infer<typeof comparisonSchema>;
export type CriterionView = z.infer<typeof criterionSchema>;
export type CriterionDetailView = z.infer<typeof criterionDetailSchema>;
