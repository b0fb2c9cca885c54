// What a list is narrowed and ordered with: a field of words, heads of columns that are pressed. Both stand in the address.
import { html, nothing, type TemplateResult } from 'lit';
import type { Query } from '../../query.ts';
import { goTo } from '../../routes.ts';
import { t } from '../../wording.ts';
import { orderedBy, orderOf, turned, wordsOf, withWords, type Columns } from './listed.ts';

export interface Address {
  readonly query: Query;
  readonly pathOf: (query: Query) => string;
}

const ARROWS = { ascending: '↑', descending: '↓' } as const;

/** Words to find by; on a phone, where columns are out of sight, their order too. */
export function findField(
  { query, pathOf }: Address,
  columns: Columns<never>,
  label: string,
): TemplateResult {
  const order = orderOf(query, columns);
  const go = (to: Query): void => goTo(pathOf(to), 'replace');
  return html`<div class="list-tools">
    <input
      type="search"
      placeholder=${label}
      aria-label=${label}
      .value=${wordsOf(query)}
      @input=${(event: Event) => go(withWords(query, (event.currentTarget as HTMLInputElement).value))}
    />
    <select
      aria-label=${t.matrix.sort}
      @change=${(event: Event) =>
        go(orderedBy(query, (event.currentTarget as HTMLSelectElement).value, columns))}
    >
      <option value="" ?selected=${order === null}>${t.matrix.sort}</option>
      ${Object.entries(columns).map(
        ([column, of]) =>
          html`<option value=${column} ?selected=${column === order?.column}>
            ${of.label} ${ARROWS[of.first ?? 'ascending']}
          </option>`,
      )}
    </select>
  </div>`;
}

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
