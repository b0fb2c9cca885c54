// Pieces of text with their fonts → lines: parted at line breaks, spaces as one, joined by a sign.
import type { Piece } from '../../language/legacy/by-font.ts';

export const plain = (text: string): Piece => ({ text, font: undefined, capitals: false });

/** Spaces as one, none at the ends. */
function trimmed(pieces: readonly Piece[]): readonly Piece[] {
  const found: Piece[] = [];
  let open = true;
  for (const piece of pieces) {
    // The space that does not break is a letter of TCVN3 fonts nowhere: they begin one code later.
    const text = piece.text.replace(/[ \t\u00A0]+/g, ' ');
    const kept: string = open ? text.replace(/^ /, '') : text;
    if (kept === '') continue;
    open = kept.endsWith(' ');
    found.push({ ...piece, text: kept });
  }
  const last = found.at(-1);
  if (!last || !open) return found;
  const text = last.text.replace(/ $/, '');
  return text === '' ? trimmed(found.slice(0, -1)) : [...found.slice(0, -1), { ...last, text }];
}

/** At the line breaks. */
export function linesOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    for (const [at, text] of piece.text.split('\n').entries()) {
      if (at > 0) lines.push([]);
      lines.at(-1)?.push({ ...piece, text });
    }
  }
  return lines.map(trimmed).filter((line) => line.length > 0);
}

export function joined(parts: readonly (readonly Piece[])[], sign: string): readonly Piece[] {
  return parts.flatMap((part, at) => (at === 0 ? part : [plain(sign), ...part]));
}
