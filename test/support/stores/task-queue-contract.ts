// What every job queue keeps, whatever it is kept in. Two queues stand for two processes on one store.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlanStore } from '../../../server/ports/store.ts';
import type { TaskQueue } from '../../../server/ports/tasks.ts';

export interface QueueSurroundings {
  readonly now: () => Date;
  readonly isDead: (worker: string) => boolean;
}

export interface TwoQueues {
  readonly store: PlanStore;
  /** The queue of the other process. */
  readonly other: TaskQueue;
  /** Milliseconds for which a claim holds. */
  readonly leaseMs: number;
  /** The engine's own clock goes on by so many milliseconds, where it has one. */
  pass(milliseconds: number): Promise<void>;
  close(): Promise<void>;
}

const reading = (subject: string, total = 3) =>
  ({ kind: 'read', subject, urgency: 'sent', done: 0, total }) as const;
const READ = ['read'] as const;
/** Milliseconds, more than a slow test takes between two statements. */
const MOMENT = 5_000;

export function describeTaskQueue(
  name: string,
  open: (surroundings: QueueSurroundings) => Promise<TwoQueues>,
): void {
  describe(`task queue in ${name}`, () => {
    let clock: number;
    let dead: Set<string>;
    let opened: TwoQueues;
    let queue: TaskQueue;
    let other: TaskQueue;

    beforeEach(async () => {
      clock = Date.UTC(2026, 0, 1);
      dead = new Set();
      opened = await open({ now: () => new Date(clock), isDead: (worker) => dead.has(worker) });
      ({ other } = opened);
      queue = opened.store.tasks;
      for (const id of ['a', 'b']) {
        await opened.store.documents.add({
          id,
          name: id,
          mediaType: 'text/plain',
          bytes: 1,
          pageCount: 3,
          role: 'plan',
          status: 'queued',
        });
      }
    });
    afterEach(() => opened.close());

    const pass = async (milliseconds: number): Promise<void> => {
      clock += milliseconds;
      await opened.pass(milliseconds);
    };

    it('keeps one unfinished job for a document', async () => {
      const first = await queue.enqueue(reading('a'));
      expect(await other.enqueue(reading('a'))).toEqual(first);
      await queue.claim('w1', READ);
      expect((await queue.enqueue(reading('a'))).id).toBe(first.id);
      await queue.finish(first.id, 'w1', 'done', null);
      expect((await queue.enqueue(reading('a'))).id).not.toBe(first.id);
    });

    it('gives each job to one of two processes, oldest first', async () => {
      await queue.enqueue(reading('a'));
      clock += 1;
      await queue.enqueue(reading('b'));
      const claims = await Promise.all([
        queue.claim('w1', READ),
        other.claim('w2', READ),
        queue.claim('w1', READ),
        other.claim('w2', READ),
      ]);
      const taken = claims.flatMap((task) => (task === undefined ? [] : [task.subject]));
      expect(taken.toSorted((x, y) => x.localeCompare(y))).toEqual(['a', 'b']);
    });

    it('gives a job to another worker when its lease ends, and the first hears that it lost it', async () => {
      const { id } = await queue.enqueue(reading('a'));
      await queue.claim('w1', READ);
      await pass(opened.leaseMs - MOMENT);
      expect(await other.claim('w2', READ)).toBeUndefined();
      expect(await queue.renew(id, 'w1')).toBe('held');
      await pass(opened.leaseMs - MOMENT);
      expect(await other.claim('w2', READ)).toBeUndefined();
      await pass(2 * MOMENT);
      expect(await other.claim('w2', READ)).toMatchObject({ id, tries: 1, losses: 1 });
      expect(await queue.renew(id, 'w1')).toBe('lost');
      expect(await queue.finish(id, 'w1', 'done', null)).toBe('lost');
      expect(await queue.get(id)).toMatchObject({ status: 'running' });
    });

    it('does not wait for the lease of a worker that is known to be dead', async () => {
      await queue.enqueue(reading('a'));
      await queue.claim('w1', READ);
      dead.add('w1');
      expect(await other.claim('w2', READ)).toMatchObject({ subject: 'a', tries: 1, losses: 1 });
    });

    it('counts the workers that a job lost over its whole life, and no try with them', async () => {
      const { id } = await queue.enqueue(reading('a'));
      await queue.claim('w', READ);
      for (const lost of [1, 2, 3, 4]) {
        await pass(opened.leaseMs + MOMENT);
        expect(await queue.claim('w', READ)).toMatchObject({ tries: 1, losses: lost });
        await queue.renew(id, 'w', { stage: 'reading', done: lost });
      }
      await queue.release(id, 'w', 'stumbled');
      expect(await queue.claim('w', READ)).toMatchObject({ tries: 2, losses: 4 });
    });

    it('counts the tries since the last page that was read', async () => {
      const { id } = await queue.enqueue(reading('a'));
      const stumble = async (done: number) => {
        const task = await queue.claim('w', READ);
        await queue.renew(id, 'w', { stage: 'reading', done });
        await queue.release(id, 'w', 'stumbled');
        return task?.tries;
      };
      expect([await stumble(0), await stumble(0), await stumble(1)]).toEqual([1, 2, 3]);
      expect([await stumble(1), await stumble(1)]).toEqual([2, 3]);
    });

    it.each([
      ['stopped', 1],
      ['stumbled', 2],
    ] as const)('given back because the worker %s, it is at try %i the next time', async (reason, tries) => {
      const { id } = await queue.enqueue(reading('a'));
      await queue.claim('w1', READ);
      await queue.release(id, 'w1', reason);
      expect(await other.claim('w2', READ)).toMatchObject({ tries });
    });

    it('cancels a job in hand, and a finished one stays as it is', async () => {
      const { id } = await queue.enqueue(reading('a'));
      await queue.claim('w1', READ);
      expect(await other.cancel(id)).toMatchObject({ status: 'cancelled' });
      expect(await queue.renew(id, 'w1')).toBe('lost');
      expect(await queue.claim('w1', READ)).toBeUndefined();
      const { id: next } = await queue.enqueue(reading('b'));
      await queue.claim('w1', READ);
      await queue.finish(next, 'w1', 'failed', { code: 'damaged', message: 'Hỏng.' });
      expect(await queue.cancel(next)).toMatchObject({ status: 'failed', fault: { code: 'damaged' } });
      expect(await queue.cancel('none')).toBeUndefined();
    });

    it('tells unfinished jobs and those that changed lately', async () => {
      const { id } = await queue.enqueue(reading('a'));
      await queue.claim('w1', READ);
      await queue.finish(id, 'w1', 'done', null);
      clock += 60_000;
      await queue.enqueue(reading('b'));
      const since = (milliseconds: number): string => new Date(clock - milliseconds).toISOString();
      expect((await queue.recent(since(1))).map(({ subject }) => subject)).toEqual(['b']);
      expect((await queue.recent(since(120_000))).map(({ subject }) => subject)).toEqual(['a', 'b']);
      clock += 60_000;
      expect((await queue.recent(since(1))).map(({ subject }) => subject)).toEqual(['b']);
      expect(await queue.changed(since(1))).toEqual([]);
      const { id: claimed } = (await queue.claim('w1', READ)) ?? {};
      expect((await queue.changed(since(1))).map(({ id: changed }) => changed)).toEqual([claimed]);
    });
  });
}
