// Prints lines of text down the pages of a PDF, by the margins and faces of Nghị định 30/2020/NĐ-CP, Phụ lục I, and remembers them.
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import { tableWidths } from './sample-source.ts';

const font = (file: string): string =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/tinos/${file}/Tinos_${file}.ttf`));
const FONTS = {
  regular: font('400Regular'),
  italic: font('400Regular_Italic'),
  bold: font('700Bold'),
  boldItalic: font('700Bold_Italic'),
};
export type Face = keyof typeof FONTS;

const POINTS_PER_MM = 72 / 25.4;
const PAGE = { width: 595.28, height: 841.89 };
export const MARGIN = {
  left: 30 * POINTS_PER_MM,
  right: 15 * POINTS_PER_MM,
  top: 20 * POINTS_PER_MM,
  bottom: 20 * POINTS_PER_MM,
};
export const WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
const BOTTOM = PAGE.height - MARGIN.bottom;
export const INDENT = 12.7 * POINTS_PER_MM;
export const BODY = 13;
/** Of a table. */
const CELL = 12;
const PADDING = 4;
/** Baseline to baseline, as a multiple of the size: Word's single spacing of a Times-like face. */
export const LEADING = 1.15;
/** Points; the decree's least is 6. */
export const PARAGRAPH_GAP = 6;

/** One printed line; x and y are points from the top left of the page. */
export interface PrintedLine {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Index into the source's paragraphs; undefined for the letterhead, the closing and the signature. */
  readonly paragraph: number | undefined;
}

/** Printed over and under the text of every page after the first; “#” is the page's number. */
export interface PageEdges {
  readonly head?: string;
  readonly foot?: string;
}

interface TextStyle {
  readonly face?: Face;
  readonly size?: number;
  readonly align?: 'justify' | 'center' | 'left';
  readonly indent?: number;
  readonly left?: number;
  readonly width?: number;
}

/** Words at whose ends a line may break: a period of years stays together. */
function unbroken(text: string): string[] {
  return text
    .replaceAll(/(\d) - (\d)/g, '$1\u0000-\u0000$2')
    .split(' ')
    .map((word) => word.replaceAll('\u0000', ' '));
}

/** Prints lines down the page and remembers them. */
export class Press {
  readonly doc: PDFKit.PDFDocument;
  readonly lines: PrintedLine[] = [];
  page = 1;
  y = MARGIN.top;

  readonly #head: string | undefined;
  readonly #foot: string | undefined;

  constructor(title: string, { head, foot }: PageEdges = {}) {
    this.#head = head;
    this.#foot = foot;
    this.doc = new PDFDocument({
      size: 'A4',
      margin: 0,
      info: {
        Title: title,
        Author: 'Đối Chiếu',
        Subject: 'Văn bản mẫu để dùng thử; nội dung, số liệu và người ký đều hư cấu.',
        // The file's id is a digest of these, so a fixed date makes the bytes the same from run to run.
        CreationDate: new Date(Date.UTC(2026, 0, 1)),
        ModDate: new Date(Date.UTC(2026, 0, 1)),
      },
    });
    for (const [name, file] of Object.entries(FONTS)) this.doc.registerFont(name, file);
  }

  breakPage(): void {
    this.doc.addPage();
    this.page += 1;
    this.y = MARGIN.top;
    this.doc.font('regular').fontSize(BODY);
    const mark = String(this.page);
    const x = MARGIN.left + (WIDTH - this.doc.widthOfString(mark)) / 2;
    this.#print(mark, x, 10 * POINTS_PER_MM, {}, undefined);
    this.doc.fontSize(11);
    const [head, foot] = [this.#head, this.#foot].map((text) => text?.replace('#', mark));
    if (head !== undefined) this.#print(head, MARGIN.left, 14 * POINTS_PER_MM, {}, undefined);
    if (foot !== undefined) this.#print(foot, MARGIN.left, BOTTOM + 6 * POINTS_PER_MM, {}, undefined);
  }

  /** Breaks the page unless `height` points are left on it. */
  need(height: number): void {
    if (this.y + height > BOTTOM) this.breakPage();
  }

  wrap(text: string, { face = 'regular', size = BODY, indent = 0, width = WIDTH }: TextStyle): string[] {
    this.doc.font(face).fontSize(size);
    const lines: string[] = [];
    let line = '';
    for (const word of unbroken(text)) {
      const longer = line === '' ? word : `${line} ${word}`;
      const room = width - (lines.length === 0 ? indent : 0);
      if (line !== '' && this.doc.widthOfString(longer) > room) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return [...lines, line];
  }

  /** The narrowest column that needs no more lines, so that a centred title does not leave a lone word. */
  balance(text: string, style: TextStyle): string[] {
    const { width = WIDTH } = style;
    const fewest = this.wrap(text, style).length;
    let narrow = width;
    while (this.wrap(text, { ...style, width: narrow - 10 }).length === fewest && narrow > width / 2)
      narrow -= 10;
    return this.wrap(text, { ...style, width: narrow });
  }

  paragraph(text: string, style: TextStyle, paragraph?: number): void {
    const { face = 'regular', size = BODY, align = 'justify', indent = 0 } = style;
    const { left = MARGIN.left, width = WIDTH } = style;
    const lines = align === 'center' ? this.balance(text, style) : this.wrap(text, style);
    for (const [at, line] of lines.entries()) {
      // The last line of a paragraph never stands alone on a page.
      const rest = at > 0 && at === lines.length - 2 ? 2 : 1;
      if (this.y + rest * size * LEADING > BOTTOM) this.breakPage();
      this.doc.font(face).fontSize(size);
      const start = at === 0 ? indent : 0;
      const slack = width - start - this.doc.widthOfString(line);
      const gaps = line.split(' ').length - 1;
      const stretched = align === 'justify' && at < lines.length - 1 && gaps > 0;
      const x = left + start + (align === 'center' ? slack / 2 : 0);
      this.#print(line, x, this.y, stretched ? { wordSpacing: slack / gaps } : {}, paragraph);
      this.y += size * LEADING;
    }
  }

  /** Ruled cells side by side, as high as the highest. */
  row(cells: readonly string[], face: Face, paragraph: number): void {
    const widths = tableWidths(cells.length).map((share) => share * WIDTH);
    const wrapped = cells.map((text, at) =>
      this.wrap(text, { face, size: CELL, width: (widths[at] ?? 0) - 2 * PADDING }),
    );
    const height = Math.max(...wrapped.map((lines) => lines.length)) * CELL * LEADING + 2 * PADDING;
    this.need(height);
    let left = MARGIN.left;
    for (const [at, lines] of wrapped.entries()) {
      const width = widths[at] ?? 0;
      this.doc.rect(left, this.y, width, height).lineWidth(0.6).stroke();
      this.doc.font(face).fontSize(CELL);
      for (const [row, line] of lines.entries())
        this.#print(line, left + PADDING, this.y + PADDING + row * CELL * LEADING, {}, paragraph);
      left += width;
    }
    this.y += height;
  }

  rule(width: number, left: number, column: number): void {
    const x = left + (column - width) / 2;
    this.doc
      .moveTo(x, this.y + 4)
      .lineTo(x + width, this.y + 4)
      .lineWidth(0.7)
      .stroke();
    this.y += 6;
  }

  /** Runs `left` and `right` from the same height and goes on below the longer one. */
  sideBySide(left: () => void, right: () => void): void {
    const top = this.y;
    left();
    const leftEnd = this.y;
    this.y = top;
    right();
    this.y = Math.max(this.y, leftEnd);
  }

  #print(text: string, x: number, y: number, options: object, paragraph: number | undefined): void {
    this.doc.text(text, x, y, { lineBreak: false, ...options });
    this.lines.push({ page: this.page, x, y, text, paragraph });
  }

  async finish(): Promise<Uint8Array> {
    const chunks: Buffer[] = [];
    this.doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    const ended = new Promise((resolve) => this.doc.on('end', resolve));
    this.doc.end();
    await ended;
    return new Uint8Array(Buffer.concat(chunks));
  }
}
