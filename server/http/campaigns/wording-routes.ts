// “Coi cách viết này là đạt”: wordings proposed in a round, what each would change, accepted and taken back.
import { z, type OpenAPIHono } from '@hono/zod-openapi';
import { Failure } from '../../failure.ts';
import { acceptWording, proposeWording, withdrawWording } from '../../usecases/rounds/wordings.ts';
import { failing } from '../failures.ts';
import { idParam, jsonBody, jsonOf } from '../schema.ts';
import { operation, resource } from '../operation.ts';
import type { Services } from '../services.ts';
import { wordingSchema } from './schema.ts';
import { showWording } from './view.ts';

const LONGEST_WORDING = 2000;
const criterionId = z.string().min(1).max(200);

const propose = operation('wording.propose', {
  method: 'post',
  path: '/api/campaigns/{id}/wordings',
  summary: 'Coi cách viết này là đạt: xem trước các kế hoạch đổi kết quả',
  request: {
    params: idParam,
    ...jsonBody(
      z.object({
        criterion: criterionId,
        unit: z.string().min(1).max(200),
        text: z.string().trim().min(1).max(LONGEST_WORDING),
      }),
    ),
  },
  responses: { 202: jsonOf(wordingSchema, 'Being judged.'), ...failing(400, 403, 404, 409) },
});

const wordings = operation('campaign.read', {
  method: 'get',
  path: '/api/campaigns/{id}/wordings',
  summary: 'Các cách viết đã đề nghị',
  request: { params: idParam },
  responses: {
    200: jsonOf(z.object({ wordings: z.array(wordingSchema).readonly() }), 'Newest first.'),
    ...failing(404),
  },
});

const wordingParam = idParam.extend({ wording: z.string().min(1).max(128) });

const wording = operation('campaign.read', {
  method: 'get',
  path: '/api/campaigns/{id}/wordings/{wording}',
  summary: 'Một cách viết và những gì nó đổi',
  request: { params: wordingParam },
  responses: { 200: jsonOf(wordingSchema, 'How far it is.'), ...failing(404) },
});

const accept = operation('wording.accept', {
  method: 'post',
  path: '/api/campaigns/{id}/wordings/{wording}/accept',
  summary: 'Chấp nhận cách viết: mẫu có phiên bản mới, mọi kế hoạch được đối chiếu lại',
  request: { params: wordingParam },
  responses: { 200: jsonOf(wordingSchema, 'Accepted.'), ...failing(403, 404, 409) },
});

const withdraw = operation('wording.accept', {
  method: 'delete',
  path: '/api/campaigns/{id}/wordings/{wording}',
  summary: 'Bỏ đề nghị, hoặc rút lại cách viết đã chấp nhận',
  request: { params: wordingParam },
  responses: { 200: jsonOf(wordingSchema, 'Withdrawn.'), ...failing(403, 404) },
});

export function wordingRoutes(services: Services): OpenAPIHono {
  const app = resource();
  const { campaigns } = services.store;

  const wordingOf = async (id: string, wordingId: string) => {
    const found = await campaigns.wording(wordingId);
    if (found?.campaign !== id) throw new Failure('not-found');
    return found;
  };

  app.openapi(propose, async (c) => {
    const { id } = c.req.valid('param');
    const proposed = await proposeWording(services, id, {
      ...c.req.valid('json'),
      actor: c.get('actor').name,
    });
    return c.json(await showWording(services, proposed), 202);
  });

  app.openapi(wordings, async (c) => {
    const { id } = c.req.valid('param');
    if ((await campaigns.get(id)) === undefined) throw new Failure('not-found');
    const found = await campaigns.wordings(id);
    return c.json({ wordings: await Promise.all(found.map((one) => showWording(services, one))) }, 200);
  });

  app.openapi(wording, async (c) => {
    const { id, wording: wordingId } = c.req.valid('param');
    return c.json(await showWording(services, await wordingOf(id, wordingId)), 200);
  });

  app.openapi(accept, async (c) => {
    const { id, wording: wordingId } = c.req.valid('param');
    await wordingOf(id, wordingId);
    return c.json(
      await showWording(services, await acceptWording(services, wordingId, c.get('actor').name)),
      200,
    );
  });

  app.openapi(withdraw, async (c) => {
    const { id, wording: wordingId } = c.req.valid('param');
    await wordingOf(id, wordingId);
    return c.json(
      await showWording(services, await withdrawWording(services, wordingId, c.get('actor').name)),
      200,
    );
  });

  return app;
}
