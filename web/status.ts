// How each status is shown: a sign that stands without colour, and its name.
import { html, svg, type TemplateResult } from 'lit';
import type { StatusView } from '../server/http/schema.ts';
import { t } from './wording.ts';

export const STATUSES: readonly StatusView[] = ['met', 'partial', 'missing', 'unclear'];

/** Drawn rather than typed: fonts disagree on the size of ● ◐ ○. */
const SHAPES: Readonly<Record<StatusView, TemplateResult>> = {
  met: svg`<circle cx="8" cy="8" r="6" fill="currentColor" />`,
  partial: svg`<circle cx="8" cy="8" r="5.25" fill="none" stroke="currentColor" stroke-width="1.5" /><path d="M8 2.75a5.25 5.25 0 0 0 0 10.5z" fill="currentColor" />`,
  missing: svg`<circle cx="8" cy="8" r="5.25" fill="none" stroke="currentColor" stroke-width="1.5" />`,
  unclear: svg`<path d="M5.2 5.6a2.8 2.8 0 1 1 4.2 2.5c-.9.5-1.4 1-1.4 2" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" /><circle cx="8" cy="13" r="1.1" fill="currentColor" />`,
};

/** The shape alone; its name must stand beside it. */
export function statusShape(status: StatusView): TemplateResult {
  return html`<svg class="shape ${status}" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
    ${SHAPES[status]}
  </svg>`;
}

/** The sign, with its name for those who do not see it. */
export function statusSign(status: StatusView): TemplateResult {
  return html`${statusShape(status)}<span class="hidden">${t.status[status]}</span>`;
}

export function statusLabel(status: StatusView): TemplateResult {
  return html`<span class="label ${status}">${statusShape(status)} <b>${t.status[status]}</b></span>`;
}
