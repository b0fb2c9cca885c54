// Styles of a Word file: the numbering, capitals, hiding and font they give, each with the styles it builds on.
import type { NumberingPlace } from './numbering.ts';
import { allBelow, child, isOn, readTree, type Element } from './tree.ts';

/** What a run or a style says of its letters; undefined where it leaves that to what lies below it. */
export interface Letters {
  readonly caps: boolean | undefined;
  readonly hidden: boolean | undefined;
  readonly white: boolean | undefined;
  readonly tiny: boolean | undefined;
  /** Struck through on paper, by hand: words that tracked changes took out are not there. */
  readonly struck: boolean | undefined;
  readonly font: string | undefined;
}

export interface Style {
  /** It colours what lies behind its text, somewhere. */
  readonly isShaded: boolean;
  readonly place: Partial<NumberingPlace> | undefined;
  readonly basedOn: string | undefined;
  readonly letters: Letters;
}

export interface Styles {
  readonly byId: ReadonlyMap<string, Style>;
  /** Of paragraphs that name none. */
  readonly paragraph: string | undefined;
  readonly defaults: Letters;
}

const NO_LETTERS: Letters = {
  caps: undefined,
  hidden: undefined,
  white: undefined,
  tiny: undefined,
  struck: undefined,
  font: undefined,
};
/** Half points, as Word counts sizes: below a point and a half nobody reads print. */
const TINY = 3;

/** Of a filling: one on which white words are seen. */
export function isColour(fill: string | undefined): boolean {
  return fill !== undefined && !/^(?:auto|none|f[c-f]f[c-f]f[c-f])$/i.test(fill);
}

export function hasShade(properties: Element | undefined): boolean {
  return isColour(child(properties, 'shd')?.attributes['fill']);
}

export function lettersOf(properties: Element | undefined): Letters {
  if (!properties) return NO_LETTERS;
  const fonts = child(properties, 'rFonts')?.attributes;
  const color = child(properties, 'color')?.attributes['val'];
  const size = child(properties, 'sz')?.attributes['val'];
  const shaded = hasShade(properties) || child(properties, 'highlight') !== undefined;
  return {
    caps: isOn(properties, 'caps'),
    hidden: isOn(properties, 'vanish'),
    struck: isOn(properties, 'strike') ?? isOn(properties, 'dstrike'),
    tiny: size === undefined ? undefined : Number(size) < TINY,
    white: color === undefined ? undefined : /^f[c-f]f[c-f]f[c-f]$/i.test(color) && !shaded,
    // The letters of the old fonts lie above ASCII, where hAnsi speaks.
    font: fonts?.['hAnsi'] ?? fonts?.['ascii'],
  };
}

/** `upper` where it speaks, else `lower`. */
export function over(upper: Letters, lower: Letters): Letters {
  return {
    caps: upper.caps ?? lower.caps,
    hidden: upper.hidden ?? lower.hidden,
    white: upper.white ?? lower.white,
    tiny: upper.tiny ?? lower.tiny,
    struck: upper.struck ?? lower.struck,
    font: upper.font ?? lower.font,
  };
}

function placeOf(style: Element): Style['place'] {
  const numbering = child(child(style, 'pPr'), 'numPr');
  const list = child(numbering, 'numId')?.attributes['val'];
  const level = child(numbering, 'ilvl')?.attributes['val'];
  if (list === undefined) return undefined;
  return level === undefined ? { list } : { list, level: Number(level) };
}

export function readStyles(xml: Uint8Array | undefined): Styles {
  const byId = new Map<string, Style>();
  if (!xml) return { byId, paragraph: undefined, defaults: NO_LETTERS };
  const tree = readTree(xml);
  let paragraph: string | undefined;
  for (const style of allBelow(tree, 'style')) {
    const { styleId, type, default: isDefault } = style.attributes;
    if (styleId === undefined) continue;
    const place = placeOf(style);
    const basedOn = child(style, 'basedOn')?.attributes['val'];
    const isShaded = allBelow(style, 'shd').some(({ attributes }) => isColour(attributes['fill']));
    byId.set(styleId, { place, basedOn, letters: lettersOf(child(style, 'rPr')), isShaded });
    if (type === 'paragraph' && (isDefault === '1' || isDefault === 'true')) paragraph = styleId;
  }
  const [defaults] = allBelow(tree, 'rPrDefault');
  return { byId, paragraph, defaults: lettersOf(child(defaults, 'rPr')) };
}

/** The style and those it builds on, nearest first. */
export function chain({ byId }: Styles, id: string | undefined): readonly (readonly [string, Style])[] {
  const found = new Map<string, Style>();
  for (let at = id; at !== undefined && !found.has(at); at = found.get(at)?.basedOn) {
    const style = byId.get(at);
    if (!style) break;
    found.set(at, style);
  }
  return [...found];
}

export function styleLetters(styles: Styles, id: string | undefined): Letters {
  return chain(styles, id).reduce((letters, [, style]) => over(letters, style.letters), NO_LETTERS);
}
