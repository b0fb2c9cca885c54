/**
 * What can be done with all documents chosen: put into a round, read again, taken off the list, exported.
 *
 * @fires dc-act - `detail` is a DocumentAct of one of them.
 * @fires dc-changed - the list is to be asked for anew.
 * @fires dc-unselect
 */
import { Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { readAgain, type DocumentRow } from '../../api/documents.ts';
import { joinRound, listRounds } from '../../api/rounds.ts';
import { sentence } from '../../sentence.ts';
import { controls } from '../../styles.ts';
import { sendAll } from '../../uploads/send-all.ts';
import { t } from '../../wording.ts';
import { styles } from './dc-bulk.styles.ts';
import { documentsCsv } from './documents-csv.ts';
import type { DocumentAct } from './document-row.ts';

@customElement('dc-bulk')
export class DcBulk extends LitElement {
  static override styles = [controls, styles];

  @property({ attribute: false }) rows: readonly DocumentRow[] = [];
  @state() private told = '';
  @state() private message = '';
  @state() private busy = false;

  readonly #rounds = new Task(this, {
    args: () => [this.rows.length > 0] as const,
    task: async ([isWanted], { signal }) => (isWanted ? listRounds(signal) : []),
  });

  override render(): TemplateResult | typeof nothing {
    const said = html`<span role="status">${this.told}</span>
      <span role="alert" class="error">${this.message}</span>`;
    if (this.rows.length === 0) {
      return this.told === '' && this.message === '' ? nothing : html`<p>${said}</p>`;
    }
    const rounds = (this.#rounds.value ?? []).filter(({ closed }) => !closed);
    return html`<div class="bulk" role="group" aria-label=${t.bulk.label}>
      <b>${t.bulk.chosen(this.rows.length)}</b>
      ${
        rounds.length === 0
          ? nothing
          : html`<select
              aria-label=${t.bulk.round}
              ?disabled=${this.busy}
              @change=${(event: Event) => this.#join(event.currentTarget as HTMLSelectElement)}
            >
              <option value="">${t.bulk.round}</option>
              ${rounds.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
            </select>`
      }
      <button ?disabled=${this.busy} @click=${this.#readAgain}>${t.bulk.readAgain}</button>
      <button @click=${this.#export}>${t.bulk.export}</button>
      <button ?disabled=${this.busy} @click=${this.#remove}>${t.bulk.remove}</button>
      <button class="quiet" @click=${() => this.#tell('dc-unselect')}>${t.bulk.unselect}</button>
      ${said}
    </div>`;
  }

  async #join(select: HTMLSelectElement): Promise<void> {
    const { value, selectedOptions } = select;
    const name = selectedOptions[0]?.text ?? '';
    select.value = '';
    if (value === '') return;
    const ids = this.rows.flatMap(({ id, role }) => (role === 'plan' ? [id] : []));
    await this.#do(async () => {
      await joinRound(value, ids);
      this.told = t.bulk.joined(ids.length, name);
    });
  }

  async #readAgain(): Promise<void> {
    const { rows } = this;
    let done = 0;
    await this.#do(() =>
      sendAll(rows, async ({ id }) => {
        await readAgain(id);
        this.told = t.bulk.done(++done, rows.length);
      }),
    );
  }

  /** One by one, so that each can be brought back by itself. */
  #remove(): void {
    for (const row of this.rows) this.#tell('dc-act', { kind: 'remove', row } satisfies DocumentAct);
    this.#tell('dc-unselect');
  }

  #export(): void {
    const url = URL.createObjectURL(new Blob([documentsCsv(this.rows)], { type: 'text/csv' }));
    const link = Object.assign(document.createElement('a'), { href: url, download: 'van-ban.csv' });
    link.click();
    URL.revokeObjectURL(url);
  }

  async #do(task: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.told = '';
    try {
      await task();
      this.message = '';
    } catch (cause) {
      this.message = sentence(cause);
    }
    this.busy = false;
    this.#tell('dc-changed');
  }

  #tell(name: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
