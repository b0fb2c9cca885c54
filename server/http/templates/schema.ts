// What the templates' routes take and give.
import { z } from '@hono/zod-openapi';
import { lineRangeSchema, metadataSchema } from '../schema.ts';

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
          lines: lineRangeSchema.nullable(),
          required: z.boolean(),
          weight: z.number(),
        }),
      )
      .readonly(),
  })
  .openapi('Template');

export type TemplateRowView = z.infer<typeof templateRowSchema>;
