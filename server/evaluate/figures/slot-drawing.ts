// Slots as scans show them: a printed word, figures written with a pen, and the printed word after them.
import { fileURLToPath } from 'node:url';
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import type { GreyBitmap } from '../../model/bitmap.ts';
import { between, bell, drawHand, oneOf, write, type Hand } from './pen.ts';

/** A picture of a slot, and the figures that stand in it. */
export interface DrawnSlot {
  readonly bitmap: GreyBitmap;
  readonly figures: readonly DrawnFigure[];
}

export interface DrawnFigure {
  readonly value: number;
  /** Middle of its width, in pixels of the bitmap. */
  readonly middle: number;
}

interface Printed {
  readonly before: string;
  readonly after: string;
  readonly italic: boolean;
  readonly figures: string;
}

for (const file of ['400Regular', '400Regular_Italic']) {
  const path = import.meta.resolve(`@expo-google-fonts/tinos/${file}/Tinos_${file}.ttf`);
  GlobalFonts.registerFromPath(fileURLToPath(path), 'Tinos');
}

/** How much of the printed words is shown, in capital heights. */
const SHOWN = [0.4, 1.8] as const;
/** Of the drawn capitals and of those of a letter of 14 points at this resolution, about the same. */
const DPI = 200;
/** Share of slots that nobody has filled in. */
const EMPTY = 0.03;
/** Share of slots with a row of dots to write on. */
const DOTTED = 0.2;
/** Share of slots whose figures are printed. */
const PRINTED = 0.2;
/** Height of capitals, of the size of the letters. */
const CAPITALS = 0.66;
const KINDS = [
  'CT',
  'QĐ',
  'KH',
  'BC',
  'UBND',
  'TTr',
  'TB',
  'NQ',
  'HD',
  'CV',
  'BCĐ',
  'ĐA',
  'HĐND',
  'GM',
  'PA',
];
/** Begins the line below. */
const NEXT = [
  'V/v đôn đốc nộp báo cáo',
  'KẾ HOẠCH',
  'CHỈ THỊ',
  'về việc kiểm tra',
  'QUYẾT ĐỊNH',
  'Kính gửi: Ủy ban',
];
/** Free space that figures of a wide hand have more than those of a narrow one, in figure heights. */
const GAP = 0.12;
const OFFICES = ['UBND', 'HĐND', 'BCĐ', 'STC', 'SNV', 'VP', 'BND', 'TTHC', 'KTTH', 'VHXH', 'NC', 'SKHCN'];

function figuresOf(random: () => number, length: number): string {
  return Array.from({ length }, () => Math.floor(random() * 10)).join('');
}

/** What may stand in a slot: numbers of one to four figures, days, months; seldom nothing. */
function contentOf(random: () => number): Printed {
  const content = filledOf(random);
  return random() < EMPTY ? { ...content, figures: '' } : content;
}

function filledOf(random: () => number): Printed {
  const kind = random();
  if (kind < 0.5) {
    const symbol = `/${oneOf(random, KINDS)}-${oneOf(random, OFFICES)}`;
    const shown = symbol.slice(0, 2 + Math.floor(random() * 4));
    const length = oneOf(random, [1, 2, 2, 2, 2, 3, 3, 3, 4]);
    return {
      before: oneOf(random, ['Số:', 'Số:', 'Số']),
      after: shown,
      italic: random() < 0.05,
      figures: figuresOf(random, length),
    };
  }
  const italic = random() < 0.95;
  const value = 1 + Math.floor(random() * (kind < 0.8 ? 31 : 12));
  // Days and months in all figures alike would leave 4 to 9 rare in the first place; half are any two figures.
  const figures =
    random() < 0.5 ? figuresOf(random, 2) : random() < 0.75 ? String(value).padStart(2, '0') : String(value);
  return kind < 0.8
    ? { before: 'ngày', after: 'tháng', italic, figures }
    : { before: 'tháng', after: 'năm', italic, figures };
}

/** Print, in ink that spreads on the paper by so many pixels. */
interface Press {
  readonly context: SKRSContext2D;
  readonly spread: number;
  readonly ink: string;
}

function print({ context, spread, ink: colour }: Press, text: string, left: number, base: number): void {
  context.fillStyle = colour;
  context.strokeStyle = colour;
  context.lineWidth = spread;
  context.fillText(text, left, base);
  if (spread > 0) context.strokeText(text, left, base);
}

function ink(random: () => number): string {
  const value = Math.round(between(random, 0, 90));
  return `rgb(${value}, ${value}, ${value})`;
}

export function drawFigures(
  context: SKRSContext2D,
  figures: string,
  hand: Hand,
  place: { readonly left: number; readonly base: number; readonly capital: number },
  random: () => number,
): { readonly right: number; readonly drawn: readonly DrawnFigure[] } {
  const size = hand.height * place.capital;
  const drawn: DrawnFigure[] = [];
  let x = place.left;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const figure of figures) {
    const { strokes, width } = write(Number(figure), hand, random);
    const down = place.base - size + bell(random) * 0.06 * size;
    for (const stroke of strokes) {
      context.lineWidth = Math.max(1, hand.pen * size * between(random, 0.85, 1.15));
      context.beginPath();
      for (const [at, point] of stroke.entries()) {
        const to = [x + point.x * size, down + point.y * size] as const;
        if (at === 0) context.moveTo(...to);
        else context.lineTo(...to);
      }
      context.stroke();
    }
    drawn.push({ value: Number(figure), middle: x + (width * size) / 2 });
    x += (width + hand.space + GAP + bell(random) * 0.05) * size;
  }
  return { right: figures === '' ? x : x - (hand.space + GAP) * size, drawn };
}

function printFigures(
  press: Press,
  figures: string,
  left: number,
  base: number,
): { readonly right: number; readonly drawn: readonly DrawnFigure[] } {
  const wide = press.context.measureText('0').width;
  print(press, figures, left, base);
  const drawn = Array.from(figures, (figure, at) => ({
    value: Number(figure),
    middle: left + (at + 0.5) * wide,
  }));
  return { right: left + figures.length * wide, drawn };
}

/** What the cut shows of its neighbours: a rule of the letterhead, the tops of the next line. */
function drawNeighbours(press: Press, height: number, capital: number, random: () => number): void {
  if (random() < 0.12) {
    const left = between(random, -1, 6) * capital;
    press.context.fillStyle = press.ink;
    press.context.fillRect(
      left,
      between(random, 0, 0.12) * height,
      between(random, 2, 8) * capital,
      Math.max(1, capital * 0.08),
    );
  }
  if (random() < 0.15) {
    print(
      press,
      oneOf(random, NEXT),
      between(random, -3, 3) * capital,
      height + capital * between(random, 0.55, 0.95),
    );
  }
}

/** Specks, grain, and the threshold of scanners that give black and white. */
function scanned(
  data: Uint8ClampedArray,
  size: { readonly width: number; readonly height: number },
  random: () => number,
): Uint8Array {
  const grey = new Uint8Array(size.width * size.height);
  const grain = between(random, 0, 22);
  for (let at = 0; at < grey.length; at++) {
    grey[at] = Math.max(0, Math.min(255, (data[at * 4] ?? 255) + bell(random) * grain));
  }
  if (random() < 0.4) {
    const cut = between(random, 140, 200);
    for (let at = 0; at < grey.length; at++) grey[at] = (grey[at] ?? 255) < cut ? 0 : 255;
  }
  if (random() < 0.15) {
    for (let speck = 0; speck < 6; speck++) grey[Math.floor(random() * grey.length)] = 0;
  }
  return grey;
}

export function drawSlot(random: () => number): DrawnSlot {
  const { before, after, italic, figures } = contentOf(random);
  const capital = between(random, 15, 30);
  const size = capital / CAPITALS;
  const hand = drawHand(random);
  const height = Math.round(capital * between(random, 2.0, 2.6));
  const base = height / 2 + capital * between(random, 0.3, 0.75);
  const canvas = createCanvas(Math.ceil(size * 14), height);
  const context = canvas.getContext('2d');
  const paper = Math.round(between(random, 225, 255));
  context.fillStyle = `rgb(${paper}, ${paper}, ${paper})`;
  context.fillRect(0, 0, canvas.width, height);
  const tilt = bell(random) * 0.012;
  context.setTransform(1, tilt, 0, 1, 0, 0);
  context.font = `${italic ? 'italic ' : ''}${size}px Tinos`;
  const lead = between(random, 0, 0.5) * capital;
  const press = { context, spread: Math.max(0, between(random, -0.04, 0.045)) * size, ink: ink(random) };
  print(press, before, lead, base);
  const written =
    lead + context.measureText(before).width + between(random, -0.1, random() < 0.5 ? 0.4 : 1.6) * capital;
  context.strokeStyle = ink(random);
  const pen = { left: written, base: base + capital * between(random, -0.35, 0.4), capital };
  const { right, drawn } =
    random() < PRINTED
      ? printFigures(press, figures, written, base)
      : drawFigures(context, figures, hand, pen, random);
  const space = figures === '' ? between(random, 0.5, 3) : between(random, -0.12, random() < 0.5 ? 0.3 : 1.8);
  const next = right + space * capital;
  if (random() < DOTTED) {
    const dots = Math.floor((next - written) / context.measureText('.').width);
    print(press, '.'.repeat(Math.max(0, dots)), written, base);
  }
  print(press, after, next, base);
  drawNeighbours(press, height, capital, random);
  const start = lead + context.measureText(before).width - between(random, ...SHOWN) * capital;
  const left = Math.max(0, Math.round(start));
  const end = next + Math.min(context.measureText(after).width, between(random, ...SHOWN) * capital);
  const width = Math.max(height, Math.min(canvas.width, Math.round(end)) - left);
  const cut = createCanvas(width, height);
  const softly = cut.getContext('2d');
  softly.filter = `blur(${between(random, 0, 0.07) * capital}px)`;
  softly.drawImage(canvas, -left, 0);
  const data = scanned(softly.getImageData(0, 0, width, height).data, { width, height }, random);
  const figuresCut = drawn.map(({ value, middle }) => ({ value, middle: middle - left }));
  return { bitmap: { width, height, dpi: DPI, data }, figures: figuresCut };
}
