// A reader of plain text whose pages are cut at form feeds; the first word of a file or page names the fault it imitates.
import { readFile } from 'node:fs/promises';
import { Failure, type FailureCode } from '../../../server/failure.ts';
import type { Line, Page } from '../../../server/model/page.ts';
import type { OpenFile, PageReader } from '../../../server/ports/reading.ts';

/** One transparent pixel. */
export const TINY_PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const FAULTY_FILE = /^!(encrypted|damaged|no-pages|too-many-pages|unsupported-type)/;

export interface FakeReader extends PageReader {
  /** Every page read, in the order of reading. */
  readonly reads: readonly { readonly name: string; readonly page: number }[];
}

export interface FakeReaderOptions {
  /** Runs before each page is given; lets a test hold, slow or break the reading. */
  readonly beforePage?: (name: string, page: number, signal: AbortSignal) => Promise<void>;
  /** A page that was refused is blank when the same opening is asked for it again. */
  readonly blankOnSecondAsking?: boolean;
}

export function fakeReader({ beforePage, blankOnSecondAsking }: FakeReaderOptions = {}): FakeReader {
  const reads: { name: string; page: number }[] = [];
  return {
    reads,
    async open(given, name): Promise<OpenFile> {
      const bytes = given instanceof Uint8Array ? given : await readFile(given.path);
      const content = new TextDecoder().decode(bytes);
      const fault = FAULTY_FILE.exec(content)?.[1];
      if (fault !== undefined) throw new Failure(fault as FailureCode);
      const pages = content.split('\f');
      const asked = new Set<number>();
      return {
        mediaType: 'text/plain',
        pageCount: pages.length,
        async read(number, signal, need) {
          const isBlank = blankOnSecondAsking === true && asked.has(number);
          asked.add(number);
          await beforePage?.(name, number, signal);
          signal.throwIfAborted();
          const text = isBlank ? '' : (pages[number - 1] ?? '');
          if (text.startsWith('!unreadable')) throw new Failure('page-unreadable');
          reads.push({ name, page: number });
          const page = pageOf(number, text);
          const [ocr, layer] = page.readings;
          if (!text.startsWith('!good-layer') || layer === undefined) return page;
          return { ...page, readings: need === undefined ? [layer] : [layer, ocr] };
        },
        picture: async () => ({ mediaType: 'image/png', width: 1, height: 1, data: TINY_PNG }),
        layered: async (layers) => new TextEncoder().encode(JSON.stringify(layers)),
        close: async () => undefined,
      };
    },
    close: async () => undefined,
  };
}

/** Words stand ten pixels to a character, lines forty apart; a second reading in capitals stands behind the first. */
export function pageOf(number: number, text: string): Page {
  const lines = text.split('\n').map((line, row): Line => {
    let left = 100;
    const words = line.split(' ').map((word) => {
      const box = { left, top: 100 + row * 40, right: left + word.length * 10, bottom: 130 + row * 40 };
      left = box.right + 10;
      return { text: word, box, confidence: word.includes('?') ? 0.3 : 0.95 };
    });
    return { text: line, words };
  });
  const shouted = lines.map((line) => ({
    text: line.text.toUpperCase(),
    words: line.words.map((word) => ({ ...word, text: word.text.toUpperCase() })),
  }));
  const quality = { words: 1, wellFormed: 1, accented: 1, polluted: 0, verdict: 'good' } as const;
  return {
    number,
    raster: { width: 1200, height: 1700, dpi: 150 },
    readings: [
      { source: 'ocr', lines, quality },
      { source: 'text-layer', lines: shouted, quality },
    ],
    reason: 'text-layer-is-garbled',
  };
}
