// A text file: decoded, split into pages at form feeds that begin a line. Its lines stay the file's own. Runs in the
// file's thread: decoding tries every encoding offices have used, on bytes that anyone may have made.
import type { Limits } from '../../config.ts';
import { Failure } from '../../failure.ts';
import { decodeText } from '../../language/encodings.ts';
import { readingOf } from '../../pages/choose-reading.ts';
import { withoutMarkdown } from '../../language/markdown.ts';
import { fileKind } from '../../pages/file-kind.ts';
import { structuredKind } from '../../pages/structured-text.ts';
import { lostLetters } from '../../pages/lost-letters.ts';
import type { Source } from '../../pages/recognition/prepared.ts';

/** Without the empty line that a final newline seems to begin. */
function linesOf(text: string): readonly string[] {
  return withoutMarkdown(text.replace(/\n$/, '').split('\n'));
}

function pagesOf(text: string): readonly (readonly string[])[] {
  const pages: string[][] = [];
  for (const line of linesOf(text)) {
    const current = pages.at(-1);
    if (current === undefined || line.startsWith('\f')) pages.push([line]);
    else current.push(line);
  }
  return pages;
}

/** Throws Failure `unsupported-type` for bytes that are no text or a name that promises another kind, `empty`, `too-many-pages`. */
export function openText(bytes: Uint8Array, name: string, limits: Limits): Source {
  const decoded = decodeText(bytes);
  fileKind({ mediaType: undefined, isText: decoded !== undefined }, name);
  if (decoded === undefined || decoded.text.trim() === '') throw new Failure('empty');
  const structured = structuredKind(decoded.text);
  if (structured !== undefined) {
    throw new Failure('unsupported-type', {
      detail: `Tệp này là ${structured}. Hãy nộp chính văn bản, dạng .docx hoặc PDF.`,
    });
  }
  const pages = pagesOf(decoded.text);
  if (pages.length > limits.pages) {
    throw new Failure('too-many-pages', {
      detail: `Tệp có ${pages.length} trang, tối đa ${limits.pages} trang.`,
    });
  }
  return {
    pageCount: pages.length,
    prepare(number) {
      const lines = (pages[number - 1] ?? []).map((text) => ({ text, words: [] }));
      const layer = readingOf('file', lines);
      const remarks = lostLetters(lines.map(({ text }) => text));
      return Promise.resolve({ raster: undefined, layer, reason: 'only-source', clean: undefined, remarks });
    },
    picture: () => Promise.resolve(undefined),
  };
}
