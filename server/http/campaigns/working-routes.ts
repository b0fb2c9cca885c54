// How people share the work on a round: who looks after which units, and views of the matrix kept under a name.
import { z, type OpenAPIHono } from '@hono/zod-openapi';
import { Failure } from '../../failure.ts';
import { assignUnits } from '../../usecases/rounds/change-round.ts';
import { dropView, savedViews, saveView } from '../../usecases/rounds/saved-views.ts';
import { failing } from '../failures.ts';
import { idParam, jsonBody, jsonOf } from '../schema.ts';
import { operation, resource } from '../operation.ts';
import type { Services } from '../services.ts';
import { checkAssignee } from './known-assignee.ts';
import { matrixQuery } from './schema.ts';
import { assigneeSchema, assigneesSchema, savedViewSchema, savedViewsSchema } from './working-schema.ts';

const assignees = operation('campaign.read', {
  method: 'get',
  path: '/api/campaigns/{id}/assignees',
  summary: 'Ai phụ trách bao nhiêu đơn vị, đã rà soát bao nhiêu',
  request: { params: idParam },
  responses: { 200: jsonOf(assigneesSchema, 'By name.'), ...failing(404) },
});

const assign = operation('campaign.assign', {
  method: 'put',
  path: '/api/campaigns/{id}/assignee',
  summary: 'Giao mọi đơn vị mà bộ lọc để lại cho một người',
  request: {
    params: idParam,
    query: matrixQuery.omit({ offset: true, limit: true, sort: true, rowsOnly: true, totals: true }),
    ...jsonBody(z.object({ assignee: assigneeSchema })),
  },
  responses: {
    200: jsonOf(z.object({ units: z.number().int() }), 'How many units they look after now.'),
    ...failing(400, 403, 404),
  },
});

const list = operation('campaign.read', {
  method: 'get',
  path: '/api/campaigns/{id}/views',
  summary: 'Các cách xem đã lưu của bảng tổng hợp',
  request: { params: idParam },
  responses: { 200: jsonOf(savedViewsSchema, 'By name.'), ...failing(404) },
});

const viewParam = idParam.extend({ name: z.string().min(1).max(100) });

const save = operation('campaign.keep-view', {
  method: 'put',
  path: '/api/campaigns/{id}/views/{name}',
  summary: 'Lưu một cách xem dưới một tên',
  request: { params: viewParam, ...jsonBody(savedViewSchema.pick({ query: true })) },
  responses: { 200: jsonOf(savedViewSchema, 'As it is kept.'), ...failing(400, 403, 404) },
});

const drop = operation('campaign.keep-view', {
  method: 'delete',
  path: '/api/campaigns/{id}/views/{name}',
  summary: 'Xóa một cách xem đã lưu',
  request: { params: viewParam },
  responses: { 204: { description: 'It is gone.' }, ...failing(403, 404) },
});

export function workingRoutes(services: Services): OpenAPIHono {
  const app = resource();
  const { campaigns } = services.store;

  app.openapi(assignees, async (c) => {
    const { id } = c.req.valid('param');
    if ((await campaigns.get(id)) === undefined) throw new Failure('not-found');
    return c.json({ assignees: await campaigns.assignees(id) }, 200);
  });

  app.openapi(assign, async (c) => {
    const { id } = c.req.valid('param');
    const { assignee } = c.req.valid('json');
    await checkAssignee(services, assignee);
    const units = await assignUnits(services, id, c.req.valid('query'), assignee, c.get('actor').name);
    return c.json({ units }, 200);
  });

  app.openapi(list, async (c) =>
    c.json({ views: await savedViews(services.store, c.req.valid('param').id) }, 200),
  );

  app.openapi(save, async (c) => {
    const { id, name } = c.req.valid('param');
    const { query } = c.req.valid('json');
    return c.json(await saveView(services, id, { name: name.trim(), query }, c.get('actor').name), 200);
  });

  app.openapi(drop, async (c) => {
    const { id, name } = c.req.valid('param');
    await dropView(services, id, name);
    return c.body(null, 204);
  });

  return app;
}
