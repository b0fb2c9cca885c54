// The tesseract program as an engine; skipped where the machine has none.
import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNativeTesseract, linesOfTsv } from '../../server/adapters/tesseract-native.ts';
import { Failure } from '../../server/failure.ts';
import type { GreyBitmap, OcrEngine } from '../../server/ports.ts';
import { linePicture, PRINTED, SLIP } from '../support/line-picture.ts';

const installed = spawnSync('tesseract', ['--version']).status === 0;
const never = new AbortController().signal;

it('says what to install where the program is not on the PATH', async () => {
  const asked = createNativeTesseract({ workers: 1, pageMs: 1000, program: 'tesseract-khong-co' });
  await expect(asked).rejects.toMatchObject({ code: 'bad-config' });
  await expect(asked).rejects.toThrow(/tesseract-khong-co trên PATH/);
});

describe('linesOfTsv', () => {
  const head =
    'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext';
  it.each([
    { what: 'nothing', tsv: '', lines: [] },
    { what: 'a page without words', tsv: `${head}\n1\t1\t0\t0\t0\t0\t0\t0\t9\t9\t-1\t`, lines: [] },
    {
      what: 'words of two lines, decomposed marks, an empty word',
      tsv: [
        head,
        '4\t1\t1\t1\t1\t0\t1\t2\t30\t10\t-1\t',
        '5\t1\t1\t1\t1\t1\t1\t2\t10\t10\t96.5\tKe\u0302\u0301',
        '5\t1\t1\t1\t1\t2\t12\t2\t10\t10\t90\thoạch',
        '5\t1\t1\t1\t2\t1\t1\t20\t10\t10\t95\t ',
        '5\t1\t1\t1\t2\t2\t12\t20\t10\t10\t50\tsố',
      ].join('\n'),
      lines: ['Kế hoạch', 'số'],
    },
  ])('reads $what', ({ tsv, lines }) => {
    expect(linesOfTsv(tsv).map((line) => line.text)).toEqual(lines);
  });

  it('keeps boxes and confidences', () => {
    const [line] = linesOfTsv('5\t1\t1\t1\t1\t1\t3\t5\t10\t20\t80\txã');
    expect(line?.words).toEqual([
      { text: 'xã', box: { left: 3, top: 5, right: 13, bottom: 25 }, confidence: 0.8 },
    ]);
  });
});

const program = installed ? 'the program' : 'the program (skipped: tesseract is not on the PATH)';
describe.skipIf(!installed)(program, () => {
  let engine: OcrEngine;
  let bitmap: GreyBitmap;
  beforeAll(async () => {
    engine = await createNativeTesseract({ workers: 2, pageMs: 30_000 });
    const data = new Uint8Array(await linePicture().toColourspace('b-w').raw().toBuffer());
    bitmap = { ...SLIP, dpi: 200, data };
  });
  afterAll(() => engine.close());

  it('reads what is printed, the same each time', async () => {
    const readings = await Promise.all([1, 2, 3].map(() => engine.recognize(bitmap, never)));
    for (const lines of readings) expect(lines.map((line) => line.text)).toEqual([...PRINTED]);
  });

  it('stops when it is told to, and reads the next page', async () => {
    const cancel = new AbortController();
    const asked = engine.recognize(bitmap, cancel.signal);
    cancel.abort(new Failure('cancelled'));
    await expect(asked).rejects.toMatchObject({ code: 'cancelled' });
    expect(await engine.recognize(bitmap, never, 'block')).toHaveLength(2);
  });

  it('ends a page that takes longer than its time with a sentence', async () => {
    const hurried = await createNativeTesseract({ workers: 1, pageMs: 1 });
    await expect(hurried.recognize(bitmap, never)).rejects.toMatchObject({ code: 'too-slow' });
    await hurried.close();
  });

  it('calls a bitmap that it cannot take unreadable', async () => {
    const short = { ...bitmap, data: bitmap.data.subarray(0, 10) };
    await expect(engine.recognize(short, never)).rejects.toMatchObject({ code: 'page-unreadable' });
  });
});
