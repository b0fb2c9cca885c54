// /api/jobs: how far the work is, told as it happens, and stopping it.
import { z, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { streamSSE, type SSEStreamingApi } from 'hono/streaming';
import { Failure } from '../../failure.ts';
import { cancelTask } from '../../usecases/documents/cancel-task.ts';
import type { Language } from '../../model/comparison.ts';
import type { Task } from '../../model/task.ts';
import type { TaskQueue } from '../../ports/tasks.ts';
import { failing } from '../failures.ts';
import { idParam, jobSchema, jsonOf } from '../schema.ts';
import { isStillHere } from '../identify.ts';
import { operation, resource } from '../operation.ts';
import type { Services } from '../services.ts';
import { languageOf } from '../language.ts';
import { showJob } from './view.ts';

const EVENT_MS = 300;
/** Proxies close connections that are silent for a minute. */
const SILENCE_MS = 15_000;
/** Jobs that ended this long ago are still told to a page that opens now. */
const RECENT_MS = 5_000;

const eventStream = {
  description:
    'Server-sent events: `progress`, and at the end `finished`, `failed` or `cancelled`, each with a Job.',
  content: { 'text/event-stream': { schema: z.string() } },
};

const events = operation('job.read', {
  method: 'get',
  path: '/api/jobs/{id}/events',
  summary: 'Theo dõi một việc',
  request: { params: idParam },
  responses: { 200: eventStream, ...failing(404) },
});

const allEvents = operation('job.read', {
  method: 'get',
  path: '/api/jobs/events',
  summary: 'Theo dõi mọi việc, trên một kết nối',
  responses: { 200: eventStream },
});

const list = operation('job.read', {
  method: 'get',
  path: '/api/jobs',
  summary: 'Những việc chưa xong',
  responses: { 200: jsonOf(z.object({ jobs: z.array(jobSchema).readonly() }), 'Unfinished jobs.') },
});

const show = operation('job.read', {
  method: 'get',
  path: '/api/jobs/{id}',
  summary: 'Một việc',
  request: { params: idParam },
  responses: { 200: jsonOf(jobSchema, 'As it stands.'), ...failing(404) },
});

const stop = operation('job.cancel', {
  method: 'delete',
  path: '/api/jobs/{id}',
  summary: 'Hủy một việc',
  request: { params: idParam },
  responses: { 200: jsonOf(jobSchema, 'As it then stands.'), ...failing(403, 404) },
});

export function jobRoutes(services: Services): OpenAPIHono {
  const app = resource();
  const { tasks } = services.store;

  // The store is asked again and again rather than a process's memory: the job may run in another process.
  app.openapi(allEvents, (c) => {
    let since = new Date(services.now().getTime() - RECENT_MS).toISOString();
    const told = new Map<string, string>();
    let isFirst = true;
    return tell(c, services, async (stream) => {
      // What waits is told by the first look: thousands are not asked for again and again.
      const jobs = await (isFirst ? tasks.recent(since) : tasks.changed(since));
      isFirst = false;
      since = new Date(services.now().getTime() - RECENT_MS).toISOString();
      for (const job of jobs) {
        if (told.get(job.id) === job.updatedAt + job.status) continue;
        told.set(job.id, job.updatedAt + job.status);
        await write(stream, job, languageOf(c));
      }
      return 'go-on';
    });
  });

  app.openapi(events, async (c) => {
    const { id } = c.req.valid('param');
    if ((await tasks.get(id)) === undefined) throw new Failure('not-found');
    let told = '';
    return tell(c, services, async (stream) => {
      const job = await tasks.get(id);
      if (job === undefined) return 'end';
      const now = JSON.stringify(showJob(job, languageOf(c)));
      if (now !== told) await write(stream, job, languageOf(c));
      told = now;
      return job.status === 'queued' || job.status === 'running' ? 'go-on' : 'end';
    });
  });

  app.openapi(list, async (c) => {
    const jobs = await tasks.recent(services.now().toISOString());
    return c.json({ jobs: jobs.map((job) => showJob(job, languageOf(c))) }, 200);
  });

  app.openapi(show, async (c) => {
    const job = await tasks.get(c.req.valid('param').id);
    if (job === undefined) throw new Failure('not-found');
    return c.json(showJob(job, languageOf(c)), 200);
  });

  app.openapi(stop, async (c) =>
    c.json(
      showJob(await cancelTask(services, c.req.valid('param').id, c.get('actor').name), languageOf(c)),
      200,
    ),
  );

  return app;
}

function tell(
  c: Context,
  services: Services,
  look: (stream: SSEStreamingApi) => Promise<'go-on' | 'end'>,
): Response {
  // Without it some proxies hold events back.
  c.header('x-accel-buffering', 'no');
  return streamSSE(
    c,
    async (stream) => {
      const news = newsOf(services.store.tasks);
      let spoke = services.now().getTime();
      try {
        while (!stream.aborted && !stream.closed && (await look(stream)) === 'go-on') {
          await news.next(stream, services.eventMs ?? EVENT_MS);
          if (services.now().getTime() - spoke < SILENCE_MS) continue;
          spoke = services.now().getTime();
          if (!(await isStillHere(services.accounts, c.req.raw.headers))) return;
          await stream.write(': còn đây\n\n');
        }
      } finally {
        news.end();
      }
    },
    (cause) => {
      services.onFault(cause);
      return Promise.resolve();
    },
  );
}

/** When to look again: where the store tells of changes after each, else again and again. */
function newsOf({ follow }: TaskQueue) {
  let came = Promise.withResolvers<void>();
  const end = follow?.(() => came.resolve()) ?? (() => undefined);
  return {
    end,
    async next(stream: SSEStreamingApi, spacingMs: number): Promise<void> {
      // Many changes in a row are told as one.
      await stream.sleep(spacingMs);
      if (follow !== undefined) await Promise.race([came.promise, stream.sleep(SILENCE_MS)]);
      came = Promise.withResolvers<void>();
    },
  };
}

async function write(stream: SSEStreamingApi, job: Task, language: Language): Promise<void> {
  const ended = { done: 'finished', failed: 'failed', cancelled: 'cancelled' } as const;
  const event = job.status === 'queued' || job.status === 'running' ? 'progress' : ended[job.status];
  await stream.writeSSE({ event, data: JSON.stringify(showJob(job, language)) });
}
