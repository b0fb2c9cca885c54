// A small convolutional network that reads figures off a slot, written or printed: every four columns of its picture become
// odds for a figure or for none. Plain loops, as one slot takes some milliseconds: no runtime has to be brought along.
import { HEIGHT, type SlotPicture } from './slot-picture.ts';

/** Values channel by channel, in each row by row. */
export interface Tensor {
  readonly channels: number;
  readonly height: number;
  readonly width: number;
  readonly values: Float32Array;
}

/** A convolution that keeps the width; what follows keeps the largest of `pool` pixels, or 0 where all are below it. */
export interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  /** Height and width of the kernel. */
  readonly kernel: readonly [height: number, width: number];
  /** Rows of zeros put above and below. */
  readonly rows: number;
  /** undefined: the results as they are. */
  readonly pool?: readonly [height: number, width: number];
}

export interface Weights {
  /** Of each output one row: inputs × kernel. */
  readonly kernel: Float32Array;
  readonly bias: Float32Array;
}

export interface FiguresNetwork {
  readonly weights: readonly Weights[];
}

/** None, then the ten figures. */
export const CLASSES = 11;
export const NONE = 0;
/** Columns of the picture that one step of the result stands for. */
export const COLUMNS_A_STEP = 4;

export const LAYERS: readonly Layer[] = [
  { inputs: 1, outputs: 8, kernel: [3, 3], rows: 1, pool: [2, 2] },
  { inputs: 8, outputs: 16, kernel: [3, 3], rows: 1, pool: [2, 2] },
  { inputs: 16, outputs: 32, kernel: [3, 3], rows: 1, pool: [2, 1] },
  { inputs: 32, outputs: 48, kernel: [3, 3], rows: 1, pool: [1, 1] },
  { inputs: 48, outputs: 64, kernel: [HEIGHT / 8, 3], rows: 0, pool: [1, 1] },
  { inputs: 64, outputs: CLASSES, kernel: [1, 1], rows: 0 },
];

/** What each output sees at each place, as the rows of a matrix: a convolution is a product with it. */
export function patchesOf(input: Tensor, { kernel: [tall, wide], rows }: Layer): Float32Array {
  const { channels, height, width, values } = input;
  const outHeight = height + rows * 2 - tall + 1;
  const reach = (wide - 1) / 2;
  const patches = new Float32Array(channels * tall * wide * outHeight * width);
  let to = 0;
  for (let channel = 0; channel < channels; channel++) {
    for (let down = 0; down < tall; down++) {
      for (let across = -reach; across <= reach; across++, to += outHeight * width) {
        for (let y = 0; y < outHeight; y++) {
          const row = y + down - rows;
          if (row < 0 || row >= height) continue;
          const from = (channel * height + row) * width;
          const first = Math.max(0, -across);
          const last = Math.min(width, width - across);
          patches.set(values.subarray(from + first + across, from + last + across), to + y * width + first);
        }
      }
    }
  }
  return patches;
}

/** sums[output][place] += Σ factors[output][k] × rows[k][place]; four k at a time, as each pass costs reading the sums. */
export function addProducts(
  sums: Float32Array,
  factors: Float32Array,
  rows: Float32Array,
  size: { readonly outputs: number; readonly depth: number; readonly places: number },
): void {
  const { outputs, depth, places } = size;
  for (let output = 0; output < outputs; output++) {
    const base = output * places;
    for (let k = 0; k < depth; k += 4) {
      const at = output * depth + k;
      const a = factors[at] ?? 0;
      const b = k + 1 < depth ? (factors[at + 1] ?? 0) : 0;
      const c = k + 2 < depth ? (factors[at + 2] ?? 0) : 0;
      const d = k + 3 < depth ? (factors[at + 3] ?? 0) : 0;
      const first = k * places;
      const second = k + 1 < depth ? first + places : first;
      const third = k + 2 < depth ? second + places : first;
      const fourth = k + 3 < depth ? third + places : first;
      for (let place = 0; place < places; place++) {
        sums[base + place] =
          (sums[base + place] as number) +
          a * (rows[first + place] as number) +
          b * (rows[second + place] as number) +
          c * (rows[third + place] as number) +
          d * (rows[fourth + place] as number);
      }
    }
  }
}

export function convolved(patches: Float32Array, layer: Layer, weights: Weights, width: number): Tensor {
  const depth = layer.inputs * layer.kernel[0] * layer.kernel[1];
  const places = patches.length / depth;
  const values = new Float32Array(layer.outputs * places);
  for (let output = 0; output < layer.outputs; output++) {
    values.fill(weights.bias[output] ?? 0, output * places, (output + 1) * places);
  }
  addProducts(values, weights.kernel, patches, { outputs: layer.outputs, depth, places });
  return { channels: layer.outputs, height: places / width, width, values };
}

/** The largest of each `pool`, and where it stood; −1 where all were below zero. */
export function pooled(
  input: Tensor,
  [tall, wide]: readonly [number, number],
): { readonly output: Tensor; readonly from: Int32Array } {
  const height = Math.floor(input.height / tall);
  const width = Math.floor(input.width / wide);
  const values = new Float32Array(input.channels * height * width);
  const from = new Int32Array(values.length).fill(-1);
  let to = 0;
  for (let channel = 0; channel < input.channels; channel++) {
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++, to++) {
        for (let down = 0; down < tall; down++) {
          const row = (channel * input.height + y * tall + down) * input.width + x * wide;
          for (let at = row; at < row + wide; at++) {
            const value = input.values[at] as number;
            if (value > (values[to] as number)) {
              values[to] = value;
              from[to] = at;
            }
          }
        }
      }
    }
  }
  return { output: { channels: input.channels, height, width, values }, from };
}

/** Logarithms of the odds: of each class one row, in it one value a step. */
export function logOdds(scores: Tensor): Tensor {
  const { width: steps } = scores;
  const values = new Float32Array(scores.values.length);
  for (let step = 0; step < steps; step++) {
    let largest = -Infinity;
    for (let kind = 0; kind < CLASSES; kind++)
      largest = Math.max(largest, scores.values[kind * steps + step] ?? 0);
    let sum = 0;
    for (let kind = 0; kind < CLASSES; kind++)
      sum += Math.exp((scores.values[kind * steps + step] ?? 0) - largest);
    const whole = largest + Math.log(sum);
    for (let kind = 0; kind < CLASSES; kind++) {
      values[kind * steps + step] = (scores.values[kind * steps + step] ?? 0) - whole;
    }
  }
  return { ...scores, values };
}

export function tensorOf({ width, values }: SlotPicture): Tensor {
  return { channels: 1, height: HEIGHT, width, values };
}

export function look(picture: SlotPicture, network: FiguresNetwork): Tensor {
  let tensor = tensorOf(picture);
  for (const [at, layer] of LAYERS.entries()) {
    const weights = network.weights[at];
    if (weights === undefined) throw new Error(`the network has no weights for layer ${at}`);
    tensor = convolved(patchesOf(tensor, layer), layer, weights, tensor.width);
    if (layer.pool) tensor = pooled(tensor, layer.pool).output;
  }
  return logOdds(tensor);
}
