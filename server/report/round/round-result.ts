// A round as reports are made of it.
import type { Matrix } from '../../model/round/round.ts';
import type { Template } from '../../model/template.ts';

export interface RoundResult {
  readonly template: Template;
  readonly matrix: Matrix;
  /** ISO day. */
  readonly deadline: string | null;
}
