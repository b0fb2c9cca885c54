/**
 * One unit of the round beside the matrix: the files that came from it, what a later one changed, who looks after it.
 *
 * @fires dc-changed - something of the unit was changed.
 * @fires dc-close
 */
import { Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { UnitFilesView } from '../../../server/http/campaigns/schema.ts';
import { changeUnit, getUnit, giveDocument, letterFile, takeDocument } from '../../api/rounds.ts';
import { listNames } from '../../api/working.ts';
import { comparePath, documentPath } from '../../routes.ts';
import { sentence } from '../../sentence.ts';
import { showDate, showDay } from '../../show-date.ts';
import { STATUSES, statusLabel } from '../../status.ts';
import { controls, statusColours } from '../../styles.ts';
import { t } from '../../wording.ts';
import { WindowKeys } from '../window-keys.ts';
import { styles } from './dc-panel.styles.ts';

/** Who sent nothing is reminded, what cannot be read or is about something else is asked for again. */
function isWrittenTo({ state, summary }: UnitFilesView['row']): boolean {
  if (state === 'compared') return summary !== null && summary.missing + summary.partial > 0;
  return state !== 'reading';
}

type FileView = UnitFilesView['documents'][number];

@customElement('dc-unit-panel')
export class DcUnitPanel extends LitElement {
  static override styles = [controls, statusColours, styles];

  @property() round = '';
  @property() unit = '';
  /** Changes when something of the round did. */
  @property({ type: Number }) stamp = 0;
  @state() private message = '';

  readonly #load = new Task(this, {
    args: () => [this.round, this.unit, this.stamp] as const,
    task: ([round, unit], { signal }) => getUnit(round, unit, signal),
  });

  readonly #names = new Task(this, { args: () => [] as const, task: (_, { signal }) => listNames(signal) });

  constructor() {
    super();
    this.addController(new WindowKeys(this.#press));
  }

  override render(): TemplateResult {
    const known = this.#load.value?.row.unit.id === this.unit ? this.#load.value : undefined;
    return html`<section class="card" aria-label=${t.panel.unitLabel}>
      <header>
        <h2>${known?.row.unit.name ?? this.unit}</h2>
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
      <div class="inside">
        ${
          known === undefined
            ? (this.#load.render({
                error: (cause) => html`<p class="error" role="alert">${sentence(cause)}</p>`,
                pending: () => html`<p class="soft">${t.failure.loading}</p>`,
              }) as TemplateResult)
            : this.#about(known)
        }
      </div>
    </section>`;
  }

  #about({ row, documents }: UnitFilesView): TemplateResult {
    const { summary } = row;
    return html`
      <p>
        <b>${t.matrix.states[row.state]}</b
        >${row.late ? ` · ${t.matrix.late}` : ''}${row.incomplete ? ` · ${t.matrix.incomplete}` : ''}
        ${row.fault === null ? nothing : html`<span class="error">${row.fault.message}</span>`}
      </p>
      ${
        summary === null
          ? nothing
          : html`<p class="acts">
              ${STATUSES.map((status) => html`<span class="count">${statusLabel(status)} <span class="number">${summary[status]}</span></span>`)}
            </p>`
      }
      <div class="acts">
        ${row.comparison === null ? nothing : html`<a class="button" href=${comparePath(row.comparison)}>${t.panel.whole}</a>`}
        ${
          isWrittenTo(row)
            ? html`<a class="button" href=${letterFile(this.round, this.unit)} download>${t.panel.letter}</a>`
            : nothing
        }
      </div>
      <label class="acts">
        <input
          type="checkbox"
          .checked=${row.reviewed !== null}
          @change=${(event: Event) =>
            this.#change(() =>
              changeUnit(this.round, this.unit, {
                reviewed: (event.currentTarget as HTMLInputElement).checked,
              }),
            )}
        />
        ${t.panel.markReviewed}
        ${row.reviewed === null ? nothing : html`<span class="soft small">${t.actor(row.reviewed.by)}, ${showDay(row.reviewed.at)}</span>`}
      </label>
      <label class="acts"
        >${t.panel.assignee}
        <input
          list="people"
          .value=${row.assignee ?? ''}
          maxlength="100"
          @change=${(event: Event) => {
            const name = (event.currentTarget as HTMLInputElement).value.trim();
            void this.#change(() =>
              changeUnit(this.round, this.unit, { assignee: name === '' ? null : name }),
            );
          }}
        />
        <datalist id="people">
          ${(this.#names.value ?? []).map((name) => html`<option value=${name}></option>`)}
        </datalist>
      </label>
      <h3>${t.panel.files(documents.length)}</h3>
      ${
        documents.length === 0
          ? html`<p class="soft">${t.panel.noFile}</p>`
          : html`<ol>
              ${documents.map((file) => this.#file(file))}
            </ol>`
      }
    `;
  }

  #file(file: FileView): TemplateResult {
    const state = file.counts ? t.matrix.states[file.state] : t.panel.replaced;
    return html`<li class="card ${file.counts ? 'counts' : ''}">
      <a href=${documentPath(file.id)}>${file.name}</a>
      <span class="soft small">
        ${[file.number, showDate(file.date), t.panel.came(file.receivedOn === null ? showDay(file.addedAt) : showDate(file.receivedOn))].filter(Boolean).join(' · ')}
      </span>
      <span class="small">${file.counts ? html`<b>${t.panel.counts}</b> · ` : nothing}${state}</span>
      ${file.changes === null ? nothing : html`<span class="small">${t.panel.changed}: ${file.changes.message}</span>`}
      <span class="acts">
        ${file.comparison === null ? nothing : html`<a class="small" href=${comparePath(file.comparison)}>${t.panel.whole}</a>`}
        ${
          file.counts
            ? nothing
            : html`<button
                class="quiet"
                @click=${() => this.#change(() => giveDocument(this.round, this.unit, file.id))}
              >
                ${t.panel.letCount}
              </button>`
        }
        <button
          class="quiet"
          @click=${() => this.#change(() => takeDocument(this.round, this.unit, file.id))}
        >
          ${t.panel.notTheirs}
        </button>
      </span>
    </li>`;
  }

  readonly #press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.#tell('dc-close');
  };

  async #change(change: () => Promise<unknown>): Promise<void> {
    try {
      await change();
      this.message = '';
    } catch (cause) {
      this.message = sentence(cause);
    }
    await this.#load.run();
    this.#tell('dc-changed');
  }

  #tell(name: string): void {
    this.dispatchEvent(new CustomEvent(name));
  }
}
