// Which characters look like which letters to a reader that knows only ASCII: what the channel believes before it has
// seen a single pair.

/** Bare letter → characters and pairs of them that its shapes, with and without marks, are taken for. */
const LOOKALIKES: Readonly<Record<string, readonly string[]>> = {
  a: ['4', '@', 'd', 'i', 'u', 'o', '&', '6', 'e', 'ä', 'å', 'fi', 'ii'],
  b: ['h', '6', 'l'],
  c: ['C', 'g', 'q', 'e', '¢', '(', 'o', 'G', '€', 't'],
  d: ['4', 'a', 'dd', 'B', 'P', 'D', 'cl', '6', 't', 'f', 'đ', 'r'],
  e: ['&', '€', '¢', 'c', 'é', 'ê', 'è', 'g', '@', '6', 'o', '8'],
  f: ['t'],
  g: ['q', '9', 'p', 'z', 's'],
  h: ['b', 'li', 'n', 'lh', 'k', 'p'],
  i: ['1', 'l', 'j', '!', '|', 'f', 't', 'I', 'í', 'ï', 'r'],
  k: ['K', 'l', 'lc', 'h', 'p'],
  l: ['1', 'I', '|', 'i', 't', '!', 'J'],
  m: ['rn', 'nn', 'in', 'tm', 'ni', 'm'],
  n: ['m', 'ri', 'h', 'u', 'r', 'ii', '1'],
  o: ['O', '0', '6', 'c', 'e', 'd', 'a', 'b', 'q', '5', 'g', '9', '&', 'Q', 't', '3', '¢'],
  p: ['P', 'n', 'o', 'd'],
  q: ['g', '9'],
  r: ['t', 'f', 'i', 'n', '1'],
  s: ['S', '5', '$', '8'],
  t: ['l', 'f', 'r', 'i', '1', '4', '7'],
  u: [
    'v',
    'ti',
    'ii',
    'w',
    'y',
    't',
    'n',
    'r',
    'it',
    'ir',
    'tr',
    'tu',
    'ur',
    'a',
    'y',
    'li',
    'i',
    '@',
    '(',
    'fi',
    'm',
    'U',
  ],
  v: ['y', 'u', 'w', 'V'],
  x: ['X', 'k', 'N'],
  y: ['v', '¥', 'j', 'g', '§', 'p'],
};

const SETS = new Map(Object.entries(LOOKALIKES).map(([letter, pieces]) => [letter, new Set(pieces)]));

/** Share of unexpected readings that lose the letter altogether. */
const LOST = 0.05;

/** Probability of a piece for a bare letter, by looks alone; 0 for what does not look like it. */
export function looksLike(bareLetter: string, piece: string): number {
  const pieces = SETS.get(bareLetter);
  if (piece === '') return LOST;
  return pieces?.has(piece) ? (1 - LOST) / pieces.size : 0;
}

export function lookalikePieces(): ReadonlySet<string> {
  return new Set(Object.values(LOOKALIKES).flat());
}
