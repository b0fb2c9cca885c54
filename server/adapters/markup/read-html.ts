// A web page, or a text that a word processor saved as one → its lines as a browser shows them, and what it hides.
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { Failure } from '../../failure.ts';
import { decodeText } from '../../language/encodings.ts';
import { decodeByFont, type Piece } from '../../language/legacy/by-font.ts';
import { normalize } from '../../language/normalize.ts';
import type { Remark } from '../../model/page.ts';
import type { Flow } from '../../pages/flow.ts';
import { lookOf, type Look } from './html-style.ts';
import { GeneratedText } from './generated-text.ts';
import { itemLabel } from './item-label.ts';
import { mayTell } from './picture-sides.ts';
import { attribute, isForScreen, readSheet, styleOf, type Sheet } from './style-sheet.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Bytes, or letters, in which a page says what it is. */
const HEAD_BYTES = 4096;
/** Deeper than any page is; what is walked by recursion must end. */
const DEEPEST = 500;
const TOLD = 80;
/** Pixels of a side from which a picture may carry text. */
const TELLING_SIDE = 300;
/** A table this small is a frame for a letterhead or a signature block, whose cells are read whole. */
const LAYOUT_COLUMNS = 2;
const LAYOUT_ROWS = 3;

const UNSEEN = new Set([
  'head',
  'script',
  'style',
  'template',
  'noscript',
  'title',
  'del',
  'datalist',
  'option',
  'xml',
]);
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary ul'.split(
    ' ',
  ),
);
const FOREIGN: Readonly<Record<string, string>> = {
  iframe: 'Có khung nhúng (iframe) ở đây chưa được đọc.',
  frame: 'Trang web gồm các khung (frameset); nội dung của các khung chưa được đọc.',
  object: 'Có đối tượng nhúng ở đây chưa được đọc.',
  embed: 'Có đối tượng nhúng ở đây chưa được đọc.',
};

interface Table {
  readonly rows: (readonly Piece[])[][][];
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

function textBelow(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textBelow).join('') : '';
}

function elementsBelow(
  node: Node | DefaultTreeAdapterTypes.Document,
  name: string,
  depth = 0,
): readonly Element[] {
  if (depth > DEEPEST || !('childNodes' in node)) return [];
  const own = 'tagName' in node && node.tagName === name ? [node] : [];
  return [...own, ...node.childNodes.flatMap((each) => elementsBelow(each, name, depth + 1))];
}

class Lines {
  readonly lines: (readonly Piece[])[] = [];
  readonly remarks: Remark[] = [];
  readonly tables: Table[] = [];
  private line: Piece[] = [];

  append(text: string, { font, capitals }: Look): void {
    this.line.push({ text, font, capitals });
  }

  end(): void {
    const line = this.line;
    this.line = [];
    if (line.every(({ text }) => text.trim() === '')) return;
    const cell = this.tables.at(-1)?.rows.at(-1)?.at(-1);
    (cell ?? this.lines).push(line);
  }

  tell(code: Remark['code'], message: string): void {
    this.remarks.push({ code, message, linesBefore: this.lines.length });
  }

  endTable(): void {
    this.end();
    const rows = this.tables.pop()?.rows ?? [];
    const columns = Math.max(0, ...rows.map((row) => row.length));
    const target = this.tables.at(-1)?.rows.at(-1)?.at(-1) ?? this.lines;
    const isFrame = columns <= LAYOUT_COLUMNS && rows.length <= LAYOUT_ROWS;
    const plain = (text: string): Piece => ({ text, font: undefined, capitals: false });
    if (isFrame) target.push(...rows.flat(2));
    else {
      for (const row of rows) {
        const cells = row.map((cell) =>
          cell.flatMap((line, at) => (at === 0 ? line : [plain(' '), ...line])),
        );
        const line = cells.flatMap((cell, at) => (at === 0 ? cell : [plain('\t'), ...cell]));
        if (line.some(({ text }) => text.trim() !== '')) target.push(line);
      }
    }
  }
}

function fieldValue(element: Element): string {
  switch (element.tagName) {
    case 'input': {
      const type = attribute(element, 'type')?.toLowerCase() ?? 'text';
      if (type === 'checkbox' || type === 'radio')
        return attribute(element, 'checked') === undefined ? '☐' : '☒';
      return ['hidden', 'submit', 'button', 'reset', 'image', 'file', 'password'].includes(type)
        ? ''
        : (attribute(element, 'value') ?? '');
    }
    case 'textarea':
      return textBelow(element);
    default: {
      const options = elementsBelow(element, 'option');
      const chosen = options.find((option) => attribute(option, 'selected') !== undefined) ?? options[0];
      return chosen ? textBelow(chosen) : '';
    }
  }
}

/** A picture that lies in the page itself. */
function dataOf(source: string): Uint8Array | undefined {
  const [, data] = /^data:image\/[\w.+-]+;base64,(.*)$/is.exec(source) ?? [];
  return data === undefined ? undefined : Buffer.from(data, 'base64');
}

function walkInto(
  out: Lines,
  sheet: Sheet,
  pictures: Pictures,
  generated: GeneratedText | undefined,
): (node: Node, look: Look, depth: number) => void {
  const children = (element: Element, look: Look, depth: number): void => {
    for (const each of element.childNodes) walk(each, look, depth + 1);
  };
  const short = (said: string): string => {
    const text = normalize(said).replace(/\s+/gu, ' ').trim();
    return text.length > TOLD ? `${text.slice(0, TOLD)}…` : text;
  };
  const tellHidden = (said: string, hidden: string): void => {
    const told = short(hidden);
    if (told !== '') out.tell('hidden-text', `${said}, không được tính: “${told}”.`);
  };
  const struck = (text: string): void => {
    const told = short(text);
    const message = `Có chữ bị gạch ngang, vẫn còn trong phần chữ đã đọc: “${told}”.`;
    if (told !== '') out.tell('content-not-read', message);
  };
  const hidden = (element: Element): void => tellHidden('Có chữ ẩn không hiện ra', textBelow(element));
  const white = (text: string): void => tellHidden('Có chữ trắng trên nền trắng', text);
  const walk = (node: Node, around: Look, depth: number): void => {
    if (depth > DEEPEST) throw new Failure('damaged');
    if (node.nodeName === '#text' && 'value' in node) {
      return around.isWhite && !around.isOnColour ? white(node.value) : out.append(node.value, around);
    }
    if (!isElement(node) || UNSEEN.has(node.tagName)) return;
    const look = lookOf(node, sheet, around);
    if (look.isHidden) return hidden(node);
    if (look.isStruck && !around.isStruck) struck(textBelow(node));
    const { tagName } = node;
    const unread = FOREIGN[tagName];
    if (unread !== undefined) out.tell('content-not-read', unread);
    switch (tagName) {
      case 'br':
        return out.end();
      case 'img': {
        const sides = ['width', 'height'].map((side) => Number.parseInt(attribute(node, side) ?? '', 10));
        const own = attribute(node, 'src') ?? '';
        if (sides.every((side) => side >= TELLING_SIDE) || mayTell(dataOf(own) ?? pictures(own))) {
          out.tell('content-not-read', 'Có ảnh lớn ở đây; chữ trong ảnh chưa được đọc.');
        }
        return;
      }
      case 'input':
      case 'textarea':
      case 'select':
        return out.append(` ${fieldValue(node)} `, look);
      case 'table':
        out.end();
        out.tables.push({ rows: [] });
        children(node, look, depth);
        return out.endTable();
      case 'tr':
        out.end();
        out.tables.at(-1)?.rows.push([]);
        children(node, look, depth);
        return out.end();
      case 'td':
      case 'th':
        out.end();
        out.tables.at(-1)?.rows.at(-1)?.push([]);
        children(node, look, depth);
        return out.end();
      case 'pre':
        out.end();
        for (const line of textBelow(node).split('\n')) {
          out.append(line, look);
          out.end();
        }
        return;
    }
    const isBlock = BLOCKS.has(tagName) || look.isBlock;
    if (isBlock) out.end();
    if (tagName === 'li') out.append(itemLabel(node, sheet), { ...look, font: undefined });
    if (generated) out.append(generated.before(node, styleOf(node, sheet)), { ...look, font: undefined });
    children(node, look, depth);
    if (generated) out.append(generated.after(node), { ...look, font: undefined });
    if (isBlock) out.end();
  };
  return walk;
}

const UNSTYLED: Look = {
  font: undefined,
  isHidden: false,
  isWhite: false,
  isOnColour: false,
  isStruck: false,
  capitals: false,
  isBlock: false,
};

/** As XHTML may write them, and HTML would take all that follows for their content. */
const EMPTY_PAIRS =
  /<(title|script|style|textarea|iframe|noscript|template|select|object|div|p|span|a|td)\b([^<>]{0,500}?)\/>/gi;
const XHTML = /^\s*(?:<\?xml\b|<!doctype[^>]{0,200}xhtml)|<html[^>]{0,500}xmlns\s*=/i;

/** Most pages write nothing by their sheets, and asking for it costs as much as all else. */
const WRITES = /\bcontent\s*:/i;

/** The bytes of a picture that came along, by how the page names it. */
export type Pictures = (source: string) => Uint8Array | undefined;

export function htmlFlow(html: string, pictures: Pictures = () => undefined): Flow {
  const page = parse(XHTML.test(html.slice(0, HEAD_BYTES)) ? html.replace(EMPTY_PAIRS, '<$1$2></$1>') : html);
  const styles = elementsBelow(page, 'style').filter((each) => isForScreen(attribute(each, 'media') ?? ''));
  const css = styles.map(textBelow).join('\n');
  const sheet = readSheet(css);
  const out = new Lines();
  const walk = walkInto(out, sheet, pictures, WRITES.test(css) ? new GeneratedText(sheet) : undefined);
  for (const node of page.childNodes) walk(node, UNSTYLED, 0);
  out.end();
  const lines = decodeByFont(out.lines).map((line) =>
    normalize(line)
      .split('\t')
      .map((cell) => cell.replace(/[\s\u00A0]+/gu, ' ').trim())
      .join('\t'),
  );
  if (lines.length === 0 && elementsBelow(page, 'img').length > 0) {
    out.tell(
      'content-not-read',
      'Trang web chỉ có ảnh; chữ trong ảnh chưa được đọc. Hãy nộp riêng từng ảnh.',
    );
  }
  return { lines, remarks: out.remarks };
}

const DECLARED =
  /<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]+)|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w-]+)/i;

/** What programs and servers write where they do not know: the bytes are asked. */
const SAID_OF_ANY = /^(?:us-ascii|ascii|iso-8859-1|iso8859-1|latin-?1|windows-125[28]|x-user-defined)$/i;

/** As the page says; where that does not fit its bytes, or is what all pages say, as they look. */
export function decodeHtml(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1');
  const [, meta, xml] = DECLARED.exec(head) ?? [];
  const hasMark = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const declared = meta ?? xml;
  const looked = declared !== undefined && SAID_OF_ANY.test(declared) ? decodeText(bytes)?.text : undefined;
  if (looked !== undefined) return looked;
  if (declared !== undefined && !hasMark) {
    try {
      return new TextDecoder(declared, { fatal: true }).decode(bytes);
    } catch {
      // What it says is not so: its bytes are asked.
    }
  }
  return decodeText(bytes)?.text;
}
