// Plan → what comparing needs of it, prepared once for all templates it is held against: its items and sentences as one
// stream of tokens, its titles, and its faults of form.
import type { Notice, Section } from '../../model/document.ts';
import { checkFormat } from '../../structure/format/format-rules.ts';
import { layoutOf, type Layout } from '../../structure/letterhead/layout.ts';
import type { SourceLine } from '../../structure/lines/source-line.ts';
import { walk } from '../../structure/outline/section-tree.ts';
import { positionsOf } from './overlap.ts';
import { blocksOf, type Block, type Passage, type Plan } from './passages.ts';
import { titleReader } from './titles.ts';
import { namesForHere, type Places, type Token } from './tokens.ts';
import { countTerms, type TermCounts, type Weigher } from './weights.ts';

export interface IndexedPassage extends Passage {
  readonly block: Block;
  /** Number of the block, in document order. */
  readonly blockAt: number;
  /** Of the stream, half-open. */
  readonly first: number;
  readonly end: number;
}

/** A section with a title, and the keys of that. */
export interface TitledSection {
  readonly section: Section;
  readonly keys: readonly string[];
}

export interface PlanIndex extends Plan {
  /** The plan's own names for "here". */
  readonly places: Places;
  readonly blocks: readonly Block[];
  /** Keys of all titles above each block. */
  readonly titlesAbove: readonly ReadonlySet<string>[];
  /** Keys of each block's own heading. */
  readonly headings: readonly (readonly string[])[];
  readonly sections: ReadonlyMap<string, Section>;
  readonly titled: readonly TitledSection[];
  readonly tokens: readonly Token[];
  readonly positions: ReadonlyMap<string, readonly number[]>;
  readonly passages: readonly IndexedPassage[];
  /** Number of the passage that holds each token, -1 between blocks. */
  readonly passageOf: Int32Array;
  /** Number of the block that holds each token. */
  readonly blockOf: Int32Array;
  readonly terms: TermCounts;
  /** Lines between title and first item. */
  readonly opening: readonly SourceLine[];
  /** By Nghị định 30/2020/NĐ-CP. */
  readonly formFaults: readonly Notice[];
}

/** A plan whose tokens are weighed by what they say beside one template. */
export interface WeighedPlan extends PlanIndex {
  /** Of each token of the stream; 0 between blocks. */
  readonly weights: Float64Array;
}

/** Between blocks, so that no run crosses from one item into the next. */
const WALL: Token = { key: '', start: 0, end: 0 };

type Stream = Pick<PlanIndex, 'tokens' | 'positions' | 'passages' | 'passageOf' | 'blockOf'>;

function streamOf(blocks: readonly Block[]): Stream {
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
  return { tokens, positions: positionsOf(tokens), passages, passageOf, blockOf };
}

/** `layout`: what was found of the transcript's lines when it was parsed, where that is at hand. */
export function indexPlan({ document, transcript }: Plan, layout: Layout = layoutOf(transcript)): PlanIndex {
  const places = namesForHere(document.metadata, transcript.text);
  const keysOf = titleReader(places);
  const blocks = blocksOf({ document, transcript }, layout.lines, places);
  const sections = new Map([...walk(document.sections)].map((section) => [section.path, section]));
  return {
    document,
    transcript,
    places,
    blocks,
    titlesAbove: blocks.map((block) => new Set(block.context.flatMap(keysOf))),
    headings: blocks.map((block) => keysOf(block.heading)),
    sections,
    titled: [...sections.values()]
      .filter((section) => section.titled)
      .map((section) => ({ section, keys: keysOf(section.heading) })),
    ...streamOf(blocks),
    terms: countTerms(blocks.map((block) => block.tokens.map(({ key }) => key))),
    opening: layout.parts.opening,
    formFaults: checkFormat(document, layout),
  };
}

export function weighPlan(plan: PlanIndex, weigher: Weigher): WeighedPlan {
  const weights = new Float64Array(plan.tokens.length);
  let at = 0;
  for (const block of plan.blocks) {
    weights.set(weigher.weigh(block.tokens.map((token) => token.key)), at);
    at += block.tokens.length + 1;
  }
  return { ...plan, weights };
}
