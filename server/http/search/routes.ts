// /api/search: passages by their words, or plans by what they do with a criterion.
import { z, type OpenAPIHono } from '@hono/zod-openapi';
import { search } from '../../search/search.ts';
import { failing } from '../failures.ts';
import { searchSchema } from './schema.ts';
import { jsonOf, optionalText, sliceQuery, statusSchema } from '../schema.ts';
import { operation, resource } from '../operation.ts';
import type { Services } from '../services.ts';

const find = operation('search', {
  method: 'get',
  path: '/api/search',
  summary: 'Tìm trong mọi văn bản',
  request: {
    query: z.object({
      q: z.string().max(1000).default(''),
      template: optionalText.openapi({
        description: 'Whose criterion; the newest one’s where it is left out.',
      }),
      criterion: optionalText,
      status: statusSchema.optional(),
      province: optionalText,
      issuer: optionalText,
      year: z.coerce.number().int().optional(),
      offset: sliceQuery.offset,
      limit: sliceQuery.limit.default(20),
    }),
  },
  responses: { 200: jsonOf(searchSchema, 'Best first.'), ...failing(400) },
});

export function searchRoutes(services: Services): OpenAPIHono {
  const app = resource();

  app.openapi(find, async (c) => {
    const { offset, limit, ...request } = c.req.valid('query');
    const found = await search(services.store, request, { offset, limit });
    const results =
      found.kind === 'passages'
        ? found.hits.map(({ document, passage, snippet }) => ({
            document,
            path: passage.path,
            heading: passage.heading,
            page: passage.page,
            lines: passage.lines,
            snippet,
            comparison: null,
            status: null,
          }))
        : found.hits.map(({ document, criterion, evidence, snippet, comparison, status }) => ({
            document,
            path: criterion.path,
            heading: criterion.heading,
            page: evidence?.page ?? null,
            lines: evidence?.lines ?? null,
            snippet,
            comparison,
            status,
          }));
    const { kind, match, total, facets } = found;
    const about = found.kind === 'criteria' ? found : { template: null, compared: null };
    const { template, compared } = about;
    return c.json(
      { q: request.q, kind, match, template, compared, total, offset, limit, results, facets },
      200,
    );
  });

  return app;
}
