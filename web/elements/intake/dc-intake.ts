// Tiếp nhận: files come in, a row each, read page by page, and told how they stand against the template.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Desk } from '../../desk.ts';
import { controls } from '../../styles.ts';
import { t } from '../../wording.ts';
import type { Act } from './dc-documents.ts';
import { styles } from './dc-intake.styles.ts';
import './dc-documents.ts';
import './dc-drop.ts';

@customElement('dc-intake')
export class DcIntake extends LitElement {
  static override styles = [controls, styles];

  readonly #desk = new Desk(this);

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
      ${
        isEmpty
          ? this.#samples()
          : html`<dc-documents
              .documents=${documents}
              .parcels=${parcels}
              .comparisons=${this.#desk.comparisons}
              .template=${this.#desk.template}
              @dc-act=${this.#act}
            ></dc-documents>`
      }
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

  #act({ detail }: CustomEvent<Act>): void {
    switch (detail.kind) {
      case 'cancel':
        void this.#desk.cancel(detail.job);
        break;
      case 'read-again':
        void this.#desk.readAgain(detail.document);
        break;
      case 'use-as-template':
        void this.#desk.useAsTemplate(detail.document);
        break;
      case 'remove':
        void this.#desk.remove(detail.row);
        break;
      case 'restore':
        void this.#desk.restore(detail.parcel);
        break;
      case 'dismiss':
        this.#desk.dismiss(detail.parcel);
    }
  }

  #sendTemplate(event: Event): void {
    const input = event.currentTarget as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file !== undefined) void this.#desk.sendTemplate(file);
    input.value = '';
  }
}
