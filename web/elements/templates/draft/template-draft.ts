// A template as a person is editing it: every step gives a new draft, so that each can be taken back.
import type {
  EditedCriterionView,
  TemplateCriterionView,
  TemplateDraftView,
} from '../../../../server/http/templates/schema.ts';

export interface DraftCriterion extends TemplateCriterionView {
  /** Ids of the stored criteria that it was made of; empty for a new one. */
  readonly from: readonly string[];
}

export interface TemplateDraft {
  readonly name: string;
  readonly source: TemplateDraftView['source'];
  readonly criteria: readonly DraftCriterion[];
}

/** `isStored`: the criteria are those of a version that the service keeps. */
export function draftOf(
  { name, criteria }: Pick<TemplateDraftView, 'name' | 'criteria'>,
  { isStored, source = null }: { readonly isStored: boolean; readonly source?: TemplateDraftView['source'] },
): TemplateDraft {
  return { name, source, criteria: criteria.map((one) => ({ ...one, from: isStored ? [one.id] : [] })) };
}

export function changed(draft: TemplateDraft, id: string, to: Partial<DraftCriterion>): TemplateDraft {
  return { ...draft, criteria: draft.criteria.map((one) => (one.id === id ? { ...one, ...to } : one)) };
}

/** One step up or down; at the ends it stays. */
export function moved(draft: TemplateDraft, id: string, by: 1 | -1): TemplateDraft {
  const at = draft.criteria.findIndex((one) => one.id === id);
  const [one, other] = [draft.criteria[at], draft.criteria[at + by]];
  if (one === undefined || other === undefined) return draft;
  return { ...draft, criteria: draft.criteria.with(at, other).with(at + by, one) };
}

/** To stand before another; null: at the end. */
export function placed(draft: TemplateDraft, id: string, before: string | null): TemplateDraft {
  const one = draft.criteria.find((criterion) => criterion.id === id);
  if (one === undefined || id === before) return draft;
  const others = draft.criteria.filter((criterion) => criterion !== one);
  const at = others.findIndex((criterion) => criterion.id === before);
  return { ...draft, criteria: others.toSpliced(at < 0 ? others.length : at, 0, one) };
}

export function without(draft: TemplateDraft, ids: ReadonlySet<string>): TemplateDraft {
  return { ...draft, criteria: draft.criteria.filter(({ id }) => !ids.has(id)) };
}

/** Of the stored criteria, those no longer in the draft. What was merged into another is still there, in it. */
export function leftOut(
  { criteria }: TemplateDraft,
  stored: readonly TemplateCriterionView[],
): readonly TemplateCriterionView[] {
  const held = new Set(criteria.flatMap(({ id, from }) => [id, ...from]));
  return stored.filter(({ id }) => !held.has(id));
}

/** At the end. */
export function broughtBack(draft: TemplateDraft, criterion: TemplateCriterionView): TemplateDraft {
  return { ...draft, criteria: [...draft.criteria, { ...criterion, from: [criterion.id] }] };
}

/** Into the first of them. Other sentences meet the whole than met its parts, so that no wording is left. */
export function merged(draft: TemplateDraft, ids: ReadonlySet<string>): TemplateDraft {
  const parts = draft.criteria.filter(({ id }) => ids.has(id));
  const [first] = parts;
  if (first === undefined || parts.length < 2) return draft;
  const whole: DraftCriterion = {
    ...first,
    text: parts.map(({ text }, at) => (at < parts.length - 1 ? withoutStop(text) : text)).join('; '),
    wordings: [],
    values: unique(parts.flatMap(({ values }) => values)),
    required: parts.some(({ required }) => required),
    weight: Math.max(...parts.map(({ weight }) => weight)),
    from: unique(parts.flatMap(({ from }) => from)),
  };
  const others = new Set(parts.slice(1).map(({ id }) => id));
  return changed(without(draft, others), first.id, whole);
}

/** Before the sign at `at` of its text. Where nothing would be left on one side, it stays whole. */
export function split(draft: TemplateDraft, id: string, at: number): TemplateDraft {
  const place = draft.criteria.findIndex((one) => one.id === id);
  const one = draft.criteria[place];
  if (one === undefined) return draft;
  const texts = [one.text.slice(0, at), one.text.slice(at)].map((part) =>
    part.replace(/^[\s;,.]+|[\s;,]+$/gu, ''),
  );
  const [head = '', tail = ''] = texts;
  if (head === '' || tail === '') return draft;
  const part = (text: string): Partial<DraftCriterion> => ({
    text,
    wordings: [],
    values: one.values.filter((value) => text.includes(value)),
  });
  const second = { ...one, ...part(tail), id: freeId(draft, one.id) };
  return {
    ...draft,
    criteria: [
      ...draft.criteria.slice(0, place),
      { ...one, ...part(head) },
      second,
      ...draft.criteria.slice(place + 1),
    ],
  };
}

/** An empty one behind `id`, or at the end; under the titles of the one before. */
export function added(draft: TemplateDraft, id: string | null): TemplateDraft & { readonly added: string } {
  const at = draft.criteria.findIndex((one) => one.id === id);
  const before = draft.criteria[at] ?? draft.criteria.at(-1);
  const place = at < 0 ? draft.criteria.length : at + 1;
  const fresh = before === undefined ? 'I.1' : freeId(draft, before.id);
  const criterion: DraftCriterion = {
    id: fresh,
    path: fresh,
    heading: '',
    text: '',
    basis: null,
    context: before?.context ?? [],
    lines: null,
    wordings: [],
    values: [],
    required: true,
    appliesTo: [],
    weight: 1,
    fields: [],
    from: [],
  };
  return { ...draft, criteria: draft.criteria.toSpliced(place, 0, criterion), added: fresh };
}

/** What the service is told. A wording and a value stand as they are seen. */
export function editedOf({ criteria }: TemplateDraft): readonly EditedCriterionView[] {
  return criteria.map(
    ({ id, from, heading, text, required, appliesTo, weight, context, wordings, values, basis, fields }) => ({
      id,
      ...(from.length > 0 ? { from: [...from] } : { basis, fields: [...fields] }),
      heading,
      text,
      required,
      appliesTo: [...appliesTo],
      weight,
      context: [...context],
      wordings: [...wordings],
      values: [...values],
    }),
  );
}

/** The first thing for which it cannot be saved. */
export function faultOf({ name, criteria }: TemplateDraft): 'name' | 'none' | { readonly id: string } | null {
  if (name.trim() === '') return 'name';
  if (criteria.length === 0) return 'none';
  const empty = criteria.find(({ text }) => text.trim() === '');
  return empty === undefined ? null : { id: empty.id };
}

/** `II.6` → `II.6b`, then `II.6c`. */
function freeId({ criteria }: TemplateDraft, id: string): string {
  const taken = new Set(criteria.map((one) => one.id));
  const base = id.replace(/(?<=[\dIVX])[b-z]$/u, '');
  const letters = Array.from('bcdefghijklmnopqrstuvwxyz', (letter) => base + letter);
  return letters.find((one) => !taken.has(one)) ?? `${base}-${taken.size + 1}`;
}

function withoutStop(text: string): string {
  return text.replace(/[\s.;,]+$/u, '');
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
