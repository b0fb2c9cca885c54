// Runs of glyphs of a PDF page → pieces placed on the raster, and pieces that touch → words of lines.
import { decodeByFont, legacyFont, type Piece as FontPiece } from '../../../language/legacy/by-font.ts';
import { privateSigns } from '../../../language/symbol-fonts.ts';
import { normalize } from '../../../language/normalize.ts';
import type { Line, Word } from '../../../model/page.ts';
import { asTurn, type Turn } from '../../../pages/ink/pixels.ts';
import { lineOf } from '../../../pages/order/boxes.ts';
import type { Filled } from '../filled-fields.ts';
import type { TextItem } from './hidden-text.ts';
import { breadth } from './letter-widths.ts';
import { pdfjs } from '../library.ts';

/** Parts of one word are printed closer than this, in font sizes; a narrow space is 0.2. */
const SAME_WORD = 0.13;
/** Pieces on one line stand within this share of a font size of each other's baseline. */
const SAME_BASELINE = 0.35;
/** Bold and shadows are printed twice, this little apart. */
const PRINTED_TWICE = 0.2;
/** What stands behind a unit and makes it one of area or room: as large and as high as this, in sizes of the unit. */
const POWER = /^[23²³]$/;
const POWER_SIZE = 0.8;
const RAISED = { least: 0.15, most: 0.7 } as const;
const UNIT = /(?:^|[\d\s(/])[cdkhm]?m$/u;

export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
  /** A font of the 1990s; undefined for others, which change nothing. */
  readonly font: string | undefined;
}

function placed({ transform }: TextItem, toRaster: readonly number[]): readonly number[] {
  return pdfjs.Util.transform(toRaster as number[], transform as number[]) as readonly number[];
}

/** Clockwise, as a run lies on the raster. */
export function turnOf(item: TextItem, toRaster: readonly number[]): Turn {
  const [a = 1, b = 0] = placed(item, toRaster);
  return asTurn((Math.atan2(b, a) * 180) / Math.PI);
}

/** Glyphs without letters are no words: numbers of a font that does not say what they are. */
const SEEN = /[^\s\p{Cc}]/u;

/** Words along a line from `left`, in `width`. */
function divided(text: string, width: number, rest: Omit<Piece, 'text' | 'right'>): Piece[] {
  const total = breadth(text);
  const unit = total > 0 ? width / total : 0;
  const pieces: Piece[] = [];
  let { left } = rest;
  for (const part of text.split(/([\s\u00A0]+)/u)) {
    const own = breadth(part) * unit;
    if (SEEN.test(part)) pieces.push({ ...rest, text: part, left, right: left + own });
    left += own;
  }
  return pieces;
}

/** One run of glyphs → its words, placed along the run. It lies upright under `toRaster`. */
export function piecesOf(
  item: TextItem,
  toRaster: readonly number[],
  fontOf: (item: TextItem) => string | undefined,
): Piece[] {
  const [, , c = 0, d = 1, e = 0, f = 0] = placed(item, toRaster);
  const scale = Math.hypot(toRaster[0] ?? 1, toRaster[1] ?? 0);
  const name = fontOf(item);
  const font = legacyFont(name) ? name : undefined;
  const text = font === undefined ? privateSigns(name, item.str) : item.str;
  return divided(text, item.width * scale, {
    left: e,
    base: f,
    size: Math.hypot(c, d),
    font,
  });
}

/** Mean width of a letter in font sizes: a value has no widths of its own. */
const LETTER = 0.5;
/** Of the size below the baseline. */
const DESCENT = 0.22;
const LINE_PITCH = 1.2;

/** A value → its words where the form shows them: in the middle of a field of one line, from the top in others. */
export function filledPieces({ lines, rect, size }: Filled, toRaster: readonly number[]): Piece[] {
  const [left, low, right, high] = rect;
  const scale = Math.hypot(toRaster[0] ?? 1, toRaster[1] ?? 0);
  const at = (x: number, y: number): readonly [number, number] => {
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = toRaster;
    return [a * x + c * y + e, b * x + d * y + f];
  };
  const corners = [at(left, low), at(right, high)];
  const x = Math.min(...corners.map(([across]) => across));
  const width = Math.max(...corners.map(([across]) => across)) - x;
  const top = Math.min(...corners.map(([, down]) => down));
  const height = Math.max(...corners.map(([, down]) => down)) - top;
  const letters = size * scale;
  const first = lines.length === 1 ? top + (height + letters) / 2 - DESCENT * letters : top + letters;
  return lines.flatMap((text, line) => {
    const base = first + line * LINE_PITCH * letters;
    const needed = Math.min(width, text.length * LETTER * letters);
    return divided(text, needed, { left: x, base, size: letters, font: undefined });
  });
}

interface Joined extends Piece {
  /** As they are set in fonts; undefined where none of them is of the 1990s. */
  readonly parts: readonly FontPiece[] | undefined;
}

function asPart({ text, font }: Piece): FontPiece {
  return { text, font, capitals: false };
}

/** Of a word and what goes on with it. */
function partsOf(word: Joined, piece: Piece): readonly FontPiece[] | undefined {
  if (word.parts === undefined && piece.font === undefined) return undefined;
  return [...(word.parts ?? [asPart(word)]), asPart(piece)];
}

/** Pieces that touch are one word: word processors cut words where kerning or fonts change. */
function joined(line: readonly Piece[]): readonly Joined[] {
  const words: Joined[] = [];
  for (const piece of line.toSorted((a, b) => a.left - b.left)) {
    const last = words.at(-1);
    const gap = last ? piece.left - last.right : Infinity;
    if (last && last.text === piece.text && Math.abs(piece.left - last.left) < PRINTED_TWICE * piece.size)
      continue;
    if (last && gap < SAME_WORD * Math.min(last.size, piece.size)) {
      words[words.length - 1] = {
        ...last,
        text: last.text + piece.text,
        right: Math.max(last.right, piece.right),
        parts: partsOf(last, piece),
      };
    } else words.push({ ...piece, parts: piece.font === undefined ? undefined : [asPart(piece)] });
  }
  return words;
}

function byBaseline(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [];
  for (const piece of pieces.toSorted((a, b) => a.base - b.base)) {
    const line = lines.findLast(
      ([first]) =>
        first && Math.abs(first.base - piece.base) < SAME_BASELINE * Math.min(first.size, piece.size),
    );
    if (line) line.push(piece);
    else lines.push([piece]);
  }
  return lines;
}

const SPACE: FontPiece = { text: ' ', font: undefined, capitals: false };

function asParts(words: readonly Joined[]): readonly FontPiece[] {
  // As nearly all lines are.
  if (words.every(({ parts }) => parts === undefined)) {
    return [{ ...SPACE, text: words.map(({ text }) => text).join(' ') }];
  }
  return words.flatMap((word, at) => {
    const parts = word.parts ?? [asPart(word)];
    return at === 0 ? parts : [SPACE, ...parts];
  });
}

/**
 * Fonts of the 1990s: each line is decoded by its fonts or, where they do not tell, by its text. Only then is it
 * normalized: what is an invisible character elsewhere is a letter in them.
 */
function decoded(lines: readonly (readonly Joined[])[]): readonly (readonly string[])[] {
  const texts = decodeByFont(lines.map(asParts));
  return lines.map((words, at) => {
    const found = (texts[at] ?? '').split(' ');
    const isWhole = found.length === words.length;
    return words.map(({ text }, k) => (isWhole && normalize(found[k] ?? '')) || normalize(text));
  });
}

/** The 2 of a m² on the line of its unit; marks of footnotes, which look alike, stay by themselves. */
function withPowers(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some(({ text }) => POWER.test(text))) return pieces;
  const units = pieces.filter(({ text }) => UNIT.test(text));
  return pieces.map((piece) => {
    if (!POWER.test(piece.text)) return piece;
    const unit = units.find(({ right, base, size }) => {
      const raised = (base - piece.base) / size;
      const isNext = Math.abs(piece.left - right) < SAME_WORD * size;
      return isNext && piece.size <= POWER_SIZE * size && raised >= RAISED.least && raised <= RAISED.most;
    });
    return unit ? { ...piece, base: unit.base } : piece;
  });
}

/** Lines from the top, each from the left. */
export function linesOf(pieces: readonly Piece[]): readonly Line[] {
  const lines = byBaseline(withPowers(pieces)).map(joined);
  const texts = decoded(lines);
  return lines.map((words, at) =>
    lineOf(
      words.map((word, k): Word => ({
        text: texts[at]?.[k] ?? word.text,
        box: {
          left: Math.round(word.left),
          top: Math.round(word.base - word.size * 0.9),
          right: Math.round(word.right),
          bottom: Math.round(word.base + word.size * 0.25),
        },
        confidence: 1,
      })),
    ),
  );
}
