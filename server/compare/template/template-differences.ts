// Two versions of a template → what became of each criterion.
import type { Criterion, Template } from '../../model/template.ts';

/** What of a criterion is another now. */
const FIELDS = [
  'heading',
  'text',
  'context',
  'wordings',
  'values',
  'required',
  'appliesTo',
  'weight',
] as const satisfies readonly (keyof Criterion)[];
export type ChangedField = (typeof FIELDS)[number];

export type TemplateDifference =
  | { readonly kind: 'added'; readonly after: Criterion }
  | { readonly kind: 'removed'; readonly before: Criterion }
  | {
      readonly kind: 'changed';
      readonly before: Criterion;
      readonly after: Criterion;
      readonly fields: readonly ChangedField[];
    }
  /** It stands behind others than before. */
  | { readonly kind: 'moved'; readonly after: Criterion };

/** In the order of the later version; what was removed comes last. Those that are the same are left out. */
export function templateDifferences(before: Template, after: Template): readonly TemplateDifference[] {
  const was = new Map(before.criteria.map((one) => [one.id, one]));
  const is = new Set(after.criteria.map(({ id }) => id));
  const inPlace = keptInOrder(
    before.criteria.flatMap(({ id }) => (is.has(id) ? [id] : [])),
    after.criteria.flatMap(({ id }) => (was.has(id) ? [id] : [])),
  );
  return [
    ...after.criteria.flatMap((one): readonly TemplateDifference[] => {
      const old = was.get(one.id);
      if (old === undefined) return [{ kind: 'added', after: one }];
      const fields = FIELDS.filter((field) => JSON.stringify(old[field]) !== JSON.stringify(one[field]));
      if (fields.length > 0) return [{ kind: 'changed', before: old, after: one, fields }];
      return inPlace.has(one.id) ? [] : [{ kind: 'moved', after: one }];
    }),
    ...before.criteria.flatMap((one): readonly TemplateDifference[] =>
      is.has(one.id) ? [] : [{ kind: 'removed', before: one }],
    ),
  ];
}

/** The most of `after` that stands as in `before`, so that one criterion moved to the top is one difference, not all. */
function keptInOrder(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const places = new Map(before.map((id, at) => [id, at]));
  const longest: { readonly ids: readonly string[]; readonly last: number }[] = [];
  for (const id of after) {
    const place = places.get(id) ?? -1;
    const best = longest
      .filter(({ last }) => last < place)
      .reduce<readonly string[]>((most, { ids }) => (ids.length > most.length ? ids : most), []);
    longest.push({ ids: [...best, id], last: place });
  }
  return new Set(
    longest.reduce<readonly string[]>((most, { ids }) => (ids.length > most.length ? ids : most), []),
  );
}
