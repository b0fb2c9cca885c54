/**
 * One cell of the matrix beside it: passage, page picture, reason and verdict, without leaving.
 *
 * @fires dc-changed - a verdict was saved or taken back, or the template learnt a wording.
 * @fires dc-unit - the unit itself is wanted.
 * @fires dc-close
 */
import { Task } from '@lit/task';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { StatusView } from '../../../server/http/schema.ts';
import { setVerdict, undoVerdict } from '../../api/comparisons.ts';
import type { MatrixRowView } from '../../../server/http/campaigns/schema.ts';
import { getUnit } from '../../api/rounds.ts';
import { draftOf, forgetDraft } from '../../drafts.ts';
import { isTyping } from '../../is-typing.ts';
import { comparePath, roundPath } from '../../routes.ts';
import { sentence } from '../../sentence.ts';
import { STATUSES } from '../../status.ts';
import { controls } from '../../styles.ts';
import { t } from '../../wording.ts';
import type { DcCriterion } from '../compare/dc-criterion.ts';
import { WindowKeys } from '../window-keys.ts';
import '../compare/dc-criterion.ts';
import '../settling/dc-wording.ts';
import { styles } from './dc-panel.styles.ts';

@customElement('dc-cell-panel')
export class DcCellPanel extends LitElement {
  static override styles = [controls, styles];

  @property() round = '';
  @property() unit = '';
  @property() criterion = '';
  /** Where it is at hand; else it is asked for. */
  @property({ attribute: false }) row: MatrixRowView | undefined;
  @state() private message = '';
  /** Grows with each change made here. */
  @state() private changes = 0;

  readonly #asked = new Task(this, {
    args: () => [this.round, this.unit, this.row === undefined] as const,
    task: async ([round, unit, isAway], { signal }) =>
      isAway ? (await getUnit(round, unit, signal)).row : undefined,
  });

  constructor() {
    super();
    this.addController(new WindowKeys(this.#press));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('unit') || changed.has('criterion')) this.message = '';
  }

  override render(): TemplateResult {
    const row = this.#row;
    return html`<section class="card" aria-label=${t.panel.label}>
      <header>
        <button class="quiet unit" @click=${() => this.#tell('dc-unit')}>
          ${row?.unit.name ?? this.unit}
        </button>
        ${row?.comparison ? html`<a href=${comparePath(row.comparison, this.criterion)}>${t.panel.whole}</a>` : nothing}
        <a href=${roundPath(this.round, 'across', { 'tieu-chi': this.criterion })}>${t.panel.across}</a>
        <button
          class="cross close"
          aria-label=${t.help.close}
          title=${t.panel.closeKey}
          @click=${() => this.#tell('dc-close')}
        >
          ×
        </button>
      </header>
      <p role="alert" class="error" ?hidden=${this.message === ''}>${this.message}</p>
      <div class="inside">${row === undefined ? this.#waiting() : this.#cell(row)}</div>
      <p class="keys soft small for-keys">${t.panel.hint}</p>
    </section>`;
  }

  /** undefined until it is known. */
  get #row(): MatrixRowView | undefined {
    const row = this.row ?? this.#asked.value;
    return row?.unit.id === this.unit ? row : undefined;
  }

  #waiting(): TemplateResult {
    return this.#asked.render({
      error: (cause) => html`<p class="error" role="alert">${sentence(cause)}</p>`,
      pending: () => html`<p class="soft">${t.failure.loading}</p>`,
    }) as TemplateResult;
  }

  #cell(row: MatrixRowView): TemplateResult {
    if (row.comparison === null || row.document === null) {
      return html`<p class="soft">${t.matrix.states[row.state]}</p>`;
    }
    return html`<dc-criterion
        alone
        .comparison=${row.comparison}
        .document=${row.document.id}
        .criterion=${this.criterion}
        .revision=${this.changes}
        @dc-verdict=${({ detail }: CustomEvent<{ status: StatusView; note: string }>) =>
          this.#judge(detail.status, detail.note)}
        @dc-undo=${this.#undo}
      ></dc-criterion>
      <dc-wording
        .round=${this.round}
        .unit=${this.unit}
        .criterion=${this.criterion}
        .comparison=${row.comparison}
        .isDecided=${row.statuses[this.criterion]?.by === 'person' && row.statuses[this.criterion]?.status === 'met'}
        @dc-changed=${this.#changed}
      ></dc-wording>`;
  }

  readonly #press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    const status = STATUSES[Number(event.key) - 1];
    if (event.key === 'Escape') this.#tell('dc-close');
    else if (event.key === 'a' && this.#shown !== undefined) void this.#judge(this.#shown.machineStatus, '');
    else if (event.key === 'u') void this.#undo();
    else if (status !== undefined) void this.#judge(status, this.#draft?.note ?? '');
    else return;
    event.preventDefault();
  };

  get #shown() {
    return this.renderRoot.querySelector<DcCriterion>('dc-criterion')?.shown;
  }

  get #cellKey(): string {
    return `${this.#row?.comparison ?? ''}/${this.criterion}`;
  }

  get #draft() {
    return draftOf(this.#cellKey);
  }

  #judge(status: StatusView, note: string): Promise<void> {
    const seen = this.#shown?.verdict?.at ?? null;
    return this.#change((comparison, criterion) => setVerdict(comparison, criterion, { status, note }, seen));
  }

  readonly #undo = async (): Promise<void> => {
    const seen = this.#shown?.verdict?.at;
    if (seen === undefined) return;
    await this.#change((comparison, criterion) => undoVerdict(comparison, criterion, seen));
  };

  async #change(change: (comparison: string, criterion: string) => Promise<unknown>): Promise<void> {
    const comparison = this.#row?.comparison ?? null;
    if (comparison === null) return;
    const cell = this.#cellKey;
    try {
      await change(comparison, this.criterion);
      forgetDraft(cell);
      this.message = '';
    } catch (cause) {
      this.message = sentence(cause);
    }
    this.#changed();
  }

  readonly #changed = (): void => {
    this.changes++;
    this.#tell('dc-changed');
  };

  #tell(name: string): void {
    this.dispatchEvent(new CustomEvent(name));
  }
}
