// A person puts a template right: demands reworded, merged, split, left out; asked of all or of some, required or recommended.
import { Failure } from '../../failure.ts';
import type { StoredTemplate } from '../../model/stored/template.ts';
import type { Body, Criterion, Template } from '../../model/template.ts';
import { ownQuantities } from '../../structure/values/own-quantities.ts';
import type { Application } from '../application.ts';
import { queueComparing } from '../queue-work.ts';

export interface EditedCriterion {
  /** One that the template has or had, or a new one. */
  readonly id: string;
  /** Ids of what it was made of: several were merged; one that others name too was split. Left out: of the one with its id. */
  readonly from?: readonly string[] | undefined;
  readonly heading: string;
  readonly text: string;
  readonly required: boolean;
  /** Empty: everyone. */
  readonly appliesTo: readonly Body[];
  readonly weight: number;
}

export interface TemplateEdit {
  readonly template: string;
  /** The version that the person saw. */
  readonly expected: number;
  readonly name?: string | undefined;
  /** All that is asked from now on, in its order. What is left out is ignored; earlier versions keep it, and naming its id brings it back. */
  readonly criteria: readonly EditedCriterion[];
  readonly actor: string;
}

/** Gives the new version, with which all plans will be compared. Rejects with Failure `not-found`, `conflict` or `invalid-request`. */
export function editTemplate(
  { store, now }: Application,
  { template: id, expected, name, criteria, actor }: TemplateEdit,
): Promise<StoredTemplate> {
  return store.atomically(async (records) => {
    const versions = await records.templates.versions(id);
    const current = versions.find(({ proposed }) => !proposed);
    if (current === undefined) throw new Failure('not-found');
    if (current.version !== expected) {
      throw new Failure('conflict', { detail: `Mẫu đã có phiên bản ${current.version}.` });
    }
    // Older versions first, so that the newest wording of each stands.
    const known = new Map(
      versions.toReversed().flatMap(({ template }) => template.criteria.map((one) => [one.id, one] as const)),
    );
    for (const one of current.template.criteria) known.set(one.id, one);
    const template: Template = {
      ...current.template,
      name: name ?? current.template.name,
      criteria: edited(criteria, known),
    };
    const put = await records.templates.put({
      id,
      template,
      source: current.source,
      origin: 'edited',
      proposed: false,
    });
    await queueComparing(records, id, 'asked');
    await records.audit.add({
      at: now().toISOString(),
      actor,
      action: 'template.edit',
      subject: id,
      detail: { version: put.version, before: current.version, ...changesOf(current.template, template) },
    });
    return put;
  });
}

function edited(
  criteria: readonly EditedCriterion[],
  known: ReadonlyMap<string, Criterion>,
): readonly Criterion[] {
  const ids = new Set(criteria.map(({ id }) => id));
  if (ids.size < criteria.length) throw invalid('Hai tiêu chí có cùng mã.');
  const origins = criteria.map(({ id, from }) => from ?? (known.has(id) ? [id] : []));
  const times = Map.groupBy(origins.flat(), (origin) => origin);
  return criteria.map((one, at) => {
    const sources = (origins[at] ?? []).map((origin) => {
      const source = known.get(origin);
      if (source === undefined) throw invalid(`Mẫu không có tiêu chí ${origin}.`);
      return source;
    });
    const [source] = sources;
    const isWhole = sources.length === 1 && times.get(source?.id ?? '')?.length === 1;
    return criterionOf(one, source, isWhole);
  });
}

/** `isWhole`: it is its source under another wording. A part or a union is met by other sentences than its sources were. */
function criterionOf(one: EditedCriterion, source: Criterion | undefined, isWhole: boolean): Criterion {
  const { id, heading, text, required, appliesTo, weight } = one;
  const kept = isWhole ? source : undefined;
  return {
    id,
    path: source?.path ?? id,
    heading,
    context: source?.context ?? [],
    text,
    ...(source?.basis !== undefined && { basis: source.basis }),
    ...(kept?.fields !== undefined && { fields: kept.fields }),
    lines: source?.lines ?? null,
    wordings: kept?.wordings ?? [],
    values: kept?.text === text ? kept.values : ownQuantities(text).map((value) => value.text),
    required,
    appliesTo,
    weight,
  };
}

/** What the audit tells: ids, not texts, which the versions keep. */
function changesOf(before: Template, after: Template) {
  const was = new Map(before.criteria.map((one) => [one.id, JSON.stringify(one)]));
  const is = new Map(after.criteria.map((one) => [one.id, JSON.stringify(one)]));
  return {
    added: [...is.keys()].filter((id) => !was.has(id)),
    removed: [...was.keys()].filter((id) => !is.has(id)),
    changed: [...is].flatMap(([id, now]) => (was.has(id) && was.get(id) !== now ? [id] : [])),
  };
}

function invalid(detail: string): Failure {
  return new Failure('invalid-request', { detail });
}
