// What the documents' routes take and give.
import { z } from '@hono/zod-openapi';
import { documentSchema, faultSchema, jobSchema, lineRangeSchema, metadataSchema } from '../schema.ts';
import { summarySchema } from '../comparisons/schema.ts';

export const submittedSchema = z
  .object({
    id: z.string().nullable().openapi({
      description:
        'null where the file was refused; a round keeps it as a failed document where it is meant for it.',
    }),
    name: z.string(),
    job: z.string().nullable(),
    duplicate: z.boolean(),
    error: faultSchema.nullable(),
  })
  .openapi('Submitted');

export const noticeSchema = z.object({ code: z.string(), message: z.string(), lines: lineRangeSchema });

export const DOCUMENT_ORDERS = [
  'added',
  '-added',
  'name',
  '-name',
  'issuer',
  '-issuer',
  'date',
  '-date',
  'score',
  '-score',
] as const;

export const documentRowSchema = documentSchema.extend({
  job: jobSchema.nullable(),
  comparison: z
    .object({ id: z.string(), summary: summarySchema })
    .nullable()
    .openapi({ description: 'With the template named in the query.' }),
  rounds: z
    .array(z.object({ id: z.string(), name: z.string() }))
    .readonly()
    .openapi({ description: 'That it was sent to, the newest first.' }),
});

/** The outline is flat: `depth` tells the tree, and tables need no recursion. */
const sectionSchema = z
  .object({
    path: z.string(),
    label: z.string(),
    heading: z.string(),
    depth: z.number().int(),
    lines: lineRangeSchema,
    page: z.number().int(),
  })
  .openapi('Section');

export const documentDetailSchema = documentSchema
  .omit({ notices: true })
  .extend({
    job: z.string().nullable(),
    references: z
      .array(
        z.object({
          kind: z.string(),
          number: z.string().nullable(),
          date: z.string().nullable(),
          issuer: z.string().nullable(),
          lines: lineRangeSchema,
        }),
      )
      .readonly(),
    bases: z
      .array(z.object({ text: z.string(), numbers: z.array(z.string()).readonly(), lines: lineRangeSchema }))
      .readonly()
      .openapi({ description: 'What the opening says the document rests on.' }),
    recipients: z
      .array(z.object({ name: z.string(), purpose: z.string().nullable(), lines: lineRangeSchema }))
      .readonly(),
    deadlines: z
      .array(
        z.object({
          kind: z.enum(['day', 'month', 'quarter', 'year', 'period', 'recurring', 'within']),
          value: z.string(),
          phrase: z.string(),
          path: z.string(),
          lines: lineRangeSchema,
        }),
      )
      .readonly(),
    sections: z.array(sectionSchema).readonly(),
    notices: z.array(noticeSchema).readonly(),
    doubtful: z.number().int().openapi({ description: 'Words that a person should look at.' }),
    pages: z
      .array(z.object({ number: z.number().int(), lines: lineRangeSchema, doubtful: z.number().int() }))
      .readonly()
      .openapi({ description: 'Which lines of the text stand on which page.' }),
  })
  .openapi('DocumentDetail');

export const textSchema = z
  .object({ document: z.string(), revision: z.number().int(), metadata: metadataSchema, text: z.string() })
  .openapi('Text');

export type SubmittedView = z.infer<typeof submittedSchema>;
export type DocumentRowView = z.infer<typeof documentRowSchema>;
export type DocumentDetailView = z.infer<typeof documentDetailSchema>;
