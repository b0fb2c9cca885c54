// Sparse matrix → its strongest directions: randomized range finder with power iterations (Halko, Martinsson, Tropp 2011).
import type { Sparse } from './cooccurrence.ts';

/** More directions than wanted, so that the wanted ones are exact enough. */
const SPARE = 24;
const ITERATIONS = 4;

/** Row-major, size × width. */
interface Dense {
  readonly rows: number;
  readonly width: number;
  readonly values: Float64Array;
}

function multiply(matrix: Sparse, right: Dense): Dense {
  const { width } = right;
  const values = new Float64Array(matrix.size * width);
  for (let row = 0; row < matrix.size; row++) {
    const base = row * width;
    for (let at = matrix.starts[row]!; at < matrix.starts[row + 1]!; at++) {
      const value = matrix.values[at]!;
      const other = matrix.columns[at]! * width;
      for (let step = 0; step < width; step++) values[base + step]! += value * right.values[other + step]!;
    }
  }
  return { rows: matrix.size, width, values };
}

/** Columns made orthonormal, by modified Gram-Schmidt done twice. */
function orthonormal({ rows, width, values }: Dense): Dense {
  const columns = Array.from({ length: width }, (_, column) => {
    const one = new Float64Array(rows);
    for (let row = 0; row < rows; row++) one[row] = values[row * width + column]!;
    return one;
  });
  columns.forEach((column, at) => {
    for (let pass = 0; pass < 2; pass++) {
      for (let before = 0; before < at; before++) {
        const other = columns[before]!;
        let dot = 0;
        for (let row = 0; row < rows; row++) dot += column[row]! * other[row]!;
        for (let row = 0; row < rows; row++) column[row]! -= dot * other[row]!;
      }
    }
    const norm = Math.sqrt(column.reduce((sum, value) => sum + value * value, 0)) || 1;
    for (let row = 0; row < rows; row++) column[row]! /= norm;
  });
  const result = new Float64Array(rows * width);
  columns.forEach((column, at) => {
    for (let row = 0; row < rows; row++) result[row * width + at] = column[row]!;
  });
  return { rows, width, values: result };
}

/** Eigenvalues and vectors of a small symmetric matrix, by Jacobi rotations; vectors are columns. */
function eigen(
  matrix: Float64Array,
  size: number,
): { readonly values: Float64Array; readonly vectors: Float64Array } {
  const a = Float64Array.from(matrix);
  const v = new Float64Array(size * size);
  for (let at = 0; at < size; at++) v[at * size + at] = 1;
  for (let sweep = 0; sweep < 30; sweep++) {
    let off = 0;
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) off += a[p * size + q]! ** 2;
    if (off < 1e-18) break;
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        const apq = a[p * size + q]!;
        if (Math.abs(apq) < 1e-14) continue;
        const theta = (a[q * size + q]! - a[p * size + p]!) / (2 * apq);
        const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        const s = t * c;
        for (let k = 0; k < size; k++) {
          const [x, y] = [a[k * size + p]!, a[k * size + q]!];
          a[k * size + p] = c * x - s * y;
          a[k * size + q] = s * x + c * y;
        }
        for (let k = 0; k < size; k++) {
          const [x, y] = [a[p * size + k]!, a[q * size + k]!];
          a[p * size + k] = c * x - s * y;
          a[q * size + k] = s * x + c * y;
        }
        for (let k = 0; k < size; k++) {
          const [x, y] = [v[k * size + p]!, v[k * size + q]!];
          v[k * size + p] = c * x - s * y;
          v[k * size + q] = s * x + c * y;
        }
      }
    }
  }
  return { values: Float64Array.from({ length: size }, (_, at) => a[at * size + at]!), vectors: v };
}

/** Of a symmetric matrix: each row's place along the strongest directions, times the square root of their strength. */
export function embed(matrix: Sparse, dimensions: number, random: () => number): Float32Array[] {
  const width = dimensions + SPARE;
  const start: Dense = {
    rows: matrix.size,
    width,
    values: Float64Array.from({ length: matrix.size * width }, () => random() - 0.5),
  };
  let range = orthonormal(multiply(matrix, start));
  for (let step = 0; step < ITERATIONS; step++) range = orthonormal(multiply(matrix, range));
  const image = multiply(matrix, range);
  const small = new Float64Array(width * width);
  for (let row = 0; row < matrix.size; row++) {
    for (let p = 0; p < width; p++) {
      const left = range.values[row * width + p]!;
      for (let q = 0; q < width; q++) small[p * width + q]! += left * image.values[row * width + q]!;
    }
  }
  for (let p = 0; p < width; p++) {
    for (let q = p + 1; q < width; q++) {
      const mean = (small[p * width + q]! + small[q * width + p]!) / 2;
      small[p * width + q] = mean;
      small[q * width + p] = mean;
    }
  }
  const { values, vectors } = eigen(small, width);
  const order = Array.from(values.keys())
    .toSorted((a, b) => Math.abs(values[b]!) - Math.abs(values[a]!))
    .slice(0, dimensions);
  return Array.from({ length: matrix.size }, (_, row) =>
    Float32Array.from(order, (column) => {
      let sum = 0;
      for (let step = 0; step < width; step++) {
        sum += range.values[row * width + step]! * vectors[step * width + column]!;
      }
      return sum * Math.sqrt(Math.abs(values[column]!));
    }),
  );
}
