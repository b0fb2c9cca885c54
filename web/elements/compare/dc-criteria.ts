/**
 * The criteria as a list, one of them chosen; arrows move through it.
 *
 * @fires dc-choose - `detail` is the criterion's id.
 */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CriterionView } from '../../../server/http/comparisons/schema.ts';
import { statusSign } from '../../status.ts';
import { controls, statusColours } from '../../styles.ts';
import { t } from '../../wording.ts';
import { styles } from './dc-criteria.styles.ts';

@customElement('dc-criteria')
export class DcCriteria extends LitElement {
  static override styles = [controls, statusColours, styles];

  @property({ attribute: false }) criteria: readonly CriterionView[] = [];
  @property() chosen: string | null = null;

  override render(): TemplateResult {
    if (this.criteria.length === 0) return html`<p class="soft">${t.compare.noneOfStatus}</p>`;
    const hasChosen = this.criteria.some(({ id }) => id === this.chosen);
    return html`<ul role="listbox" aria-label=${t.compare.criteria} @keydown=${this.#press}>
      ${repeat(
        this.criteria,
        ({ id }) => id,
        (one, index) =>
          html`<li
            role="option"
            data-criterion=${one.id}
            aria-selected=${one.id === this.chosen}
            tabindex=${one.id === this.chosen || (!hasChosen && index === 0) ? 0 : -1}
            @click=${() => this.#choose(one.id)}
          >
            <span class="sign">${statusSign(one.status)}</span>
            <span class="path number">${one.path}</span>
            <span class="text"
              >${one.text === '' ? one.heading : one.text}${
                one.verdict === null
                  ? nothing
                  : html` <span class="soft small" title=${t.compare.overruledMark}>✎</span>`
              }${
                one.verdict?.outdated === true
                  ? html` <b class="small unclear" title=${t.compare.outdated}>↻</b>`
                  : nothing
              }</span
            >
            <span class="printed small">${one.reason}</span>
          </li>`,
      )}
    </ul>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('chosen')) return;
    const chosen = this.renderRoot.querySelector<HTMLElement>('[aria-selected=true]');
    if (chosen === null) return;
    // By hand: scrollIntoView would move the page along with the list.
    const [list, item] = [this.getBoundingClientRect(), chosen.getBoundingClientRect()];
    // With the next one in sight: what comes above or below the list later makes it shorter.
    const room = item.height;
    if (item.top < list.top + room) this.scrollTop -= list.top + room - item.top;
    if (item.bottom > list.bottom - room) this.scrollTop += item.bottom + room - list.bottom;
  }

  async #press(event: KeyboardEvent): Promise<void> {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const here = this.criteria.findIndex(({ id }) => id === this.chosen);
    const next = this.criteria[Math.min(this.criteria.length - 1, Math.max(0, here + by))];
    if (next === undefined) return;
    this.#choose(next.id);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-criterion="${CSS.escape(next.id)}"]`)?.focus();
  }

  #choose(id: string): void {
    this.dispatchEvent(new CustomEvent('dc-choose', { detail: id }));
  }
}
