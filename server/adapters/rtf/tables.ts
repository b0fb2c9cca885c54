// The tables at the head of an RTF file: fonts, colours, and the lists that its paragraphs are numbered by.
import { levelXml, type ListLevel } from '../wordml/numbering.ts';
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
  const unreadable = new Set<number>();
  const abstracts = groupsWith(lists, 'list').map((list) => {
    const levels = groupsWith(list, 'listlevel').map((level, at) => levelXml(levelOf(level, page), at));
    // Some writers lose the letters of "Điều" here, not where they write the label out.
    if (levels.some((level) => level.includes('?'))) unreadable.add(wordOf(list, 'listid')?.value ?? 0);
    return `<abstractNum abstractNumId="${wordOf(list, 'listid')?.value ?? 0}">${levels.join('')}</abstractNum>`;
  });
  const ids = new Set<number>();
  const numbers = groupsWith(overrides, 'listoverride').map((override) => {
    const id = wordOf(override, 'ls')?.value ?? 0;
    if (!unreadable.has(wordOf(override, 'listid')?.value ?? 0)) ids.add(id);
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
