// Values of a form and the dots or lines they are written on → the values in the place of the dots. Forms are often made
// by hand, so that a field lies a line beside its dots.
import type { Piece } from './text-pieces.ts';

const LEADER = /^[.…_·]{3,}$|[.…_·]{4,}$/u;
/** In font sizes: on the same line, and on the line next to it. */
const SAME_LINE = 1;
const NEXT_LINE = 2.2;

/** One value: its words. */
type Value = readonly Piece[];

interface Leader {
  readonly piece: Piece;
  readonly at: number;
}

const extent = (
  value: Value,
): { readonly left: number; readonly right: number; readonly base: number; readonly size: number } => ({
  left: Math.min(...value.map(({ left }) => left)),
  right: Math.max(...value.map(({ right }) => right)),
  base: value[0]?.base ?? 0,
  size: value[0]?.size ?? 0,
});

function meets(value: Value, { piece }: Leader, lines: number): boolean {
  const { left, right, base, size } = extent(value);
  return Math.abs(base - piece.base) < lines * size && left < piece.right && right > piece.left;
}

function isNear(value: Value, { piece }: Leader): boolean {
  const { base, size } = extent(value);
  return Math.abs(base - piece.base) < NEXT_LINE * size;
}

/** The value where the dots were, squeezed between what stands around them. */
function onto({ piece }: Leader, value: Value): readonly Piece[] {
  const { left, right } = extent(value);
  const room = piece.right - piece.left;
  const scale = Math.min(1, room / Math.max(1, right - left));
  return value.map((word) => ({
    ...word,
    left: piece.left + (word.left - left) * scale,
    right: piece.left + (word.right - left) * scale,
    base: piece.base,
  }));
}

/** All pieces of the page, the values among them. */
export function writeOnLeaders(pieces: readonly Piece[], values: readonly Value[]): readonly Piece[] {
  const free = new Set(values);
  const leaders = pieces.flatMap((piece, at): Leader[] => (LEADER.test(piece.text) ? [{ piece, at }] : []));
  const written = new Map<number, Value>();
  const match = (fits: (value: Value, leader: Leader) => boolean): void => {
    for (const leader of leaders) {
      if (written.has(leader.at)) continue;
      const value = [...free].find((each) => fits(each, leader));
      if (value) {
        written.set(leader.at, value);
        free.delete(value);
      }
    }
  };
  match((value, leader) => meets(value, leader, SAME_LINE));
  match((value, leader) => meets(value, leader, NEXT_LINE));
  // What is left over on both sides belongs together, if it is as much.
  const unwritten = leaders.filter(
    ({ at, piece }) => !written.has(at) && [...free].some((value) => isNear(value, { at, piece })),
  );
  const unplaced = [...free].filter((value) => unwritten.some((leader) => isNear(value, leader)));
  if (unwritten.length === unplaced.length) match(isNear);
  const printed = pieces.flatMap((piece, at): readonly Piece[] => {
    const value = written.get(at);
    if (value === undefined) return [piece];
    const text = piece.text.replace(LEADER, '');
    const placed = onto({ piece, at }, value);
    return text === '' ? placed : [{ ...piece, text, right: piece.left }, ...placed];
  });
  return [...printed, ...[...free].flat()];
}
