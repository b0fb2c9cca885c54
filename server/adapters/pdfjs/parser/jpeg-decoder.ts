// JPEG by libjpeg: pdf.js's own decoder takes a third of a second for a colour page, libjpeg a tenth of that. Browsers
// lend pdf.js theirs under the name ImageDecoder; sharp stands in for it here. What it refuses, pdf.js decodes itself.
import type { PDFPageProxy } from 'pdfjs-dist';

/** Decoded pixels on their way through pdf.js, which asks a frame for its size and that it can be handed over. */
type Frame = ArrayBuffer & { readonly displayWidth: number; readonly displayHeight: number };

/**
 * Pixels of a sheet of A4 at 600 dots to the inch. A larger picture is halved while it is decoded, as often as it takes:
 * a page is read at 300, and one of 82 million pixels took 1.9 GB.
 */
const LARGEST = 35_500_000;

/** Of a picture of this size, which libjpeg makes smaller by halves as it goes. */
export function decodedWidth(width: number, height: number): number {
  const halved = (side: number): number => Math.ceil(side / 2);
  return width * height <= LARGEST ? width : decodedWidth(halved(width), halved(height));
}

/** As the browsers' ImageDecoder, as far as pdf.js uses it: sound pictures of one or three channels. */
function decoderWithin(pixels: number): object {
  return class {
    static isTypeSupported(type: string): Promise<boolean> {
      return Promise.resolve(type === 'image/jpeg');
    }

    readonly #data: Uint8Array;

    constructor({ data, desiredWidth }: { readonly data: Uint8Array; readonly desiredWidth?: number }) {
      if (desiredWidth !== undefined) throw new Error('pictures are not made smaller here');
      this.#data = data;
    }

    /** Rejects for a picture that is cut short or damaged: pdf.js shows what is left of it. */
    async decode(): Promise<{ readonly image: Frame }> {
      const { sharp } = await import('../../sharp/sharp-library.ts');
      // The PDF says what the colours mean; a profile inside the picture does not count.
      const picture = sharp(this.#data, { ignoreIcc: true, limitInputPixels: pixels });
      const { width, height } = await picture.metadata();
      const { data, info } = await picture
        .resize({ width: decodedWidth(width, height) })
        .toColourspace('srgb')
        .raw()
        .toBuffer({ resolveWithObject: true });
      if (info.channels !== 3) throw new Error(`${info.channels} channels`);
      return {
        // A copy: memory of sharp's own (toUint8Array), once handed over, was never given back, 12 MB a page.
        image: Object.assign(new Uint8Array(data).buffer, {
          displayWidth: info.width,
          displayHeight: info.height,
        }),
      };
    }

    close(): void {
      // Nothing is held.
    }
  };
}

/** To be called before a document is opened. `pixels`: of the largest picture to decode. */
export function lendJpegDecoder(pixels: number): void {
  Object.assign(globalThis, { ImageDecoder: decoderWithin(pixels) });
}

type Objects = PDFPageProxy['objs'];

interface Unpacked {
  readonly bitmap?: unknown;
}

/** Frames arrive without their extra names, and pdf.js would draw them as a browser's: they become plain pixels. */
function unpacking(objects: Objects, rgb: number): void {
  if (Object.hasOwn(objects, 'resolve')) return;
  const resolve = objects.resolve.bind(objects);
  objects.resolve = (id: string, given: Unpacked | null = null) => {
    const isFrame = given?.bitmap instanceof ArrayBuffer;
    resolve(
      id,
      isFrame ? { ...given, kind: rgb, data: new Uint8Array(given.bitmap), bitmap: undefined } : given,
    );
  };
}

/** `rgb`: the library's name for three channels of eight bits. */
export function takeDecoded(page: PDFPageProxy, rgb: number): void {
  unpacking(page.objs, rgb);
  unpacking(page.commonObjs, rgb);
}
