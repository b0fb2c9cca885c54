// The thread in which one untrusted file is opened and its pages made ready. It may be ended at any moment.
import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { Limits } from '../../config.ts';
import { Failure } from '../../failure.ts';
import type { Source } from '../../pages/recognition/prepared.ts';
import type { FileKind } from '../../pages/file-kind.ts';
import { sourceOfFlow, type Flow } from '../../pages/flow.ts';
import { giveWay, type Priority } from '../node/priority.ts';
import { allOf, forThreads, headOf, readerOf } from '../files/file-bytes.ts';
import { asksForPage, pack, transferOf, type Packed } from './packing.ts';
import type { Opened, Opening, Reply, Request } from './protocol.ts';
import { recogniseFile } from './recognise-type.ts';

// The main thread's cache does not reach here, and the PDF library is four megabytes of source.
enableCompileCache();

async function openHtml(bytes: Uint8Array): Promise<Source> {
  const { decodeHtml, htmlFlow } = await import('../markup/read-html.ts');
  const html = decodeHtml(bytes);
  if (html === undefined) throw new Failure('damaged');
  return sourceOfText(htmlFlow(html));
}

function sourceOfText(flow: Flow): Source {
  if (flow.lines.length === 0 && flow.remarks.length === 0) throw new Failure('empty');
  return sourceOfFlow(flow);
}

async function openPicture(bytes: Uint8Array, limits: Limits): Promise<Source> {
  const { isJpeg2000, jpeg2000AsPdf } = await import('../pdfjs/jpeg2000-as-pdf.ts');
  if (isJpeg2000(bytes)) {
    const pdf = readerOf(forThreads(jpeg2000AsPdf(bytes, limits.pixels)));
    return (await import('../pdfjs/open-pdf.ts')).openPdf(pdf, limits);
  }
  const { bmpAsPng, isBmp } = await import('../canvas/bmp-as-png.ts');
  const picture = isBmp(bytes) ? await bmpAsPng(bytes, limits.pixels) : bytes;
  return (await import('../sharp/sharp-image.ts')).openImage(picture, limits);
}

async function sourceOf(kind: FileKind, { name, bytes, limits }: Opening): Promise<Source> {
  switch (kind) {
    case 'pdf':
      return (await import('../pdfjs/open-pdf.ts')).openPdf(readerOf(bytes), limits);
    case 'image':
      return openPicture(allOf(bytes), limits);
    case 'text':
      return (await import('./plain-text.ts')).openText(allOf(bytes), name, limits);
    case 'html':
      return openHtml(allOf(bytes));
    case 'mail':
      return sourceOfText(await (await import('../markup/read-mail.ts')).mailFlow(allOf(bytes)));
    case 'docx': {
      const [{ openDocx }, { readChunk }] = await Promise.all([
        import('../docx/open-docx.ts'),
        import('./read-chunk.ts'),
      ]);
      return openDocx(allOf(bytes), limits, readChunk);
    }
    case 'rtf':
    case 'odt':
    case 'doc': {
      const [{ sourceOfWords }, { budgetFor }, { readChunk, wordsFlow }] = await Promise.all([
        import('../docx/open-docx.ts'),
        import('../docx/package.ts'),
        import('./read-chunk.ts'),
      ]);
      return sourceOfWords(await wordsFlow(kind, allOf(bytes), budgetFor(limits), readChunk));
    }
  }
}

async function open(opening: Opening): Promise<{ readonly mediaType: string; readonly source: Source }> {
  const { name, bytes } = opening;
  const { kind, mediaType } = await recogniseFile(
    name,
    (count) => headOf(bytes, count),
    () => allOf(bytes),
  );
  return { mediaType, source: await sourceOf(kind, opening) };
}

let opened: ReturnType<typeof open> | undefined;
let stands: Priority = 'usual';

function standBack(): void {
  const { priority = 'usual' } = workerData as Opening;
  if (priority === stands) return;
  giveWay();
  stands = priority;
}

async function answer({ ask, number, layers = [] }: Request): Promise<unknown> {
  opened ??= open(workerData as Opening);
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
    if (error instanceof Failure) return { id, failure: { code: error.code, message: error.message } };
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
