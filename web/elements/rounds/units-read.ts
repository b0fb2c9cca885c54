// How many units a list was found to name, the first of them, communes that there are not, and the lines that name no unit.
import { html, nothing, type TemplateResult } from 'lit';
import type { UnitList } from '../../api/rounds.ts';
import { t } from '../../wording.ts';

/** So few are read at a glance. */
const FEW = 6;

export function unitsRead(list: UnitList | null): TemplateResult | typeof nothing {
  if (list === null) return nothing;
  const { units, unread, unlisted } = list;
  const first = units.slice(0, 6).map(({ name }) => name);
  return html`<p role="status">
      ${t.newRound.read(units.length)} <span class="soft small">${first.join(', ')}…</span>
    </p>
    ${
      unlisted.length === 0
        ? nothing
        : html`<details class="error" ?open=${unlisted.length <= FEW}>
            <summary>${t.newRound.unlisted(unlisted.length)}</summary>
            <ul>
              ${unlisted.map((name) => html`<li>${name}</li>`)}
            </ul>
          </details>`
    }
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
