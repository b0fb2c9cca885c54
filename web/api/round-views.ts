// What the routes of a round answer with, under the page's names.
import type { StatusView } from '../../server/http/schema.ts';
import type {
  CriterionCellView,
  MatrixCriterionView,
  QuestionView,
} from '../../server/http/campaigns/schema.ts';

export type TotalsView = Readonly<Record<StatusView, number>>;

export interface AcrossView {
  readonly criterion: MatrixCriterionView;
  readonly total: number;
  readonly groups: readonly {
    readonly key: string;
    /** Of the whole group, of which the cells at hand may be the first. */
    readonly size: number;
    readonly cells: readonly CriterionCellView[];
  }[];
}

export interface QuestionsView {
  readonly cells: number;
  readonly questions: number;
  readonly groups: readonly QuestionView[];
}

export interface ProvinceView {
  readonly name: string;
  readonly kind: string;
  readonly communes: number;
}
