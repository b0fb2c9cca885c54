// The thread in which one untrusted file is opened and its pages made ready. It may be ended at any moment.
import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { Failure } from '../../failure.ts';
import { giveWay, type Priority } from '../node/priority.ts';
import { openSource } from './open-source.ts';
import { asksForPage, pack, transferOf, type Packed } from './packing.ts';
import type { Opened, Opening, Reply, Request } from './protocol.ts';

// The main thread's cache does not reach here, and the PDF library is four megabytes of source.
enableCompileCache();

let opened: ReturnType<typeof openSource> | undefined;
let stands: Priority = 'usual';

function standBack(): void {
  const { priority = 'usual' } = workerData as Opening;
  if (priority === stands) return;
  giveWay();
  stands = priority;
}

async function answer({ ask, number, layers = [] }: Request): Promise<unknown> {
  opened ??= openSource(workerData as Opening);
  const { mediaType, source } = await opened;
  if (asksForPage(ask)) standBack();
  switch (ask) {
    case 'open':
      return { mediaType, pageCount: source.pageCount } satisfies Opened;
    case 'prepare':
      return pack(await source.prepare(number));
    case 'prepare-every-reading':
      return pack(await source.prepare(number, 'every-reading'));
    case 'picture':
      return source.picture(number);
    case 'layered':
      if (source.sheets === undefined) throw new Failure('no-pictures');
      return (await import('../layered-pdf/layered-pdf.ts')).layeredPdf(layers, source.sheets);
  }
}

async function reply(request: Request): Promise<Reply> {
  const { id } = request;
  try {
    return { id, value: await answer(request) };
  } catch (error) {
    if (error instanceof Failure) return { id, failure: { code: error.code, detail: error.detail } };
    return { id, bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

// Pages are asked for one at a time: the client keeps the queue, so that its clock measures one page only.
parentPort?.on('message', (request: Request) => {
  void reply(request).then((message) => {
    const isPage = asksForPage(request.ask) && 'value' in message;
    parentPort?.postMessage(message, isPage ? transferOf(message.value as Packed) : []);
  });
});
