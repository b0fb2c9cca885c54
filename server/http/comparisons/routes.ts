// /api/comparisons: a plan against a template, criterion by criterion, and a person's verdicts over the machine's.
import { z, type OpenAPIHono } from '@hono/zod-openapi';
import { Failure } from '../../failure.ts';
import type { Metadata } from '../../model/document.ts';
import { EXPORT_FORMATS, exportComparison, MEDIA_TYPES } from '../../report/export.ts';
import { attachment } from '../attachment.ts';
import { broughtUpToDate, comparePair } from '../../usecases/comparisons/compare-pair.ts';
import { setVerdict, withdrawVerdict } from '../../usecases/comparisons/judge.ts';
import { criterionDetail } from './criterion-view.ts';
import { failing } from '../failures.ts';
import {
  comparisonRowSchema,
  comparisonSchema,
  criterionDetailSchema,
  exportFormatSchema,
} from './schema.ts';
import {
  comparedSchema,
  idParam,
  jsonBody,
  jsonOf,
  optionalText,
  sliceQuery,
  statusSchema,
} from '../schema.ts';
import { languageOf } from '../language.ts';
import { operation, resource } from '../operation.ts';
import type { Services } from '../services.ts';
import { showComparison, showRows } from './view.ts';

const criterionParam = idParam.extend({ criterion: z.string().min(1).max(200) });
const LONGEST_NOTE = 4000;
const expectedSchema = z.string().nullable().optional().openapi({
  description:
    '`at` of the verdict that the person saw standing, null for none: 409 where it is another by now.',
});

const create = operation('comparison.make', {
  method: 'post',
  path: '/api/comparisons',
  summary: 'Đối chiếu một kế hoạch với một mẫu',
  request: jsonBody(
    z.object({
      template: z.string().min(1).max(128).openapi({ description: 'A template’s or a document’s id.' }),
      document: z.string().min(1).max(128),
    }),
  ),
  responses: { 201: jsonOf(comparisonSchema, 'The comparison.'), ...failing(400, 403, 404, 409) },
});

const list = operation('comparison.read', {
  method: 'get',
  path: '/api/comparisons',
  summary: 'Các bản đối chiếu',
  request: { query: z.object({ template: optionalText, document: optionalText, ...sliceQuery }) },
  responses: {
    200: jsonOf(
      z.object({
        total: z.number().int(),
        compared: comparedSchema,
        comparisons: z.array(comparisonRowSchema).readonly(),
      }),
      'Newest first.',
    ),
    ...failing(400),
  },
});

const show = operation('comparison.read', {
  method: 'get',
  path: '/api/comparisons/{id}',
  summary: 'Một bản đối chiếu',
  request: { params: idParam },
  responses: { 200: jsonOf(comparisonSchema, 'Up to date with plan and template.'), ...failing(404) },
});

const detail = operation('comparison.read', {
  method: 'get',
  path: '/api/comparisons/{id}/criteria/{criterion}',
  summary: 'Một tiêu chí: đoạn của mẫu và đoạn của kế hoạch cạnh nhau',
  request: { params: criterionParam },
  responses: {
    200: jsonOf(criterionDetailSchema, 'Passages, places and word differences.'),
    ...failing(404),
  },
});

const download = operation('comparison.read', {
  method: 'get',
  path: '/api/comparisons/{id}/export',
  summary: 'Bản đối chiếu để gửi đi: Excel, Word hoặc Markdown',
  request: { params: idParam, query: z.object({ format: exportFormatSchema }) },
  responses: {
    200: {
      description: 'A file, with people’s verdicts.',
      content: Object.fromEntries(
        EXPORT_FORMATS.map((format) => [
          MEDIA_TYPES[format],
          { schema: z.string().openapi({ format: 'binary' }) },
        ]),
      ),
    },
    ...failing(400, 404),
  },
});

const judge = operation('verdict.set', {
  method: 'put',
  path: '/api/comparisons/{id}/verdicts/{criterion}',
  summary: 'Kết luận của người xem xét',
  request: {
    params: criterionParam,
    ...jsonBody(
      z.object({
        status: statusSchema,
        note: z.string().max(LONGEST_NOTE).default(''),
        expected: expectedSchema,
      }),
    ),
  },
  responses: { 200: jsonOf(comparisonSchema, 'With the verdict.'), ...failing(400, 403, 404, 409) },
});

const undo = operation('verdict.undo', {
  method: 'delete',
  path: '/api/comparisons/{id}/verdicts/{criterion}',
  summary: 'Rút lại kết luận gần nhất',
  request: { params: criterionParam, query: z.object({ expected: z.string().optional() }) },
  responses: { 200: jsonOf(comparisonSchema, 'As it then stands.'), ...failing(403, 404, 409) },
});

const nameOf = ({ plan, documentName }: { plan: Metadata; documentName: string }): string =>
  [plan.number, plan.issuer].filter(Boolean).join(' ') || documentName;

export function comparisonRoutes(services: Services): OpenAPIHono {
  const app = resource();
  const { comparisons } = services.store;

  /** The plan's words or the template may have changed since. */
  const upToDate = async (id: string, signal: AbortSignal) => {
    const stored = await comparisons.get(id);
    if (stored === undefined) throw new Failure('not-found');
    return broughtUpToDate(services, stored, signal);
  };

  app.openapi(create, async (c) => {
    const stored = await comparePair(services, c.req.valid('json'), c.req.raw.signal);
    return c.json(await showComparison(services, stored, languageOf(c)), 201);
  });

  app.openapi(list, async (c) => {
    const { offset, limit, ...filter } = c.req.valid('query');
    const found = await comparisons.list(filter, { offset, limit });
    const compared = await services.store.matrix.progress(filter.template);
    const rows = await showRows(services, found.comparisons);
    return c.json({ total: found.total, compared, comparisons: rows }, 200);
  });

  app.openapi(show, async (c) =>
    c.json(
      await showComparison(
        services,
        await upToDate(c.req.valid('param').id, c.req.raw.signal),
        languageOf(c),
      ),
      200,
    ),
  );

  app.openapi(download, async (c) => {
    const { format } = c.req.valid('query');
    const reviewed = await showComparison(
      services,
      await upToDate(c.req.valid('param').id, c.req.raw.signal),
      languageOf(c),
    );
    const bytes = await exportComparison(reviewed, format, languageOf(c));
    return c.body(Uint8Array.from(bytes), 200, {
      'content-type': MEDIA_TYPES[format],
      'content-disposition': attachment(`doi-chieu-${nameOf(reviewed)}.${format}`),
    });
  });

  app.openapi(detail, async (c) => {
    const { id, criterion } = c.req.valid('param');
    return c.json(
      await criterionDetail(services, await upToDate(id, c.req.raw.signal), criterion, languageOf(c)),
      200,
    );
  });

  app.openapi(judge, async (c) => {
    const { id, criterion } = c.req.valid('param');
    const { status, note, expected } = c.req.valid('json');
    await setVerdict(services, {
      comparison: id,
      criterion,
      status,
      note,
      expected,
      actor: c.get('actor').name,
    });
    return c.json(await showComparison(services, await upToDate(id, c.req.raw.signal), languageOf(c)), 200);
  });

  app.openapi(undo, async (c) => {
    const { id, criterion } = c.req.valid('param');
    await withdrawVerdict(services, {
      comparison: id,
      criterion,
      actor: c.get('actor').name,
      expected: c.req.valid('query').expected,
    });
    return c.json(await showComparison(services, await upToDate(id, c.req.raw.signal), languageOf(c)), 200);
  });

  return app;
}
