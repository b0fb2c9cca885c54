// Text without pages (of a Word file, a web page, a mail) → a file of one page, its lines and what they do not hold.
import { withoutMarkdown } from '../language/markdown.ts';
import type { Remark } from '../model/page.ts';
import { lostLetters } from './lost-letters.ts';
import { readingOf } from './choose-reading.ts';
import type { Source } from './recognition/prepared.ts';

export interface Flow {
  readonly lines: readonly string[];
  /** With `linesBefore` counted in `lines`. */
  readonly remarks: readonly Remark[];
}

export function sourceOfFlow({ lines: written, remarks }: Flow): Source {
  const lines = withoutMarkdown(written);
  const layer = readingOf(
    'file',
    lines.map((text) => ({ text, words: [] })),
  );
  const told = [...remarks, ...lostLetters(lines)];
  return {
    pageCount: 1,
    prepare: () =>
      Promise.resolve({ raster: undefined, layer, reason: 'only-source', clean: undefined, remarks: told }),
    picture: () => Promise.resolve(undefined),
  };
}
