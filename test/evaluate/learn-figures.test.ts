import { describe, expect, it } from 'vitest';
import { drawSlot } from '../../server/evaluate/figures/slot-drawing.ts';
import { study } from '../../server/evaluate/figures/back-propagation.ts';
import { freshNetwork, learnFigures } from '../../server/evaluate/figures/learn-figures.ts';
import { lessonOf } from '../../server/evaluate/figures/lesson.ts';
import type { FiguresNetwork, Weights } from '../../server/pages/figures/network.ts';
import { seededRandom } from '../../server/evaluate/noise/random.ts';

function zeros({ weights }: FiguresNetwork): readonly Weights[] {
  return weights.map(({ kernel, bias }) => ({
    kernel: new Float32Array(kernel.length),
    bias: new Float32Array(bias.length),
  }));
}

describe('learning to read figures', () => {
  const random = seededRandom(8);
  const lesson = lessonOf(drawSlot(random));

  it('follows the slope of the loss, as small steps measure it', () => {
    const network = freshNetwork(seededRandom(2));
    const gradient = zeros(network);
    study(lesson, network, gradient);
    const last = network.weights.at(-1);
    const slopes = gradient.at(-1);
    if (last === undefined || slopes === undefined) throw new Error('no layers');
    const STEP = 1e-2;
    for (const at of [0, 100, 400, 700]) {
      const before = last.kernel[at] ?? 0;
      last.kernel[at] = before + STEP;
      const above = study(lesson, network, zeros(network));
      last.kernel[at] = before - STEP;
      const below = study(lesson, network, zeros(network));
      last.kernel[at] = before;
      expect((above - below) / (2 * STEP)).toBeCloseTo(slopes.kernel[at] ?? 0, 1);
    }
  });

  it('reaches the first layer', () => {
    const network = freshNetwork(seededRandom(2));
    const gradient = zeros(network);
    study(lesson, network, gradient);
    expect(gradient[0]?.kernel.some((value) => Math.abs(value) > 0.01)).toBe(true);
  });

  it('makes a slot seen again and again likelier', () => {
    const network = freshNetwork(seededRandom(2));
    const losses: number[] = [];
    const course = { lessons: 48, batch: 4, rate: 3e-3 };
    learnFigures(
      network,
      course,
      () => lesson,
      (_, loss) => losses.push(loss),
    );
    expect(losses.at(-1)).toBeLessThan((losses[0] ?? 0) / 2);
  });
});
