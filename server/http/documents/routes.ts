// /api/documents: files come in, are listed and shown, and are read again.
import { z, type OpenAPIHono } from '@hono/zod-openapi';
import { Failure } from '../../failure.ts';
import { readAgain } from '../../usecases/documents/read-again.ts';
import { removeDocument } from '../../usecases/documents/remove-document.ts';
import { restoreDocument } from '../../usecases/documents/restore-document.ts';
import type { Section } from '../../model/document.ts';
import { failing } from '../failures.ts';
import { faultIn, faultOf } from '../../wording/fault-in.ts';
import { pageSummaries } from '../pages/view.ts';
import { DOCUMENT_ORDERS, documentDetailSchema, documentRowSchema, submittedSchema } from './schema.ts';
import {
  comparedSchema,
  documentSchema,
  idParam,
  jobSchema,
  jsonOf,
  optionalText,
  sliceQuery,
} from '../schema.ts';
import { operation, resource } from '../operation.ts';
import type { Services } from '../services.ts';
import { addToRound } from '../../usecases/rounds/change-round.ts';
import { submitAll } from './uploads.ts';
import { showJob } from '../jobs/view.ts';
import { languageOf } from '../language.ts';
import { remarkIn } from '../../wording/remarks.ts';

const upload = operation('document.submit', {
  method: 'post',
  path: '/api/documents',
  summary: 'Nộp một hay nhiều tệp',
  request: {
    query: z.object({
      role: z.enum(['plan', 'template']).default('plan'),
      campaign: optionalText.openapi({ description: 'The round that the files belong to.' }),
    }),
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
    ...failing(400, 403, 404, 413, 415, 422),
  },
});

const list = operation('document.list', {
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
      q: optionalText,
      sort: z.enum(DOCUMENT_ORDERS).default('-added'),
      template: optionalText.openapi({ description: 'Rows tell how they compare with it.' }),
    }),
  },
  responses: {
    200: jsonOf(
      z.object({
        total: z.number().int(),
        compared: comparedSchema,
        documents: z.array(documentRowSchema).readonly(),
      }),
      'Newest first unless another order is asked for.',
    ),
    ...failing(400),
  },
});

const show = operation('document.read', {
  method: 'get',
  path: '/api/documents/{id}',
  summary: 'Một văn bản',
  request: { params: idParam },
  responses: { 200: jsonOf(documentDetailSchema, 'What is known of it.'), ...failing(404) },
});

const again = operation('document.read-again', {
  method: 'post',
  path: '/api/documents/{id}/read',
  summary: 'Đọc lại văn bản lỗi hoặc đã hủy',
  request: { params: idParam },
  responses: { 202: jsonOf(jobSchema, 'The job that reads it.'), ...failing(403, 404) },
});

const remove = operation('document.remove', {
  method: 'delete',
  path: '/api/documents/{id}',
  summary: 'Bỏ một văn bản khỏi danh sách (có thể lấy lại)',
  request: { params: idParam },
  responses: { 200: jsonOf(documentSchema, 'Nothing of it is deleted.'), ...failing(403, 404) },
});

const restore = operation('document.restore', {
  method: 'post',
  path: '/api/documents/{id}/restore',
  summary: 'Lấy lại văn bản đã bỏ',
  request: { params: idParam },
  responses: { 200: jsonOf(documentSchema, 'As it was before.'), ...failing(403, 404) },
});

export function documentRoutes(services: Services): OpenAPIHono {
  const app = resource();
  const { documents } = services.store;

  // The library's own validation of a form holds its whole body.
  const { query } = upload.request;
  app.openapi({ ...upload, request: { query } }, async (c) => {
    const { role, campaign } = c.req.valid('query');
    if (campaign !== undefined && (await services.store.campaigns.get(campaign)) === undefined) {
      throw new Failure('not-found');
    }
    const { submissions, firstFailure } = await submitAll(services, c, { role, campaign });
    const taken = submissions.flatMap(({ id, error }) => (error === null && id !== null ? [id] : []));
    if (campaign !== undefined) await addToRound(services, campaign, taken, c.get('actor').name);
    if (firstFailure !== undefined && submissions.every(({ error }) => error !== null)) {
      const answer = { error: faultOf(firstFailure, languageOf(c)), documents: submissions };
      return c.json(answer, firstFailure.status as 422);
    }
    return c.json({ documents: submissions }, 202);
  });
  app.openAPIRegistry.definitions.pop();
  app.openAPIRegistry.registerPath(upload);

  app.openapi(list, async (c) => {
    const { offset, limit, sort, template, ...filter } = c.req.valid('query');
    const found = await documents.list(filter, { offset, limit }, { by: sort, template });
    const ids = found.documents.map(({ id }) => id);
    const { tasks, comparisons, matrix, campaigns } = services.store;
    const rounds = await campaigns.roundsOf(ids);
    const jobs = await tasks.latestOf('read', ids);
    const compared = template === undefined ? undefined : await comparisons.of(template, ids);
    const rows = found.documents.map((document) => {
      const job = jobs.get(document.id);
      const comparison = compared?.get(document.id);
      return {
        ...document,
        fault: document.fault && faultIn(document.fault, languageOf(c)),
        job: job === undefined ? null : showJob(job, languageOf(c)),
        comparison: comparison === undefined ? null : { id: comparison.id, summary: comparison.summary },
        rounds: rounds.get(document.id) ?? [],
      };
    });
    const progress = await matrix.progress(template);
    return c.json({ total: found.total, compared: progress, documents: rows }, 200);
  });

  app.openapi(show, async (c) => {
    const { id } = c.req.valid('param');
    const document = await documents.get(id);
    if (document === undefined) throw new Failure('not-found');
    const job = await services.store.tasks.latest('read', id);
    const understood = await documents.text(id);
    const pages = understood === undefined ? [] : pageSummaries(understood.transcript);
    return c.json(
      {
        ...document,
        fault: document.fault && faultIn(document.fault, languageOf(c)),
        job: job?.id ?? null,
        references: understood?.document.references ?? [],
        bases: understood?.document.bases ?? [],
        recipients: understood?.document.recipients ?? [],
        deadlines: understood?.document.deadlines ?? [],
        sections: understood?.document.sections.flatMap((section) => outline(section, 0)) ?? [],
        notices: (understood?.document.notices ?? []).map(({ message, ...notice }) => ({
          ...notice,
          message: remarkIn(message, languageOf(c)),
        })),
        doubtful: pages.reduce((sum, page) => sum + page.doubtful, 0),
        pages,
      },
      200,
    );
  });

  app.openapi(remove, async (c) =>
    c.json(await removeDocument(services, c.req.valid('param').id, c.get('actor').name), 200),
  );

  app.openapi(restore, async (c) =>
    c.json(await restoreDocument(services, c.req.valid('param').id, c.get('actor').name), 200),
  );

  app.openapi(again, async (c) => {
    const job = await readAgain(services, c.req.valid('param').id, c.get('actor').name);
    return c.json(showJob(job, languageOf(c)), 202);
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
