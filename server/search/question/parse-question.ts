// A query as typed → what is asked: passages by words, plans by a criterion, units by how they stand, values, or a document.
import { fold } from '../../language/fold.ts';
import { isBareSyllable } from '../../language/syllable.ts';
import { normalize } from '../../language/normalize.ts';
import { wordsOf } from '../words.ts';
import { askedCitation, askedDeadline, askedSymbol, type AskedValue } from './asked-values.ts';
import { namedUnit } from './named-unit.ts';
import { keywordNear, STATUS_OPENINGS, UNIT_STATES, WHATEVER, WHICH, WHO } from './openings.ts';
import type { Ask, Question } from './question.ts';
import { termsOf } from './terms.ts';

export interface Surroundings {
  readonly issuers: readonly string[];
  /** Whether any passage holds the folded word. */
  readonly isKnown: (word: string) => boolean;
}

/** "tiêu chí", "mục", before a form or words; "về", "nội dung" after an opening. */
const CRITERION = /^(?:(?:cac |nhung )?(?:tieu chi|muc|noi dung|yeu cau)(?: ve)?\s+)/;
const FILLER = /^(?:ve|phan|noi dung|quy dinh)\s+/;
/** `II.6`, `III.1.a.-2`; with "tiêu chí" before it also `II`. */
const FORM = /^[ivxlc]+(?:\.(?:[-+]?\d+|[a-zđ]))+$/;
const SHORT_FORM = /^[ivxlc]+$/;

export function typedText(typed: string): string {
  return normalize(typed)
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/\s*[?？]+$/, '');
}

export function parseQuestion(typed: string, surroundings: Surroundings): Question {
  const text = withKeywords(typedText(typed), surroundings);
  const folded = fold(text);
  const number = askedSymbol(folded);
  if (number !== undefined) return { ask: { kind: 'symbol', number }, terms: termsOf(text), unit: undefined };
  const state = stateAsked(folded);
  if (state !== undefined) return { ask: { kind: 'units', state }, terms: [], unit: undefined };
  const named = WHICH.test(folded) ? undefined : namedUnit(text, surroundings.issuers);
  return { ...askOf(named?.rest ?? text), unit: named?.issuer };
}

function stateAsked(folded: string) {
  const rest = folded.replace(WHO, '');
  return UNIT_STATES.find(([opening]) => opening.test(rest))?.[1];
}

function askOf(text: string): Omit<Question, 'unit'> {
  const folded = fold(text);
  const who = WHICH.exec(folded)?.[0].length ?? 0;
  return (
    askedStatus(text.slice(who), who > 0) ??
    askedForm(text.slice(who)) ??
    askedValue(text.slice(who)) ?? { ask: { kind: 'passages' }, terms: termsOf(text.slice(who)) }
  );
}

function askedStatus(text: string, hasWho: boolean): Omit<Question, 'unit'> | undefined {
  const folded = fold(text);
  for (const [opening, statuses] of STATUS_OPENINGS) {
    const asked = opening.exec(folded)?.[0].length;
    if (asked === undefined) continue;
    const label = CRITERION.exec(folded.slice(asked))?.[0].length ?? 0;
    const rest = text.slice(asked + label).trim();
    const isForm = FORM.test(fold(rest)) || (label > 0 && SHORT_FORM.test(fold(rest)));
    // "đạt …" alone may be a plain phrase; lacking is asked for even without naming who.
    if (!hasWho && !isForm && label === 0 && statuses[0] !== 'missing') return undefined;
    return criteriaAsk(rest, isForm, statuses);
  }
  return undefined;
}

function askedForm(text: string): Omit<Question, 'unit'> | undefined {
  const folded = fold(text);
  const label =
    /^(?:cac |nhung )?tieu chi\s+/.exec(folded)?.[0].length ?? /^muc\s+/.exec(folded)?.[0].length ?? 0;
  const rest = text.slice(label);
  const isForm = FORM.test(fold(rest)) || (label > 0 && SHORT_FORM.test(fold(rest)));
  if (!isForm && !/^tieu chi\s/.test(folded)) return undefined;
  return criteriaAsk(rest, isForm, undefined);
}

function criteriaAsk(
  rest: string,
  isForm: boolean,
  statuses: Extract<Ask, { readonly kind: 'criteria' }>['statuses'],
): Omit<Question, 'unit'> {
  if (isForm) return { ask: { kind: 'criteria', statuses, form: fold(rest) }, terms: [] };
  const filler = FILLER.exec(fold(rest))?.[0].length ?? 0;
  const words = WHATEVER.test(fold(rest)) ? '' : rest.slice(filler);
  return { ask: { kind: 'criteria', statuses, form: undefined }, terms: termsOf(words) };
}

function askedValue(text: string): Omit<Question, 'unit'> | undefined {
  const folded = fold(text);
  const asked: AskedValue | undefined = askedCitation(folded) ?? askedDeadline(folded);
  if (asked === undefined || /["“”«»]/u.test(text)) return undefined;
  const [start, end] = asked.span;
  const rest = `${text.slice(0, start)} ${text.slice(end)}`;
  return {
    ask: { kind: 'values', values: asked.values, typed: text.slice(start, end).trim() },
    terms: termsOf(rest),
  };
}

/** A slip in a word of the question would turn it into words to look for. */
function withKeywords(text: string, { isKnown }: Surroundings): string {
  let mended = '';
  let at = 0;
  for (const { start, end, folded } of wordsOf(text)) {
    const isWord = folded.length < 3 || isKnown(folded) || isBareSyllable(folded);
    const keyword = isWord ? undefined : keywordNear(folded);
    mended += text.slice(at, start) + (keyword ?? text.slice(start, end));
    at = end;
  }
  return mended + text.slice(at);
}
