// Rows of named features with a yes or no each → a logistic regression, its weights in deviations of the feature.
import type { Linear } from '../../compare/answers/linear.ts';
import { minimize } from './minimize.ts';

export interface Row {
  readonly values: Float64Array;
  readonly yes: boolean;
  /** How much the row counts. */
  readonly weight: number;
}

const STEPS = 300;
const LEAST_DEVIATION = 1e-6;

export interface Scale {
  readonly mean: Float64Array;
  readonly deviation: Float64Array;
}

export function scaleOf(rows: Iterable<Float64Array>, width: number): Scale {
  const [sum, squares] = [new Float64Array(width), new Float64Array(width)];
  let count = 0;
  for (const row of rows) {
    for (let from = 0; from < row.length; from += width) {
      count++;
      for (let at = 0; at < width; at++) {
        const value = row[from + at]!;
        sum[at]! += value;
        squares[at]! += value * value;
      }
    }
  }
  const mean = sum.map((value) => value / count);
  const deviation = squares.map(
    (value, at) => Math.sqrt(Math.max(0, value / count - mean[at]! ** 2)) + LEAST_DEVIATION,
  );
  return { mean, deviation };
}

export function linearOf(
  names: readonly string[],
  { mean, deviation }: Scale,
  weights: Float64Array,
  constant: number,
): Linear {
  return {
    constant,
    features: Object.fromEntries(
      names.map((name, at) => [name, { mean: mean[at]!, deviation: deviation[at]!, weight: weights[at]! }]),
    ),
  };
}

export function fitLogistic(rows: readonly Row[], names: readonly string[], penalty: number): Linear {
  const width = names.length;
  const scale = scaleOf(
    rows.map(({ values }) => values),
    width,
  );
  const scaled = rows.map(({ values }) =>
    values.map((value, at) => (value - scale.mean[at]!) / scale.deviation[at]!),
  );
  const found = minimize(
    (at, gradient) => {
      let loss = 0;
      rows.forEach(({ yes, weight }, row) => {
        const values = scaled[row]!;
        let score = at[width]!;
        for (let each = 0; each < width; each++) score += at[each]! * values[each]!;
        const signed = yes ? score : -score;
        loss +=
          weight * (signed > 0 ? Math.log1p(Math.exp(-signed)) : -signed + Math.log1p(Math.exp(signed)));
        const error = weight * (1 / (1 + Math.exp(-score)) - Number(yes));
        for (let each = 0; each < width; each++) gradient[each]! += error * values[each]!;
        gradient[width]! += error;
      });
      for (let each = 0; each < width; each++) {
        loss += penalty * at[each]! ** 2;
        gradient[each]! += 2 * penalty * at[each]!;
      }
      return loss;
    },
    new Float64Array(width + 1),
    STEPS,
  );
  return linearOf(names, scale, found.slice(0, width), found[width]!);
}
