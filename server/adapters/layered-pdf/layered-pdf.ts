// A file's pages with the restored text lying unseen over them → a PDF in which it is found. A scan's pictures are copied as they are.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fontkit from '@cantoo/fontkit';
import { PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import type { PageLayer } from '../../model/page-layer.ts';
import type { Sheets } from '../../pages/recognition/prepared.ts';
import { dropHiddenText } from './drop-hidden-text.ts';
import { writeLayer } from './write-layer.ts';

/** As wide as Times New Roman, in which offices write, so that words are squeezed little. */
const FACE = fileURLToPath(import.meta.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'));

/** Points that A4 is wide. */
const SHEET_WIDTH = 595.28;

/** undefined where the file is none that the library can copy from: encrypted, or put together again by our reader. */
async function opened(pdf: Uint8Array | undefined): Promise<PDFDocument | undefined> {
  if (pdf === undefined) return undefined;
  try {
    const document = await PDFDocument.load(pdf, { updateMetadata: false, throwOnInvalidObject: true });
    return document.isEncrypted ? undefined : document;
  } catch {
    // Its pages are drawn instead.
    return undefined;
  }
}

async function pictured(
  target: PDFDocument,
  { number, raster }: PageLayer,
  sheets: Sheets,
): Promise<PDFPage> {
  const { kind, bytes } = await sheets.picture(number);
  const image = kind === 'jpeg' ? await target.embedJpg(bytes) : await target.embedPng(bytes);
  // Nobody measured a page that could not be read: it becomes as wide as a sheet.
  const points =
    raster === undefined ? SHEET_WIDTH / image.width : (raster.width / raster.dpi) * (72 / image.width);
  const size = { width: image.width * points, height: image.height * points };
  const page = target.addPage([size.width, size.height]);
  page.drawImage(image, { x: 0, y: 0, ...size });
  return page;
}

export async function layeredPdf(layers: readonly PageLayer[], sheets: Sheets): Promise<Uint8Array> {
  const target = await PDFDocument.create();
  target.setLanguage('vi-VN');
  target.registerFontkit(fontkit);
  const font = await target.embedFont(await readFile(FACE), { subset: true });
  const original = await opened(sheets.pdf?.());
  for (const layer of layers) {
    const index = layer.number - 1;
    const isCopied = original !== undefined && index < original.getPageCount();
    const isDrawn = !isCopied || (layer.own === 'wrong' && (await sheets.hasVisibleText(layer.number)));
    let page: PDFPage;
    if (isDrawn) page = await pictured(target, layer, sheets);
    else {
      const [copy] = await target.copyPages(original, [index]);
      if (copy === undefined) throw new Error(`no page ${layer.number}`);
      page = target.addPage(copy);
      if (layer.own === 'wrong') dropHiddenText(page);
    }
    // A copied page says by itself what was right; what was put right since is laid over it, each word by itself.
    const isRight = !isDrawn && layer.own === 'right';
    writeLayer(page, isRight ? { ...layer, lines: layer.amended.map((word) => [word]) } : layer, font);
  }
  return target.save();
}
