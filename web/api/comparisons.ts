// Comparisons of plans with a template, and a person's verdicts.
import type {
  ComparisonRowView,
  ComparisonView,
  CriterionDetailView,
  ExportFormatView,
} from '../../server/http/comparisons/schema.ts';
import type { StatusView } from '../../server/http/schema.ts';
import { get, send } from './ask.ts';

export async function listComparisons(template: string, signal?: AbortSignal) {
  const path = `/api/comparisons?template=${encodeURIComponent(template)}`;
  return (await get<{ readonly comparisons: readonly ComparisonRowView[] }>(path, signal)).comparisons;
}

export function getComparison(id: string, signal?: AbortSignal) {
  return get<ComparisonView>(`/api/comparisons/${id}`, signal);
}

export function getCriterion(id: string, criterion: string, signal?: AbortSignal) {
  return get<CriterionDetailView>(`/api/comparisons/${id}/criteria/${encodeURIComponent(criterion)}`, signal);
}

export function setVerdict(id: string, criterion: string, status: StatusView, note: string) {
  const path = `/api/comparisons/${id}/verdicts/${encodeURIComponent(criterion)}`;
  return send<ComparisonView>('PUT', path, { status, note });
}

export function undoVerdict(id: string, criterion: string) {
  return send<ComparisonView>('DELETE', `/api/comparisons/${id}/verdicts/${encodeURIComponent(criterion)}`);
}

export function comparisonFile(id: string, format: ExportFormatView): string {
  return `/api/comparisons/${id}/export?format=${format}`;
}

export function compare(template: string, document: string) {
  return send<ComparisonView>('POST', '/api/comparisons', { template, document });
}
