// The matrix of a round a page at a time, a unit with its files, whose each file is, and the tray of those of nobody.
import { z, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { Failure } from '../../failure.ts';
import { stateOf } from '../../round/row-state.ts';
import { changesBetween } from '../../round/changes.ts';
import { inOrder } from '../../round/later-plan.ts';
import { lookAfterUnit, receivePlan } from '../../usecases/rounds/change-round.ts';
import { assignDocument, takeDocumentOff } from '../../usecases/rounds/place-documents.ts';
import { plansOfUnit } from '../../usecases/matrix/refresh-row.ts';
import { failing } from '../failures.ts';
import { idParam, jsonBody, jsonOf, sliceQuery } from '../schema.ts';
import { operation, resource } from '../operation.ts';
import type { Services } from '../services.ts';
import { checkAssignee } from './known-assignee.ts';
import {
  daySchema,
  matrixQuery,
  matrixRowSchema,
  matrixSchema,
  unassignedSchema,
  unitFilesSchema,
} from './schema.ts';
import { assigneeSchema } from './working-schema.ts';
import { languageOf } from '../language.ts';
import { faultIn } from '../../wording/fault-in.ts';
import { remarkIn } from '../../wording/remarks.ts';
import { showChanges, showCriteria, showRows, showTemplateHead, showUnit } from './view.ts';

const unitParam = idParam.extend({ unit: z.string().min(1).max(200) });
const documentId = z.string().min(1).max(128);

const matrix = operation('campaign.read', {
  method: 'get',
  path: '/api/campaigns/{id}/matrix',
  summary: 'Bảng tổng hợp: đơn vị × tiêu chí',
  request: { params: idParam, query: matrixQuery },
  responses: { 200: jsonOf(matrixSchema, 'A page of its rows.'), ...failing(400, 404) },
});

const unit = operation('campaign.read', {
  method: 'get',
  path: '/api/campaigns/{id}/units/{unit}',
  summary: 'Một đơn vị và các tệp đã gửi',
  request: { params: unitParam },
  responses: { 200: jsonOf(unitFilesSchema, 'Its files, newest first.'), ...failing(404) },
});

const lookAfter = operation('campaign.assign', {
  method: 'patch',
  path: '/api/campaigns/{id}/units/{unit}',
  summary: 'Giao người phụ trách, đánh dấu đã rà soát',
  request: {
    params: unitParam,
    ...jsonBody(z.object({ assignee: assigneeSchema.optional(), reviewed: z.boolean().optional() })),
  },
  responses: { 200: jsonOf(matrixRowSchema, 'The row.'), ...failing(400, 403, 404) },
});

const assign = operation('campaign.place', {
  method: 'put',
  path: '/api/campaigns/{id}/units/{unit}/document',
  summary: 'Gán một kế hoạch cho đơn vị, hoặc chọn bản được tính',
  request: { params: unitParam, ...jsonBody(z.object({ document: documentId })) },
  responses: { 200: jsonOf(matrixRowSchema, 'The row.'), ...failing(400, 403, 404) },
});

const takeOff = operation('campaign.place', {
  method: 'delete',
  path: '/api/campaigns/{id}/units/{unit}/document',
  summary: 'Kế hoạch này không phải của đơn vị',
  request: { params: unitParam, query: z.object({ document: documentId }) },
  responses: { 200: jsonOf(matrixRowSchema, 'The row.'), ...failing(403, 404) },
});

const receive = operation('campaign.place', {
  method: 'patch',
  path: '/api/campaigns/{id}/documents/{document}',
  summary: 'Ngày nhận kế hoạch (để tính muộn)',
  request: {
    params: idParam.extend({ document: documentId }),
    ...jsonBody(z.object({ receivedOn: daySchema.nullable() })),
  },
  responses: {
    200: jsonOf(z.object({ row: matrixRowSchema.nullable() }), 'Its unit’s row.'),
    ...failing(400, 403, 404),
  },
});

const tray = operation('campaign.read', {
  method: 'get',
  path: '/api/campaigns/{id}/unassigned',
  summary: 'Kế hoạch đã đọc mà chưa rõ của đơn vị nào',
  request: { params: idParam, query: z.object(sliceQuery) },
  responses: {
    200: jsonOf(
      z.object({ total: z.number().int(), documents: z.array(unassignedSchema).readonly() }),
      'Newest first.',
    ),
    ...failing(400, 404),
  },
});

export function matrixRoutes(services: Services): OpenAPIHono {
  const app = resource();
  const { campaigns, templates, documents } = services.store;

  const campaignOf = async (id: string) => {
    const campaign = await campaigns.get(id);
    if (campaign === undefined) throw new Failure('not-found');
    return campaign;
  };
  const rowOf = async (c: Context, id: string, unitId: string) => {
    const row = await campaigns.row(id, unitId);
    if (row === undefined) throw new Failure('not-found');
    const [shown] = await showRows(services, id, [row], languageOf(c));
    if (shown === undefined) throw new Failure('not-found');
    return shown;
  };

  app.openapi(matrix, async (c) => {
    const { id } = c.req.valid('param');
    const { offset, limit, sort, rowsOnly = false, totals: wanted = true, ...filter } = c.req.valid('query');
    const campaign = await campaignOf(id);
    const [template, found, totals, counts] = await Promise.all([
      templates.get(campaign.template),
      campaigns.rows(id, filter, sort, { offset, limit }),
      rowsOnly || !wanted ? new Map() : campaigns.totals(id),
      campaigns.counts(id),
    ]);
    return c.json(
      {
        template: template ? showTemplateHead(template) : null,
        criteria: template && !rowsOnly ? showCriteria(template) : [],
        total: found.total,
        offset,
        rows: await showRows(services, id, found.rows, languageOf(c)),
        totals: Object.fromEntries(totals),
        counts,
      },
      200,
    );
  });

  app.openapi(unit, async (c) => {
    const { id, unit: unitId } = c.req.valid('param');
    const campaign = await campaignOf(id);
    const row = await rowOf(c, id, unitId);
    const known = await plansOfUnit(services.store, campaign, unitId);
    const ordered = inOrder(known.map(({ plan }) => plan));
    const files = await Promise.all(
      ordered.map(async (plan, at) => {
        const before = ordered[at - 1]?.comparison;
        const changes = before && plan.comparison ? changesBetween(before, plan.comparison) : null;
        return {
          id: plan.id,
          name: plan.name,
          number: plan.metadata?.number ?? null,
          date: plan.metadata?.date ?? null,
          addedAt: (await documents.get(plan.id))?.addedAt ?? '',
          state: stateOf(plan),
          counts: plan.id === row.document?.id,
          comparison: known.find((one) => one.plan === plan)?.comparison ?? null,
          receivedOn: plan.receivedOn,
          changes: showChanges(changes, languageOf(c)),
        };
      }),
    );
    return c.json({ row, documents: files.toReversed() }, 200);
  });

  app.openapi(lookAfter, async (c) => {
    const { id, unit: unitId } = c.req.valid('param');
    const change = c.req.valid('json');
    await checkAssignee(services, change.assignee);
    await lookAfterUnit(services, id, unitId, change, c.get('actor').name);
    return c.json(await rowOf(c, id, unitId), 200);
  });

  app.openapi(assign, async (c) => {
    const { id, unit: unitId } = c.req.valid('param');
    const { document } = c.req.valid('json');
    await assignDocument(services, { campaign: id, unit: unitId, document, actor: c.get('actor').name });
    return c.json(await rowOf(c, id, unitId), 200);
  });

  app.openapi(takeOff, async (c) => {
    const { id, unit: unitId } = c.req.valid('param');
    const { document } = c.req.valid('query');
    await takeDocumentOff(services, { campaign: id, unit: unitId, document, actor: c.get('actor').name });
    return c.json(await rowOf(c, id, unitId), 200);
  });

  app.openapi(receive, async (c) => {
    const { id, document } = c.req.valid('param');
    const { receivedOn } = c.req.valid('json');
    const unitId = await receivePlan(services, id, document, receivedOn, c.get('actor').name);
    return c.json({ row: unitId === null ? null : await rowOf(c, id, unitId) }, 200);
  });

  app.openapi(tray, async (c) => {
    const { id } = c.req.valid('param');
    await campaignOf(id);
    const found = await campaigns.unassigned(id, 'read', c.req.valid('query'));
    const rows = await Promise.all(
      found.plans.map(async ({ document, suggestions }) => {
        const stored = await documents.get(document);
        if (stored === undefined) return [];
        const { name, status, metadata, fault } = stored;
        return [
          {
            id: document,
            name,
            status,
            issuer: metadata?.issuer ?? null,
            place: metadata?.place ?? null,
            title: metadata?.title ?? null,
            fault: fault && faultIn(fault, languageOf(c)),
            suggestions: suggestions.map(({ unit: maybe, why }) => ({
              unit: showUnit(maybe),
              why: remarkIn(why, languageOf(c)),
            })),
          },
        ];
      }),
    );
    return c.json({ total: found.total, documents: rows.flat() }, 200);
  });

  return app;
}
