// What the search takes and gives.
import { z } from '@hono/zod-openapi';
import { comparedSchema, documentSchema, lineRangeSchema, optionalText, statusSchema } from '../schema.ts';

/** What narrows an answer; the list and its file take the same. */
export const searchQuery = {
  q: z.string().max(1000).default(''),
  template: optionalText.openapi({ description: 'Whose criterion; the newest one’s where it is left out.' }),
  round: optionalText.openapi({ description: 'Only the plans that count in this round, and its template.' }),
  criterion: optionalText,
  status: statusSchema.optional(),
  province: optionalText,
  issuer: optionalText,
  year: z.coerce.number().int().optional(),
  kind: optionalText.openapi({ description: 'Of document.', example: 'Kế hoạch' }),
};

const snippetSchema = z.object({
  text: z.string(),
  highlights: z.array(z.object({ start: z.number().int(), end: z.number().int() })).readonly(),
});

const facetSchema = z.array(z.object({ value: z.string(), count: z.number().int() })).readonly();

const stateSchema = z.enum([
  'compared',
  'reading',
  'failed',
  'another-subject',
  'not-submitted',
  'submitted',
  'late',
  'complete',
  'lacking',
  'unsure',
]);

const understoodSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.enum(['unit', 'phrase', 'symbol', 'template', 'round']), text: z.string() }),
    z.object({ kind: z.literal('criterion'), id: z.string(), path: z.string(), text: z.string() }),
    z.object({ kind: z.literal('status'), statuses: z.array(statusSchema).readonly() }),
    z.object({ kind: z.literal('state'), state: stateSchema }),
    z.object({ kind: z.enum(['deadline', 'citation']), text: z.string() }),
  ])
  .openapi('Understood', { description: 'What the question was understood to ask for.' });

const resultSchema = z
  .object({
    document: documentSchema.nullable().openapi({ description: 'null: a unit that has sent none.' }),
    path: z.string(),
    heading: z.string(),
    page: z.number().int().nullable(),
    lines: lineRangeSchema.nullable(),
    snippet: snippetSchema.nullable(),
    comparison: z.string().nullable(),
    status: statusSchema.nullable(),
    unit: z
      .object({
        id: z.string(),
        name: z.string(),
        state: stateSchema,
        late: z.boolean(),
        missing: z.number().int(),
        unclear: z.number().int(),
      })
      .nullable()
      .openapi({ description: 'Of a round; of questions about units alone.' }),
  })
  .openapi('SearchResult');

export const searchSchema = z
  .object({
    q: z.string(),
    kind: z.enum(['passages', 'criteria', 'units']),
    match: z.enum(['as-typed', 'widened', 'relaxed']).openapi({
      description:
        'as-typed: every result holds all words. relaxed: none does, so near words and lesser matches count. widened: some do.',
    }),
    understood: z.array(understoodSchema).readonly(),
    template: z
      .object({ id: z.string(), name: z.string() })
      .nullable()
      .openapi({ description: 'Whose criteria were searched.' }),
    round: z.object({ id: z.string(), name: z.string() }).nullable(),
    compared: comparedSchema,
    total: z.number().int(),
    offset: z.number().int(),
    limit: z.number().int(),
    results: z.array(resultSchema).readonly(),
    facets: z.object({
      province: facetSchema,
      issuer: facetSchema,
      year: facetSchema,
      kind: facetSchema,
      status: facetSchema,
    }),
  })
  .openapi('SearchAnswer');

export type SearchView = z.infer<typeof searchSchema>;
export type SearchResultView = z.infer<typeof resultSchema>;
export type UnderstoodView = z.infer<typeof understoodSchema>;
