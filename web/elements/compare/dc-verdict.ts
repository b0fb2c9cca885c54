/**
 * Agreeing with the machine or overruling it, with a note, and taking that back.
 *
 * @fires dc-verdict - `detail` is { status, note }; bubbles out of the criterion.
 * @fires dc-undo - bubbles.
 */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CriterionDetailView, CriterionView } from '../../../server/http/schemas/comparisons.ts';
import type { StatusView } from '../../../server/http/schemas/shared.ts';
import { STATUSES, statusLabel, statusShape } from '../../status.ts';
import { controls, statusColours } from '../../styles.ts';
import { t } from '../../wording.ts';
import { styles } from './dc-verdict.styles.ts';

@customElement('dc-verdict')
export class DcVerdict extends LitElement {
  static override styles = [controls, statusColours, styles];

  @property({ attribute: false }) result!: CriterionView;
  @property({ attribute: false }) history: CriterionDetailView['history'] = [];
  @state() private note = '';
  @state() private choice: StatusView | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('result');
    if (before?.path === this.result.path && before.verdict?.at === this.result.verdict?.at) return;
    if (changed.has('result')) {
      this.note = this.result.verdict?.note ?? '';
      this.choice = this.result.verdict?.status ?? null;
    }
  }

  override render(): TemplateResult {
    const { verdict, machineStatus } = this.result;
    return html`<form class="card" @submit=${this.#save}>
      <div class="row">
        <span class="said">
          ${t.compare.machine}: ${statusLabel(machineStatus)}
          ${
            verdict === null
              ? nothing
              : html`· ${t.compare.person}: ${statusLabel(verdict.status)}
                ${verdict.note === '' ? nothing : html`<span class="soft">“${verdict.note}”</span>`}`
          }
        </span>
        <button type="button" id="agree" ?disabled=${verdict?.status === machineStatus} @click=${this.#agree}>
          ${t.compare.agree} <kbd>a</kbd>
        </button>
        <button type="button" id="undo" ?disabled=${verdict === null} @click=${this.#undo}>
          ${t.compare.undo} <kbd>u</kbd>
        </button>
      </div>
      <div class="row">
        <div class="choices" role="group" aria-label=${t.compare.overrule}>
          ${STATUSES.map(
            (status, index) =>
              html`<button
                type="button"
                data-status=${status}
                aria-pressed=${this.choice === status}
                title=${`${t.compare.overrule} (${index + 1})`}
                @click=${() => (this.choice = status)}
              >
                ${statusShape(status)} ${t.status[status]}
              </button>`,
          )}
        </div>
        <input
          type="text"
          maxlength="4000"
          aria-label=${t.compare.note}
          placeholder=${t.compare.notePlaceholder}
          .value=${this.note}
          @input=${(event: Event) => (this.note = (event.currentTarget as HTMLInputElement).value)}
        />
        <button
          class="primary"
          ?disabled=${this.choice === null || (this.choice === verdict?.status && this.note === verdict.note)}
        >
          ${t.compare.save}
        </button>
      </div>
      ${
        this.history.length === 0
          ? nothing
          : html`<details>
              <summary>${t.compare.history} (${this.history.length})</summary>
              <ol>
                ${this.history.map(
                  ({ kind, status, note, actor, at }) =>
                    html`<li>
                      ${new Date(at).toLocaleString('vi')} · ${actor} ·
                      ${kind === 'undo' || status === null ? t.compare.undone : t.status[status]} ${note}
                    </li>`,
                )}
              </ol>
            </details>`
      }
    </form>`;
  }

  #save(event: Event): void {
    event.preventDefault();
    if (this.choice !== null) this.#tell('dc-verdict', { status: this.choice, note: this.note.trim() });
  }

  #agree(): void {
    this.#tell('dc-verdict', { status: this.result.machineStatus, note: this.note.trim() });
  }

  #undo(): void {
    this.#tell('dc-undo', undefined);
  }

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
