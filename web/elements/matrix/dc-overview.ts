/**
 * Bảng tổng hợp: the filters, the matrix, and beside it the cell or the unit that is open.
 *
 * @fires dc-changed - something of the round was changed here; bubbles.
 */
import { Task } from '@lit/task';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CampaignView } from '../../../server/http/campaigns/schema.ts';
import { listAssignees, listViews } from '../../api/working.ts';
import type { Query } from '../../query.ts';
import { goTo, roundPath } from '../../routes.ts';
import { controls } from '../../styles.ts';
import { t } from '../../wording.ts';
import '../panel/dc-cell-panel.ts';
import './dc-column-menu.ts';
import type { DcMatrix } from './grid/dc-matrix.ts';
import './grid/dc-matrix.ts';
import './dc-matrix-bar.ts';
import { WindowKeys } from '../window-keys.ts';
import './dc-matrix-sheet.ts';
import { styles } from './dc-overview.styles.ts';
import {
  ASSIGNEE_COLUMN,
  askedOf,
  hiddenOf,
  narrowed,
  openCellOf,
  withHidden,
  withOpenCell,
  type Filter,
  type OpenCell,
} from './matrix-query.ts';
import { MatrixRows } from './matrix-rows.ts';
import '../panel/dc-unit-panel.ts';

@customElement('dc-overview')
export class DcOverview extends LitElement {
  static override styles = [controls, styles];

  @property({ attribute: false }) round!: CampaignView;
  @property({ attribute: false }) query: Query = {};
  /** Changes when something of the round did. */
  @property({ type: Number }) stamp = 0;
  /** The criterion whose column menu is open. */
  @state() private column: string | null = null;

  readonly #rows = new MatrixRows(this);
  /** Grows with each view kept and each unit given to somebody here. */
  @state() private worked = 0;
  readonly #working = new Task(this, {
    args: () => [this.round.id, this.stamp, this.worked] as const,
    task: async ([round], { signal }) => {
      const [assignees, views] = await Promise.all([listAssignees(round, signal), listViews(round, signal)]);
      return { assignees, views };
    },
  });
  readonly #place = placeOf(history.state);

  constructor() {
    super();
    this.addController(new WindowKeys(this.#press));
  }

  /** Rows that were not in sight yet are to be on the paper, too; asked for from the browser's menu, it has what is at hand. */
  readonly #press = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'p') return;
    event.preventDefault();
    void this.#rows.fetchPrinted().then(() => print());
  };

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#rows.ask(this.round.id, askedOf(this.query));
    if (changed.has('stamp') && changed.get('stamp') !== undefined) this.#rows.refresh();
  }

  override render(): TemplateResult {
    const rows = this.#rows;
    const { assignees = [], views = [] } = this.#working.value ?? {};
    const open = openCellOf(this.query);
    const hidden = hiddenOf(this.query);
    return html`
      <dc-matrix-bar
        class=${open === null ? '' : 'reading'}
        .query=${this.query}
        .counts=${rows.counts ?? this.round.counts}
        .criteria=${rows.criteria}
        .total=${rows.total}
        .round=${this.round.id}
        .assignees=${assignees}
        .views=${views}
        @dc-working=${this.#changed}
        @dc-narrow=${({ detail }: CustomEvent<Partial<Record<Filter, string>>>) => this.#narrow(detail)}
        @dc-hide=${({ detail }: CustomEvent<ReadonlySet<string>>) => this.#show(withHidden(this.query, detail))}
      ></dc-matrix-bar>
      <p role="alert" class="error" ?hidden=${rows.message === ''}>${rows.message}</p>
      ${this.#start()}
      <div class="body ${open === null ? '' : 'split'}">
        <dc-matrix
          .criteria=${this.#shown(hidden)}
          .totals=${rows.totals}
          .total=${rows.loaded ? rows.total : this.round.counts.units}
          .assigned=${assignees.length > 0 && !hidden.has(ASSIGNEE_COLUMN)}
          .rowAt=${(index: number) => rows.row(index)}
          .stamp=${rows.stamp}
          .open=${open}
          .openRow=${open === null ? -1 : rows.indexOf(open.unit)}
          .place=${this.#place}
          @dc-want=${({ detail: [first, last] }: CustomEvent<readonly [number, number]>) => rows.want(first, last)}
          @dc-open=${({ detail }: CustomEvent<OpenCell>) => this.#open(detail)}
          @dc-close=${() => this.#open(null)}
          @dc-column=${({ detail }: CustomEvent<string>) => (this.column = detail)}
        ></dc-matrix>
        ${open === null ? nothing : this.#panel(open)}
      </div>
      <dc-matrix-sheet
        .criteria=${this.#shown(hidden)}
        .rows=${() => rows.atHand()}
        .total=${rows.total}
      ></dc-matrix-sheet>
      <dc-column-menu
        .criterion=${rows.criteria.find(({ id }) => id === this.column) ?? null}
        .totals=${this.column === null ? null : (rows.totals[this.column] ?? null)}
        .across=${this.column === null ? '' : roundPath(this.round.id, 'across', { 'tieu-chi': this.column })}
        @dc-close=${() => (this.column = null)}
        @dc-narrow=${({ detail }: CustomEvent<Partial<Record<Filter, string>>>) => this.#narrow(detail)}
        @dc-hide=${({ detail }: CustomEvent<string>) => this.#show(withHidden(this.query, new Set([...hidden, detail])))}
      ></dc-column-menu>
    `;
  }

  /** Where nothing is to be seen yet: what to do, above the units that wait. */
  #start(): TemplateResult | typeof nothing {
    const { counts, template } = this.round;
    const isDrawn = template.version !== null;
    if (isDrawn && counts.submitted + counts.arriving + counts.unassigned > 0) return nothing;
    return html`<p class="start">${isDrawn ? t.matrix.start : t.matrix.drawing}</p>`;
  }

  #criteria: MatrixRows['criteria'] = [];
  #criteriaOf: readonly [MatrixRows['criteria'], string] = [[], ''];

  /** The same list as long as nothing changed, so that the columns are not laid out anew with each answer. */
  #shown(hidden: ReadonlySet<string>): MatrixRows['criteria'] {
    const key = [...hidden].join(',');
    const [all, with_] = this.#criteriaOf;
    if (all !== this.#rows.criteria || with_ !== key) {
      this.#criteriaOf = [this.#rows.criteria, key];
      this.#criteria = this.#rows.criteria.filter(({ id }) => !hidden.has(id));
    }
    return this.#criteria;
  }

  #panel(open: OpenCell): TemplateResult {
    if (open.criterion === null) {
      return html`<dc-unit-panel
        .round=${this.round.id}
        .unit=${open.unit}
        .stamp=${this.#rows.stamp}
        @dc-close=${() => this.#open(null)}
        @dc-changed=${this.#changed}
      ></dc-unit-panel>`;
    }
    return html`<dc-cell-panel
      .round=${this.round.id}
      .unit=${open.unit}
      .criterion=${open.criterion}
      .row=${this.#rows.row(this.#rows.indexOf(open.unit))}
      @dc-close=${() => this.#open(null)}
      @dc-unit=${() => this.#open({ unit: open.unit, criterion: null })}
      @dc-changed=${this.#changed}
    ></dc-cell-panel>`;
  }

  /** The round's own counts follow; the rows in sight do not wait for them. */
  #changed(): void {
    this.worked++;
    this.#rows.refresh();
    this.dispatchEvent(new CustomEvent('dc-changed', { bubbles: true, composed: true }));
  }

  #narrow(filters: Partial<Record<Filter, string>>): void {
    this.#show(narrowed(this.query, filters));
  }

  /** Opening is a step that Back undoes; going on to the next cell is none. */
  #open(open: OpenCell | null): void {
    const isOpen = openCellOf(this.query) !== null;
    goTo(roundPath(this.round.id, 'matrix', withOpenCell(this.query, open)), isOpen ? 'replace' : 'push');
    if (open === null) this.renderRoot.querySelector<DcMatrix>('dc-matrix')?.focusGrid();
  }

  #show(query: Query): void {
    goTo(roundPath(this.round.id, 'matrix', query), 'replace');
  }

  protected override firstUpdated(): void {
    document.title = `${this.round.name} · ${t.matrix.title}`;
  }
}

function placeOf(state: unknown): readonly [number, number] {
  const kept = (state as { readonly matrix?: readonly [number, number] } | null)?.matrix;
  return kept ?? [0, 0];
}
