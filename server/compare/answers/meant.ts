// Demand → what it means, whatever the plan: its words clause by clause, its vectors, its hard keys, and whom its title names.
// Prepared once for all plans.
import { spelledOut, type Abbreviations } from '../../language/abbreviations.ts';
import { sentenceVector, wordsIn, type Meaning } from '../../language/meaning/meaning.ts';
import type { Criterion } from '../../model/template.ts';
import { fieldText } from '../../structure/tables/row-text.ts';
import { hardKeysOf, type HardKey } from '../facts/hard-keys.ts';
import { branchOf } from '../facts/offices.ts';
import { titleOf } from '../template/demand.ts';
import { beginsWithBidding } from '../template/duty.ts';
import type { Part } from './said.ts';

export interface Meant {
  /** Numbers of its words: of its own title, then clause by clause, then of a row's other columns. */
  readonly words: readonly number[];
  /** Which of the words are the first of what it asks for. */
  readonly head: Part;
  readonly clauses: readonly Part[];
  /** From where the last of its duties begins: after a stop, or with a verb that bids. */
  readonly lastDuty: Part;
  readonly vector: Float32Array;
  /** Of the titles near above. */
  readonly titles: Float32Array;
  readonly keys: readonly HardKey[];
  /** Folded words of the office that the title above names; none where it names none. */
  readonly addressee: readonly string[];
}

/** Titles above an item that tell what it is about; those further up are common to half the plan. */
export const NEAR_TITLES = 2;
const HEAD_WORDS = 4;
const OFFICE =
  /^(?:Đề nghị |Giao )?(?:Các |Sở|Phòng|Ban|UBND|Ủy ban|Công an|Trung tâm|Văn phòng|Trạm|Đoàn|Hội|Mặt trận|Báo|Đài)/u;
/** Ends a clause; what follows a figure's comma is its own decimals. */
const CLAUSE_END = /(?<=[;:,.])\s+(?!\d)/u;
/** Fewer words are no clause of their own. */
const CLAUSE_WORDS = 3;

export function meantBy(criterion: Criterion, meaning: Meaning, own: Abbreviations | undefined): Meant {
  const wordsOf = (text: string): readonly number[] => wordsIn(spelledOut(text, own), meaning);
  const title = wordsOf(titleOf(criterion));
  const clauses = clausesOf(criterion.text, wordsOf);
  const body = clauses.flatMap(({ words }) => words);
  // Who, when and with what result stands in other columns of a row; as duties they would never be said.
  const fields = (criterion.fields ?? []).flatMap((field) => wordsOf(fieldText(field)));
  const above = (criterion.context.at(-1) ?? '').replace(/^\d+\.? */u, '');
  const parts: Part[] = [];
  let end = title.length;
  for (const { words } of clauses) parts.push([end, (end += words.length)]);
  const last = parts[clauses.findLastIndex(({ opens }) => opens)];
  return {
    words: [...title, ...body, ...fields],
    head: [title.length, title.length + Math.min(HEAD_WORDS, body.length)],
    clauses: parts,
    lastDuty: [last?.[0] ?? title.length, end],
    vector: sentenceVector(body.length > 0 ? body : title, meaning),
    titles: sentenceVector(wordsOf(criterion.context.slice(-NEAR_TITLES).join(' ')), meaning),
    keys: hardKeysOf(criterion),
    addressee: OFFICE.test(above)
      ? branchOf(above)
          .split(' ')
          .filter((word) => word !== '')
      : [],
  };
}

interface Clause {
  readonly words: readonly number[];
  /** A duty of its own begins with it. */
  readonly opens: boolean;
}

/** Words of each clause; what is too short belongs to the one before. */
function clausesOf(text: string, wordsOf: (text: string) => readonly number[]): readonly Clause[] {
  const clauses: Clause[] = [];
  let stopped = true;
  for (const piece of text.split(CLAUSE_END)) {
    const words = wordsOf(piece);
    const opens = stopped || beginsWithBidding(piece);
    stopped = /[;.]$/u.test(piece);
    const before = clauses.at(-1);
    if (before && (words.length < CLAUSE_WORDS || before.words.length < CLAUSE_WORDS))
      clauses[clauses.length - 1] = { words: [...before.words, ...words], opens: before.opens };
    else clauses.push({ words, opens });
  }
  return clauses;
}
