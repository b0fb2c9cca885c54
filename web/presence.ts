// Who is at the page: asked once when it opens, and anew when the service says that the session has ended.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SessionView } from '../server/http/accounts/schema.ts';
import { getSession } from './api/session.ts';

/** ended: someone was here, and what they were doing still stands on the page. */
export type PresenceState = 'unknown' | 'first-run' | 'stranger' | 'here' | 'ended';

/** Where the service tells nothing of sessions, everyone at the machine is one person. */
const ALONE: SessionView = { accounts: false, setUp: false, directory: null, person: null };

export class Presence implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #session: SessionView | undefined;
  #hasEnded = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('dc-signed-out', this.#end);
    void getSession()
      .catch(() => ALONE)
      .then((session) => this.#is(session));
  }

  hostDisconnected(): void {
    removeEventListener('dc-signed-out', this.#end);
  }

  get state(): PresenceState {
    if (this.#session === undefined) return 'unknown';
    const { accounts, setUp, person } = this.#session;
    if (!accounts) return 'here';
    if (setUp) return 'first-run';
    if (person === null) return 'stranger';
    return this.#hasEnded ? 'ended' : 'here';
  }

  get person(): SessionView['person'] {
    return this.#session?.accounts === true ? this.#session.person : null;
  }

  get directory(): string | null {
    return this.#session?.directory ?? null;
  }

  get mayAdminister(): boolean {
    return this.#session?.accounts === false || this.#session?.person?.role === 'admin';
  }

  readonly welcome = ({ detail }: CustomEvent<SessionView>): void => {
    const before = this.#session?.person;
    this.#hasEnded = false;
    // Another person finds nothing of the one before.
    if (before != null && before.name !== detail.person?.name) location.reload();
    else this.#is(detail);
  };

  readonly #end = (): void => {
    this.#hasEnded = true;
    this.#host.requestUpdate();
  };

  #is(session: SessionView): void {
    this.#session = session;
    this.#host.requestUpdate();
  }
}
