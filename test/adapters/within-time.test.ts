import { describe, expect, it } from 'vitest';
import { createPageReader } from '../../server/adapters/reading/file-reader.ts';
import { withinTime, workingTime } from '../../server/adapters/reading/within-time.ts';
import { Failure } from '../../server/failure.ts';
import type { Line } from '../../server/model/page.ts';
import type { Layout, OcrEngine } from '../../server/ports/reading.ts';
import { hangingEngine } from '../support/reading/hanging-engine.ts';
import { standingClock, until } from '../support/service/standing-clock.ts';
import { lines, pngOf } from '../support/files/page-files.ts';

const BITMAP = { width: 1, height: 1, dpi: 200, data: new Uint8Array(1) };
const READ: readonly Line[] = [
  {
    text: 'Kế hoạch',
    words: [
      { text: 'Kế', box: { left: 200, top: 150, right: 250, bottom: 200 }, confidence: 0.9 },
      { text: 'hoạch', box: { left: 260, top: 150, right: 360, bottom: 200 }, confidence: 0.9 },
    ],
  },
];
const LAYOUTS: readonly Layout[] = ['page', 'block', 'line'];
const never = new AbortController().signal;

/** Every kind hangs until `end`. */
async function late(layout: Layout, signal = never): Promise<readonly Line[]> {
  const clock = standingClock();
  const reading = withinTime(
    hangingEngine(LAYOUTS, () => READ),
    workingTime(clock, 10),
  ).recognize(BITMAP, signal, layout);
  clock.pass(10);
  return reading;
}

describe('the time of one page', () => {
  it.each(LAYOUTS)('leaves a %s read within it as it is', async (layout) => {
    const ocr = withinTime(
      hangingEngine([], () => READ),
      workingTime(standingClock(), 10),
    );
    expect(await ocr.recognize(BITMAP, never, layout)).toBe(READ);
  });

  it.each(['page', 'block'] as const)('makes a %s that is late too slow', async (layout) => {
    await expect(late(layout)).rejects.toMatchObject({ code: 'too-slow' });
  });

  it('leaves out a second look that is late', async () => {
    expect(await late('line')).toEqual([]);
  });

  it.each(LAYOUTS)('does not hide that the reading of a %s was cancelled', async (layout) => {
    const cancelled = AbortSignal.abort(new Error('enough'));
    await expect(late(layout, cancelled)).rejects.toThrow('enough');
  });

  it('does not pass while a bitmap waits for the engine, and goes on where the last one left it', async () => {
    const clock = standingClock();
    const turns: (() => void)[] = [];
    const busy: OcrEngine = {
      recognize: async (_bitmap, signal, _layout, onTurn) => {
        await new Promise<void>((resolve) => turns.push(resolve));
        onTurn?.();
        await new Promise<void>((resolve) => turns.push(resolve));
        signal.throwIfAborted();
        return READ;
      },
      close: () => Promise.resolve(),
    };
    const ocr = withinTime(busy, workingTime(clock, 10));
    const next = async (): Promise<void> => {
      await until(() => turns.length > 0);
      turns.shift()?.();
      await Promise.resolve();
    };
    const readIn = async (waiting: number, working: number): Promise<readonly Line[]> => {
      const reading = ocr.recognize(BITMAP, never, 'page');
      await until(() => turns.length > 0);
      clock.pass(waiting);
      await next();
      await until(() => turns.length > 0);
      clock.pass(working);
      await next();
      return reading;
    };
    expect(await readIn(1000, 6)).toBe(READ);
    expect(await readIn(1000, 3)).toBe(READ);
    await expect(readIn(0, 2)).rejects.toMatchObject({ code: 'too-slow' });
  });

  it('passes on what the engine fails with in time', async () => {
    const broken: OcrEngine = {
      recognize: () => Promise.reject(new Failure('page-unreadable')),
      close: () => Promise.resolve(),
    };
    const reading = withinTime(broken, workingTime(standingClock(), 10)).recognize(BITMAP, never, 'line');
    await expect(reading).rejects.toMatchObject({ code: 'page-unreadable' });
  });
});

describe('a page that is looked at again without end', () => {
  const PAGE_MS = 4000;

  async function read(hangs: readonly Layout[]): Promise<{ text: Promise<string[]>; asked: Layout[] }> {
    const ocr = hangingEngine(hangs, (layout) => (layout === 'page' ? READ : []));
    const limits = { fileBytes: 2_000_000, pages: 3, pixels: 20_000_000, pageMs: PAGE_MS };
    const clock = standingClock();
    const reader = createPageReader({ ocr, limits, clock });
    const picture = pngOf(lines(['Kế hoạch phát động thi đua', 'trong toàn xã năm 2026']), { height: 160 });
    const file = await reader.open(picture, 'trang.png', never);
    const text = file.read(1, never).then((page) => page.readings[0].lines.map((line) => line.text));
    const ended = text.catch(() => undefined);
    await until(() => ocr.asked.some((layout) => hangs.includes(layout)));
    clock.pass(PAGE_MS);
    await ended;
    await file.close();
    return { text, asked: ocr.asked };
  }

  it('keeps its first reading', async () => {
    const { text, asked } = await read(['line']);
    expect(await text).toEqual(['Kế hoạch']);
    expect(asked).toContain('line');
  });

  it('is too slow where the first reading does not end', async () => {
    const { text } = await read(['page']);
    await expect(text).rejects.toMatchObject({ code: 'too-slow' });
  });
});
