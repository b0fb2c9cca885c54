// pdf.js set up for Node: its own fonts, character maps and decoders from its package folder, nothing from outside.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Failure } from '../../failure.ts';

const FOLDER = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

// pdf.js halves JPX pictures above 2048 pixels where this name is unknown; it is never constructed,
// because the library is told not to use it.
Object.assign(globalThis, {
  OffscreenCanvas: (globalThis as { OffscreenCanvas?: unknown }).OffscreenCanvas ?? class {},
});

export const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');

export type PdfDocument = Awaited<ReturnType<typeof pdfjs.getDocument>['promise']>;
export type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

/** Rejects with Failure `encrypted` or `damaged`. */
export async function loadPdf(bytes: Uint8Array, pixels: number): Promise<PdfDocument> {
  const folder = (name: string): string => `${join(FOLDER, name)}/`;
  try {
    return await pdfjs.getDocument({
      data: bytes,
      standardFontDataUrl: folder('standard_fonts'),
      cMapUrl: folder('cmaps'),
      wasmUrl: folder('wasm'),
      iccUrl: folder('iccs'),
      maxImageSize: pixels,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      enableXfa: false,
      verbosity: pdfjs.VerbosityLevel.WARNINGS,
    }).promise;
  } catch (cause) {
    const name = cause instanceof Error ? cause.name : '';
    throw new Failure(name === 'PasswordException' ? 'encrypted' : 'damaged', { cause });
  }
}
