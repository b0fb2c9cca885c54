// The PageReader: a thread recognises a file by its bytes and opens it; pages are read one by one.
import type { Limits } from '../../config.ts';
import { Failure } from '../../failure.ts';
import type { Page, Reading } from '../../model/page.ts';
import { choosePage, readingOf } from '../../pages/choose-reading.ts';
import type { FiguresNetwork } from '../../pages/figures/network.ts';
import type { Prepared } from '../../pages/recognition/prepared.ts';
import type { RecognitionTools } from '../../pages/recognize-page.ts';
import type { Picture } from '../../model/bitmap.ts';
import type { Content, OcrEngine, OpenFile, PageReader } from '../../ports/reading.ts';
import { compact } from './compact.ts';
import { machineClock, type Clock } from '../node/clock.ts';
import { forThreads, sizeOf } from '../files/file-bytes.ts';
import type { Priority } from '../node/priority.ts';
import type { Opened } from './protocol.ts';
import { startFileThread } from './thread-client.ts';
import { withinTime, workingTime } from './within-time.ts';

export interface ReaderOptions {
  readonly ocr: OcrEngine;
  readonly limits: Limits;
  /** Measures the time of a page; the machine's where it is not said. */
  readonly clock?: Clock;
  /** Of the thread that reads a file; as the process where it is not said. */
  readonly priority?: Priority;
}

type Tools = Required<ReaderOptions> & RecognitionTools;

/** What a thread has read of its file, and scraps of what it decoded, stay with it: about a megabyte a page. A new one costs half a second. */
const PICTURES_PER_THREAD = 50;

/** As it is kept until the whole file is read. */
function compactPage(page: Page): Page {
  const kept = (reading: Reading): Reading => (reading.source === 'ocr' ? compact(reading) : reading);
  const [chosen, ...others] = page.readings;
  return { ...page, readings: [kept(chosen), ...others.map(kept)] };
}

async function openInThread(
  content: Content,
  name: string,
  tools: Tools,
  signal: AbortSignal,
): Promise<OpenFile> {
  let pictures = 0;
  const thread = startFileThread(
    { name, bytes: forThreads(content), limits: tools.limits, priority: tools.priority },
    undefined,
    tools.clock,
  );
  try {
    const { mediaType, pageCount } = (await thread.ask('open', 0, signal)) as Opened;
    return {
      mediaType,
      pageCount,
      async read(number, pageSignal, need) {
        const ask = need === undefined ? 'prepare' : 'prepare-every-reading';
        let begun = tools.clock.now();
        const prepared = (await thread.ask(ask, number, pageSignal, () => {
          begun = tools.clock.now();
        })) as Prepared;
        const told = (page: Page): Page =>
          prepared.remarks?.length
            ? { ...page, remarks: [...prepared.remarks, ...(page.remarks ?? [])] }
            : page;
        if (prepared.raster === undefined) {
          const only = prepared.layer ?? readingOf('file', []);
          return told(choosePage(number, undefined, undefined, only, 'only-source'));
        }
        const { raster, layer, clean, insets = [], reason } = prepared;
        if (clean === undefined && insets.length === 0) {
          return told(compactPage(choosePage(number, raster, layer, undefined, reason)));
        }
        // With all that looks at pictures: a typed file does without.
        const { recognizePage } = await import('../../pages/recognize-page.ts');
        if (clean !== undefined && ++pictures % PICTURES_PER_THREAD === 0) thread.renew();
        const left = Math.max(0, tools.limits.pageMs - (tools.clock.now() - begun));
        const ocr = withinTime(tools.ocr, workingTime(tools.clock, left));
        return told(compactPage(await recognizePage(prepared, number, { ...tools, ocr }, pageSignal)));
      },
      picture: async (number, pageSignal) =>
        (await thread.ask('picture', number, pageSignal)) as Picture | undefined,
      layered: async (layers, fileSignal) => (await thread.layered(layers, fileSignal)) as Uint8Array,
      close: () => thread.close(),
    };
  } catch (error) {
    await thread.close();
    throw error;
  }
}

async function loadFigures(): Promise<FiguresNetwork> {
  return (await import('../files/figures-file.ts')).loadShippedFigures();
}

export function createPageReader(options: ReaderOptions): PageReader {
  let network: Promise<FiguresNetwork> | undefined;
  const tools: Tools = {
    clock: machineClock,
    priority: 'usual',
    ...options,
    figures: () => (network ??= loadFigures()),
  };
  return {
    async open(content, name, signal) {
      signal.throwIfAborted();
      const size = sizeOf(content);
      if (size === 0) throw new Failure('empty');
      if (size > options.limits.fileBytes) throw new Failure('too-large', { detail: sizes(size, options) });
      return openInThread(content, name, tools, signal);
    },
    close: () => options.ocr.close(),
  };
}

function sizes(size: number, { limits }: ReaderOptions): string {
  const megabytes = (count: number): string => (count / 1024 / 1024).toFixed(1).replace('.', ',');
  return `Tệp ${megabytes(size)} MB, tối đa ${megabytes(limits.fileBytes)} MB.`;
}
