// Back, Forward and reloading find a page where it was left: its place stands in the history's entry, and is taken up as soon as the
// page is long enough again. The browser's own way gives up before a list has come from the service.
import { keepScroll, keptScroll } from '../../routes.ts';

/** Milliseconds of rest after which a place is kept. */
const REST_MS = 120;
/** Whoever moves the page themselves is not taken elsewhere. */
const MOVES = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

export class ScrollPlace {
  #resting: ReturnType<typeof setTimeout> | undefined;
  /** Pixels, until they are reached. */
  #wanted: number | undefined;
  readonly #growing = new ResizeObserver(() => this.#tryPlace());

  start(): void {
    history.scrollRestoration = 'manual';
    addEventListener('scroll', this.#scrolled, { passive: true });
    addEventListener('popstate', this.#take);
    addEventListener('dc-route', this.#went);
    for (const move of MOVES) addEventListener(move, this.#giveUp, { passive: true });
    this.#take();
  }

  stop(): void {
    removeEventListener('scroll', this.#scrolled);
    removeEventListener('popstate', this.#take);
    removeEventListener('dc-route', this.#went);
    for (const move of MOVES) removeEventListener(move, this.#giveUp);
    this.#giveUp();
  }

  readonly #scrolled = (): void => {
    clearTimeout(this.#resting);
    if (this.#wanted !== undefined) return;
    const { href } = location;
    this.#resting = setTimeout(() => {
      // Gone elsewhere meanwhile: the place was another page's.
      if (href === location.href) keepScroll();
    }, REST_MS);
  };

  readonly #take = (): void => {
    clearTimeout(this.#resting);
    this.#wanted = keptScroll();
    // What stands there is what one came from until the next frame.
    requestAnimationFrame(() => {
      if (this.#wanted !== undefined) this.#growing.observe(document.body);
    });
  };

  /** To a place never left before. */
  readonly #went = (): void => {
    if (history.state === null) this.#giveUp();
  };

  #tryPlace(): void {
    if (this.#wanted === undefined) return;
    if (document.documentElement.scrollHeight - innerHeight < this.#wanted) return;
    scrollTo({ top: this.#wanted });
    this.#giveUp();
  }

  readonly #giveUp = (): void => {
    this.#wanted = undefined;
    this.#growing.disconnect();
  };
}
