// What of a demand is there or is not, whatever words are used: who leads and who helps, years, quantities, deadlines, rhythms,
// awards by name, cited documents. A demand → its keys; a passage → which of them it holds.
import type { Criterion } from '../../model/template.ts';
import { readCitations } from '../../structure/values/citations.ts';
import { rowText } from '../../structure/tables/row-text.ts';
import { awardsIn } from './awards.ts';
import { matchValues, sameFamily, type ValueMatch } from './equal-values.ts';
import { family, measuresOf, sameOccasion, subjectLikeness, type Measure } from './measures.ts';
import { branchOf, officesIn } from './offices.ts';

export type HardKeyKind =
  | 'lead'
  | 'support'
  | 'year'
  | 'quantity'
  | 'deadline'
  | 'rhythm'
  | 'award'
  | 'document';

export interface HardKey {
  readonly kind: HardKeyKind;
  /** Normal form: a branch (`y te`), `2030`, `2026-2030`, `100%`, `10/12`, `1/thang`, `bang khen`, `57-NQ/TW`. */
  readonly value: string;
  /** As written. */
  readonly text: string;
  /** Of a value: what it measures. */
  readonly measure?: Measure;
}

/** absent: the passage says nothing of the kind. */
export type KeyMatch = ValueMatch | 'absent';

const KINDS: Readonly<Record<string, HardKeyKind>> = {
  time: 'deadline',
  hour: 'deadline',
  year: 'year',
  period: 'year',
  frequency: 'rhythm',
  percent: 'quantity',
  count: 'quantity',
};

/** From here on two clauses measure one thing. */
const SAME_SUBJECT = 0.5;

export function hardKeysOf(demand: Pick<Criterion, 'text' | 'fields'>): readonly HardKey[] {
  const text = demand.fields ? rowText(demand) : demand.text;
  const { lead, support } = officesIn(demand.text, demand.fields);
  return [
    ...lead.map((office): HardKey => ({ kind: 'lead', value: branchOf(office), text: office })),
    ...support.map((office): HardKey => ({ kind: 'support', value: branchOf(office), text: office })),
    ...measuresOf(text).map((measure): HardKey => {
      const { quantity } = measure;
      const kind = KINDS[family(quantity)] ?? 'quantity';
      return { kind, value: quantity.value, text: quantity.text, measure };
    }),
    ...awardsIn(text).map(({ name, text: said }): HardKey => ({ kind: 'award', value: name, text: said })),
    ...readCitations(text).map((citation): HardKey => ({
      kind: 'document',
      value: citation.number,
      text: text.slice(citation.start, citation.end),
    })),
  ];
}

function matchName(wanted: string, there: readonly string[]): KeyMatch {
  if (there.length === 0) return 'absent';
  if (wanted === '') return 'held';
  const words = wanted.split(' ');
  const same = there.some((name) => {
    const others = new Set(name.split(' '));
    const shared = words.filter((word) => others.has(word)).length;
    return name !== '' && shared >= Math.min(words.length, others.size);
  });
  return same ? 'held' : 'other';
}

const RANK: Readonly<Record<KeyMatch, number>> = { held: 4, stricter: 3, weaker: 2, other: 1, absent: 0 };

function matchMeasure(asked: Measure, there: readonly Measure[]): KeyMatch {
  let best: KeyMatch = 'absent';
  for (const found of there) {
    if (!sameFamily(asked.quantity, found.quantity)) continue;
    const match = matchValues(asked.quantity, asked.bound, found.quantity);
    if (match !== 'held' && (!sameOccasion(asked, found) || subjectLikeness(asked, found) < SAME_SUBJECT))
      continue;
    if (RANK[match] > RANK[best]) best = match;
  }
  return best;
}

/** One for each key, in order. `there` are those of the whole of the items that would answer. */
export function matchAgainst(keys: readonly HardKey[], there: readonly HardKey[]): readonly KeyMatch[] {
  const valuesOf = (kind: HardKeyKind): readonly string[] =>
    there.filter((key) => key.kind === kind).map(({ value }) => value);
  const measures = there.flatMap(({ measure }) => (measure ? [measure] : []));
  return keys.map(({ kind, value, measure }) => {
    if (measure) return matchMeasure(measure, measures);
    if (kind === 'lead' || kind === 'support') return matchName(value, valuesOf(kind));
    const others = valuesOf(kind);
    if (others.includes(value)) return 'held';
    return others.length > 0 ? 'other' : 'absent';
  });
}
