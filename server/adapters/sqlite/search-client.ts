// The service's end of the searching thread: it starts with the first search, and anew where it ended.
import { Worker } from 'node:worker_threads';
import { Failure, type FailureCode } from '../../failure.ts';
import type { Slice } from '../../ports/lists.ts';
import type { SearchRequest, SearchResults } from '../../search/search.ts';
import type { SearchQuestion, SearchReply } from './search-protocol.ts';

const THREAD = new URL('./search-thread.ts', import.meta.url);

export interface SearchThread {
  search(request: SearchRequest, slice: Slice): Promise<SearchResults>;
  close(): Promise<void>;
}

/** `file`: the store's, which is open and brought to the present schema. */
export function startSearchThread(file: string): SearchThread {
  const waiting = new Map<number, PromiseWithResolvers<SearchResults>>();
  let worker: Worker | undefined;
  let last = 0;

  const settle = (reply: SearchReply): void => {
    const one = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (waiting.size === 0) worker?.unref();
    if ('found' in reply) one?.resolve(reply.found);
    else if ('failure' in reply) one?.reject(new Failure(reply.failure.code as FailureCode));
    else one?.reject(new Error(reply.bug));
  };

  const fail = (cause: unknown): void => {
    worker = undefined;
    for (const { reject } of waiting.values()) reject(cause);
    waiting.clear();
  };

  const start = (): Worker => {
    const started = new Worker(THREAD, { workerData: { file } });
    started.on('message', settle);
    started.on('error', fail);
    started.on('exit', () => {
      if (worker === started) fail(new Error('the searching thread ended'));
    });
    return started;
  };

  return {
    search(request, slice) {
      const thread = (worker ??= start());
      const question: SearchQuestion = { id: ++last, request, slice };
      const answer = Promise.withResolvers<SearchResults>();
      waiting.set(question.id, answer);
      thread.ref();
      thread.postMessage(question);
      return answer.promise;
    },
    async close() {
      const ending = worker;
      worker = undefined;
      await ending?.terminate();
    },
  };
}
