// A text file: decoded, split into pages at form feeds that begin a line. Its lines stay the file's own.
import type { Decoded } from '../../language/encodings.ts';
import type { Page } from '../../model/page.ts';
import { choosePage, readingOf } from '../../pages/choose-reading.ts';
import type { OpenFile } from '../../ports/reading.ts';

/** Without the empty line that a final newline seems to begin. */
function linesOf(text: string): readonly string[] {
  return text.replace(/\n$/, '').split('\n');
}

export function openText(decoded: Decoded): OpenFile {
  const pages: string[][] = [];
  for (const line of linesOf(decoded.text)) {
    const current = pages.at(-1);
    if (current === undefined || line.startsWith('\f')) pages.push([line]);
    else current.push(line);
  }
  return {
    mediaType: 'text/plain',
    pageCount: pages.length,
    read(number): Promise<Page> {
      const lines = (pages[number - 1] ?? []).map((text) => ({ text, words: [] }));
      return Promise.resolve(
        choosePage(number, undefined, undefined, readingOf('file', lines), 'only-source'),
      );
    },
    picture: () => Promise.resolve(undefined),
    close: () => Promise.resolve(),
  };
}
