// What goes wrong with a program outside: it is not there, it is told to stop, it takes too long, it falls over.
import { spawnSync } from 'node:child_process';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createNativeTesseract } from '../../../server/adapters/tesseract/native.ts';
import { Failure } from '../../../server/failure.ts';
import type { GreyBitmap } from '../../../server/model/bitmap.ts';
import type { OcrEngine } from '../../../server/ports/reading.ts';
import { standingClock } from '../../support/service/standing-clock.ts';
import { linePicture, PRINTED, SLIP } from '../../support/files/line-picture.ts';

const installed = spawnSync('tesseract', ['--version']).status === 0;
const never = new AbortController().signal;

afterEach(() => {
  vi.unstubAllEnvs();
});

it('says what to install where the program is not on the PATH', async () => {
  vi.stubEnv('PATH', '/nowhere');
  const asked = createNativeTesseract({ workers: 1 });
  await expect(asked).rejects.toMatchObject({ code: 'bad-config' });
  await expect(asked).rejects.toThrow(/DOICHIEU_OCR=native/);
});

const program = installed ? 'the program' : 'the program (skipped: tesseract is not on the PATH)';
describe.skipIf(!installed)(program, () => {
  let engine: OcrEngine;
  let bitmap: GreyBitmap;
  beforeAll(async () => {
    engine = await createNativeTesseract({ workers: 2 });
    const data = new Uint8Array(await linePicture().toColourspace('b-w').raw().toBuffer());
    bitmap = { ...SLIP, dpi: 200, data };
  });
  afterAll(() => engine.close());

  it('reads the same page the same each time, with more pages than processes', async () => {
    const readings = await Promise.all([1, 2, 3].map(() => engine.recognize(bitmap, never)));
    for (const lines of readings) expect(lines.map((line) => line.text)).toEqual([...PRINTED]);
  });

  it('stops when it is told to, and reads the next page', async () => {
    const cancel = new AbortController();
    const asked = engine.recognize(bitmap, cancel.signal);
    cancel.abort(new Failure('cancelled'));
    await expect(asked).rejects.toMatchObject({ code: 'cancelled' });
    expect(await engine.recognize(bitmap, never)).toHaveLength(2);
  });

  it('ends a page that takes longer than its time with a sentence', async () => {
    const clock = standingClock();
    const hurried = await createNativeTesseract({ workers: 1, pageMs: 1000, clock });
    const late = expect(hurried.recognize(bitmap, never)).rejects.toMatchObject({ code: 'too-slow' });
    await clock.waitedFor();
    clock.pass(1000);
    await late;
    await hurried.close();
  });

  it('calls a bitmap that the program cannot take unreadable, and reads the next', async () => {
    const short = { ...bitmap, data: bitmap.data.subarray(0, 10) };
    await expect(engine.recognize(short, never)).rejects.toMatchObject({ code: 'page-unreadable' });
    expect(await engine.recognize(bitmap, never, 'block')).toHaveLength(2);
  });
});
