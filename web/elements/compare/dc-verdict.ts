/**
 * Agreeing with the machine or overruling it, with a note, and taking that back.
 *
 * @fires dc-verdict - `detail` is { status, note }; bubbles out of the criterion.
 * @fires dc-undo - bubbles.
 */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CriterionDetailView, CriterionView } from '../../../server/http/comparisons/schema.ts';
import type { StatusView } from '../../../server/http/schema.ts';
import { draftOf, keepDraft, type Draft } from '../../drafts.ts';
import { STATUSES, statusLabel, statusShape } from '../../status.ts';
import { controls, statusColours } from '../../styles.ts';
import { showTime } from '../../show-date.ts';
import { t } from '../../wording.ts';
import { styles } from './dc-verdict.styles.ts';

@customElement('dc-verdict')
export class DcVerdict extends LitElement {
  static override styles = [controls, statusColours, styles];

  /** Names the cell, so that what was typed about it is found again. */
  @property() cell = '';
  @property({ attribute: false }) result!: CriterionView;
  @property({ attribute: false }) history: CriterionDetailView['history'] = [];
  @state() private note = '';
  @state() private choice: StatusView | null = null;

  /** A verdict saved elsewhere meanwhile does not take away what was typed here. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('result') && !changed.has('cell')) return;
    const { verdict } = this.result;
    const draft = draftOf(this.cell);
    this.note = draft?.note ?? verdict?.note ?? '';
    this.choice = draft?.choice ?? verdict?.status ?? null;
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
        ${
          verdict?.outdated === true
            ? html`<button type="button" id="keep" @click=${this.#keep}>${t.compare.keep}</button>`
            : nothing
        }
        ${
          verdict === null
            ? nothing
            : html`<button type="button" id="undo" @click=${this.#undo}>
                ${t.compare.undo} <kbd>u</kbd>
              </button>`
        }
      </div>
      <div class="row">
        <div class="choices" role="group" aria-label=${t.compare.overrule}>
          ${STATUSES.map(
            (status, index) =>
              html`<button
                type="button"
                data-status=${status}
                aria-pressed=${this.choice === status}
                title=${t.compare.overrule}
                @click=${() => this.#type({ choice: status, note: this.note })}
              >
                ${statusShape(status)} ${t.status[status]} <kbd aria-hidden="true">${index + 1}</kbd>
              </button>`,
          )}
        </div>
        <input
          type="text"
          maxlength="4000"
          aria-label=${t.compare.note}
          placeholder=${t.compare.notePlaceholder}
          .value=${this.note}
          @input=${(event: Event) =>
            this.#type({ choice: this.choice, note: (event.currentTarget as HTMLInputElement).value })}
          @keydown=${this.#press}
        />
        <button
          class="primary"
          ?disabled=${this.choice === null || (this.choice === verdict?.status && this.note === verdict.note)}
        >
          ${t.compare.save}
        </button>
      </div>
      ${this.#isUnsaved() ? html`<p class="small soft" role="status">${t.compare.unsaved}</p>` : nothing}
      ${
        this.history.length === 0
          ? nothing
          : html`<details>
              <summary>${t.compare.history} (${this.history.length})</summary>
              <ol>
                ${this.history.map(
                  ({ kind, status, note, actor, at }) =>
                    html`<li>
                      ${showTime(at)} · ${t.actor(actor)} ·
                      ${kind === 'undo' || status === null ? t.compare.undone : t.status[status]} ${note}
                    </li>`,
                )}
              </ol>
            </details>`
      }
    </form>`;
  }

  #isUnsaved(): boolean {
    const { verdict } = this.result;
    return this.note !== (verdict?.note ?? '') || this.choice !== (verdict?.status ?? null);
  }

  #type(draft: Draft): void {
    this.choice = draft.choice;
    this.note = draft.note;
    keepDraft(this.cell, draft);
  }

  #save(event: Event): void {
    event.preventDefault();
    if (this.choice !== null) this.#tell('dc-verdict', { status: this.choice, note: this.note.trim() });
  }

  #agree(): void {
    this.#tell('dc-verdict', { status: this.result.machineStatus, note: this.note.trim() });
  }

  /** Where the cursor is to stand for a note. */
  focusNote(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  /** In the note figures are text; with Alt they decide all the same. */
  #press(event: KeyboardEvent): void {
    if (event.key === 'Escape') (event.currentTarget as HTMLInputElement).blur();
    const status = /^Digit[1-4]$/.test(event.code) ? STATUSES[Number(event.code.at(-1)) - 1] : undefined;
    if (!event.altKey || event.ctrlKey || status === undefined) return;
    event.preventDefault();
    this.#tell('dc-verdict', { status, note: this.note.trim() });
  }

  /** The verdict holds for the new wording, too. */
  #keep(): void {
    const { verdict } = this.result;
    if (verdict !== null) this.#tell('dc-verdict', { status: verdict.status, note: this.note.trim() });
  }

  #undo(): void {
    this.#tell('dc-undo', undefined);
  }

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
