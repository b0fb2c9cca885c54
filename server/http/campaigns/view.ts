// Rounds, their rows and cells → what the API shows of them.
import type { Language } from '../../model/comparison.ts';
import type { Campaign, Settlement, UnitRow, Wording } from '../../model/round/campaign.ts';
import type { Changes, Unit } from '../../model/round/round.ts';
import type { StoredTemplate } from '../../model/stored/template.ts';
import type { UnitCell } from '../../ports/campaigns.ts';
import { review } from '../../review/review.ts';
import { markOutdated } from '../../review/outdated-verdicts.ts';
import { standingVerdicts } from '../../review/standing-verdicts.ts';
import { changesText } from '../../round/changes.ts';
import { criteriaOf } from '../../round/matrix.ts';
import { faultIn } from '../../wording/fault-in.ts';
import type { Services } from '../services.ts';

/** Units and cells of one answer that a list tells. */
const FIRST = 20;

export const showUnit = ({ id, name, kind }: Unit) => ({ id, name, kind });

export function showChanges(changes: Changes | null, language: Language) {
  return (
    changes && {
      added: changes.added.length,
      dropped: changes.dropped.length,
      message: changesText(changes, language),
    }
  );
}

export async function showCampaign({ store }: Services, campaign: Campaign) {
  const { id, name, template, deadline, province, closed, createdAt, createdBy } = campaign;
  const stored = await store.templates.get(template);
  return {
    id,
    name,
    template: {
      id: template,
      version: stored?.version ?? null,
      name: stored?.template.name ?? '',
      document: stored?.source?.document ?? null,
    },
    deadline,
    province,
    closed,
    createdAt,
    createdBy,
    counts: await store.campaigns.counts(id),
  };
}

export function showTemplateHead({ id, version, template }: StoredTemplate) {
  return { ...template.metadata, id, name: template.name, version };
}

export function showCriteria({ template }: StoredTemplate) {
  const texts = new Map(template.criteria.map(({ id, text }) => [id, text]));
  return criteriaOf(template).map((criterion) => ({ ...criterion, text: texts.get(criterion.id) ?? '' }));
}

/** Rows with their documents and cells: three queries, however many there are. */
export async function showRows(
  { store }: Services,
  campaign: string,
  rows: readonly UnitRow[],
  language: Language,
) {
  const cells = await store.campaigns.cells(
    campaign,
    rows.map(({ unit }) => unit.id),
  );
  const documents = await store.documents.some(rows.flatMap(({ document }) => document ?? []));
  return rows.map((row) => {
    const { unit, state, late, incomplete, comparison, files, changes, score } = row;
    const { met, partial, missing, unclear } = row;
    const document = documents.get(row.document ?? '');
    const isCompared = state === 'compared';
    return {
      unit: showUnit(unit),
      state,
      late,
      incomplete,
      document: document
        ? {
            id: document.id,
            name: document.name,
            number: row.number,
            date: row.date,
            addedAt: document.addedAt,
          }
        : null,
      comparison,
      fault: state === 'failed' && document?.fault ? faultIn(document.fault, language) : null,
      files,
      changes: showChanges(changes, language),
      score,
      summary: isCompared ? { met, partial, missing, unclear } : null,
      statuses: cells.get(unit.id) ?? {},
      assignee: row.assignee,
      reviewed: row.reviewed,
    };
  });
}

/** A cell with what the machine and people say of it. */
export async function showCells(
  { store }: Services,
  cells: readonly Pick<UnitCell, 'unit' | 'comparison' | 'document' | 'criterion'>[],
  language: Language,
) {
  const versions = new Map<string, ReturnType<typeof store.templates.versions>>();
  const versionsOf = (template: string) => {
    const found = versions.get(template) ?? store.templates.versions(template);
    versions.set(template, found);
    return found;
  };
  const shown = await Promise.all(
    cells.map(async ({ unit, comparison, document: id, criterion }) => {
      const [stored, document, verdicts] = await Promise.all([
        store.comparisons.get(comparison),
        store.documents.get(id),
        store.comparisons.verdicts(comparison),
      ]);
      if (stored === undefined || document === undefined) return [];
      const standing = markOutdated(standingVerdicts(verdicts), await versionsOf(stored.template));
      const reviewed = review(stored.comparison, undefined, standing, language);
      const result = reviewed.criteria.find((one) => one.id === criterion);
      if (result === undefined) return [];
      const { status, machineStatus, verdict, reason, evidence, nearest, precedent } = result;
      return [
        {
          unit: showUnit(unit),
          comparison,
          document: { id: document.id, name: document.name },
          status,
          machineStatus,
          by: verdict === null ? ('machine' as const) : ('person' as const),
          reason,
          note: verdict?.note ?? null,
          evidence,
          nearest: nearest ?? null,
          precedent: precedent ?? null,
        },
      ];
    }),
  );
  return shown.flat();
}

export function showSettlement(settlement: Settlement) {
  const { id, criterion, status, note, actor, at, undone, cells, followed } = settlement;
  const units = cells.map(({ unit }) => unit);
  const [many, more] = [cells.length, followed.length];
  return {
    id,
    criterion,
    status,
    note,
    actor,
    at,
    undone,
    cells: many,
    followedCells: more,
    units,
    followed,
  };
}

/** In a list: one answer may have settled thousands of cells. */
export function showSettlementBriefly(settlement: Settlement) {
  const { units, followed, ...shown } = showSettlement(settlement);
  return { ...shown, units: units.slice(0, FIRST), followed: followed.slice(0, FIRST) };
}

export async function showWording({ store }: Services, wording: Wording) {
  const { id, campaign, criterion, text, unit, state, judged, of, changes, version, actor, at } = wording;
  const changed = await store.campaigns.units(
    campaign,
    changes.map((change) => change.unit),
  );
  const units = new Map(changed.map((one) => [one.id, showUnit(one)]));
  return {
    id,
    criterion,
    text,
    unit,
    state,
    judged,
    of,
    changes: changes.flatMap((change) => {
      const shown = units.get(change.unit);
      return shown ? [{ ...change, unit: shown }] : [];
    }),
    templateVersion: version,
    actor,
    at,
  };
}
