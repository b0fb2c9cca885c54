// Text, paragraph ends, cell ends and row ends in the order of an older format → WordprocessingML, in which tables and
// paragraphs enclose what belongs to them.
import { Failure } from '../../failure.ts';

/** How a run is set, as far as it decides what its text is. */
export interface Setting {
  readonly font?: string | undefined;
  /** Small letters shown as capitals. */
  readonly caps?: boolean | undefined;
  readonly hidden?: boolean | undefined;
  /** Struck through by hand. */
  readonly struck?: boolean | undefined;
  /** Red, green and blue in hex; undefined for the usual black. */
  readonly colour?: string | undefined;
  readonly isShaded?: boolean | undefined;
  readonly halfPoints?: number | undefined;
  /** Struck out with change tracking. */
  readonly deleted?: boolean | undefined;
}

export interface ParagraphEnd {
  /** Tables around it. */
  readonly depth: number;
  readonly list?: { readonly id: string; readonly level: number } | undefined;
  readonly style?: string | undefined;
  readonly isShaded?: boolean | undefined;
  /** A large first letter: what follows goes on from it. */
  readonly isDropCap?: boolean | undefined;
  /** The mark itself: a deleted one joins two paragraphs, a hidden one hides an empty one. */
  readonly mark?: Setting | undefined;
}

export interface RowEnd {
  /** Of each cell: red, green and blue of what lies behind it. */
  readonly shades?: readonly (string | undefined)[];
  readonly deleted?: boolean;
}

export interface Writer {
  text(text: string, setting: Setting): void;
  /** XML of a run's contents: a reference, a field's sign, a drawing. */
  inner(xml: string, setting?: Setting): void;
  endParagraph(end: ParagraphEnd): void;
  /** Ends the cell that is open in the table at this depth, 1 for the outermost. */
  endCell(depth: number): void;
  endRow(depth: number, end?: RowEnd): void;
  /** Whether the paragraph has begun. */
  isOpen(): boolean;
  /** All blocks so far; what is open is closed. */
  finish(): string;
}

/** Nested deeper than anyone draws tables; the XML is walked by recursion. */
const DEEPEST = 12;
/** Characters of XML: a plan of 100 pages has 3 million. */
const MOST = 64 * 1024 * 1024;

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// eslint-disable-next-line no-control-regex -- what XML does not allow
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** For text and for attributes. */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(NOT_XML, '')
    .replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
}

function shade(fill: string | undefined): string {
  return fill === undefined ? '' : `<shd fill="${fill}"/>`;
}

/** Any filling that is not white. */
const SHADED = '808080';

function propertiesOf({ font, caps, hidden, struck, colour, isShaded, halfPoints }: Setting): string {
  return [
    font === undefined ? '' : `<rFonts ascii="${escaped(font)}" hAnsi="${escaped(font)}"/>`,
    caps ? '<caps/>' : '',
    hidden ? '<vanish/>' : '',
    struck ? '<strike/>' : '',
    colour === undefined ? '' : `<color val="${colour}"/>`,
    halfPoints === undefined ? '' : `<sz val="${halfPoints}"/>`,
    isShaded ? shade(SHADED) : '',
  ].join('');
}

/** Line breaks and tabs have elements of their own. */
function contents(text: string): string {
  return text
    .split(/([\n\t])/)
    .map((part) =>
      part === '\n' ? '<br/>' : part === '\t' ? '<tab/>' : part === '' ? '' : `<t>${escaped(part)}</t>`,
    )
    .join('');
}

interface Table {
  readonly rows: string[];
  readonly cells: string[];
  readonly blocks: string[];
}

export function createWriter(): Writer {
  const body: string[] = [];
  const tables: Table[] = [];
  let runs: string[] = [];
  let text = '';
  let setting = '';
  let isDeleted = false;
  let written = 0;

  const count = (xml: string): string => {
    written += xml.length;
    if (written > MOST) {
      throw new Failure('too-large', {
        detail: { vi: 'Chữ của tệp bung ra quá lớn.', en: 'Its text is too large once unpacked.' },
      });
    }
    return xml;
  };
  const flush = (): void => {
    if (text === '') return;
    const run = `<r><rPr>${setting}</rPr>${contents(text)}</r>`;
    runs.push(count(isDeleted ? `<del>${run}</del>` : run));
    text = '';
  };
  const closeRow = (table: Table, { shades = [], deleted = false }: RowEnd): void => {
    if (table.blocks.length > 0) table.cells.push(table.blocks.splice(0).join(''));
    if (table.cells.length === 0) return;
    const cells = table.cells
      .splice(0)
      .map((cell, at) => `<tc><tcPr>${shade(shades[at])}</tcPr>${cell}</tc>`)
      .join('');
    table.rows.push(`<tr><trPr>${deleted ? '<del/>' : ''}</trPr>${cells}</tr>`);
  };
  const blocks = (): string[] => tables.at(-1)?.blocks ?? body;
  const toDepth = (asked: number): Table | undefined => {
    const depth = Math.min(asked, DEEPEST);
    while (tables.length > depth) {
      const table = tables.pop();
      if (!table) break;
      closeRow(table, {});
      blocks().push(`<tbl>${table.rows.join('')}</tbl>`);
    }
    while (tables.length < depth) tables.push({ rows: [], cells: [], blocks: [] });
    return tables.at(-1);
  };
  const endParagraph = ({ depth, list, style, isShaded, isDropCap, mark = {} }: ParagraphEnd): void => {
    flush();
    toDepth(depth);
    const properties = [
      style === undefined ? '' : `<pStyle val="${escaped(style)}"/>`,
      list === undefined
        ? ''
        : `<numPr><ilvl val="${list.level}"/><numId val="${escaped(list.id)}"/></numPr>`,
      isShaded ? shade(SHADED) : '',
      isDropCap ? '<framePr dropCap="drop"/>' : '',
      `<rPr>${mark.hidden ? '<vanish/>' : ''}${mark.deleted ? '<del/>' : ''}</rPr>`,
    ].join('');
    blocks().push(count(`<p><pPr>${properties}</pPr>`), ...runs, '</p>');
    runs = [];
  };
  return {
    text(added, { deleted = false, ...asked }) {
      const properties = propertiesOf(asked);
      if (properties !== setting || deleted !== isDeleted) flush();
      setting = properties;
      isDeleted = deleted;
      text += added;
    },
    inner(xml, asked = {}) {
      flush();
      const run = `<r><rPr>${propertiesOf(asked)}</rPr>${xml}</r>`;
      runs.push(count(asked.deleted ? `<del>${run}</del>` : run));
    },
    endParagraph,
    endCell(depth) {
      const table = toDepth(depth);
      if (table) table.cells.push(table.blocks.splice(0).join(''));
    },
    endRow(depth, end = {}) {
      const table = toDepth(depth);
      if (table) closeRow(table, end);
    },
    isOpen: () => text !== '' || runs.length > 0,
    finish() {
      flush();
      if (runs.length > 0) endParagraph({ depth: tables.length });
      toDepth(0);
      return body.join('');
    },
  };
}
