// Best window, the rule's own verdict and what the answer leaves out (duties, members of lists, names, figures) → what speaks for a demand
// being answered wholly.
import type { Alignment } from '../alignment/align.ts';
import { DECISION_FEATURES } from './decision-features.ts';
import type { Field } from './field.ts';
import { SAID_OF_PARTS } from './likeness.ts';
import type { Place } from './windows.ts';
import { UNSAID } from './unsaid.ts';

/** What the rule for near copies says of a demand, and whether its values are there. */
export interface RuleVerdict {
  readonly alignment: Alignment;
  readonly status: 'met' | 'partial' | 'missing';
  /** Values asked for that are not there, or weaker. */
  readonly lacking: number;
}

export const OF_ANSWER = [
  ...SAID_OF_PARTS,
  ...UNSAID,
  'fewerCommas', // in what is shown than in the demand: members of lists
  'fewerStops', // and stops: duties
  'namesAbsent', // names that what is shown does not give
  'figures',
  'figuresAbsent',
] as const;

/** Places whose odds are no worse than a seventh of the best one's may answer a part each. */
const AS_LIKELY = 2;
const MOST_PLACES = 3;

/** Sentences of the likeliest places, of the best one's item, and of the items that the rule found. */
function sentencesOf({ sentences }: Field, places: readonly Place[], rule: RuleVerdict): readonly number[] {
  const [best] = places;
  const blocks = new Set(rule.alignment.passages.map(({ blockAt }) => blockAt));
  if (best) blocks.add(best.window.blockAt);
  const spans = places
    .slice(0, MOST_PLACES)
    .filter(({ score }) => score > (best?.score ?? 0) - AS_LIKELY)
    .map(({ window: { from, to } }) => [from, to] as const);
  return sentences.flatMap(({ blockAt }, at) =>
    blocks.has(blockAt) || spans.some(([from, to]) => from <= at && at <= to) ? [at] : [],
  );
}

function sentencesIn(place: Place | undefined): readonly number[] {
  if (!place) return [];
  const { from, to } = place.window;
  return Array.from({ length: to - from + 1 }, (_, step) => from + step);
}

/** The window may be an item with what hangs below it. */
function sentencesOfItem({ sentences }: Field, place: Place | undefined): readonly number[] {
  if (!place) return [];
  const { from, to, blockAt } = place.window;
  return sentences.flatMap((sentence, at) =>
    sentence.blockAt === blockAt || (from <= at && at <= to) ? [at] : [],
  );
}

function shownOf({ sentences }: Field, [best]: readonly Place[], rule: RuleVerdict): string {
  const shown =
    rule.status === 'missing' && best
      ? sentences.slice(best.window.from, best.window.to + 1)
      : rule.alignment.passages;
  return shown.map(({ text }) => text).join(' ');
}

const COMMAS = /,/gu;
const STOPS = /;|\. /gu;
const FIGURES = /\d+(?:[,.]\d+)*%?/gu;
/** In the midst of a sentence; what begins one has its capital from there. */
const NAMES = /(?<=[^.;:!?“"(] )\p{Lu}[\p{L}\d]+/gu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const figuresIn = (text: string): readonly string[] =>
  (text.match(FIGURES) ?? []).map((figure) => figure.replace(/^0+(?=\d)/u, ''));
const lower = (word: string): string => word.toLowerCase();

export interface Asked {
  readonly field: Field;
  readonly demand: number;
  /** Of that demand, the likeliest first. */
  readonly places: readonly Place[];
}

export function answerFeatures({ field, demand, places }: Asked, rule: RuleVerdict): Float64Array {
  const asked = field.criteria[demand]?.text ?? '';
  const shown = shownOf(field, places, rule);
  const said = new Set(shown.match(/[\p{L}\d]+/gu)?.map(lower));
  const names = new Set(asked.match(NAMES)?.map(lower));
  const [figures, given] = [figuresIn(asked), new Set(figuresIn(shown))];
  return Float64Array.of(
    ...field.saidOfParts(demand, sentencesOf(field, places, rule)),
    ...field.unsaid(demand, sentencesIn(places[0]), sentencesOfItem(field, places[0])),
    count(asked, COMMAS) - count(shown, COMMAS),
    count(asked, STOPS) - count(shown, STOPS),
    [...names].filter((name) => !said.has(name)).length,
    figures.length,
    figures.filter((figure) => !given.has(figure)).length,
  );
}

const OF_RULE = [
  'rule.met',
  'rule.partial',
  'rule.coverage',
  'rule.single',
  'rule.head',
  'rule.explained',
  'rule.length',
  'rule.margin',
  'rule.foreign',
  'rule.lacking',
] as const;

export const WHOLE_FEATURES: readonly string[] = [...DECISION_FEATURES, ...OF_RULE, ...OF_ANSWER];

const LONGEST = 3;
const MOST_LACKING = 2;

/** `decision`: the demand's features by `decisionFeatures`. */
export function wholeFeatures(decision: Float64Array, rule: RuleVerdict, asked: Asked): Float64Array {
  const { alignment, status, lacking } = rule;
  return Float64Array.of(
    ...decision,
    Number(status === 'met'),
    Number(status === 'partial'),
    alignment.coverage,
    alignment.single,
    alignment.head,
    alignment.explained,
    Math.min(LONGEST, alignment.length),
    alignment.margin,
    alignment.foreign,
    Math.min(MOST_LACKING, lacking),
    ...answerFeatures(asked, rule),
  );
}
