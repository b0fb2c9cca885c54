// Mẫu tiêu chí: the templates, and the ways to a new one: from a plan, from a file, by hand, from those that are shipped.
import { Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { TemplateDraftView, TemplateRowView } from '../../../server/http/templates/schema.ts';
import { listTemplates, readTemplate, shippedTemplates, uploadTemplate } from '../../api/templates.ts';
import type { Query } from '../../query.ts';
import { goTo, NEW_TEMPLATE, templatePath, templatesPath } from '../../routes.ts';
import { sentence } from '../../sentence.ts';
import { controls, dataTable, page } from '../../styles.ts';
import { showTime } from '../../show-date.ts';
import { t } from '../../wording.ts';
import { listStyles } from '../lists/list.styles.ts';
import { listed, type Columns } from '../lists/listed.ts';
import { findField, noneFound, sortHead, type Address } from '../lists/list-parts.ts';
import { draftOf } from './draft/template-draft.ts';
import { forgetTemplateDraft, keepTemplateDraft } from './draft/kept-draft.ts';
import { styles } from './dc-templates.styles.ts';

/** Milliseconds between two looks at whether a template sent here is drawn. */
const DRAWING_MS = 1500;

const COLUMNS = {
  ten: { label: t.templates.columns.name, of: ({ name }) => name },
  'tieu-chi': { label: t.templates.columns.criteria, of: ({ criteria }) => criteria, first: 'descending' },
  ban: { label: t.templates.columns.version, of: ({ version }) => version, first: 'descending' },
  nguon: { label: t.templates.columns.origin, of: originOf },
  luu: { label: t.templates.columns.saved, of: ({ createdAt }) => createdAt, first: 'descending' },
} satisfies Columns<TemplateRowView>;

@customElement('dc-templates')
export class DcTemplates extends LitElement {
  static override styles = [controls, page, dataTable, listStyles, styles];

  @property({ attribute: false }) query: Query = {};
  @state() private message = '';
  /** Sent here and still being read. */
  @state() private beingDrawn: { readonly id: string; readonly name: string } | null = null;
  #look: ReturnType<typeof setTimeout> | undefined;

  readonly #load = new Task(this, {
    args: () => [] as const,
    task: (_, { signal }) => listTemplates(signal),
    onComplete: (templates) => {
      if (templates.some(({ id }) => id === this.beingDrawn?.id)) this.beingDrawn = null;
      if (this.beingDrawn !== null) this.#look = setTimeout(() => void this.#load.run(), DRAWING_MS);
    },
  });

  readonly #shipped = new Task(this, {
    args: () => [] as const,
    task: (_, { signal }) => shippedTemplates(signal),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    document.title = t.templates.title;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#look);
  }

  override render(): TemplateResult {
    const templates = this.#load.value;
    return html`
      <div class="bar">
        <h1>${t.templates.title}</h1>
        <button class="primary" @click=${() => this.#ask('plan')}>${t.templates.fromPlan}</button>
        <button @click=${() => this.#ask('file')}>${t.templates.fromFile}</button>
        <button @click=${() => this.#begin(null)}>${t.templates.write}</button>
        <input
          id="plan"
          type="file"
          hidden
          aria-label=${t.templates.fromPlan}
          @change=${(event: Event) => this.#chosen(event, (file) => this.#draw(file))}
        />
        <input
          id="file"
          type="file"
          hidden
          accept=".yaml,.yml,.xlsx,.csv"
          aria-label=${t.templates.fromFile}
          @change=${(event: Event) => this.#chosen(event, async (file) => this.#begin(await readTemplate(file)))}
        />
      </div>
      <p class="soft lead">${t.templates.lead}</p>
      <p class="error" role="alert" ?hidden=${this.message === ''}>${this.message}</p>
      <p class="soft" role="status" ?hidden=${this.beingDrawn === null}>
        ${this.beingDrawn === null ? nothing : t.templates.beingDrawn(this.beingDrawn.name)}
      </p>
      ${
        templates === undefined
          ? this.#load.render({
              pending: () => html`<p class="soft">${t.failure.loading}</p>`,
              error: (cause) => html`<p class="error" role="alert">${sentence(cause)}</p>`,
            })
          : templates.length === 0
            ? html`<p>${t.templates.none}</p>`
            : this.#list(templates)
      }
      ${this.#shippedOnes()}
    `;
  }

  #list(templates: readonly TemplateRowView[]): TemplateResult {
    const address = { query: this.query, pathOf: templatesPath };
    const found = listed(templates, this.query, COLUMNS, ({ name, metadata }) =>
      [name, metadata.issuer, metadata.number].join(' '),
    );
    return html`${findField(address, COLUMNS, t.lists.findTemplate)}
    ${found.length === 0 ? noneFound() : table(found, address)}`;
  }

  #shippedOnes(): TemplateResult | typeof nothing {
    const shipped = this.#shipped.value ?? [];
    if (shipped.length === 0) return nothing;
    return html`<h2>${t.templates.shipped}</h2>
      <ul class="card">
        ${shipped.map(
          (one) =>
            html`<li>
              <span
                >${one.name} <span class="soft small">${t.template.criteria(one.criteria.length)}</span></span
              >
              <button @click=${() => this.#begin(one)}>${t.templates.openShipped}</button>
            </li>`,
        )}
      </ul>`;
  }

  #ask(input: 'plan' | 'file'): void {
    this.renderRoot.querySelector<HTMLInputElement>(`#${input}`)?.click();
  }

  async #chosen(event: Event, take: (file: File) => Promise<void>): Promise<void> {
    const input = event.currentTarget as HTMLInputElement;
    const [file] = input.files ?? [];
    input.value = '';
    if (file === undefined) return;
    try {
      await take(file);
      this.message = '';
    } catch (cause) {
      this.message = `${file.name}: ${sentence(cause)}`;
    }
  }

  async #draw(file: File): Promise<void> {
    const { id } = await uploadTemplate(file);
    this.beingDrawn = { id, name: file.name };
    await this.#load.run();
  }

  /** Opens the draft of a new template; null: an empty one, or the one that was begun and not saved. */
  #begin(read: TemplateDraftView | null): void {
    if (read !== null) {
      forgetTemplateDraft(NEW_TEMPLATE);
      keepTemplateDraft(NEW_TEMPLATE, {
        version: 0,
        draft: draftOf(read, { isStored: false, source: read.source }),
      });
    }
    goTo(templatePath(NEW_TEMPLATE));
  }
}

function table(templates: readonly TemplateRowView[], address: Address): TemplateResult {
  return html`<div class="card table folds">
    <table>
      <caption class="hidden">
        ${t.templates.title}
      </caption>
      <thead>
        <tr>
          ${Object.keys(COLUMNS).map((column) => sortHead(address, COLUMNS, column))}
        </tr>
      </thead>
      <tbody>
        ${templates.map(row)}
      </tbody>
    </table>
  </div>`;
}

function originOf({ document, origin }: Pick<TemplateRowView, 'document' | 'origin'>): string {
  return t.templates.origin(document !== null, origin === 'edited');
}

function row({
  id,
  name,
  metadata,
  criteria,
  version,
  origin,
  document,
  createdAt,
}: TemplateRowView): TemplateResult {
  return html`<tr>
    <th scope="row" class="what">
      <a href=${templatePath(id)}>${name || t.templates.unnamed}</a>
      <div class="soft small">${[metadata.issuer, metadata.number].filter(Boolean).join(' · ')}</div>
    </th>
    <td class="number" data-label=${COLUMNS['tieu-chi'].label}>${criteria}</td>
    <td class="number" data-label=${COLUMNS.ban.label}>${version}</td>
    <td data-label=${COLUMNS.nguon.label}>${originOf({ document, origin })}</td>
    <td class="number" data-label=${COLUMNS.luu.label}>${showTime(createdAt)}</td>
  </tr>`;
}
