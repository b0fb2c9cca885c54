// Fonts and styles of a binary Word file: each style's modifiers, those that it builds on first.
import { AT, type DocFile } from './streams.ts';
import { sprmsOf, type Sprm } from './sprms.ts';

export interface Font {
  readonly name: string;
  readonly isSymbols: boolean;
}

const FONT_NAME = 40;
const SYMBOLS = 2;

export function fontsOf(file: DocFile): readonly Font[] {
  const bytes = file.at(AT.fonts);
  const fonts: Font[] = [];
  for (let at = 4; at + FONT_NAME < bytes.length; at += (bytes[at] ?? 0) + 1) {
    const name = bytes.subarray(at + FONT_NAME, at + (bytes[at] ?? 0) + 1).toString('utf16le');
    fonts.push({ name: name.replace(/\0.*$/s, ''), isSymbols: bytes[at + 4] === SYMBOLS });
  }
  return fonts;
}

interface Style {
  readonly base: number;
  readonly paragraph: readonly Sprm[];
  readonly letters: readonly Sprm[];
}

export interface Styles {
  paragraph(style: number): readonly Sprm[];
  letters(style: number): readonly Sprm[];
  /** The font of text that says none. */
  readonly font: number;
}

const [PARAGRAPH, CHARACTER] = [1, 2];
const NO_BASE = 0xfff;
const LONGEST_CHAIN = 20;

function styleOf(entry: Buffer, headBytes: number): Style | undefined {
  if (entry.length < headBytes + 2) return undefined;
  const kind = entry.readUInt16LE(2) & 0xf;
  const base = entry.readUInt16LE(2) >> 4;
  let at = headBytes + 2 + entry.readUInt16LE(headBytes) * 2 + 2;
  const next = (): Buffer => {
    if (at + 2 > entry.length) return Buffer.alloc(0);
    const size = entry.readUInt16LE(at);
    const found = entry.subarray(at + 2, at + 2 + size);
    at += 2 + size + (size % 2);
    return found;
  };
  // A paragraph's begin with the style's own number.
  const paragraph = kind === PARAGRAPH ? sprmsOf(next().subarray(2)) : [];
  const letters = kind === PARAGRAPH || kind === CHARACTER ? sprmsOf(next()) : [];
  return { base, paragraph, letters };
}

export function stylesOf(file: DocFile): Styles {
  const bytes = file.at(AT.styles);
  const styles: (Style | undefined)[] = [];
  const head = bytes.length >= 2 ? bytes.readUInt16LE(0) : 0;
  const isWhole = head >= 18 && bytes.length >= head + 2;
  for (let at = head + 2; isWhole && at + 2 <= bytes.length;) {
    const size = bytes.readUInt16LE(at);
    styles.push(
      size === 0 ? undefined : styleOf(bytes.subarray(at + 2, at + 2 + size), bytes.readUInt16LE(4)),
    );
    at += 2 + size + (size % 2);
  }
  const chain = (style: number): readonly Style[] => {
    const found: Style[] = [];
    for (let at = style; at !== NO_BASE && found.length < LONGEST_CHAIN;) {
      const known = styles[at];
      if (!known) break;
      found.unshift(known);
      at = known.base;
    }
    return found;
  };
  return {
    paragraph: (style) => chain(style).flatMap(({ paragraph }) => paragraph),
    letters: (style) => chain(style).flatMap(({ letters }) => letters),
    font: isWhole ? bytes.readUInt16LE(2 + 16) : 0,
  };
}
