// List styles of an OpenDocument text and the lists that go by them → numbering as a Word file has it, where lists that
// count together are one.
import { allBelow, elementsOf, type Element } from '../docx/tree.ts';
import { escaped } from '../wordml/writer.ts';

export interface ListPlace {
  readonly id: string;
  readonly level: number;
}

export interface Lists {
  /** A list that begins; `continued`: the one it counts on from, by its name, or `true` for the last of its style. */
  begin(style: string, continued: string | true | undefined, name: string | undefined): string;
  /** Of an item that says its number itself: the list from there on. */
  restart(id: string, level: number, start: number): string;
  /** The headings' own, which counts all through; undefined where headings have no numbers. */
  readonly outline: string | undefined;
  xml(): string;
}

const FORMATS: Readonly<Record<string, string>> = {
  '1': 'decimal',
  I: 'upperRoman',
  i: 'lowerRoman',
  A: 'upperLetter',
  a: 'lowerLetter',
};

/** Some say it by its first numbers: "01, 02, 03, ...". */
function formatOf(said: string): string {
  if (said === '') return 'none';
  return FORMATS[said] ?? (said.startsWith('0') ? 'decimalZero' : 'decimal');
}

function levelXml(level: Element): string {
  const { attributes } = level;
  const index = Number(attributes['level'] ?? 1) - 1;
  const isBullet = level.name.endsWith('bullet');
  const format = isBullet ? 'bullet' : formatOf(attributes['num-format'] ?? '');
  const { 'num-prefix': prefix = '', 'num-suffix': suffix = '', 'bullet-char': bullet = '-' } = attributes;
  const shown = Math.min(index + 1, Math.max(1, Number(attributes['display-levels'] ?? 1)));
  const places = Array.from({ length: shown }, (_, at) => `%${index - shown + at + 2}`);
  // Later than the rest: "%1%.%2%)", with signs between the numbers.
  const whole = attributes['num-list-format']?.replace(/%(\d+)%/g, '%$1');
  const text = isBullet
    ? bullet
    : format === 'none'
      ? `${prefix}${suffix}`
      : (whole ?? `${prefix}${places.join('.')}${suffix}`);
  return (
    `<lvl ilvl="${index}"><start val="${Number(attributes['start-value'] ?? 1)}"/><numFmt val="${format}"/>` +
    `<lvlText val="${escaped(text)}"/></lvl>`
  );
}

/** A level of a heading without a format shows no number. */
function hasNumbers(style: Element): boolean {
  return elementsOf(style).some(({ attributes }) => (attributes['num-format'] ?? '') !== '');
}

export function readLists(trees: readonly Element[]): Lists {
  const levels = new Map<string, string>();
  for (const style of trees.flatMap((tree) => allBelow(tree, 'list-style'))) {
    levels.set(style.attributes['name'] ?? '', elementsOf(style).map(levelXml).join(''));
  }
  const [headings] = trees.flatMap((tree) => allBelow(tree, 'outline-style'));
  const abstracts: string[] = [];
  const numbers: string[] = [];
  const abstractOf = new Map<string, number>();
  const lastOf = new Map<string, string>();
  const named = new Map<string, string>();

  const number = (abstract: number, override = ''): string => {
    const id = String(numbers.length + 1);
    numbers.push(`<num numId="${id}"><abstractNumId val="${abstract}"/>${override}</num>`);
    abstractOf.set(id, abstract);
    return id;
  };
  const create = (shape: string): string => {
    abstracts.push(`<abstractNum abstractNumId="${abstracts.length}">${shape}</abstractNum>`);
    return number(abstracts.length - 1);
  };
  const outline =
    headings && hasNumbers(headings) ? create(elementsOf(headings).map(levelXml).join('')) : undefined;
  return {
    outline,
    begin(style, continued, name) {
      const before = continued === true ? lastOf.get(style) : continued && named.get(continued);
      const id = before ?? create(levels.get(style) ?? '');
      lastOf.set(style, id);
      if (name !== undefined) named.set(name, id);
      return id;
    },
    restart: (id, level, start) =>
      number(
        abstractOf.get(id) ?? 0,
        `<lvlOverride ilvl="${level}"><startOverride val="${start}"/></lvlOverride>`,
      ),
    xml: () => `<numbering>${abstracts.join('')}${numbers.join('')}</numbering>`,
  };
}
