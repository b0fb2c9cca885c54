// A row of the matrix → what its letter has to say: what lacks, what is half there, what nobody has decided. Pure.
import { pathText } from '../../wording/comparison.vi.ts';
import type { MatrixRow } from '../../model/round/round.ts';
import type { ReviewedCriterion } from '../../model/review.ts';
import { saidOf } from '../differences.ts';
import { wholeHeading } from './names.ts';
import { LETTERS } from './wording.vi.ts';

/** Signs of a passage: a letter quotes, it does not reprint. */
const LONGEST_QUOTE = 600;

/** How advice begins that names the demand by its first words; a letter has the whole of it just above. */
const NAMED_BY_ITS_BEGINNING = /^Bổ sung nội dung “[^”]*…”/u;

export interface LetterItem {
  readonly heading: string;
  /** `mục II.6`; null where the template was written as criteria. */
  readonly place: string | null;
  /** The province's passage. */
  readonly demand: string;
  /** What the plan says, and where; null where it says nothing. */
  readonly said: { readonly text: string; readonly place: string } | null;
  readonly advice: string;
  /** What the person said who decided it; null where the machine did. */
  readonly decided: string | null;
}

/** supplement: something lacks. resend: the file could not be read. other-plan: it is about something else. */
export type LetterKind = 'supplement' | 'resend' | 'other-plan';

export interface LetterFacts {
  readonly kind: LetterKind;
  readonly missing: readonly LetterItem[];
  readonly partial: readonly LetterItem[];
  /** Values that differ from the province's, a sentence each. */
  readonly changed: readonly string[];
  /** On pages that could not be read: the unit is asked for a clearer copy, and nothing of it is called missing. */
  readonly unread: readonly LetterItem[];
  /** The file ends before the plan does. */
  readonly incomplete: boolean;
  readonly fault: string | null;
}

function cut(text: string): string {
  const clean = text.replace(/\s+/gu, ' ').trim();
  return clean.length > LONGEST_QUOTE ? `${clean.slice(0, LONGEST_QUOTE).trimEnd()}…` : clean;
}

function itemOf(criterion: ReviewedCriterion): LetterItem {
  const { path, lines, text, evidence, suggestion, verdict } = criterion;
  const [first] = evidence;
  return {
    heading: wholeHeading(criterion),
    place: lines === null ? null : pathText(path),
    demand: cut(text),
    said: first ? { text: cut(saidOf(criterion)), place: pathText(first.path) } : null,
    // The machine's advice is about what the machine thought.
    advice:
      verdict === null && suggestion !== undefined && suggestion !== null
        ? suggestion.replace(NAMED_BY_ITS_BEGINNING, LETTERS.addThis)
        : LETTERS.addAsDemanded,
    decided: verdict === null ? null : LETTERS.decided(verdict.note),
  };
}

const NOTHING = {
  missing: [],
  partial: [],
  changed: [],
  unread: [],
  incomplete: false,
  fault: null,
} as const;

/** null where there is nothing to write: it was not sent, is being read, or lacks nothing. */
export function letterFacts({ state, plan, incomplete }: MatrixRow): LetterFacts | null {
  if (plan === null) return null;
  if (state === 'failed') return { ...NOTHING, kind: 'resend', fault: plan.fault?.message ?? null };
  if (state === 'another-subject') return { ...NOTHING, kind: 'other-plan' };
  if (state !== 'compared' || plan.comparison === null) return null;
  const { criteria, findings } = plan.comparison;
  const of = (status: ReviewedCriterion['status']): readonly LetterItem[] =>
    criteria.filter((one) => one.status === status).map(itemOf);
  const facts: LetterFacts = {
    kind: 'supplement',
    missing: of('missing'),
    partial: of('partial'),
    changed: findings.filter(({ kind }) => kind === 'changed-fact').map(({ message }) => message),
    unread: criteria.filter(isUnread).map(itemOf),
    incomplete,
    fault: null,
  };
  const isEmpty =
    facts.missing.length + facts.partial.length + facts.changed.length + facts.unread.length === 0;
  return isEmpty && !incomplete ? null : facts;
}

/** What the machine is merely unsure of is the office's own to settle before it writes. */
function isUnread({ status, doubt }: ReviewedCriterion): boolean {
  return status === 'unclear' && doubt !== 'wording';
}
