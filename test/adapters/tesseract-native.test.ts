import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { createNativeTesseract, linesOfTable } from '../../server/adapters/tesseract-native.ts';
import { createTesseract } from '../../server/adapters/tesseract.ts';
import { dropInk } from '../../server/pages/drop-ink.ts';
import sharp from 'sharp';
import { pngOf } from '../support/page-files.ts';

function isInstalled(): boolean {
  try {
    execFileSync('tesseract', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('the table that tesseract prints', () => {
  it('becomes lines of words with boxes, empty words left out', () => {
    const table = [
      'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext',
      '4\t1\t1\t1\t1\t0\t10\t10\t200\t30\t-1\t',
      '5\t1\t1\t1\t1\t1\t10\t12\t60\t24\t96.5\tCác',
      '5\t1\t1\t1\t1\t2\t80\t12\t70\t24\t91\tthôn',
      '5\t1\t1\t1\t2\t1\t10\t52\t40\t24\t30\t ',
      '5\t1\t2\t1\t1\t1\t10\t92\t40\t24\t88\tnộp',
    ].join('\n');
    expect(linesOfTable(table)).toEqual([
      {
        text: 'Các thôn',
        words: [
          { text: 'Các', box: { left: 10, top: 12, right: 70, bottom: 36 }, confidence: 0.965 },
          { text: 'thôn', box: { left: 80, top: 12, right: 150, bottom: 36 }, confidence: 0.91 },
        ],
      },
      {
        text: 'nộp',
        words: [{ text: 'nộp', box: { left: 10, top: 92, right: 50, bottom: 116 }, confidence: 0.88 }],
      },
    ]);
  });
});

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
});
