// The parts of an administrative document as Word paragraphs: paper, letterhead, body, signature.
// Sizes and places: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type IParagraphOptions,
  type IRunOptions,
  type ISectionOptions,
} from 'docx';
import type { LetterSettings } from '../../model/round/letter-settings.ts';
import { wordRun } from '../word/word-run.ts';
import { LETTERS } from './wording.vi.ts';

/** Twentieths of a point in a millimetre. */
const MM = 56.7;
const mm = (millimetres: number): number => Math.round(millimetres * MM);
const POINT = 20;
const PAPER = { width: mm(210), height: mm(297) };
const MARGIN = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(20), header: mm(10) };
export const TEXT_WIDTH = PAPER.width - MARGIN.left - MARGIN.right;
/** Of paper that lies on its side. */
export const BROAD_TEXT_WIDTH = PAPER.height - MARGIN.left - MARGIN.right;
const FIRST_LINE = mm(12.7);
/** A single line and a bit; the decree allows up to one and a half. */
const LINES = { line: 264, lineRule: LineRuleType.AUTO };

/** Half points. */
export const BODY = 28;
export const TABLE_SIZE = 24;
/** The smallest allowed: in 13 points the nation’s name takes more than its column. */
export const HEAD = 24;
export const NUMBER = 26;
export const RECIPIENTS = 22;
export const RECIPIENTS_HEAD = 24;

export const run = (text: string, options: IRunOptions = {}): TextRun =>
  wordRun(text, { size: BODY, ...options });

export function centred(text: string, options: IRunOptions = {}, more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [run(text, options)], ...more });
}

/** The end of the body: who signs never stands alone on a page. */
export const LAST: IParagraphOptions = { keepNext: true, keepLines: true };

/** A paragraph of the body. */
export function body(children: readonly TextRun[] | string, more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: FIRST_LINE },
    children: typeof children === 'string' ? [run(children)] : children,
    ...more,
    // Told in full: LibreOffice takes a line height without its rule for the least height in points.
    spacing: { before: 6 * POINT, ...LINES, ...more.spacing },
  });
}

/** With a number of its own, in bold: `1. Nội dung chưa có`. */
export function heading(text: string): Paragraph {
  return body([run(text, { bold: true })], {
    keepNext: true,
    spacing: { before: 6 * POINT, after: 4 * POINT },
  });
}

/** A line of the given share of its column, drawn under what stands above. */
export function rule(columnWidth: number, share: number): Paragraph {
  const side = Math.round((columnWidth * (1 - share)) / 2);
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 2 * POINT, after: 0, line: 6 * POINT, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    children: [new TextRun({ size: 8, text: '' })],
  });
}

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
};

/** `share`: of the left one. */
export function columns(left: readonly Paragraph[], right: readonly Paragraph[], share: number): Table {
  const widths = [Math.round(TEXT_WIDTH * share), Math.round(TEXT_WIDTH * (1 - share))];
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: NO_BORDERS,
    rows: [
      new TableRow({
        cantSplit: true,
        children: [left, right].map(
          (children, at) =>
            new TableCell({
              width: { size: widths[at] ?? 0, type: WidthType.DXA },
              verticalAlign: VerticalAlign.TOP,
              margins: { left: 0, right: 0, top: 0, bottom: 0 },
              children,
            }),
        ),
      }),
    ],
  });
}

export const LEFT_SHARE = 0.42;

export interface LetterheadFacts {
  readonly settings: LetterSettings;
  /** `SKHCN-CĐS`, `BC-SKHCN` */
  readonly symbol: string;
  /** Of a letter, under its number; a named document has its subject under its name. */
  readonly about: string | null;
  /** ISO day; the day itself is filled in when the number is given. */
  readonly today: string;
}

/** Office, number and subject at the left; the nation’s name, its motto, place and date at the right. */
export function letterhead({ settings, symbol, about, today }: LetterheadFacts): Table {
  const left = Math.round(TEXT_WIDTH * LEFT_SHARE);
  const { superior, office, place } = settings;
  const [nation, motto] = LETTERS.motto;
  return columns(
    [
      ...(superior === null ? [] : committeeLines(superior)).map((line) => centred(line, { size: HEAD })),
      ...committeeLines(office).map((line) => centred(line, { size: HEAD, bold: true })),
      rule(left, 0.35),
      centred(`Số:        /${symbol}`, { size: NUMBER }, { spacing: { before: 4 * POINT } }),
      ...(about === null
        ? []
        : [centred(about, { size: RECIPIENTS_HEAD }, { spacing: { before: 6 * POINT } })]),
    ],
    [
      centred(nation ?? '', { size: HEAD, bold: true }),
      centred(motto ?? '', { size: BODY, bold: true }),
      rule(TEXT_WIDTH - left, 0.62),
      centred(writtenDay(place, today), { italics: true }, { spacing: { before: 4 * POINT } }),
    ],
    LEFT_SHARE,
  );
}

/** `Ủy ban nhân dân tỉnh Quảng Trị` takes two lines, other offices as many as they need. */
function committeeLines(office: string): readonly string[] {
  const [, committee, of] = /^(Ủy ban nhân dân) (.+)$/u.exec(office) ?? [];
  return committee !== undefined && of !== undefined
    ? [committee.toUpperCase(), of.toUpperCase()]
    : [office.toUpperCase()];
}

function writtenDay(place: string, today: string): string {
  const [year = '', month = ''] = today.split('-');
  const figure = Number(month) > 2 ? String(Number(month)) : month;
  return `${place === '' ? '…………' : place}, ngày      tháng ${figure} năm ${year}`;
}

/** One addressee stands beside “Kính gửi”, several below it. */
export function addressees(names: readonly string[]): readonly Paragraph[] {
  const before = { before: 12 * POINT };
  if (names.length === 1) {
    return [centred(`${LETTERS.to} ${names[0] ?? ''}`, {}, { spacing: { ...before, after: 6 * POINT } })];
  }
  const left = mm(40);
  return [
    new Paragraph({ spacing: before, indent: { left: mm(25) }, children: [run(LETTERS.to)] }),
    ...names.map(
      (name, at) =>
        new Paragraph({
          indent: { left },
          spacing: { after: at === names.length - 1 ? 6 * POINT : 0 },
          children: [run(`- ${name}${at === names.length - 1 ? '.' : ';'}`)],
        }),
    ),
  ];
}

/** In the order of the decree: those addressed (“Như trên”), others, where it is filed; however the settings write them. */
function recipientLines(first: readonly string[], recipients: readonly string[]): readonly string[] {
  const names = recipients.map((name) => name.replace(/^[-\s]+|[;.\s]+$/gu, '')).filter(Boolean);
  const isFiled = (name: string): boolean => /^Lưu\b/iu.test(name);
  const others = names.filter((name) => !isFiled(name) && !/^Như (?:trên|kính gửi)/iu.test(name));
  const filed = names.filter(isFiled);
  const listed = [...first, ...others, ...(filed.length > 0 ? filed : [LETTERS.filed])];
  return listed.map((name, at) => `- ${name}${at === listed.length - 1 ? '.' : ';'}`);
}

/** Recipients at the left, who signs at the right. `first`: those a letter is addressed to, “Như trên”. */
export function signature(settings: LetterSettings, first: readonly string[]): Table {
  const { authority, position, signer, recipients } = settings;
  return columns(
    [
      new Paragraph({
        spacing: { before: 12 * POINT },
        children: [run(LETTERS.recipients, { size: RECIPIENTS_HEAD, bold: true, italics: true })],
      }),
      ...recipientLines(first, recipients).map(
        (line) => new Paragraph({ children: [run(line, { size: RECIPIENTS })] }),
      ),
    ],
    [
      ...(authority === null
        ? []
        : [centred(authority.toUpperCase(), { bold: true }, { spacing: { before: 12 * POINT } })]),
      centred(
        position.toUpperCase(),
        { bold: true },
        authority === null ? { spacing: { before: 12 * POINT } } : {},
      ),
      // Room for the signature and the seal.
      centred(signer, { bold: true }, { spacing: { before: 72 * POINT } }),
    ],
    0.5,
  );
}

/** Pages with margins; the number of the page above the text, from the second on. */
export function sectionOf(
  children: ISectionOptions['children'],
  orientation: (typeof PageOrientation)[keyof typeof PageOrientation] = PageOrientation.PORTRAIT,
): ISectionOptions {
  return {
    properties: { titlePage: true, page: { size: { ...PAPER, orientation }, margin: MARGIN } },
    headers: {
      first: new Header({ children: [new Paragraph({ children: [] })] }),
      default: new Header({
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [new TextRun({ size: BODY, children: [PageNumber.CURRENT] })],
          }),
        ],
      }),
    },
    children,
  };
}

/** Titles that Word lists in its navigation look as the decree has them, whatever Word's own look like. */
const TITLE_STYLE = { run: { font: 'Times New Roman', size: BODY, bold: true, color: '000000' } };

/** Bytes of a .docx. */
export async function documentOf(title: string, sections: readonly ISectionOptions[]): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: 'Đối Chiếu',
    styles: {
      default: {
        document: {
          run: { font: 'Times New Roman', size: BODY, color: '000000', language: { value: 'vi-VN' } },
        },
        title: TITLE_STYLE,
        heading1: TITLE_STYLE,
        heading2: TITLE_STYLE,
        heading3: TITLE_STYLE,
        heading4: TITLE_STYLE,
        heading5: TITLE_STYLE,
        heading6: TITLE_STYLE,
      },
    },
    sections,
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
