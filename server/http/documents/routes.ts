// /api/documents: files come in, are listed and shown, and are read again.
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { Failure } from '../../failure.ts';
import { removeDocument, restoreDocument } from '../../usecases/remove.ts';
import { readAgain } from '../../usecases/submit.ts';
import type { Section } from '../../model/document.ts';
import { LOCAL_ACTOR } from '../actor.ts';
import { failing, faultOf } from '../failures.ts';
import { pageSummaries } from '../pages/view.ts';
import { documentDetailSchema, submittedSchema } from './schema.ts';
import { documentSchema, idParam, jobSchema, jsonOf, optionalText, sliceQuery } from '../schema.ts';
import type { Services } from '../services.ts';
import { filesOf, submitAll } from './uploads.ts';
import { rejectInvalid } from '../validation.ts';
import { showJob } from '../comparisons/view.ts';

const upload = createRoute({
  method: 'post',
  path: '/api/documents',
  summary: 'Nộp một hay nhiều tệp',
  request: {
    query: z.object({ role: z.enum(['plan', 'template']).default('plan') }),
    body: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: z.object({
            file: z.any().openapi({
              oneOf: [
                { type: 'string', format: 'binary' },
                { type: 'array', items: { type: 'string', format: 'binary' } },
              ],
            }),
          }),
        },
      },
    },
  },
  responses: {
    202: jsonOf(
      z.object({ documents: z.array(submittedSchema).readonly() }),
      'At least one file was taken; refused ones carry their error.',
    ),
    ...failing(400, 403, 413, 415, 422),
  },
});

const list = createRoute({
  method: 'get',
  path: '/api/documents',
  summary: 'Danh sách văn bản',
  request: {
    query: z.object({
      ...sliceQuery,
      status: z.enum(['queued', 'reading', 'ready', 'failed', 'cancelled']).optional(),
      role: z.enum(['plan', 'template']).optional(),
      province: optionalText,
      issuer: optionalText,
      year: z.coerce.number().int().optional(),
    }),
  },
  responses: {
    200: jsonOf(
      z.object({
        total: z.number().int(),
        documents: z.array(documentSchema.extend({ job: jobSchema.nullable() })).readonly(),
      }),
      'Newest first.',
    ),
    ...failing(400),
  },
});

const show = createRoute({
  method: 'get',
  path: '/api/documents/{id}',
  summary: 'Một văn bản',
  request: { params: idParam },
  responses: { 200: jsonOf(documentDetailSchema, 'What is known of it.'), ...failing(404) },
});

const again = createRoute({
  method: 'post',
  path: '/api/documents/{id}/read',
  summary: 'Đọc lại văn bản lỗi hoặc đã hủy',
  request: { params: idParam },
  responses: { 202: jsonOf(jobSchema, 'The job that reads it.'), ...failing(403, 404) },
});

const remove = createRoute({
  method: 'delete',
  path: '/api/documents/{id}',
  summary: 'Bỏ một văn bản khỏi danh sách (có thể lấy lại)',
  request: { params: idParam },
  responses: { 200: jsonOf(documentSchema, 'Nothing of it is deleted.'), ...failing(403, 404) },
});

const restore = createRoute({
  method: 'post',
  path: '/api/documents/{id}/restore',
  summary: 'Lấy lại văn bản đã bỏ',
  request: { params: idParam },
  responses: { 200: jsonOf(documentSchema, 'As it was before.'), ...failing(403, 404) },
});

export function documentRoutes(services: Services): OpenAPIHono {
  const app = new OpenAPIHono({ defaultHook: rejectInvalid });
  const { documents } = services.store;

  app.openapi(upload, async (c) => {
    const files = await filesOf(c);
    const { role } = c.req.valid('query');
    const { submissions, firstFailure } = await submitAll(services, files, role, c.req.raw.signal);
    if (firstFailure !== undefined && submissions.every(({ id }) => id === null)) {
      const answer = { error: faultOf(firstFailure), documents: submissions };
      return c.json(answer, firstFailure.status as 422);
    }
    return c.json({ documents: submissions }, 202);
  });

  app.openapi(list, async (c) => {
    const { offset, limit, ...filter } = c.req.valid('query');
    const found = await documents.list(filter, { offset, limit });
    const rows = await Promise.all(
      found.documents.map(async (document) => {
        const job = await services.queue.latest(document.id);
        return { ...document, job: job === undefined ? null : showJob(job) };
      }),
    );
    return c.json({ total: found.total, documents: rows }, 200);
  });

  app.openapi(show, async (c) => {
    const { id } = c.req.valid('param');
    const document = await documents.get(id);
    if (document === undefined) throw new Failure('not-found');
    const job = await services.queue.latest(id);
    const understood = await documents.text(id);
    const pages = understood === undefined ? [] : pageSummaries(understood.transcript);
    return c.json(
      {
        ...document,
        job: job?.id ?? null,
        references: understood?.document.references ?? [],
        bases: understood?.document.bases ?? [],
        recipients: understood?.document.recipients ?? [],
        deadlines: understood?.document.deadlines ?? [],
        sections: understood?.document.sections.flatMap((section) => outline(section, 0)) ?? [],
        notices: understood?.document.notices ?? [],
        doubtful: pages.reduce((sum, page) => sum + page.doubtful, 0),
        pages,
      },
      200,
    );
  });

  app.openapi(remove, async (c) =>
    c.json(await removeDocument(services, c.req.valid('param').id, LOCAL_ACTOR), 200),
  );

  app.openapi(restore, async (c) =>
    c.json(await restoreDocument(services, c.req.valid('param').id, LOCAL_ACTOR), 200),
  );

  app.openapi(again, async (c) => {
    const job = await readAgain(services, c.req.valid('param').id);
    services.wake();
    return c.json(showJob(job), 202);
  });

  return app;
}

/** The section's own text is in the document's text. */
function outline(
  section: Section,
  depth: number,
): readonly (Pick<Section, 'path' | 'label' | 'heading' | 'lines' | 'page'> & { readonly depth: number })[] {
  const { path, label, heading, lines, page, children } = section;
  return [
    { path, label, heading, depth, lines, page },
    ...children.flatMap((child) => outline(child, depth + 1)),
  ];
}
