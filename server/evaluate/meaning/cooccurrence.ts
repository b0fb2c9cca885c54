// Words of a text in their order → how much more often than by chance each pair stands near each other (positive PMI).

/** Words to either side that count, the nearer the more. */
const REACH = 6;
/** Rare neighbours are given less than their surprise would (context distribution smoothing; Levy, Goldberg, Dagan 2015). */
const SMOOTHING = 0.75;
/** Rows counted at a time; bounds memory. */
const ROWS = 4096;

/** Compressed rows of a sparse symmetric matrix. */
export interface Sparse {
  readonly size: number;
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

export function positivePmi(text: Int32Array, size: number): Sparse {
  const marginal = new Float64Array(size);
  const near = (row: (word: number) => Float32Array | undefined): void => {
    for (let at = 0; at < text.length; at++) {
      const word = text[at]!;
      if (word < 0) continue;
      const counts = row(word);
      if (!counts) continue;
      for (let side = -1; side <= 1; side += 2) {
        for (let step = 1; step <= REACH; step++) {
          const other = text[at + side * step] ?? -1;
          if (other === -1) break;
          if (other >= 0) counts[other]! += (REACH + 1 - step) / REACH;
        }
      }
    }
  };
  const all = new Float32Array(size);
  near(() => all);
  for (let at = 0; at < size; at++) marginal[at] = all[at]!;
  const smoothed = marginal.map((value) => value ** SMOOTHING);
  const total = smoothed.reduce((sum, value) => sum + value, 0);
  const starts = new Int32Array(size + 1);
  const columns: number[][] = [];
  const values: number[][] = [];
  for (let from = 0; from < size; from += ROWS) {
    const to = Math.min(size, from + ROWS);
    const rows = Array.from({ length: to - from }, () => new Float32Array(size));
    near((word) => (word >= from && word < to ? rows[word - from] : undefined));
    rows.forEach((row, at) => {
      const word = from + at;
      const [cols, vals]: [number[], number[]] = [[], []];
      const own = marginal[word]!;
      if (own > 0) {
        for (let other = 0; other < size; other++) {
          const count = row[other]!;
          if (count < 2) continue;
          const pmi = Math.log((count * total) / (own * smoothed[other]!));
          if (pmi > 0) {
            cols.push(other);
            vals.push(pmi);
          }
        }
      }
      columns.push(cols);
      values.push(vals);
      starts[word + 1] = starts[word]! + cols.length;
    });
  }
  const flatColumns = new Int32Array(starts[size]!);
  const flatValues = new Float32Array(starts[size]!);
  columns.forEach((cols, row) => {
    flatColumns.set(cols, starts[row]!);
    flatValues.set(values[row]!, starts[row]!);
  });
  return { size, starts, columns: flatColumns, values: flatValues };
}
