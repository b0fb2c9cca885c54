// How many units a list was found to name, the first of them, and the lines that name none.
import { html, nothing, type TemplateResult } from 'lit';
import type { UnitList } from '../../api/rounds.ts';
import { t } from '../../wording.ts';

export function unitsRead(list: UnitList | null): TemplateResult | typeof nothing {
  if (list === null) return nothing;
  const { units, unread } = list;
  const first = units.slice(0, 6).map(({ name }) => name);
  return html`<p role="status">
      ${t.newRound.read(units.length)} <span class="soft small">${first.join(', ')}…</span>
    </p>
    ${
      unread.length === 0
        ? nothing
        : html`<details class="error">
            <summary>${t.newRound.unread(unread.length)}</summary>
            <ul>
              ${unread.map(({ line, text }) => html`<li>${line}: ${text}</li>`)}
            </ul>
          </details>`
    }`;
}
