// The real reader for the files of one test file, each wrong in some way, and sound files that are read between them.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPageReader } from '../../../server/adapters/reading/file-reader.ts';
import { createTesseract } from '../../../server/adapters/tesseract/tesseract.ts';
import { scanPdf } from '../../../server/evaluate/noise/raw-pdf.ts';
import type { Page } from '../../../server/model/page.ts';
import type { PageReader } from '../../../server/ports/reading.ts';
import { SENTENCES, textPdf } from '../../support/files/broken-files.ts';
import { jpeg, PRINTED, SLIP_PAGE } from '../../support/files/line-picture.ts';
import { PATIENT_PAGE_MS } from '../../support/patience.ts';

export const LIMITS = { fileBytes: 20_000_000, pages: 2000, pixels: 20_000_000, pageMs: PATIENT_PAGE_MS };
export const never = new AbortController().signal;

export function textOf(page: Page): readonly string[] {
  return page.readings[0].lines.map((line) => line.text);
}

export function readerBetween() {
  let reader: PageReader;
  let neighbour: Uint8Array;
  /** A typed page and a scan, and how they read before anything else was. */
  let sound: readonly Uint8Array[];
  let fresh: readonly Page[];

  async function readPage(bytes: Uint8Array, name: string, number = 1, by = reader): Promise<Page> {
    const file = await by.open(bytes, name, never);
    try {
      return await file.read(number, never);
    } finally {
      await file.close();
    }
  }
  const readSound = (): Promise<readonly Page[]> =>
    Promise.all(sound.map((bytes) => readPage(bytes, 'tot.pdf')));

  beforeAll(async () => {
    reader = createPageReader({ ocr: createTesseract({ workers: 1 }), limits: LIMITS });
    neighbour = await textPdf();
    sound = [neighbour, scanPdf(await jpeg(), { page: SLIP_PAGE })];
    fresh = await readSound();
  });
  afterAll(() => reader.close());

  return {
    get reader() {
      return reader;
    },
    /** A typed page that is good. */
    get neighbour() {
      return neighbour;
    },
    readPage,
    /** The last test of a file. */
    readsSoundFilesAsBefore() {
      it('after all of these a typed page and a scan read as they did before them', async () => {
        expect(fresh.map(textOf)).toEqual([[...SENTENCES], [...PRINTED]]);
        expect(await readSound()).toEqual(fresh);
      });
    },
  };
}
