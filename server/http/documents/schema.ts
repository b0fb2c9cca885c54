// What the documents' routes take and give.
import { z } from '@hono/zod-openapi';
import {
  boxSchema,
  documentSchema,
  faultSchema,
  jobSchema,
  lineRangeSchema,
  metadataSchema,
} from '../schema.ts';
import { summarySchema } from '../comparisons/schema.ts';

export const submittedSchema = z
  .object({
    id: z.string().nullable().openapi({ description: 'null where the file was refused.' }),
    name: z.string(),
    job: z.string().nullable(),
    duplicate: z.boolean(),
    error: faultSchema.nullable(),
  })
  .openapi('Submitted');

export const noticeSchema = z.object({ code: z.string(), message: z.string(), lines: lineRangeSchema });

const sourceSchema = z.enum(['file', 'text-layer', 'ocr']).openapi('PageSource');

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

export const wordSchema = z
  .object({
    start: z.number().int().openapi({ description: 'Of the document’s text, UTF-16 units.' }),
    end: z.number().int(),
    text: z.string(),
    box: boxSchema.nullable(),
    confidence: z.number(),
    correction: z
      .object({
        read: z.string(),
        confidence: z.number(),
        reason: z.enum(['marks', 'confusion', 'lexicon', 'person', 'kept']),
        candidates: z.array(z.string()).readonly(),
        probabilities: z
          .array(z.number())
          .readonly()
          .optional()
          .openapi({ description: 'How likely each candidate is, in their order.' }),
      })
      .nullable(),
    doubtful: z.boolean(),
  })
  .openapi('Word');

export const pageSchema = z
  .object({
    document: z.string(),
    revision: z.number().int().openapi({ description: 'To be sent back with corrections.' }),
    number: z.number().int(),
    raster: z.object({ width: z.number(), height: z.number(), dpi: z.number() }).nullable(),
    source: sourceSchema,
    reason: z.string(),
    fault: z.string().nullable().openapi({ description: 'Why nothing could be read on it.' }),
    sources: z
      .array(sourceSchema)
      .readonly()
      .openapi({ description: 'The ways in which the page was read or can be read.' }),
    readings: z
      .array(z.object({ source: sourceSchema, verdict: z.string(), words: z.number().int() }))
      .readonly(),
    legibility: z.number().nullable(),
    lines: z
      .array(z.object({ number: z.number().int(), start: z.number().int(), text: z.string() }))
      .readonly(),
    words: z.array(wordSchema).readonly(),
  })
  .openapi('Page');

export const textSchema = z
  .object({ document: z.string(), revision: z.number().int(), metadata: metadataSchema, text: z.string() })
  .openapi('Text');

/** Words one person corrects in one go. */
const MOST_EDITS = 500;

export const editsSchema = z
  .object({
    revision: z.number().int().min(1),
    words: z
      .array(
        z.object({
          start: z.number().int().min(0),
          end: z.number().int().min(0),
          text: z
            .string()
            .max(200)
            .regex(/^[^\n\r]*$/, 'một dòng'),
        }),
      )
      .min(1)
      .max(MOST_EDITS),
  })
  .openapi('WordCorrections');

export const readingSchema = z.object({ source: sourceSchema }).openapi('ReadingChoice');

export const revisionSchema = z
  .object({ document: z.string(), revision: z.number().int() })
  .openapi('Revision');

export type SubmittedView = z.infer<typeof submittedSchema>;
export type DocumentRowView = z.infer<typeof documentRowSchema>;
export type DocumentDetailView = z.infer<typeof documentDetailSchema>;
export type PageView = z.infer<typeof pageSchema>;
export type WordView = z.infer<typeof wordSchema>;
