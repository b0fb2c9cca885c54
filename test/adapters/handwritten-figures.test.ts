import { afterAll, describe, expect, it } from 'vitest';
import { createPageReader } from '../../server/adapters/reading/file-reader.ts';
import { createTesseract } from '../../server/adapters/tesseract/tesseract.ts';
import { readFilePages } from '../../server/pipeline.ts';
import { parse } from '../../server/structure/parse.ts';
import { assemble } from '../../server/text/assemble.ts';
import { filledLetterhead, type FilledIn } from '../support/files/filled-letterhead.ts';
import { PATIENT_PAGE_MS } from '../support/patience.ts';

const LIMITS = { fileBytes: 2_000_000, pages: 3, pixels: 20_000_000, pageMs: PATIENT_PAGE_MS };
const reader = createPageReader({ ocr: createTesseract({ workers: 1 }), limits: LIMITS });
afterAll(() => reader.close());

async function told(filled: FilledIn, seed: number): Promise<{ number: string | null; date: string | null }> {
  const { signal } = new AbortController();
  const file = await reader.open(new Uint8Array(await filledLetterhead(filled, seed)), 'scan.png', signal);
  try {
    const { number, date } = parse(assemble(await readFilePages(file, { parallel: 1, signal }))).metadata;
    return { number, date };
  } finally {
    await file.close();
  }
}

describe('a letterhead filled in with a pen', () => {
  it('tells its number and its day', async () => {
    expect(await told({ number: '137', day: '21' }, 3)).toEqual({
      number: '137/KH-UBND',
      date: '2025-10-21',
    });
    expect(await told({ number: '58', day: '06' }, 12)).toEqual({ number: '58/KH-UBND', date: '2025-10-06' });
  });

  it('tells what is printed of one that nobody filled in', async () => {
    expect(await told({ number: '', day: '' }, 4)).toEqual({ number: '…/KH-UBND', date: '2025-10' });
  });
});
