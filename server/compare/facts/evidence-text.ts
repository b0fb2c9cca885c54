// The items that hold the evidence as one text, and the way back from any place in it to the lines it stands on.
import type { Evidence } from '../../model/comparison.ts';
import type { Block } from '../passages/passages.ts';

export interface EvidenceText {
  /** The whole items, one a line: a value may stand beside the sentence that answers. */
  readonly text: string;
  /** Those items, in the same order. */
  readonly blocks: readonly Block[];
  readonly placeAt: (offset: number) => Evidence | undefined;
  /** The same for one place of the plan, whichever criterion's evidence it is in. */
  readonly keyAt: (offset: number) => string;
}

export function evidenceText(passages: readonly { readonly block: Block }[]): EvidenceText {
  const blocks = [...new Set(passages.map(({ block }) => block))];
  const starts: number[] = [];
  let text = '';
  for (const block of blocks) {
    starts.push(text.length);
    text += `${block.text}\n`;
  }
  return {
    text,
    blocks,
    keyAt(offset) {
      const at = starts.findLastIndex((start) => start <= offset);
      const block = blocks[at];
      return `${block?.path ?? ''} ${block?.passages[0]?.lines[0] ?? 0} ${offset - (starts[at] ?? 0)}`;
    },
    placeAt(offset) {
      const at = starts.findLastIndex((start) => start <= offset);
      const block = blocks[at];
      if (!block) return undefined;
      const inside = offset - (starts[at] ?? 0);
      const passage = block.passages.find(({ to }) => (block.tokens[to - 1]?.end ?? 0) > inside);
      if (!passage) return undefined;
      const { lines, page, text: said } = passage;
      return { path: block.path, lines, page, text: said };
    },
  };
}
