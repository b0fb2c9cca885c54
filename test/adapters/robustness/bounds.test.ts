// Files without end: each ends within its memory and its time, and the next one is read as if nothing had happened.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPageReader } from '../../../server/adapters/reading/file-reader.ts';
import { createTesseract } from '../../../server/adapters/tesseract/tesseract.ts';
import type { PageReader } from '../../../server/ports/reading.ts';
import * as broken from '../../support/files/broken-files.ts';
import { standingClock } from '../../support/service/standing-clock.ts';
import * as oversized from '../../support/files/oversized-files.ts';
import { LIMITS, never, readerBetween, textOf } from './reader-between.ts';

const between = readerBetween();
const { readPage } = between;

describe('ends within its memory', () => {
  /** Pixels: a bound low enough that the bombs reach it at once. */
  const pixels = 2_000_000;
  /** Of the process: the thread's bound, four times over, for a buffer is doubled and copied between two looks at it. */
  const most = 4 * (256 * 1024 * 1024 + pixels * 12);
  let tight: PageReader;
  beforeAll(() => {
    tight = createPageReader({ ocr: createTesseract({ workers: 1 }), limits: { ...LIMITS, pixels } });
  });
  afterAll(() => tight.close());

  it.each([
    { what: 'the content of a page', make: oversized.contentBomb },
    { what: 'a picture of 100 × 100 pixels', make: oversized.imageBomb },
    { what: 'the objects that a file is opened by', make: oversized.objectStreamBomb },
  ])('$what that unpacks to more than a gigabyte', async ({ make }) => {
    const before = process.memoryUsage().rss;
    let taken = 0;
    const look = setInterval(() => (taken = Math.max(taken, process.memoryUsage().rss - before)), 50);
    await expect(readPage(make(), 'bom.pdf', 1, tight)).rejects.toMatchObject({ code: 'too-large' });
    clearInterval(look);
    expect(taken).toBeLessThan(most);
    expect(textOf(await readPage(between.neighbour, 'sau.pdf', 1, tight))).toEqual([...broken.SENTENCES]);
  });
});

describe('ends within its time', () => {
  /** Room enough in memory that only the clock can end a file. */
  const limits = { ...LIMITS, pixels: 1_000_000_000 };

  it('a file that takes longer than its time, while its neighbour is read', async () => {
    const clock = standingClock();
    const hurried = createPageReader({ ocr: createTesseract({ workers: 1 }), limits, clock });
    const stuck = hurried.open(oversized.runawayPage(), 'mo-mai.pdf', never);
    const refused = expect(stuck).rejects.toMatchObject({ code: 'too-slow' });
    const read = readPage(between.neighbour, 'ben.pdf');
    await clock.waitedFor();
    clock.pass(limits.pageMs);
    await refused;
    expect(textOf(await read)).toEqual([...broken.SENTENCES]);
    await hurried.close();
  });

  it('a page that never comes to an end, while the pages around it and the next file are read', async () => {
    const clock = standingClock();
    const hurried = createPageReader({ ocr: createTesseract({ workers: 1 }), limits, clock });
    const file = await hurried.open(oversized.runawayPage(), 'ba-trang.pdf', never);
    expect(textOf(await file.read(1, never))).toEqual(['trang']);
    const endless = expect(file.read(2, never)).rejects.toMatchObject({ code: 'too-slow' });
    const last = file.read(3, never);
    await clock.waitedFor();
    clock.pass(limits.pageMs);
    await endless;
    expect(textOf(await last)).toEqual(['trang']);
    await file.close();
    expect(textOf(await readPage(between.neighbour, 'sau.pdf', 1, hurried))).toEqual([...broken.SENTENCES]);
    await hurried.close();
  });

  it('a file whose reading was cancelled', async () => {
    const cancel = new AbortController();
    const asked = between.reader.open(oversized.objectStreamBomb(), 'bom.pdf', cancel.signal);
    cancel.abort(new Error('enough'));
    await expect(asked).rejects.toThrow('enough');
  });
});

between.readsSoundFilesAsBefore();
