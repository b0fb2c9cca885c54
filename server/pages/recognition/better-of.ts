// Two readings of one page → one: wherever their lines stand in the same place, those of which the engine is surer.
import type { Box, Line } from '../../model/page.ts';
import { boxAround, lineOf } from '../order/boxes.ts';
import { pieces } from '../order/reading-order.ts';

/** Share of the lower one's height that lines in one place have in common. */
const SAME_PLACE = 0.5;

interface Piece {
  readonly line: Line;
  readonly box: Box;
  readonly from: 'first' | 'second';
}

function piecesOf(lines: readonly Line[], from: Piece['from']): readonly Piece[] {
  return pieces(lines)
    .filter(({ words }) => words.length > 0)
    .map((line) => ({ line, box: boxAround(line.words.map(({ box }) => box)), from }));
}

function meet(a: Box, b: Box): boolean {
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  return across > 0 && down > SAME_PLACE * Math.min(a.bottom - a.top, b.bottom - b.top);
}

/** Letters, as far as the engine is sure of them; what it doubts more than it believes counts against a reading. */
function worth(group: readonly Piece[], from: Piece['from']): number {
  const words = group.filter((piece) => piece.from === from).flatMap(({ line }) => line.words);
  return words.reduce((sum, { text, confidence }) => sum + text.length * (confidence - 0.5), 0);
}

/** Pieces that stand in one place, directly or by way of others. */
function groupsOf(all: readonly Piece[]): readonly (readonly Piece[])[] {
  let groups: Piece[][] = [];
  for (const piece of all) {
    const beside = groups.filter((group) => group.some(({ box }) => meet(box, piece.box)));
    groups = [...groups.filter((group) => !beside.includes(group)), [...beside.flat(), piece]];
  }
  return groups;
}

/** Gives pieces of lines. */
export function betterOf(first: readonly Line[], second: readonly Line[]): readonly Line[] {
  const groups = groupsOf([...piecesOf(first, 'first'), ...piecesOf(second, 'second')]);
  return groups.flatMap((group) => {
    const from = worth(group, 'second') > worth(group, 'first') ? 'second' : 'first';
    return group.filter((piece) => piece.from === from).map(({ line }) => lineOf(line.words));
  });
}
