// Field and first scores → second features: a plan keeps its template's order and families, so an answer stands near those of the
// demand's neighbours, and what answers one demand firmly seldom answers another.
import { FIRST_ABSENCE, FIRST_FEATURES, type Field } from './field.ts';
import { logistic } from './linear.ts';
import { absenceOf, bestOf, type Scores } from './scores.ts';
import { roleOf } from '../template/roles.ts';
import type { Window } from './windows.ts';

const SECOND = [
  'nearBefore', // to the answer of the demand before, 1 beside it
  'besideBefore', // under the same title as that
  'beforeBefore', // ahead of it
  'nearAfter',
  'besideAfter',
  'afterAfter',
  'amongSiblings', // share of the demands under the same title that are answered under this title
  'inSiblingsPart', // and in this part
  'claimed', // how firmly another demand holds it
  'mineAmongDemands', // log share of the window's scores that are this demand's
  'first', // the first score
  'roleNearBefore', // who leads, who helps, when: beside the task it belongs to
  'roleBesideBefore',
  'wellPlaced', // near its neighbours and well scored
] as const;

export const SECOND_FEATURES: readonly string[] = [...FIRST_FEATURES, ...SECOND];
export const SECOND_ABSENCE: readonly string[] = [
  ...FIRST_ABSENCE,
  'siblingsAnswered',
  'role',
  'answered',
  'firstNowhere',
];

/** Neighbours looked at on either side, the nearest that is answered first. */
const NEIGHBOURS = 3;
/** Sentences over which nearness falls to a third. */
const NEAR = 3;
const NO_COMPETITOR = -9;

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('.')));
const partOf = (path: string): string => path.split('.')[0] ?? '';

export interface CompetingScores {
  /** By window: the firmest hold of a demand other than the one asked for. */
  other(demand: number, window: number): number;
}

/** A demand holds the windows that overlap its best one. */
export function competingScores({ windows }: Pick<Field, 'windows'>, scores: Scores): CompetingScores {
  const first = new Float64Array(windows.length).fill(NO_COMPETITOR);
  const second = new Float64Array(windows.length).fill(NO_COMPETITOR);
  const owner = new Int32Array(windows.length).fill(-1);
  scores.windows.forEach((values, demand) => {
    const best = bestOf(values);
    const held = windows[best];
    if (!held) return;
    const value = values[best] ?? NO_COMPETITOR;
    windows.forEach(({ from, to }, at) => {
      if (from > held.to || to < held.from) return;
      if (value > (first[at] ?? 0)) {
        second[at] = first[at] ?? NO_COMPETITOR;
        first[at] = value;
        owner[at] = demand;
      } else if (value > (second[at] ?? 0)) second[at] = value;
    });
  });
  return {
    other: (demand, window) => (owner[window] === demand ? second[window] : first[window]) ?? NO_COMPETITOR,
  };
}

export const familyOf = ({ criteria }: Pick<Field, 'criteria'>): readonly (readonly number[])[] => {
  const families = new Map<string, number[]>();
  const keys = criteria.map(({ context }) => context.join('\n'));
  keys.forEach((key, at) => families.set(key, [...(families.get(key) ?? []), at]));
  return keys.map((key, at) => (families.get(key) ?? []).filter((other) => other !== at));
};

export function secondField(field: Field, scores: Scores): Field {
  const { windows, criteria } = field;
  const answered = scores.windows.map((values) => logistic(-absenceOf(values)));
  const best = scores.windows.map((values) => windows[bestOf(values)]);
  const competing = competingScores(field, scores);
  const places = best.map((window) => window && placeOf(window));
  const parents = windows.map(({ path }) => parentOf(path));
  const parts = windows.map(({ path }) => partOf(path));
  const families = familyOf(field);
  const roles = criteria.map(({ text }) => roleOf(text));
  const all = windows.map((_, at) => {
    let most = -Infinity;
    for (const values of scores.windows) most = Math.max(most, values[at] ?? 0);
    let sum = 0;
    for (const values of scores.windows) sum += Math.exp((values[at] ?? 0) - most);
    return most + Math.log(sum);
  });
  const width = SECOND_FEATURES.length;
  const features = field.features.map((rows, demand) => {
    const role = Number(roles[demand] !== undefined);
    const before = neighboursOf(demand, -1, answered);
    const after = neighboursOf(demand, 1, answered);
    const siblings = families[demand] ?? [];
    const total = siblings.reduce((sum, other) => sum + (answered[other] ?? 0), 0) + 0.5;
    const own = scores.windows[demand];
    const result = new Float64Array(windows.length * width);
    const [among, inPart] = [new Map<string, number>(), new Map<string, number>()];
    for (const other of siblings) {
      const place = places[other];
      if (!place) continue;
      const share = (answered[other] ?? 0) / total;
      among.set(place.parent, (among.get(place.parent) ?? 0) + share);
      inPart.set(place.part, (inPart.get(place.part) ?? 0) + share);
    }
    windows.forEach(({ from }, at) => {
      const beforeIt = placed(before, places, from, parents[at] ?? '', 1);
      const afterIt = placed(after, places, from, parents[at] ?? '', -1);
      const score = own?.[at] ?? 0;
      let to = at * width;
      for (let each = at * field.width; each < (at + 1) * field.width; each++) result[to++] = rows[each] ?? 0;
      result[to++] = beforeIt.near;
      result[to++] = beforeIt.beside;
      result[to++] = beforeIt.wrongSide;
      result[to++] = afterIt.near;
      result[to++] = afterIt.beside;
      result[to++] = afterIt.wrongSide;
      result[to++] = among.get(parents[at] ?? '') ?? 0;
      result[to++] = inPart.get(parts[at] ?? '') ?? 0;
      result[to++] = Math.max(-4, Math.min(6, competing.other(demand, at)));
      result[to++] = Math.max(-8, Math.min(0, score - (all[at] ?? 0)));
      result[to++] = Math.max(-8, Math.min(8, score));
      result[to++] = role * beforeIt.near;
      result[to++] = role * beforeIt.beside;
      result[to] = Math.min(beforeIt.near + afterIt.near, 1.5) * Math.max(0, Math.min(3, score + 2));
    });
    return result;
  });
  const mean = answered.reduce((sum, value) => sum + value, 0) / Math.max(1, answered.length);
  const absence = field.absence.map((values, demand) => {
    const siblings = families[demand] ?? [];
    const among = siblings.reduce((sum, other) => sum + (answered[other] ?? 0), 0) / siblings.length;
    return Float64Array.of(
      ...values,
      siblings.length === 0 ? 0.5 : among,
      Number(roles[demand] !== undefined),
      mean,
      scores.nowhere[demand] ?? 0,
    );
  });
  return { ...field, features, width, absence };
}

/** Where a demand's best window stands. */
interface Place {
  readonly from: number;
  readonly parent: string;
  readonly part: string;
}

const placeOf = ({ from, path }: Window): Place => ({ from, parent: parentOf(path), part: partOf(path) });

interface Neighbour {
  readonly demand: number;
  /** Chance that it is answered and that none nearer is. */
  readonly weight: number;
}

function neighboursOf(demand: number, step: number, answered: readonly number[]): readonly Neighbour[] {
  const found: Neighbour[] = [];
  let left = 1;
  for (let at = 1; at <= NEIGHBOURS; at++) {
    const other = demand + step * at;
    const chance = answered[other];
    if (chance === undefined) break;
    found.push({ demand: other, weight: left * chance });
    left *= 1 - chance;
  }
  return found;
}

interface Placed {
  readonly near: number;
  readonly beside: number;
  readonly wrongSide: number;
}

/** Distances are whole and come again and again. */
const NEARNESS: number[] = [];

function nearness(distance: number): number {
  return (NEARNESS[distance] ??= Math.exp(-distance / NEAR));
}

/** How a window that begins at sentence `from` lies to the answers of the neighbours on one side. */
function placed(
  neighbours: readonly Neighbour[],
  best: readonly (Place | undefined)[],
  from: number,
  parent: string,
  side: 1 | -1,
): Placed {
  let [near, beside, wrongSide] = [0, 0, 0];
  for (const { demand, weight } of neighbours) {
    const place = best[demand];
    if (!place) continue;
    const distance = (from - place.from) * side;
    near += weight * nearness(Math.abs(distance));
    if (place.parent === parent) beside += weight;
    if (distance < 0) wrongSide += weight;
  }
  return { near, beside, wrongSide };
}
