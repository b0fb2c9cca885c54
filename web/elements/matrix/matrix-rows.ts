// The rows of a matrix, page by page as they come into sight: whatever the size of the whole, only what is looked at is asked for.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type {
  MatrixCriterionView,
  MatrixRowView,
  RoundCountsView,
} from '../../../server/http/campaigns/schema.ts';
import type { TotalsView } from '../../api/round-views.ts';
import { getMatrix } from '../../api/rounds.ts';
import type { Query } from '../../query.ts';
import { sentence } from '../../sentence.ts';

const PAGE = 50;
/** Milliseconds for scrolling to come to rest: pages flown over are not asked for. */
const REST_MS = 60;
/** Rows put on paper: of more, a workbook is what an office reads. */
const MOST_PRINTED = 500;

export class MatrixRows implements ReactiveController {
  criteria: readonly MatrixCriterionView[] = [];
  totals: Readonly<Record<string, TotalsView>> = {};
  counts: RoundCountsView | undefined;
  /** After filters. */
  total = 0;
  loaded = false;
  message = '';
  /** Grows with each answer. */
  stamp = 0;

  readonly #host: ReactiveControllerHost;
  readonly #pages = new Map<number, readonly MatrixRowView[]>();
  readonly #asking = new Map<number, AbortController>();
  readonly #stale = new Set<number>();
  #counting: AbortController | undefined;
  #round = '';
  /** Criteria and totals of this round are at hand, as they now are. */
  #isKnown = false;
  #query: Query = {};
  #seen: readonly [number, number] = [0, 0];
  #isPrinting = false;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#rest);
    this.#counting?.abort();
    this.#stop();
  }

  /** Other rows, or the same in another order. */
  ask(round: string, query: Query): void {
    if (round === this.#round && JSON.stringify(query) === JSON.stringify(this.#query)) return;
    if (round !== this.#round) {
      this.loaded = false;
      this.#isKnown = false;
      this.#counting?.abort();
      this.totals = {};
    }
    this.#round = round;
    this.#query = query;
    this.#stop();
    this.#pages.clear();
    this.#stale.clear();
    this.#seen = [0, 0];
    void this.#fetch(0);
  }

  row(index: number): MatrixRowView | undefined {
    return this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  /** From the first on, as far as they are at hand. */
  atHand(): readonly MatrixRowView[] {
    const rows: MatrixRowView[] = [];
    for (let page = 0; ; page++) {
      const own = this.#pages.get(page);
      if (own === undefined) return rows;
      rows.push(...own);
    }
  }

  /** Fetches those that are not at hand, one page after the other; of more than a paper takes, none. */
  async fetchPrinted(): Promise<void> {
    if (this.total > MOST_PRINTED) return;
    this.#isPrinting = true;
    for (let page = 0; page * PAGE < this.total; page++) if (!this.#pages.has(page)) await this.#fetch(page);
    this.#isPrinting = false;
  }

  /** Where the unit stands among the rows at hand, -1 where it is not among them. */
  indexOf(unit: string): number {
    for (const [page, rows] of this.#pages) {
      const at = rows.findIndex((row) => row.unit.id === unit);
      if (at >= 0) return page * PAGE + at;
    }
    return -1;
  }

  /** These are in sight. */
  want(first: number, last: number): void {
    this.#seen = [first, last];
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#fetchSeen(), REST_MS);
  }

  /** Something changed: what is in sight is asked for at once, the rest when it comes into sight. */
  refresh(): void {
    for (const page of this.#pages.keys()) this.#stale.add(page);
    this.#isKnown = false;
    this.#fetchSeen();
  }

  #fetchSeen(): void {
    // What is fetched for the paper is out of sight, and is not to be given up for that.
    if (this.#isPrinting) return;
    const [first, last] = this.#seen.map((index) => Math.floor(index / PAGE)) as [number, number];
    for (const [page, asking] of this.#asking) {
      if (page >= first && page <= last) continue;
      asking.abort();
      this.#asking.delete(page);
    }
    for (let page = first; page <= last; page++) {
      const isHere = this.#pages.has(page) && !this.#stale.has(page);
      if (!isHere && !this.#asking.has(page)) void this.#fetch(page);
    }
  }

  async #fetch(page: number): Promise<void> {
    const asking = new AbortController();
    this.#asking.set(page, asking);
    this.#stale.delete(page);
    try {
      // What stands over all rows is asked for once the first are there, and anew with what may have changed.
      const isMore = this.#isKnown;
      const query = { ...this.#query, ...(isMore ? { rowsOnly: 'true' } : { totals: 'false' }) };
      const answer = await getMatrix(this.#round, query, page * PAGE, PAGE, asking.signal);
      if (asking.signal.aborted) return;
      this.#pages.set(page, answer.rows);
      if (!isMore) {
        this.criteria = sameCriteria(this.criteria, answer.criteria) ? this.criteria : answer.criteria;
        this.#isKnown = true;
        void this.#count();
      }
      this.counts = answer.counts;
      this.total = answer.total;
      this.loaded = true;
      this.message = '';
    } catch (cause) {
      if (asking.signal.aborted) return;
      this.message = sentence(cause);
    }
    this.#asking.delete(page);
    this.stamp++;
    this.#host.requestUpdate();
  }

  /** The last that was asked for holds. */
  async #count(): Promise<void> {
    this.#counting?.abort();
    const counting = (this.#counting = new AbortController());
    try {
      const { totals } = await getMatrix(this.#round, {}, 0, 1, counting.signal);
      if (counting.signal.aborted) return;
      this.totals = totals;
    } catch (cause) {
      if (counting.signal.aborted) return;
      this.message = sentence(cause);
    }
    this.#host.requestUpdate();
  }

  #stop(): void {
    for (const asking of this.#asking.values()) asking.abort();
    this.#asking.clear();
  }
}

/** The same columns are kept as the same value, so that nothing is drawn anew for them. */
function sameCriteria(a: readonly MatrixCriterionView[], b: readonly MatrixCriterionView[]): boolean {
  return (
    a.length === b.length && a.every(({ id, heading }, at) => id === b[at]?.id && heading === b[at].heading)
  );
}
