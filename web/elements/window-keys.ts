// Keys that an element answers wherever the focus is, for as long as it is on the page.
import type { ReactiveController } from 'lit';

export class WindowKeys implements ReactiveController {
  readonly #press: (event: KeyboardEvent) => void;

  constructor(press: (event: KeyboardEvent) => void) {
    this.#press = press;
  }

  hostConnected(): void {
    addEventListener('keydown', this.#press);
  }

  hostDisconnected(): void {
    removeEventListener('keydown', this.#press);
  }
}
