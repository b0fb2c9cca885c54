// What the search gives.
import { z } from '@hono/zod-openapi';
import { comparedSchema, documentSchema, lineRangeSchema, statusSchema } from '../schema.ts';

const snippetSchema = z.object({
  text: z.string(),
  highlights: z.array(z.object({ start: z.number().int(), end: z.number().int() })).readonly(),
});

const facetSchema = z.array(z.object({ value: z.string(), count: z.number().int() })).readonly();

const resultSchema = z
  .object({
    document: documentSchema,
    path: z.string(),
    heading: z.string(),
    page: z.number().int().nullable(),
    lines: lineRangeSchema.nullable(),
    snippet: snippetSchema.nullable(),
    comparison: z.string().nullable(),
    status: statusSchema.nullable(),
  })
  .openapi('SearchResult');

export const searchSchema = z
  .object({
    q: z.string(),
    kind: z.enum(['passages', 'criteria']),
    match: z.enum(['as-typed', 'relaxed']),
    template: z
      .object({ id: z.string(), name: z.string() })
      .nullable()
      .openapi({ description: 'Whose criteria were searched.' }),
    compared: comparedSchema.nullable(),
    total: z.number().int(),
    offset: z.number().int(),
    limit: z.number().int(),
    results: z.array(resultSchema).readonly(),
    facets: z.object({ province: facetSchema, issuer: facetSchema, year: facetSchema, status: facetSchema }),
  })
  .openapi('SearchAnswer');

export type SearchView = z.infer<typeof searchSchema>;
export type SearchResultView = z.infer<typeof resultSchema>;
