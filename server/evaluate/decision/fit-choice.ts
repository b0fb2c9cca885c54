// Labelled fields → the two scores of a conditional logit: of the windows that answer, and of “nowhere” for a demand that is
// missing or whose answers are taken out.
import type { Field } from '../../compare/answers/field.ts';
import type { Choice } from '../../compare/answers/scores.ts';
import type { LabelledDemand } from './examples.ts';
import { linearOf, scaleOf, type Scale } from './fit-linear.ts';
import { minimize } from './minimize.ts';

/** A gap made by taking out what answers counts less than a real one: a clerk who leaves an item out leaves its traces too. */
const MADE = 0.5;
/** Ridge on weights in deviations; chosen by leaving templates out (0.3, 1, 3). */
const PENALTY = 3;
const PENALTY_NOWHERE = 0.02;
const STEPS = 60;

export interface LabelledField {
  readonly field: Field;
  readonly demands: readonly LabelledDemand[];
}

interface Task {
  readonly rows: Float32Array;
  readonly windows: number;
  readonly nowhere: Float64Array;
  readonly answers: readonly boolean[] | undefined;
  readonly touches: readonly boolean[];
}

function inDeviations(values: Float64Array, { mean, deviation }: Scale): Float32Array {
  const width = mean.length;
  const rows = new Float32Array(values.length);
  for (let from = 0; from < values.length; from += width) {
    for (let at = 0; at < width; at++) rows[from + at] = (values[from + at]! - mean[at]!) / deviation[at]!;
  }
  return rows;
}

/** Sums that grow side by side: one alone would wait for itself at every step. Each is summed in the order of the features. */
const ABREAST = 4;

function scoreRows(weights: Float64Array, rows: Float32Array, windows: number, scores: Float64Array): void {
  const width = windows === 0 ? 0 : rows.length / windows;
  let window = 0;
  for (; window + ABREAST <= windows; window += ABREAST) {
    const first = window * width;
    const [second, third, fourth] = [first + width, first + 2 * width, first + 3 * width];
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let each = 0; each < width; each++) {
      const weight = weights[each]!;
      a += weight * rows[first + each]!;
      b += weight * rows[second + each]!;
      c += weight * rows[third + each]!;
      d += weight * rows[fourth + each]!;
    }
    scores[window] = a;
    scores[window + 1] = b;
    scores[window + 2] = c;
    scores[window + 3] = d;
  }
  for (; window < windows; window++) {
    let score = 0;
    for (let each = 0; each < width; each++) score += weights[each]! * rows[window * width + each]!;
    scores[window] = score;
  }
}

export function fitChoice(
  labelled: readonly LabelledField[],
  names: { readonly window: readonly string[]; readonly nowhere: readonly string[] },
): Choice {
  const [width, side] = [names.window.length, names.nowhere.length];
  const scale = scaleOf(
    labelled.flatMap(({ field }) => field.features),
    width,
  );
  const tasks = labelled.flatMap(({ field, demands }) =>
    demands.flatMap(({ truth, answers, touches }, at): readonly Task[] => {
      const isAnswered = truth === 'present' && answers.some(Boolean);
      if (!isAnswered && truth !== 'missing') return [];
      const rows = inDeviations(field.features[at]!, scale);
      const nowhere = Float64Array.of(...field.absence[at]!, 1);
      return [
        { rows, windows: field.windows.length, nowhere, answers: isAnswered ? answers : undefined, touches },
      ];
    }),
  );
  const most = Math.max(...tasks.map(({ windows }) => windows));
  const scores = new Float64Array(most);
  const pull = new Float64Array(most);
  const found = minimize(
    (at, gradient) => {
      let loss = 0;
      for (const { rows, windows, nowhere, answers, touches } of tasks) {
        let none = 0;
        for (let each = 0; each <= side; each++) none += at[width + each]! * nowhere[each]!;
        scoreRows(at, rows, windows, scores);
        let highest = none;
        for (let window = 0; window < windows; window++) highest = Math.max(highest, scores[window]!);
        const noneOdds = Math.exp(none - highest);
        let [all, right, left] = [noneOdds, 0, noneOdds];
        for (let window = 0; window < windows; window++) {
          const odds = Math.exp(scores[window]! - highest);
          scores[window] = odds;
          all += odds;
          if (answers?.[window]) right += odds;
          if (!touches[window]) left += odds;
        }
        let noneSlope: number;
        if (answers) {
          loss -= Math.log(right / all + 1e-30) + MADE * Math.log(noneOdds / left + 1e-30);
          noneSlope = noneOdds / all + MADE * (noneOdds / left - 1);
        } else {
          loss -= Math.log(noneOdds / all + 1e-30);
          noneSlope = noneOdds / all - 1;
        }
        for (let window = 0; window < windows; window++) {
          const odds = scores[window]!;
          let slope = odds / all;
          if (answers) {
            if (answers[window]) slope -= odds / (right + 1e-300);
            if (!touches[window]) slope += (MADE * odds) / left;
          }
          pull[window] = slope;
        }
        for (let window = 0; window < windows; window++) {
          const slope = pull[window]!;
          if (Math.abs(slope) < 1e-9) continue;
          const from = window * width;
          for (let each = 0; each < width; each++) gradient[each]! += slope * rows[from + each]!;
        }
        for (let each = 0; each <= side; each++) gradient[width + each]! += noneSlope * nowhere[each]!;
      }
      for (let each = 0; each < at.length; each++) {
        const penalty = each < width ? PENALTY : PENALTY_NOWHERE;
        loss += penalty * at[each]! ** 2;
        gradient[each]! += 2 * penalty * at[each]!;
      }
      return loss;
    },
    new Float64Array(width + side + 1),
    STEPS,
  );
  const plain = { mean: new Float64Array(side), deviation: new Float64Array(side).fill(1) };
  return {
    window: linearOf(names.window, scale, found.slice(0, width), 0),
    nowhere: linearOf(names.nowhere, plain, found.slice(width, width + side), found[width + side]!),
  };
}
