/**
 * What narrows and orders the matrix, which columns are shown, and how far the round is looked through.
 *
 * @fires dc-narrow - `detail` is the filters to set; '' takes one away.
 * @fires dc-hide - `detail` is the set of hidden columns.
 * @fires dc-working - views were kept, or units given to somebody.
 */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { MatrixCriterionView, RoundCountsView } from '../../../server/http/campaigns/schema.ts';
import type { AssigneeView, SavedViewView } from '../../../server/http/campaigns/working-schema.ts';
import type { Query } from '../../query.ts';
import { statusShape } from '../../status.ts';
import { controls, statusColours } from '../../styles.ts';
import { t } from '../../wording.ts';
import { styles } from './dc-matrix-bar.styles.ts';
import { Menu } from '../menu.ts';
import './dc-assign.ts';
import './dc-views.ts';
import { ASSIGNEE_COLUMN, askedOf, filterOf, hiddenOf, SORTS, type Filter } from './matrix-query.ts';

const STATES = ['compared', 'not-submitted', 'reading', 'failed', 'another-subject'] as const;
/** As the service names it in its filter. */
const NOBODY = '-';
const ASSIGNEE = { id: ASSIGNEE_COLUMN, path: '', heading: t.panel.assignee };
const KINDS = ['xã', 'phường', 'đặc khu', 'cơ quan'] as const;

@customElement('dc-matrix-bar')
export class DcMatrixBar extends LitElement {
  static override styles = [controls, statusColours, styles];

  @property({ attribute: false }) query: Query = {};
  @property({ attribute: false }) counts!: RoundCountsView;
  @property({ attribute: false }) criteria: readonly MatrixCriterionView[] = [];
  @property({ type: Number }) total = 0;
  @property() round = '';
  @property({ attribute: false }) assignees: readonly AssigneeView[] = [];
  @property({ attribute: false }) views: readonly SavedViewView[] = [];

  /** On a phone: whether what narrows and orders is in sight. */
  @state() private isOpen = false;

  constructor() {
    super();
    this.addController(new Menu(this));
  }

  override render(): TemplateResult {
    const { counts } = this;
    const criterion = filterOf(this.query, 'criterion');
    const status = filterOf(this.query, 'status');
    const filters = Object.keys(askedOf(this.query)).filter((filter) => filter !== 'sort');
    return html`
      <input
        type="search"
        placeholder=${t.matrix.find}
        aria-label=${t.matrix.find}
        .value=${filterOf(this.query, 'q')}
        @input=${(event: Event) => this.#set('q', (event.currentTarget as HTMLInputElement).value)}
      />
      <button
        class="narrow"
        aria-expanded=${this.isOpen}
        aria-controls="more"
        @click=${() => (this.isOpen = !this.isOpen)}
      >
        ${t.matrix.filters(filters.filter((filter) => filter !== 'q').length)}
      </button>
      <div id="more" class=${this.isOpen ? 'open' : ''}>
        ${this.#choice(
          'state',
          t.matrix.state,
          STATES.map((state) => [state, t.matrix.states[state]]),
        )}
        ${this.#choice(
          'kind',
          t.matrix.kind,
          KINDS.map((kind) => [kind, kind]),
        )}
        ${this.#choice('reviewed', t.matrix.review, [
          ['true', t.matrix.reviewed],
          ['false', t.matrix.notReviewed],
        ])}
        ${
          this.assignees.length === 0 && filterOf(this.query, 'assignee') === ''
            ? nothing
            : this.#choice('assignee', t.panel.assignee, [
                ...this.assignees.map(({ name }) => [name, name] as const),
                [NOBODY, t.assign.nobody],
              ])
        }
        ${this.#choice(
          'sort',
          t.matrix.sort,
          SORTS.slice(1).map((sort) => [sort, t.matrix.sorts[sort]]),
          t.matrix.sorts.unit,
        )}
        ${this.#toggle('late', html`${t.matrix.late}`, counts.late)}
        ${
          counts.incomplete === 0 && filterOf(this.query, 'incomplete') === ''
            ? nothing
            : this.#toggle('incomplete', html`${t.matrix.incomplete}`, counts.incomplete)
        }
        ${this.#toggle('unsure', html`${statusShape('unclear')} ${t.status.unclear}`, counts.unsure)}
        ${
          criterion === '' || status === ''
            ? nothing
            : html`<button class="chip" @click=${() => this.#narrow({ criterion: '', status: '' })}>
                ${this.#pathOf(criterion)}: ${t.status[status as keyof typeof t.status]}
                <span aria-hidden="true">×</span>
              </button>`
        }
        ${filters.length > 0 ? html`<button class="quiet" @click=${this.#clear}>${t.matrix.clear(this.total)}</button>` : nothing}
        <span class="end">
          <dc-views
            .round=${this.round}
            .query=${this.query}
            .views=${this.views}
            @dc-changed=${this.#working}
          ></dc-views>
          <dc-assign
            .round=${this.round}
            .query=${this.query}
            .total=${this.total}
            .assignees=${this.assignees}
            @dc-changed=${this.#working}
            @dc-narrow=${({ detail }: CustomEvent<Partial<Record<Filter, string>>>) => this.#narrow(detail)}
          ></dc-assign>
          ${this.#columns()}
        </span>
      </div>
    `;
  }

  #choice(
    filter: Filter,
    label: string,
    options: readonly (readonly [string, string])[],
    none: string = t.matrix.any(label),
  ): TemplateResult {
    const chosen = filterOf(this.query, filter);
    return html`<select
      aria-label=${label}
      class=${chosen === '' ? '' : 'chosen'}
      @change=${(event: Event) => this.#set(filter, (event.currentTarget as HTMLSelectElement).value)}
    >
      <option value="" ?selected=${chosen === ''}>${none}</option>
      ${options.map(
        ([value, name]) => html`<option value=${value} ?selected=${value === chosen}>${name}</option>`,
      )}
    </select>`;
  }

  #toggle(filter: Filter, name: TemplateResult, count: number): TemplateResult {
    const isOn = filterOf(this.query, filter) === 'true';
    return html`<button aria-pressed=${isOn} @click=${() => this.#set(filter, isOn ? '' : 'true')}>
      ${name} <span class="number soft">${count}</span>
    </button>`;
  }

  #columns(): TemplateResult {
    const hidden = hiddenOf(this.query);
    return html`<details class="columns menu">
      <summary>
        ${t.matrix.columns}${hidden.size === 0 ? nothing : html` <span class="soft">(${t.matrix.hidden(hidden.size)})</span>`}
      </summary>
      <div class="list card">
        <button class="quiet" ?disabled=${hidden.size === 0} @click=${() => this.#hide(new Set())}>
          ${t.matrix.showAll}
        </button>
        ${[ASSIGNEE, ...this.criteria].map(
          ({ id, path, heading }) =>
            html`<label title=${heading}>
              <input
                type="checkbox"
                .checked=${!hidden.has(id)}
                @change=${(event: Event) => {
                  const now = new Set(hidden);
                  if ((event.currentTarget as HTMLInputElement).checked) now.delete(id);
                  else now.add(id);
                  this.#hide(now);
                }}
              />
              <span><b class="number">${path}</b> ${heading}</span>
            </label>`,
        )}
      </div>
    </details>`;
  }

  readonly #working = (): void => {
    this.dispatchEvent(new CustomEvent('dc-working'));
  };

  #pathOf(criterion: string): string {
    return this.criteria.find(({ id }) => id === criterion)?.path ?? criterion;
  }

  #set(filter: Filter, value: string): void {
    this.#narrow({ [filter]: value });
  }

  readonly #clear = (): void => {
    this.#narrow({
      q: '',
      state: '',
      late: '',
      incomplete: '',
      kind: '',
      reviewed: '',
      assignee: '',
      criterion: '',
      status: '',
      unsure: '',
    });
  };

  #narrow(detail: Partial<Record<Filter, string>>): void {
    this.dispatchEvent(new CustomEvent('dc-narrow', { detail }));
  }

  #hide(detail: ReadonlySet<string>): void {
    this.dispatchEvent(new CustomEvent('dc-hide', { detail }));
  }
}
