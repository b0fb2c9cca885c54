/**
 * Who looks after which units and how far they are; gives all units that the filter leaves to one person.
 *
 * @fires dc-changed - units were given to somebody, or to nobody.
 * @fires dc-narrow - `detail` is the filters to set: one person's units.
 */
import { Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AssigneeView } from '../../../server/http/campaigns/working-schema.ts';
import { assignUnits, listNames } from '../../api/working.ts';
import type { Query } from '../../query.ts';
import { sentence } from '../../sentence.ts';
import { controls } from '../../styles.ts';
import { t } from '../../wording.ts';
import { askedOf } from './matrix-query.ts';
import { Menu } from '../menu.ts';
import { menu } from './menu.styles.ts';

@customElement('dc-assign')
export class DcAssign extends LitElement {
  static override styles = [controls, menu];

  @property() round = '';
  @property({ attribute: false }) query: Query = {};
  /** Units that the filter leaves. */
  @property({ type: Number }) total = 0;
  @property({ attribute: false }) assignees: readonly AssigneeView[] = [];
  @state() private message = '';

  readonly #names = new Task(this, { args: () => [] as const, task: (_, { signal }) => listNames(signal) });

  constructor() {
    super();
    this.addController(new Menu(this));
  }

  override render(): TemplateResult {
    return html`<details class="menu">
      <summary>${t.assign.title}</summary>
      <div class="list card">
        ${this.assignees.length === 0 ? html`<p class="soft">${t.assign.none}</p>` : nothing}
        <ul>
          ${this.assignees.map(
            ({ name, units, reviewed }) =>
              html`<li>
                <button class="quiet" @click=${() => this.#tell('dc-narrow', { assignee: name })}>
                  ${name}
                </button>
                <span class="soft number">${t.matrix.progress(reviewed, units)}</span>
              </li>`,
          )}
        </ul>
        <form @submit=${this.#give}>
          <input
            name="name"
            list="people"
            maxlength="200"
            aria-label=${t.assign.to}
            placeholder=${t.assign.to}
          />
          <datalist id="people">
            ${this.#known().map((name) => html`<option value=${name}></option>`)}
          </datalist>
          <button ?disabled=${this.total === 0}>${t.assign.give(this.total)}</button>
        </form>
        <p class="soft small">${t.assign.hint}</p>
        <p role="alert" class="error" ?hidden=${this.message === ''}>${this.message}</p>
      </div>
    </details>`;
  }

  /** People with an account, and whoever was given units before. */
  #known(): readonly string[] {
    return [...new Set([...(this.#names.value ?? []), ...this.assignees.map(({ name }) => name)])];
  }

  readonly #give = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const name = (form.elements.namedItem('name') as HTMLInputElement).value.trim();
    try {
      await assignUnits(this.round, askedOf(this.query), name === '' ? null : name);
      form.reset();
      this.message = '';
    } catch (cause) {
      this.message = sentence(cause);
    }
    this.#tell('dc-changed', undefined);
  };

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
