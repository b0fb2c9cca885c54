/** The matrix on paper: a table of the rows at hand with its head on each page, drawn only while it is printed. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { MatrixCriterionView, MatrixRowView } from '../../../server/http/campaigns/schema.ts';
import { STATUSES, statusLabel, statusSign } from '../../status.ts';
import { controls, statusColours } from '../../styles.ts';
import { t } from '../../wording.ts';
import { OnPaper } from '../on-paper.ts';
import { styles } from './dc-matrix-sheet.styles.ts';

@customElement('dc-matrix-sheet')
export class DcMatrixSheet extends LitElement {
  static override styles = [controls, statusColours, styles];

  @property({ attribute: false }) criteria: readonly MatrixCriterionView[] = [];
  /** Those at hand, in their order. */
  @property({ attribute: false }) rows: () => readonly MatrixRowView[] = () => [];
  @property({ type: Number }) total = 0;
  readonly #paper = new OnPaper(this);

  override render(): TemplateResult | typeof nothing {
    if (!this.#paper.now) return nothing;
    const rows = this.rows();
    return html`
      ${rows.length < this.total ? html`<p><b>${t.matrix.printed(rows.length, this.total)}</b></p>` : nothing}
      <p class="legend">
        ${STATUSES.map((status) => html`${statusLabel(status)} &ensp;`)} ${t.matrix.shaded}
      </p>
      <table>
        <thead>
          <tr>
            <th class="unit">${t.matrix.unit}</th>
            <th class="figure">%</th>
            ${this.criteria.map(({ path }) => html`<th><span>${path}</span></th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map((row) => this.#row(row))}
        </tbody>
      </table>
    `;
  }

  #row({ unit, state: how, score, statuses }: MatrixRowView): TemplateResult {
    const isCompared = how === 'compared';
    return html`<tr>
      <th>${unit.name}</th>
      <td class="figure">${isCompared && score !== null ? Math.round(score * 100) : nothing}</td>
      ${
        isCompared
          ? this.criteria.map(({ id }) => {
              const cell = statuses[id];
              return html`<td class=${cell?.by ?? ''}>
                ${cell === undefined ? nothing : statusSign(cell.status)}
              </td>`;
            })
          : html`<td class="state" colspan=${this.criteria.length}>${t.matrix.states[how]}</td>`
      }
    </tr>`;
  }
}
