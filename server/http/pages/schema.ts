// What the routes of pages take and give: words with their boxes, a person's corrections, the reading they prefer.
import { z } from '@hono/zod-openapi';
import { STAKES } from '../../text/doubt.ts';
import { boxSchema } from '../schema.ts';

export const sourceSchema = z.enum(['file', 'text-layer', 'ocr']).openapi('PageSource');

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
    doubt: z
      .object({
        stake: z.enum(STAKES).openapi({ description: 'What a wrong reading of it would change.' }),
        order: z
          .number()
          .int()
          .openapi({ description: 'From 0: its place among the words of its page to look at.' }),
      })
      .nullable(),
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

/** Words one person corrects in one go. */
export const MOST_EDITS = 500;

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
          undo: z.boolean().default(false).openapi({
            description:
              'The correction of just this place is taken back: `text` stood there before it, and is as doubtful again as it was.',
          }),
        }),
      )
      .min(1)
      .max(MOST_EDITS),
  })
  .openapi('WordCorrections');

export const proposalsQuery = z.object({
  revision: z.coerce.number().int().min(1),
  start: z.coerce.number().int().min(0).openapi({ description: 'Of a person’s correction, in that text.' }),
  end: z.coerce.number().int().min(0),
});

export const proposalsSchema = z
  .object({
    document: z.string(),
    revision: z.number().int().openapi({ description: 'To be sent back with those that are chosen.' }),
    total: z.number().int().openapi({ description: 'The first of them are told, as many as may be sent.' }),
    places: z
      .array(
        z.object({
          start: z.number().int(),
          end: z.number().int(),
          page: z.number().int(),
          text: z.string(),
          becomes: z.string(),
          before: z.string().openapi({ description: 'Of its line; after it likewise.' }),
          after: z.string(),
          likely: z.boolean().openapi({ description: 'To be chosen unless the person says otherwise.' }),
        }),
      )
      .readonly(),
  })
  .openapi('WordProposals');

export const readingSchema = z.object({ source: sourceSchema }).openapi('ReadingChoice');

export const revisionSchema = z
  .object({ document: z.string(), revision: z.number().int() })
  .openapi('Revision');

export type PageView = z.infer<typeof pageSchema>;
export type ProposalsView = z.infer<typeof proposalsSchema>;
export type WordView = z.infer<typeof wordSchema>;
