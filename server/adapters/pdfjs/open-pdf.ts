// A PDF opened: its pages' own text, their pictures for the engine and for people.
import type { Limits } from '../../config.ts';
import { Failure } from '../../failure.ts';
import type { Line, Raster, ReadingReason } from '../../model/page.ts';
import { layerVerdict, readingOf } from '../../pages/choose-reading.ts';
import { clean } from '../../pages/cleaning/clean.ts';
import type { CleanPage, Prepared, Source } from '../../pages/recognition/prepared.ts';
import { rasterFor } from '../../pages/raster-size.ts';
import type { ByteReader } from '../files/file-bytes.ts';
import { fileRemarks, filesRemark } from './attached-files.ts';
import {
  cutPicture,
  hearing,
  leftOutPicture,
  lostContent,
  lostPicture,
  unpackedInPart,
} from './complaints.ts';
import { holdsCutPicture } from './cut-pictures.ts';
import { annotatedOf } from './filled-fields.ts';
import {
  annotationRemarks,
  CUT_PICTURE,
  LOST_CONTENT,
  LOST_PICTURE,
  struckRemark,
  topOn,
  unreadField,
} from './remarks.ts';
import { stampedOf } from './text/stamped-text.ts';
import { insetOf, unreadPlaces } from './insets.ts';
import { takeDecoded } from './parser/jpeg-decoder.ts';
import { loadPdf, pdfjs, type PdfPage } from './library.ts';
import { lostParts } from './objects/lost-parts.ts';
import { objectsOnce } from './objects/raw-objects.ts';
import { boundsOf, paintOf, type PagePaint } from './page-images.ts';
import { pageAsJpeg } from './page-as-jpeg.ts';
import { pagePixels, render, wholePageImage } from './page-pixels.ts';
import { struckWords } from './text/struck-words.ts';
import { textLayer } from './text/text-layer.ts';

/** A file cut short has lost its last words. Without this check the library rebuilds what is left and loses pages in silence. */
const TAIL_BYTES = 4096;
/** Looked through at once for the end before a block of the disk that was never written. */
const PADDING_BYTES = 64 * 1024;
/** Words over a picture, for each hundredth of the page it covers, from which it counts as read by its layer. */
const WORDS_PER_HUNDREDTH = 0.4;
/** A page with this much good text has no room for a picture that is most of it. */
const FULL_PAGE_WORDS = 220;
/** Of a page, that pictures without words cover: a logo that ends too early takes nothing with it. */
const TELLING_SHARE = 0.05;

function endBeforePadding(bytes: ByteReader): number {
  for (let end = bytes.size; end > 0;) {
    const from = Math.max(0, end - PADDING_BYTES);
    const last = bytes.read(from, end).findLastIndex((byte) => byte !== 0);
    if (last >= 0) return from + last + 1;
    end = from;
  }
  return 0;
}

function isCutShort(bytes: ByteReader): boolean {
  const end = endBeforePadding(bytes);
  const tail = Buffer.from(bytes.read(Math.max(0, end - TAIL_BYTES), end)).toString('latin1');
  return !tail.includes('%%EOF') && !tail.includes('startxref');
}

/** Share of the page under pictures on which the layer has hardly a word. */
function unreadShare(paint: PagePaint, layer: readonly Line[], page: PdfPage, raster: Raster): number {
  const view = page.getViewport({ scale: raster.width / page.getViewport({ scale: 1 }).width });
  const words = layer.flatMap((line) => line.words);
  let unread = 0;
  for (const image of paint.images) {
    const { left, right, low, high } = boundsOf(image);
    const [x0 = 0, y0 = 0] = view.convertToViewportPoint(left, low) as number[];
    const [x1 = 0, y1 = 0] = view.convertToViewportPoint(right, high) as number[];
    const box = {
      left: Math.max(0, Math.min(x0, x1)),
      right: Math.min(raster.width, Math.max(x0, x1)),
      top: Math.max(0, Math.min(y0, y1)),
      bottom: Math.min(raster.height, Math.max(y0, y1)),
    };
    const share =
      (Math.max(0, box.right - box.left) * Math.max(0, box.bottom - box.top)) /
      (raster.width * raster.height);
    const inside = words.filter(
      (word) =>
        word.box.left >= box.left &&
        word.box.right <= box.right &&
        word.box.top >= box.top &&
        word.box.bottom <= box.bottom,
    );
    if (inside.length < share * 100 * WORDS_PER_HUNDREDTH) unread += share;
  }
  return Math.min(1, unread);
}

export async function openPdf(bytes: ByteReader, limits: Limits): Promise<Source> {
  if (isCutShort(bytes)) throw new Failure('damaged');
  const pdf = await hearing(() => loadPdf(bytes, limits.pixels));
  const pageCount = pdf.numPages;
  if (pageCount < 1) throw new Failure('no-pages');
  if (pageCount > limits.pages) {
    throw new Failure('too-many-pages', {
      detail: `Tệp có ${pageCount} trang, tối đa ${limits.pages} trang.`,
    });
  }
  const optional = pdf.getOptionalContentConfig();
  const objects = objectsOnce(bytes);
  const withPage = async <T>(
    number: number,
    work: (page: PdfPage, raster: Raster, complaints: readonly string[]) => Promise<T>,
  ): Promise<T> => {
    try {
      const page = await pdf.getPage(number);
      takeDecoded(page, pdfjs.ImageKind.RGB_24BPP);
      const raster = rasterFor(page.getViewport({ scale: 1 }));
      const result = await hearing((complaints) => work(page, raster, complaints));
      page.cleanup();
      return result;
    } catch (cause) {
      if (cause instanceof Failure) throw cause;
      throw new Failure('page-unreadable', { cause });
    }
  };
  return {
    pageCount,
    prepare: (number, need) =>
      withPage(number, async (page, raster, complaints) => {
        const paint = await paintOf(page);
        const annotated = await annotatedOf(page, objects);
        const stamped = await stampedOf(page, await optional, annotated);
        const filled = stamped.beside;
        const {
          lines: layer,
          remarks: hidden,
          unread: glyphs,
          nameless,
        } = await textLayer(page, raster, await optional, filled, paint);
        const reading = readingOf('text-layer', layer);
        const remarks = [
          ...(number === 1 ? await fileRemarks(pdf, objects()) : []),
          ...(annotated.files.length > 0 ? [filesRemark(annotated.files, false)] : []),
          ...annotationRemarks(annotated, stamped, topOn(page, raster)),
          ...hidden,
        ];
        const insets = async (): Promise<readonly CleanPage[]> => {
          const stamps = [...annotated.stamps].flatMap(([id, rect]) =>
            stamped.wordless.has(id) ? [rect] : [],
          );
          const places = unreadPlaces(page, raster, paint, { glyphs, stamps }, layer);
          return Promise.all(places.map((place) => insetOf(page, raster, place, layer, limits)));
        };
        const asTyped = async (reason: ReadingReason): Promise<Prepared> => ({
          raster,
          layer: reading,
          reason,
          clean: undefined,
          insets: await insets(),
          remarks: [...remarks, ...nameless, ...struckWords(page, raster, paint, layer).map(struckRemark)],
        });
        const isFull = reading.quality.verdict === 'good' && reading.quality.words >= FULL_PAGE_WORDS;
        if (lostPicture(complaints)) remarks.push(LOST_PICTURE);
        const pictured = (): number => unreadShare(paint, layer, page, raster);
        if (pictured() >= TELLING_SHARE) {
          const isCut = await holdsCutPicture(page, paint, () => unpackedInPart(complaints));
          if (isCut || cutPicture(complaints)) remarks.push(CUT_PICTURE);
        }
        // A scanned page has its picture. To look for what it lacks the whole file would be read for each piece of a long scan.
        const isScan = wholePageImage(page, paint) !== undefined;
        const lost = page.ref === null || isScan ? 'none' : lostParts(objects(), page.ref.num);
        if (lost === 'all' && layer.length === 0) throw new Failure('page-unreadable');
        if (lost !== 'none' || lostContent(complaints)) remarks.push(LOST_CONTENT);
        if (isFull && need === undefined) {
          return asTyped('text-layer-is-good');
        }
        if (leftOutPicture(complaints)) {
          throw new Failure('too-large', {
            detail: `Trang có ảnh lớn hơn ${Math.round(limits.pixels / 1e6)} triệu điểm.`,
          });
        }
        const { recognize, reason } = layerVerdict(reading, {
          unreadShare: pictured(),
          overScan: isScan,
        });
        const hasSight = paint.images.length > 0 || paint.shapes > 0 || paint.visibleText;
        const isWanted = recognize || need !== undefined;
        if (!isWanted || !hasSight) {
          return asTyped(reason);
        }
        const pixels = await pagePixels(page, paint, limits);
        if (lostPicture(complaints)) throw new Failure('page-unreadable');
        // The picture is recognised without its annotations, for signatures stamp over the text.
        const unread = filled.map((each) => unreadField(each, topOn(page, raster)));
        return {
          raster,
          layer: reading,
          reason,
          clean: clean(pixels, raster),
          remarks: [...remarks, ...unread],
          ofLayer: nameless,
        };
      }),
    sheets: {
      pdf: () => bytes.read(0, bytes.size),
      hasVisibleText: (number) => withPage(number, async (page) => (await paintOf(page)).visibleText),
      picture: (number) => withPage(number, (page) => pageAsJpeg(page, limits)),
    },
    picture: (number) =>
      withPage(number, async (page, raster) => {
        const { width, height, channels, data } = await render(page, raster.dpi, 'shown');
        const [{ sharp }, { encodePicture }] = await Promise.all([
          import('../sharp/sharp-library.ts'),
          import('../sharp/encode-picture.ts'),
        ]);
        const pixels = sharp(data as Uint8Array, { raw: { width, height, channels } });
        return encodePicture(pixels, raster.width, raster.height);
      }),
  };
}
