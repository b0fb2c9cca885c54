/**
 * The documents received, a row each: their state as it changes, how they stand against the template, what can be done.
 *
 * @fires dc-act - `detail` is the Act that a person chose.
 */
import '@awesome.me/webawesome/dist/components/progress-bar/progress-bar.js';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ComparisonRowView } from '../../../server/http/schemas/comparisons.ts';
import type { DocumentRow } from '../../api.ts';
import type { Parcel } from '../../desk.ts';
import { matches, ordered, titleOf, type DocumentOrder } from './document-order.ts';
import { comparePath, documentPath } from '../../routes.ts';
import { showDate } from '../../show-date.ts';
import { STATUSES, statusSign } from '../../status.ts';
import { controls, statusColours } from '../../styles.ts';
import { t } from '../../wording.ts';
import { styles } from './dc-documents.styles.ts';

export type Act =
  | { readonly kind: 'cancel'; readonly job: string }
  | { readonly kind: 'read-again' | 'use-as-template'; readonly document: string }
  | { readonly kind: 'remove'; readonly row: DocumentRow }
  | { readonly kind: 'restore'; readonly parcel: Parcel }
  | { readonly kind: 'dismiss'; readonly parcel: number };

@customElement('dc-documents')
export class DcDocuments extends LitElement {
  static override styles = [controls, statusColours, styles];

  @property({ attribute: false }) documents: readonly DocumentRow[] = [];
  @property({ attribute: false }) parcels: readonly Parcel[] = [];
  /** By document. */
  @property({ attribute: false }) comparisons: ReadonlyMap<string, ComparisonRowView> = new Map();
  @property() template: string | null = null;
  @state() private filter = '';
  @state() private order: DocumentOrder = 'added';

  override render(): TemplateResult {
    const { documents, parcels } = this;
    const shown = ordered(
      documents.filter((row) => matches(row, this.filter)),
      this.order,
      this.comparisons,
    );
    return html`<div class="card table">
        <table>
          <caption class="hidden">
            ${t.intake.caption}
          </caption>
          <thead>
            <tr>
              ${this.#heading('issuer', `${t.intake.columns.document} · ${t.intake.counts(documents.length)}`)}
              ${this.#heading('date', t.intake.columns.date)}
              <th scope="col" class="optional">${t.intake.columns.pages}</th>
              <th scope="col">${t.intake.columns.state}</th>
              ${this.#heading('result', t.intake.columns.result)}
              <th scope="col" class="actions">
                <input
                  type="search"
                  placeholder=${t.intake.filter}
                  aria-label=${t.intake.filter}
                  .value=${this.filter}
                  @input=${(event: Event) => (this.filter = (event.currentTarget as HTMLInputElement).value)}
                />
              </th>
            </tr>
          </thead>
          <tbody>
            ${repeat(
              parcels,
              ({ key }) => key,
              (parcel) => this.#parcelRow(parcel),
            )}
            ${repeat(
              shown,
              ({ id }) => id,
              (row) => this.#row(row),
            )}
          </tbody>
        </table>
      </div>
      ${shown.length === 0 && documents.length > 0 ? html`<p class="soft">${t.intake.noMatch}</p>` : nothing}`;
  }

  #parcelRow(parcel: Parcel): TemplateResult {
    return html`<tr>
      <th scope="row"><div>${parcel.name}</div></th>
      <td class="optional"></td>
      <td class="optional"></td>
      <td colspan="2" role="status">
        ${
          parcel.state === 'sending'
            ? t.intake.uploading
            : parcel.state === 'duplicate'
              ? html`<span class="soft">${t.intake.duplicate}</span>`
              : parcel.state === 'removed'
                ? html`<span class="soft">${t.intake.removed}</span>`
                : html`<b class="missing">${t.intake.refused}.</b> ${parcel.message}`
        }
      </td>
      <td class="actions">
        ${
          parcel.state === 'removed'
            ? html`<button @click=${() => this.#act({ kind: 'restore', parcel })}>
                ${t.intake.restore}
              </button>`
            : nothing
        }
        ${
          parcel.state === 'sending'
            ? nothing
            : html`<button class="quiet" @click=${() => this.#act({ kind: 'dismiss', parcel: parcel.key })}>
                ${t.intake.dismiss}
              </button>`
        }
      </td>
    </tr>`;
  }

  #row(row: DocumentRow): TemplateResult {
    const { metadata } = row;
    return html`<tr data-document=${row.id}>
      <th scope="row">
        <div title=${metadata?.title ?? row.name}>
          ${titleOf(row)}
          ${row.role === 'template' ? html`<span class="tag">${t.intake.isTemplate}</span>` : nothing}
        </div>
        <div class="soft small">
          ${[metadata?.number, metadata?.issuer && row.name].filter(Boolean).join(' · ')}
        </div>
      </th>
      <td class="optional number">${showDate(metadata?.date ?? null)}</td>
      <td class="optional number">${row.pageCount}</td>
      <td class="state">${this.#state(row)}</td>
      <td>${this.#result(row)}</td>
      <td class="actions">
        ${this.#actions(row)}
        <button
          class="quiet"
          title=${t.intake.remove}
          aria-label=${`${t.intake.remove}: ${titleOf(row)}`}
          @click=${() => this.#act({ kind: 'remove', row })}
        >
          ×
        </button>
      </td>
    </tr>`;
  }

  #state(row: DocumentRow): TemplateResult {
    const { job } = row;
    if (row.status === 'failed') {
      return html`<b class="missing">${t.intake.failed}.</b>
        <span class="small">${row.fault?.message ?? ''}</span>`;
    }
    if (row.status === 'cancelled') return html`<span class="soft">${t.intake.cancelled}</span>`;
    if (row.status === 'ready' || job === null) return html`<span class="soft">${t.intake.ready}</span>`;
    const said =
      job.stage === 'understanding'
        ? t.intake.understanding
        : job.status === 'queued'
          ? t.intake.waiting
          : t.intake.reading(job.page, job.pages);
    return html`<span class="number">${said}</span>
      <wa-progress-bar label=${said} value=${(100 * job.page) / Math.max(1, job.pages)}></wa-progress-bar>`;
  }

  #result(row: DocumentRow): TemplateResult | typeof nothing {
    if (row.status !== 'ready' || row.role === 'template' || this.template === null) return nothing;
    const compared = this.comparisons.get(row.id);
    if (compared === undefined) return html`<span class="soft">${t.intake.comparing}</span>`;
    return html`<span class="counts">
      ${STATUSES.map((status) => {
        const count = compared.summary[status];
        return html`<span class="${status} ${count === 0 ? 'none' : ''}" title=${t.status[status]}
          >${statusSign(status)} ${count}</span
        >`;
      })}
      <span>${Math.round(100 * compared.summary.score)} %</span>
    </span>`;
  }

  #actions(row: DocumentRow): TemplateResult {
    const compared = this.comparisons.get(row.id);
    if (row.status === 'queued' || row.status === 'reading') {
      return html`<button
        class="quiet"
        ?disabled=${row.job === null}
        @click=${() => this.#act({ kind: 'cancel', job: row.job?.id ?? '' })}
      >
        ${t.intake.cancel}
      </button>`;
    }
    if (row.status !== 'ready') {
      return html`<button @click=${() => this.#act({ kind: 'read-again', document: row.id })}>
        ${t.intake.retry}
      </button>`;
    }
    return html`<a class="button quiet" href=${documentPath(row.id)}>${t.intake.view}</a> ${
        row.role === 'template'
          ? nothing
          : compared === undefined
            ? html`<button
                class="quiet"
                @click=${() => this.#act({ kind: 'use-as-template', document: row.id })}
              >
                ${t.intake.useAsTemplate}
              </button>`
            : html`<a class="button" href=${comparePath(compared.id)}>${t.intake.open}</a>`
      }`;
  }

  #heading(order: DocumentOrder, name: string): TemplateResult {
    const isChosen = this.order === order;
    return html`<th
      scope="col"
      class=${order === 'date' ? 'optional' : ''}
      aria-sort=${isChosen ? (order === 'issuer' ? 'ascending' : 'descending') : 'none'}
    >
      <button class="quiet small" @click=${() => (this.order = isChosen ? 'added' : order)}>
        ${name} <span aria-hidden="true">${isChosen ? (order === 'issuer' ? '↑' : '↓') : ''}</span>
      </button>
    </th>`;
  }

  #act(act: Act): void {
    this.dispatchEvent(new CustomEvent('dc-act', { detail: act }));
  }
}
