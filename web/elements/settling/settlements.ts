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
  /** Cells are being judged anew after an answer, or after one was taken back: a breath or two in a large round. */
  judging = false;

  readonly #host: ReactiveControllerHost & { readonly round: string };
  readonly #onChange: () => void;
  #turns = 0;

  constructor(host: ReactiveControllerHost & { readonly round: string }, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  hostConnected(): void {
    void this.#host.updateComplete.then(() => this.#do(async () => undefined));
  }

  settle(answer: Answer): Promise<void> {
    return this.#judge(() => settle(this.#host.round, answer));
  }

  takeBack(settlement: string): Promise<void> {
    return this.#judge(() => takeBack(this.#host.round, settlement));
  }

  async #judge(change: () => Promise<SettlementView>): Promise<void> {
    this.judging = true;
    this.#host.requestUpdate();
    await this.#do(change);
    this.judging = false;
    this.#host.requestUpdate();
  }

  async #do(change: () => Promise<SettlementView | undefined>): Promise<void> {
    try {
      const changed = await change();
      const turn = ++this.#turns;
      const newest = await listSettlements(this.#host.round, NEWEST);
      // A list asked for before the answer may come after the one that has it.
      if (turn === this.#turns) this.newest = newest;
      this.message = '';
      if (changed !== undefined) this.#onChange();
    } catch (cause) {
      this.message = sentence(cause);
    }
    this.#host.requestUpdate();
  }
}
