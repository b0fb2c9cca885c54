/**
 * What can be done with one criterion's column: its totals as filters, read across, hidden.
 *
 * @fires dc-narrow - `detail` is the filters to set.
 * @fires dc-hide - `detail` is the criterion.
 * @fires dc-close
 */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { MatrixCriterionView } from '../../../server/http/campaigns/schema.ts';
import type { TotalsView } from '../../api/round-views.ts';
import { STATUSES, statusShape } from '../../status.ts';
import { controls, statusColours } from '../../styles.ts';
import { t } from '../../wording.ts';
import { styles } from './dc-column-menu.styles.ts';

@customElement('dc-column-menu')
export class DcColumnMenu extends LitElement {
  static override styles = [controls, statusColours, styles];

  /** null: nothing to show. */
  @property({ attribute: false }) criterion: MatrixCriterionView | null = null;
  @property({ attribute: false }) totals: TotalsView | null = null;
  /** The address of the criterion down all units. */
  @property() across = '';

  override render(): TemplateResult {
    const { criterion, totals } = this;
    return html`<dialog
      aria-labelledby="title"
      @close=${() => this.#tell('dc-close', undefined)}
      @click=${this.#dismiss}
    >
      ${
        criterion === null
          ? nothing
          : html`<h2 id="title"><span class="soft number">${criterion.path}</span> ${criterion.heading}</h2>
              <p class="soft small">
                ${criterion.section === null ? nothing : `${criterion.section.path}. ${criterion.section.heading}`}
              </p>
              <div class="statuses">
                ${STATUSES.map(
                  (status) =>
                    html`<button
                      data-status=${status}
                      @click=${() => this.#narrow({ criterion: criterion.id, status })}
                    >
                      ${statusShape(status)} ${t.status[status]}
                      <b class="number">${totals?.[status] ?? 0}</b>
                    </button>`,
                )}
              </div>
              <div class="acts">
                <a class="button primary" href=${this.across} @click=${() => this.#shut()}
                  >${t.matrix.readAcross}</a
                >
                <button @click=${() => this.#hide(criterion.id)}>${t.matrix.hideColumn}</button>
                <button class="quiet" @click=${() => this.#shut()}>${t.help.close}</button>
              </div>`
      }
    </dialog>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('criterion')) return;
    const dialog = this.#dialog;
    if (this.criterion !== null && !dialog?.open) dialog?.showModal();
    if (this.criterion === null && dialog?.open) dialog.close();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  #shut(): void {
    this.#dialog?.close();
  }

  #narrow(detail: { readonly criterion: string; readonly status: string }): void {
    this.#tell('dc-narrow', detail);
    this.#shut();
  }

  #hide(criterion: string): void {
    this.#tell('dc-hide', criterion);
    this.#shut();
  }

  /** A click on the dialog itself is a click beside its content. */
  #dismiss(event: Event): void {
    if (event.target === this.#dialog) this.#shut();
  }

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
