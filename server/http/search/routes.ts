// /api/search: passages by their words, plans by what they do with a criterion, units of a round by how they stand; and the
// same list as a file.
import { z, type OpenAPIHono } from '@hono/zod-openapi';
import { SEARCH_FORMATS } from '../../report/search-list.ts';
import { attachment } from '../attachment.ts';
import { failing } from '../failures.ts';
import { operation, resource } from '../operation.ts';
import { jsonOf, sliceQuery } from '../schema.ts';
import { languageOf } from '../language.ts';
import type { Services } from '../services.ts';
import { searchQuery, searchSchema } from './schema.ts';
import { searchView } from './view.ts';

const find = operation('search', {
  method: 'get',
  path: '/api/search',
  summary: 'Tìm trong mọi văn bản',
  request: {
    query: z.object({ ...searchQuery, offset: sliceQuery.offset, limit: sliceQuery.limit.default(20) }),
  },
  responses: { 200: jsonOf(searchSchema, 'Best first.'), ...failing(400) },
});

const MEDIA_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;
const binary = { schema: z.string().openapi({ format: 'binary' }) };
/** Rows of a file; nobody reads on behind them. */
const MOST_ROWS = 5000;

const download = operation('search', {
  method: 'get',
  path: '/api/search/export',
  summary: 'Kết quả tìm kiếm (xlsx, csv)',
  request: { query: z.object({ ...searchQuery, format: z.enum(SEARCH_FORMATS) }) },
  responses: {
    200: {
      description: `A file of at most ${MOST_ROWS} rows, best first.`,
      content: Object.fromEntries(SEARCH_FORMATS.map((format) => [MEDIA_TYPES[format], binary])),
    },
    ...failing(400),
  },
});

export function searchRoutes(services: Services): OpenAPIHono {
  const app = resource();

  app.openapi(find, async (c) => {
    const { offset, limit, ...request } = c.req.valid('query');
    const found = await services.search(request, { offset, limit });
    return c.json(searchView(found, { q: request.q, offset, limit }), 200);
  });

  app.openapi(download, async (c) => {
    const { format, ...request } = c.req.valid('query');
    const slice = { offset: 0, limit: MOST_ROWS };
    const found = searchView(await services.search(request, slice), { q: request.q, ...slice });
    // The libraries for Excel are loaded when somebody asks for a file.
    const { searchFile } = await import('../../report/search-list.ts');
    const bytes = await searchFile(found, format, languageOf(c));
    return c.body(typeof bytes === 'string' ? bytes : Uint8Array.from(bytes), 200, {
      'content-type': MEDIA_TYPES[format],
      'content-disposition': attachment(
        `${languageOf(c) === 'en' ? 'Search' : 'Tìm'} ${request.q}.${format}`,
      ),
    });
  });

  return app;
}
