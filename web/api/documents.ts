// Documents: listed, sent, read again, taken out of sight, their pages and words.
import type {
  DocumentDetailView,
  DocumentRowView,
  SubmittedView,
} from '../../server/http/documents/schema.ts';
import type { PageView, ProposalsView } from '../../server/http/pages/schema.ts';
import type { ComparedView, DocumentView, JobView } from '../../server/http/schema.ts';
import type { PageSource } from '../../server/model/page.ts';
import { t } from '../wording.ts';
import { ApiError, get, send } from './ask.ts';

export type DocumentRow = DocumentRowView;

/** Newest first; `template`: told how each stands against it. */
export function listDocuments(offset: number, limit: number, template: string | null, signal?: AbortSignal) {
  const query = new URLSearchParams({ offset: String(offset), limit: String(limit) });
  if (template !== null) query.set('template', template);
  return get<{
    readonly total: number;
    readonly compared: ComparedView;
    readonly documents: readonly DocumentRow[];
  }>(`/api/documents?${query.toString()}`, signal);
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

export function restoredFile(id: string, format: 'docx' | 'pdf'): string {
  return `/api/documents/${id}/export?format=${format}`;
}

/** campaign: the round that the plan answers; null where it belongs to none. */
export async function uploadDocument(
  file: File,
  role: 'plan' | 'template',
  campaign: string | null,
): Promise<SubmittedView> {
  const query = new URLSearchParams({ role, ...(campaign === null ? {} : { campaign }) });
  const form = new FormData();
  form.append('file', file, file.name);
  const answer = await send<{ readonly documents: readonly SubmittedView[] }>(
    'POST',
    `/api/documents?${query.toString()}`,
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

export function readAgain(id: string) {
  return send<JobView>('POST', `/api/documents/${id}/read`);
}

export function correctWords(
  id: string,
  revision: number,
  words: readonly {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly undo: boolean;
  }[],
) {
  return send<{ readonly revision: number }>('PATCH', `/api/documents/${id}/words`, { revision, words });
}

/** Where else stands what was read as the word that a person corrected at `start`. */
export function getProposals(
  id: string,
  revision: number,
  { start, end }: { readonly start: number; readonly end: number },
) {
  const query = new URLSearchParams({
    revision: String(revision),
    start: String(start),
    end: String(end),
  });
  return get<ProposalsView>(`/api/documents/${id}/words/proposals?${query.toString()}`);
}

export function chooseReading(id: string, page: number, source: PageSource) {
  return send<{ readonly revision: number }>('PUT', `/api/documents/${id}/pages/${page}/reading`, { source });
}
