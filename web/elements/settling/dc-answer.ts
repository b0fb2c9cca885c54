/**
 * One verdict for several cells: four choices and a note.
 *
 * @fires dc-answer - `detail` is { status, note }.
 */
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { StatusView } from '../../../server/http/schema.ts';
import { STATUSES, statusShape } from '../../status.ts';
import { controls, statusColours } from '../../styles.ts';
import { t } from '../../wording.ts';
import { styles } from './settling.styles.ts';

@customElement('dc-answer')
export class DcAnswer extends LitElement {
  static override styles = [controls, statusColours, styles];

  @property({ type: Number }) cells = 0;
  @property({ type: Boolean }) keys = false;
  @state() private note = '';

  override render(): TemplateResult {
    return html`<div class="acts answers" role="group" aria-label=${t.settling.answer(this.cells)}>
      <span>${t.settling.answer(this.cells)}</span>
      ${STATUSES.filter((status) => status !== 'unclear').map(
        (status, index) =>
          html`<button
            data-status=${status}
            ?disabled=${this.cells === 0}
            @click=${() => this.answer(status)}
          >
            ${statusShape(status)} ${t.status[status]}
            ${this.keys ? html`<kbd aria-hidden="true">${index + 1}</kbd>` : ''}
          </button>`,
      )}
      <input
        type="text"
        maxlength="4000"
        aria-label=${t.compare.note}
        placeholder=${t.compare.notePlaceholder}
        .value=${this.note}
        @input=${(event: Event) => (this.note = (event.currentTarget as HTMLInputElement).value)}
      />
    </div>`;
  }

  answer(status: StatusView): void {
    if (this.cells === 0) return;
    const detail = { status, note: this.note.trim() };
    this.note = '';
    this.dispatchEvent(new CustomEvent('dc-answer', { detail, bubbles: true, composed: true }));
  }
}
