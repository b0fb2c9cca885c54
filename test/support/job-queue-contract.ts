// What every job queue keeps, whatever it is kept in. Two queues stand for two processes on one store.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DocumentStore } from '../../server/ports/store.ts';
import type { JobQueue } from '../../server/ports/tasks.ts';

export const LEASE_MS = 1000;

export interface QueueSurroundings {
  readonly now: () => Date;
  readonly isDead: (worker: string) => boolean;
}

export interface TwoQueues {
  readonly queue: JobQueue;
  readonly other: JobQueue;
  readonly documents: DocumentStore;
  close(): Promise<void>;
}

const PAGES = { read: 0, count: 3 };

export function describeJobQueue(name: string, open: (surroundings: QueueSurroundings) => TwoQueues): void {
  describe(`job queue in ${name}`, () => {
    let clock: number;
    let dead: Set<string>;
    let opened: TwoQueues;
    let queue: JobQueue;
    let other: JobQueue;

    beforeEach(async () => {
      clock = Date.UTC(2026, 0, 1);
      dead = new Set();
      opened = open({ now: () => new Date(clock), isDead: (worker) => dead.has(worker) });
      ({ queue, other } = opened);
      for (const id of ['a', 'b']) {
        await opened.documents.add({
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

    it('keeps one unfinished job for a document', async () => {
      const first = await queue.enqueue('a', PAGES);
      expect(await other.enqueue('a', PAGES)).toEqual(first);
      await queue.claim('w1');
      expect((await queue.enqueue('a', PAGES)).id).toBe(first.id);
      await queue.finish(first.id, 'w1', 'done', null);
      expect((await queue.enqueue('a', PAGES)).id).not.toBe(first.id);
    });

    it('gives each job to one of two processes, oldest first', async () => {
      await queue.enqueue('a', PAGES);
      clock += 1;
      await queue.enqueue('b', PAGES);
      const claims = await Promise.all([
        queue.claim('w1'),
        other.claim('w2'),
        queue.claim('w1'),
        other.claim('w2'),
      ]);
      const taken = claims.flatMap((job) => (job === undefined ? [] : [job.document]));
      expect(taken.toSorted((x, y) => x.localeCompare(y))).toEqual(['a', 'b']);
    });

    it('gives a job to another worker when its lease ends, and the first hears that it lost it', async () => {
      const { id } = await queue.enqueue('a', PAGES);
      await queue.claim('w1');
      clock += LEASE_MS - 1;
      expect(await other.claim('w2')).toBeUndefined();
      expect(await queue.renew(id, 'w1')).toBe('held');
      clock += LEASE_MS - 1;
      expect(await other.claim('w2')).toBeUndefined();
      clock += 2;
      expect(await other.claim('w2')).toMatchObject({ id, tries: 2 });
      expect(await queue.renew(id, 'w1')).toBe('lost');
      expect(await queue.finish(id, 'w1', 'done', null)).toBe('lost');
      expect(await queue.get(id)).toMatchObject({ status: 'running' });
    });

    it('does not wait for the lease of a worker that is known to be dead', async () => {
      await queue.enqueue('a', PAGES);
      await queue.claim('w1');
      dead.add('w1');
      expect(await other.claim('w2')).toMatchObject({ document: 'a' });
    });

    it('counts the tries since the last page that was read', async () => {
      const { id } = await queue.enqueue('a', PAGES);
      const claimAgain = async () => {
        clock += LEASE_MS + 1;
        return (await queue.claim('w'))?.tries;
      };
      expect([await claimAgain(), await claimAgain()]).toEqual([1, 2]);
      await queue.renew(id, 'w', { stage: 'reading', pagesRead: 1 });
      expect(await claimAgain()).toBe(2);
      await queue.renew(id, 'w', { stage: 'reading', pagesRead: 1 });
      expect(await claimAgain()).toBe(3);
    });

    it.each([
      ['stopped', 1],
      ['stumbled', 2],
    ] as const)('given back because the worker %s, it is at try %i the next time', async (reason, tries) => {
      const { id } = await queue.enqueue('a', PAGES);
      await queue.claim('w1');
      await queue.release(id, 'w1', reason);
      expect(await other.claim('w2')).toMatchObject({ tries });
    });

    it('cancels a job in hand, and a finished one stays as it is', async () => {
      const { id } = await queue.enqueue('a', PAGES);
      await queue.claim('w1');
      expect(await other.cancel(id)).toMatchObject({ status: 'cancelled' });
      expect(await queue.renew(id, 'w1')).toBe('lost');
      expect(await queue.claim('w1')).toBeUndefined();
      const { id: next } = await queue.enqueue('b', PAGES);
      await queue.claim('w1');
      await queue.finish(next, 'w1', 'failed', { code: 'damaged', message: 'Hỏng.' });
      expect(await queue.cancel(next)).toMatchObject({ status: 'failed', fault: { code: 'damaged' } });
      expect(await queue.cancel('none')).toBeUndefined();
    });

    it('tells unfinished jobs and those that changed lately', async () => {
      const { id } = await queue.enqueue('a', PAGES);
      await queue.claim('w1');
      await queue.finish(id, 'w1', 'done', null);
      clock += 60_000;
      await queue.enqueue('b', PAGES);
      const since = (milliseconds: number): string => new Date(clock - milliseconds).toISOString();
      expect((await queue.recent(since(1))).map(({ document }) => document)).toEqual(['b']);
      expect((await queue.recent(since(120_000))).map(({ document }) => document)).toEqual(['a', 'b']);
    });
  });
}
