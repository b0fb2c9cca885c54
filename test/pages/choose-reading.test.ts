import { describe, expect, it } from 'vitest';
import type { Line } from '../../server/model/page.ts';
import { choosePage, layerVerdict, readingOf } from '../../server/pages/choose-reading.ts';

const lines = (text: string): readonly Line[] => text.split('\n').map((line) => ({ text: line, words: [] }));
const GOOD = lines(
  'Các thôn tổ chức cho nhân dân đăng ký tham gia phong trào\nvà báo cáo kết quả về Ủy ban nhân dân xã trước ngày 5 hằng tháng',
);
const GARBLED = lines(
  'Ce thén té chirc cho nhan dan ding ky tham gia phong trao\nva bdo cdo két qua vé Uy ban nhén dan x4 trwde ngay 5 hang thing'.repeat(
    20,
  ),
);
const STAMP = lines('Ký bởi: Ủy ban nhân dân xã Sông Mây\nThời gian ký: 14/10/2025 09:20:46');
const NOTHING = { unreadShare: 0, overScan: false };
const SCAN = { unreadShare: 1, overScan: true };

describe('layerVerdict', () => {
  it.each([
    ['a typed page', GOOD, NOTHING, false, 'text-layer-is-good'],
    ['a long garbled layer', GARBLED, { unreadShare: 0, overScan: true }, true, 'text-layer-is-garbled'],
    ['a stamp over a scan', STAMP, SCAN, true, 'text-layer-is-a-stamp'],
    ['a page number over a scan', lines('3'), SCAN, true, 'text-layer-is-a-stamp'],
    ['a tagged but empty page', [], NOTHING, true, 'text-layer-is-empty'],
    [
      'text above a picture of the rest',
      GOOD,
      { unreadShare: 0.4, overScan: false },
      true,
      'text-layer-covers-part',
    ],
    ['a good layer over its scan', GOOD, { unreadShare: 0, overScan: true }, false, 'text-layer-is-good'],
  ] as const)('%s', (_, layer, surroundings, recognize, reason) => {
    expect(layerVerdict(readingOf('text-layer', layer), surroundings)).toEqual({ recognize, reason });
  });
});

describe('readingOf', () => {
  it.each([
    ['a typed line of figures', 'file', 'Cao 50 m2', 'good'],
    [
      'a typed line with the mark of a footnote behind a word',
      'file',
      'Diện tích 50 m2 và chú thích1',
      'good',
    ],
    ['a typed line of words that carry few marks', 'file', 'Bàn giao cho ban an ninh thôn', 'good'],
    [
      'a sentence typed without marks',
      'file',
      'Cac thon hop dan trong thang nay de ban viec lam duong',
      'garbled',
    ],
    ['the same few words in the layer of a scan', 'text-layer', 'Diện tích 50 m2 và chú thích1', 'garbled'],
  ] as const)('judges %s', (_, source, text, verdict) => {
    expect(readingOf(source, lines(text)).quality.verdict).toBe(verdict);
  });
});

describe('choosePage', () => {
  const good = readingOf('ocr', GOOD);
  const garbled = readingOf('text-layer', GARBLED.slice(0, 2));

  it('prefers the better reading and keeps the other', () => {
    expect(choosePage(1, undefined, garbled, good, 'text-layer-is-garbled').readings).toEqual([
      good,
      garbled,
    ]);
  });

  it('stays with a layer that recognition did not better', () => {
    const worse = readingOf('ocr', lines('x;k ~~f'));
    const layer = readingOf('text-layer', GOOD);
    expect(choosePage(1, undefined, layer, worse, 'text-layer-covers-part').readings[0]).toBe(layer);
  });
});
