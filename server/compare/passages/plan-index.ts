// Plan → one stream of tokens with its passages and blocks, ready to be matched with many criteria.
import { positionsOf } from './overlap.ts';
import type { Block, Passage } from './passages.ts';
import type { Token } from './tokens.ts';
import type { Weigher } from './weights.ts';

export interface IndexedPassage extends Passage {
  readonly block: Block;
  /** Number of the block, in document order. */
  readonly blockAt: number;
  /** Of the stream, half-open. */
  readonly first: number;
  readonly end: number;
}

export interface PlanIndex {
  readonly tokens: readonly Token[];
  readonly positions: ReadonlyMap<string, readonly number[]>;
  readonly passages: readonly IndexedPassage[];
  /** Number of the passage that holds each token, -1 between blocks. */
  readonly passageOf: Int32Array;
  /** Number of the block that holds each token. */
  readonly blockOf: Int32Array;
  readonly blocks: readonly Block[];
  /** How much each token says, as the weigher has it; 0 between blocks. */
  readonly weights: Float64Array;
}

/** Between blocks, so that no run crosses from one item into the next. */
const WALL: Token = { key: '', start: 0, end: 0 };

export function indexPlan(blocks: readonly Block[], weigher: Weigher): PlanIndex {
  const tokens: Token[] = [];
  const passages: IndexedPassage[] = [];
  blocks.forEach((block, blockAt) => {
    const offset = tokens.length;
    tokens.push(...block.tokens, WALL);
    for (const passage of block.passages) {
      passages.push({
        ...passage,
        block,
        blockAt,
        first: offset + passage.from,
        end: offset + passage.to,
      });
    }
  });
  const passageOf = new Int32Array(tokens.length).fill(-1);
  passages.forEach((passage, at) => passageOf.fill(at, passage.first, passage.end));
  const blockOf = new Int32Array(tokens.length).fill(-1);
  passages.forEach((passage) => blockOf.fill(passage.blockAt, passage.first, passage.end));
  const weights = new Float64Array(tokens.length);
  let at = 0;
  for (const block of blocks) {
    weights.set(weigher.weigh(block.tokens.map((token) => token.key)), at);
    at += block.tokens.length + 1;
  }
  return { tokens, positions: positionsOf(tokens), passages, passageOf, blockOf, blocks, weights };
}
