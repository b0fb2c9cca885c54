import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { createNativeTesseract } from '../../../server/adapters/tesseract/native.ts';
import { createTesseract } from '../../../server/adapters/tesseract/tesseract.ts';
import { dropInk } from '../../../server/pages/cleaning/drop-ink.ts';
import sharp from 'sharp';
import { linePicture, SLIP } from '../../support/files/line-picture.ts';
import { pngOf } from '../../support/files/page-files.ts';

function isInstalled(): boolean {
  try {
    execFileSync('tesseract', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(!isInstalled())('the tesseract of this machine', () => {
  it('reads what the built-in engine reads', async () => {
    const png = pngOf([{ x: 85, y: 30, text: 'Các thôn nộp báo cáo về xã' }], { height: 60 });
    const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const bitmap = dropInk({ width: info.width, height: info.height, channels: 3, dpi: 200, data });
    const engines = [await createNativeTesseract({ workers: 1 }), createTesseract({ workers: 1 })];
    const texts = await Promise.all(
      engines.map((engine) => engine.recognize(bitmap, new AbortController().signal, 'line')),
    );
    await Promise.all(engines.map((engine) => engine.close()));
    expect(texts.map((lines) => lines.map((line) => line.text))).toEqual([
      ['Các thôn nộp báo cáo về xã'],
      ['Các thôn nộp báo cáo về xã'],
    ]);
  });
  it('tells what else an unclear word may say as the built-in engine does', async () => {
    const data = new Uint8Array(await linePicture().blur(3).toColourspace('b-w').raw().toBuffer());
    const engines = [await createNativeTesseract({ workers: 1 }), createTesseract({ workers: 1 })];
    const pages = await Promise.all(
      engines.map((engine) => engine.recognize({ ...SLIP, dpi: 200, data }, new AbortController().signal)),
    );
    await Promise.all(engines.map((engine) => engine.close()));
    for (const lines of pages) {
      const words = lines.flatMap((line) => line.words);
      const unclear = words.find(({ text }) => text === 'buối');
      expect(unclear?.alternatives?.map(({ text }) => text)).toContain('buổi');
      expect(words.filter(({ alternatives }) => alternatives !== undefined).length).toBeLessThan(6);
    }
  });
});
