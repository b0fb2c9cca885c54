// How the loss of a lesson changes with each weight of the network: the way back through its layers (Rumelhart and others
// 1986). Where each figure stands is known, so every step has classes that would be right, and the loss is how unlikely the
// network holds them all together. Learning from the figures alone, by connectionist temporal classification, took three times
// as many slots to begin to read.
import {
  addProducts,
  CLASSES,
  convolved,
  LAYERS,
  logOdds,
  patchesOf,
  pooled,
  tensorOf,
  type FiguresNetwork,
  type Layer,
  type Tensor,
  type Weights,
} from '../../pages/figures/network.ts';
import type { Lesson } from './lesson.ts';

function transposed(matrix: Float32Array, rows: number, columns: number): Float32Array {
  const turned = new Float32Array(matrix.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++)
      turned[column * rows + row] = matrix[row * columns + column] as number;
  }
  return turned;
}

/** The way back of `patchesOf`: what falls on one pixel is summed. */
function unpatched(
  patches: Float32Array,
  input: Tensor,
  { kernel: [tall, wide], rows }: Layer,
): Float32Array {
  const { channels, height, width } = input;
  const outHeight = height + rows * 2 - tall + 1;
  const reach = (wide - 1) / 2;
  const values = new Float32Array(channels * height * width);
  let from = 0;
  for (let channel = 0; channel < channels; channel++) {
    for (let down = 0; down < tall; down++) {
      for (let across = -reach; across <= reach; across++, from += outHeight * width) {
        for (let y = 0; y < outHeight; y++) {
          const row = y + down - rows;
          if (row < 0 || row >= height) continue;
          const to = (channel * height + row) * width + across;
          const last = Math.min(width, width - across);
          for (let x = Math.max(0, -across); x < last; x++) {
            values[to + x] = (values[to + x] as number) + (patches[from + y * width + x] as number);
          }
        }
      }
    }
  }
  return values;
}

/** gradient[output][k] += Σ back[output][place] × patches[k][place]. */
function addKernelGradient(
  gradient: Float32Array,
  back: Float32Array,
  patches: Float32Array,
  outputs: number,
): void {
  const depth = gradient.length / outputs;
  const places = patches.length / depth;
  for (let output = 0; output < outputs; output++) {
    const from = output * places;
    for (let k = 0; k < depth; k += 3) {
      const first = k * places;
      const second = k + 1 < depth ? first + places : first;
      const third = k + 2 < depth ? second + places : first;
      let a = 0;
      let b = 0;
      let c = 0;
      for (let place = 0; place < places; place++) {
        const value = back[from + place] as number;
        a += value * (patches[first + place] as number);
        b += value * (patches[second + place] as number);
        c += value * (patches[third + place] as number);
      }
      const at = output * depth + k;
      gradient[at] = (gradient[at] as number) + a;
      if (k + 1 < depth) gradient[at + 1] = (gradient[at + 1] as number) + b;
      if (k + 2 < depth) gradient[at + 2] = (gradient[at + 2] as number) + c;
    }
  }
}

/** Loss of the steps in nats, and its slope by each score. */
function lossOf(odds: Tensor, right: Uint16Array): { readonly loss: number; readonly slope: Float32Array } {
  const steps = odds.width;
  const slope = new Float32Array(odds.values.length);
  let loss = 0;
  for (let step = 0; step < steps; step++) {
    let together = 0;
    for (let kind = 0; kind < CLASSES; kind++) {
      if (((right[step] ?? 0) >> kind) & 1) together += Math.exp(odds.values[kind * steps + step] as number);
    }
    loss -= Math.log(Math.max(1e-12, together));
    for (let kind = 0; kind < CLASSES; kind++) {
      const share = Math.exp(odds.values[kind * steps + step] as number);
      const isRight = ((right[step] ?? 0) >> kind) & 1;
      slope[kind * steps + step] = share - (isRight ? share / Math.max(1e-12, together) : 0);
    }
  }
  return { loss, slope };
}

/** Adds the slopes of one lesson to `gradient`; the lesson's loss in nats. */
export function study(lesson: Lesson, network: FiguresNetwork, gradient: readonly Weights[]): number {
  const seen: { input: Tensor; patches: Float32Array; full: Tensor; from?: Int32Array }[] = [];
  let tensor = tensorOf(lesson.picture);
  for (const [at, layer] of LAYERS.entries()) {
    const input = tensor;
    const patches = patchesOf(input, layer);
    const full = convolved(patches, layer, network.weights[at] as Weights, input.width);
    const kept = layer.pool && pooled(full, layer.pool);
    tensor = kept?.output ?? full;
    seen.push({ input, patches, full, ...(kept && { from: kept.from }) });
  }
  const { loss, slope } = lossOf(logOdds(tensor), lesson.right);
  let back = slope;
  for (let at = LAYERS.length - 1; at >= 0; at--) {
    const layer = LAYERS[at] as Layer;
    const { input, patches, full, from } = seen[at] as (typeof seen)[number];
    const { kernel, bias } = gradient[at] as Weights;
    if (from) {
      const spread = new Float32Array(full.values.length);
      for (let place = 0; place < back.length; place++) {
        const to = from[place] as number;
        if (to >= 0) spread[to] = back[place] as number;
      }
      back = spread;
    }
    const places = full.height * full.width;
    for (let output = 0; output < layer.outputs; output++) {
      let sum = 0;
      for (let place = output * places; place < (output + 1) * places; place++) sum += back[place] as number;
      bias[output] = (bias[output] as number) + sum;
    }
    addKernelGradient(kernel, back, patches, layer.outputs);
    if (at === 0) break;
    const depth = kernel.length / layer.outputs;
    const turned = transposed((network.weights[at] as Weights).kernel, layer.outputs, depth);
    const patchesBack = new Float32Array(patches.length);
    addProducts(patchesBack, turned, back, { outputs: depth, depth: layer.outputs, places });
    back = unpatched(patchesBack, input, layer);
  }
  return loss;
}
