// What a list is narrowed and ordered with: a field of words, heads of columns that are pressed. Both stand in the address.
import { html, nothing, type TemplateResult } from 'lit';
import type { Query } from '../../query.ts';
import { goTo } from '../../routes.ts';
import { t } from '../../wording.ts';
import { orderOf, turned, wordsOf, withWords, type Columns } from './listed.ts';

export interface Address {
  readonly query: Query;
  readonly pathOf: (query: Query) => string;
}

export function findField({ query, pathOf }: Address, label: string): TemplateResult {
  return html`<input
    type="search"
    class="find"
    placeholder=${label}
    aria-label=${label}
    .value=${wordsOf(query)}
    @input=${(event: Event) =>
      goTo(pathOf(withWords(query, (event.currentTarget as HTMLInputElement).value)), 'replace')}
  />`;
}

const ARROWS = { ascending: '↑', descending: '↓' } as const;

export function sortHead(
  { query, pathOf }: Address,
  columns: Columns<never>,
  column: string,
  className = '',
): TemplateResult {
  const order = orderOf(query, columns);
  const direction = order?.column === column ? order.direction : null;
  return html`<th scope="col" class=${className || nothing} aria-sort=${direction ?? 'none'}>
    <button class="head" @click=${() => goTo(pathOf(turned(query, column, columns)), 'replace')}>
      ${columns[column]?.label}<span aria-hidden="true">${direction === null ? '' : ARROWS[direction]}</span>
    </button>
  </th>`;
}

export function noneFound(): TemplateResult {
  return html`<p class="soft" role="status">${t.lists.noneFound}</p>`;
}
