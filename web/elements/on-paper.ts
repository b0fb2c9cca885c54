// Whether the page is being printed: what is drawn as it comes into sight must all be there before the paper is laid out.
import type { ReactiveController, ReactiveElement } from 'lit';

export class OnPaper implements ReactiveController {
  now = false;
  readonly #host: ReactiveElement;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#turn);
    addEventListener('afterprint', this.#turn);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#turn);
    removeEventListener('afterprint', this.#turn);
  }

  /** Drawn at once: the paper is laid out when the event is over. */
  readonly #turn = ({ type }: Event): void => {
    this.now = type === 'beforeprint';
    this.#host.requestUpdate();
    if (this.now) (this.#host as unknown as { performUpdate(): void }).performUpdate();
  };
}
