// /healthz, /metrics, /api/health and /api/trash: what keeps the service well, for machines and for its administrator.
import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { deleteDocument, KEPT_DAYS } from '../../usecases/documents/delete-document.ts';
import { healthOf } from '../../usecases/care/health.ts';
import { failing } from '../failures.ts';
import { operation, resource } from '../operation.ts';
import { documentSchema, idParam, jsonOf, sliceQuery } from '../schema.ts';
import type { Services } from '../services.ts';

export const healthSchema = z
  .object({
    version: z.string(),
    engine: z.string().openapi({ description: 'SQLite or PostgreSQL.' }),
    startedAt: z.string(),
    writable: z.boolean().openapi({ description: 'The store took a change just now.' }),
    moving: z.boolean().openapi({ description: 'What waits in the queue is being worked on.' }),
    queue: z.object({ waiting: z.number().int(), running: z.number().int(), oldest: z.string().nullable() }),
    disk: z.object({ free: z.number(), total: z.number() }).nullable(),
    bytes: z.object({ store: z.number(), originals: z.number() }),
    documents: z.number().int(),
    removed: z.number().int(),
    backup: z
      .object({ at: z.string(), file: z.string(), bytes: z.number() })
      .nullable()
      .openapi({ description: 'The last one made.' }),
  })
  .openapi('Health');
export type HealthView = z.infer<typeof healthSchema>;

export const removedSchema = documentSchema.extend({
  removedAt: z.string(),
  deletableAt: z.string().openapi({ description: 'From then on an administrator may delete it for good.' }),
});
export type RemovedView = z.infer<typeof removedSchema>;

const sign = { status: z.enum(['ok', 'ill']), version: z.string() };
const life = createRoute({
  method: 'get',
  path: '/healthz',
  summary: 'Dịch vụ có chạy không',
  responses: {
    200: jsonOf(z.object(sign), 'The store takes changes, its disk has room, and the queue moves.'),
    503: jsonOf(z.object(sign), 'It does not.'),
  },
});

const health = operation('health.read', {
  method: 'get',
  path: '/api/health',
  summary: 'Tình trạng dịch vụ',
  responses: { 200: jsonOf(healthSchema, 'As it stands.') },
});

const metrics = operation('health.read', {
  method: 'get',
  path: '/metrics',
  summary: 'Số đo (OpenMetrics)',
  responses: { 200: { description: 'OpenMetrics.', content: { 'text/plain': { schema: z.string() } } } },
});

const trash = operation('trash.read', {
  method: 'get',
  path: '/api/trash',
  summary: 'Văn bản đã bỏ',
  request: { query: z.object(sliceQuery) },
  responses: {
    200: jsonOf(
      z.object({ total: z.number().int(), documents: z.array(removedSchema).readonly() }),
      'Newest first.',
    ),
    ...failing(400),
  },
});

const remove = operation('document.delete', {
  method: 'delete',
  path: '/api/trash/{id}',
  summary: 'Xóa hẳn một văn bản đã bỏ',
  request: { params: idParam },
  responses: { 204: { description: 'Gone.' }, ...failing(403, 404, 409) },
});

/** Milliseconds for which a sign stands: each look is a change of the store, and anyone may ask. */
const SIGN_MS = 1000;
/** Bytes: a store that still takes a change, in room that it has already, takes no file any more. */
const LEAST_FREE = 16 * 1024 * 1024;
const DAY_MS = 24 * 60 * 60_000;

export function careRoutes(services: Services): OpenAPIHono {
  const app = resource();
  const { version, surroundings } = services;

  const look = async (): Promise<boolean> => {
    const [{ writable, moving }, free] = await Promise.all([healthOf(services), surroundings.freeBytes()]);
    return writable && moving && (free === null || free >= LEAST_FREE);
  };

  let seen: { readonly at: number; readonly well: Promise<boolean> } | undefined;
  const isWell = (): Promise<boolean> => {
    const at = services.now().getTime();
    if (seen === undefined || Math.abs(at - seen.at) >= SIGN_MS) {
      seen = { at, well: look() };
    }
    return seen.well;
  };

  // Asked by machines every few seconds and by anyone: it says nothing but that.
  app.openapi(life, async (c) => {
    return (await isWell())
      ? c.json({ status: 'ok' as const, version }, 200)
      : c.json({ status: 'ill' as const, version }, 503);
  });

  app.openapi(health, async (c) => {
    const { startedAt, engine } = surroundings;
    const [state, room] = await Promise.all([healthOf(services), surroundings.room()]);
    const [{ total }, { total: removed }] = await Promise.all([
      services.store.documents.list({}, { offset: 0, limit: 1 }),
      services.store.documents.removed({ offset: 0, limit: 1 }),
    ]);
    return c.json({ version, engine, startedAt, ...state, ...room, documents: total, removed }, 200);
  });

  app.openapi(metrics, async (c) => {
    const { queue } = await healthOf(services);
    const { text, type } = await services.metrics.text({ waiting: queue.waiting, running: queue.running });
    return c.text(text, 200, { 'content-type': type });
  });

  app.openapi(trash, async (c) => {
    const { total, documents } = await services.store.documents.removed(c.req.valid('query'));
    const shown = documents.map(({ document, removedAt }) => ({
      ...document,
      removedAt,
      deletableAt: new Date(Date.parse(removedAt) + KEPT_DAYS * DAY_MS).toISOString(),
    }));
    return c.json({ total, documents: shown }, 200);
  });

  app.openapi(remove, async (c) => {
    await deleteDocument(services, c.req.valid('param').id, c.get('actor').name);
    return c.body(null, 204);
  });

  return app;
}
