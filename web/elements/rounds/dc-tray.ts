/**
 * Khay: plans that came into the round and found no unit, given to one by hand.
 *
 * @fires dc-changed - a plan found its unit, or left the round; bubbles.
 */
import { Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { MatrixRowView, UnassignedView } from '../../../server/http/campaigns/schema.ts';
import { getMatrix, giveDocument, leaveRound, listTray } from '../../api/rounds.ts';
import { documentPath } from '../../routes.ts';
import { sentence } from '../../sentence.ts';
import { controls } from '../../styles.ts';
import { t } from '../../wording.ts';
import { KeptFocus } from '../kept-focus.ts';
import { styles } from './dc-tray.styles.ts';

const PAGE = 100;
/** Units offered for what was typed. */
const OFFERED = 8;

@customElement('dc-tray')
export class DcTray extends LitElement {
  static override styles = [controls, styles];

  @property() round = '';
  /** Files being read, whose unit is not known yet. */
  @property({ type: Number }) arriving = 0;
  /** Changes when something of the round did. */
  @property({ type: Number }) stamp = 0;
  @state() private message = '';
  /** The document for which a unit is looked for, and what was found. */
  @state() private looking: { readonly document: string; readonly rows: readonly MatrixRowView[] } | null =
    null;
  #typed: AbortController | undefined;

  constructor() {
    super();
    new KeptFocus(this);
  }

  readonly #load = new Task(this, {
    args: () => [this.round, this.stamp] as const,
    task: ([round], { signal }) => listTray(round, 0, PAGE, signal),
  });

  override render(): TemplateResult {
    const tray = this.#load.value;
    if (tray === undefined) {
      return this.#load.render({
        pending: () => html`<p class="soft">${t.failure.loading}</p>`,
        error: (cause) => html`<p class="error" role="alert">${sentence(cause)}</p>`,
      }) as TemplateResult;
    }
    return html`
      <h2 tabindex="-1" data-keeps-focus>
        <span role="status">${tray.total === 0 ? t.tray.none : t.tray.waiting(tray.total)}</span>
      </h2>
      <p class="soft">
        ${tray.total === 0 ? t.tray.noneHint : t.tray.hint}${this.arriving > 0 ? html` ${t.tray.arriving(this.arriving)}` : nothing}
      </p>
      <p role="alert" class="error" ?hidden=${this.message === ''}>${this.message}</p>
      <ol>
        ${tray.documents.map((one) => this.#document(one))}
      </ol>
    `;
  }

  #document({ id, name, issuer, place, title, fault, suggestions }: UnassignedView): TemplateResult {
    const found = this.looking?.document === id ? this.looking.rows : [];
    return html`<li class="card">
      <div>
        <a href=${documentPath(id)}>${issuer ?? name}</a>
        <span class="soft small"
          >${[issuer === null ? null : name, place, title].filter(Boolean).join(' · ')}</span
        >
        ${fault === null ? nothing : html`<span class="error small">${fault.message}</span>`}
      </div>
      <div class="acts">
        ${suggestions.map(
          ({ unit, why }) =>
            html`<button @click=${() => this.#give(unit.id, id)}>
              ${t.tray.isOf(unit.name)} <span class="soft small">${why}</span>
            </button>`,
        )}
        <input
          type="search"
          placeholder=${t.tray.find}
          aria-label=${`${t.tray.find}: ${name}`}
          @input=${(event: Event) => this.#find(id, (event.currentTarget as HTMLInputElement).value)}
        />
        <button class="quiet" @click=${() => this.#change(() => leaveRound(this.round, id))}>
          ${t.tray.leave}
        </button>
      </div>
      ${
        found.length === 0
          ? nothing
          : html`<div class="acts" role="group" aria-label=${t.tray.find}>
              ${found.map(
                ({ unit, state: how }) =>
                  html`<button @click=${() => this.#give(unit.id, id)}>
                    ${unit.name} <span class="soft small">${t.matrix.states[how]}</span>
                  </button>`,
              )}
            </div>`
      }
    </li>`;
  }

  async #find(document: string, typed: string): Promise<void> {
    this.#typed?.abort();
    this.#typed = new AbortController();
    const { signal } = this.#typed;
    if (typed.trim() === '') {
      this.looking = null;
      return;
    }
    try {
      const { rows } = await getMatrix(this.round, { q: typed.trim() }, 0, OFFERED, signal);
      this.looking = { document, rows };
    } catch (cause) {
      if (!signal.aborted) this.message = sentence(cause);
    }
  }

  #give(unit: string, document: string): Promise<void> {
    return this.#change(() => giveDocument(this.round, unit, document));
  }

  async #change(change: () => Promise<unknown>): Promise<void> {
    try {
      await change();
      this.message = '';
      this.looking = null;
    } catch (cause) {
      this.message = sentence(cause);
    }
    await this.#load.run();
    this.dispatchEvent(new CustomEvent('dc-changed', { bubbles: true, composed: true }));
  }
}
