// Đợt kiểm tra: the rounds, each with how far it is.
import { Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CampaignView } from '../../../server/http/campaigns/schema.ts';
import { listRounds } from '../../api/rounds.ts';
import type { Query } from '../../query.ts';
import { newRoundPath, roundPath, roundsPath } from '../../routes.ts';
import { sentence } from '../../sentence.ts';
import { showDate } from '../../show-date.ts';
import { controls, dataTable, page } from '../../styles.ts';
import { t } from '../../wording.ts';
import { listStyles } from '../lists/list.styles.ts';
import { listed, type Columns } from '../lists/listed.ts';
import { findField, noneFound, sortHead, type Address } from '../lists/list-parts.ts';
import { styles } from './rounds.styles.ts';

/** Nothing is due before what has no deadline. */
const NEVER = '9999';

const COLUMNS = {
  ten: { label: t.rounds.name, of: ({ name }) => name },
  han: { label: t.rounds.deadline, of: ({ deadline }) => deadline ?? NEVER },
  nop: { label: t.rounds.submitted, of: ({ counts }) => counts.submitted, first: 'descending' },
  muon: { label: t.matrix.late, of: ({ counts }) => counts.late, first: 'descending' },
  'doi-chieu': { label: t.rounds.compared, of: ({ counts }) => counts.compared, first: 'descending' },
  'ra-soat': { label: t.matrix.reviewed, of: ({ counts }) => counts.reviewed, first: 'descending' },
  'can-xem': { label: t.status.unclear, of: ({ counts }) => counts.unsure, first: 'descending' },
} satisfies Columns<CampaignView>;

@customElement('dc-rounds')
export class DcRounds extends LitElement {
  static override styles = [controls, page, dataTable, listStyles, styles];

  @property({ attribute: false }) query: Query = {};

  readonly #load = new Task(this, { args: () => [] as const, task: (_, { signal }) => listRounds(signal) });

  override connectedCallback(): void {
    super.connectedCallback();
    document.title = t.rounds.title;
  }

  override render(): TemplateResult {
    return html`
      <div class="bar">
        <h1>${t.rounds.title}</h1>
        <a class="button primary" href=${newRoundPath}>${t.rounds.create}</a>
      </div>
      ${this.#load.render({
        pending: () => html`<p class="soft">${t.failure.loading}</p>`,
        error: (cause) => html`<p class="error" role="alert">${sentence(cause)}</p>`,
        complete: (rounds) =>
          rounds.length === 0 ? html`<p class="soft">${t.rounds.none}</p>` : this.#list(rounds),
      })}
    `;
  }

  #list(rounds: readonly CampaignView[]): TemplateResult {
    const address = { query: this.query, pathOf: roundsPath };
    const found = listed(rounds, this.query, COLUMNS, ({ name, province, template }) =>
      [name, province, template.name].join(' '),
    );
    return html`${findField(address, COLUMNS, t.lists.findRound)}
    ${found.length === 0 ? noneFound() : table(found, address)}`;
  }
}

function table(rounds: readonly CampaignView[], address: Address): TemplateResult {
  return html`<div class="card table folds">
    <table>
      <caption class="hidden">
        ${t.rounds.title}
      </caption>
      <thead>
        <tr>
          ${Object.keys(COLUMNS).map((column) => sortHead(address, COLUMNS, column, column === 'ten' ? '' : 'number'))}
        </tr>
      </thead>
      <tbody>
        ${rounds.map(row)}
      </tbody>
    </table>
  </div>`;
}

function row({ id, name, template, deadline, province, closed, counts }: CampaignView): TemplateResult {
  return html`<tr>
    <th scope="row" class="what">
      <a href=${roundPath(id)}>${name}</a>
      ${closed ? html`<span class="tag">${t.rounds.closed}</span>` : nothing}
      <div class="soft small">
        ${province}<span class="from"
          >${[province && ' · ', template.name, ' · ', t.rounds.version(template.version)].filter(Boolean).join('')}</span
        >
      </div>
    </th>
    <td class="number" data-label=${COLUMNS.han.label}>${showDate(deadline) || '–'}</td>
    <td class="number" data-label=${COLUMNS.nop.label}>
      ${counts.submitted}/${counts.units} ${progress(counts.submitted, counts.units)}
    </td>
    <td class="number" data-label=${COLUMNS.muon.label}>${counts.late}</td>
    <td class="number" data-label=${COLUMNS['doi-chieu'].label}>${counts.compared}/${counts.submitted}</td>
    <td class="number" data-label=${COLUMNS['ra-soat'].label}>
      ${counts.reviewed}/${counts.submitted} ${progress(counts.reviewed, counts.submitted)}
    </td>
    <td class="number" data-label=${COLUMNS['can-xem'].label}>${counts.unsure}</td>
  </tr>`;
}

function progress(done: number, of: number): TemplateResult {
  return html`<svg class="progress" width="56" height="6" aria-hidden="true">
    <rect class="whole" width="56" height="6" rx="3" />
    <rect class="part" width=${(56 * done) / Math.max(1, of)} height="6" rx="3" />
  </svg>`;
}
