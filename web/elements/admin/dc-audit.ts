// The audit: who changed what, filtered by the address, to read and to take along.
import { Task } from '@lit/task';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { detailText } from '../../../server/report/audit/detail-text.ts';
import { auditFile, listAudit, type AuditPage } from '../../api/admin.ts';
import type { Query } from '../../query.ts';
import { adminPath, documentPath, goTo } from '../../routes.ts';
import { controls, dataTable } from '../../styles.ts';
import '../dates/dc-date-field.ts';
import { listStyles } from '../lists/list.styles.ts';
import { textOf } from '../session/text-of.ts';
import { styles } from './admin.styles.ts';
import { loaded, timeOf } from './shown.ts';
import { t } from '../../wording.ts';
import { a } from './wording.ts';

const AT_ONCE = 50;
/** Names in the address → in the API. */
const FIELDS = { ai: 'actor', viec: 'action', tu: 'from', den: 'to' } as const;
const NAMES = { fields: a.audit.fields, values: a.audit.values, separator: ' · ' };
/** A document's id is its hash. */
const DOCUMENT = /^[0-9a-f]{64}$/;

@customElement('dc-audit')
export class DcAudit extends LitElement {
  static override styles = [controls, dataTable, listStyles, styles];

  @property({ attribute: false }) query: Query = {};

  readonly #load = new Task(this, {
    args: () => [JSON.stringify(this.query)] as const,
    task: (_, { signal }) => listAudit(this.#filter(), { offset: this.#offset(), limit: AT_ONCE }, signal),
  });

  #filter(): Query {
    return Object.fromEntries(
      Object.entries(FIELDS).flatMap(([own, name]) => {
        const value = this.query[own] ?? '';
        return value === '' ? [] : [[name, value]];
      }),
    );
  }

  #offset(): number {
    return Math.max(0, Number(this.query['tu-dong']) || 0);
  }

  override render(): TemplateResult {
    return loaded(this.#load, (page) => this.#show(page));
  }

  #show({ total, entries, actors }: AuditPage): TemplateResult {
    const chosen = (name: keyof typeof FIELDS): string => this.query[name] ?? '';
    const option = (value: string, label: string, now: string): TemplateResult =>
      html`<option value=${value} ?selected=${value === now}>${label}</option>`;
    const day = (name: 'tu' | 'den', label: string): TemplateResult =>
      html`<dc-date-field name=${name} label=${label} .value=${chosen(name)}></dc-date-field>`;
    return html`
      <form
        class="card row filters"
        aria-label=${a.audit.filter}
        @change=${this.#refine}
        @submit=${this.#refine}
      >
        <label
          >${a.audit.who}
          <select name="ai">
            ${option('', a.audit.anyone, chosen('ai'))}
            ${actors.map((name) => option(name, t.actor(name), chosen('ai')))}
          </select></label
        >
        <label
          >${a.audit.what}
          <select name="viec">
            ${option('', a.audit.anything, chosen('viec'))}
            ${Object.entries(a.audit.groups).map(([group, name]) => option(group, name, chosen('viec')))}
          </select></label
        >
        ${day('tu', a.audit.from)} ${day('den', a.audit.to)}
        <span class="acts end">
          <span role="status" class="soft">${a.audit.total(total)}</span>
          <a class="button" href=${auditFile(this.#filter(), 'xlsx')} download>Excel</a>
          <a class="button" href=${auditFile(this.#filter(), 'csv')} download>CSV</a>
        </span>
      </form>
      ${entries.length === 0 ? html`<p class="soft">${Object.keys(this.#filter()).length === 0 ? a.audit.empty : a.audit.none}</p>` : this.#table(entries)}
      <p class="acts">
        ${this.#pageLink(a.audit.newer, this.#offset() - AT_ONCE, this.#offset() > 0)}
        ${this.#pageLink(a.audit.older, this.#offset() + AT_ONCE, this.#offset() + AT_ONCE < total)}
      </p>
    `;
  }

  #table(entries: AuditPage['entries']): TemplateResult {
    return html`<div class="card table folds" tabindex="0" role="region" aria-label=${a.rooms.audit}>
      <table>
        <thead>
          <tr>
            <th>${a.audit.when}</th>
            <th>${a.audit.who}</th>
            <th>${a.audit.what}</th>
            <th>${a.audit.about}</th>
            <th>${a.audit.detail}</th>
          </tr>
        </thead>
        <tbody>
          ${entries.map(
            ({ at, actor, action, subject, detail, names }) =>
              html`<tr>
                <td class="when number">${timeOf(at)}</td>
                <td class="when">${actor === '' ? '–' : t.actor(actor)}</td>
                <td class="when what">${a.audit.actions[action] ?? action}</td>
                <td>${subjectOf(subject, names[subject])}</td>
                <td class="long">${detailText(detail, NAMES, names, names[subject])}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #pageLink(label: string, offset: number, isThere: boolean): TemplateResult {
    const query = { ...this.query, 'tu-dong': offset > 0 ? String(offset) : '' };
    return isThere
      ? html`<a class="button" href=${adminPath('audit', query)}>${label}</a>`
      : html`<span></span>`;
  }

  #refine(event: Event): void {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const query = Object.fromEntries(Object.keys(FIELDS).map((name) => [name, textOf(form, name)]));
    goTo(adminPath('audit', query), 'replace');
  }
}

/** By its name, the id beside it for whoever points at it. */
function subjectOf(subject: string, name: string | undefined): TemplateResult {
  if (DOCUMENT.test(subject))
    return html`<a href=${documentPath(subject)} title=${subject}>${name ?? `${subject.slice(0, 8)}…`}</a>`;
  return name === undefined ? html`${subject}` : html`<span title=${subject}>${name}</span>`;
}
