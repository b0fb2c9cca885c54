// A round as the store keeps it (đợt kiểm tra): its terms, its units, the files that belong to it, and what people settled in it.
import type { Status } from '../comparison.ts';
import type { Changes, RowState, Suggestion, Unit } from './round.ts';

export interface Campaign {
  readonly id: string;
  readonly name: string;
  /** A template's id; the round follows the version in force. */
  readonly template: string;
  /** ISO day. */
  readonly deadline: string | null;
  /** Where all units lie, if they were taken from the gazetteer. */
  readonly province: string | null;
  readonly closed: boolean;
  readonly createdAt: string;
  readonly createdBy: string;
}

/** A file of a round, and whose it is. */
export interface CampaignPlan {
  readonly document: string;
  /** null: it waits for somebody to say whose it is. */
  readonly unit: string | null;
  /** Who said so: what the file says of itself, or a person. */
  readonly by: 'file' | 'person';
  /** A person said that of the unit's files this one counts. */
  readonly chosen: boolean;
  /** ISO day on which it came, where somebody said so. */
  readonly receivedOn: string | null;
  /** Later files have higher numbers. */
  readonly arrival: number;
  readonly suggestions: readonly Suggestion[];
}

/** What the matrix shows of a unit, beside its cells: derived from its files and kept to be sorted and filtered by. */
export interface UnitFacts {
  readonly state: RowState;
  readonly late: boolean;
  readonly incomplete: boolean;
  /** The plan that counts, and its comparison. */
  readonly document: string | null;
  readonly comparison: string | null;
  readonly number: string | null;
  readonly date: string | null;
  /** All files of the unit. */
  readonly files: number;
  readonly changes: Changes | null;
  readonly score: number | null;
  readonly met: number;
  readonly partial: number;
  readonly missing: number;
  readonly unclear: number;
}

export interface UnitRow extends UnitFacts {
  readonly unit: Unit;
  readonly assignee: string | null;
  readonly reviewed: { readonly by: string; readonly at: string } | null;
}

/** One answer of a person for several cells of a criterion. */
export interface Settlement {
  readonly id: string;
  readonly criterion: string;
  readonly status: Status;
  readonly note: string;
  readonly actor: string;
  readonly at: string;
  readonly undone: boolean;
  readonly cells: readonly { readonly unit: string; readonly comparison: string }[];
  /** Cells of the round that say alike, and that the machine judged anew by it. */
  readonly followed: readonly FollowedCell[];
}

export interface FollowedCell {
  readonly unit: string;
  readonly comparison: string;
  readonly from: Status;
  readonly to: Status;
}

/** judging: the plans are judged anew. proposed: a person is to decide. withdrawn: dropped, or taken back after it was accepted. */
export type WordingState = 'judging' | 'proposed' | 'accepted' | 'withdrawn';

export interface WordingChange {
  readonly unit: string;
  readonly criterion: string;
  readonly from: Status;
  readonly to: Status;
}

/** “Coi cách viết này là đạt”: a wording that would count for a criterion, and what would change by it. */
export interface Wording {
  readonly id: string;
  readonly campaign: string;
  readonly criterion: string;
  readonly text: string;
  /** Whose plan it is from. */
  readonly unit: string;
  readonly state: WordingState;
  readonly judged: number;
  readonly of: number;
  readonly changes: readonly WordingChange[];
  /** The version it was proposed for, and the one that holds it once accepted. */
  readonly before: number;
  readonly version: number | null;
  readonly actor: string;
  readonly at: string;
}

/** A view of the matrix under a name: what stands in the address of the page. */
export interface SavedView {
  readonly name: string;
  readonly query: Readonly<Record<string, string>>;
  readonly by: string;
  readonly at: string;
}
