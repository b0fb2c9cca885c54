// What was answered lately for several cells at once, each with its way back.
import { html, nothing, type TemplateResult } from 'lit';
import { statusLabel } from '../../status.ts';
import { t } from '../../wording.ts';
import type { Settlements } from './settlements.ts';

export function settledList(settlements: Settlements): TemplateResult | typeof nothing {
  const { newest, judging } = settlements;
  if (newest.length === 0) return nothing;
  return html`<section class="card settled" aria-label=${t.settling.lately}>
    <h2>${t.settling.lately}</h2>
    <ol>
      ${newest.map(
        ({ id, criterion, status, cells, followedCells, note, actor, undone }) =>
          html`<li>
            <span class="number">${criterion}</span> ${statusLabel(status)}
            <span class="soft">
              ${t.settling.cells(cells)} · ${t.actor(actor)}${note === '' ? '' : ` · “${note}”`}
            </span>
            ${
              followedCells === 0
                ? nothing
                : html`<span class="followed ${undone ? 'soft' : ''}"
                    >${t.settling.followed(followedCells)}</span
                  >`
            }
            ${
              undone
                ? html`<span class="soft">${t.compare.undone}</span>`
                : html`<button class="quiet" ?disabled=${judging} @click=${() => settlements.takeBack(id)}>
                    ${t.compare.undo}
                  </button>`
            }
          </li>`,
      )}
    </ol>
  </section>`;
}
