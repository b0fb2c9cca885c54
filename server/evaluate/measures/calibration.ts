// Are words said to be 90 % sure right 90 % of the time? Corrections sorted into bands of stated confidence.

export interface Band {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean stated confidence, 0..1. */
  readonly stated: number;
  /** Share that was right, 0..1. */
  readonly right: number;
}

export interface Judged {
  readonly confidence: number;
  readonly right: boolean;
}

const EDGES = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 1];

export function bandsOf(judged: readonly Judged[]): readonly Band[] {
  return EDGES.slice(0, -1).flatMap((from, at) => {
    const to = EDGES[at + 1] ?? 1;
    const within = judged.filter(
      ({ confidence }) => confidence >= from && (confidence < to || (to === 1 && confidence <= 1)),
    );
    if (within.length === 0) return [];
    const mean = (value: (one: Judged) => number): number =>
      within.reduce((sum, one) => sum + value(one), 0) / within.length;
    return [
      {
        from,
        to,
        count: within.length,
        stated: mean((one) => one.confidence),
        right: mean((one) => (one.right ? 1 : 0)),
      },
    ];
  });
}

/** Mean distance of stated from true, weighted by how many words each band holds (expected calibration error). */
export function calibrationError(bands: readonly Band[]): number {
  const total = bands.reduce((sum, { count }) => sum + count, 0);
  return (
    bands.reduce((sum, { count, stated, right }) => sum + count * Math.abs(stated - right), 0) /
    Math.max(1, total)
  );
}
