// Modifiers of a run or a paragraph of a binary Word file → what decides how its text is read.
import type { Setting } from '../wordml/writer.ts';
import { fillOf, lastOf, valueOf, type Sprm } from './sprms.ts';
import type { Font } from './styles.ts';

const CHARACTER = {
  deleted: 0x0800,
  isData: 0x0806,
  style: 0x4a30,
  struck: 0x0837,
  caps: 0x083b,
  hidden: 0x083c,
  isSpecial: 0x0855,
  struckTwice: 0x2a53,
  picture: 0x6a03,
  symbol: 0x6a09,
  highlight: 0x2a0c,
  index: 0x2a42,
  colour: 0x6870,
  shade: 0xca71,
  halfPoints: 0x4a43,
  asciiFont: 0x4a4f,
  font: 0x4a51,
} as const;
const PARAGRAPH = {
  level: 0x260a,
  list: 0x460b,
  isInTable: 0x2416,
  dropCap: 0x442c,
  endsRow: 0x2417,
  depth: 0x6649,
  endsInnerCell: 0x244b,
  endsInnerRow: 0x244c,
  shade: 0xc64d,
  cellShades: 0xd612,
} as const;
/** Of sprmPDcs: whether the letter is dropped into the text or stands in the margin; the rest is how deep. */
const DROP_CAP = 0b111;
/** Of sprmCIco. */
const WHITE = 8;
const SHADE_BYTES = 10;
/** Lists that Word 6 counted by itself, and none. */
const MOST_LISTS = 2046;

export interface Letters {
  readonly setting: Setting;
  readonly isSymbols: boolean;
  readonly isSpecial: boolean;
  /** Font and code. */
  readonly symbol: { readonly font: string; readonly code: number } | undefined;
  /** Where its picture, or the data of its form field, lies. */
  readonly picture: number | undefined;
  readonly isData: boolean;
}

export function styleOf(sprms: readonly Sprm[]): number | undefined {
  return valueOf(sprms, CHARACTER.style);
}

/** 0 and 1 say it; 0x80 and 0x81 say it as the style does, or otherwise. */
function toggled(below: readonly Sprm[], own: readonly Sprm[], code: number): boolean {
  const base = valueOf(below, code) === 1;
  const said = valueOf(own, code);
  if (said === undefined || said === 0x80) return base;
  return said === 0x81 ? !base : said === 1;
}

export function lettersOf(
  below: readonly Sprm[],
  own: readonly Sprm[],
  fonts: readonly Font[],
  usual: number,
): Letters {
  const all = [...below, ...own];
  const font = fonts[valueOf(all, CHARACTER.font) ?? valueOf(all, CHARACTER.asciiFont) ?? usual];
  const colour = lastOf(all, CHARACTER.colour);
  const isWhite = valueOf(all, CHARACTER.index) === WHITE;
  const isShaded =
    (valueOf(all, CHARACTER.highlight) ?? 0) !== 0 || fillOf(lastOf(all, CHARACTER.shade)) !== undefined;
  const symbol = lastOf(own, CHARACTER.symbol);
  return {
    setting: {
      font: font?.name,
      caps: toggled(below, own, CHARACTER.caps) || undefined,
      hidden: toggled(below, own, CHARACTER.hidden) || undefined,
      struck:
        toggled(below, own, CHARACTER.struck) || toggled(below, own, CHARACTER.struckTwice) || undefined,
      colour:
        colour && colour.length === 4 && colour[3] !== 0xff
          ? colour.subarray(0, 3).toString('hex').toUpperCase()
          : isWhite && !colour
            ? 'FFFFFF'
            : undefined,
      isShaded: isShaded || undefined,
      halfPoints: valueOf(all, CHARACTER.halfPoints),
      deleted: valueOf(own, CHARACTER.deleted) === 1 || undefined,
    },
    isSymbols: font?.isSymbols === true,
    isSpecial: valueOf(own, CHARACTER.isSpecial) === 1,
    symbol:
      symbol && symbol.length === 4
        ? { font: fonts[symbol.readUInt16LE(0)]?.name ?? '', code: symbol.readUInt16LE(2) }
        : undefined,
    picture: valueOf(own, CHARACTER.picture),
    isData: valueOf(own, CHARACTER.isData) === 1,
  };
}

export interface Paragraph {
  readonly depth: number;
  readonly list: { readonly id: string; readonly level: number } | undefined;
  readonly isShaded: boolean;
  readonly isDropCap: boolean;
  readonly endsRow: boolean;
  readonly endsInnerCell: boolean;
  readonly shades: readonly (string | undefined)[];
}

export function paragraphOf(sprms: readonly Sprm[]): Paragraph {
  const flag = (code: number): boolean => valueOf(sprms, code) === 1;
  const list = valueOf(sprms, PARAGRAPH.list) ?? 0;
  const shades = lastOf(sprms, PARAGRAPH.cellShades) ?? Buffer.alloc(0);
  return {
    depth: flag(PARAGRAPH.isInTable) ? Math.max(1, valueOf(sprms, PARAGRAPH.depth) ?? 1) : 0,
    list:
      list > 0 && list <= MOST_LISTS
        ? { id: String(list), level: valueOf(sprms, PARAGRAPH.level) ?? 0 }
        : undefined,
    isShaded: fillOf(lastOf(sprms, PARAGRAPH.shade)) !== undefined,
    isDropCap: ((valueOf(sprms, PARAGRAPH.dropCap) ?? 0) & DROP_CAP) !== 0,
    endsRow: flag(PARAGRAPH.endsRow) || flag(PARAGRAPH.endsInnerRow),
    endsInnerCell: flag(PARAGRAPH.endsInnerCell),
    shades: Array.from({ length: Math.floor(shades.length / SHADE_BYTES) }, (_, at) =>
      fillOf(shades.subarray(at * SHADE_BYTES, (at + 1) * SHADE_BYTES)),
    ),
  };
}
