// The commonest gaps → a chart of stacked bars, laid out as rectangles and texts that anything can draw.
// Plot, uPlot and Chart.js were looked at: each needs a page of a browser, or brings one; a bar is four rectangles.
import type { Status } from '../../model/comparison.ts';
import { STATUS_INK } from '../colours.ts';
import { STATUS_NAMES } from '../wording.vi.ts';
import type { Gap } from './gaps.ts';

export interface ChartRectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** RGB without “#”. */
  readonly fill: string;
}

export interface ChartText {
  readonly left: number;
  /** Of the letters' middle. */
  readonly middle: number;
  readonly text: string;
  readonly size: number;
  readonly fill: string;
  readonly align: 'left' | 'center' | 'right';
  /** What does not fit in so many pixels is cut with “…”. */
  readonly width: number;
  readonly bold: boolean;
}

export interface Chart {
  readonly width: number;
  readonly height: number;
  readonly rectangles: readonly ChartRectangle[];
  readonly texts: readonly ChartText[];
  /** What the picture shows, for whoever does not see it. */
  readonly caption: string;
}

const ORDER: readonly Status[] = ['missing', 'partial', 'unclear', 'met'];
/** Pixels at twice the size of print. */
const WIDTH = 1600;
const LABELS = 620;
const ROW = 56;
const BAR = 34;
const LEGEND = 70;
const SIZE = 26;
const EDGE = 16;
const MOST_BARS = 12;
const PAPER = 'ffffff';
const INK = '1b2430';

function textOf(part: Pick<ChartText, 'left' | 'middle' | 'text'> & Partial<ChartText>): ChartText {
  return { size: SIZE, fill: INK, align: 'left', width: WIDTH, bold: false, ...part };
}

function legend(): Pick<Chart, 'rectangles' | 'texts'> {
  const step = (WIDTH - LABELS) / ORDER.length;
  const left = (at: number): number => LABELS + at * step;
  return {
    rectangles: ORDER.map((status, at) => ({
      left: left(at),
      top: LEGEND / 2 - 12,
      width: 24,
      height: 24,
      fill: STATUS_INK[status],
    })),
    texts: ORDER.map((status, at) =>
      textOf({ left: left(at) + 34, middle: LEGEND / 2, text: STATUS_NAMES[status], width: step - 40 }),
    ),
  };
}

function bar({ criterion, counts }: Gap, at: number, most: number): Pick<Chart, 'rectangles' | 'texts'> {
  const top = LEGEND + at * ROW;
  const middle = top + ROW / 2;
  const unit = (WIDTH - LABELS - EDGE) / Math.max(1, most);
  const rectangles: ChartRectangle[] = [];
  const texts = [
    textOf({
      left: EDGE,
      middle,
      text: `${criterion.path}  ${criterion.heading}`,
      width: LABELS - 2 * EDGE,
    }),
  ];
  let left = LABELS;
  for (const status of ORDER) {
    const width = counts[status] * unit;
    if (width === 0) continue;
    rectangles.push({ left, top: middle - BAR / 2, width, height: BAR, fill: STATUS_INK[status] });
    const figure = String(counts[status]);
    if (width > 18 * figure.length) {
      texts.push(
        textOf({ left: left + width / 2, middle, text: figure, align: 'center', fill: PAPER, bold: true }),
      );
    }
    left += width;
  }
  return { rectangles, texts };
}

/** undefined where no plan lacks anything. */
export function gapsChart(gaps: readonly Gap[]): Chart | undefined {
  const shown = gaps.slice(0, MOST_BARS);
  if (shown.length === 0) return undefined;
  const sums = shown.map(({ counts }) => ORDER.reduce((sum, status) => sum + counts[status], 0));
  const parts = [legend(), ...shown.map((gap, at) => bar(gap, at, Math.max(...sums)))];
  const height = LEGEND + shown.length * ROW + EDGE;
  return {
    width: WIDTH,
    height,
    rectangles: [
      { left: 0, top: 0, width: WIDTH, height, fill: PAPER },
      ...parts.flatMap(({ rectangles }) => rectangles),
    ],
    texts: parts.flatMap(({ texts }) => texts),
    caption: shown
      .map(
        ({ criterion, counts }) =>
          `${criterion.path} ${criterion.heading}: ${ORDER.map((status) => `${STATUS_NAMES[status]} ${counts[status]}`).join(', ')}`,
      )
      .join('; '),
  };
}
