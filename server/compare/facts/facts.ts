// A criterion's values against those of its evidence: which are changed, which are not given. 10/12 against 15/12 is a change.
import type { Quantity } from '../../structure/values/quantities.ts';
import { changedCitations } from './changed-citations.ts';
import { isPast, matchValues, sameFamily, type ValueMatch } from './equal-values.ts';
import { HALF_WORDS, isOneNamed, isSaidInWords, isSaidOfSoMany, isOfManyCommunes } from './said-in-words.ts';
import { measuresOf, sameOccasion, subjectLikeness, type Measure } from './measures.ts';

/** What the plan says instead. */
export interface ChangedFact {
  readonly asked: string;
  readonly found: string;
  /** weaker: less than was asked. stricter: more. other: neither, or a document cited otherwise. */
  readonly match: Exclude<ValueMatch, 'held'>;
  /** Where `found` begins in the evidence. */
  readonly at: number;
  /** It leaves the demand half met: less than was asked, or another value, and not of a day that was past when the plan was written. */
  readonly halves: boolean;
}

export interface FactComparison {
  readonly changed: readonly ChangedFact[];
  /** Figures and deadlines asked for, of which the evidence gives none of the kind. */
  readonly absent: readonly string[];
  /** Where in the evidence the values begin that are just as asked. */
  readonly held: readonly number[];
  /** Whether anything was asked that could be compared as a value. */
  readonly given: boolean;
}

/** Kinds whose absence leaves the demand half met; a year or a period in passing does not. */
const NEEDED: ReadonlySet<Quantity['kind']> = new Set([
  'deadline',
  'date',
  'month',
  'quarter',
  'percent',
  'count',
  'frequency',
  'hour',
]);

/** From here on two clauses measure one thing. */
const SAME_SUBJECT = 0.5;
/** A stricter value of something else does not do. */
const RELATED_SUBJECT = 0.3;

interface Pair {
  readonly asked: number;
  readonly found: number;
  readonly likeness: number;
  readonly match: ValueMatch;
}

function pairsOf(asked: readonly Measure[], found: readonly Measure[]): readonly Pair[] {
  return asked.flatMap((a, at) =>
    found.flatMap((b, there): readonly Pair[] => {
      if (!sameFamily(a.quantity, b.quantity)) return [];
      const match = matchValues(a.quantity, a.bound, b.quantity);
      if (match !== 'held' && !sameOccasion(a, b)) return [];
      return [{ asked: at, found: there, likeness: subjectLikeness(a, b), match }];
    }),
  );
}

function shown({ kind, value, text, end }: Quantity, whole: string): string {
  if (kind !== 'count' || !HALF_WORDS.test(value.replace(/^\S+ /u, ''))) return text;
  return `${text}${/^ \p{Ll}+(?!\p{L})/u.exec(whole.slice(end))?.[0] ?? ''}`;
}

/** Figures that count one thing, none other of which is asked for or given: “mỗi đội 12 người” beside “mỗi đội không dưới 10 thành viên”. */
function isAlone(pairs: readonly Pair[], wanted: readonly Measure[], at: number, by: number): boolean {
  if (wanted[at]?.quantity.kind !== 'count') return false;
  return pairs.every(({ asked, found }) => (asked === at) === (found === by));
}

const isDay = (measure: Measure | undefined): boolean =>
  measure?.quantity.kind === 'date' || measure?.quantity.kind === 'deadline';

/** “tháng 12/2026” for “ngày 20/12/2026”. */
const isItsMonth = (asked: Measure | undefined, found: Measure | undefined): boolean =>
  isDay(asked) && !isDay(found);

/** Beside the month of the whole stage, the passage sets another day for the same thing. */
function givesOtherDay(pairs: readonly Pair[], there: readonly Measure[], at: number): boolean {
  return pairs.some(
    ({ asked, found, match, likeness }) =>
      asked === at && match !== 'held' && likeness >= SAME_SUBJECT && isDay(there[found]),
  );
}

interface Changed {
  readonly from: Measure;
  readonly to: Measure;
  readonly match: ChangedFact['match'];
  readonly isPastDue: boolean;
}

/** Values that stand side by side and are all changed are told as one: “ngày 08 đến ngày 10” → “ngày 15 đến ngày 17”. */
function told(changed: readonly Changed[], asked: string, found: string): readonly ChangedFact[] {
  const groups = new Map<string, Changed[]>();
  for (const each of changed) {
    const key = `${each.from.group[0]}/${each.to.group[0]}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].flatMap((group): readonly ChangedFact[] => {
    const [first, second] = group;
    if (!first) return [];
    const match = (['weaker', 'other', 'stricter'] as const).find((one) =>
      group.some((each) => each.match === one),
    );
    const at = first.to.quantity.start;
    const whole = second !== undefined;
    return [
      {
        asked: whole ? asked.slice(...first.from.group) : shown(first.from.quantity, asked),
        found: whole ? found.slice(...first.to.group) : shown(first.to.quantity, found),
        match: match ?? 'other',
        at,
        halves: group.some((each) => each.match !== 'stricter' && !each.isPastDue),
      },
    ];
  });
}

const ASKS_FOR_A_PLAN = /(?:ban hành|xây dựng|lập)[^;.]{0,80}kế hoạch/iu;

/** “xây dựng kế hoạch, gửi Sở trước ngày 20/02/2026; báo cáo …”: the plan at hand bears its date. */
function isKeptByThePlan({ quantity }: Measure, asked: string, written: FactOptions['written']): boolean {
  if (written == null || quantity.kind !== 'date' || isPast(quantity, written)) return false;
  const from = Math.max(asked.lastIndexOf(';', quantity.start), asked.lastIndexOf('. ', quantity.start)) + 1;
  return ASKS_FOR_A_PLAN.test(asked.slice(from, quantity.start));
}

/** Of the same value in another clause, where a clause that is so much more alike has another one. */
const MUCH_LIKER = 0.4;

export interface FactOptions {
  readonly sameProvince: boolean;
  /** ISO, of the plan: what was to be done before it is not held against it. */
  readonly written?: string | null;
}

export function compareFacts(asked: string, found: string, options: FactOptions): FactComparison {
  const wanted = measuresOf(asked);
  const there = wanted.length === 0 ? [] : measuresOf(found);
  const pairs = pairsOf(wanted, there);
  const likest = wanted.map((_, at) =>
    Math.max(0, ...pairs.filter((pair) => pair.asked === at).map(({ likeness }) => likeness)),
  );
  const answered = new Set<number>();
  const taken = new Set<number>();
  for (const { asked: at, found: by, match, likeness } of pairs) {
    if (match !== 'held' || likeness < (likest[at] ?? 0) - MUCH_LIKER) continue;
    if (isItsMonth(wanted[at], there[by]) && givesOtherDay(pairs, there, at)) continue;
    answered.add(at);
    taken.add(by);
  }
  const held = [...taken].flatMap((by) => there[by]?.quantity.start ?? []);
  const changed: (Changed & { readonly place: number })[] = [];
  // The likest first; of two as like, in the order of the text.
  for (const { asked: at, found: by, match, likeness } of pairs.toSorted((a, b) => b.likeness - a.likeness)) {
    const [from, to] = [wanted[at], there[by]];
    if (!from || !to || match === 'held' || answered.has(at) || taken.has(by)) continue;
    // A stricter value of something related does; it is told of where it is surely the same thing's.
    const least = match !== 'stricter' ? SAME_SUBJECT : isAlone(pairs, wanted, at, by) ? 0 : RELATED_SUBJECT;
    if (likeness < least) continue;
    answered.add(at);
    if (likeness < SAME_SUBJECT) continue;
    taken.add(by);
    if (from.quantity.kind === 'year' && match === 'other') continue;
    const isPastDue = options.written != null && isPast(from.quantity, options.written);
    changed.push({ from, to, match: isPastDue ? 'other' : match, isPastDue, place: at });
  }
  const citations = changedCitations(asked, found, options.sameProvince);
  return {
    changed: [
      ...told(
        changed.toSorted((a, b) => a.place - b.place),
        asked,
        found,
      ),
      ...citations.map((citation): ChangedFact => ({ ...citation, match: 'other', halves: false })),
    ],
    absent: wanted
      .filter(({ quantity }, at) => !answered.has(at) && NEEDED.has(quantity.kind))
      .filter(
        (measure) =>
          !isSaidInWords(measure.quantity, found) &&
          !isSaidOfSoMany(measure, found) &&
          !isOneNamed(measure, asked, found) &&
          !isKeptByThePlan(measure, asked, options.written) &&
          !isOfManyCommunes(measure.quantity, asked),
      )
      .map(({ quantity }) => shown(quantity, asked)),
    held,
    given: wanted.length > 0,
  };
}
