// Templates: listed, drawn from plans, written and edited, taken in and out as files; and the sample set, which brings one.
import type {
  EditedCriterionView,
  TemplateDifferencesView,
  TemplateDraftView,
  TemplateFormatView,
  TemplatePreviewView,
  TemplateRowView,
  TemplateView,
} from '../../server/http/templates/schema.ts';
import { get, send } from './ask.ts';

const at = (id: string): string => `/api/templates/${encodeURIComponent(id)}`;

export async function listTemplates(signal?: AbortSignal) {
  return (await get<{ readonly templates: readonly TemplateRowView[] }>('/api/templates', signal)).templates;
}

/** Those that come with the program. */
export async function shippedTemplates(signal?: AbortSignal) {
  const answer = await get<{ readonly templates: readonly TemplateDraftView[] }>(
    '/api/templates/shipped',
    signal,
  );
  return answer.templates;
}

export function getTemplate(id: string, version: number | null, signal?: AbortSignal) {
  return get<TemplateView>(version === null ? at(id) : `${at(id)}?version=${version}`, signal);
}

export function uploadTemplate(file: File) {
  return send<{ readonly id: string; readonly document: string }>('POST', '/api/templates', formOf(file));
}

export function drawTemplate(document: string) {
  return send<TemplateRowView>('POST', '/api/templates', { document });
}

/** A draft; nothing is stored. */
export function readTemplate(file: File) {
  return send<TemplateDraftView>('POST', '/api/templates/read', formOf(file));
}

export function writeTemplate(template: {
  readonly name: string;
  readonly source: TemplateDraftView['source'];
  readonly criteria: readonly EditedCriterionView[];
}) {
  return send<TemplateRowView>('POST', '/api/templates', template);
}

export function editTemplate(
  id: string,
  edit: {
    readonly expected: number;
    readonly name: string;
    readonly criteria: readonly EditedCriterionView[];
  },
) {
  return send<TemplateView>('PUT', at(id), edit);
}

export function previewTemplate(id: string, document: string, criteria: readonly EditedCriterionView[]) {
  return send<TemplatePreviewView>('POST', `${at(id)}/preview`, { document, criteria });
}

/** Of a template that is not stored. */
export function previewWritten(
  document: string,
  template: Parameters<typeof writeTemplate>[0],
): Promise<TemplatePreviewView> {
  return send<TemplatePreviewView>('POST', '/api/templates/preview', { document, ...template });
}

export function templateDifferences(id: string, from: number, to: number, signal?: AbortSignal) {
  return get<TemplateDifferencesView>(`${at(id)}/differences?from=${from}&to=${to}`, signal);
}

export function acceptProposal(id: string, version: number) {
  return send<TemplateView>('POST', `${at(id)}/proposals/${version}/accept`);
}

export function dismissProposal(id: string, version: number) {
  return send<TemplateView>('DELETE', `${at(id)}/proposals/${version}`);
}

export function templateFile(id: string, format: TemplateFormatView): string {
  return `${at(id)}/export?format=${format}`;
}

export function loadSamples() {
  return send<{ readonly template: string | null; readonly campaign: string | null }>('POST', '/api/samples');
}

function formOf(file: File): FormData {
  const form = new FormData();
  form.append('file', file, file.name);
  return form;
}
