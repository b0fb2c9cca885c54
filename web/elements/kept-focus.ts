// Where what had the focus is gone after an update, the focus goes to what the element says took its place (`data-keeps-focus`):
// whoever works by keys would else begin at the top of the page again, and a screen reader would fall silent.
import type { LitElement, ReactiveController } from 'lit';

export class KeptFocus implements ReactiveController {
  readonly #host: LitElement;
  #had = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  get #root(): ShadowRoot | null {
    return this.#host.shadowRoot;
  }

  hostUpdate(): void {
    this.#had = this.#root !== null && this.#root.activeElement !== null;
  }

  hostUpdated(): void {
    if (!this.#had || this.#root?.activeElement !== null) return;
    this.#root?.querySelector<HTMLElement>('[data-keeps-focus]')?.focus();
  }
}
