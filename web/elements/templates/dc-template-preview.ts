// A template's draft held against a plan: what each criterion would say, those that change first.
import { initialState, Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { TemplatePreviewView } from '../../../server/http/templates/schema.ts';
import { listDocuments } from '../../api/documents.ts';
import { previewTemplate, previewWritten } from '../../api/templates.ts';
import { goTo, NEW_TEMPLATE, templatePath } from '../../routes.ts';
import { sentence } from '../../sentence.ts';
import { STATUSES, statusLabel, statusSign } from '../../status.ts';
import { controls, dataTable, statusColours } from '../../styles.ts';
import { t } from '../../wording.ts';
import { editedOf, type TemplateDraft } from './draft/template-draft.ts';
import { listStyles } from '../lists/list.styles.ts';
import { sides } from './sides.styles.ts';

/** Plans to choose from: the newest. */
const PLANS = 500;

type Previewed = TemplatePreviewView['criteria'][number];

@customElement('dc-template-preview')
export class DcTemplatePreview extends LitElement {
  static override styles = [controls, dataTable, listStyles, statusColours, sides];

  @property() template = '';
  @property({ attribute: false }) draft!: TemplateDraft;
  @property() document = '';

  readonly #plans = new Task(this, {
    args: () => [] as const,
    task: async (_, { signal }) =>
      (await listDocuments(0, PLANS, null, signal)).documents.filter(
        ({ role, status }) => role === 'plan' && status === 'ready',
      ),
  });

  readonly #preview = new Task(this, {
    args: () => [this.template, this.document, this.draft] as const,
    task: ([template, document, draft]) =>
      document === '' || draft.criteria.length === 0
        ? initialState
        : template === NEW_TEMPLATE
          ? previewWritten(document, { ...draft, criteria: editedOf(draft) })
          : previewTemplate(template, document, editedOf(draft)),
  });

  override render(): TemplateResult {
    const plans = this.#plans.value;
    return html`
      <label class="choose">
        <span>${t.preview.plan}</span>
        <select @change=${(event: Event) => this.#choose((event.currentTarget as HTMLSelectElement).value)}>
          <option value="" ?selected=${this.document === ''}>${t.preview.choose}</option>
          ${plans?.map(
            ({ id, name, metadata }) =>
              html`<option value=${id} ?selected=${id === this.document}>
                ${[metadata?.issuer, name].filter(Boolean).join(' · ')}
              </option>`,
          )}
        </select>
      </label>
      ${plans?.length === 0 ? html`<p class="soft">${t.preview.none}</p>` : nothing}
      ${this.#preview.render({
        pending: () => html`<p class="soft" role="status">${t.preview.working}</p>`,
        error: (cause) => html`<p class="error" role="alert">${sentence(cause)}</p>`,
        complete: (preview) => told(preview),
      })}
    `;
  }

  #choose(plan: string): void {
    goTo(templatePath(this.template, 'preview', { 'ke-hoach': plan }), 'replace');
  }
}

function told({ before, after, criteria }: TemplatePreviewView): TemplateResult {
  const changed = before === null ? [] : criteria.filter((one) => one.before !== one.status);
  const lead = before === null ? t.preview.unsaved : t.preview.lead;
  const columns = [
    ...(before === null ? [] : [[t.preview.now, before] as const]),
    [t.preview.draft, after] as const,
  ];
  const summaries = columns.map(([, summary]) => summary);
  return html`<p class="soft">${lead}</p>
    <div class="table" role="region" tabindex="0" aria-label=${t.template.sides.preview}>
      <table class="counts">
        <caption class="hidden">
          ${lead}
        </caption>
        <thead>
          <tr>
            <td></td>
            ${columns.map(([name]) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${STATUSES.map((status) =>
            counts(
              statusLabel(status),
              summaries.map((one) => one[status]),
            ),
          )}
          ${counts(
            t.compare.score,
            summaries.map(({ score }) => `${Math.round(100 * score)} %`),
          )}
        </tbody>
      </table>
    </div>
    ${
      before === null
        ? table(criteria, t.preview.all, 'unsaved')
        : html`<h2 data-changes>${t.preview.changes(changed.length)}</h2>
            ${changed.length === 0 ? nothing : table(changed, t.preview.changes(changed.length))}
            <details>
              <summary>${t.preview.all} (${criteria.length})</summary>
              ${table(criteria, t.preview.all)}
            </details>`
    }`;
}

function counts(of: unknown, values: readonly (string | number)[]): TemplateResult {
  return html`<tr>
    <th scope="row">${of}</th>
    ${values.map((value) => html`<td class="number">${value}</td>`)}
  </tr>`;
}

/** unsaved: there is no earlier version to tell beside. */
function table(
  criteria: readonly Previewed[],
  label: string,
  of: 'stored' | 'unsaved' = 'stored',
): TemplateResult {
  const { columns } = t.preview;
  return html`<div class="table folds" role="region" tabindex="0" aria-label=${label}>
    <table>
      <thead>
        <tr>
          <th scope="col">${columns.criterion}</th>
          ${of === 'stored' ? html`<th scope="col">${columns.before}</th>` : nothing}
          <th scope="col">${columns.after}</th>
          <th scope="col">${columns.reason}</th>
        </tr>
      </thead>
      <tbody>
        ${criteria.map(
          ({ id, text, before, status, reason, evidence }) =>
            html`<tr data-criterion=${id}>
              <th scope="row" class="what"><span class="soft number">${id}</span> ${text}</th>
              ${
                of === 'stored'
                  ? html`<td data-label=${columns.before}>
                      ${before === null ? html`<span class="soft">${t.preview.fresh}</span>` : statusSign(before)}
                    </td>`
                  : nothing
              }
              <td data-label=${columns.after}>${statusLabel(status)}</td>
              <td>
                ${reason}
                ${evidence === null ? nothing : html`<span class="soft small passage">${evidence}</span>`}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
