// A weighted sum of named features: what is fitted, kept in a file by name, and read back.

/** By the feature's name. */
export interface Coefficient {
  readonly mean: number;
  readonly deviation: number;
  readonly weight: number;
}

export interface Linear {
  readonly constant: number;
  readonly features: Readonly<Record<string, Coefficient>>;
}

/** Weights folded into one product: constant + Σ slope × value. */
export interface Slopes {
  readonly constant: number;
  readonly slopes: Float64Array;
}

export function slopesOf({ constant, features }: Linear, names: readonly string[]): Slopes {
  let sum = constant;
  const slopes = Float64Array.from(names, (name) => {
    const feature = features[name];
    if (feature === undefined) throw new Error(`The model has no weight for ${name}`);
    const slope = feature.weight / feature.deviation;
    sum -= slope * feature.mean;
    return slope;
  });
  return { constant: sum, slopes };
}

/** `values` may hold many rows; the one that begins at `from` is weighed. */
export function weigh({ constant, slopes }: Slopes, values: ArrayLike<number>, from = 0): number {
  let sum = constant;
  for (let at = 0; at < slopes.length; at++) sum += (slopes[at] ?? 0) * (values[from + at] ?? 0);
  return sum;
}

export const logistic = (value: number): number => 1 / (1 + Math.exp(-value));
