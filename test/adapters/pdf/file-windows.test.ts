import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { forThreads, readerOf } from '../../../server/adapters/files/file-bytes.ts';
import { inWindows } from '../../../server/adapters/pdfjs/objects/file-windows.ts';

const MEGABYTE = 1024 * 1024;

describe('a file looked through by windows', () => {
  it('gives the places and the letters that the whole gives, across their seams as well', () => {
    const whole = randomBytes(3 * MEGABYTE + 17);
    const seams = [MEGABYTE - 3, 2 * MEGABYTE - 6, 3 * MEGABYTE, whole.length - 6];
    for (const at of [0, 500, ...seams]) whole.write('endobj', at, 'latin1');
    const windows = inWindows(readerOf(forThreads(whole)));
    for (const from of [0, 1, 501, ...seams, ...seams.map((at) => at + 1), whole.length]) {
      expect(windows.indexOf('endobj', from)).toBe(whole.indexOf('endobj', from, 'latin1'));
    }
    for (const at of [...seams, whole.length + 5]) {
      expect(windows.letters(at, at + 40)).toBe(whole.toString('latin1', at, at + 40));
      expect(windows.part(at, at + 2 * MEGABYTE)).toEqual(whole.subarray(at, at + 2 * MEGABYTE));
    }
  });
});
