// Rounds, kept and found again. The rows of a round are a read model: whoever changes a file, a comparison or a verdict
// refreshes the rows it touches in the same transaction, so that a page of the matrix is one query.
import type {
  Campaign,
  CampaignPlan,
  Settlement,
  UnitFacts,
  UnitRow,
  Wording,
} from '../model/round/campaign.ts';
import type { Cell, RowState, StatusCounts, Suggestion, Unit, UnitKind } from '../model/round/round.ts';
import type { Status } from '../model/comparison.ts';
import type { LineRange } from '../model/transcript.ts';
import type { Slice } from './lists.ts';

export interface RowFilter {
  /** Of the unit's name, with or without accents. */
  readonly q?: string | undefined;
  readonly state?: RowState | undefined;
  readonly late?: boolean | undefined;
  readonly submitted?: boolean | undefined;
  readonly incomplete?: boolean | undefined;
  readonly kind?: UnitKind | undefined;
  readonly reviewed?: boolean | undefined;
  /** A person's id or name; `NOBODY`: given to none. */
  readonly assignee?: string | undefined;
  /** With cells that a person should look at, or whose verdict is asked again. */
  readonly unsure?: boolean | undefined;
  /** Compared, and every demand is met. */
  readonly complete?: boolean | undefined;
  /** With this status, in this criterion or in any. */
  readonly criterion?: string | undefined;
  readonly status?: Status | undefined;
}

/** The filter for units that nobody looks after; no person is called so. */
export const NOBODY = '-';

/** Highest first by `-`; units by their place in the list. What was not compared comes last. */
export const ROW_ORDERS = [
  'unit',
  'state',
  'score',
  '-score',
  'missing',
  '-missing',
  'unclear',
  '-unclear',
  'date',
  '-date',
] as const;
export type RowOrder = (typeof ROW_ORDERS)[number];

export interface CampaignCounts {
  readonly units: number;
  readonly submitted: number;
  readonly notSubmitted: number;
  readonly late: number;
  readonly compared: number;
  readonly reading: number;
  readonly failed: number;
  readonly anotherSubject: number;
  readonly incomplete: number;
  /** Files being read, whose unit is therefore not known. */
  readonly arriving: number;
  /** Files read, and of nobody for certain. */
  readonly unassigned: number;
  readonly reviewed: number;
  /** Cells that the machine puts to a person, and those whose verdict is asked again as the criterion was reworded since. */
  readonly unsure: number;
}

/** Who looks after units of a round, after how many, and how many of them are reviewed. */
export interface Assignee {
  readonly name: string;
  readonly units: number;
  readonly reviewed: number;
}

export interface Placing {
  readonly unit: string | null;
  readonly by: CampaignPlan['by'];
  readonly chosen: boolean;
  readonly suggestions: readonly Suggestion[];
}

/** A cell of one criterion, of one unit. */
export interface UnitCell {
  readonly unit: Unit;
  readonly comparison: string;
  readonly document: string;
  readonly criterion: string;
  readonly status: Status;
  /** What the plan says where the criterion was looked for. */
  readonly said: string;
  /** Where the machine by itself is not sure of the wording: chance that nothing answers, 0..1. */
  readonly leaning: number | null;
  /** The first passage that the plan answers with. */
  readonly evidence: { readonly text: string; readonly page: number; readonly lines: LineRange } | null;
}

/** Among those of its criterion that say alike. */
export interface AlikeCell extends Pick<UnitCell, 'unit' | 'comparison' | 'document' | 'criterion'> {
  /** Comparison of the group's first cell. */
  readonly lead: string;
  /** Of the whole group, as far as the filter leaves it. */
  readonly size: number;
}

export interface AlikeCells {
  readonly total: number;
  readonly cells: readonly AlikeCell[];
}

/** Cells put to a person that say alike: what one answer may settle. */
export interface AskedGroup {
  readonly criterion: string;
  readonly cells: readonly [UnitCell, ...(readonly UnitCell[])];
  readonly urgency: number;
}

export interface KeptQuestion {
  readonly criterion: string;
  readonly size: number;
  /** The first few. */
  readonly units: readonly Unit[];
  /** Of its first cell. */
  readonly comparison: string;
  readonly document: string;
}

export interface KeptQuestions {
  readonly cells: number;
  readonly total: number;
  readonly questions: readonly KeptQuestion[];
}

/** Cells of one criterion whose groups may be others than those kept. */
export interface Ungrouped {
  readonly campaign: string;
  readonly criterion: string;
  /** asked: those put to a person. all: of a criterion that was read across. */
  readonly cells: 'asked' | 'all';
}

export interface RoundName {
  readonly id: string;
  readonly name: string;
}

export interface PlanNeighbour {
  readonly comparison: string;
  readonly unit: string;
}

/** Where a plan stands in a round. */
export interface PlanPlace {
  readonly campaign: RoundName;
  readonly unit: { readonly id: string; readonly name: string };
  readonly reviewed: UnitRow['reviewed'];
  /** Of the units' order, those whose plan was compared. */
  readonly previous: PlanNeighbour | null;
  readonly next: PlanNeighbour | null;
}

export interface CampaignStore {
  create(campaign: Omit<Campaign, 'id' | 'closed' | 'createdAt'>, units: readonly Unit[]): Promise<Campaign>;
  get(id: string): Promise<Campaign | undefined>;
  /** Newest first. */
  list(
    filter: { readonly closed?: boolean | undefined },
    slice: Slice,
  ): Promise<{ readonly total: number; readonly campaigns: readonly Campaign[] }>;
  change(id: string, change: Partial<Pick<Campaign, 'name' | 'deadline' | 'closed'>>): Promise<void>;

  /** All of them in their order, or those of these ids. */
  units(id: string, ids?: readonly string[]): Promise<readonly Unit[]>;
  addUnits(id: string, units: readonly Unit[]): Promise<void>;
  removeUnit(id: string, unit: string): Promise<void>;
  changeUnit(
    id: string,
    unit: string,
    change: Partial<Pick<UnitRow, 'assignee' | 'reviewed'>>,
  ): Promise<void>;
  /** All units that the filter leaves are given to one person, or to nobody. Gives their number. */
  assign(id: string, filter: RowFilter, assignee: string | null): Promise<number>;
  /** By name. */
  assignees(id: string): Promise<readonly Assignee[]>;

  /** Those that belong to it already stay as they are. */
  addDocuments(id: string, documents: readonly string[]): Promise<void>;
  removeDocument(id: string, document: string): Promise<void>;
  place(id: string, document: string, placing: Placing): Promise<void>;
  receive(id: string, document: string, day: string | null): Promise<void>;
  plan(id: string, document: string): Promise<CampaignPlan | undefined>;
  /** Of one unit, in the order in which they came. */
  plansOf(id: string, unit: string): Promise<readonly CampaignPlan[]>;
  /** Of nobody yet: all, or only those that have been read. */
  unassigned(
    id: string,
    which: 'all' | 'read',
    slice: Slice,
  ): Promise<{ readonly total: number; readonly plans: readonly CampaignPlan[] }>;
  /** The rounds that a document belongs to. */
  of(document: string): Promise<readonly { readonly campaign: Campaign; readonly plan: CampaignPlan }[]>;

  /**
   * By unit. Whoever changes the cells of a unit's comparison puts its facts in the same transaction: its cells and the totals are told
   * anew by that.
   */
  putFacts(id: string, facts: ReadonlyMap<string, UnitFacts>): Promise<void>;
  row(id: string, unit: string): Promise<UnitRow | undefined>;
  rows(
    id: string,
    filter: RowFilter,
    order: RowOrder,
    slice: Slice,
  ): Promise<{ readonly total: number; readonly rows: readonly UnitRow[] }>;
  /** By unit, the cells by criterion; units that were not compared have none. */
  cells(id: string, units: readonly string[]): Promise<ReadonlyMap<string, Readonly<Record<string, Cell>>>>;
  /** Of one criterion, or of all, in the units' order; units that were not compared have none. */
  unitCells(
    id: string,
    filter: {
      readonly criterion?: string | undefined;
      readonly status?: Status | undefined;
      /** To be looked at by a person: unsure, or asked again. */
      readonly asked?: true;
    },
  ): Promise<readonly UnitCell[]>;
  /** Whether a criterion's cells are grouped as they now say. */
  isLikened(id: string, criterion: string): Promise<boolean>;
  /** Groups all of them anew. Within `atomically`, with the template by which they are grouped. */
  liken(
    id: string,
    criterion: string,
    group: (cells: readonly UnitCell[]) => readonly (readonly UnitCell[])[],
  ): Promise<void>;
  /** As grouped last, the largest group first; a filter narrows the groups, and changes none. */
  alike(
    id: string,
    filter: { readonly criterion: string; readonly status?: Status | undefined },
    slice: Slice,
  ): Promise<AlikeCells>;
  /** The units of one of these groups, named by its first cell. None where there is no such group any more. */
  unitsAlike(
    id: string,
    filter: {
      readonly criterion: string;
      /** Comparison. */
      readonly lead: string;
      readonly status?: Status | undefined;
    },
  ): Promise<readonly string[]>;
  /** Criteria of which a cell put to a person changed since they were grouped. */
  ungrouped(id: string): Promise<readonly string[]>;
  /** Groups a criterion's cells put to a person anew. Within `atomically`, with the template by which they are grouped. */
  regroup(
    id: string,
    criterion: string,
    group: (cells: readonly UnitCell[]) => readonly AskedGroup[],
  ): Promise<void>;
  /** The next that is to be grouped anew before somebody asks, of the open rounds. */
  nextUngrouped(): Promise<Ungrouped | undefined>;
  /** As grouped last: those that settle most cells first. */
  questions(id: string, slice: Slice): Promise<KeptQuestions>;
  /** The units of the question whose first cell this is. */
  unitsAsked(id: string, criterion: string, comparison: string): Promise<readonly string[] | undefined>;
  /** By document, the rounds that it was sent to, the newest first; those of none are left out. */
  roundsOf(documents: readonly string[]): Promise<ReadonlyMap<string, readonly RoundName[]>>;
  /** In the newest open round whose unit's plan it is. */
  placeOf(comparison: string): Promise<PlanPlace | undefined>;
  /** By criterion, over the plans that were compared. */
  totals(id: string): Promise<ReadonlyMap<string, StatusCounts>>;
  counts(id: string): Promise<CampaignCounts>;
  /** Totals and counts of all rounds from what stands; between two starts they are kept by adding and taking away. */
  countAnew(): Promise<void>;

  addSettlement(id: string, settlement: Omit<Settlement, 'id' | 'undone'>): Promise<Settlement>;
  settlement(id: string, settlement: string): Promise<Settlement | undefined>;
  settlements(
    id: string,
    slice: Slice,
  ): Promise<{ readonly total: number; readonly settlements: readonly Settlement[] }>;
  undoSettlement(id: string, settlement: string): Promise<void>;

  putWording(wording: Wording): Promise<void>;
  wording(wording: string): Promise<Wording | undefined>;
  wordings(id: string): Promise<readonly Wording[]>;
}

/** What an office set once, by name. */
export interface SettingsStore {
  get(name: string): Promise<unknown>;
  put(name: string, value: unknown): Promise<void>;
  /** All whose names begin so. */
  below(prefix: string): Promise<readonly { readonly name: string; readonly value: unknown }[]>;
  remove(name: string): Promise<void>;
}
