// Signs of symbol fonts → the characters they show: boxes that are ticked, arrows, signs of comparison.

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
};

function tableOf(font: string): Readonly<Record<number, string>> | undefined {
  return /^wingdings/i.test(font) ? WINGDINGS : /^symbol/i.test(font) ? SYMBOL : undefined;
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
