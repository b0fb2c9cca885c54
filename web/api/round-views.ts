// What the routes of a round answer with.
import type { StatusView } from '../../server/http/schema.ts';

export type UnitKind = 'xã' | 'phường' | 'đặc khu' | 'cơ quan';
export type RowState = 'compared' | 'reading' | 'failed' | 'another-subject' | 'not-submitted';

export interface UnitView {
  readonly id: string;
  readonly name: string;
  readonly kind: UnitKind;
}

export interface CellView {
  readonly status: StatusView;
  readonly by: 'machine' | 'person';
  readonly doubt?: 'wording' | 'page' | 'file';
}

export interface RowDocumentView {
  readonly id: string;
  readonly name: string;
  readonly number: string | null;
  readonly date: string | null;
  readonly receivedAt: string;
}

export interface ChangesView {
  readonly added: number;
  readonly dropped: number;
  readonly message: string;
}

export type TotalsView = Readonly<Record<StatusView, number>>;

export interface RowView {
  readonly unit: UnitView;
  readonly state: RowState;
  readonly late: boolean;
  readonly incomplete: boolean;
  readonly document: RowDocumentView | null;
  readonly comparison: string | null;
  readonly fault: { readonly code: string; readonly message: string } | null;
  readonly earlier: number;
  readonly changes: ChangesView | null;
  readonly score: number | null;
  readonly summary: TotalsView | null;
  readonly statuses: Readonly<Record<string, CellView>>;
  readonly assignee: string | null;
  readonly reviewed: { readonly by: string; readonly at: string } | null;
}

export interface CountsView {
  readonly units: number;
  readonly submitted: number;
  readonly notSubmitted: number;
  readonly late: number;
  readonly compared: number;
  readonly reading: number;
  readonly failed: number;
  readonly anotherSubject: number;
  readonly incomplete: number;
  readonly unassigned: number;
  readonly reviewed: number;
  /** Cells. */
  readonly unsure: number;
}

export interface RoundView {
  readonly id: string;
  readonly name: string;
  readonly template: {
    readonly id: string;
    readonly version: number;
    readonly name: string;
    readonly document: string | null;
  };
  readonly deadline: string | null;
  readonly province: string | null;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly closed: boolean;
  readonly counts: CountsView;
}

export interface MatrixCriterionView {
  readonly id: string;
  readonly path: string;
  readonly heading: string;
  readonly section: { readonly path: string; readonly heading: string } | null;
  readonly required: boolean;
}

export interface MatrixView {
  readonly criteria: readonly MatrixCriterionView[];
  readonly total: number;
  readonly offset: number;
  readonly rows: readonly RowView[];
  readonly totals: Readonly<Record<string, TotalsView>>;
  readonly counts: CountsView;
}

export interface UnitDetailView {
  readonly row: RowView;
  readonly documents: readonly (RowDocumentView & {
    readonly state: RowState | 'replaced';
    readonly comparison: string | null;
    readonly counts: boolean;
    readonly changes: ChangesView | null;
  })[];
}

export interface PassageView {
  readonly path: string;
  readonly lines: readonly [number, number];
  readonly page: number;
  readonly text: string;
}

export interface CriterionCellView {
  readonly unit: UnitView;
  readonly comparison: string;
  readonly document: { readonly id: string; readonly name: string };
  readonly status: StatusView;
  readonly machineStatus: StatusView;
  readonly by: 'machine' | 'person';
  readonly doubt: string | null;
  readonly reason: string;
  readonly note: string | null;
  readonly evidence: readonly PassageView[];
  readonly nearest: PassageView | null;
}

export interface AcrossView {
  readonly criterion: MatrixCriterionView & { readonly text: string };
  readonly total: number;
  readonly groups: readonly { readonly key: string; readonly cells: readonly CriterionCellView[] }[];
}

export interface QuestionView {
  readonly id: string;
  readonly criterion: string;
  readonly heading: string;
  readonly demand: string;
  readonly cells: number;
  readonly units: readonly UnitView[];
  readonly example: CriterionCellView;
}

export interface QuestionsView {
  readonly cells: number;
  readonly questions: number;
  readonly total: number;
  readonly groups: readonly QuestionView[];
}

export interface SettlementView {
  readonly id: string;
  readonly criterion: string;
  readonly status: StatusView;
  readonly note: string;
  readonly actor: string;
  readonly at: string;
  readonly undone: boolean;
  readonly cells: number;
  readonly units: readonly string[];
  readonly judgedAnew: readonly {
    readonly unit: string;
    readonly from: StatusView;
    readonly to: StatusView;
    readonly reason: string;
  }[];
}

export interface ProposalView {
  readonly id: string;
  readonly criterion: string;
  readonly wording: string;
  readonly unit: string;
  readonly state: 'judging' | 'proposed' | 'accepted' | 'withdrawn' | 'failed';
  readonly judged: number;
  readonly of: number;
  readonly changes: readonly {
    readonly unit: UnitView;
    readonly criterion: string;
    readonly from: StatusView;
    readonly to: StatusView;
  }[];
  readonly templateVersion: number | null;
  readonly actor: string;
  readonly at: string;
}

export interface TrayDocumentView {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly issuer: string | null;
  readonly place: string | null;
  readonly title: string | null;
  readonly fault: { readonly code: string; readonly message: string } | null;
  readonly suggestions: readonly { readonly unit: UnitView; readonly why: string }[];
}

export interface LetterSettingsView {
  readonly superior: string | null;
  readonly office: string;
  readonly symbol: string;
  readonly place: string;
  readonly authority: string | null;
  readonly position: string;
  readonly signer: string;
  readonly recipients: readonly string[];
  readonly replyBy: string | null;
  readonly contact: string | null;
}

export interface ProvinceView {
  readonly name: string;
  readonly kind: string;
  readonly communes: number;
}
