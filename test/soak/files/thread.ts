// One thread in which spoilt files are read one after another. In the service each has a thread of its own, which takes ten times
// as long to start as most of these files to read.
import { parentPort } from 'node:worker_threads';
import { forThreads } from '../../../server/adapters/files/file-bytes.ts';
import { loadShippedFigures } from '../../../server/adapters/files/figures-file.ts';
import { openSource } from '../../../server/adapters/reading/open-source.ts';
import { pack, transferOf, unpack } from '../../../server/adapters/reading/packing.ts';
import type { Limits } from '../../../server/config.ts';
import { Failure, type FailureCode } from '../../../server/failure.ts';
import type { Prepared } from '../../../server/pages/recognition/prepared.ts';
import { recognizePage, type RecognitionTools } from '../../../server/pages/recognize-page.ts';
import { NO_ENGINE } from './no-engine.ts';

export interface Spoilt {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly limits: Limits;
  /** Pages that are read of it. */
  readonly most: number;
}

export type Reply = { readonly failure?: FailureCode; readonly bug?: string };

const never = new AbortController().signal;
let network: ReturnType<typeof loadShippedFigures> | undefined;
const TOOLS: RecognitionTools = { ocr: NO_ENGINE, figures: () => (network ??= loadShippedFigures()) };

async function readAll({ name, bytes, limits, most }: Spoilt): Promise<void> {
  const { source } = await openSource({ name, bytes: forThreads(bytes), limits });
  for (let page = 1; page <= Math.min(most, source.pageCount); page++) {
    await recognizePage(passed(await source.prepare(page)), page, TOOLS, never);
  }
}

/** As it passes from thread to thread. */
function passed(prepared: Prepared): Prepared {
  const packed = pack(prepared);
  return unpack(structuredClone(packed, { transfer: transferOf(packed) }));
}

async function answer(file: Spoilt): Promise<Reply> {
  try {
    await readAll(file);
    return {};
  } catch (error) {
    if (error instanceof Failure) return { failure: error.code };
    return { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', (file: Spoilt) => {
  void answer(file).then((reply) => parentPort?.postMessage(reply));
});
