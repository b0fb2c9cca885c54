// The only caller of fetch: the service's routes as functions, their failures as one error with a sentence for the user.
import type {
  ComparisonRowView,
  ComparisonView,
  CriterionDetailView,
  ExportFormatView,
  TemplateRowView,
} from '../server/http/schemas/comparisons.ts';
import type { DocumentDetailView, PageView, SubmittedView } from '../server/http/schemas/documents.ts';
import type { SearchView } from '../server/http/schemas/search.ts';
import type { DocumentView, JobView, StatusView } from '../server/http/schemas/shared.ts';
import type { PageSource } from '../server/model/page.ts';
import { t } from './wording.ts';

export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export type DocumentRow = DocumentView & { readonly job: JobView | null };

/** As many as a province sends in a year. */
const MOST_DOCUMENTS = 500;

export function listDocuments(signal?: AbortSignal) {
  return get<{ readonly total: number; readonly documents: readonly DocumentRow[] }>(
    `/api/documents?limit=${MOST_DOCUMENTS}`,
    signal,
  );
}

export function getDocument(id: string, signal?: AbortSignal) {
  return get<DocumentDetailView>(`/api/documents/${id}`, signal);
}

export function getPage(id: string, page: number, signal?: AbortSignal) {
  return get<PageView>(`/api/documents/${id}/pages/${page}`, signal);
}

export function pageImage(id: string, page: number): string {
  return `/api/documents/${id}/pages/${page}/image`;
}

/** Where the file as it was sent is saved from. */
export function originalFile(id: string): string {
  return `/api/documents/${id}/original`;
}

export function restoredText(id: string): string {
  return `/api/documents/${id}/text?format=txt`;
}

export function comparisonFile(id: string, format: ExportFormatView): string {
  return `/api/comparisons/${id}/export?format=${format}`;
}

export async function uploadDocument(file: File, role: 'plan' | 'template'): Promise<SubmittedView> {
  const form = new FormData();
  form.append('file', file, file.name);
  const answer = await send<{ readonly documents: readonly SubmittedView[] }>(
    'POST',
    `/api/documents?role=${role}`,
    form,
  );
  const [submitted] = answer.documents;
  if (submitted === undefined) throw new ApiError('internal', t.failure.offline);
  return submitted;
}

/** Out of sight; `restoreDocument` brings it back. */
export function removeDocument(id: string) {
  return send<DocumentView>('DELETE', `/api/documents/${id}`);
}

export function restoreDocument(id: string) {
  return send<DocumentView>('POST', `/api/documents/${id}/restore`);
}

export function uploadTemplate(file: File) {
  const form = new FormData();
  form.append('file', file, file.name);
  return send<{ readonly id: string; readonly document: string }>('POST', '/api/templates', form);
}

export function readAgain(id: string) {
  return send<JobView>('POST', `/api/documents/${id}/read`);
}

export function correctWords(
  id: string,
  revision: number,
  words: readonly { readonly start: number; readonly end: number; readonly text: string }[],
) {
  return send<{ readonly revision: number }>('PATCH', `/api/documents/${id}/words`, { revision, words });
}

export function chooseReading(id: string, page: number, source: PageSource) {
  return send<{ readonly revision: number }>('PUT', `/api/documents/${id}/pages/${page}/reading`, { source });
}

export function cancelJob(id: string) {
  return send<JobView>('DELETE', `/api/jobs/${id}`);
}

/** Hears of every job's progress on one connection, which the browser opens again when it breaks. Gives what ends it. */
export function followJobs(onJob: (job: JobView) => void): () => void {
  const source = new EventSource('/api/jobs/events');
  const hear = (event: MessageEvent<string>): void => onJob(JSON.parse(event.data) as JobView);
  for (const name of ['progress', 'finished', 'failed', 'cancelled']) source.addEventListener(name, hear);
  return () => source.close();
}

export async function listTemplates(signal?: AbortSignal) {
  return (await get<{ readonly templates: readonly TemplateRowView[] }>('/api/templates', signal)).templates;
}

export function templateFromDocument(document: string) {
  return send<TemplateRowView>('POST', '/api/templates', { document });
}

export function compare(template: string, document: string) {
  return send<ComparisonView>('POST', '/api/comparisons', { template, document });
}

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

export function search(query: Readonly<Record<string, string>>, signal?: AbortSignal) {
  return get<SearchView>(`/api/search?${new URLSearchParams(query).toString()}`, signal);
}

export function loadSamples() {
  return send<{ readonly template: string | null }>('POST', '/api/samples');
}

function get<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
  return ask<Answer>(path, signal === undefined ? {} : { signal });
}

function send<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
  if (body === undefined) return ask<Answer>(path, { method });
  if (body instanceof FormData) return ask<Answer>(path, { method, body });
  const headers = { 'content-type': 'application/json' };
  return ask<Answer>(path, { method, headers, body: JSON.stringify(body) });
}

async function ask<Answer>(path: string, request: RequestInit): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(path, request);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ApiError('offline', t.failure.offline);
  }
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok) return answer as Answer;
  const { error } = (answer ?? {}) as {
    readonly error?: { readonly code: string; readonly message: string };
  };
  throw new ApiError(error?.code ?? 'internal', error?.message ?? t.failure.offline);
}
