// Criterion → its tokens with the share of the demand each carries: the head of an item says what is asked, purposes and citations less.
import type { Criterion } from '../../model/template.ts';
import { rowText } from '../../structure/tables/row-text.ts';
import { sentenceSpans } from '../passages/passages.ts';
import { DATE, DOCUMENT_NUMBER, tokenize, type Places, type Token } from '../passages/tokens.ts';
import type { Weigher } from '../passages/weights.ts';

/** item: a sentence or more. name: names one thing, an award or an office. wording: a phrase that counts for a criterion. */
export type DemandForm = 'item' | 'name' | 'wording';

export interface Demand {
  readonly form: DemandForm;
  readonly tokens: readonly Token[];
  /** One for each token; they sum to 1. */
  readonly weights: readonly number[];
  /** Text the tokens' offsets refer to. */
  readonly text: string;
}

/** Before it is known what else template and plan say. */
export type UnweighedDemand = Omit<Demand, 'weights'> & {
  /** How much each token says by its place in the demand. */
  readonly factors: readonly number[];
};

/** A demand of fewer tokens is a name. */
const NAME_TOKENS = 18;

/** What an item begins with is what it asks for. */
const HEAD = 1.6;
const HEAD_TOKENS = 8;
/** “nhằm …, góp phần …, để …”: why, not what. */
const PURPOSE = 0.6;
/** The title over an item names the office or the phase. */
const TITLE = 0.6;
/** Who, when and with what result: said in other words or under another title as often as beside the task. */
const FIELD = 0.35;
/** Number, date, issuer and subject of a cited document are compared as values. */
const CITATION = 0.25;

const PURPOSE_WORDS: readonly (readonly string[])[] = [
  ['nham'],
  ['gop', 'phan'],
  ['de'],
  ['tu', 'do'],
  ['qua', 'do'],
];
const CITED_KINDS: readonly (readonly string[])[] = [
  ['ke', 'hoach', 'so'],
  ['nghi', 'quyet', 'so'],
  ['quyet', 'dinh', 'so'],
  ['van', 'ban', 'so'],
  ['cong', 'van', 'so'],
  ['chi', 'thi', 'so'],
];

function startsAt(tokens: readonly Token[], at: number, wanted: readonly string[]): boolean {
  return wanted.every((key, offset) => tokens[at + offset]?.key === key);
}

/** A heading that only repeats the beginning of the text is no title. */
export function titleOf(criterion: Criterion): string {
  const beginning = criterion.heading.replace(/…$/u, '');
  return criterion.text.startsWith(beginning) ? '' : criterion.heading;
}

/** “Phòng Kinh tế: …”: who or when before the colon, what after it. */
const ADDRESSEE_WORDS = 20;
const DEMAND_WORDS = 8;

function addresseeEnd(text: string): number {
  const at = text.indexOf(': ');
  if (at < 0 || /[.;]/u.test(text.slice(0, at))) return 0;
  const [before, after] = [text.slice(0, at), text.slice(at + 2)].map((part) => part.split(' ').length);
  return (before ?? 0) <= ADDRESSEE_WORDS && (after ?? 0) >= DEMAND_WORDS ? at : 0;
}

/** A citation runs to the end of its clause, or of the quoted subject. */
function citationEnd(text: string, tokens: readonly Token[], from: number): number {
  let quoted = false;
  for (let at = from + 1; at < tokens.length; at++) {
    const gap = text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0);
    if (/[“"]/u.test(gap)) quoted = true;
    if (/[;.]/u.test(gap) || (/,/u.test(gap) && !quoted)) return at;
    if (/[”"]/u.test(gap) && !/[“]/u.test(gap)) quoted = false;
  }
  return tokens.length;
}

function factors(
  text: string,
  tokens: readonly Token[],
  titleEnd: number,
  taskEnd: number,
): readonly number[] {
  const result = tokens.map(() => 1);
  const sentences = sentenceSpans(text);
  let headFrom = -1;
  let purpose = false;
  let sentence = -1;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) continue;
    const inTitle = token.start < titleEnd;
    const now = sentences.findIndex(([start, end]) => token.start >= start && token.start < end);
    const gap = text.slice(tokens[at - 1]?.end ?? 0, token.start);
    if (now !== sentence) {
      sentence = now;
      purpose = false;
    }
    if (!inTitle && headFrom < 0) headFrom = at;
    if (purpose && /[;]/u.test(gap)) purpose = false;
    if (headFrom >= 0 && at > headFrom + 3 && PURPOSE_WORDS.some((words) => startsAt(tokens, at, words))) {
      purpose = true;
    }
    const head = headFrom >= 0 && at - headFrom < HEAD_TOKENS;
    const inField = token.start >= taskEnd;
    result[at] = inTitle ? TITLE : inField ? FIELD : purpose ? PURPOSE : head ? HEAD : 1;
  }
  for (let at = 0; at < tokens.length; at++) {
    if (!CITED_KINDS.some((kind) => startsAt(tokens, at, kind))) continue;
    const end = citationEnd(text, tokens, at);
    for (let inside = at; inside < end; inside++) result[inside] = CITATION;
    at = end - 1;
  }
  return result.map((factor, at) => {
    const key = tokens[at]?.key;
    return key === DATE || key === DOCUMENT_NUMBER ? CITATION : factor;
  });
}

export function demandText(criterion: Criterion): string {
  const title = titleOf(criterion);
  const said = rowText(criterion);
  return title === '' ? said : `${title}. ${said}`;
}

/** Of a criterion, whatever the plan. */
export function unweighedDemand(criterion: Criterion, places: Places): UnweighedDemand {
  const title = titleOf(criterion);
  const text = demandText(criterion);
  const tokens = tokenize(text, places);
  const titleEnd = title === '' ? addresseeEnd(criterion.text) : title.length;
  const taskEnd = title === '' ? criterion.text.length : title.length + 2 + criterion.text.length;
  const form = tokens.length < NAME_TOKENS ? 'name' : 'item';
  return { form, tokens, factors: factors(text, tokens, titleEnd, taskEnd), text };
}

/** Another wording that counts: a phrase of its own, every word of it equally asked for. */
export function unweighedWording(wording: string, places: Places): UnweighedDemand {
  const tokens = tokenize(wording, places);
  return { form: 'wording', tokens, factors: tokens.map(() => 1), text: wording };
}

/** What is rare in template and plan together says most. */
export function weighDemand({ factors, ...demand }: UnweighedDemand, weigher: Weigher): Demand {
  const rarity = weigher.weigh(demand.tokens.map((token) => token.key));
  const raw = factors.map((factor, at) => factor * (rarity[at] ?? 0));
  const total = raw.reduce((sum, value) => sum + value, 0) || 1;
  return { ...demand, weights: raw.map((value) => value / total) };
}
