// Templates: listed, sent, made of a document; and the sample set, which brings one.
import type { TemplateRowView } from '../../server/http/templates/schema.ts';
import { get, send } from './ask.ts';

export async function listTemplates(signal?: AbortSignal) {
  return (await get<{ readonly templates: readonly TemplateRowView[] }>('/api/templates', signal)).templates;
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
