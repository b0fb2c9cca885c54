// Comparisons of plans with a template, and a person's verdicts.
import type {
  ComparisonView,
  CriterionDetailView,
  ExportFormatView,
} from '../../server/http/comparisons/schema.ts';
import type { PlanPlaceView } from '../../server/http/comparisons/place-routes.ts';
import type { StatusView } from '../../server/http/schema.ts';
import { get, send } from './ask.ts';

export function getComparison(id: string, signal?: AbortSignal) {
  return get<ComparisonView>(`/api/comparisons/${id}`, signal);
}

/** null: no round has it. */
export async function getPlace(id: string, signal?: AbortSignal) {
  return (await get<{ readonly place: PlanPlaceView | null }>(`/api/comparisons/${id}/place`, signal)).place;
}

export function getCriterion(id: string, criterion: string, signal?: AbortSignal) {
  return get<CriterionDetailView>(`/api/comparisons/${id}/criteria/${encodeURIComponent(criterion)}`, signal);
}

/** `seen`: `at` of the verdict that the person saw, null for none; another one by now is a conflict. */
export function setVerdict(
  id: string,
  criterion: string,
  verdict: { readonly status: StatusView; readonly note: string },
  seen: string | null,
) {
  return send<ComparisonView>('PUT', verdictOf(id, criterion), { ...verdict, expected: seen });
}

/** `seen` as of setting one: nobody takes back what they did not see. */
export function undoVerdict(id: string, criterion: string, seen: string) {
  return send<ComparisonView>('DELETE', `${verdictOf(id, criterion)}?expected=${encodeURIComponent(seen)}`);
}

function verdictOf(id: string, criterion: string): string {
  return `/api/comparisons/${id}/verdicts/${encodeURIComponent(criterion)}`;
}

export function comparisonFile(id: string, format: ExportFormatView): string {
  return `/api/comparisons/${id}/export?format=${format}`;
}
