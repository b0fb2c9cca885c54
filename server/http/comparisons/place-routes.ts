// Where a plan stands in its round, so that one can go through a round plan by plan.
import { z, type OpenAPIHono } from '@hono/zod-openapi';
import { Failure } from '../../failure.ts';
import { failing } from '../failures.ts';
import { operation, resource } from '../operation.ts';
import { idParam, jsonOf } from '../schema.ts';
import type { Services } from '../services.ts';

const neighbourSchema = z
  .object({ comparison: z.string(), unit: z.string() })
  .nullable()
  .openapi({ description: 'In the order of the units; null at the end.' });

const placeSchema = z
  .object({
    campaign: z.object({ id: z.string(), name: z.string() }),
    unit: z.object({ id: z.string(), name: z.string() }),
    reviewed: z.object({ by: z.string(), at: z.string() }).nullable(),
    previous: neighbourSchema,
    next: neighbourSchema,
  })
  .openapi('PlanPlace');

const place = operation('campaign.read', {
  method: 'get',
  path: '/api/comparisons/{id}/place',
  summary: 'Kế hoạch này đứng ở đâu trong đợt kiểm tra',
  request: { params: idParam },
  responses: {
    200: jsonOf(
      z.object({ place: placeSchema.nullable() }),
      'In the newest open round; null where no unit’s plan it is.',
    ),
    ...failing(404),
  },
});

export function placeRoutes({ store }: Services): OpenAPIHono {
  const app = resource();

  app.openapi(place, async (c) => {
    const { id } = c.req.valid('param');
    if ((await store.comparisons.get(id)) === undefined) throw new Failure('not-found');
    return c.json({ place: (await store.campaigns.placeOf(id)) ?? null }, 200);
  });

  return app;
}

export type PlanPlaceView = z.infer<typeof placeSchema>;
