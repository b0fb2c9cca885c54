// The answers given to several cells at once, the newest of which can be taken back whole.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SettlementView } from '../../../server/http/campaigns/schema.ts';
import { listSettlements, settle, takeBack, type Answer } from '../../api/settling.ts';
import { sentence } from '../../sentence.ts';

/** Shown at most: what an officer may still want to take back. */
const NEWEST = 5;

export class Settlements implements ReactiveController {
  newest: readonly SettlementView[] = [];
  message = '';
  busy = false;

  readonly #host: ReactiveControllerHost & { readonly round: string };
  readonly #onChange: () => void;

  constructor(host: ReactiveControllerHost & { readonly round: string }, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  hostConnected(): void {
    void this.#host.updateComplete.then(() => this.#do(async () => undefined));
  }

  settle(answer: Answer): Promise<void> {
    return this.#do(() => settle(this.#host.round, answer));
  }

  takeBack(settlement: string): Promise<void> {
    return this.#do(() => takeBack(this.#host.round, settlement));
  }

  async #do(change: () => Promise<SettlementView | undefined>): Promise<void> {
    this.busy = true;
    this.#host.requestUpdate();
    try {
      const changed = await change();
      this.newest = await listSettlements(this.#host.round, NEWEST);
      this.message = '';
      if (changed !== undefined) this.#onChange();
    } catch (cause) {
      this.message = sentence(cause);
    }
    this.busy = false;
    this.#host.requestUpdate();
  }
}
