// A sample plan as PDF pages laid out by Nghị định 30/2020/NĐ-CP, Phụ lục I, with the truth of every printed line.
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import { drawSeal, drawSignature } from './seal.ts';
import { isHeading, tableWidths, writtenDate } from './sample-source.ts';
import type { SampleParagraph, SampleSource } from './sample-source.ts';

const font = (file: string): string =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/tinos/${file}/Tinos_${file}.ttf`));
const FONTS = {
  regular: font('400Regular'),
  italic: font('400Regular_Italic'),
  bold: font('700Bold'),
  boldItalic: font('700Bold_Italic'),
};
type Face = keyof typeof FONTS;

const POINTS_PER_MM = 72 / 25.4;
const PAGE = { width: 595.28, height: 841.89 };
const MARGIN = {
  left: 30 * POINTS_PER_MM,
  right: 15 * POINTS_PER_MM,
  top: 20 * POINTS_PER_MM,
  bottom: 20 * POINTS_PER_MM,
};
const WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
const BOTTOM = PAGE.height - MARGIN.bottom;
const INDENT = 12.7 * POINTS_PER_MM;
const BODY = 13;
/** Of a table. */
const CELL = 12;
const PADDING = 4;
/** Baseline to baseline, as a multiple of the size: Word's single spacing of a Times-like face. */
const LEADING = 1.15;
/** Points; the decree's least is 6. */
const PARAGRAPH_GAP = 6;

/** One printed line; x and y are points from the top left of the page. */
export interface PrintedLine {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Index into the source's paragraphs; undefined for the letterhead, the closing and the signature. */
  readonly paragraph: number | undefined;
}

export interface Typeset {
  readonly pdf: Uint8Array;
  readonly lines: readonly PrintedLine[];
}

export interface TypesetOptions {
  /** A scan of a signed paper shows both; a file exported from Word shows neither. */
  readonly seal: boolean;
  /** Printed over and under the text of every page after the first; “#” is the page's number. */
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
class Press {
  readonly doc: PDFKit.PDFDocument;
  readonly lines: PrintedLine[] = [];
  page = 1;
  y = MARGIN.top;

  readonly #head: string | undefined;
  readonly #foot: string | undefined;

  constructor(title: string, { head, foot }: Pick<TypesetOptions, 'head' | 'foot'> = {}) {
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

function printLetterhead(press: Press, { front }: SampleSource): void {
  const left = { left: MARGIN.left - 14, width: 172, align: 'center' } as const;
  const right = { left: MARGIN.left + 162, width: WIDTH - 162 + 8, align: 'center' } as const;
  press.sideBySide(
    () => {
      press.paragraph(front.letterhead[0], { ...left, face: 'bold', size: 12 });
      press.paragraph(front.letterhead[1], { ...left, face: 'bold', size: 12 });
      press.rule(62, left.left, left.width);
      press.y += 4;
      press.paragraph(`Số: ${front.number}`, left);
    },
    () => {
      press.paragraph('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { ...right, face: 'bold', size: 12 });
      press.paragraph('Độc lập - Tự do - Hạnh phúc', { ...right, face: 'bold' });
      press.rule(160, right.left, right.width);
      press.y += 4;
      press.paragraph(`${front.place}, ${writtenDate(front.date)}`, { ...right, face: 'italic' });
    },
  );
  press.y += 14;
}

function printTitle(press: Press, { front }: SampleSource): void {
  press.paragraph(front.kind, { face: 'bold', size: 14, align: 'center' });
  press.paragraph(front.title, {
    face: 'bold',
    size: 14,
    align: 'center',
    left: MARGIN.left + 20,
    width: WIDTH - 40,
  });
  press.rule(140, MARGIN.left, WIDTH);
  press.y += 10;
}

function faceOf(paragraph: SampleParagraph): Face {
  if (!isHeading(paragraph)) return 'regular';
  return paragraph.kind === 'letter' ? 'italic' : 'bold';
}

/** Points that must be left on the page: a heading stays with what it heads, no paragraph leaves one line behind. */
function keptTogether(press: Press, source: SampleSource, at: number): number {
  const paragraph = source.paragraphs[at];
  if (paragraph === undefined) return 0;
  const lines = press.wrap(paragraph.text, { face: faceOf(paragraph), indent: INDENT }).length;
  return isHeading(paragraph)
    ? lines * BODY * LEADING + PARAGRAPH_GAP + keptTogether(press, source, at + 1)
    : Math.min(2, lines) * BODY * LEADING;
}

function printBody(press: Press, source: SampleSource, part: 'before' | 'after'): void {
  for (const [at, paragraph] of source.paragraphs.entries()) {
    if ((paragraph.appended ?? false) !== (part === 'after')) continue;
    if (paragraph.cells) {
      press.row(paragraph.cells, paragraph.kind === 'heads' ? 'bold' : 'regular', at);
      continue;
    }
    press.need(keptTogether(press, source, at));
    press.paragraph(paragraph.text, { face: faceOf(paragraph), indent: INDENT }, at);
    press.y += PARAGRAPH_GAP;
  }
}

function signatureHeight({ front }: SampleSource): number {
  return Math.max(front.recipients.length * 13 + 16, (front.authority.length + 5) * 15);
}

function printSignature(press: Press, source: SampleSource, seal: boolean): void {
  const { front } = source;
  const half = WIDTH / 2;
  const right = { left: MARGIN.left + half, width: half, align: 'center', face: 'bold' } as const;
  press.sideBySide(
    () => {
      press.paragraph('Nơi nhận:', { face: 'boldItalic', size: 12, align: 'left', width: half });
      for (const each of front.recipients)
        press.paragraph(`- ${each}`, { size: 11, align: 'left', width: half });
    },
    () => {
      for (const line of front.authority) press.paragraph(line, right);
      const top = press.y;
      press.y += 58;
      press.paragraph(front.signer, right);
      if (seal) {
        drawSignature(press.doc, right.left + half / 2 - 30, top + 12);
        drawSeal(press.doc, right.left + half / 2 - 34, top + 26);
      }
    },
  );
}

export async function typeset(source: SampleSource, { seal, ...edges }: TypesetOptions): Promise<Typeset> {
  const { front } = source;
  const press = new Press(front.title, edges);
  printLetterhead(press, source);
  printTitle(press, source);
  for (const text of front.bases) {
    press.paragraph(text, { face: 'italic', indent: INDENT });
    press.y += PARAGRAPH_GAP;
  }
  for (const text of front.intro) {
    press.paragraph(text, { indent: INDENT });
    press.y += PARAGRAPH_GAP;
  }
  printBody(press, source, 'before');
  // The signature never stands on a page without text above it.
  const closing = front.closing.reduce((sum, text) => sum + press.wrap(text, { indent: INDENT }).length, 0);
  press.need(closing * BODY * LEADING + 2 * PARAGRAPH_GAP + signatureHeight(source));
  for (const text of front.closing) {
    press.paragraph(text, { indent: INDENT });
    press.y += PARAGRAPH_GAP;
  }
  press.y += 6;
  printSignature(press, source, seal);
  if (source.paragraphs.some(({ appended }) => appended)) press.breakPage();
  printBody(press, source, 'after');
  return { pdf: await press.finish(), lines: press.lines };
}
