// A sample plan as PDF pages laid out by Nghị định 30/2020/NĐ-CP, Phụ lục I, with the truth of every printed line.
import {
  BODY,
  INDENT,
  LEADING,
  MARGIN,
  PARAGRAPH_GAP,
  Press,
  WIDTH,
  type Face,
  type PageEdges,
  type PrintedLine,
} from './press.ts';
import { isHeading, writtenDate, type SampleParagraph, type SampleSource } from './sample-source.ts';
import { drawSeal, drawSignature } from './seal.ts';

export interface Typeset {
  readonly pdf: Uint8Array;
  readonly lines: readonly PrintedLine[];
}

export interface TypesetOptions extends PageEdges {
  /** A scan of a signed paper shows both; a file exported from Word shows neither. */
  readonly seal: boolean;
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
