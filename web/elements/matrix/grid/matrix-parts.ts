// The parts of the matrix as drawn: heads of sections and criteria, a unit's row, its cells.
import { html, noChange, nothing, type TemplateResult } from 'lit';
import type { MatrixCriterionView, MatrixRowView } from '../../../../server/http/campaigns/schema.ts';
import type { TotalsView } from '../../../api/round-views.ts';
import { t } from '../../../wording.ts';
import { scoreText } from '../../score.ts';
import { proportions } from './proportions.ts';

/** Pixels. */
export const ROW_HEIGHT = 32;
export const COLUMN_WIDTH = 34;

type CellView = MatrixRowView['statuses'][string];

interface Seen {
  readonly index: number;
  readonly start: number;
}

const NO_TOTALS: TotalsView = { met: 0, partial: 0, missing: 0, unclear: 0 };

/** Each section over the columns of it, as far as they are in sight. */
export function sectionHeads(
  criteria: readonly MatrixCriterionView[],
  seen: readonly Seen[],
  left: number,
): readonly TemplateResult[] {
  const heads: TemplateResult[] = [];
  const [first, last] = [seen[0]?.index ?? 0, seen.at(-1)?.index ?? -1];
  for (let at = 0; at < criteria.length;) {
    const section = criteria[at]?.section ?? null;
    const begin = at;
    while (at < criteria.length && criteria[at]?.section?.path === section?.path) at++;
    if (at <= first || begin > last) continue;
    const box = `left: ${left + begin * COLUMN_WIDTH}px; width: ${(at - begin) * COLUMN_WIDTH}px`;
    const name = section === null ? '' : `${section.path}. ${section.heading}`;
    heads.push(
      html`<div
        class="section"
        role="columnheader"
        aria-colindex=${begin + 2}
        aria-colspan=${at - begin}
        title=${name}
        .style=${box}
      >
        <span>${name}</span>
      </div>`,
    );
  }
  return heads;
}

export function criterionHead(
  criterion: MatrixCriterionView | undefined,
  totals: Readonly<Record<string, TotalsView>>,
  index: number,
  start: number,
): TemplateResult | typeof nothing {
  if (criterion === undefined) return nothing;
  const counts = totals[criterion.id] ?? NO_TOTALS;
  const said = `${criterion.path} ${criterion.heading}. ${t.matrix.counted(counts)}`;
  return html`<div
    class="criterion"
    role="columnheader"
    aria-colindex=${index + 2}
    data-column=${index}
    title=${said}
    .style=${`left: ${start}px`}
  >
    <button class="path" aria-label=${said} tabindex="-1">
      <span><b>${criterion.path}</b> ${criterion.heading}</span>
    </button>
    ${proportions(counts, COLUMN_WIDTH - 10, 6)}
    <span class="lacks number ${counts.missing > 0 ? 'missing' : 'soft'}" aria-hidden="true"
      >${counts.missing}</span
    >
  </div>`;
}

interface DrawnRow {
  readonly index: number;
  readonly start: number;
  readonly row: MatrixRowView | undefined;
  readonly criteria: readonly MatrixCriterionView[];
  /** undefined: a slot with nothing in it. */
  readonly columns: readonly (Seen | undefined)[];
  /** Whether it is shown who looks after the unit. */
  readonly assigned: boolean;
  /** The active column where it is in this row; -1 is the unit. */
  readonly active: number | null;
  /** What cells its slot holds stay as they are, out of sight: blanking them only to fill them a frame later doubled the work. */
  readonly keepsCells: boolean;
}

export function matrixRow(of: DrawnRow): TemplateResult {
  const { index, row, active } = of;
  return html`<div
    class="row ${row === undefined ? 'waiting' : row.state} ${of.keepsCells ? 'kept' : ''}"
    role="row"
    aria-rowindex=${index + 3}
    data-row=${index}
    .style=${`transform: translateY(${of.start}px)`}
  >
    <div
      id=${active === -1 ? 'active' : nothing}
      class="unit ${active === -1 ? 'active' : ''}"
      role="rowheader"
      aria-colindex="1"
      data-column="-1"
      title=${row?.unit.name ?? ''}
    >
      ${row === undefined ? html`<span class="soft">${t.failure.loading}</span>` : unitHead(row, of.assigned)}
    </div>
    <div class="cells" role="presentation">${of.keepsCells ? noChange : cellsOf(of)}</div>
  </div>`;
}

function cellsOf({ columns, criteria, row, active }: DrawnRow): readonly unknown[] {
  return columns.map((item) => {
    if (item === undefined) return nothing;
    const { index: column, start } = item;
    const criterion = criteria[column];
    const cell = criterion === undefined ? undefined : row?.statuses[criterion.id];
    return html`<div
      id=${active === column ? 'active' : nothing}
      class=${cellClass(cell, active === column)}
      role="gridcell"
      aria-colindex=${column + 2}
      aria-label=${`${criterion?.path ?? ''} ${cellName(cell)}`}
      data-column=${column}
      .style=${`left: ${start}px`}
    ></div>`;
  });
}

function unitHead(row: MatrixRowView, assigned: boolean): TemplateResult {
  return html`<span class="name">${row.unit.name}</span>
    ${row.late ? html`<span class="tag">${t.matrix.late}</span>` : nothing}
    ${row.incomplete ? html`<span class="tag">${t.matrix.incomplete}</span>` : nothing}
    ${row.reviewed === null ? nothing : html`<span class="done" title=${t.matrix.reviewed}>✓<span class="hidden">${t.matrix.reviewed}</span></span>`}
    <span class="how">
      ${
        row.summary === null
          ? html`<span class="state ${row.state}" title=${row.fault?.message ?? nothing}
              >${t.matrix.states[row.state]}</span
            >`
          : html`${proportions(row.summary, 56, 8)}
              <span class="number">${row.score === null ? '' : scoreText(row.score, row.summary)}</span>`
      }
    </span>
    ${assigned ? html`<span class="assignee" title=${row.assignee ?? ''}>${row.assignee ?? ''}</span>` : nothing}`;
}

function cellClass(cell: CellView | undefined, isActive: boolean): string {
  const active = isActive ? ' active' : '';
  if (cell === undefined) return `cell blank${active}`;
  return `cell ${cell.status} ${cell.by}${cell.outdated === true ? ' outdated' : ''}${active}`;
}

function cellName(cell: CellView | undefined): string {
  if (cell === undefined) return t.matrix.noCell;
  if (cell.by === 'machine') return t.status[cell.status];
  const outdated = cell.outdated === true ? `, ${t.compare.outdated}` : '';
  return `${t.status[cell.status]}, ${t.compare.overruledMark}${outdated}`;
}
