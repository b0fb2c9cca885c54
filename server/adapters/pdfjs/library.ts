// pdf.js set up for Node: its own fonts, character maps and decoders from its package folder, nothing from outside.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Failure } from '../../failure.ts';
import type { ByteReader } from '../files/file-bytes.ts';
import { importLightly } from './canvas.ts';
import { joinedPorts, type HalfPort } from './parser/halves.ts';
import { lendJpegDecoder } from './parser/jpeg-decoder.ts';
import { unpackAtOnce } from './unpack-at-once.ts';

const FOLDER = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** The half of pdf.js that reads files. It carries no types; made small it loads faster. */
const PARSER: string = 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';

interface Parser {
  readonly WorkerMessageHandler: { initializeFromPort(port: HalfPort): void };
}

/** pdf.js asks it how large a canvas may be, and halves pictures that would not fit; any size fits here. It draws nothing on it. */
class OffscreenCanvas {
  getContext(): object {
    return { fillRect: () => undefined, getImageData: () => ({ data: [0, 0, 0, 255] }) };
  }
}
Object.assign(globalThis, { OffscreenCanvas });

export const pdfjs = await importLightly(() => import('pdfjs-dist/legacy/build/pdf.mjs'));

export type PdfDocument = Awaited<ReturnType<typeof pdfjs.getDocument>['promise']>;
export type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

/** Bytes asked for at once. Finding a page asks for every page before it, and these lie as far apart as their pictures are large: larger pieces load the whole file. */
const PIECE_BYTES = 16 * 1024;

/** Hands over what is asked for, so that a file of hundreds of pages is not held before its first one is read. */
function pieceByPiece(bytes: ByteReader): InstanceType<typeof pdfjs.PDFDataRangeTransport> {
  const transport = new pdfjs.PDFDataRangeTransport(bytes.size, null);
  transport.requestDataRange = (begin, end) => transport.onDataRange(begin, bytes.read(begin, end));
  return transport;
}

/** Rejects with Failure `encrypted` or `damaged`. */
export async function loadPdf(bytes: ByteReader, pixels: number): Promise<PdfDocument> {
  lendJpegDecoder(pixels);
  unpackAtOnce();
  // After the decoder was lent, as it looks for one once. It leaves itself where the other half, which would start it as
  // a thread, looks first.
  const { WorkerMessageHandler } = (await importLightly(() => import(PARSER))) as Parser;
  const { OPS } = pdfjs;
  const [ours, parsers] = joinedPorts(new Set([OPS.showText, OPS.setTextMatrix, OPS.constructPath]));
  WorkerMessageHandler.initializeFromPort(parsers);
  const folder = (name: string): string => `${join(FOLDER, name)}/`;
  try {
    return await pdfjs.getDocument({
      worker: new pdfjs.PDFWorker({ port: ours as never }),
      range: pieceByPiece(bytes),
      rangeChunkSize: PIECE_BYTES,
      disableStream: true,
      disableAutoFetch: true,
      standardFontDataUrl: folder('standard_fonts'),
      cMapUrl: folder('cmaps'),
      wasmUrl: folder('wasm'),
      iccUrl: folder('iccs'),
      maxImageSize: pixels,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: true,
      useSystemFonts: false,
      disableFontFace: true,
      enableXfa: false,
      fontExtraProperties: true,
      verbosity: pdfjs.VerbosityLevel.WARNINGS,
    }).promise;
  } catch (cause) {
    const name = cause instanceof Error ? cause.name : '';
    throw new Failure(name === 'PasswordException' ? 'encrypted' : 'damaged', { cause });
  }
}
