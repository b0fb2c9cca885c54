// What a person wrote of a template's criteria → the template as it then is. Pure.
import { Failure, type Detail } from '../../failure.ts';
import type { StoredTemplate } from '../../model/stored/template.ts';
import type { Field } from '../../model/document.ts';
import type { Basis, Body, Criterion, Template } from '../../model/template.ts';
import { ownQuantities } from '../../structure/values/own-quantities.ts';

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
  /** Left out: those it had. */
  readonly context?: readonly string[] | undefined;
  readonly wordings?: readonly string[] | undefined;
  readonly values?: readonly string[] | undefined;
  /** Of a new one that a file brought; one that the template has keeps its own. */
  readonly basis?: Basis | null | undefined;
  readonly fields?: readonly Field[] | undefined;
}

/** Of no template yet, or of the next version of one. */
export interface TemplateDraft {
  readonly name?: string | undefined;
  /** All that is asked from now on, in its order. What is left out is ignored; earlier versions keep it, and naming its id brings it back. */
  readonly criteria: readonly EditedCriterion[];
}

/** `versions`, newest first, the one in force among them. Throws Failure `invalid-request`. */
export function editedTemplate(
  current: Template,
  versions: readonly StoredTemplate[],
  { name, criteria }: TemplateDraft,
): Template {
  // Older versions first, so that the newest wording of each stands.
  const known = new Map(
    versions.toReversed().flatMap(({ template }) => template.criteria.map((one) => [one.id, one] as const)),
  );
  for (const one of current.criteria) known.set(one.id, one);
  return { ...current, name: name ?? current.name, criteria: editedCriteria(criteria, known) };
}

/** Throws Failure `invalid-request`. */
export function editedCriteria(
  criteria: readonly EditedCriterion[],
  known: ReadonlyMap<string, Criterion>,
): readonly Criterion[] {
  const ids = new Set(criteria.map(({ id }) => id));
  if (ids.size < criteria.length)
    throw invalid({ vi: 'Hai tiêu chí có cùng mã.', en: 'Two criteria have the same id.' });
  const origins = criteria.map(({ id, from }) => from ?? (known.has(id) ? [id] : []));
  const times = Map.groupBy(origins.flat(), (origin) => origin);
  return criteria.map((one, at) => {
    const sources = (origins[at] ?? []).map((origin) => {
      const source = known.get(origin);
      if (source === undefined)
        throw invalid({
          vi: `Mẫu không có tiêu chí ${origin}.`,
          en: `The template has no criterion ${origin}.`,
        });
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
  const basis = source === undefined ? one.basis : source.basis;
  const fields = source === undefined && one.fields?.length ? one.fields : kept?.fields;
  return {
    id,
    path: source?.path ?? id,
    heading,
    context: one.context ?? source?.context ?? [],
    text,
    ...(basis && { basis }),
    ...(fields !== undefined && { fields }),
    lines: source?.lines ?? null,
    wordings: one.wordings ?? kept?.wordings ?? [],
    values:
      one.values ?? (kept?.text === text ? kept.values : ownQuantities(text).map((value) => value.text)),
    required,
    appliesTo,
    weight,
  };
}

function invalid(detail: Detail): Failure {
  return new Failure('invalid-request', { detail });
}
