// The PageReader: recognises a file by its bytes, opens it (untrusted kinds in a thread), reads page by page.
import type { Limits } from '../../config.ts';
import { Failure } from '../../failure.ts';
import type { Line, Page } from '../../model/page.ts';
import { choosePage, readingOf } from '../../pages/choose-reading.ts';
import type { FiguresNetwork } from '../../pages/figures/network.ts';
import { readFigures } from '../../pages/figures/read-figures.ts';
import { fileKind, type FileKind } from '../../pages/file-kind.ts';
import { withoutJunk } from '../../pages/recognition/junk.ts';
import type { CleanPage, Prepared } from '../../pages/recognition/prepared.ts';
import { unglue } from '../../pages/recognition/unglue.ts';
import { projectBox } from '../../pages/orientation/projection.ts';
import { readTable } from '../../pages/tables/read-table.ts';
import { arrange, withTables } from '../../pages/order/reading-order.ts';
import { glimpse, placed, unreadLines, withSecondLook } from '../../pages/recognition/second-look.ts';
import type { Picture } from '../../model/bitmap.ts';
import type { Content, OcrEngine, OpenFile, PageReader } from '../../ports/reading.ts';
import { loadShippedFigures } from '../files/figures-file.ts';
import { openText } from './plain-text.ts';
import { compact } from './compact.ts';
import { recogniseType } from './recognise-type.ts';
import { forThreads, headOf, sizeOf, wholeOf } from '../files/file-bytes.ts';
import { startFileThread } from './thread-client.ts';
import { withinTime } from './within-time.ts';

export interface ReaderOptions {
  readonly ocr: OcrEngine;
  readonly limits: Limits;
}

interface Tools extends ReaderOptions {
  /** Reads what is filled in by hand; loaded when a first page needs it. */
  readonly figures: () => Promise<FiguresNetwork>;
}

const MEDIA_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** PDF readers look for the header in the first kilobyte, not at the first byte alone. */
const PDF_HEADER_WITHIN = 1024;
/** What a thread has read of its file, and scraps of what it decoded, stay with it: about a megabyte a page. A new one costs half a second. */
const PICTURES_PER_THREAD = 50;
function isPdf(content: Content): boolean {
  return Buffer.from(headOf(content, PDF_HEADER_WITHIN)).includes('%PDF-');
}

async function recognise(
  prepared: Prepared,
  number: number,
  { ocr, figures }: Tools,
  signal: AbortSignal,
): Promise<Page> {
  const { raster, layer, clean } = prepared;
  if (clean === undefined) return choosePage(number, raster, layer, undefined, prepared.reason);
  const [found, tables] = await Promise.all([
    readTwice(clean, ocr, signal),
    Promise.all(clean.tables.map((table) => readTable(table, ocr, signal))),
  ]);
  // Before junk is dropped, for which pen strokes pass. The letterhead stands on the first page.
  const filled = number === 1 ? readFigures(found, clean.bitmap, await figures()) : found;
  const read = unglue(withoutJunk(filled));
  const lines = withTables(arrange(read, clean.bitmap), tables).map((line) => ({
    text: line.text,
    words: line.words.map((word) => ({ ...word, box: projectBox(clean.toRaster, word.box) })),
  }));
  return choosePage(number, raster, layer, compact(readingOf('ocr', lines)), prepared.reason);
}

/** The page as a whole, then the lines it left unread, each by itself. */
async function readTwice(page: CleanPage, ocr: OcrEngine, signal: AbortSignal): Promise<readonly Line[]> {
  const first = await ocr.recognize(page.bitmap, signal);
  const glimpses = unreadLines(page.inkLines, first).map((line) => glimpse(page.bitmap, line));
  const seconds = await Promise.all(
    glimpses.map(async (cut) => placed(await ocr.recognize(cut.bitmap, signal, 'line'), cut)),
  );
  return withSecondLook(first, seconds);
}

async function openInThread(
  kind: Exclude<FileKind, 'text'>,
  mediaType: string,
  content: Content,
  tools: Tools,
  signal: AbortSignal,
): Promise<OpenFile> {
  let pictures = 0;
  const thread = startFileThread({ kind, bytes: forThreads(content), limits: tools.limits });
  try {
    const pageCount = (await thread.ask('open', 0, signal)) as number;
    return {
      mediaType,
      pageCount,
      async read(number, pageSignal, need) {
        const ask = need === undefined ? 'prepare' : 'prepare-every-reading';
        let begun = performance.now();
        const prepared = (await thread.ask(ask, number, pageSignal, () => {
          begun = performance.now();
        })) as Prepared;
        const told = (page: Page): Page =>
          prepared.remarks?.length ? { ...page, remarks: prepared.remarks } : page;
        if (prepared.raster === undefined) {
          const only = prepared.layer ?? readingOf('file', []);
          return told(choosePage(number, undefined, undefined, only, 'only-source'));
        }
        if (prepared.clean !== undefined && ++pictures % PICTURES_PER_THREAD === 0) thread.renew();
        const left = Math.max(0, tools.limits.pageMs - (performance.now() - begun));
        const ocr = withinTime(tools.ocr, AbortSignal.timeout(Math.ceil(left)));
        return told(await recognise(prepared, number, { ...tools, ocr }, pageSignal));
      },
      picture: async (number, pageSignal) =>
        (await thread.ask('picture', number, pageSignal)) as Picture | undefined,
      close: () => thread.close(),
    };
  } catch (error) {
    await thread.close();
    throw error;
  }
}

export function createPageReader(options: ReaderOptions): PageReader {
  let network: Promise<FiguresNetwork> | undefined;
  const tools = { ...options, figures: () => (network ??= loadShippedFigures()) };
  return {
    async open(content, name, signal) {
      signal.throwIfAborted();
      const size = sizeOf(content);
      if (size === 0) throw new Failure('empty');
      if (size > options.limits.fileBytes) throw new Failure('too-large', { detail: sizes(size, options) });
      if (isPdf(content)) {
        fileKind({ mediaType: MEDIA_TYPES.pdf, isText: false }, name);
        return openInThread('pdf', MEDIA_TYPES.pdf, content, tools, signal);
      }
      const bytes = await wholeOf(content);
      const mediaType = await recogniseType(bytes);
      if (mediaType === 'encrypted') throw new Failure('encrypted');
      const { decodeText } = await import('../../language/encodings.ts');
      const decoded = mediaType === undefined ? decodeText(bytes) : undefined;
      const kind = fileKind({ mediaType, isText: decoded !== undefined }, name);
      if (kind !== 'text') return openInThread(kind, mediaType ?? '', bytes, tools, signal);
      if (decoded === undefined || decoded.text.trim() === '') throw new Failure('empty');
      return openText(decoded);
    },
    close: () => options.ocr.close(),
  };
}

function sizes(size: number, { limits }: ReaderOptions): string {
  const megabytes = (count: number): string => (count / 1024 / 1024).toFixed(1).replace('.', ',');
  return `Tệp ${megabytes(size)} MB, tối đa ${megabytes(limits.fileBytes)} MB.`;
}
