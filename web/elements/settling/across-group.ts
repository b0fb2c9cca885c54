// Cells of one criterion whose plans say alike: one passage stands for all, the units under it; of many the first few, as the rest say
// the same and the next group would be screens away.
import { html, nothing, type TemplateResult } from 'lit';
import type { CriterionCellView } from '../../../server/http/campaigns/schema.ts';
import { comparePath, documentPath } from '../../routes.ts';
import { statusLabel, statusSign } from '../../status.ts';
import { t } from '../../wording.ts';

/** Rows of a group that is folded, and what it must hold more than them to be worth folding. */
const FEW = 3;
const WORTH_FOLDING = 4;

export function acrossGroup(of: {
  readonly key: string;
  /** Of the whole group. */
  readonly size: number;
  readonly cells: readonly CriterionCellView[];
  readonly criterion: string;
  readonly isChosen: (cell: CriterionCellView) => boolean;
  readonly choose: (cell: CriterionCellView, isOn: boolean) => void;
  /** Those of the group that are not at hand, too. */
  readonly chooseAll: (isOn: boolean) => void;
  readonly isOpen: boolean;
  readonly unfold: (isOpen: boolean) => void;
}): TemplateResult {
  const { cells, criterion, isChosen, choose, chooseAll, isOpen, unfold } = of;
  const canFold = cells.length >= FEW + WORTH_FOLDING;
  const shown = canFold && !isOpen ? cells.slice(0, FEW) : cells;
  const isWhole = cells.every(isChosen);
  return html`<section class="group card" data-group=${of.key}>
    <header>
      <label>
        <input
          type="checkbox"
          .checked=${isWhole}
          .indeterminate=${!isWhole && cells.some(isChosen)}
          @change=${(event: Event) => chooseAll((event.currentTarget as HTMLInputElement).checked)}
        />
        <b>${t.across.alike(of.size)}</b>
        ${cells.length < of.size ? html`<span class="soft">${t.across.here(cells.length)}</span>` : nothing}
      </label>
    </header>
    <ol>
      ${shown.map((cell) => row(cell, criterion, isChosen(cell), choose))}
    </ol>
    ${
      shown.length < cells.length
        ? html`<p class="paper small">${t.across.alsoSo(cells.slice(FEW).map(({ unit }) => unit.name))}</p>`
        : nothing
    }
    ${
      canFold
        ? html`<footer>
            <button class="quiet" aria-expanded=${isOpen} @click=${() => unfold(!isOpen)}>
              ${isOpen ? t.across.fold : t.across.unfold(cells.length - FEW)}
            </button>
          </footer>`
        : nothing
    }
  </section>`;
}

function row(
  cell: CriterionCellView,
  criterion: string,
  isChosen: boolean,
  choose: (cell: CriterionCellView, isOn: boolean) => void,
): TemplateResult {
  const { unit, comparison, document, status, by, reason, note } = cell;
  const passage = cell.evidence[0] ?? cell.nearest;
  return html`<li class=${status}>
    <label
      ><input
        type="checkbox"
        aria-label=${unit.name}
        .checked=${isChosen}
        @change=${(event: Event) => choose(cell, (event.currentTarget as HTMLInputElement).checked)}
    /></label>
    <span class="who">
      ${statusSign(status)}
      <a href=${comparePath(comparison, criterion)}>${unit.name}</a>
      ${by === 'person' ? html`<span class="small soft">${t.across.byPerson}${note === null ? '' : `: “${note}”`}</span>` : nothing}
    </span>
    <span class="passage">
      ${
        passage === null || passage === undefined
          ? html`<span class="soft">${t.compare.noEvidence}</span>`
          : html`${cell.evidence.length === 0 ? html`<span class="soft small">${t.compare.nearest}: </span>` : nothing}${passage.text}
              <a class="small" href=${documentPath(document.id, passage.page, passage.lines)}
                >${t.compare.page(passage.page)}</a
              >`
      }
      ${by === 'person' ? nothing : html`<span class="reason small soft">${statusLabel(status)} · ${reason}</span>`}
    </span>
  </li>`;
}
