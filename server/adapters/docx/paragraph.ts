// A paragraph of Word → its text in pieces that know their font, what it refers to, and what of it is not on the page.
import { legacyFont, type Piece } from '../../language/legacy/by-font.ts';
import { drawnIn, type Told } from './drawings/drawing.ts';
import { watermarkOf } from './drawings/watermark.ts';
import { equation } from './equation.ts';
import { endOf, fieldFrom, type Field } from './fields.ts';
import type { Package } from './package.ts';
import { chain, hasShade, lettersOf, over, styleLetters, type Letters, type Styles } from './styles.ts';
import { symbol, symbolText } from '../../language/symbol-fonts.ts';
import { child, elementsOf, isOn, shownOf, textOf, type Element } from './tree.ts';

export interface NoteReference {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
}

export interface Paragraph {
  /** Without the label that Word counts; "\n" where a line is broken. */
  readonly pieces: readonly Piece[];
  readonly style: string | undefined;
  readonly list: string | undefined;
  readonly level: number | undefined;
  readonly notes: readonly NoteReference[];
  /** Contents of text boxes, in order. */
  readonly boxes: readonly Element[];
  /** Of diagrams and WordArt, after the text. */
  readonly drawn: readonly string[];
  readonly remarks: readonly Told[];
  /** Its end was deleted with change tracking, or it is the large first letter of the next: what it holds joins the next. */
  readonly isOpen: boolean;
  /** Its end and all of it are hidden, so that it is not counted either. */
  readonly isHidden: boolean;
  /** Of the section that ends with it. */
  readonly section: Element | undefined;
}

export interface Setting {
  readonly file: Package;
  /** The part that the paragraph stands in: relations are its own. */
  readonly part: string;
  readonly styles: Styles;
  /** Fields may run over paragraphs; those open at its start are the setting's. */
  readonly fields: Field[];
  /** It stands in a page header or footer. */
  readonly isMargin?: boolean;
  /** What a comment says, by its id; notes have none. */
  readonly comments?: (id: string) => string;
  /** Whether what lies behind it has a colour. */
  readonly isShaded?: boolean;
}

/** Deleted or moved away with change tracking; the older twin of a drawing; properties as they were before a change. */
const UNSEEN = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'delText',
  'rPrChange',
  'pPrChange',
  'rt',
  'rPr',
  'pPr',
  'sdtPr',
]);
/** Where a file of its own is shown. */
const HANDWRITING = 'Có nét viết tay trên màn hình ở đây chưa được đọc.';
export const SUBDOCUMENT = 'Có văn bản con (subdocument) liên kết ở đây chưa được đọc.';
/** Hidden words that are told; the rest is cut. */
const TOLD = 80;

export function quoted(text: string): string {
  const plain = text.replace(/\s+/gu, ' ').trim();
  return plain.length > TOLD ? `${plain.slice(0, TOLD)}…` : plain;
}

/** A note that one person wrote to another beside the text. */
export function commentOf(said: string): string {
  return `Có ghi chú bên lề (comment), không được tính: “${quoted(said)}”.`;
}

function isPlaceholder(control: Element): boolean {
  return isOn(child(control, 'sdtPr'), 'showingPlcHdr') === true;
}

function isDropCap(properties: Element | undefined): boolean {
  const drop = child(properties, 'framePr')?.attributes['dropCap'];
  return drop === 'drop' || drop === 'margin';
}

export function readParagraph(
  element: Element,
  { file, part, styles, fields, isMargin = false, comments, isShaded: isBehind = false }: Setting,
): Paragraph {
  const properties = child(element, 'pPr');
  const numbering = child(properties, 'numPr');
  const style = child(properties, 'pStyle')?.attributes['val'];
  const mark = child(properties, 'rPr');
  const base = over(styleLetters(styles, style ?? styles.paragraph), styles.defaults);
  const isShaded =
    isBehind || hasShade(properties) || chain(styles, style).some(([, named]) => named.isShaded);

  const pieces: Piece[] = [];
  const notes: NoteReference[] = [];
  const boxes: Element[] = [];
  const drawn: string[] = [];
  const remarks: Told[] = [];
  let hidden = '';
  let white = '';
  let tiny = '';
  let struck = '';

  const append = (text: string, letters: Letters): void => {
    const inCode = fields.find(({ inResult }) => !inResult);
    if (inCode) {
      inCode.held.push(() => append(text, letters));
      return;
    }
    const inner = fields.at(-1);
    if (inner && text.trim() !== '') inner.hasResult = true;
    if (letters.hidden === true) hidden += text;
    else if (letters.tiny === true) tiny += text;
    else if (letters.white === true && !isShaded) white += text;
    else {
      if (letters.struck === true) struck += text;
      pieces.push({ text, font: letters.font, capitals: letters.caps === true });
    }
  };
  const fieldSign = (sign: Element, letters: Letters): void => {
    const type = sign.attributes['fldCharType'];
    if (type === 'begin') fields.push(fieldFrom(sign));
    else if (type === 'separate') {
      const open = fields.at(-1);
      if (open) open.inResult = true;
    } else if (type === 'end') {
      const ended = fields.pop();
      const { text, unread } = ended ? endOf(ended) : { text: '', unread: undefined };
      if (text !== '') append(text, letters);
      if (unread !== undefined) remarks.push({ code: 'content-not-read', message: unread });
    }
  };
  /** Of text boxes: their paragraphs are read by themselves, and are not the drawing's. */
  const drawing = (found: Element): void => {
    const watermark = watermarkOf(found, isMargin);
    if (watermark) {
      remarks.push(watermark);
      return;
    }
    const box = (at: Element): void => {
      if (at.name === 'txbxContent') boxes.push(at);
      else shownOf(at).forEach(box);
    };
    box(found);
    const { lines, remarks: told } = drawnIn(found, part, file);
    drawn.push(...lines);
    remarks.push(...told);
  };

  const walk = (at: Element, letters: Letters): void => {
    if (UNSEEN.has(at.name)) return;
    switch (at.name) {
      case 'r': {
        const own = child(at, 'rPr');
        const named = styleLetters(styles, child(own, 'rStyle')?.attributes['val']);
        const run = over(over(lettersOf(own), named), base);
        for (const each of elementsOf(at)) walk(each, run);
        return;
      }
      case 't':
        return append(symbolText(letters.font, textOf(at)), letters);
      case 'tab':
      case 'ptab':
        return append(' ', letters);
      case 'br':
      case 'cr':
        return append('\n', letters);
      case 'noBreakHyphen':
        return append('-', letters);
      case 'softHyphen':
        return append('\u00AD', letters);
      case 'sym': {
        // A letter of a font of the 1990s put in as a sign is part of its word.
        const { font = '', char = '' } = at.attributes;
        return append(symbol(font, char), { ...letters, font: legacyFont(font) ? font : undefined });
      }
      case 'symEx': {
        const code = Number.parseInt(at.attributes['char'] ?? '', 16);
        return append(code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ', letters);
      }
      case 'contentPart':
        remarks.push({ code: 'content-not-read', message: HANDWRITING });
        return;
      case 'instrText': {
        const open = fields.at(-1);
        if (open && !open.inResult) open.code += textOf(at);
        return;
      }
      case 'fldChar':
        return fieldSign(at, letters);
      case 'footnoteReference':
        if (letters.hidden !== true) notes.push({ kind: 'footnote', id: at.attributes['id'] ?? '' });
        return;
      case 'endnoteReference':
        if (letters.hidden !== true) notes.push({ kind: 'endnote', id: at.attributes['id'] ?? '' });
        return;
      case 'drawing':
      case 'pict':
      case 'object':
        return drawing(at);
      case 'oMath':
        return append(equation(at), { ...letters, font: undefined });
      case 'subDoc':
        remarks.push({ code: 'content-not-read', message: SUBDOCUMENT });
        return;
      case 'commentReference': {
        const said = at.attributes['text'] ?? comments?.(at.attributes['id'] ?? '') ?? '';
        if (said !== '') remarks.push({ code: 'hidden-text', message: commentOf(said) });
        return;
      }
      case 'AlternateContent': {
        for (const each of shownOf(at)) walk(each, letters);
        return;
      }
      case 'sdt':
        if (isPlaceholder(at)) return;
    }
    for (const each of elementsOf(at)) walk(each, letters);
  };
  for (const each of elementsOf(element)) walk(each, base);
  // A result may run over paragraphs, a code does not: one without an end would take the rest of the file, so that its
  // beginning is taken for none.
  const endless = fields.findIndex(({ inResult }) => !inResult);
  if (endless >= 0) fields.splice(endless).forEach(({ held }) => held.forEach((write) => write()));

  if (hidden.trim() !== '') {
    const message = `Có chữ ẩn không in ra giấy, không được tính: “${quoted(hidden)}”.`;
    remarks.push({ code: 'hidden-text', message });
  }
  if (tiny.trim() !== '') {
    const message = `Có chữ nhỏ đến mức không đọc được, không được tính: “${quoted(tiny)}”.`;
    remarks.push({ code: 'hidden-text', message });
  }
  if (white.trim() !== '') {
    const message = `Có chữ trắng trên nền trắng, không được tính: “${quoted(white)}”.`;
    remarks.push({ code: 'hidden-text', message });
  }
  if (struck.trim() !== '') {
    const message = `Có chữ bị gạch ngang, vẫn còn trong phần chữ đã đọc: “${quoted(struck)}”.`;
    remarks.push({ code: 'content-not-read', message });
  }
  return {
    pieces,
    style: style ?? styles.paragraph,
    list: child(numbering, 'numId')?.attributes['val'],
    level: levelOf(child(numbering, 'ilvl')),
    notes,
    boxes,
    drawn,
    remarks,
    isOpen:
      child(mark, 'del') !== undefined || child(mark, 'moveFrom') !== undefined || isDropCap(properties),
    isHidden: isOn(mark, 'vanish') === true && pieces.every(({ text }) => text.trim() === ''),
    section: child(properties, 'sectPr'),
  };
}

function levelOf(element: Element | undefined): number | undefined {
  const value = element?.attributes['val'];
  return value === undefined ? undefined : Number(value);
}

/** Where the styles put a paragraph that says nothing of its own. */
export function placeOfStyle(
  styles: Styles,
  id: string | undefined,
  ofList: (style: string) => { readonly list: string; readonly level: number } | undefined,
): { readonly list?: string; readonly level?: number } | undefined {
  for (const [name, style] of chain(styles, id)) {
    const linked = ofList(name);
    // A style that names a list but no level stands at the level that names the style.
    const place = style.place ? { level: linked?.level ?? 0, ...style.place } : linked;
    if (place) return place;
  }
  return undefined;
}
