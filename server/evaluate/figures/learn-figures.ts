// Trains the network on lessons, a batch at a time: gradient descent with Adam (Kingma and Ba 2014).
import { LAYERS, type FiguresNetwork, type Weights } from '../../pages/figures/network.ts';
import { study } from './back-propagation.ts';
import type { Lesson } from './lesson.ts';

export interface Course {
  readonly lessons: number;
  /** Slots between two steps. */
  readonly batch: number;
  /** The largest step size; it is warmed up to and then falls to nothing, as half a cosine. */
  readonly rate: number;
}

/** Share of the course in which the step size grows. */
const WARM_UP = 0.1;
const ADAM = { first: 0.9, second: 0.999, least: 1e-8 };
/** Gradients longer than this are cut to it: a slot that cannot be read must not undo others. */
const LONGEST = 5;

/** He and others 2015: the sums of each layer keep their spread. */
export function freshNetwork(random: () => number): FiguresNetwork {
  const weights = LAYERS.map(({ inputs, outputs, kernel: [tall, wide] }) => {
    const depth = inputs * tall * wide;
    const kernel = Float32Array.from(
      { length: outputs * depth },
      () => (random() + random() + random() - 1.5) * 2 * Math.sqrt(2 / depth),
    );
    return { kernel, bias: new Float32Array(outputs) };
  });
  return { weights };
}

function zeros(network: FiguresNetwork): readonly Weights[] {
  return network.weights.map(({ kernel, bias }) => ({
    kernel: new Float32Array(kernel.length),
    bias: new Float32Array(bias.length),
  }));
}

function everyPart(weights: readonly Weights[]): readonly Float32Array[] {
  return weights.flatMap(({ kernel, bias }) => [kernel, bias]);
}

function rateAt(done: number, { rate }: Course): number {
  if (done < WARM_UP) return (rate * done) / WARM_UP;
  return (rate * (1 + Math.cos((Math.PI * (done - WARM_UP)) / (1 - WARM_UP)))) / 2;
}

/** Changes `network` in place; `onBatch` hears of each batch's mean loss a slot. */
export function learnFigures(
  network: FiguresNetwork,
  course: Course,
  draw: () => Lesson,
  onBatch: (slots: number, loss: number) => void,
): void {
  const parts = everyPart(network.weights);
  const first = everyPart(zeros(network));
  const second = everyPart(zeros(network));
  const batches = Math.floor(course.lessons / course.batch);
  for (let batch = 1; batch <= batches; batch++) {
    const gradient = zeros(network);
    let loss = 0;
    for (let slot = 0; slot < course.batch; slot++) loss += study(draw(), network, gradient);
    const slopes = everyPart(gradient);
    let square = 0;
    for (const slope of slopes) for (const value of slope) square += (value / course.batch) ** 2;
    const scale = Math.min(1, LONGEST / Math.max(1e-9, Math.sqrt(square))) / course.batch;
    const rate = rateAt(batch / batches, course);
    const evenFirst = 1 - ADAM.first ** batch;
    const evenSecond = 1 - ADAM.second ** batch;
    for (const [at, part] of parts.entries()) {
      const slope = slopes[at] as Float32Array;
      const m = first[at] as Float32Array;
      const v = second[at] as Float32Array;
      for (let place = 0; place < part.length; place++) {
        const value = (slope[place] as number) * scale;
        m[place] = ADAM.first * (m[place] as number) + (1 - ADAM.first) * value;
        v[place] = ADAM.second * (v[place] as number) + (1 - ADAM.second) * value * value;
        const step =
          (m[place] as number) / evenFirst / (Math.sqrt((v[place] as number) / evenSecond) + ADAM.least);
        part[place] = (part[place] as number) - rate * step;
      }
    }
    onBatch(batch * course.batch, loss / course.batch);
  }
}
