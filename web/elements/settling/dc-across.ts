/**
 * Đọc ngang: one criterion down all units, passage under passage, those that say alike together, a verdict for several at once.
 *
 * @fires dc-changed - cells were settled or taken back; bubbles.
 */
import { Task } from '@lit/task';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { StatusView } from '../../../server/http/schema.ts';
import type { CriterionCellView, MatrixCriterionView } from '../../../server/http/campaigns/schema.ts';
import type { AcrossView } from '../../api/round-views.ts';
import { getAcross, getMatrix } from '../../api/rounds.ts';
import type { Query } from '../../query.ts';
import { goTo, keepHere, keptHere, roundPath } from '../../routes.ts';
import { sentence } from '../../sentence.ts';
import { STATUSES, statusShape } from '../../status.ts';
import { controls, statusColours } from '../../styles.ts';
import { t } from '../../wording.ts';
import { acrossGroup } from './across-group.ts';
import './dc-answer.ts';
import { styles } from './dc-across.styles.ts';
import { settledList } from './settled-list.ts';
import { Settlements } from './settlements.ts';

/** Cells asked for at once: most of a province's fit in one. */
const PAGE = 100;

/** In the history's entry. */
const HERE = 'across';
interface Kept {
  readonly chosen: readonly string[];
  readonly whole: readonly string[];
  readonly open: readonly string[];
}

@customElement('dc-across')
export class DcAcross extends LitElement {
  static override styles = [controls, statusColours, styles];

  @property() round = '';
  @property({ attribute: false }) query: Query = {};
  /** Changes when something of the round did. */
  @property({ type: Number }) stamp = 0;
  /** Units whose cells are chosen. */
  @state() private chosen: ReadonlySet<string> = new Set();
  /** Keys of groups that are chosen as a whole, with those of their units that are not loaded. */
  @state() private whole: ReadonlySet<string> = new Set();

  /** Keys of groups of which every row is shown. */
  @state() private open: ReadonlySet<string> = new Set();

  readonly #settlements = new Settlements(this, () => this.#changed());
  readonly #criteria = new Task(this, {
    args: () => [this.round] as const,
    task: async ([round], { signal }) => {
      const { criteria } = await getMatrix(round, {}, 0, 1, signal);
      const [first] = criteria;
      // Whoever went back meanwhile is not to be led here again.
      if (this.isConnected && this.#criterion === '' && first !== undefined)
        this.#go({ 'tieu-chi': first.id });
      return criteria;
    },
  });
  readonly #load = new Task(this, {
    args: () => [this.round, this.#criterion, this.#status, this.#limit, this.stamp] as const,
    task: async ([round, criterion, status, limit], { signal }) =>
      criterion === '' ? undefined : getAcross(round, criterion, { limit, status }, signal),
  });

  get #criterion(): string {
    return this.query['tieu-chi'] ?? '';
  }

  get #status(): string {
    return this.query['ket-qua'] ?? '';
  }

  get #limit(): number {
    return Math.max(PAGE, Number(this.query['hien']) || 0);
  }

  /** Whoever looks at one plan and comes back finds the place as it was: without what was unfolded it would not even be there. */
  override connectedCallback(): void {
    super.connectedCallback();
    const { chosen = [], whole = [], open = [] } = (keptHere(HERE) ?? {}) as Partial<Kept>;
    this.chosen = new Set(chosen);
    this.whole = new Set(whole);
    this.open = new Set(open);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('query');
    if (before === undefined) return;
    // Under another filter the whole of a group is another.
    if (before['ket-qua'] !== this.query['ket-qua']) this.whole = new Set();
    if (before['tieu-chi'] === this.query['tieu-chi']) return;
    this.#chooseNone();
    this.open = new Set();
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    // The first time they are what was kept, and were nothing before.
    if (changed.get('chosen') !== undefined || changed.get('open') !== undefined)
      keepHere(HERE, {
        chosen: [...this.chosen],
        whole: [...this.whole],
        open: [...this.open],
      } satisfies Kept);
  }

  override render(): TemplateResult {
    const across = this.#load.value;
    const criteria = this.#criteria.value ?? [];
    return html`
      <div class="tools">
        ${this.#stepper(criteria)}
        <div class="filters" role="group" aria-label=${t.compare.filterLabel}>
          ${(['', ...STATUSES] as const).map((status) => this.#filter(status))}
        </div>
      </div>
      <p role="alert" class="error" ?hidden=${this.#settlements.message === ''}>
        ${this.#settlements.message}
      </p>
      ${
        across === undefined
          ? (this.#load.render({
              pending: () => html`<p class="soft">${t.failure.loading}</p>`,
              error: (cause) => html`<p class="error" role="alert">${sentence(cause)}</p>`,
            }) as TemplateResult)
          : this.#groups(across)
      }
      ${settledList(this.#settlements)}
    `;
  }

  #groups({ criterion, total, groups }: AcrossView): TemplateResult {
    const shown = groups.reduce((sum, { cells }) => sum + cells.length, 0);
    return html`
      <p class="demand"><b class="number">${criterion.path}</b> ${criterion.text || criterion.heading}</p>
      <div class="answer card">
        <dc-answer
          .cells=${this.#count(groups)}
          @dc-answer=${({ detail }: CustomEvent<{ status: StatusView; note: string }>) => this.#answer(detail)}
        ></dc-answer>
        <span class="soft small" role="status"
          >${this.#settlements.judging ? t.settling.judging : nothing}</span
        >
      </div>
      ${total === 0 ? html`<p class="soft">${t.across.none}</p>` : nothing}
      ${repeat(
        groups,
        ({ key }) => key,
        ({ key, size, cells }) =>
          acrossGroup({
            key,
            size,
            cells,
            criterion: criterion.id,
            isChosen: ({ unit }) => this.whole.has(key) || this.chosen.has(unit.id),
            choose: (cell, isOn) => {
              if (this.whole.has(key)) this.#choose(cells, true);
              this.#choose([cell], isOn);
              this.whole = without(this.whole, key);
            },
            chooseAll: (isOn) => {
              this.#choose(cells, isOn);
              const isPart = isOn && cells.length < size;
              this.whole = isPart ? new Set([...this.whole, key]) : without(this.whole, key);
            },
            isOpen: this.open.has(key),
            unfold: (isOpen) => this.#unfold(key, isOpen),
          }),
      )}
      ${shown < total ? html`<p class="paper"><b>${t.matrix.printed(shown, total)}</b></p>` : nothing}
      ${shown < total ? html`<p><button @click=${() => this.#go({ hien: String(this.#limit + PAGE) })}>${t.across.more(shown, total)}</button></p>` : nothing}
    `;
  }

  #stepper(criteria: readonly MatrixCriterionView[]): TemplateResult {
    const at = criteria.findIndex(({ id }) => id === this.#criterion);
    const [before, after] = [criteria[at - 1], criteria[at + 1]];
    return html`<span class="stepper">
      <button
        aria-label=${t.across.previous}
        ?disabled=${before === undefined}
        @click=${() => this.#goToCriterion(before?.id ?? '')}
      >
        ←
      </button>
      <select
        aria-label=${t.compare.criteria}
        @change=${(event: Event) => this.#goToCriterion((event.currentTarget as HTMLSelectElement).value)}
      >
        ${criteria.map(
          ({ id, path, heading }) =>
            html`<option value=${id} ?selected=${id === this.#criterion}>${path} ${heading}</option>`,
        )}
      </select>
      <button
        aria-label=${t.across.next}
        ?disabled=${after === undefined}
        @click=${() => this.#goToCriterion(after?.id ?? '')}
      >
        →
      </button>
    </span>`;
  }

  #filter(status: StatusView | ''): TemplateResult {
    return html`<button
      aria-pressed=${this.#status === status}
      data-status=${status === '' ? 'all' : status}
      @click=${() => this.#go({ 'ket-qua': status })}
    >
      ${status === '' ? t.compare.all : html`${statusShape(status)} ${t.status[status]}`}
    </button>`;
  }

  #choose(cells: readonly CriterionCellView[], isOn: boolean): void {
    const now = new Set(this.chosen);
    for (const { unit } of cells) {
      if (isOn) now.add(unit.id);
      else now.delete(unit.id);
    }
    this.chosen = now;
  }

  #chooseNone(): void {
    this.chosen = new Set();
    this.whole = new Set();
  }

  /** Those that are not loaded, too. */
  #count(groups: AcrossView['groups']): number {
    return groups.reduce((sum, { key, size, cells }) => {
      if (!this.whole.has(key)) return sum;
      return sum + size - cells.filter(({ unit }) => this.chosen.has(unit.id)).length;
    }, this.chosen.size);
  }

  async #answer({ status, note }: { readonly status: StatusView; readonly note: string }): Promise<void> {
    if (this.#settlements.judging) return;
    const among = STATUSES.find((one) => one === this.#status);
    await this.#settlements.settle({
      criterion: this.#criterion,
      units: [...this.chosen],
      groups: [...this.whole],
      ...(among !== undefined && { among }),
      status,
      note,
    });
    if (this.#settlements.message !== '') return;
    const next = this.#groupAfter(this.chosen);
    this.#chooseNone();
    await this.#load.taskComplete.catch(() => undefined);
    await this.updateComplete;
    const boxes = [...this.renderRoot.querySelectorAll<HTMLInputElement>('.group header input')];
    (boxes.find((box) => box.closest('section')?.dataset['group'] === next) ?? boxes[0])?.focus();
  }

  /** The one after the last of which something is chosen: there a person goes on. */
  #groupAfter(chosen: ReadonlySet<string>): string | undefined {
    const groups = this.#load.value?.groups ?? [];
    const last = groups.findLastIndex(({ cells }) => cells.some(({ unit }) => chosen.has(unit.id)));
    return groups[last + 1]?.key;
  }

  #unfold(key: string, isOpen: boolean): void {
    const now = new Set(this.open);
    if (isOpen) now.add(key);
    else now.delete(key);
    this.open = now;
  }

  /** How many were shown was of the one before. */
  #goToCriterion(id: string): void {
    this.#go({ 'tieu-chi': id, hien: '' });
  }

  #go(change: Query): void {
    goTo(roundPath(this.round, 'across', { ...this.query, ...change }), 'replace');
  }

  #changed(): void {
    void this.#load.run();
    this.dispatchEvent(new CustomEvent('dc-changed', { bubbles: true, composed: true }));
  }
}

function without(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  return new Set([...keys].filter((one) => one !== key));
}
