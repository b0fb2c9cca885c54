import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { loadShippedFigures } from '../../../server/adapters/files/figures-file.ts';
import { drawSlot } from '../../../server/evaluate/figures/slot-drawing.ts';
import { loadNetwork, saveNetwork } from '../../../server/pages/figures/network-file.ts';
import { readFigures, readSlot } from '../../../server/pages/figures/read-figures.ts';
import type { Word } from '../../../server/model/page.ts';
import { seededRandom } from '../../../server/evaluate/noise/random.ts';

const network = await loadShippedFigures();

describe('the network for handwritten figures', () => {
  it('reads nine of ten slots it has never seen, and where it is sure nearly all', () => {
    const random = seededRandom(2024);
    const seen = Array.from({ length: 120 }, () => drawSlot(random)).map(({ bitmap, figures }) => {
      const [read] = readSlot([bitmap], 'number', network);
      const truth = figures.map(({ value }) => value).join('');
      return { isRight: (read?.figures ?? '') === truth, probability: read?.probability ?? 1 };
    });
    const share = (slots: typeof seen): number =>
      slots.filter(({ isRight }) => isRight).length / slots.length;
    expect(share(seen)).toBeGreaterThan(0.9);
    expect(share(seen.filter(({ probability }) => probability > 0.85))).toBeGreaterThan(0.96);
  });

  it('sees nothing on empty paper', () => {
    const bitmap = { width: 200, height: 60, dpi: 200, data: new Uint8Array(200 * 60).fill(250) };
    expect(readSlot([bitmap], 'day', network)).toEqual([]);
  });

  it('gives a day that the calendar has', () => {
    const random = seededRandom(77);
    for (let slot = 0; slot < 30; slot++) {
      const day = readSlot([drawSlot(random).bitmap], 'day', network)[0]?.figures ?? '1';
      expect(Number(day)).toBeGreaterThanOrEqual(1);
      expect(Number(day)).toBeLessThanOrEqual(31);
    }
  });

  it('is kept as bytes and comes back the same', () => {
    const again = loadNetwork(saveNetwork(network));
    expect(again).toEqual(network);
    expect(() => loadNetwork(saveNetwork(network).subarray(0, 1000))).toThrow(/weights/);
  });

  it('leaves alone lines below the letterhead and lines without a slot', () => {
    const page = { width: 1000, height: 1400, dpi: 100, data: new Uint8Array(1_400_000).fill(255) };
    const line = (top: number, ...texts: readonly string[]): Parameters<typeof readFigures>[0][number] => ({
      text: texts.join(' '),
      words: texts.map((text, at) => ({
        text,
        box: { left: 100 + at * 100, top, right: 140 + at * 100, bottom: top + 20 },
        confidence: 0.9,
      })),
    });
    const lines = [line(200, 'Kính', 'gửi:', 'các', 'thôn'), line(900, 'Số:', 'l2', '/KH-UBND')];
    expect(readFigures(lines, { bitmap: page }, network)).toEqual(lines);
  });

  it('puts right a number printed in one with its symbol, and leaves it one word', () => {
    const size = { width: 900, height: 1200 };
    const canvas = createCanvas(size.width, size.height);
    const context = canvas.getContext('2d');
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, size.width, size.height);
    context.fillStyle = '#101010';
    context.font = '39px Tinos';
    context.fillText('Số: 45/KH-UBND', 100, 200);
    const rgba = canvas.data();
    const data = Uint8Array.from({ length: size.width * size.height }, (_, at) => rgba[at * 4] ?? 255);
    const left = 100 + context.measureText('Số: ').width;
    const right = 100 + context.measureText('Số: 45/KH-UBND').width;
    const word = (text: string, from: number, to: number, confidence: number): Word => ({
      text,
      box: { left: Math.round(from), top: 166, right: Math.round(to), bottom: 202 },
      confidence,
    });
    const words = [word('Số:', 100, left - 10, 0.95), word('45KH-UBND', left, right, 0.7)];
    const [line] = readFigures([{ text: '', words }], { bitmap: { ...size, dpi: 200, data } }, network);
    expect(line?.text).toBe('Số: 45/KH-UBND');
    expect(line?.words).toHaveLength(2);
  });
});
