// /api/templates: what a province asks, drawn from its own plan and put right by people.
import { z, type OpenAPIHono } from '@hono/zod-openapi';
import { Failure } from '../../failure.ts';
import { drawTemplate, templateIdOf } from '../../usecases/comparisons/draw-template.ts';
import { acceptProposal, dismissProposal } from '../../usecases/templates/decide-proposal.ts';
import { editTemplate } from '../../usecases/templates/edit-template.ts';
import { writeTemplate } from '../../usecases/templates/write-template.ts';
import { failing } from '../failures.ts';
import {
  fromDocumentSchema,
  templateEditSchema,
  templateRowSchema,
  templateSchema,
  writtenSchema,
} from './schema.ts';
import { idParam, jsonBody, jsonOf } from '../schema.ts';
import { operation, resource } from '../operation.ts';
import type { Services } from '../services.ts';
import { submitAll } from '../documents/uploads.ts';
import { showTemplate, showWhole } from './view.ts';

const list = operation('template.read', {
  method: 'get',
  path: '/api/templates',
  summary: 'Các mẫu tiêu chí',
  responses: {
    200: jsonOf(z.object({ templates: z.array(templateRowSchema).readonly() }), 'Newest versions.'),
  },
});

const show = operation('template.read', {
  method: 'get',
  path: '/api/templates/{id}',
  summary: 'Một mẫu tiêu chí',
  request: { params: idParam, query: z.object({ version: z.coerce.number().int().min(1).optional() }) },
  responses: { 200: jsonOf(templateSchema, 'Its criteria.'), ...failing(400, 404) },
});

const edit = operation('template.edit', {
  method: 'put',
  path: '/api/templates/{id}',
  summary: 'Sửa mẫu: lời tiêu chí, bắt buộc hay khuyến khích, áp dụng cho ai, gộp, tách, bỏ qua',
  request: { params: idParam, ...jsonBody(templateEditSchema) },
  responses: {
    200: jsonOf(templateSchema, 'The new version; every plan will be compared with it.'),
    ...failing(400, 403, 404, 409),
  },
});

const proposalParam = idParam.extend({
  version: z.coerce.number().int().min(1).openapi({ description: 'Of the proposal.' }),
});

const accept = operation('template.edit', {
  method: 'post',
  path: '/api/templates/{id}/proposals/{version}/accept',
  summary: 'Lấy bản lập lại thay cho bản đã sửa',
  request: { params: proposalParam },
  responses: { 200: jsonOf(templateSchema, 'In force from now on.'), ...failing(400, 403, 404) },
});

const dismiss = operation('template.edit', {
  method: 'delete',
  path: '/api/templates/{id}/proposals/{version}',
  summary: 'Bỏ bản lập lại, giữ bản đã sửa',
  request: { params: proposalParam },
  responses: { 200: jsonOf(templateSchema, 'What stays in force.'), ...failing(400, 403, 404) },
});

const create = operation('template.draw', {
  method: 'post',
  path: '/api/templates',
  summary: 'Lập mẫu từ một văn bản đã có, từ tiêu chí tự viết (JSON), hoặc từ một tệp kế hoạch (multipart)',
  request: {
    body: {
      required: true,
      content: {
        'application/json': { schema: z.union([fromDocumentSchema, writtenSchema]) },
        'multipart/form-data': {
          schema: z.object({ file: z.any().openapi({ type: 'string', format: 'binary' }) }),
        },
      },
    },
  },
  responses: {
    201: jsonOf(templateRowSchema, 'Drawn from the document, or as it was written.'),
    202: jsonOf(
      z.object({ id: z.string(), document: z.string(), job: z.string().nullable() }),
      'The file is being read; the template will have this id.',
    ),
    ...failing(400, 403, 404, 409, 413, 415, 422),
  },
});

export function templateRoutes(services: Services): OpenAPIHono {
  const app = resource();
  const { templates, documents } = services.store;

  app.openapi(list, async (c) => c.json({ templates: (await templates.list()).map(showTemplate) }, 200));

  app.openapi(show, async (c) => {
    const stored = await templates.get(c.req.valid('param').id, c.req.valid('query').version);
    if (stored === undefined) throw new Failure('not-found');
    return c.json(showWhole(stored, await templates.versions(stored.id)), 200);
  });

  app.openapi(edit, async (c) => {
    const { id } = c.req.valid('param');
    const actor = c.get('actor').name;
    const put = await editTemplate(services, { template: id, ...c.req.valid('json'), actor });
    return c.json(showWhole(put, await templates.versions(id)), 200);
  });

  app.openapi(accept, async (c) => {
    const { id: template, version } = c.req.valid('param');
    const actor = c.get('actor').name;
    const put = await acceptProposal(services, { template, version, actor });
    return c.json(showWhole(put, await templates.versions(template)), 200);
  });

  app.openapi(dismiss, async (c) => {
    const { id: template, version } = c.req.valid('param');
    const actor = c.get('actor').name;
    const inForce = await dismissProposal(services, { template, version, actor });
    return c.json(showWhole(inForce, await templates.versions(template)), 200);
  });

  // The body has two shapes, so that the library's own validation of either would refuse the other.
  app.openapi({ ...create, request: {} }, async (c) => {
    if (!(c.req.header('content-type') ?? '').startsWith('multipart/form-data')) {
      const body = z
        .union([fromDocumentSchema, writtenSchema])
        .safeParse(await c.req.json().catch(() => undefined));
      if (!body.success) throw new Failure('invalid-request', { cause: body.error });
      const actor = c.get('actor').name;
      if ('criteria' in body.data) {
        return c.json(showTemplate(await writeTemplate(services, { ...body.data, actor })), 201);
      }
      const { document: drawnFrom, name } = body.data;
      await documents.setRole(drawnFrom, 'template');
      return c.json(showTemplate(await drawTemplate(services, drawnFrom, { actor, name })), 201);
    }
    const { submissions, firstFailure } = await submitAll(services, c, {
      role: 'template',
      campaign: undefined,
    });
    const document = submissions[0]?.id;
    if (firstFailure !== undefined || document === undefined || document === null) throw firstFailure;
    // Known before and read already: it only has to be drawn.
    if ((await documents.get(document))?.status === 'ready')
      await drawTemplate(services, document, { actor: c.get('actor').name });
    return c.json({ id: templateIdOf(document), document, job: submissions[0]?.job ?? null }, 202);
  });
  app.openAPIRegistry.definitions.pop();
  app.openAPIRegistry.registerPath(create);

  return app;
}
