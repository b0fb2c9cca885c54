// Templates: listed, sent, made of a document; and the sample set, which brings one.
import type { TemplateEditView, TemplateRowView, TemplateView } from '../../server/http/templates/schema.ts';
import { get, send } from './ask.ts';

export async function listTemplates(signal?: AbortSignal) {
  return (await get<{ readonly templates: readonly TemplateRowView[] }>('/api/templates', signal)).templates;
}

export function getTemplate(id: string, version?: number, signal?: AbortSignal) {
  const query = version === undefined ? '' : `?version=${version}`;
  return get<TemplateView>(`${at(id)}${query}`, signal);
}

/** A new version; `edit.expected` is the one that the person saw. */
export function editTemplate(id: string, edit: TemplateEditView) {
  return send<TemplateView>('PUT', at(id), edit);
}

/** What was drawn anew takes the place of what a person edited, or not. */
export function decideProposal(id: string, version: number, how: 'accept' | 'dismiss') {
  const proposal = `${at(id)}/proposals/${version}`;
  return how === 'accept'
    ? send<TemplateView>('POST', `${proposal}/accept`)
    : send<TemplateView>('DELETE', proposal);
}

function at(id: string): string {
  return `/api/templates/${encodeURIComponent(id)}`;
}

export function uploadTemplate(file: File) {
  const form = new FormData();
  form.append('file', file, file.name);
  return send<{ readonly id: string; readonly document: string }>('POST', '/api/templates', form);
}

export function drawTemplate(document: string) {
  return send<TemplateRowView>('POST', '/api/templates', { document });
}

export function loadSamples() {
  return send<{ readonly template: string | null; readonly campaign: string | null }>('POST', '/api/samples');
}
