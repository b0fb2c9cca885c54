// Odds step by step → what figures they spell, by connectionist temporal classification (Graves et al. 2006): a figure may
// last several steps, and between two alike stands a step of none.
import { NONE, type Tensor } from './network.ts';

/** Figures, and how likely the network holds them to be, 0..1. */
export interface Spelling {
  readonly figures: string;
  readonly probability: number;
}

/** Spellings followed at once. */
const BEAM = 24;

export function addLogs(a: number, b: number): number {
  if (a === -Infinity) return b;
  if (b === -Infinity) return a;
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
}

/** Logarithms of the odds that a spelling ends at this step in none, or in its last figure. */
interface Ends {
  none: number;
  figure: number;
}

/** The likeliest spellings that `isPossible`, best first; it is asked of beginnings, too. */
export function spellings(odds: Tensor, isPossible: (figures: string) => boolean): readonly Spelling[] {
  const steps = odds.width;
  const at = (kind: number, step: number): number => odds.values[kind * steps + step] ?? -Infinity;
  let beam = new Map<string, Ends>([['', { none: 0, figure: -Infinity }]]);
  for (let step = 0; step < steps; step++) {
    const next = new Map<string, Ends>();
    const endsOf = (figures: string): Ends => {
      const known = next.get(figures) ?? { none: -Infinity, figure: -Infinity };
      next.set(figures, known);
      return known;
    };
    for (const [figures, { none, figure }] of beam) {
      const whole = addLogs(none, figure);
      const stays = endsOf(figures);
      stays.none = addLogs(stays.none, whole + at(NONE, step));
      if (figures !== '') stays.figure = addLogs(stays.figure, figure + at(Number(figures.at(-1)) + 1, step));
      for (let value = 0; value < 10; value++) {
        const longer = `${figures}${value}`;
        if (!isPossible(longer)) continue;
        const grown = endsOf(longer);
        const before = figures.endsWith(String(value)) ? none : whole;
        grown.figure = addLogs(grown.figure, before + at(value + 1, step));
      }
    }
    const total = ({ none, figure }: Ends): number => addLogs(none, figure);
    beam = new Map([...next].toSorted(([, a], [, b]) => total(b) - total(a)).slice(0, BEAM));
  }
  return [...beam].map(([figures, { none, figure }]) => ({
    figures,
    probability: Math.exp(addLogs(none, figure)),
  }));
}
