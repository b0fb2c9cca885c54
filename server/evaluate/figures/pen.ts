// Figures as pens write them: one hand's way of drawing the forms that figures take.
import { FORMS } from './pen-forms.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One move of the pen without lifting it. */
export type Stroke = readonly Point[];

/** How one hand writes: drawn once for a number, as its figures look alike. */
export interface Hand {
  /** Sideways shift a unit of height. */
  readonly slant: number;
  /** Width of figures, of what the forms say. */
  readonly width: number;
  /** Height of figures, in capital heights of the print. */
  readonly height: number;
  /** How far points stray, in figure heights. */
  readonly unrest: number;
  /** Width of the line, in figure heights. */
  readonly pen: number;
  /** Free space between figures, in figure heights; negative where they touch. */
  readonly space: number;
}

export function bell(random: () => number): number {
  return random() + random() + random() + random() - 2;
}

export function between(random: () => number, from: number, to: number): number {
  return from + (to - from) * random();
}

export function oneOf<T>(random: () => number, choices: readonly T[]): T {
  return choices[Math.floor(random() * choices.length)] as T;
}

export function drawHand(random: () => number): Hand {
  return {
    slant: between(random, -0.05, 0.5),
    width: between(random, 0.65, 1.2),
    height: between(random, 0.95, 1.9),
    unrest: between(random, 0.015, 0.05),
    pen: between(random, 0.05, 0.17),
    space: between(random, -0.08, 0.3),
  };
}

/** Points through which the pen passes → the way it takes between them (Catmull and Rom 1974). */
function curve(points: readonly Point[]): Stroke {
  const STEPS = 8;
  return points.slice(1).flatMap((to, at) => {
    const from = points[at] ?? to;
    const before = points[at - 1] ?? from;
    const after = points[at + 2] ?? to;
    const bend = (a: number, b: number, c: number, d: number, t: number): number =>
      b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
    return Array.from({ length: STEPS + (at === 0 ? 1 : 0) }, (_, step) => {
      const t = (at === 0 ? step : step + 1) / STEPS;
      return {
        x: bend(before.x, from.x, to.x, after.x, t),
        y: bend(before.y, from.y, to.y, after.y, t),
      };
    });
  });
}

/** One figure in figure heights, its top left at 0, and how wide it came out. */
export function write(
  figure: number,
  hand: Hand,
  random: () => number,
): { readonly strokes: readonly Stroke[]; readonly width: number } {
  const form = oneOf(random, FORMS[figure] ?? []);
  const turned = bell(random) * 0.06;
  const stretched = hand.width * (1 + bell(random) * 0.1);
  const tall = 1 + bell(random) * 0.08;
  const strokes = form.map((numbers) => {
    const points = Array.from({ length: numbers.length / 2 }, (_, at) => {
      const x = (numbers[at * 2] ?? 0) + bell(random) * hand.unrest * 1.6;
      const y = (numbers[at * 2 + 1] ?? 0) + bell(random) * hand.unrest * 1.6;
      const across = x * stretched * 0.8;
      return { x: across + (hand.slant + turned) * (1 - y), y: y * tall + turned * across };
    });
    return curve(points);
  });
  const xs = strokes.flat().map(({ x }) => x);
  const left = Math.min(...xs);
  return {
    strokes: strokes.map((stroke) => stroke.map(({ x, y }) => ({ x: x - left, y }))),
    width: Math.max(...xs) - left,
  };
}
