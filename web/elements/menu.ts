// Menus (<details>) of an element close when one clicks elsewhere, follows a link of theirs or presses Escape, which gives the focus
// back to the menu's name.
import type { LitElement, ReactiveController } from 'lit';

export class Menu implements ReactiveController {
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
  }

  hostConnected(): void {
    addEventListener('click', this.#click);
    this.#host.addEventListener('keydown', this.#press);
  }

  hostDisconnected(): void {
    removeEventListener('click', this.#click);
    this.#host.removeEventListener('keydown', this.#press);
  }

  get #open(): readonly HTMLDetailsElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLDetailsElement>('details.menu[open]')];
  }

  readonly #click = (event: Event): void => {
    const path = event.composedPath();
    const isLink = path.some((one) => one instanceof HTMLAnchorElement);
    for (const menu of this.#open) if (isLink || !path.includes(menu)) menu.open = false;
  };

  readonly #press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    for (const menu of this.#open) {
      menu.open = false;
      menu.querySelector('summary')?.focus();
      event.stopPropagation();
    }
  };
}
