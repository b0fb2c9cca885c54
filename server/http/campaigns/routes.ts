// /api/campaigns: rounds are opened, listed, changed, and files join and leave them.
import { z, type OpenAPIHono } from '@hono/zod-openapi';
import { Failure } from '../../failure.ts';
import { unlisted } from '../../round/units.ts';
import { addToRound, changeRound, leaveRound } from '../../usecases/rounds/change-round.ts';
import { openRound } from '../../usecases/rounds/open-round.ts';
import { failing } from '../failures.ts';
import { idParam, jsonBody, jsonOf, sliceQuery } from '../schema.ts';
import { operation, resource } from '../operation.ts';
import type { Services } from '../services.ts';
import { campaignSchema, daySchema } from './schema.ts';
import { showCampaign } from './view.ts';

const LONGEST_NAME = 300;
const MOST_UNITS = 5000;
const MOST_DOCUMENTS = 10_000;
const nameSchema = z.string().trim().min(1).max(LONGEST_NAME);
const idsSchema = z.array(z.string().min(1).max(128)).max(MOST_DOCUMENTS);
const unitNamesSchema = z.array(nameSchema).max(MOST_UNITS);

const create = operation('campaign.open', {
  method: 'post',
  path: '/api/campaigns',
  summary: 'Mở một đợt kiểm tra',
  request: jsonBody(
    z.object({
      name: nameSchema,
      template: z.string().min(1).max(128).openapi({ description: 'A template’s or a document’s id.' }),
      deadline: daySchema.nullable().default(null),
      province: nameSchema.optional().openapi({ description: 'All its communes are expected.' }),
      units: unitNamesSchema.optional().openapi({ description: 'Names; instead of a province.' }),
      documents: z
        .union([z.literal('all'), idsSchema])
        .default([])
        .openapi({ description: 'Plans of the store that belong to it.' }),
    }),
  ),
  responses: {
    201: jsonOf(
      campaignSchema.extend({
        unlisted: z.array(z.string()).readonly().openapi({
          description: 'Units of the list that are named like communes and that no commune is called today.',
        }),
      }),
      'The round.',
    ),
    ...failing(400, 403, 404),
  },
});

const list = operation('campaign.read', {
  method: 'get',
  path: '/api/campaigns',
  summary: 'Các đợt kiểm tra',
  request: { query: z.object({ ...sliceQuery, closed: z.enum(['true', 'false']).optional() }) },
  responses: {
    200: jsonOf(
      z.object({ total: z.number().int(), campaigns: z.array(campaignSchema).readonly() }),
      'Newest first.',
    ),
    ...failing(400),
  },
});

const show = operation('campaign.read', {
  method: 'get',
  path: '/api/campaigns/{id}',
  summary: 'Một đợt kiểm tra',
  request: { params: idParam },
  responses: { 200: jsonOf(campaignSchema, 'How far it is.'), ...failing(404) },
});

const change = operation('campaign.change', {
  method: 'patch',
  path: '/api/campaigns/{id}',
  summary: 'Đổi tên, hạn, danh sách đơn vị của đợt; đóng hoặc mở lại',
  request: {
    params: idParam,
    ...jsonBody(
      z.object({
        name: nameSchema.optional(),
        deadline: daySchema.nullable().optional(),
        closed: z.boolean().optional(),
        addUnits: unitNamesSchema.optional(),
        removeUnits: idsSchema.optional().openapi({ description: 'Ids of units without files.' }),
      }),
    ),
  },
  responses: { 200: jsonOf(campaignSchema, 'As it now is.'), ...failing(400, 403, 404, 409) },
});

const join = operation('campaign.place', {
  method: 'post',
  path: '/api/campaigns/{id}/documents',
  summary: 'Đưa kế hoạch đã có vào đợt',
  request: { params: idParam, ...jsonBody(z.object({ documents: idsSchema })) },
  responses: { 200: jsonOf(campaignSchema, 'With them.'), ...failing(400, 403, 404) },
});

const leave = operation('campaign.place', {
  method: 'delete',
  path: '/api/campaigns/{id}/documents/{document}',
  summary: 'Đưa một kế hoạch ra khỏi đợt',
  request: { params: idParam.extend({ document: z.string().min(1).max(128) }) },
  responses: { 200: jsonOf(campaignSchema, 'Without it.'), ...failing(403, 404) },
});

export function campaignRoutes(services: Services): OpenAPIHono {
  const app = resource();
  const { campaigns } = services.store;

  const shown = async (id: string) => {
    const campaign = await campaigns.get(id);
    if (campaign === undefined) throw new Failure('not-found');
    return showCampaign(services, campaign);
  };

  app.openapi(create, async (c) => {
    const campaign = await openRound(services, { ...c.req.valid('json'), actor: c.get('actor').name });
    const unknown = unlisted(await campaigns.units(campaign.id), services.places().gazetteer);
    return c.json({ ...(await showCampaign(services, campaign)), unlisted: unknown }, 201);
  });

  app.openapi(list, async (c) => {
    const { offset, limit, closed } = c.req.valid('query');
    const filter = closed === undefined ? {} : { closed: closed === 'true' };
    const found = await campaigns.list(filter, { offset, limit });
    const rows = await Promise.all(found.campaigns.map((campaign) => showCampaign(services, campaign)));
    return c.json({ total: found.total, campaigns: rows }, 200);
  });

  app.openapi(show, async (c) => c.json(await shown(c.req.valid('param').id), 200));

  app.openapi(change, async (c) => {
    const { id } = c.req.valid('param');
    await changeRound(services, id, c.req.valid('json'), c.get('actor').name);
    return c.json(await shown(id), 200);
  });

  app.openapi(join, async (c) => {
    const { id } = c.req.valid('param');
    await addToRound(services, id, c.req.valid('json').documents, c.get('actor').name);
    return c.json(await shown(id), 200);
  });

  app.openapi(leave, async (c) => {
    const { id, document } = c.req.valid('param');
    await leaveRound(services, id, document, c.get('actor').name);
    return c.json(await shown(id), 200);
  });

  return app;
}
