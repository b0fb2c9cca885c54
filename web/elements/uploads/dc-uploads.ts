/**
 * What became of the files sent: how many are on their way, and each refusal, duplicate or removal until it is dismissed.
 *
 * @fires dc-upload - `detail` is the UploadAct that a person chose; bubbles.
 */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { documentPath } from '../../routes.ts';
import { controls } from '../../styles.ts';
import type { Upload } from '../../uploads/kept-uploads.ts';
import { t } from '../../wording.ts';
import { KeptFocus } from '../kept-focus.ts';
import { styles } from './dc-uploads.styles.ts';

export type UploadAct =
  | { readonly kind: 'dismiss' | 'send-again'; readonly upload: string }
  | { readonly kind: 'restore'; readonly upload: Upload }
  | { readonly kind: 'dismiss-all' | 'restore-all' };

/** More notes than these are worth one button that dismisses all. */
const FEW = 3;

@customElement('dc-uploads')
export class DcUploads extends LitElement {
  static override styles = [controls, styles];

  @property({ attribute: false }) uploads: readonly Upload[] = [];
  /** Of the files that are on their way together. */
  @property({ attribute: false }) batch: { readonly sent: number; readonly of: number } = { sent: 0, of: 0 };

  constructor() {
    super();
    new KeptFocus(this);
  }

  override render(): TemplateResult | typeof nothing {
    const going = this.uploads.filter(({ state }) => state === 'waiting' || state === 'sending').length;
    const told = this.uploads.filter(({ state }) => state !== 'waiting' && state !== 'sending');
    const removed = told.filter(({ state }) => state === 'removed').length;
    if (this.uploads.length === 0) return nothing;
    return html`<div class="card">
      ${
        going === 0
          ? nothing
          : html`<p class="going">
              <span role="status">${t.uploads.going(going)}</span>
              <progress
                max=${Math.max(1, this.batch.of)}
                .value=${this.batch.sent}
                aria-label=${t.uploads.sent(this.batch.sent, this.batch.of)}
              ></progress>
              <span class="soft number">${t.uploads.sent(this.batch.sent, this.batch.of)}</span>
            </p>`
      }
      ${
        told.length > FEW
          ? html`<p class="many">
              <span class="soft">${t.uploads.told(told.length)}</span>
              ${
                removed < 2
                  ? nothing
                  : html`<button @click=${() => this.#act({ kind: 'restore-all' })}>
                      ${t.uploads.restoreAll(removed)}
                    </button>`
              }
              <button class="quiet" @click=${() => this.#act({ kind: 'dismiss-all' })}>
                ${t.uploads.dismissAll}
              </button>
            </p>`
          : nothing
      }
      <ul aria-label=${t.uploads.label} tabindex="-1" data-keeps-focus>
        ${repeat(
          told,
          ({ key }) => key,
          (upload) => this.#row(upload),
        )}
      </ul>
    </div>`;
  }

  #row(upload: Upload): TemplateResult {
    const { state, name, document, message } = upload;
    return html`<li>
      <b class="name">${name}</b>
      <span class="said">
        ${
          state === 'duplicate'
            ? html`${t.uploads.duplicate}
              ${document === null ? nothing : html`<a href=${documentPath(document)}>${t.intake.view}</a>`}`
            : state === 'removed'
              ? `${t.uploads.removed} ${message}`
              : state === 'lost'
                ? t.uploads.lost
                : html`<b class="missing">${state === 'unsent' ? t.uploads.unsent : t.uploads.refused}.</b>
                    ${message}`
        }
      </span>
      <span class="acts">
        ${
          state === 'removed'
            ? html`<button @click=${() => this.#act({ kind: 'restore', upload })}>
                ${t.uploads.restore}
              </button>`
            : state === 'unsent' || state === 'refused'
              ? html`<button @click=${() => this.#act({ kind: 'send-again', upload: upload.key })}>
                  ${t.uploads.sendAgain}
                </button>`
              : nothing
        }
        <button
          class="cross"
          title=${t.uploads.dismiss}
          aria-label=${`${t.uploads.dismiss}: ${name}`}
          @click=${() => this.#act({ kind: 'dismiss', upload: upload.key })}
        >
          ×
        </button>
      </span>
    </li>`;
  }

  #act(detail: UploadAct): void {
    this.dispatchEvent(new CustomEvent('dc-upload', { detail, bubbles: true, composed: true }));
  }
}
