// Signs of symbol fonts → the characters they show: boxes that are ticked, arrows, signs of comparison.

function inOrder(first: number, letters: string): Readonly<Record<number, string>> {
  return Object.fromEntries(Array.from(letters, (letter, at) => [first + at, letter]));
}

/** One to ten. */
function circled(first: number, one: string): Readonly<Record<number, string>> {
  const from = one.codePointAt(0) ?? 0;
  return inOrder(first, Array.from({ length: 10 }, (_, at) => String.fromCodePoint(from + at)).join(''));
}

const WINGDINGS: Readonly<Record<number, string>> = {
  0x6c: '●',
  0x6e: '■',
  0x6f: '☐',
  0x71: '☐',
  0x72: '☐',
  0xa8: '☐',
  0x78: '☒',
  0xfd: '☒',
  0xfe: '☑',
  0xfb: '✗',
  0xfc: '✓',
  0xe0: '→',
  0xf0: '→',
  0xd8: '-',
  0xa7: '-',
  0x76: '-',
  0x75: '-',
  0x9f: '-',
  0xa1: '○',
  0xdf: '←',
  0xe8: '→',
  0xef: '←',
  ...circled(0x81, '①'),
  ...circled(0x8c, '❶'),
};
const WINGDINGS_2: Readonly<Record<number, string>> = {
  0x4f: '✗',
  0x50: '✓',
  0x51: '☒',
  0x52: '☑',
  0x53: '☒',
  0x54: '☒',
  0x98: '●',
  0xa2: '■',
  0xa3: '☐',
};
const WEBDINGS: Readonly<Record<number, string>> = {
  0x61: '✓',
  0x63: '☐',
  0x67: '■',
  0x6e: '●',
  0x72: '✗',
};
const SYMBOL: Readonly<Record<number, string>> = {
  0xa3: '≤',
  0xb3: '≥',
  0xb4: '×',
  0xb0: '°',
  0xb1: '±',
  0xb7: '-',
  0xb8: '÷',
  0xb9: '≠',
  0xbb: '≈',
  0xae: '→',
  0xde: '⇒',
  0x2d: '-',
  0xa5: '∞',
  0xab: '↔',
  0xac: '←',
  0xbc: '…',
  0xce: '∈',
  0xd6: '√',
  0xd7: '·',
  0xdb: '⇔',
  0xe5: '∑',
  // Figures and stops lie where they lie in any font.
  ...inOrder(0x2b, '+,'),
  ...inOrder(0x2e, './0123456789:;<=>?'),
  ...inOrder(0x28, '()'),
  0x25: '%',
  ...inOrder(0x41, 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'),
  ...inOrder(0x61, 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'),
};

/** Up to it letters stand in most fonts. */
const LAST_LETTER = 0x7e;
const TABLES: readonly (readonly [RegExp, Readonly<Record<number, string>>])[] = [
  [/^wingdings ?2/i, WINGDINGS_2],
  [/^wingdings ?3/i, {}],
  [/^wingdings/i, WINGDINGS],
  [/^webdings/i, WEBDINGS],
  [/^symbol/i, SYMBOL],
];

function tableOf(font: string): Readonly<Record<number, string>> | undefined {
  return TABLES.find(([name]) => name.test(font))?.[1];
}

/**
 * What stands in a symbol font, where Word keeps it among the letters, as the signs that it shows. A sign typed by its
 * letter stands alone: a word is one whose font was lost.
 */
export function symbolText(font: string | undefined, text: string): string {
  const table = tableOf(font ?? '');
  if (!table) return text;
  const isAlone = text.trim().length === 1;
  return Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    if (code >= 0xf000 && code <= 0xf0ff) return table[code & 0xff] ?? ' ';
    return isAlone && code < 0x100 ? (table[code] ?? letter) : letter;
  }).join('');
}

/** `code` in hex, as `w:sym` has it. A sign that is not known is a space: its words must not grow together. */
export function symbol(font: string, code: string): string {
  const value = Number.parseInt(code, 16);
  if (!Number.isFinite(value)) return ' ';
  const table = tableOf(font);
  if (table) return table[value & 0xff] ?? ' ';
  return value >= 0xf000 && value <= 0xf0ff
    ? String.fromCodePoint(value & 0xff)
    : String.fromCodePoint(value & 0xffff);
}

const PRIVATE = /[\uF020-\uF0FF]/gu;
/** Before the name of a font of which a file holds a part: `ABCDEF+Wingdings`. */
const SUBSET = /^[A-Z]{6}\+/;

/** More of them in a row are letters of a font that has lost its name. */
const MOST_SIGNS = 2;

/** Signs that a PDF keeps where no letter stands. Where the font's name says nothing, those alone that one font has. */
export function privateSigns(font: string | undefined, text: string): string {
  const table = tableOf((font ?? '').replace(SUBSET, ''));
  const isSign = text.trim().length <= MOST_SIGNS;
  return text.replace(PRIVATE, (sign) => {
    const code = sign.charCodeAt(0) & 0xff;
    if (table) return table[code] ?? sign;
    const found = new Set([SYMBOL[code], WINGDINGS[code]].filter((each) => each !== undefined));
    const [only = sign] = found;
    return isSign && found.size === 1 && code > LAST_LETTER ? only : sign;
  });
}
