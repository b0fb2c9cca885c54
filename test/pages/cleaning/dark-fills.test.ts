// Words on parts of a page that are filled with a dark colour.
import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { clean } from '../../../server/pages/cleaning/clean.ts';
import { withoutDarkFills } from '../../../server/pages/cleaning/dark-fills.ts';
import type { PixelImage } from '../../../server/pages/ink/pixels.ts';

const DPI = 200;
const PAPER = '#f6f5f2';
const INK = '#1a1a1a';
type Context = ReturnType<ReturnType<typeof createCanvas>['getContext']>;

function drawn(draw: (context: Context) => void, width = 1200, height = 700): PixelImage {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const box = (colour: string, left: number, top: number, across: number, down: number): void => {
    context.fillStyle = colour;
    context.fillRect(left, top, across, down);
  };
  box(PAPER, 0, 0, width, height);
  draw(context);
  return { width, height, channels: 4, dpi: DPI, data: new Uint8Array(canvas.data()) };
}

/** Upright strokes as wide and high as those of bold capitals of twelve points. */
function strokes(context: Context, colour: string, left: number, top: number, count: number): void {
  context.fillStyle = colour;
  for (let at = 0; at < count; at++) context.fillRect(left + at * 14, top, 6, 26);
}

const levelAt = ({ width, channels, data }: PixelImage, x: number, y: number): number =>
  data[(y * width + x) * channels] as number;

describe('words on a dark fill', () => {
  it.each([
    ['dark blue', '#1f3864', '#ffffff'],
    ['black', '#000000', '#ffffff'],
    ['red', '#c00000', '#ffffff'],
    ['green', '#538135', '#ffffff'],
    ['grey', '#595959', '#ffffff'],
    ['dark blue, in yellow', '#1f3864', '#ffe699'],
  ])('come out dark on paper: %s', (_, fill, words) => {
    const lit = withoutDarkFills(
      drawn((context) => {
        context.fillStyle = fill;
        context.fillRect(200, 200, 800, 72);
        strokes(context, words, 260, 220, 30);
      }),
    );
    expect(levelAt(lit, 263, 233)).toBeLessThan(80);
    expect(levelAt(lit, 270, 233)).toBeGreaterThan(200);
    expect(levelAt(lit, 900, 235)).toBeGreaterThan(200);
    expect(levelAt(lit, 100, 235)).toBe(0xf6);
  });

  it.each<[string, (context: Context) => void]>([
    ['bold print', (context) => strokes(context, INK, 260, 220, 30)],
    [
      'a dark part on which nothing is written',
      (context) => {
        context.fillStyle = '#1f3864';
        context.fillRect(200, 200, 800, 72);
      },
    ],
    [
      'what runs to the edge of the picture',
      (context) => {
        context.fillStyle = '#000000';
        context.fillRect(0, 500, 1200, 200);
        strokes(context, '#ffffff', 260, 560, 30);
      },
    ],
    [
      'the emblem of a seal',
      (context) => {
        context.fillStyle = '#d02030';
        context.beginPath();
        context.arc(600, 350, 110, 0, 2 * Math.PI);
        context.fill();
        strokes(context, PAPER, 530, 330, 10);
      },
    ],
    [
      'words on a light fill',
      (context) => {
        context.fillStyle = '#d9d9d9';
        context.fillRect(200, 200, 800, 72);
        strokes(context, INK, 260, 220, 30);
      },
    ],
  ])('leaves alone %s', (_, draw) => {
    const image = drawn(draw);
    expect(withoutDarkFills(image)).toBe(image);
  });

  it('stay in the cells of their table', () => {
    const image = drawn((context) => {
      const [lefts, right] = [[200, 300, 700] as const, 1000];
      context.fillStyle = '#1f3864';
      context.fillRect(200, 200, right - 200, 72);
      for (const left of lefts) strokes(context, '#ffffff', left + 20, 222, 4);
      for (const row of [0, 1, 2])
        for (const left of lefts) strokes(context, INK, left + 20, 290 + row * 70, 4);
      context.fillStyle = INK;
      for (const left of [...lefts, right]) context.fillRect(left, 200, 2, 282);
      for (const row of [0, 1, 2, 3]) context.fillRect(200, 272 + row * 70, right - 198, 2);
    });
    const { tables } = clean(image, { width: image.width, height: image.height, dpi: DPI });
    expect(tables.map(({ rows }) => rows.map((row) => row.map((cell) => (cell ? 1 : 0))))).toEqual([
      [
        [1, 1, 1],
        [1, 1, 1],
        [1, 1, 1],
        [1, 1, 1],
      ],
    ]);
  });
});
