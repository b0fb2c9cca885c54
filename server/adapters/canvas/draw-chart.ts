// A chart laid out → a PNG, with the typeface that comes with the program: a server may have no fonts at all.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import type { Chart, ChartText } from '../../report/round/chart.ts';

const FILES = join(
  dirname(createRequire(import.meta.url).resolve('@fontsource/be-vietnam-pro/package.json')),
  'files',
);
/** The package divides the typeface by script; the canvas takes each letter from the first that has it. */
const SCRIPTS = ['latin', 'vietnamese', 'latin-ext'] as const;
const WEIGHTS = { regular: 400, bold: 600 } as const;

const familyOf = (weight: keyof typeof WEIGHTS): string =>
  SCRIPTS.map((script) => `"Doi Chieu ${weight} ${script}"`).join(', ');

function registerFonts(): void {
  for (const [weight, figure] of Object.entries(WEIGHTS)) {
    for (const script of SCRIPTS) {
      const family = `Doi Chieu ${weight} ${script}`;
      if (GlobalFonts.has(family)) continue;
      GlobalFonts.registerFromPath(join(FILES, `be-vietnam-pro-${script}-${figure}-normal.woff2`), family);
    }
  }
}

function fitted(context: SKRSContext2D, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text;
  let [shortest, longest] = [0, text.length];
  while (shortest < longest) {
    const middle = Math.ceil((shortest + longest) / 2);
    if (context.measureText(`${text.slice(0, middle).trimEnd()}…`).width <= width) shortest = middle;
    else longest = middle - 1;
  }
  return `${text.slice(0, shortest).trimEnd()}…`;
}

function write(context: SKRSContext2D, text: ChartText): void {
  context.font = `${text.size}px ${familyOf(text.bold ? 'bold' : 'regular')}`;
  context.fillStyle = `#${text.fill}`;
  context.textAlign = text.align;
  context.textBaseline = 'middle';
  context.fillText(fitted(context, text.text, text.width), text.left, text.middle);
}

export function drawChart(chart: Chart): Promise<Uint8Array> {
  registerFonts();
  const canvas = createCanvas(chart.width, chart.height);
  const context = canvas.getContext('2d');
  for (const { left, top, width, height, fill } of chart.rectangles) {
    context.fillStyle = `#${fill}`;
    context.fillRect(left, top, width, height);
  }
  for (const text of chart.texts) write(context, text);
  return canvas.encode('png');
}
