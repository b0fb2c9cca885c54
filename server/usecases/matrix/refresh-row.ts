// What the matrix shows of a unit follows from its files, their comparisons and people's verdicts: derived anew where one of them changed.
import type { Language } from '../../model/comparison.ts';
import type { Fault } from '../../model/fault.ts';
import type { Campaign, CampaignPlan, UnitFacts, UnitRow } from '../../model/round/campaign.ts';
import type { RoundPlan, Unit } from '../../model/round/round.ts';
import type { StoredComparison } from '../../model/stored/comparison.ts';
import type { StoredDocument } from '../../model/stored/document.ts';
import type { Template } from '../../model/template.ts';
import type { Records } from '../../ports/store.ts';
import { markOutdated } from '../../review/outdated-verdicts.ts';
import { review } from '../../review/review.ts';
import { standingVerdicts } from '../../review/standing-verdicts.ts';
import { rowOf } from '../../round/matrix.ts';
import { faultIn } from '../../wording/fault-in.ts';

/** A file of a round, as the matrix needs it. */
export interface KnownPlan {
  readonly plan: RoundPlan;
  readonly chosen: boolean;
  readonly comparison: string | null;
}

export async function knownPlan(
  records: Records,
  { template }: Campaign,
  { document, receivedOn, arrival, chosen }: CampaignPlan,
  language: Language = 'vi',
): Promise<KnownPlan | undefined> {
  const stored = await records.documents.get(document);
  if (stored === undefined || stored.removed) return undefined;
  const compared = stored.revision > 0 ? await records.comparisons.find(template, document) : undefined;
  const judgedBy =
    compared && (await records.templates.get(compared.template, compared.templateVersion))?.template;
  const plan: RoundPlan = {
    id: stored.id,
    name: stored.name,
    ...readingOf(stored, language),
    metadata: stored.metadata,
    // Whose it is has been decided by now.
    marksSure: true,
    receivedOn,
    arrival,
    comparison: compared ? await reviewed(records, compared, judgedBy, language) : null,
  };
  return { plan, chosen, comparison: compared?.id ?? null };
}

async function reviewed(
  records: Records,
  compared: StoredComparison,
  template: Template | undefined,
  language: Language,
) {
  const standing = standingVerdicts(await records.comparisons.verdicts(compared.id));
  // Most plans have none, and need not know how often the template was edited.
  const marked =
    standing.size === 0
      ? standing
      : markOutdated(standing, await records.templates.versions(compared.template));
  return review(compared.comparison, template, marked, language);
}

const CANCELLED: Readonly<Record<Language, Fault>> = {
  vi: { code: 'cancelled', message: 'Việc đọc tệp này đã được hủy.' },
  en: { code: 'cancelled', message: 'Reading this file was cancelled.' },
};

/** What was understood once stays ready, whatever a later reading came to. */
function readingOf(
  { revision, status, fault }: StoredDocument,
  language: Language,
): Pick<RoundPlan, 'state' | 'fault'> {
  if (revision > 0) return { state: 'ready', fault: null };
  if (status === 'failed' || status === 'cancelled') {
    return { state: 'failed', fault: fault ? faultIn(fault, language) : CANCELLED[language] };
  }
  return { state: 'reading', fault: null };
}

export async function plansOfUnit(
  records: Records,
  campaign: Campaign,
  unit: string,
  language: Language = 'vi',
): Promise<readonly KnownPlan[]> {
  const known: KnownPlan[] = [];
  for (const plan of await records.campaigns.plansOf(campaign.id, unit)) {
    const found = await knownPlan(records, campaign, plan, language);
    if (found) known.push(found);
  }
  return known;
}

/** Within the transaction of the change. */
export async function refreshUnits(
  records: Records,
  campaign: Campaign,
  units: readonly Unit[],
): Promise<void> {
  if (units.length === 0) return;
  const facts = new Map<string, UnitFacts>();
  for (const unit of units) {
    const known = await plansOfUnit(records, campaign, unit.id);
    facts.set(unit.id, factsOf(unit, known, campaign.deadline));
  }
  await records.campaigns.putFacts(campaign.id, facts);
}

export const refreshUnit = (records: Records, campaign: Campaign, unit: Unit): Promise<void> =>
  refreshUnits(records, campaign, [unit]);

function factsOf(unit: Unit, known: readonly KnownPlan[], deadline: string | null): UnitFacts {
  const chosen = known.find((one) => one.chosen)?.plan.id;
  const row = rowOf(
    unit,
    known.map(({ plan }) => plan),
    deadline,
    chosen,
  );
  const { met, partial, missing, unclear } = row.summary ?? { met: 0, partial: 0, missing: 0, unclear: 0 };
  return {
    state: row.state,
    late: row.late,
    incomplete: row.incomplete,
    document: row.plan?.id ?? null,
    comparison: known.find(({ plan }) => plan === row.plan)?.comparison ?? null,
    number: row.plan?.metadata?.number ?? null,
    date: row.plan?.metadata?.date ?? null,
    files: known.length,
    changes: row.changes,
    score: row.score,
    met,
    partial,
    missing,
    unclear,
  };
}

/** Every row that these documents stand in, of every round. */
export async function refreshDocuments(records: Records, documents: Iterable<string>): Promise<void> {
  for (const { campaign, units } of await roundsWith(records, documents))
    await refreshUnits(records, campaign, await records.campaigns.units(campaign.id, [...units]));
}

/**
 * The same where nothing but statuses of criteria changed: of a unit's only file they change its counts and its score, which are kept with
 * the comparison. Told from the whole comparison, one answer for five hundred cells took a second longer.
 */
export async function refreshStatuses(records: Records, documents: Iterable<string>): Promise<void> {
  for (const { campaign, units } of await roundsWith(records, documents)) {
    const rows: UnitRow[] = [];
    for (const unit of units) {
      const row = await records.campaigns.row(campaign.id, unit);
      if (row !== undefined) rows.push(row);
    }
    const [alone, others] = [rows.filter(isAlone), rows.filter((row) => !isAlone(row))];
    const compared = await records.comparisons.of(
      campaign.template,
      alone.flatMap(({ document }) => document ?? []),
    );
    const facts = alone.flatMap((row): readonly [string, UnitFacts][] => {
      const summary = compared.get(row.document ?? '')?.summary;
      return summary === undefined ? [] : [[row.unit.id, { ...row, ...summary }]];
    });
    if (facts.length > 0) await records.campaigns.putFacts(campaign.id, new Map(facts));
    await refreshUnits(
      records,
      campaign,
      others.map(({ unit }) => unit),
    );
  }
}

/** What changed since an earlier file follows from the statuses of both. */
const isAlone = ({ state, files, comparison }: UnitRow): boolean =>
  state === 'compared' && files === 1 && comparison !== null;

interface RoundWith {
  readonly campaign: Campaign;
  readonly units: ReadonlySet<string>;
}

async function roundsWith(records: Records, documents: Iterable<string>): Promise<Iterable<RoundWith>> {
  const rounds = new Map<string, { readonly campaign: Campaign; readonly units: Set<string> }>();
  for (const document of documents) {
    for (const { campaign, plan } of await records.campaigns.of(document)) {
      const round = rounds.get(campaign.id) ?? { campaign, units: new Set<string>() };
      rounds.set(campaign.id, round);
      if (plan.unit !== null) round.units.add(plan.unit);
    }
  }
  return rounds.values();
}

export const refreshDocument = (records: Records, document: string): Promise<void> =>
  refreshDocuments(records, [document]);

export const refreshRound = async (records: Records, campaign: Campaign): Promise<void> =>
  refreshUnits(records, campaign, await records.campaigns.units(campaign.id));
