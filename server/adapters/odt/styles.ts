// Styles of an OpenDocument text: what each says of letters, of what lies behind them, and of lists, with what it builds on.
import { allBelow, child, elementsOf, type Element } from '../docx/tree.ts';
import type { Setting } from '../wordml/writer.ts';

interface Style {
  readonly parent: string | undefined;
  readonly letters: Setting;
  readonly list: string | undefined;
  /** What lies behind a paragraph or a cell. */
  readonly shade: string | undefined;
  readonly masterPage: string | undefined;
}

export interface Styles {
  /** Of a paragraph's or a span's style, over what lies below it. */
  letters(family: Family, name: string | undefined, below: Setting): Setting;
  /** Red, green and blue in hex. */
  shade(family: Family, name: string | undefined): string | undefined;
  list(name: string | undefined): string | undefined;
  masterPage(name: string | undefined): string | undefined;
}

export type Family = 'paragraph' | 'text' | 'table-cell';

const LONGEST_CHAIN = 20;

function colourOf(value: string | undefined): string | undefined {
  const hex = /^#([0-9a-f]{6})$/i.exec(value ?? '')?.[1];
  return hex?.toUpperCase();
}

function defined<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function lettersOf(style: Element, fonts: ReadonlyMap<string, string>): Setting {
  const said = child(style, 'text-properties')?.attributes;
  if (!said) return {};
  const points = /^([\d.]+)pt$/.exec(said['font-size'] ?? '')?.[1];
  const named = said['font-name'];
  const background = said['background-color'];
  const struck = said['text-line-through-style'];
  return defined({
    font: (named === undefined ? undefined : (fonts.get(named) ?? named)) ?? said['font-family'],
    caps: said['text-transform'] === undefined ? undefined : said['text-transform'] === 'uppercase',
    hidden: said['display'] === undefined ? undefined : said['display'] === 'none',
    struck: struck === undefined ? undefined : struck !== 'none',
    colour: colourOf(said['color']),
    isShaded: background === undefined ? undefined : isFilled(colourOf(background)),
    halfPoints: points === undefined ? undefined : Number(points) * 2,
  });
}

export function isFilled(colour: string | undefined): boolean {
  return colour !== undefined && colour !== 'FFFFFF';
}

function familyOf(style: Element): string {
  return style.attributes['family'] ?? '';
}

/** `trees`: content.xml and styles.xml. */
export function readStyles(trees: readonly Element[]): Styles {
  const fonts = new Map<string, string>();
  for (const { attributes } of trees.flatMap((tree) => allBelow(tree, 'font-face'))) {
    const { name, 'font-family': family } = attributes;
    if (name !== undefined && family !== undefined) fonts.set(name, family.replace(/^'|'$/g, ''));
  }
  const byName = new Map<string, Style>();
  const usual = new Map<string, Setting>();
  for (const style of trees.flatMap((tree) => allBelow(tree, 'style'))) {
    const { name, 'parent-style-name': parent, ...said } = style.attributes;
    if (name === undefined) continue;
    const behind = elementsOf(style)
      .filter((each) => each.name === 'paragraph-properties' || each.name === 'table-cell-properties')
      .map(({ attributes }) => colourOf(attributes['background-color']))
      .find((colour) => colour !== undefined);
    byName.set(`${familyOf(style)}/${name}`, {
      parent,
      letters: lettersOf(style, fonts),
      list: said['list-style-name'],
      shade: behind,
      masterPage: said['master-page-name'] || undefined,
    });
  }
  for (const style of trees.flatMap((tree) => allBelow(tree, 'default-style'))) {
    usual.set(familyOf(style), lettersOf(style, fonts));
  }
  const chain = (family: Family, name: string | undefined): readonly Style[] => {
    const found: Style[] = [];
    for (let at = name; at !== undefined && found.length < LONGEST_CHAIN;) {
      const style = byName.get(`${family}/${at}`);
      if (!style) break;
      found.push(style);
      at = style.parent;
    }
    return found;
  };
  const first = <T>(family: Family, name: string | undefined, said: (style: Style) => T | undefined) =>
    chain(family, name)
      .map(said)
      .find((value) => value !== undefined);
  return {
    letters: (family, name, below) =>
      chain(family, name).reduceRight<Setting>((sum, { letters }) => ({ ...sum, ...letters }), {
        ...(family === 'paragraph' ? usual.get(family) : {}),
        ...below,
      }),
    shade: (family, name) => first(family, name, ({ shade }) => shade),
    list: (name) => first('paragraph', name, ({ list }) => list),
    masterPage: (name) => first('paragraph', name, ({ masterPage }) => masterPage),
  };
}
