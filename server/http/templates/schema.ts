// What the templates' routes take and give.
import { z } from '@hono/zod-openapi';
import { lineRangeSchema, metadataSchema } from '../schema.ts';

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
    document: z.string().nullable(),
    createdAt: z.string(),
  })
  .openapi('TemplateRow');

export const templateSchema = templateRowSchema
  .extend({
    criteria: z
      .array(
        z.object({
          id: z.string(),
          path: z.string(),
          heading: z.string(),
          text: z.string(),
          context: z.array(z.string()).readonly().openapi({ description: 'Titles above it.' }),
          lines: lineRangeSchema.nullable(),
          wordings: z.array(z.string()).readonly().openapi({ description: 'Others that count.' }),
          required: z.boolean(),
          appliesTo: z.array(bodySchema).readonly().openapi({ description: 'Empty: everyone.' }),
          weight: z.number(),
        }),
      )
      .readonly(),
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

export const templateEditSchema = z
  .object({
    expected: z
      .number()
      .int()
      .min(1)
      .openapi({ description: 'The version that was edited: 409 where there is a newer one.' }),
    name: z.string().trim().min(1).max(300).optional(),
    criteria: z
      .array(
        z.object({
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
        }),
      )
      .min(1)
      .max(MOST_CRITERIA)
      .openapi({ description: 'All that is asked from now on, in its order; what is left out is ignored.' }),
  })
  .openapi('TemplateEdit');

export type TemplateRowView = z.infer<typeof templateRowSchema>;
export type TemplateView = z.infer<typeof templateSchema>;
export type TemplateEditView = z.input<typeof templateEditSchema>;
