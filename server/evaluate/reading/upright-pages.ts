// Upright pages as scanners spoil them: few lines, faint and broken print, dark edges, a little lean. None may be turned.
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { fileURLToPath } from 'node:url';
import type { PixelImage } from '../../pages/ink/pixels.ts';

const FONT = fileURLToPath(import.meta.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'));
const DPI = 150;
const PAGE = { width: 1240, height: 1754 } as const;

/** `lines` are printed from a random one on, as many as chance has it. */
export function uprightPage(lines: readonly string[], random: () => number): PixelImage {
  GlobalFonts.registerFromPath(FONT, 'Tinos');
  const canvas = createCanvas(PAGE.width, PAGE.height);
  const context = canvas.getContext('2d');
  const paper = 225 + Math.floor(random() * 30);
  context.fillStyle = `rgb(${paper}, ${paper}, ${paper})`;
  context.fillRect(0, 0, PAGE.width, PAGE.height);
  context.save();
  context.rotate(((random() - 0.5) * 4 * Math.PI) / 180);
  const ink = Math.floor(random() * (random() < 0.5 ? 60 : 165));
  context.fillStyle = `rgb(${ink}, ${ink}, ${ink})`;
  const size = Math.round(((10 + random() * 5) / 72) * DPI);
  context.font = `${size}px Tinos`;
  const count = 1 + Math.floor(random() ** 2 * 34);
  const from = Math.floor(random() * lines.length);
  for (let at = 0; at < count; at++) {
    const line = lines[(from + at) % lines.length] ?? '';
    context.fillText(line.slice(0, 70), 140 + (at % 5 === 0 ? 60 : 0), 180 + at * size * 1.4);
  }
  context.restore();
  edges(context, random);
  return { ...PAGE, channels: 1, dpi: DPI, data: grained(canvas.data(), ink, random) };
}

/** Dark strips along one to three sides, slightly askew. */
function edges(
  context: ReturnType<ReturnType<typeof createCanvas>['getContext']>,
  random: () => number,
): void {
  const { width, height } = PAGE;
  context.fillStyle = '#161616';
  const corners = [
    [0, 0, 0, height],
    [width, 0, width, height],
    [0, 0, width, 0],
    [0, height, width, height],
  ] as const;
  for (const [x0, y0, x1, y1] of corners) {
    if (random() < 0.5) continue;
    context.lineWidth = 2 + random() * 40;
    context.strokeStyle = '#161616';
    context.beginPath();
    context.moveTo(x0, y0);
    context.lineTo(x1 + (random() - 0.5) * 20, y1 + (random() - 0.5) * 20);
    context.stroke();
  }
}

/** One channel, with grain; every other page has strokes broken as a worn ribbon breaks them. */
function grained(rgba: Uint8Array | Uint8ClampedArray, ink: number, random: () => number): Uint8Array {
  const isWorn = random() < 0.5;
  return Uint8Array.from({ length: rgba.length / 4 }, (_, at) => {
    const level = (rgba[at * 4] ?? 255) + (random() - 0.5) * 24;
    return isWorn && level < ink + 60 && random() < 0.2 ? 225 : Math.max(0, Math.min(255, Math.round(level)));
  });
}
