// One document in the list of those received: what it is, how far its reading is, how it stands against the template, what can be done.
import '@awesome.me/webawesome/dist/components/progress-bar/progress-bar.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { DocumentRow } from '../../api/documents.ts';
import { comparePath, documentPath, roundPath } from '../../routes.ts';
import { showDate } from '../../show-date.ts';
import { scoreText } from '../score.ts';
import { STATUSES, statusSign } from '../../status.ts';
import { t } from '../../wording.ts';
import { titleOf } from './document-order.ts';

export type DocumentAct =
  | { readonly kind: 'cancel'; readonly job: string }
  | { readonly kind: 'read-again' | 'use-as-template'; readonly document: string }
  | { readonly kind: 'remove'; readonly row: DocumentRow };

export interface RowContext {
  readonly row: DocumentRow;
  /** null: not compared yet; undefined: no template is chosen. */
  readonly compared: DocumentRow['comparison'] | undefined;
  readonly act: (act: DocumentAct) => void;
}

/** The cells of a row, in the order of the table's heads. */
export function documentCells({ row, compared, act }: RowContext): TemplateResult {
  const { metadata } = row;
  const rounds = row.rounds.map(({ id, name }) => html`<a class="round" href=${roundPath(id)}>${name}</a>`);
  // The name of the file last, which is cut where there is no room.
  const told = [metadata?.number, ...rounds, metadata?.issuer && row.name].filter(Boolean);
  return html`<th scope="row">
      <div title=${metadata?.title ?? row.name}>
        ${titleOf(row)}
        ${row.role === 'template' ? html`<span class="tag">${t.intake.isTemplate}</span>` : nothing}
        ${row.original === 'kept' || row.original === 'never' ? nothing : html`<span class="tag lost">${t.intake.originals[row.original]}</span>`}
        ${row.notices === 0 ? nothing : html`<a class="tag notices" href=${documentPath(row.id)}>${t.intake.notices(row.notices)}</a>`}
      </div>
      <div class="soft small">${told.map((one, at) => [at === 0 ? nothing : ' · ', one])}</div>
    </th>
    <td class="optional number">${showDate(metadata?.date ?? null)}</td>
    <td class="optional number">${row.pageCount === 0 ? nothing : row.pageCount}</td>
    <td class="state">${state(row)}</td>
    <td>${result(row, compared)}</td>
    <td class="actions">
      ${actions(row, compared ?? null, act)}
      <button
        class="cross"
        title=${t.uploads.remove}
        aria-label=${`${t.uploads.remove}: ${titleOf(row)}`}
        @click=${() => act({ kind: 'remove', row })}
      >
        ×
      </button>
    </td>`;
}

function state(row: DocumentRow): TemplateResult {
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

function result(row: DocumentRow, compared: RowContext['compared']): TemplateResult | typeof nothing {
  if (row.status !== 'ready' || row.role === 'template' || compared === undefined) return nothing;
  if (compared === null) return html`<span class="soft">${t.intake.comparing}</span>`;
  return html`<span class="counts">
    ${STATUSES.map((status) => {
      const count = compared.summary[status];
      return html`<span class="${status} ${count === 0 ? 'none' : ''}" title=${t.status[status]}
        >${statusSign(status)} ${count}</span
      >`;
    })}
    <span>${scoreText(compared.summary.score, compared.summary)}</span>
  </span>`;
}

function actions(
  row: DocumentRow,
  compared: DocumentRow['comparison'],
  act: RowContext['act'],
): TemplateResult {
  if (row.status === 'queued' || row.status === 'reading') {
    return html`<button
      class="quiet"
      ?disabled=${row.job === null}
      @click=${() => act({ kind: 'cancel', job: row.job?.id ?? '' })}
    >
      ${t.intake.cancel}
    </button>`;
  }
  if (row.status !== 'ready') {
    return html`<button @click=${() => act({ kind: 'read-again', document: row.id })}>
      ${t.intake.retry}
    </button>`;
  }
  return html`<a class="button quiet" href=${documentPath(row.id)}>${t.intake.view}</a> ${
      row.role === 'template'
        ? nothing
        : compared === null
          ? html`<button class="quiet" @click=${() => act({ kind: 'use-as-template', document: row.id })}>
              ${t.intake.useAsTemplate}
            </button>`
          : html`<a class="button" href=${comparePath(compared.id)}>${t.intake.open}</a>`
    }`;
}
