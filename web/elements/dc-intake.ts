// Tiếp nhận: files come in, a row each, read page by page, and told how they stand against the template.
import '@awesome.me/webawesome/dist/components/progress-bar/progress-bar.js';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { DocumentRow } from '../api.ts';
import { Desk, type Parcel } from '../desk.ts';
import { comparePath, documentPath } from '../routes.ts';
import { showDate } from '../show-date.ts';
import { STATUSES, statusSign } from '../status.ts';
import { controls, statusColours } from '../styles.ts';
import { t } from '../wording.ts';
import './dc-drop.ts';

@customElement('dc-intake')
export class DcIntake extends LitElement {
  static override styles = [
    controls,
    statusColours,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--s2);
        padding: var(--s3);
        max-width: 1440px;
        margin: 0 auto;
      }

      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s1) var(--s2);
      }

      .bar h1 {
        flex: 1;
      }

      .bar label {
        display: flex;
        align-items: center;
        gap: var(--s1);
      }

      .bar label {
        min-width: 0;
        max-width: 100%;
      }

      .bar label span {
        white-space: nowrap;
      }

      select {
        max-width: 360px;
        min-width: 0;
      }

      .table {
        overflow-x: auto;
      }

      table {
        width: 100%;
        border-collapse: collapse;
      }

      th,
      td {
        text-align: left;
        padding: var(--s1) var(--s2);
        border-bottom: 1px solid var(--line);
        vertical-align: middle;
      }

      thead th {
        font-weight: 500;
        font-size: var(--size-small);
        color: var(--ink-soft);
        white-space: nowrap;
      }

      tbody tr:last-child td,
      tbody tr:last-child th {
        border-bottom: none;
      }

      tbody tr:hover {
        background: var(--accent-wash);
      }

      tbody th {
        font-weight: 500;
        max-width: 420px;
      }

      tbody th div {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .state {
        width: 260px;
        min-width: 200px;
      }

      wa-progress-bar {
        --track-height: 6px;
        --track-color: var(--line);
        --indicator-color: var(--accent);
        margin-top: var(--s-half);
      }

      .counts {
        display: inline-grid;
        grid-template-columns: repeat(4, 44px) 48px;
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }

      .counts .none {
        opacity: 0.35;
      }

      .actions {
        white-space: nowrap;
        text-align: right;
      }

      thead .actions {
        text-align: right;
      }

      caption {
        text-align: left;
      }

      .tag {
        font-size: var(--size-small);
        font-weight: 500;
        color: var(--accent);
        background: var(--accent-wash);
        border-radius: 4px;
        padding: 0 6px;
      }

      .samples {
        text-align: center;
        padding: var(--s2);
        display: grid;
        gap: var(--s1);
        justify-items: center;
      }

      @media (max-width: 720px) {
        :host {
          padding: var(--s2) var(--s1);
        }

        table,
        tbody,
        tr,
        td,
        tbody th {
          display: block;
          width: auto;
        }

        thead {
          display: none;
        }

        tbody tr {
          padding: var(--s1);
          border-bottom: 1px solid var(--line);
        }

        tbody th,
        td {
          border: none;
          padding: 2px var(--s1);
          max-width: none;
        }

        tbody th div {
          white-space: normal;
        }

        .actions {
          text-align: left;
        }

        .optional {
          display: none;
        }
      }
    `,
  ];

  readonly #desk = new Desk(this);
  @state() private filter = '';

  override render(): TemplateResult {
    const { documents, parcels, loaded, message } = this.#desk;
    const isEmpty = loaded && documents.length === 0 && parcels.length === 0;
    return html`
      <div class="bar">
        <h1>${t.intake.title}</h1>
        ${isEmpty ? nothing : this.#templateChoice()}
      </div>
      <dc-drop
        ?large=${isEmpty}
        @dc-files=${(event: CustomEvent<readonly File[]>) => this.#desk.send(event.detail)}
      >
      </dc-drop>
      <p role="alert" class="error" ?hidden=${message === ''}>${message}</p>
      ${isEmpty ? this.#samples() : this.#table()}
    `;
  }

  #templateChoice(): TemplateResult {
    const { templates, template } = this.#desk;
    return html`<label>
        <span class="soft">${t.intake.template}</span>
        <select
          .value=${template ?? ''}
          @change=${(event: Event) => this.#desk.choose((event.currentTarget as HTMLSelectElement).value)}
        >
          ${template === null ? html`<option value="">${t.intake.noTemplate}</option>` : nothing}
          ${templates.map(
            ({ id, name, metadata }) =>
              html`<option value=${id} ?selected=${id === template}>
                ${[metadata.issuer, name].filter(Boolean).join(' · ')}
              </option>`,
          )}
        </select>
      </label>
      <button @click=${() => this.renderRoot.querySelector<HTMLInputElement>('#template')?.click()}>
        ${t.intake.uploadTemplate}
      </button>
      <input
        id="template"
        type="file"
        hidden
        aria-label=${t.intake.uploadTemplate}
        @change=${this.#sendTemplate}
      />`;
  }

  #samples(): TemplateResult {
    return html`<div class="samples">
      <p>${t.intake.empty} <span class="soft">${t.intake.emptyHint}</span></p>
      <button id="samples" @click=${() => this.#desk.loadSamples()}>${t.intake.loadSamples}</button>
    </div>`;
  }

  #table(): TemplateResult {
    const { documents, parcels } = this.#desk;
    const wanted = this.filter.toLocaleLowerCase('vi');
    const shown = documents.filter((row) =>
      `${row.name} ${row.metadata?.issuer ?? ''} ${row.metadata?.place ?? ''}`
        .toLocaleLowerCase('vi')
        .includes(wanted),
    );
    return html`<div class="card table">
        <table>
          <caption class="hidden">
            ${t.intake.caption}
          </caption>
          <thead>
            <tr>
              <th scope="col">${t.intake.columns.document} · ${t.intake.counts(documents.length)}</th>
              <th scope="col" class="optional">${t.intake.columns.date}</th>
              <th scope="col" class="optional">${t.intake.columns.pages}</th>
              <th scope="col">${t.intake.columns.state}</th>
              <th scope="col">${t.intake.columns.result}</th>
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
              : html`<b class="missing">${t.intake.refused}.</b> ${parcel.message}`
        }
      </td>
      <td class="actions">
        ${
          parcel.state === 'sending'
            ? nothing
            : html`<button class="quiet" @click=${() => this.#desk.dismiss(parcel.key)}>
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
          ${metadata?.issuer ?? row.name}
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
      <td class="actions">${this.#actions(row)}</td>
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
    if (row.status !== 'ready' || row.role === 'template' || this.#desk.template === null) return nothing;
    const compared = this.#desk.comparisons.get(row.id);
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
    const compared = this.#desk.comparisons.get(row.id);
    if (row.status === 'queued' || row.status === 'reading') {
      return html`<button
        class="quiet"
        ?disabled=${row.job === null}
        @click=${() => this.#desk.cancel(row.job?.id ?? '')}
      >
        ${t.intake.cancel}
      </button>`;
    }
    if (row.status !== 'ready') {
      return html`<button @click=${() => this.#desk.readAgain(row.id)}>${t.intake.retry}</button>`;
    }
    return html`<a class="button quiet" href=${documentPath(row.id)}>${t.intake.view}</a> ${
        row.role === 'template'
          ? nothing
          : compared === undefined
            ? html`<button class="quiet" @click=${() => this.#desk.useAsTemplate(row.id)}>
                ${t.intake.useAsTemplate}
              </button>`
            : html`<a class="button" href=${comparePath(compared.id)}>${t.intake.open}</a>`
      }`;
  }

  #sendTemplate(event: Event): void {
    const input = event.currentTarget as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file !== undefined) void this.#desk.sendTemplate(file);
    input.value = '';
  }
}
