// What a person settled of one plan → an example for all others that the same template asks: this passage answers, or it does not.
import type { CriterionResult, Evidence, Leaning, Status } from '../../model/comparison.ts';
import type { Metadata } from '../../model/document.ts';
import { namesForHere, type Places } from '../passages/tokens.ts';

export interface SettledAnswer {
  /** Id of the criterion. */
  readonly criterion: string;
  readonly status: Exclude<Status, 'unclear'>;
  /** Id of the comparison that was settled. */
  readonly comparison: string;
  /** Whose plan it is: `xã Cam Lộ`. */
  readonly unit: string;
  readonly here: Places;
  /** Of that plan: what answers, wholly or in part; of `missing`, what does not answer though it comes near. */
  readonly passages: readonly Evidence[];
  /** Where the machine had asked: the chance it gave of nothing answering, 0..1. */
  readonly missing?: number;
}

/** What the machine looked at, whatever it made of it. */
export function lookedAt({
  evidence,
  nearest,
}: Pick<CriterionResult, 'evidence' | 'nearest'>): readonly Evidence[] {
  return evidence.length > 0 || nearest === undefined ? evidence : [nearest];
}

/**
 * undefined where the answer is no example: a person who is not sure says nothing of others, and one who found what the machine
 * did not see found it in a place that the machine does not know.
 */
export function settledAnswer(
  own: Pick<CriterionResult, 'id' | 'status' | 'evidence' | 'nearest'> & {
    readonly leaning?: Pick<Leaning, 'missing'>;
  },
  status: Status,
  plan: { readonly comparison: string; readonly unit: string; readonly metadata: Metadata },
): SettledAnswer | undefined {
  const passages = lookedAt(own);
  const isFoundElsewhere = own.status === 'missing' && status !== 'missing';
  if (status === 'unclear' || isFoundElsewhere || passages.length === 0) return undefined;
  const { comparison, unit, metadata } = plan;
  const asked = own.leaning && { missing: own.leaning.missing };
  return { criterion: own.id, status, comparison, unit, here: namesForHere(metadata), passages, ...asked };
}
