/**
 * Units down, criteria across, a sign in each cell. Only what is in sight is drawn; arrows move, Enter opens.
 *
 * @fires dc-want - `detail` is [first, last], the rows in sight.
 * @fires dc-open - `detail` is the OpenCell to show beside the matrix.
 * @fires dc-close - the cell beside the matrix is to be closed.
 * @fires dc-column - `detail` is the criterion whose column a person wants to do something with.
 */
import { VirtualizerController } from '@tanstack/lit-virtual';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { MatrixCriterionView, MatrixRowView } from '../../../../server/http/campaigns/schema.ts';
import type { TotalsView } from '../../../api/round-views.ts';
import { controls, statusColours } from '../../../styles.ts';
import { t } from '../../../wording.ts';
import { cellStyles } from './cell.styles.ts';
import { styles } from './dc-matrix.styles.ts';
import { unitStyles } from './unit.styles.ts';
import { COLUMN_WIDTH, criterionHead, matrixRow, ROW_HEIGHT, sectionHeads } from './matrix-parts.ts';
import type { OpenCell } from '../matrix-query.ts';
import { isDrawn, move, type Position } from './move.ts';
import { slotted } from './slots.ts';

/** Pixels: the two lines of heads, and the unit's two columns, of which a narrow screen shows less. */
const HEAD_HEIGHT = 156;
const WIDE = 400;
const NARROW = 168;
/** Pixels of the column of who looks after the unit; a narrow screen has no room for it. */
const ASSIGNEE = 116;
const NARROW_SCREEN = '(max-width: 720px)';
const ROWS_BEYOND = 6;
/** Rows filled in one frame: a page of rows that arrives all at once takes the thread for longer than a frame while scrolling. */
const ROWS_A_FRAME = 8;
const COLUMNS_BEYOND = 3;

@customElement('dc-matrix')
export class DcMatrix extends LitElement {
  static override styles = [controls, statusColours, unitStyles, styles, cellStyles];

  /** The columns shown. */
  @property({ attribute: false }) criteria: readonly MatrixCriterionView[] = [];
  @property({ attribute: false }) totals: Readonly<Record<string, TotalsView>> = {};
  @property({ type: Number }) total = 0;
  /** Whether it is shown who looks after each unit. */
  @property({ type: Boolean, reflect: true }) assigned = false;
  /** undefined where the row is not at hand yet. */
  @property({ attribute: false }) rowAt: (index: number) => MatrixRowView | undefined = () => undefined;
  /** Changes when rows at hand do. */
  @property({ type: Number }) stamp = 0;
  @property({ attribute: false }) open: OpenCell | null = null;
  /** The row of the open cell, -1 where it is not at hand. */
  @property({ type: Number }) openRow = -1;
  /** Where the scroller stood when the page was left. */
  @property({ attribute: false }) place: readonly [number, number] = [0, 0];
  @state() private active: Position = { row: 0, column: -1 };

  /** The active cell is to be scrolled into sight once it is laid out. */
  #toReveal = false;
  readonly #narrow = matchMedia(NARROW_SCREEN);
  readonly #rows = new VirtualizerController<HTMLElement, HTMLElement>(this, {
    count: 0,
    getScrollElement: () => this.#scroller,
    estimateSize: () => ROW_HEIGHT,
    overscan: ROWS_BEYOND,
    paddingStart: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
  });
  readonly #columns = new VirtualizerController<HTMLElement, HTMLElement>(this, {
    horizontal: true,
    count: 0,
    getScrollElement: () => this.#scroller,
    estimateSize: () => COLUMN_WIDTH,
    overscan: COLUMNS_BEYOND,
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#narrow.addEventListener('change', this.#resize);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#narrow.removeEventListener('change', this.#resize);
  }

  readonly #resize = (): void => this.requestUpdate('criteria');

  get #scroller(): HTMLElement | null {
    return this.renderRoot.querySelector?.('.scroller') ?? null;
  }

  get #left(): number {
    if (this.#narrow.matches) return NARROW;
    return this.assigned ? WIDE + ASSIGNEE : WIDE;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const [rows, columns] = [this.#rows.getVirtualizer(), this.#columns.getVirtualizer()];
    if (rows.options.count !== this.total) rows.setOptions({ ...rows.options, count: this.total });
    if (changed.has('criteria') || changed.has('assigned')) {
      const padding = { paddingStart: this.#left, scrollPaddingStart: this.#left };
      columns.setOptions({ ...columns.options, count: this.criteria.length, ...padding });
    }
    if (changed.has('open') || changed.has('openRow') || changed.has('criteria')) this.#follow();
  }

  /**
   * Scrolling is drawn once a frame. Rows and columns each listen to it, and what the first of them had drawn at once made the
   * second lay the page out anew, only to ask where it stands: 109 ms in one piece.
   */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated && !document.hidden) await new Promise(requestAnimationFrame);
    await super.scheduleUpdate();
  }

  override render(): TemplateResult {
    const [rows, columns] = [this.#rows.getVirtualizer(), this.#columns.getVirtualizer()];
    const seen = columns.getVirtualItems();
    // Slots only grow: a size that changed would lay all items anew.
    this.#rowSlots = Math.max(this.#rowSlots, rows.getVirtualItems().length + 1);
    this.#columnSlots = Math.max(this.#columnSlots, seen.length + 1);
    const slots = slotted(seen, this.#columnSlots);
    this.#fresh = 0;
    const size = `height: ${rows.getTotalSize()}px; width: ${columns.getTotalSize()}px`;
    return html`<div
      class="scroller"
      role="grid"
      tabindex="0"
      aria-label=${t.matrix.label}
      aria-rowcount=${this.total + 2}
      aria-colcount=${this.criteria.length + 1}
      aria-activedescendant=${isDrawn(this.active, rows.getVirtualItems(), seen) ? 'active' : nothing}
      @keydown=${this.#press}
      @click=${this.#click}
      @scroll=${this.#keepPlace}
    >
      <div class="canvas" role="presentation" .style=${size}>
        <div class="heads" role="rowgroup">
          <div class="sections" role="row" aria-rowindex="1">
            <div class="corner" role="columnheader" aria-colindex="1">${t.matrix.units(this.total)}</div>
            ${sectionHeads(this.criteria, seen, this.#left)}
          </div>
          <div class="criteria" role="row" aria-rowindex="2">
            <div class="corner" role="columnheader" aria-colindex="1">
              ${t.matrix.unit}${this.assigned ? html`<span class="assignee">${t.panel.assignee}</span>` : nothing}
            </div>
            ${slots.map((item) =>
              item === undefined
                ? nothing
                : criterionHead(this.criteria[item.index], this.totals, item.index, item.start),
            )}
          </div>
        </div>
        <div class="rows" role="rowgroup">
          ${slotted(rows.getVirtualItems(), this.#rowSlots).map((item, slot) =>
            item === undefined
              ? nothing
              : matrixRow({
                  index: item.index,
                  start: item.start,
                  row: this.#filled(item.index, slot),
                  criteria: this.criteria,
                  columns: slots,
                  assigned: this.assigned,
                  ...this.#activeIn(item.index, slot),
                }),
          )}
        </div>
      </div>
      ${this.total === 0 ? html`<p class="soft none">${t.matrix.none}</p>` : nothing}
    </div>`;
  }

  protected override firstUpdated(): void {
    const [left, top] = this.place;
    if (left > 0 || top > 0) this.#scroller?.scrollTo({ left, top });
  }

  protected override updated(): void {
    if (this.#toReveal) {
      this.#toReveal = false;
      this.#reveal(this.active);
    }
    if (this.#fresh > ROWS_A_FRAME) requestAnimationFrame(() => this.requestUpdate());
    const seen = this.#rows.getVirtualizer().getVirtualItems();
    this.#tell('dc-want', [seen[0]?.index ?? 0, seen.at(-1)?.index ?? 0]);
  }

  /** By slot, the row that it holds with its cells. */
  readonly #holds = new Map<number, number>();
  /** Rows that the present drawing fills, or would. */
  #fresh = 0;

  #filled(index: number, slot: number): MatrixRowView | undefined {
    const row = this.rowAt(index);
    if (row !== undefined && this.#holds.get(slot) === index) return row;
    this.#holds.delete(slot);
    if (row === undefined || ++this.#fresh > ROWS_A_FRAME) return undefined;
    this.#holds.set(slot, index);
    return row;
  }

  /** The slot in which the active cell was last drawn: what stays there out of sight must not bear its mark. */
  #activeSlot = -1;

  #activeIn(index: number, slot: number): { readonly active: number | null; readonly keepsCells: boolean } {
    const active = this.active.row === index ? this.active.column : null;
    const keepsCells = active === null && this.#activeSlot !== slot && !this.#holds.has(slot);
    if (active !== null) this.#activeSlot = slot;
    else if (this.#activeSlot === slot) this.#activeSlot = -1;
    return { active, keepsCells };
  }

  /** The keys are the matrix's again. */
  focusGrid(): void {
    this.#scroller?.focus();
  }

  /** The active cell is the open one, also when the panel or another page of rows moved it. */
  #follow(): void {
    if (this.open === null || this.openRow < 0) return;
    const column = this.criteria.findIndex(({ id }) => id === this.open?.criterion);
    if (this.active.row === this.openRow && this.active.column === column) return;
    this.active = { row: this.openRow, column };
    this.#toReveal = true;
  }

  readonly #press = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey) return;
    if (event.key === 'Enter') this.#openAt(this.active);
    else if (event.key === 'Escape' && this.open !== null) this.#tell('dc-close', undefined);
    else {
      const height = this.#scroller?.clientHeight ?? 0;
      const page = Math.max(1, Math.floor((height - HEAD_HEIGHT) / ROW_HEIGHT) - 1);
      const size = { rows: this.total, columns: this.criteria.length, page };
      const to = move(this.active, event, size);
      if (to === undefined) return;
      this.#activate(to);
      // The panel goes along: whoever looks through cells need not open each.
      if (this.open !== null) this.#openAt(to);
    }
    event.preventDefault();
  };

  #activate(to: Position): void {
    this.active = to;
    this.#reveal(to);
  }

  #reveal(to: Position): void {
    this.#rows.getVirtualizer().scrollToIndex(to.row, { align: 'auto' });
    if (to.column >= 0) this.#columns.getVirtualizer().scrollToIndex(to.column, { align: 'auto' });
  }

  readonly #click = (event: Event): void => {
    const target = event.composedPath().find((one) => one instanceof HTMLElement && one.dataset['column']);
    if (!(target instanceof HTMLElement)) return;
    const column = Number(target.dataset['column']);
    if (target.role === 'columnheader') {
      const criterion = this.criteria[column];
      if (criterion !== undefined) this.#tell('dc-column', criterion.id);
      return;
    }
    const row = Number(target.closest<HTMLElement>('.row')?.dataset['row']);
    this.active = { row, column };
    this.#openAt(this.active);
  };

  #openAt({ row, column }: Position): void {
    const unit = this.rowAt(row)?.unit.id;
    if (unit === undefined) return;
    // A unit that is not compared has no cells, only itself.
    const criterion = this.criteria[column]?.id ?? null;
    const hasCell = criterion !== null && this.rowAt(row)?.statuses[criterion] !== undefined;
    this.#tell('dc-open', { unit, criterion: hasCell ? criterion : null } satisfies OpenCell);
  }

  #rowSlots = 0;
  #columnSlots = 0;
  #placing: ReturnType<typeof setTimeout> | undefined;

  /** In the history's own state, so that Back and a reload return to the same rows. */
  readonly #keepPlace = (): void => {
    clearTimeout(this.#placing);
    this.#placing = setTimeout(() => {
      const scroller = this.#scroller;
      if (scroller === null || !this.isConnected) return;
      history.replaceState({ matrix: [scroller.scrollLeft, scroller.scrollTop] }, '');
    }, 150);
  };

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
