// Second scores → what speaks for each demand being answered nowhere, by name: the two decisions are fitted over these.
import { FIRST_FEATURES, type Allowed, type Field } from './field.ts';
import { ANYWHERE, LIKENESS } from './likeness.ts';
import { logistic } from './linear.ts';
import { competingScores, familyOf } from './order.ts';
import { absenceOf, bestOf, type Scores } from './scores.ts';

const OF_PLACE = [
  'absent', // log odds that it is answered nowhere
  'competition', // how much better another demand fits the best window
  'free', // best score of a window less what another demand holds of it
  'gap', // best score over that of another item
  'siblings', // share of the demands under the same title that are answered
  'neighbours', // and of the two beside it
  'others', // and of all
  'far', // from the answers of the neighbours
  'between', // it stands between them
] as const;
const OF_ALL = [
  'mostRuns',
  'mostAlike',
  'mostMeaning',
  'mostSame',
  'tokens',
  'short',
  'surelyAbsent',
  'uncontestedRuns',
  'shortAbsent', // of a short demand, whose few words are easily said otherwise
  'shortAlike',
  'shortMeaning',
] as const;
const RANKED = ['absent', 'free', 'mostRuns', 'mostAlike', 'mostMeaning'] as const;
const OF_COPIES = ['copy', 'copyMostRuns', 'copyAbsent'] as const;
const AT_BEST = LIKENESS.map((name) => `best.${name}`);

export const DECISION_FEATURES: readonly string[] = [
  ...OF_PLACE,
  ...AT_BEST,
  ...OF_ALL,
  ...RANKED.map((name) => `rank.${name}`),
  ...OF_COPIES,
  ...ANYWHERE,
];

/** Log odds of absence under which a neighbour is surely answered. */
const ANSWERED = -1;
const NEIGHBOURS = 3;
/** Where no neighbour is answered, nothing is known of the place. */
const FAR_UNKNOWN = 0.3;
const MOST_GAP = 4;
/** Share of its words in runs from which a demand was copied. */
const COPIED = 0.8;
const SHORT = 18;

export interface DecisionFeatures {
  /** For one demand; `allowed` leaves out windows, as if they did not stand in the plan. */
  of(demand: number, allowed?: Allowed): Float64Array;
  best(demand: number, allowed?: Allowed): number;
}

const column = (name: string): number => FIRST_FEATURES.indexOf(name);
const MOST = {
  runs: column('runs'),
  alike: column('alike'),
  meaning: column('meaning'),
  same: column('same'),
};

export function decisionFeatures(field: Field, scores: Scores): DecisionFeatures {
  const { windows, tokens } = field;
  const demands = field.criteria.length;
  const absence = scores.windows.map((values) => absenceOf(values));
  const answered = absence.map((value) => logistic(-value));
  const best = scores.windows.map((values) => bestOf(values));
  const competing = competingScores(field, scores);
  const families = familyOf(field);
  const sentences = Math.max(1, ...windows.map(({ from }) => from + 1));
  const total = answered.reduce((sum, value) => sum + value, 0);
  const valueAt = (demand: number, window: number, at: number): number =>
    field.features[demand]?.[window * field.width + at] ?? 0;
  const mostOf = (demand: number, at: number, allowed: Allowed | undefined): number => {
    let most = 0;
    for (let window = 0; window < windows.length; window++) {
      if (!allowed || allowed(window)) most = Math.max(most, valueAt(demand, window, at));
    }
    return most;
  };
  const mean = (list: readonly number[]): number =>
    list.length === 0 ? 0.5 : list.reduce((sum, other) => sum + (answered[other] ?? 0), 0) / list.length;
  const sureNeighbour = (demand: number, step: 1 | -1): number | undefined => {
    for (let at = 1; at <= NEIGHBOURS; at++) {
      const other = demand + step * at;
      if ((absence[other] ?? 0) < ANSWERED) return windows[best[other] ?? -1]?.from;
    }
    return undefined;
  };

  const unranked = (demand: number, allowed: Allowed | undefined): Readonly<Record<string, number>> => {
    const values = scores.windows[demand] ?? new Float64Array();
    const at = bestOf(values, allowed);
    const window = windows[at];
    const score = values[at] ?? -MOST_GAP;
    const absent = absenceOf(values, allowed);
    const isShort = Number((tokens[demand] ?? 0) < SHORT);
    const [mostAlike, mostMeaning] = [
      mostOf(demand, MOST.alike, allowed),
      mostOf(demand, MOST.meaning, allowed),
    ];
    let [rival, free] = [score - 3, -Infinity];
    let hasRival = false;
    values.forEach((value, other) => {
      if (allowed && !allowed(other)) return;
      free = Math.max(free, value - Math.max(0, competing.other(demand, other)));
      if (windows[other]?.blockAt === window?.blockAt) return;
      if (!hasRival || value > rival) rival = value;
      hasRival = true;
    });
    let contest = -Infinity;
    for (let other = 0; other < demands; other++) {
      if (other !== demand) contest = Math.max(contest, scores.windows[other]?.[at] ?? -Infinity);
    }
    const competition = contest === -Infinity || !window ? 0 : contest - score;
    const [before, after] = [sureNeighbour(demand, -1), sureNeighbour(demand, 1)];
    const from = window?.from ?? 0;
    const distances = [before, after].flatMap((place) =>
      place === undefined ? [] : [Math.abs(from - place)],
    );
    const stands = before !== undefined && after !== undefined && before <= from && from <= after;
    return {
      absent,
      competition,
      free: free === -Infinity ? -MOST_GAP : free,
      gap: Math.min(MOST_GAP, score - rival),
      siblings: mean(families[demand] ?? []),
      neighbours: mean([demand - 1, demand + 1].filter((other) => other >= 0 && other < demands)),
      others: demands < 2 ? 0.5 : (total - (answered[demand] ?? 0)) / (demands - 1),
      far: distances.length === 0 ? FAR_UNKNOWN : Math.min(...distances) / sentences,
      between: Number(stands),
      ...Object.fromEntries(
        LIKENESS.map((name, place) => [`best.${name}`, at < 0 ? 0 : valueAt(demand, at, place)]),
      ),
      mostRuns: mostOf(demand, MOST.runs, allowed),
      mostAlike,
      mostMeaning,
      mostSame: mostOf(demand, MOST.same, allowed),
      tokens: Math.log((tokens[demand] ?? 0) + 1),
      short: isShort,
      surelyAbsent: Math.exp(Math.min(0, absent)),
      shortAbsent: isShort * absent,
      shortAlike: isShort * mostAlike,
      shortMeaning: isShort * mostMeaning,
      uncontestedRuns: (at < 0 ? 0 : valueAt(demand, at, MOST.runs)) * logistic(-competition),
    };
  };

  const whole = field.criteria.map((_, demand) => unranked(demand, undefined));
  const copied = whole.map(({ mostRuns = 0 }) => Number(mostRuns >= COPIED));
  const copies = copied.reduce((sum, value) => sum + value, 0);
  return {
    of(demand, allowed) {
      const own = allowed ? unranked(demand, allowed) : (whole[demand] ?? {});
      const ranks = RANKED.map((name) => {
        const value = own[name] ?? 0;
        const lower = whole.filter((other, at) => at !== demand && (other[name] ?? 0) < value).length;
        return demands < 2 ? 0.5 : lower / (demands - 1);
      });
      const copy = demands < 2 ? 0 : (copies - (copied[demand] ?? 0)) / (demands - 1);
      return Float64Array.of(
        ...[...OF_PLACE, ...AT_BEST, ...OF_ALL].map((name) => own[name] ?? 0),
        ...ranks,
        copy,
        copy * (1 - (own['mostRuns'] ?? 0)),
        copy * Math.max(0, (own['absent'] ?? 0) + MOST_GAP),
        ...field.anywhere(demand, allowed),
      );
    },
    best: (demand, allowed) =>
      allowed ? bestOf(scores.windows[demand] ?? new Float64Array(), allowed) : (best[demand] ?? -1),
  };
}
