// Labels that Word counts itself ("I.", "1.1.", "a)", "-"), restored as text: they stand in no paragraph of the file.
import { readXml } from './xml.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** "%1.%2)": the numbers of the levels named, and what stands around them. */
  readonly text: string;
  readonly legal: boolean;
  /** Of the level after which it starts anew; 0 for none, undefined for any above it. */
  readonly restart: number | undefined;
  readonly capitals: boolean;
  readonly hidden: boolean;
}

interface NumberingList {
  readonly abstract: string;
  readonly starts: ReadonlyMap<number, number>;
  readonly levels: ReadonlyMap<number, Level>;
}

export interface NumberingPlace {
  readonly list: string;
  readonly level: number;
}

/** Counts as Word does: one counter a level and list; a deeper level starts anew under each number above it. */
export interface Numbering {
  /** The label of the next paragraph at this place; "" where the level shows none. */
  next(place: NumberingPlace): string;
  /** Where a paragraph style puts its paragraphs, if it does. */
  ofStyle(style: string): NumberingPlace | undefined;
}

const DEEPEST = 8;
/** Bullets of symbol fonts lie in the private use area and mean nothing outside them. */
const BULLET = '-';

function roman(value: number): string {
  const steps = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const;
  let rest = value;
  let text = '';
  for (const [size, sign] of steps) {
    for (; rest >= size; rest -= size) text += sign;
  }
  return text;
}

/** As Word counts in words: "Phần một". */
const COUNTED = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/** a … z, aa, bb …, as Word counts. */
function letter(value: number): string {
  const index = (value - 1) % 26;
  return String.fromCharCode(97 + index).repeat(Math.floor((value - 1) / 26) + 1);
}

/** ① comes behind it. */
const CIRCLED = 0x245f;
const LAST_CIRCLED = 20;

export function formatted(value: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return letter(value).toUpperCase();
    case 'lowerLetter':
      return letter(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'vietnameseCounting':
      return COUNTED[value] ?? String(value);
    case 'decimalEnclosedCircle':
      return value <= LAST_CIRCLED ? String.fromCodePoint(CIRCLED + value) : `(${value})`;
    case 'decimalEnclosedParen':
      return `(${value})`;
    case 'numberInDash':
      return `- ${value} -`;
    case 'none':
      return '';
    default:
      return String(value);
  }
}

function bullet(text: string): string {
  const sign = text.trim();
  return /^[-–—+*•]$/u.test(sign) ? sign : BULLET;
}

interface Parts {
  readonly abstracts: ReadonlyMap<string, ReadonlyMap<number, Level>>;
  readonly lists: ReadonlyMap<string, NumberingList>;
  readonly styles: ReadonlyMap<string, { readonly abstract: string; readonly level: number }>;
  /** Of lists that are shaped by a list style: the list of that style, by the style's name. */
  readonly shapedBy: ReadonlyMap<string, string>;
  readonly shaping: ReadonlyMap<string, string>;
}

const EMPTY: Level = {
  start: 1,
  format: 'decimal',
  text: '',
  legal: false,
  restart: undefined,
  capitals: false,
  hidden: false,
};

function parts(xml: Uint8Array): Parts {
  const abstracts = new Map<string, Map<number, Level>>();
  const lists = new Map<string, NumberingList>();
  const styles = new Map<string, { abstract: string; level: number }>();
  const shapedBy = new Map<string, string>();
  const shaping = new Map<string, string>();
  let abstract: string | undefined;
  let list:
    | { id: string; abstract: string; starts: Map<number, number>; levels: Map<number, Level> }
    | undefined;
  let index = 0;
  let level: Level | undefined;
  readXml(xml, {
    open(name, { val = '', ilvl = '0', abstractNumId = '', numId = '' }) {
      switch (name) {
        case 'abstractNum':
          abstract = abstractNumId;
          abstracts.set(abstract, new Map());
          break;
        case 'num':
          list = { id: numId, abstract: '', starts: new Map(), levels: new Map() };
          break;
        case 'abstractNumId':
          if (list) list.abstract = val;
          break;
        case 'lvlOverride':
          index = Number(ilvl);
          break;
        case 'startOverride':
          list?.starts.set(index, Number(val));
          break;
        case 'lvl':
          index = Number(ilvl);
          level = EMPTY;
          break;
        case 'start':
          if (level) level = { ...level, start: Number(val) };
          break;
        case 'numFmt':
          if (level) level = { ...level, format: val };
          break;
        case 'lvlText':
          if (level) level = { ...level, text: val };
          break;
        case 'numStyleLink':
          if (abstract !== undefined) shapedBy.set(abstract, val);
          break;
        case 'styleLink':
          if (abstract !== undefined) shaping.set(val, abstract);
          break;
        case 'lvlRestart':
          if (level) level = { ...level, restart: Number(val) };
          break;
        case 'caps':
          if (level) level = { ...level, capitals: val !== '0' };
          break;
        case 'vanish':
          if (level) level = { ...level, hidden: val !== '0' };
          break;
        case 'isLgl':
          if (level) level = { ...level, legal: val !== '0' };
          break;
        case 'pStyle':
          if (level && abstract !== undefined) styles.set(val, { abstract, level: index });
          break;
      }
    },
    close(name) {
      if (name === 'lvl' && level) {
        if (list) list.levels.set(index, level);
        else if (abstract !== undefined) abstracts.get(abstract)?.set(index, level);
        level = undefined;
      } else if (name === 'abstractNum') abstract = undefined;
      else if (name === 'num' && list) {
        lists.set(list.id, list);
        list = undefined;
      }
    },
  });
  return { abstracts, lists, styles, shapedBy, shaping };
}

const NOTHING: Parts = {
  abstracts: new Map(),
  lists: new Map(),
  styles: new Map(),
  shapedBy: new Map(),
  shaping: new Map(),
};

export function readNumbering(xml: Uint8Array | undefined): Numbering {
  const { abstracts, lists, styles, shapedBy, shaping }: Parts = xml ? parts(xml) : NOTHING;
  const counters = new Map<string, (number | undefined)[]>();
  const restarted = new Set<string>();
  const levelOf = (list: NumberingList, level: number): Level | undefined =>
    list.levels.get(level) ??
    abstracts.get(list.abstract)?.get(level) ??
    abstracts.get(shaping.get(shapedBy.get(list.abstract) ?? '') ?? '')?.get(level);
  const listOf = (abstract: string): string | undefined =>
    [...lists].find(([, list]) => list.abstract === abstract)?.[0];
  return {
    next({ list: id, level }) {
      const list = lists.get(id);
      const shape = list && levelOf(list, level);
      if (!list || !shape) return '';
      const counts = counters.get(list.abstract) ?? [];
      counters.set(list.abstract, counts);
      const restart = list.starts.get(level);
      const key = `${id}/${level}`;
      const before = restart !== undefined && !restarted.has(key) ? restart - 1 : counts[level];
      restarted.add(key);
      counts[level] = (before ?? shape.start - 1) + 1;
      // Deeper levels start anew, but for those that say otherwise.
      for (let at = level + 1; at < counts.length; at++) {
        const { restart: after } = levelOf(list, at) ?? EMPTY;
        if (after === undefined || level < after) counts[at] = undefined;
      }
      if (shape.hidden) return '';
      if (shape.format === 'bullet') return bullet(shape.text);
      const label = shape.text
        .replace(/%([1-9])/g, (_, digit: string) => {
          const at = Number(digit) - 1;
          const other = levelOf(list, at);
          const value = counts[at] ?? other?.start ?? 1;
          return formatted(value, shape.legal ? 'decimal' : (other?.format ?? 'decimal'));
        })
        .trim();
      return shape.capitals ? label.toLocaleUpperCase('vi') : label;
    },
    ofStyle(style) {
      const place = styles.get(style);
      const list = place && listOf(place.abstract);
      return place && list !== undefined ? { list, level: Math.min(place.level, DEEPEST) } : undefined;
    },
  };
}
