// Whether the service answers: told by the first request that reaches nobody or waits for long, and asked again until one is answered.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds between two tries. */
const TRY_MS = 3000;
/** Milliseconds for an answer that costs the service nothing. */
const ANSWER_MS = 5000;
/** Milliseconds within which a page that was loaded anew, and still lacks a piece, is not loaded once more. */
const RELOAD_MS = 60_000;
const RELOADED = 'doichieu.reloaded';

export class ServiceWatch implements ReactiveController {
  isAway = false;
  /** Another number where the view found nothing, as the service was away, and is to be opened anew. */
  opening = 0;

  readonly #host: ReactiveControllerHost;
  #next: ReturnType<typeof setTimeout> | undefined;
  /** Whether anything was answered since the view was opened. */
  #isHeard = false;
  #foundNothing = false;
  /** It is away because it keeps silent, not because a request failed. */
  #isDoubted = false;
  /** A piece of the page itself could not be loaded: browsers remember that, and only a page loaded anew asks for it again. */
  #isPageLacking = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('dc-offline', this.#away);
    addEventListener('offline', this.#away);
    addEventListener('dc-slow', this.#doubt);
    addEventListener('dc-heard', this.#hear);
    addEventListener('online', this.#try);
  }

  hostDisconnected(): void {
    removeEventListener('dc-offline', this.#away);
    removeEventListener('offline', this.#away);
    removeEventListener('dc-slow', this.#doubt);
    removeEventListener('dc-heard', this.#hear);
    removeEventListener('online', this.#try);
    clearTimeout(this.#next);
  }

  /** Another view is shown from now on. */
  viewOpened(): void {
    this.#isHeard = false;
    this.#foundNothing = this.isAway;
  }

  /** A view that is loaded by itself was not. */
  readonly viewLacking = (): void => {
    this.#isPageLacking = true;
    this.#away();
  };

  /** What was only slow is answered after all, and the view with it: opened anew it would have to wait once more. */
  readonly #hear = (): void => {
    this.#isHeard = true;
    if (!this.isAway || !this.#isDoubted) return;
    this.#foundNothing = false;
    this.#back();
  };

  readonly #away = (): void => {
    if (!this.#isHeard) this.#foundNothing = true;
    this.#isDoubted = false;
    if (this.isAway) return;
    this.isAway = true;
    this.#host.requestUpdate();
    this.#next = setTimeout(this.#try, TRY_MS);
  };

  /** A large file takes its time; a service that does not even say that it is well is away. */
  readonly #doubt = (): void => {
    if (this.isAway) return;
    void answers().then((isThere) => {
      if (isThere || this.isAway) return;
      this.#away();
      this.#isDoubted = true;
    });
  };

  readonly #try = (): void => {
    if (!this.isAway) return;
    clearTimeout(this.#next);
    void answers().then((isThere) => {
      if (isThere) this.#back();
      else this.#next = setTimeout(this.#try, TRY_MS);
    });
  };

  #back(): void {
    if (!this.isAway) return;
    this.isAway = this.#isDoubted = false;
    clearTimeout(this.#next);
    if (this.#isPageLacking) reloadOnce();
    if (this.#foundNothing) this.opening++;
    this.#isPageLacking = this.#foundNothing = false;
    this.#host.requestUpdate();
    dispatchEvent(new Event('dc-back'));
  }
}

function answers(): Promise<boolean> {
  return fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(ANSWER_MS) })
    .then(({ ok }) => ok)
    .catch(() => false);
}

/** Also what a newer version of the service calls by another name is found by loading anew. */
function reloadOnce(): void {
  const before = Number(sessionStorage.getItem(RELOADED) ?? 0);
  if (Date.now() - before < RELOAD_MS) return;
  sessionStorage.setItem(RELOADED, String(Date.now()));
  location.reload();
}
