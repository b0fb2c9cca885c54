/**
 * A short walk along the parts of the page for who is new to it: a card beside each, one after another.
 * Arrows and Enter go on, Escape ends it; that it was seen or left is remembered.
 */
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { controls } from '../../styles.ts';
import { t } from '../../wording.ts';
import { styles } from './dc-tour.styles.ts';
import { rememberTour } from './tour-seen.ts';

/** Pixels between the card, what it tells of, and the window's edge. */
const GAP = 8;
const POINTED = 'data-pointed';

@customElement('dc-tour')
export class DcTour extends LitElement {
  static override styles = [controls, styles];

  /** Finds what a step tells of. */
  @property({ attribute: false }) find: (selector: string) => HTMLElement | null = () => null;
  /** null: not under way. */
  @state() private at: number | null = null;
  @query('.tour') private card!: HTMLElement;
  #before: HTMLElement | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('resize', this.#place);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('resize', this.#place);
  }

  start(): void {
    this.#before = document.activeElement as HTMLElement | null;
    this.#go(0);
  }

  override render(): TemplateResult {
    const step = t.tour.steps[this.at ?? 0];
    const count = t.tour.steps.length;
    const isLast = this.at === count - 1;
    return html`<div
      class="tour"
      popover="manual"
      role="dialog"
      aria-labelledby="title"
      aria-describedby="said"
      tabindex="-1"
      @keydown=${this.#press}
    >
      <h2 id="title">${step?.title}</h2>
      <p id="said">${step?.said}</p>
      <div class="row">
        <span class="soft small number">${t.tour.of((this.at ?? 0) + 1, count)}</span>
        <button class="quiet" @click=${this.#end}>${t.tour.leave}</button>
        <button ?disabled=${(this.at ?? 0) === 0} @click=${() => this.#step(-1)}>${t.tour.back}</button>
        <button class="primary" @click=${() => this.#step(1)}>${isLast ? t.tour.done : t.tour.next}</button>
      </div>
    </div>`;
  }

  #step(by: 1 | -1): void {
    const to = (this.at ?? 0) + by;
    if (to >= t.tour.steps.length) this.#end();
    else if (to >= 0) this.#go(to);
  }

  #go(to: number): void {
    this.#target?.removeAttribute(POINTED);
    this.at = to;
    this.#target?.setAttribute(POINTED, '');
    this.#target?.scrollIntoView({ block: 'nearest', inline: 'center' });
    void this.updateComplete.then(() => {
      if (!this.card.matches(':popover-open')) this.card.showPopover();
      this.#place();
      this.card.focus();
    });
  }

  get #target(): HTMLElement | null {
    const step = this.at === null ? undefined : t.tour.steps[this.at];
    return step === undefined ? null : this.find(step.of);
  }

  readonly #end = (): void => {
    this.#target?.removeAttribute(POINTED);
    this.at = null;
    this.card.hidePopover();
    this.#before?.focus();
    rememberTour();
  };

  /** Through the object model: the page's policy lets no style attribute through. */
  readonly #place = (): void => {
    const target = this.#target?.getBoundingClientRect();
    if (target === undefined) return;
    const { width } = this.card.getBoundingClientRect();
    const left = Math.max(GAP, Math.min(target.left, innerWidth - width - GAP));
    this.card.style.left = `${left}px`;
    this.card.style.top = `${target.bottom + GAP}px`;
  };

  /** Buttons keep what they do on Enter. */
  #press(event: KeyboardEvent): void {
    const isButton = event.target instanceof HTMLButtonElement;
    if (event.key === 'Escape') this.#end();
    else if (event.key === 'ArrowRight' || (event.key === 'Enter' && !isButton)) this.#step(1);
    else if (event.key === 'ArrowLeft') this.#step(-1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
