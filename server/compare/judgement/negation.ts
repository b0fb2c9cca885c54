// A plan may name a demand only to say that it will not be done: “không tổ chức …”, “chưa bố trí …”.
import type { Alignment } from '../alignment/align.ts';
import type { Demand } from '../template/demand.ts';
import { sharedRuns, positionsOf } from '../passages/overlap.ts';

/** With their marks: folded, khống, chứa and chùa would deny too. */
const NEGATOR = /^(?:không|chưa)$/iu;
/** The demand's own beginning, which the negation has to stand before. */
const HEAD_TOKENS = 6;
/** Of the template, before the words: it asks that something not be. */
const FORBIDS =
  /(?<!\p{L})(?:cấm|không(?! ngừng| chỉ| gian)|chưa|ngăn chặn|ngăn ngừa|chống|tránh|xóa bỏ|chấm dứt|hạn chế)(?!\p{L})/iu;
/** A pair of words at least: “không gian” before “mạng” is no negation. */
const RUN = 2;

/** Words of the plan that deny the demand's beginning; undefined where it is affirmed or where the template denies it too. */
export function denialIn(demand: Demand, { passages }: Alignment): string | undefined {
  for (const { block, from, to } of passages) {
    const said = block.tokens.slice(from, to);
    const runs = sharedRuns(demand.tokens.slice(0, HEAD_TOKENS), said, positionsOf(said));
    for (const { a, b, length } of runs) {
      const before = said[b - 1];
      if (length < RUN || !before || !NEGATOR.test(block.text.slice(before.start, before.end))) continue;
      const head = demand.text.slice(0, demand.tokens[a]?.start ?? 0);
      if (FORBIDS.test(head)) continue;
      const denied = block.text.slice(before.start, said[b + RUN - 1]?.end);
      if (demand.text.toLowerCase().includes(denied.toLowerCase())) continue;
      return block.text.slice(before.start, said[b + length - 1]?.end);
    }
  }
  return undefined;
}
