// Whether the service answers: told by the first request that reaches nobody, and asked again until one does.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds between two tries. */
const TRY_MS = 3000;

export class ServiceWatch implements ReactiveController {
  isAway = false;

  readonly #host: ReactiveControllerHost;
  #next: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('dc-offline', this.#away);
    addEventListener('offline', this.#away);
    addEventListener('online', this.#try);
  }

  hostDisconnected(): void {
    removeEventListener('dc-offline', this.#away);
    removeEventListener('offline', this.#away);
    removeEventListener('online', this.#try);
    clearTimeout(this.#next);
  }

  readonly #away = (): void => {
    if (this.isAway) return;
    this.isAway = true;
    this.#host.requestUpdate();
    this.#next = setTimeout(this.#try, TRY_MS);
  };

  readonly #try = (): void => {
    if (!this.isAway) return;
    clearTimeout(this.#next);
    void fetch('/healthz', { cache: 'no-store' })
      .then(({ ok }) => ok)
      .catch(() => false)
      .then((isBack) => {
        if (!isBack) {
          this.#next = setTimeout(this.#try, TRY_MS);
          return;
        }
        this.isAway = false;
        this.#host.requestUpdate();
      });
  };
}
