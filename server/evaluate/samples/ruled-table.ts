// A page with a ruled table as a PDF: what the reader should give back row by row.
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';

const FONT = fileURLToPath(import.meta.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'));
const LEFT = 60;
const TOP = 110;
const PADDING = 4;

/** `widths` in points. `before` and `after` stand above and below the table. */
export async function ruledTable(
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  { before = '', after = '' } = {},
): Promise<Uint8Array> {
  const doc = new PDFDocument({ size: 'A4', margin: 0 });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => doc.on('end', resolve));
  doc.font(FONT).fontSize(12).lineWidth(0.7);
  doc.text(before, LEFT, TOP - 30, { lineBreak: false });
  let y = TOP;
  for (const cells of rows) {
    const height =
      2 * PADDING +
      Math.max(
        ...cells.map((cell, at) => doc.heightOfString(cell, { width: (widths[at] ?? 50) - 2 * PADDING })),
      );
    let x = LEFT;
    for (const [at, cell] of cells.entries()) {
      const width = widths[at] ?? 50;
      doc.rect(x, y, width, height).stroke();
      doc.text(cell, x + PADDING, y + PADDING, { width: width - 2 * PADDING });
      x += width;
    }
    y += height;
  }
  doc.text(after, LEFT, y + 20, { lineBreak: false });
  doc.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}
