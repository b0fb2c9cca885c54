// A passage that says another demand word for word is that one's. Where the figure or the day lacks besides, it mentions the subject of
// this one at best: “hỗ trợ hợp tác xã dùng hóa đơn điện tử”, copied as an office's task, sets no standard of “ít nhất 02 sản phẩm”.
import type { Evidence } from '../../model/comparison.ts';
import { PARTIAL_IN_FOREIGN } from './judge.ts';
import { WORD_FOR_WORD } from './combine.ts';
import type { Standing } from './standing.ts';

const overlaps = (a: Evidence, b: Evidence): boolean =>
  a.path === b.path && a.lines[0] <= b.lines[1] && b.lines[0] <= a.lines[1];

/** Asked rather than called partial. Without a figure asked for, a passage may well answer two: nine of eleven such in the pairs do. */
export function askWhereTaken(stands: readonly Standing[]): readonly Standing[] {
  const sure = stands.filter(
    ({ combined, best }) => combined.status === 'met' && best.alignment.single >= WORD_FOR_WORD,
  );
  return stands.map((stand): Standing => {
    const { combined, verdict, best } = stand;
    const isHalf = combined.status === 'partial' && verdict.facts.absent.length > 0;
    if (!isHalf || verdict.evidence.length === 0 || best.alignment.coverage >= PARTIAL_IN_FOREIGN)
      return stand;
    const isTaken = verdict.evidence.every((piece) =>
      sure.some((other) => other.verdict.evidence.some((place) => overlaps(piece, place))),
    );
    return isTaken ? { ...stand, combined: { status: 'unclear', confidence: combined.confidence } } : stand;
  });
}
