// A part of a Word file that holds blocks → its lines: paragraphs with their labels, tables row by row, layout tables
// cell by cell, notes and diagrams after the paragraph that they hang on.
import type { Piece } from '../../language/legacy/by-font.ts';
import type { Told } from './drawings/drawing.ts';
import type { Field } from './fields.ts';
import type { Numbering } from './numbering.ts';
import type { Package } from './package.ts';
import { joined, linesOf, plain } from './pieces.ts';
import {
  placeOfStyle,
  quoted,
  readParagraph,
  SUBDOCUMENT,
  type NoteReference,
  type Paragraph,
} from './paragraph.ts';
import { chain, isColour, type Styles } from './styles.ts';
import { allBelow, child, elementsOf, isOn, readBlocks, shownOf, textOf, type Element } from './tree.ts';

/** A line; a file inserted whole (`altChunk`) that is still to be read; or what is told at this place. */
export type Item =
  | { readonly kind: 'line'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'chunk'; readonly target: string }
  | ({ readonly kind: 'remark' } & Told);

export interface BodyTools {
  readonly file: Package;
  readonly part: string;
  readonly numbering: Numbering;
  readonly styles: Styles;
  /** A note's own lines; undefined where the file has no such note. */
  readonly note: (reference: NoteReference) => readonly (readonly Piece[])[] | undefined;
  /** The part is a page header or footer. */
  readonly isMargin?: boolean;
  /** What a comment says, by its id. */
  readonly comments: (id: string) => string;
}

/** Headers of the first stand on the first page, footers of the last on the last. */
export interface Sections {
  readonly first: Element | undefined;
  readonly last: Element | undefined;
}

export interface Body {
  readonly items: readonly Item[];
  readonly sections: Sections;
}

/** A table this small is a frame for a letterhead or a signature block, whose cells are read whole. */
const LAYOUT_COLUMNS = 2;
const LAYOUT_ROWS = 3;

/** Lines of one cell. */
type Cell = (readonly Piece[])[];

interface Table {
  readonly rows: Cell[][];
  /** The row was deleted with change tracking, or is hidden. */
  isRowGone: boolean;
  /** Words of the row, where it is hidden: they are told. */
  hidden: string | undefined;
  /** The cell that is open was deleted with change tracking. */
  isCellGone: boolean;
  /** Of the cell that is open: white words are seen on it. */
  isShaded: boolean;
  /** Its style colours some of its cells; which, depends on where they stand. */
  isStyleShaded: boolean;
}

const BLOCKS = new Set([
  'p',
  'sectPr',
  'trPr',
  'tcPr',
  'sdtPr',
  'altChunk',
  'subDoc',
  'oMathPara',
  'tblPr',
  'AlternateContent',
]);
/** Around blocks: deleted or moved away, the older twin of a drawing. */
const UNSEEN = new Set(['del', 'moveFrom', 'Fallback']);

function tableLines({ rows }: Table): readonly (readonly Piece[])[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (columns <= LAYOUT_COLUMNS && rows.length <= LAYOUT_ROWS) return rows.flat(2);
  return rows
    .map((row) =>
      joined(
        row.map((cell) => joined(cell, ' ')),
        '\t',
      ),
    )
    .filter((line) => line.some(({ text }) => text.trim() !== ''));
}

/** A section without footers of its own has those of the one before. */
function withFooter(sections: readonly Element[]): Element | undefined {
  return sections.findLast((section) => child(section, 'footerReference') !== undefined) ?? sections.at(-1);
}

export function readBody(xml: Uint8Array, tools: BodyTools): Body {
  const { file, part, numbering, styles } = tools;
  const items: Item[] = [];
  const tables: Table[] = [];
  const fields: Field[] = [];
  const sections: Element[] = [];
  let unseen = 0;
  let notes = 0;
  /** Of paragraphs whose end was deleted. */
  let carried: Piece[] = [];
  /** Of the content controls around: whether they show what is to be filled in. */
  const controls: boolean[] = [];

  const emit = (pieces: readonly Piece[]): void => {
    const cell = tables.at(-1)?.rows.at(-1)?.at(-1);
    if (cell) cell.push(pieces);
    else items.push({ kind: 'line', pieces });
  };
  const label = (paragraph: Paragraph): string => {
    const place = placeOfStyle(styles, paragraph.style, (style) => numbering.ofStyle(style));
    const list = paragraph.list ?? place?.list;
    if (list === undefined || list === '0') return '';
    return numbering.next({ list, level: paragraph.level ?? place?.level ?? 0 });
  };
  const paragraphBlock = (element: Element): void => {
    const paragraph = readParagraph(element, {
      file,
      part,
      styles,
      fields,
      isMargin: tools.isMargin ?? false,
      comments: tools.comments,
      isShaded: tables.some((table) => table.isShaded),
    });
    if (paragraph.section) sections.push(paragraph.section);
    for (const box of paragraph.boxes) elementsOf(box).forEach(boxed);
    for (const told of paragraph.remarks) items.push({ kind: 'remark', ...told });
    if (paragraph.isHidden) return;
    const pieces = [...carried, ...paragraph.pieces];
    carried = [];
    if (paragraph.isOpen) {
      carried = pieces;
      return;
    }
    const counted = label(paragraph);
    const [first, ...rest] = linesOf(pieces);
    if (first) emit(counted === '' ? first : [plain(`${counted} `), ...first]);
    rest.forEach(emit);
    for (const text of paragraph.drawn) emit([plain(text)]);
    for (const reference of paragraph.notes) noteLines(reference);
  };
  const noteLines = (reference: NoteReference): void => {
    notes++;
    const lines = tools.note(reference);
    if (lines === undefined) {
      const message = `Chú thích số ${notes} không có trong tệp nên chưa được đọc.`;
      items.push({ kind: 'remark', code: 'content-not-read', message });
    } else if (lines.length > 0) emit([plain(`[${notes}] `), ...joined(lines, ' ')]);
  };
  const leaveTable = (): void => {
    const table = tables.pop();
    if (table) for (const line of tableLines(table)) emit(line);
  };
  /** A block of a text box, which comes as a tree. */
  const boxed = (element: Element): void => {
    if (BLOCKS.has(element.name)) return block(element);
    enter(element.name);
    elementsOf(element).forEach(boxed);
    leave(element.name);
  };
  const enter = (name: string): void => {
    if (UNSEEN.has(name)) unseen++;
    else if (name === 'tbl')
      tables.push({
        rows: [],
        isRowGone: false,
        hidden: undefined,
        isCellGone: false,
        isShaded: false,
        isStyleShaded: false,
      });
    else if (name === 'sdt') controls.push(false);
    else if (name === 'tr') {
      const table = tables.at(-1);
      if (table) {
        table.rows.push([]);
        table.isRowGone = false;
        table.hidden = undefined;
        table.isCellGone = false;
      }
    } else if (name === 'tc') {
      const table = tables.at(-1);
      table?.rows.at(-1)?.push([]);
      if (table) {
        table.isShaded = table.isStyleShaded;
        table.isCellGone = false;
      }
    }
  };
  const leave = (name: string): void => {
    if (UNSEEN.has(name)) unseen--;
    else if (name === 'tbl') leaveTable();
    else if (name === 'sdt') controls.pop();
    else if (name === 'tc') {
      const table = tables.at(-1);
      if (table?.isCellGone === true) table.rows.at(-1)?.pop();
    } else if (name === 'tr') leaveRow();
  };
  const leaveRow = (): void => {
    const table = tables.at(-1);
    if (table?.isRowGone !== true) return;
    table.rows.pop();
    if (table.hidden === undefined || table.hidden.trim() === '') return;
    const message = `Có hàng ẩn của bảng, không in ra giấy, không được tính: “${quoted(table.hidden)}”.`;
    items.push({ kind: 'remark', code: 'hidden-text', message });
  };
  const block = (element: Element): void => {
    const isGone = unseen > 0 || controls.includes(true) || tables.some(({ isRowGone }) => isRowGone);
    const table = tables.at(-1);
    switch (element.name) {
      case 'trPr': {
        if (!table) break;
        const isHidden = isOn(element, 'hidden') === true;
        const isDeleted = child(element, 'del') !== undefined;
        table.isRowGone = isDeleted || isHidden;
        if (isHidden && !isDeleted) table.hidden = '';
        break;
      }
      case 'tcPr': {
        if (!table) break;
        const fill = child(element, 'shd')?.attributes['fill'];
        table.isShaded = table.isStyleShaded || isColour(fill);
        table.isCellGone = child(element, 'cellDel') !== undefined;
        break;
      }
      case 'tblPr': {
        const style = child(element, 'tblStyle')?.attributes['val'];
        if (table) table.isStyleShaded = chain(styles, style).some(([, { isShaded }]) => isShaded);
        break;
      }
      case 'sdtPr':
        if (controls.length > 0) controls[controls.length - 1] = isOn(element, 'showingPlcHdr') === true;
        break;
      case 'sectPr':
        sections.push(element);
        break;
      case 'AlternateContent':
        if (!isGone) shownOf(element).forEach(boxed);
        break;
      case 'subDoc':
        if (!isGone) items.push({ kind: 'remark', code: 'content-not-read', message: SUBDOCUMENT });
        break;
      case 'altChunk': {
        const target = file.relations(part).get(element.attributes['id'] ?? '')?.target;
        if (!isGone) items.push({ kind: 'chunk', target: target ?? '' });
        break;
      }
      case 'p': {
        if (!isGone) paragraphBlock(element);
        if (table?.hidden !== undefined) table.hidden += ` ${allBelow(element, 't').map(textOf).join('')}`;
        break;
      }
      default:
        if (!isGone) paragraphBlock({ name: 'p', attributes: {}, children: [element] });
    }
  };
  readBlocks(xml, BLOCKS, { enter, leave, block });
  if (carried.length > 0) linesOf(carried).forEach(emit);
  return { items, sections: { first: sections[0], last: withFooter(sections) } };
}
