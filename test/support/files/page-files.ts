// Small files for the reader: typed pages as PDF or picture, Word files from bare XML, and the broken ones of each kind.
import { fileURLToPath } from 'node:url';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { strToU8, zipSync } from 'fflate';
import PDFDocument from 'pdfkit';

const FONT = fileURLToPath(import.meta.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'));
GlobalFonts.registerFromPath(FONT, 'Tinos');

/** A text at points from the top left of an A4 page. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  /** In the layer, but not to be seen, as below a scan. */
  readonly hidden?: boolean;
}

export function lines(texts: readonly string[], x = 85, y = 85): readonly Placed[] {
  return texts.map((text, row) => ({ x, y: y + row * 24, text }));
}

export interface PdfOptions {
  readonly userPassword?: string;
  readonly ownerPassword?: string;
}

/** One page for each list; `pictures` are laid over the whole page, below the text. */
export async function pdfOf(
  pages: readonly { readonly texts: readonly Placed[]; readonly picture?: Uint8Array }[],
  options: PdfOptions = {},
): Promise<Uint8Array> {
  const doc = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false, ...options });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => doc.on('end', resolve));
  for (const { texts, picture } of pages) {
    doc.addPage();
    if (picture) doc.image(Buffer.from(picture), 0, 0, { width: 595.28, height: 841.89 });
    for (const { x, y, text, size = 14, hidden = false } of texts)
      doc
        .font(FONT)
        .fontSize(size)
        .fillOpacity(hidden ? 0 : 1)
        .text(text, x, y, { lineBreak: false });
  }
  doc.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

export interface Inked {
  readonly dpi?: number;
  /** Height of the picture, in points; a strip is quicker to recognise than a page. */
  readonly height?: number;
  readonly draw?: (context: ReturnType<ReturnType<typeof createCanvas>['getContext']>, scale: number) => void;
}

/** The same text as a picture of an A4-wide sheet. */
export function pngOf(texts: readonly Placed[], { dpi = 200, height = 842, draw }: Inked = {}): Uint8Array {
  const scale = dpi / 72;
  const canvas = createCanvas(Math.round(595 * scale), Math.round(height * scale));
  const context = canvas.getContext('2d');
  context.fillStyle = '#f4f2ee';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#1c1c1c';
  for (const { x, y, text, size = 14 } of texts) {
    context.font = `${size * scale}px Tinos`;
    context.fillText(text, x * scale, y * scale);
  }
  draw?.(context, scale);
  return new Uint8Array(canvas.toBuffer('image/png'));
}

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** `body`: the paragraphs and tables; `numbering`: the inside of word/numbering.xml. */
export function docxOf(body: string, numbering = '', styles = ''): Uint8Array {
  const part = (root: string, inside: string): Uint8Array =>
    strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:${root} ${WORD}>${inside}</w:${root}>`);
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
        '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/numbering.xml': part('numbering', numbering),
    'word/styles.xml': part('styles', styles),
  });
}

/** A PDF put together by hand: objects from number 1 on, with a right cross-reference table. */
export function rawPdf(objects: readonly string[], trailer = '/Root 1 0 R'): Uint8Array {
  let text = '%PDF-1.5\n';
  const offsets: number[] = [];
  for (const [at, object] of objects.entries()) {
    offsets.push(text.length);
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
  }
  const start = text.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  text += `trailer << /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

export function zipFile(): Uint8Array {
  return zipSync({ 'ghi-chu.txt': strToU8('Không phải văn bản.') });
}
