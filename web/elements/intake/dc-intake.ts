// Tiếp nhận: files come in, a row each, read page by page, and told how they stand against the template.
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { goTo, intakePath } from '../../routes.ts';
import { controls, page } from '../../styles.ts';
import { t } from '../../wording.ts';
import type { TemplateRowView } from '../../../server/http/templates/schema.ts';
import { nameInFull } from '../lists/name-in-full.ts';
import type { Upload } from '../../uploads/kept-uploads.ts';
import '../uploads/dc-drop.ts';
import '../uploads/dc-uploads.ts';
import './dc-bulk.ts';
import './dc-documents.ts';
import { styles } from './dc-intake.styles.ts';
import { arrangementOf, queryOf, titleOf, type Arrangement } from './document-order.ts';
import type { DocumentAct } from './document-row.ts';
import { ReceivedDocuments } from './received-documents.ts';

@customElement('dc-intake')
export class DcIntake extends LitElement {
  static override styles = [controls, page, styles];

  @property({ attribute: false }) query: Readonly<Record<string, string>> = {};
  @property({ attribute: false }) uploads: readonly Upload[] = [];
  /** How many uploads were answered: each may have brought a document. */
  @property({ type: Number }) answered = 0;

  @property({ attribute: false }) batch = { sent: 0, of: 0 };
  @state() private selected: ReadonlySet<string> = new Set();

  readonly #received = new ReceivedDocuments(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('answered') && this.#received.loaded) this.#received.askFirst();
  }

  override render(): TemplateResult {
    const { documents, total, loaded, message, template } = this.#received;
    const isEmpty = loaded && documents.length === 0 && this.uploads.length === 0;
    return html`
      <div class="bar">
        <h1>${t.intake.title}</h1>
        ${this.#progress()} ${isEmpty ? nothing : this.#templateChoice()}
      </div>
      ${isEmpty ? nothing : this.#chosenInFull()}
      <dc-drop ?large=${isEmpty}></dc-drop>
      <p role="alert" class="error" ?hidden=${message === ''}>${message}</p>
      <dc-uploads
        .uploads=${this.uploads}
        .batch=${this.batch}
        ?hidden=${this.uploads.length === 0}
      ></dc-uploads>
      ${
        isEmpty
          ? this.#samples()
          : html`<dc-bulk
                .rows=${documents.filter(({ id }) => this.selected.has(id))}
                @dc-unselect=${() => (this.selected = new Set())}
                @dc-act=${this.#act}
                @dc-changed=${() => this.#received.refresh()}
              ></dc-bulk>
              <dc-documents
                .selected=${this.selected}
                @dc-select=${({ detail }: CustomEvent<ReadonlySet<string>>) => (this.selected = detail)}
                .documents=${documents}
                .total=${total}
                .template=${template}
                .arrangement=${arrangementOf(this.query)}
                @dc-act=${this.#act}
                @dc-arrange=${({ detail }: CustomEvent<Arrangement>) =>
                  goTo(intakePath(queryOf(detail)), 'replace')}
              ></dc-documents>`
      }
    `;
  }

  /** How much of what was read is compared, for counts below are of that much. */
  #progress(): TemplateResult | typeof nothing {
    const { compared, template, documents } = this.#received;
    const reading = documents.filter(({ status }) => status === 'queued' || status === 'reading').length;
    const told = [
      reading === 0 ? '' : t.intake.stillReading(reading),
      template === null || compared.plans === 0 ? '' : t.compared(compared.compared, compared.plans),
    ].filter(Boolean);
    if (told.length === 0) return nothing;
    return html`<span class="soft number" role="status">${told.join(' · ')}</span>`;
  }

  #templateChoice(): TemplateResult {
    const { templates, template } = this.#received;
    return html`<label>
        <span class="soft">${t.intake.template}</span>
        <select
          .value=${template ?? ''}
          @change=${(event: Event) => this.#received.choose((event.currentTarget as HTMLSelectElement).value)}
        >
          ${template === null ? html`<option value="">${t.intake.noTemplate}</option>` : nothing}
          ${templates.map(
            ({ id, name, metadata }) =>
              html`<option value=${id} ?selected=${id === template}>
                ${templateName({ name, metadata })}
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

  #chosenInFull(): TemplateResult | typeof nothing {
    const { templates, template } = this.#received;
    const chosen = templates.find(({ id }) => id === template);
    return chosen === undefined ? nothing : nameInFull(templateName(chosen));
  }

  #samples(): TemplateResult {
    return html`<div class="samples">
      <p>${t.intake.empty} <span class="soft">${t.intake.emptyHint}</span></p>
      <button id="samples" @click=${() => this.#received.loadSamples()}>${t.intake.loadSamples}</button>
    </div>`;
  }

  #act({ detail }: CustomEvent<DocumentAct>): void {
    switch (detail.kind) {
      case 'cancel':
        void this.#received.cancel(detail.job);
        break;
      case 'read-again':
        void this.#received.readAgain(detail.document);
        break;
      case 'use-as-template':
        void this.#received.useAsTemplate(detail.document);
        break;
      case 'remove': {
        const { id } = detail.row;
        void this.#received.remove(id).then((isGone) => {
          if (isGone) this.#tell('dc-removed', { name: titleOf(detail.row), document: id });
        });
      }
    }
  }

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  #sendTemplate(event: Event): void {
    const input = event.currentTarget as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file !== undefined) void this.#received.sendTemplate(file);
    input.value = '';
  }
}

function templateName({ name, metadata }: Pick<TemplateRowView, 'name' | 'metadata'>): string {
  return [metadata.issuer, name].filter(Boolean).join(' · ');
}
