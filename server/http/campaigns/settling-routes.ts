// One criterion down all units, what still has to be asked, and answers for several cells at once.
import { z, type OpenAPIHono } from '@hono/zod-openapi';
import { Failure } from '../../failure.ts';
import { acrossOf, unitsOfGroups } from '../../usecases/rounds/across.ts';
import { leadOf, questionId, questionNamed, questionsOf } from '../../usecases/rounds/questions.ts';
import { settleCells, undoSettlement } from '../../usecases/rounds/settle-cells.ts';
import { failing } from '../failures.ts';
import { languageOf } from '../language.ts';
import { idParam, jsonBody, jsonOf, sliceQuery, statusSchema } from '../schema.ts';
import { operation, resource } from '../operation.ts';
import type { Services } from '../services.ts';
import { criterionCellSchema, matrixCriterionSchema, questionSchema, settlementSchema } from './schema.ts';
import { showCells, showCriteria, showSettlement, showSettlementBriefly, showUnit } from './view.ts';

const LONGEST_NOTE = 4000;
const MOST_UNITS = 5000;
/** Passages of one answer, each from a comparison of its own. */
const MOST_CELLS = 100;

const criterionId = z.string().min(1).max(200);
const groupKey = z.string().min(1).max(400);
const cellSlice = {
  offset: sliceQuery.offset,
  limit: z.coerce.number().int().min(1).max(MOST_CELLS).default(50),
};

const across = operation('campaign.read', {
  method: 'get',
  path: '/api/campaigns/{id}/criteria/{criterion}',
  summary: 'Đọc ngang: một tiêu chí qua mọi đơn vị',
  request: {
    params: idParam.extend({ criterion: criterionId }),
    query: z.object({ ...cellSlice, status: statusSchema.optional() }),
  },
  responses: {
    200: jsonOf(
      z.object({
        criterion: matrixCriterionSchema,
        total: z.number().int(),
        groups: z
          .array(
            z.object({
              key: z.string(),
              size: z.number().int().openapi({ description: 'Of the whole group.' }),
              cells: z.array(criterionCellSchema).readonly(),
            }),
          )
          .readonly(),
      }),
      'Cells that say alike stand together, the largest group first; paged by cells.',
    ),
    ...failing(400, 404),
  },
});

const questions = operation('campaign.read', {
  method: 'get',
  path: '/api/campaigns/{id}/questions',
  summary: 'Những câu còn phải hỏi người rà soát',
  request: { params: idParam, query: z.object(cellSlice) },
  responses: {
    200: jsonOf(
      z.object({
        cells: z.number().int(),
        questions: z.number().int(),
        groups: z.array(questionSchema).readonly(),
      }),
      'The most telling first.',
    ),
    ...failing(400, 404),
  },
});

const settle = operation('verdict.set', {
  method: 'post',
  path: '/api/campaigns/{id}/settlements',
  summary: 'Một kết luận cho nhiều ô',
  request: {
    params: idParam,
    ...jsonBody(
      z.union([
        z.object({
          group: groupKey,
          status: statusSchema,
          note: z.string().max(LONGEST_NOTE).default(''),
        }),
        z.object({
          criterion: criterionId,
          units: z.array(z.string().min(1).max(200)).max(MOST_UNITS).default([]),
          groups: z.array(groupKey).max(MOST_CELLS).default([]).openapi({
            description: 'Keys of what is read across: all units of these groups, too.',
          }),
          among: statusSchema.optional().openapi({ description: 'Of the groups, only cells that are so.' }),
          status: statusSchema,
          note: z.string().max(LONGEST_NOTE).default(''),
        }),
      ]),
    ),
  },
  responses: {
    201: jsonOf(settlementSchema, 'Each cell carries it as the person’s.'),
    ...failing(400, 403, 404, 409),
  },
});

const settlements = operation('campaign.read', {
  method: 'get',
  path: '/api/campaigns/{id}/settlements',
  summary: 'Các kết luận cho nhiều ô',
  request: { params: idParam, query: z.object(sliceQuery) },
  responses: {
    200: jsonOf(
      z.object({ total: z.number().int(), settlements: z.array(settlementSchema).readonly() }),
      'Newest first; of each the first units and cells.',
    ),
    ...failing(400, 404),
  },
});

const unsettle = operation('verdict.undo', {
  method: 'delete',
  path: '/api/campaigns/{id}/settlements/{settlement}',
  summary: 'Rút lại cả nhóm',
  request: { params: idParam.extend({ settlement: z.string().min(1).max(128) }) },
  responses: { 200: jsonOf(settlementSchema, 'Taken back.'), ...failing(403, 404) },
});

export function settlingRoutes(services: Services): OpenAPIHono {
  const app = resource();
  const { campaigns, templates } = services.store;

  const criteriaOfRound = async (id: string) => {
    const campaign = await campaigns.get(id);
    if (campaign === undefined) throw new Failure('not-found');
    const template = await templates.get(campaign.template);
    return { campaign, criteria: template ? showCriteria(template) : [] };
  };
  app.openapi(across, async (c) => {
    const { id, criterion: wanted } = c.req.valid('param');
    const { offset, limit, status } = c.req.valid('query');
    const { campaign, criteria } = await criteriaOfRound(id);
    const criterion = criteria.find((one) => one.id === wanted);
    if (criterion === undefined) throw new Failure('not-found');
    const { total, cells } = await acrossOf(
      services,
      campaign,
      { criterion: wanted, status },
      { offset, limit },
    );
    const shown = await showCells(services, cells, languageOf(c));
    const leads = new Map(cells.map((cell) => [cell.comparison, cell]));
    const groups = [...Map.groupBy(shown, ({ comparison }) => leads.get(comparison)?.lead ?? '')];
    return c.json(
      {
        criterion,
        total,
        groups: groups.map(([lead, own]) => ({
          key: questionId(wanted, lead),
          size: leads.get(own[0]?.comparison ?? '')?.size ?? own.length,
          cells: own,
        })),
      },
      200,
    );
  });

  app.openapi(questions, async (c) => {
    const { id } = c.req.valid('param');
    const { offset, limit } = c.req.valid('query');
    const { campaign, criteria } = await criteriaOfRound(id);
    const asked = await questionsOf(services, campaign, { offset, limit });
    const groups = await Promise.all(
      asked.questions.map(async ({ criterion, size, units, comparison, document }) => {
        const known = criteria.find((one) => one.id === criterion);
        const [unit] = units;
        const [example] = unit
          ? await showCells(services, [{ unit, comparison, document, criterion }], languageOf(c))
          : [];
        if (example === undefined) return [];
        const { heading = '', text: demand = '' } = known ?? {};
        const group = questionId(criterion, comparison);
        return [{ id: group, criterion, heading, demand, cells: size, units: units.map(showUnit), example }];
      }),
    );
    return c.json({ cells: asked.cells, questions: asked.total, groups: groups.flat() }, 200);
  });

  app.openapi(settle, async (c) => {
    const { id } = c.req.valid('param');
    const body = c.req.valid('json');
    const { campaign } = await criteriaOfRound(id);
    const { status, note } = body;
    const said = { status, note, actor: c.get('actor').name };
    if (!('group' in body)) {
      const { criterion, among, groups } = body;
      const leads = groups.map(leadOf);
      const alike = await unitsOfGroups(services, campaign, { criterion, status: among }, leads);
      const units = [...body.units, ...alike];
      if (units.length === 0) throw new Failure('invalid-request');
      return c.json(showSettlement(await settleCells(services, id, { criterion, units, ...said })), 201);
    }
    const question = await questionNamed(services, campaign, body.group);
    // Somebody settled a part of it meanwhile.
    if (question === undefined) throw new Failure('conflict');
    const settled = await settleCells(services, id, { ...question, ...said });
    return c.json(showSettlement(settled), 201);
  });

  app.openapi(settlements, async (c) => {
    const { id } = c.req.valid('param');
    await criteriaOfRound(id);
    const found = await campaigns.settlements(id, c.req.valid('query'));
    return c.json({ total: found.total, settlements: found.settlements.map(showSettlementBriefly) }, 200);
  });

  app.openapi(unsettle, async (c) => {
    const { id, settlement } = c.req.valid('param');
    return c.json(showSettlement(await undoSettlement(services, id, settlement, c.get('actor').name)), 200);
  });

  return app;
}
