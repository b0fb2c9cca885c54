// What the service tells of itself: a line of JSON for each fault (and, if asked for, each request) on stderr, and counts to scrape.
// Never a word of a document: routes by their pattern, faults by their kind and place.
import { randomUUID } from 'node:crypto';
import { matchedRoutes } from 'hono/route';
import { pino, type Logger } from 'pino';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { Failure } from '../../failure.ts';
import type { Metrics } from '../../http/services.ts';

/** Seconds. */
const BUCKETS = [0.005, 0.02, 0.1, 0.5, 2, 10, 60];

export interface Observer extends Metrics {
  tellFault(fault: unknown): void;
}

export function createObserver(level: 'silent' | 'error' | 'info'): Observer {
  const log = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
  const registry = new Registry<typeof Registry.OPENMETRICS_CONTENT_TYPE>();
  registry.setContentType(Registry.OPENMETRICS_CONTENT_TYPE);
  collectDefaultMetrics({ register: registry, prefix: 'doichieu_' });
  const times = new Histogram({
    name: 'doichieu_http_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: BUCKETS,
    registers: [registry],
  });
  const tasks = new Gauge({
    name: 'doichieu_tasks',
    help: 'Unfinished tasks',
    labelNames: ['state'] as const,
    registers: [registry],
  });

  return {
    watch: () => async (c, next) => {
      const began = performance.now();
      const id = randomUUID();
      await next();
      const ms = performance.now() - began;
      const route = matchedRoutes(c).find(({ path }) => !path.endsWith('*'))?.path ?? 'other';
      const { method } = c.req;
      const { status } = c.res;
      c.header('x-request-id', id);
      times.observe({ method, route, status }, ms / 1000);
      log.info({ request: id, method, route, status, ms: Math.round(ms) });
    },

    async text({ waiting, running }) {
      tasks.set({ state: 'waiting' }, waiting);
      tasks.set({ state: 'running' }, running);
      return { text: await registry.metrics(), type: registry.contentType };
    },

    tellFault: (fault) => tell(log, fault),
  };
}

function tell(log: Logger, fault: unknown): void {
  if (fault instanceof Failure) {
    log.error({ fault: fault.code, at: placesOf(fault.cause instanceof Error ? fault.cause : fault) });
  } else if (fault instanceof Error) {
    log.error({ fault: fault.name, code: 'code' in fault ? fault.code : undefined, at: placesOf(fault) });
  } else log.error({ fault: typeof fault });
}

/** A message may quote what was read; the frames below it do not. */
function placesOf({ stack = '' }: Error): readonly string[] {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim());
}
