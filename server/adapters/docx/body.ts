// The body of a Word file → its lines: paragraphs with their labels, tables row by row, layout tables cell by cell.
import type { Numbering, NumberingPlace } from './numbering.ts';
import { readXml } from './xml.ts';

/** What a paragraph style says that changes the text. */
export interface ParagraphStyle {
  readonly place: Partial<NumberingPlace> | undefined;
  readonly basedOn: string | undefined;
  readonly caps: boolean;
}

/** A table this small is a frame for a letterhead or a signature block, whose cells are read whole. */
const LAYOUT_COLUMNS = 2;
const LAYOUT_ROWS = 3;

interface Paragraph {
  text: string;
  style: string | undefined;
  list: string | undefined;
  level: number | undefined;
}

/** Lines of one cell. */
type Cell = string[];

interface Table {
  readonly rows: Cell[][];
}

/** Content that is not on the page: deleted or moved text, the older twin of a drawing, field codes, notes' marks. */
const UNSEEN = new Set(['del', 'moveFrom', 'Fallback', 'instrText', 'delText']);

function tableLines({ rows }: Table): string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (columns <= LAYOUT_COLUMNS && rows.length <= LAYOUT_ROWS) return rows.flat(2);
  return rows.map((row) => row.map((cell) => cell.join(' ')).join('\t')).filter((line) => line.trim() !== '');
}

export function readBody(
  xml: Uint8Array,
  numbering: Numbering,
  styles: ReadonlyMap<string, ParagraphStyle>,
): readonly string[] {
  const lines: string[] = [];
  const tables: Table[] = [];
  const paragraphs: Paragraph[] = [];
  let unseen = 0;
  let inText = false;
  let hidden = false;
  let caps = false;
  let inRun = false;
  let inParagraphProperties = 0;

  const styleOf = (id: string | undefined): ParagraphStyle & { readonly id: string } => {
    const seen = new Set<string>();
    let place: ParagraphStyle['place'];
    let isCaps = false;
    for (let at = id; at !== undefined && !seen.has(at); at = styles.get(at)?.basedOn) {
      seen.add(at);
      const style = styles.get(at);
      place ??= style?.place ?? numbering.ofStyle(at);
      isCaps ||= style?.caps ?? false;
    }
    return { id: id ?? '', place, basedOn: undefined, caps: isCaps };
  };
  const emit = (text: string): void => {
    const cell = tables.at(-1)?.rows.at(-1)?.at(-1);
    (cell ?? lines).push(text);
  };
  const append = (text: string): void => {
    const paragraph = paragraphs.at(-1);
    if (paragraph && unseen === 0 && !hidden) paragraph.text += text;
  };
  const finish = (paragraph: Paragraph): void => {
    const { place } = styleOf(paragraph.style);
    const list = paragraph.list ?? place?.list;
    const label =
      list === undefined || list === '0'
        ? ''
        : numbering.next({ list, level: paragraph.level ?? place?.level ?? 0 });
    const [first = '', ...rest] = paragraph.text
      .split('\n')
      .map((text) => text.replace(/[ \t\u00A0]+/g, ' ').trim());
    if (first !== '') emit(label === '' ? first : `${label} ${first}`);
    for (const text of rest) if (text !== '') emit(text);
  };

  readXml(xml, {
    open(name, attributes) {
      if (UNSEEN.has(name)) unseen++;
      const paragraph = paragraphs.at(-1);
      const { val } = attributes;
      switch (name) {
        case 'p':
          paragraphs.push({ text: '', style: undefined, list: undefined, level: undefined });
          break;
        case 'pPr':
          inParagraphProperties++;
          break;
        case 'pStyle':
          if (paragraph) paragraph.style = val;
          break;
        case 'numId':
          if (paragraph) paragraph.list = val;
          break;
        case 'ilvl':
          if (paragraph) paragraph.level = Number(val);
          break;
        case 'r':
          inRun = true;
          hidden = false;
          caps = styleOf(paragraph?.style).caps;
          break;
        case 'vanish':
          if (inRun && inParagraphProperties === 0) hidden = val !== '0' && val !== 'false';
          break;
        case 'caps':
          if (inRun && inParagraphProperties === 0) caps = val !== '0' && val !== 'false';
          break;
        case 't':
          inText = true;
          break;
        case 'tab':
          if (inRun) append(' ');
          break;
        case 'br':
        case 'cr':
          append('\n');
          break;
        case 'noBreakHyphen':
          append('-');
          break;
        case 'tbl':
          tables.push({ rows: [] });
          break;
        case 'tr':
          tables.at(-1)?.rows.push([]);
          break;
        case 'tc':
          tables.at(-1)?.rows.at(-1)?.push([]);
          break;
      }
    },
    close(name) {
      if (UNSEEN.has(name)) unseen--;
      switch (name) {
        case 'p': {
          const paragraph = paragraphs.pop();
          if (paragraph && unseen === 0) finish(paragraph);
          break;
        }
        case 'pPr':
          inParagraphProperties--;
          break;
        case 'r':
          inRun = false;
          hidden = false;
          break;
        case 't':
          inText = false;
          break;
        case 'tbl': {
          const table = tables.pop();
          if (table) for (const line of tableLines(table)) emit(line);
          break;
        }
      }
    },
    text(text) {
      if (inText) append(caps ? text.toLocaleUpperCase('vi') : text);
    },
  });
  return lines;
}
