/**
 * The documents received, a row each; only the rows in sight are drawn, however many there are.
 *
 * @fires dc-act - `detail` is the DocumentAct that a person chose.
 * @fires dc-select - `detail` is the ids of the documents chosen.
 * @fires dc-arrange - `detail` is the Arrangement that a person chose.
 */
import { WindowVirtualizerController } from '@tanstack/lit-virtual';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { DocumentRow } from '../../api/documents.ts';
import { controls, dataTable, statusColours } from '../../styles.ts';
import { t } from '../../wording.ts';
import { OnPaper } from '../on-paper.ts';
import { styles } from './dc-documents.styles.ts';
import { toggled } from '../../toggled.ts';
import {
  DIRECTIONS,
  matches,
  ordered,
  titleOf,
  type Arrangement,
  type DocumentOrder,
} from './document-order.ts';
import { documentCells, type DocumentAct } from './document-row.ts';

/** Of a row on a wide screen, pixels; narrow ones are measured. */
const ROW_HEIGHT = 58;
const ROWS_BEYOND = 12;

const ARROWS = { ascending: '↑', descending: '↓' } as const;

@customElement('dc-documents')
export class DcDocuments extends LitElement {
  static override styles = [controls, dataTable, statusColours, styles];

  @property({ attribute: false }) documents: readonly DocumentRow[] = [];
  /** Of the whole list, of which the documents at hand may be the first. */
  @property({ type: Number }) total = 0;
  @property() template: string | null = null;
  /** Ids of those chosen, to do something with all of them. */
  @property({ attribute: false }) selected: ReadonlySet<string> = new Set();
  @property({ attribute: false }) arrangement: Arrangement = { filter: '', order: 'added' };

  #shown: readonly DocumentRow[] = [];
  readonly #paper = new OnPaper(this);
  readonly #rows = new WindowVirtualizerController<HTMLTableRowElement>(this, {
    count: 0,
    estimateSize: () => ROW_HEIGHT,
    overscan: ROWS_BEYOND,
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { filter, order } = this.arrangement;
    if (!changed.has('documents') && !changed.has('arrangement')) return;
    const shown = ordered(
      this.documents.filter((row) => matches(row, filter)),
      order,
    );
    const rows = this.#rows.getVirtualizer();
    this.#shown = shown;
    // A new function tells the virtualizer that the rows' keys, and with them their heights, are others.
    rows.setOptions({
      ...rows.options,
      count: shown.length,
      getItemKey: (index) => shown[index]?.id ?? index,
    });
  }

  override render(): TemplateResult {
    const rows = this.#rows.getVirtualizer();
    const items = rows.getVirtualItems();
    const margin = rows.options.scrollMargin;
    const isPaper = this.#paper.now;
    const above = isPaper ? 0 : (items[0]?.start ?? margin) - margin;
    const below = isPaper ? 0 : rows.getTotalSize() - ((items.at(-1)?.end ?? margin) - margin);
    const seen: readonly { readonly key: unknown; readonly index: number }[] = isPaper
      ? this.#shown.map(({ id }, index) => ({ key: id, index }))
      : items;
    return html`${this.#find()}
      <div class="card table">
        <table aria-rowcount=${this.#shown.length + 1}>
          <caption class="hidden">
            ${t.intake.caption}
          </caption>
          <thead>
            <tr aria-rowindex="1">
              ${this.#chooseAll()}
              ${this.#heading('issuer', `${t.intake.columns.document} · ${this.#counts()}`)}
              ${this.#heading('date', t.intake.columns.date)}
              <th scope="col" class="optional">${t.intake.columns.pages}</th>
              <th scope="col">${t.intake.columns.state}</th>
              ${this.#heading('result', t.intake.columns.result)}
              <th scope="col" class="actions"><span class="hidden">${t.intake.columns.actions}</span></th>
            </tr>
          </thead>
          <tbody>
            ${space(above)}
            ${repeat(
              seen,
              ({ key }) => key,
              ({ index }) => this.#row(index),
            )}
            ${space(below)}
          </tbody>
        </table>
      </div>
      ${
        this.#shown.length === 0 && this.documents.length > 0
          ? html`<p class="soft">${t.intake.noMatch}</p>`
          : nothing
      }`;
  }

  /** Where the rows begin on the page, so that the window's scrolling says which are in sight. */
  protected override updated(): void {
    const rows = this.#rows.getVirtualizer();
    const body = this.renderRoot.querySelector('tbody');
    const scrollMargin = Math.round((body?.getBoundingClientRect().top ?? 0) + scrollY);
    if (Math.abs(scrollMargin - rows.options.scrollMargin) > 1) {
      rows.setOptions({ ...rows.options, scrollMargin });
      this.requestUpdate();
    }
    for (const row of this.renderRoot.querySelectorAll<HTMLTableRowElement>('tr[data-index]')) {
      rows.measureElement(row);
    }
  }

  #counts(): string {
    return this.arrangement.filter === ''
      ? t.intake.counts(this.total)
      : t.intake.found(this.#shown.length, this.total);
  }

  #row(index: number): TemplateResult | typeof nothing {
    const row = this.#shown[index];
    if (row === undefined) return nothing;
    return html`<tr data-document=${row.id} data-index=${index} aria-rowindex=${index + 2}>
      <td class="choice">
        <label
          ><input
            type="checkbox"
            aria-label=${t.bulk.choose(titleOf(row))}
            .checked=${this.selected.has(row.id)}
            @change=${() => this.#select(toggled(this.selected, row.id))}
        /></label>
      </td>
      ${documentCells({
        row,
        compared: this.template === null ? undefined : row.comparison,
        act: (detail: DocumentAct) => this.dispatchEvent(new CustomEvent('dc-act', { detail })),
      })}
    </tr>`;
  }

  /** On a phone the heads are out of sight: the order is chosen here. */
  #find(): TemplateResult {
    const orders = {
      added: t.intake.newest,
      issuer: t.intake.columns.document,
      date: t.intake.columns.date,
      result: t.intake.columns.result,
    } as const satisfies Record<DocumentOrder, string>;
    return html`<div class="find">
      <input
        type="search"
        placeholder=${t.intake.filter}
        aria-label=${t.intake.filter}
        .value=${this.arrangement.filter}
        @input=${(event: Event) => this.#filter((event.currentTarget as HTMLInputElement).value)}
      />
      <select
        class="narrow"
        aria-label=${t.intake.order}
        @change=${(event: Event) =>
          this.#arrange({
            ...this.arrangement,
            order: (event.currentTarget as HTMLSelectElement).value as DocumentOrder,
          })}
      >
        ${Object.entries(orders).map(
          ([order, name]) =>
            html`<option value=${order} ?selected=${order === this.arrangement.order}>${name}</option>`,
        )}
      </select>
    </div>`;
  }

  /** All that the filter leaves. */
  #chooseAll(): TemplateResult {
    const areAll = this.#shown.length > 0 && this.#shown.every(({ id }) => this.selected.has(id));
    return html`<th scope="col" class="choice">
      <label
        ><input
          type="checkbox"
          aria-label=${t.bulk.chooseAll}
          .checked=${areAll}
          .indeterminate=${!areAll && this.selected.size > 0}
          @change=${() => this.#select(new Set(areAll ? [] : this.#shown.map(({ id }) => id)))}
      /></label>
    </th>`;
  }

  #select(detail: ReadonlySet<string>): void {
    this.dispatchEvent(new CustomEvent('dc-select', { detail }));
  }

  #heading(order: DocumentOrder, name: string): TemplateResult {
    const isChosen = this.arrangement.order === order;
    return html`<th
      scope="col"
      class=${order === 'date' ? 'optional' : ''}
      aria-sort=${isChosen ? DIRECTIONS[order] : 'none'}
    >
      <button
        class="quiet small"
        @click=${() => this.#arrange({ ...this.arrangement, order: isChosen ? 'added' : order })}
      >
        ${name} <span aria-hidden="true">${isChosen ? ARROWS[DIRECTIONS[order]] : ''}</span>
      </button>
    </th>`;
  }

  #filter(filter: string): void {
    this.#arrange({ ...this.arrangement, filter });
  }

  #arrange(detail: Arrangement): void {
    this.dispatchEvent(new CustomEvent('dc-arrange', { detail }));
  }
}

/** Stands for the rows out of sight. The height goes through the object model: the page's policy lets no style attribute through. */
function space(height: number): TemplateResult | typeof nothing {
  if (height <= 0) return nothing;
  return html`<tr class="space" aria-hidden="true">
    <td colspan="7" .style=${`height: ${height}px`}></td>
  </tr>`;
}
