// A round is opened: its template, the units that are to send a plan, a deadline, and the plans that are there already.
import { Failure } from '../../failure.ts';
import type { Campaign } from '../../model/round/campaign.ts';
import type { Unit } from '../../model/round/round.ts';
import type { Records } from '../../ports/store.ts';
import { provinceNamed, unitsNamed, unitsOfProvince } from '../../round/units.ts';
import type { Application, Places } from '../application.ts';
import { templateIdOf } from '../comparisons/draw-template.ts';
import { placeAll } from './place-documents.ts';

/** Documents in one look at the store. */
const DOCUMENTS_AT_ONCE = 500;

export interface NewRound {
  readonly name: string;
  /** A template's or a document's id. */
  readonly template: string;
  readonly deadline: string | null;
  /** One of them. */
  readonly province?: string | undefined;
  readonly units?: readonly string[] | undefined;
  /** Plans of the store that belong to it. */
  readonly documents: 'all' | readonly string[];
  readonly actor: string;
}

/** Rejects with Failure `not-found` or `invalid-request`. */
export function openRound({ store, places, now }: Application, round: NewRound): Promise<Campaign> {
  const { units, province } = unitsOfRound(round, places());
  return store.atomically(async (records) => {
    const template = await templateOfRound(records, round.template);
    const { name, deadline, actor } = round;
    const campaign = await records.campaigns.create(
      { name, template, deadline, province, createdBy: actor },
      units,
    );
    const documents = round.documents === 'all' ? await allPlans(records) : round.documents;
    await joinRound(records, places(), campaign, documents);
    await records.audit.add({
      at: now().toISOString(),
      actor,
      action: 'round.open',
      subject: campaign.id,
      detail: { name, template, deadline, units: units.length },
    });
    return campaign;
  });
}

export async function joinRound(
  records: Records,
  places: Places,
  campaign: Campaign,
  documents: readonly string[],
): Promise<void> {
  for (const document of documents) {
    if ((await records.documents.get(document)) === undefined) throw new Failure('not-found');
  }
  await records.campaigns.addDocuments(campaign.id, documents);
  await placeAll(records, places, campaign, documents);
}

function unitsOfRound({ province: name, units }: NewRound, { gazetteer }: Places) {
  if ((name === undefined) === (units === undefined)) {
    throw new Failure('invalid-request', {
      detail: {
        vi: 'Chọn một tỉnh hoặc gửi danh sách đơn vị.',
        en: 'Choose a province or send a list of units.',
      },
    });
  }
  if (units !== undefined) {
    const named: readonly Unit[] = unitsNamed(units, gazetteer);
    if (named.length === 0)
      throw new Failure('invalid-request', {
        detail: {
          vi: 'Danh sách đơn vị còn trống.',
          en: 'The list of units is empty.',
        },
      });
    return { units: named, province: null };
  }
  const province = provinceNamed(name ?? '', gazetteer);
  if (province === undefined)
    throw new Failure('not-found', {
      detail: {
        vi: `Không có tỉnh ${name ?? ''}.`,
        en: `There is no province ${name ?? ''}.`,
      },
    });
  return { units: unitsOfProvince(province), province: province.name };
}

/** A document that is still being read will have a template of that name. */
async function templateOfRound(records: Records, id: string): Promise<string> {
  if ((await records.templates.get(id)) !== undefined) return id;
  const document = await records.documents.get(id);
  if (document === undefined)
    throw new Failure('not-found', {
      detail: {
        vi: 'Không có mẫu này.',
        en: 'There is no such template.',
      },
    });
  if (document.role !== 'template') await records.documents.setRole(id, 'template');
  return templateIdOf(id);
}

async function allPlans({ documents }: Records): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let total = 1; ids.length < total;) {
    const found = await documents.list({ role: 'plan' }, { offset: ids.length, limit: DOCUMENTS_AT_ONCE });
    if (found.documents.length === 0) break;
    total = found.total;
    ids.push(...found.documents.map(({ id }) => id));
  }
  return ids;
}
