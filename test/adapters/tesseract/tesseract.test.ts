// The engine in its threads: what it reads does not depend on what it read before, and no page holds up the next.
import type { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { createTesseract } from '../../../server/adapters/tesseract/tesseract.ts';
import type { Line } from '../../../server/model/page.ts';
import type { GreyBitmap } from '../../../server/model/bitmap.ts';
import type { OcrEngine } from '../../../server/ports/reading.ts';
import { standingClock } from '../../support/service/standing-clock.ts';
import { linePicture, PRINTED, SLIP } from '../../support/files/line-picture.ts';
import { seededRandom } from '../../../server/evaluate/noise/random.ts';

const never = new AbortController().signal;

let engine: OcrEngine;
afterEach(() => engine.close());

/** The printed slip, out of focus by so many pixels. */
async function slip(blur = 0): Promise<GreyBitmap> {
  const picture = blur > 0 ? linePicture().blur(blur) : linePicture();
  return { ...SLIP, dpi: 200, data: new Uint8Array(await picture.toColourspace('b-w').raw().toBuffer()) };
}

describe('the same page', () => {
  it.each([
    { what: 'by a worker that has read other pages', pagesPerWorker: 100 },
    { what: 'by a worker that took the place of a spent one', pagesPerWorker: 2 },
  ])('reads the same $what', async ({ pagesPerWorker }) => {
    engine = createTesseract({ workers: 1, pagesPerWorker });
    const page = await slip(4);
    const others = await Promise.all([0, 2, 3].map((blur) => slip(blur)));
    const readings: (readonly Line[])[] = [await engine.recognize(page, never)];
    for (const other of others) {
      await engine.recognize(other, never);
      readings.push(await engine.recognize(page, never));
    }
    // Doubts show that the page is hard enough to be read in more than one way.
    expect(
      Math.min(...(readings[0] ?? []).flatMap((line) => line.words.map((word) => word.confidence))),
    ).toBeLessThan(0.5);
    for (const reading of readings) expect(reading).toEqual(readings[0]);
  });
});

describe('an unclear picture', () => {
  it('comes with what else its words may say, a clear one without', async () => {
    engine = createTesseract({ workers: 1 });
    const words = async (blur: number) =>
      (await engine.recognize(await slip(blur), never)).flatMap((line) => line.words);
    expect((await words(0)).filter(({ alternatives }) => alternatives !== undefined)).toEqual([]);
    const misread = (await words(3)).find(({ text }) => text === 'buối');
    expect(misread?.alternatives?.[0]?.text).toBe('buổi');
    expect(misread?.alternatives?.[0]?.likelihood).toBeLessThan(1);
  });
});

describe('a page that the engine cannot finish', () => {
  it('ends with its own sentence after its time, and the next page is read', async () => {
    const clock = standingClock();
    engine = createTesseract({ workers: 1, pageMs: 1000, clock });
    const next = seededRandom(7);
    const side = 3500;
    const specks = new Uint8Array(side * side);
    for (let at = 0; at < specks.length; at++) specks[at] = next() < 0.5 ? 0 : 255;
    const slow = engine.recognize({ width: side, height: side, dpi: 300, data: specks }, never);
    const after = engine.recognize(await slip(), never, 'block');
    const late = expect(slow).rejects.toMatchObject({ code: 'too-slow' });
    await clock.waitedFor();
    clock.pass(1000);
    await late;
    expect((await after).map((line) => line.text)).toEqual([...PRINTED]);
  });

  it('is let go when it is cancelled, and the next page is read', async () => {
    const clock = standingClock();
    engine = createTesseract({ workers: 1, clock });
    const cancel = new AbortController();
    const asked = expect(engine.recognize(await slip(), cancel.signal)).rejects.toThrow('enough');
    // Its time begins when the engine has started and takes the page in hand.
    await clock.waitedFor();
    cancel.abort(new Error('enough'));
    await asked;
    expect(await engine.recognize(await slip(), never)).toHaveLength(2);
  });
});

describe('a picture that is none', () => {
  it('fails without a remark on the user’s terminal', async () => {
    const remarks: string[] = [];
    const listen = (thread: Worker): unknown =>
      thread.stderr.on('data', (remark: Buffer) => remarks.push(String(remark)));
    process.on('worker', listen);
    engine = createTesseract({ workers: 1 });
    const nothing = { width: 8, height: 8, dpi: 300, data: new Uint8Array() };
    await expect(engine.recognize(nothing, never)).rejects.toMatchObject({ code: 'page-unreadable' });
    process.off('worker', listen);
    expect(remarks).toEqual([]);
  });
});

describe('an engine that is closed', () => {
  it('while it starts leaves no thread behind that would keep the program running', async () => {
    const threads: Worker[] = [];
    const note = (thread: Worker): unknown => threads.push(thread);
    process.on('worker', note);
    engine = createTesseract({ workers: 2 });
    const page = await slip();
    const asked = Promise.allSettled([1, 2].map(() => engine.recognize(page, never)));
    await expect.poll(() => threads.length).toBe(2);
    await engine.close();
    process.off('worker', note);
    expect((await asked).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    // The number of a thread that has ended.
    await expect.poll(() => threads.map(({ threadId }) => threadId)).toEqual([-1, -1]);
  });
});
