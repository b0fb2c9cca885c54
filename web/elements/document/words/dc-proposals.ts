/**
 * The other places that were read as the word just corrected: each with its page and line, those that are likely chosen beforehand.
 *
 * @fires dc-apply - `detail` are the places chosen.
 * @fires dc-dismiss - They are to stay as they are.
 */
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ProposalsView } from '../../../../server/http/pages/schema.ts';
import { isTyping } from '../../../is-typing.ts';
import { controls } from '../../../styles.ts';
import { t } from '../../../wording.ts';
import { WindowKeys } from '../../window-keys.ts';
import type { Change } from './amended-page.ts';
import { styles } from './dc-proposals.styles.ts';

export type ProposedPlace = ProposalsView['places'][number];

@customElement('dc-proposals')
export class DcProposals extends LitElement {
  static override styles = [controls, styles];

  /** Not empty. */
  @property({ attribute: false }) places: readonly ProposedPlace[] = [];
  @state() private chosen: ReadonlySet<number> = new Set();

  constructor() {
    super();
    this.addController(new WindowKeys((event) => this.#enter(event)));
  }

  /** Other places: what was chosen of the earlier ones says nothing about them. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('places')) return;
    const before = changed.get('places') ?? [];
    const wasOffered = new Map(before.map((place, at) => [keyOf(place), this.chosen.has(at)]));
    this.chosen = new Set(
      this.places.flatMap((place, at) => ((wasOffered.get(keyOf(place)) ?? place.likely) ? [at] : [])),
    );
  }

  override render(): TemplateResult {
    const [first] = this.places;
    const { size } = this.chosen;
    return html`<form class="card" @submit=${this.#apply} @keydown=${this.#press}>
      <h2 id="title">
        ${t.document.same.title(this.places.length, first?.text ?? '', first?.becomes ?? '')}
      </h2>
      <label class="all"
        ><input
          type="checkbox"
          .checked=${size === this.places.length}
          .indeterminate=${size > 0 && size < this.places.length}
          @change=${this.#chooseAll}
        />
        ${t.document.same.all}</label
      >
      <ul aria-labelledby="title">
        ${this.places.map(
          (place, at) =>
            html`<li>
              <label
                ><input
                  type="checkbox"
                  name="place"
                  .checked=${this.chosen.has(at)}
                  @change=${() => this.#toggle(at)}
                />
                <span class="soft small">${t.document.same.page(place.page)}</span>
                <span class="line"
                  >${place.before}<del>${place.text}</del> <ins>${place.becomes}</ins>${place.after}</span
                ></label
              >
            </li>`,
        )}
      </ul>
      <div class="row">
        <button class="primary" ?disabled=${size === 0}>${t.document.same.apply(size)}</button>
        <button type="button" @click=${this.#dismiss}>${t.document.same.dismiss}</button>
      </div>
      <p class="soft small">${t.document.same.hint}</p>
    </form>`;
  }

  get #boxes(): readonly HTMLInputElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLInputElement>('input')];
  }

  #toggle(at: number): void {
    const chosen = new Set(this.chosen);
    if (!chosen.delete(at)) chosen.add(at);
    this.chosen = chosen;
  }

  #chooseAll(): void {
    this.chosen = this.chosen.size === this.places.length ? new Set() : new Set(this.places.keys());
  }

  #apply(event: Event): void {
    event.preventDefault();
    const detail = this.places.filter((_, at) => this.chosen.has(at));
    if (detail.length > 0) this.dispatchEvent(new CustomEvent('dc-apply', { detail }));
  }

  #dismiss(): void {
    this.dispatchEvent(new CustomEvent('dc-dismiss'));
  }

  /** From anywhere on the page; with Alt from within a field. */
  #enter(event: KeyboardEvent): void {
    const { code, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (ctrlKey || metaKey || shiftKey || event.defaultPrevented || (!altKey && isTyping(event))) return;
    if (code !== 'KeyS') return;
    event.preventDefault();
    this.#boxes[1]?.focus();
  }

  #press(event: KeyboardEvent): void {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const boxes = this.#boxes;
    const at = boxes.findIndex((box) => box === (this.renderRoot as ShadowRoot).activeElement);
    if (by !== undefined && at >= 0) boxes[at + by]?.focus();
    else if (event.key === 'Escape') this.#dismiss();
    else return;
    event.preventDefault();
  }
}

/** As a correction of the page. */
export function changeAt({ start, end, text, becomes, page }: ProposedPlace): Change {
  return { start, end, page, text: becomes, before: text };
}

/** Its line and what it would become; its offsets move when words before it are corrected. */
function keyOf({ page, before, text, becomes, after }: ProposedPlace): string {
  return [page, before, text, becomes, after].join('\n');
}
