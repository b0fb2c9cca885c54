// The tables at the head of an RTF file: fonts, colours, and the lists that its paragraphs are numbered by.
import { escaped } from '../wordml/writer.ts';
import { pageOfCharset, SYMBOL_CHARSET } from './code-pages.ts';
import { groupsOf, groupsWith, textOf, wordOf, type Group } from './group.ts';

export interface Font {
  readonly name: string;
  readonly page: number | undefined;
  readonly isSymbols: boolean;
}

function fontOf(group: Group, page: number | undefined): readonly (readonly [number, Font])[] {
  const number = wordOf(group, 'f')?.value;
  if (number === undefined) return groupsOf(group).flatMap((inner) => fontOf(inner, page));
  const charset = wordOf(group, 'fcharset')?.value;
  // Groups inside tell the font's other name and its shape.
  const name = textOf({ parts: group.parts.filter((part) => !('parts' in part)) }, page);
  const own = wordOf(group, 'cpg')?.value ?? (charset === undefined ? undefined : pageOfCharset(charset));
  return [
    [number, { name: name.replace(/;.*$/s, '').trim(), page: own, isSymbols: charset === SYMBOL_CHARSET }],
  ];
}

export function fontsOf(table: Group, page: number | undefined): ReadonlyMap<number, Font> {
  const inGroups = groupsOf(table).flatMap((group) => fontOf(group, page));
  // A table of one font may do without a group for it.
  return new Map(inGroups.length > 0 ? inGroups : fontOf(table, page));
}

/** Red, green and blue in hex; undefined for the one that is not said. */
export function coloursOf(table: Group): readonly (string | undefined)[] {
  const colours: (string | undefined)[] = [];
  let current: number[] | undefined;
  for (const part of table.parts) {
    if (part instanceof Uint8Array) {
      const ends = part.filter((byte) => byte === 0x3b).length;
      for (let at = 0; at < ends; at++) {
        colours.push(
          current
            ?.map((value) => value.toString(16).padStart(2, '0'))
            .join('')
            .toUpperCase(),
        );
        current = undefined;
      }
    } else if ('kind' in part) {
      const channel = ['red', 'green', 'blue'].indexOf(part.word);
      if (channel < 0) continue;
      current ??= [0, 0, 0];
      current[channel] = Math.min(255, Math.max(0, part.value ?? 0));
    }
  }
  return colours;
}

/** `\levelnfcN`, and MSONFC of the binary format → the names that WordprocessingML has. */
export const NUMBER_FORMATS: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  22: 'decimalZero',
  23: 'bullet',
  56: 'vietnameseCounting',
  255: 'none',
};

export interface ListLevel {
  readonly start: number;
  readonly format: number;
  /** With a character of code 0–8 for the number of each level. */
  readonly text: string;
  readonly isLegal: boolean;
  readonly isHidden?: boolean;
}

export function levelXml({ start, format, text, isLegal, isHidden }: ListLevel, index: number): string {
  // eslint-disable-next-line no-control-regex -- so the format writes them
  const shown = text.replace(/[\u0000-\u0008]/g, (place) => `%${place.charCodeAt(0) + 1}`);
  return (
    `<lvl ilvl="${index}"><start val="${start}"/><numFmt val="${NUMBER_FORMATS[format] ?? 'decimal'}"/>` +
    `<lvlText val="${escaped(shown)}"/>${isLegal ? '<isLgl/>' : ''}${isHidden ? '<vanish/>' : ''}</lvl>`
  );
}

function levelOf(group: Group, page: number | undefined): ListLevel {
  const number = (...names: readonly string[]): number =>
    names.map((name) => wordOf(group, name)?.value).find((value) => value !== undefined) ?? 0;
  const [text] = groupsWith(group, 'leveltext');
  // Its length first, a semicolon last.
  const shown = text ? textOf(text, page).slice(1).replace(/;$/, '') : '';
  return {
    start: wordOf(group, 'levelstartat')?.value ?? 1,
    format: number('levelnfcn', 'levelnfc'),
    text: shown,
    isLegal: wordOf(group, 'levellegal') !== undefined && number('levellegal') !== 0,
  };
}

export interface Lists {
  /** The `\lsN` that are known. */
  readonly ids: ReadonlySet<number>;
  readonly xml: string;
}

export function listsOf(lists: Group, overrides: Group, page: number | undefined): Lists {
  const abstracts = groupsWith(lists, 'list').map((list) => {
    const levels = groupsWith(list, 'listlevel').map((level, at) => levelXml(levelOf(level, page), at));
    return `<abstractNum abstractNumId="${wordOf(list, 'listid')?.value ?? 0}">${levels.join('')}</abstractNum>`;
  });
  const ids = new Set<number>();
  const numbers = groupsWith(overrides, 'listoverride').map((override) => {
    const id = wordOf(override, 'ls')?.value ?? 0;
    ids.add(id);
    const starts = groupsWith(override, 'lfolevel').map((level, at) =>
      wordOf(level, 'listoverridestartat') === undefined
        ? ''
        : `<lvlOverride ilvl="${at}"><startOverride val="${wordOf(level, 'levelstartat')?.value ?? 1}"/></lvlOverride>`,
    );
    return (
      `<num numId="${id}"><abstractNumId val="${wordOf(override, 'listid')?.value ?? 0}"/>` +
      `${starts.join('')}</num>`
    );
  });
  return { ids, xml: `<numbering>${abstracts.join('')}${numbers.join('')}</numbering>` };
}
