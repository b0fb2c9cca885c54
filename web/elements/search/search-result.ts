// One result: whose it is, where it stands, and its sentence with the words asked for marked.
import { html, nothing, type TemplateResult } from 'lit';
import type { SearchResultView } from '../../../server/http/search/schema.ts';
import { comparePath, documentPath } from '../../routes.ts';
import { showDate } from '../../show-date.ts';
import { statusLabel } from '../../status.ts';
import { t } from '../../wording.ts';

export function searchResult(result: SearchResultView): TemplateResult {
  const { document: plan, status, unit } = result;
  const name = unit?.name ?? plan?.metadata?.issuer ?? plan?.name ?? '';
  const path = pathOf(result);
  return html`<li>
    <div class="where">
      ${path === undefined ? html`<span class="name">${name}</span>` : html`<a href=${path}>${name}</a>`}
      <span class="soft small">
        ${[plan?.metadata?.number, showDate(plan?.metadata?.date ?? null)].filter(Boolean).join(' · ')}
      </span>
      ${status === null ? nothing : statusLabel(status)}
      ${unit === null ? nothing : html`<b class="small">${t.search.states[unit.state]}</b>`}
      ${unit?.missing || unit?.unclear ? html`<span class="small">${t.search.unitCounts(unit.missing, unit.unclear)}</span>` : nothing}
      ${unit?.late ? html`<b class="small">${t.search.states.late}</b>` : nothing}
      ${result.path === '' ? nothing : html`<span class="soft small">${t.compare.section(result.path)}</span>`}
      ${result.page === null ? nothing : html`<span class="soft small">${t.compare.page(result.page)}</span>`}
    </div>
    ${result.comparison === null || result.heading === '' ? nothing : html`<div class="small soft">${result.heading}</div>`}
    ${sentenceOf(result)}
  </li>`;
}

function pathOf({
  document: plan,
  comparison,
  path,
  page,
  lines,
  unit,
}: SearchResultView): string | undefined {
  if (unit !== null && comparison !== null) return comparePath(comparison);
  if (comparison !== null) return comparePath(comparison, path);
  return plan === null ? undefined : documentPath(plan.id, page, lines);
}

function sentenceOf({ snippet, unit }: SearchResultView): TemplateResult | typeof nothing {
  if (unit !== null) return nothing;
  if (snippet === null) return html`<div class="soft">${t.search.lacking}</div>`;
  return html`<div>${marked(snippet)}</div>`;
}

function marked(snippet: NonNullable<SearchResultView['snippet']>): readonly (string | TemplateResult)[] {
  const parts: (string | TemplateResult)[] = [];
  let at = 0;
  for (const { start, end } of snippet.highlights) {
    parts.push(snippet.text.slice(at, start), html`<mark>${snippet.text.slice(start, end)}</mark>`);
    at = end;
  }
  return [...parts, snippet.text.slice(at)];
}
