/**
 * The documents received, a row each; only the rows in sight are drawn, however many there are.
 *
 * @fires dc-act - `detail` is the DocumentAct that a person chose.
 * @fires dc-arrange - `detail` is the Arrangement that a person chose.
 */
import { WindowVirtualizerController } from '@tanstack/lit-virtual';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { DocumentRow } from '../../api/documents.ts';
import { controls, statusColours } from '../../styles.ts';
import { t } from '../../wording.ts';
import { styles } from './dc-documents.styles.ts';
import { matches, ordered, type Arrangement, type DocumentOrder } from './document-order.ts';
import { documentCells, type DocumentAct } from './document-row.ts';

/** Of a row on a wide screen, pixels; narrow ones are measured. */
const ROW_HEIGHT = 58;
const ROWS_BEYOND = 12;

@customElement('dc-documents')
export class DcDocuments extends LitElement {
  static override styles = [controls, statusColours, styles];

  @property({ attribute: false }) documents: readonly DocumentRow[] = [];
  /** Of the whole list, of which the documents at hand may be the first. */
  @property({ type: Number }) total = 0;
  @property() template: string | null = null;
  @property({ attribute: false }) arrangement: Arrangement = { filter: '', order: 'added' };

  #shown: readonly DocumentRow[] = [];
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
    const seen = rows.getVirtualItems();
    const margin = rows.options.scrollMargin;
    const above = (seen[0]?.start ?? margin) - margin;
    const below = rows.getTotalSize() - ((seen.at(-1)?.end ?? margin) - margin);
    return html`<div class="card table">
        <table aria-rowcount=${this.#shown.length + 1}>
          <caption class="hidden">
            ${t.intake.caption}
          </caption>
          <thead>
            <tr aria-rowindex="1">
              ${this.#heading('issuer', `${t.intake.columns.document} · ${t.intake.counts(this.total)}`)}
              ${this.#heading('date', t.intake.columns.date)}
              <th scope="col" class="optional">${t.intake.columns.pages}</th>
              <th scope="col">${t.intake.columns.state}</th>
              ${this.#heading('result', t.intake.columns.result)}
              <th scope="col" class="actions">
                <input
                  type="search"
                  placeholder=${t.intake.filter}
                  aria-label=${t.intake.filter}
                  .value=${this.arrangement.filter}
                  @input=${(event: Event) => this.#filter((event.currentTarget as HTMLInputElement).value)}
                />
              </th>
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

  #row(index: number): TemplateResult | typeof nothing {
    const row = this.#shown[index];
    if (row === undefined) return nothing;
    return html`<tr data-document=${row.id} data-index=${index} aria-rowindex=${index + 2}>
      ${documentCells({
        row,
        compared: this.template === null ? undefined : row.comparison,
        act: (detail: DocumentAct) => this.dispatchEvent(new CustomEvent('dc-act', { detail })),
      })}
    </tr>`;
  }

  #heading(order: DocumentOrder, name: string): TemplateResult {
    const isChosen = this.arrangement.order === order;
    return html`<th
      scope="col"
      class=${order === 'date' ? 'optional' : ''}
      aria-sort=${isChosen ? (order === 'issuer' ? 'ascending' : 'descending') : 'none'}
    >
      <button
        class="quiet small"
        @click=${() => this.#arrange({ ...this.arrangement, order: isChosen ? 'added' : order })}
      >
        ${name} <span aria-hidden="true">${isChosen ? (order === 'issuer' ? '↑' : '↓') : ''}</span>
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
    <td colspan="6" .style=${`height: ${height}px`}></td>
  </tr>`;
}
