// Text → its letters without case and marks (đ → d), for matching. NFC input keeps its UTF-16 length, so offsets agree.

/** Latin letters with marks lie below U+0250 and in U+1E00–U+1EFF. */
const RANGES: readonly (readonly [number, number])[] = [
  [0x41, 0x250],
  [0x1e00, 0x1f00],
];

const FOLDED = new Map<string, string>();
for (const [first, end] of RANGES) {
  for (let code = first; code < end; code++) {
    const char = String.fromCharCode(code);
    const base = char.normalize('NFD').charAt(0).toLowerCase();
    const plain = base === 'đ' || base === 'ð' ? 'd' : base;
    if (plain !== char && plain.length === 1) FOLDED.set(char, plain);
  }
}

const FOLDABLE = /[A-Z\u00C0-\u024F\u1E00-\u1EFF]/g;

export function fold(text: string): string {
  return text.replace(FOLDABLE, (char) => FOLDED.get(char) ?? char);
}
