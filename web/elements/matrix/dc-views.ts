/**
 * Views of the matrix kept under a name: each is an address, so that a link to it can be passed on.
 *
 * @fires dc-changed - a view was saved or dropped.
 */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { SavedViewView } from '../../../server/http/campaigns/working-schema.ts';
import { dropView, saveView } from '../../api/working.ts';
import type { Query } from '../../query.ts';
import { roundPath } from '../../routes.ts';
import { sentence } from '../../sentence.ts';
import { controls } from '../../styles.ts';
import { t } from '../../wording.ts';
import { isSameView, viewOf } from './matrix-query.ts';
import { Menu } from '../menu.ts';
import { menu } from './menu.styles.ts';

@customElement('dc-views')
export class DcViews extends LitElement {
  static override styles = [controls, menu];

  @property() round = '';
  @property({ attribute: false }) query: Query = {};
  @property({ attribute: false }) views: readonly SavedViewView[] = [];
  @state() private message = '';

  constructor() {
    super();
    this.addController(new Menu(this));
  }

  override render(): TemplateResult {
    const shown = this.views.find(({ query }) => isSameView(query, this.query));
    return html`<details class="menu">
      <summary>${t.views.title}${shown === undefined ? nothing : html`: <b>${shown.name}</b>`}</summary>
      <div class="list card">
        ${this.views.length === 0 ? html`<p class="soft">${t.views.none}</p>` : nothing}
        <ul>
          ${this.views.map(
            (view) =>
              html`<li>
                <a
                  href=${roundPath(this.round, 'matrix', view.query)}
                  aria-current=${view === shown ? 'true' : 'false'}
                  title=${t.actor(view.by)}
                  >${view.name}</a
                >
                <button
                  class="cross"
                  aria-label=${t.views.drop(view.name)}
                  title=${t.views.drop(view.name)}
                  @click=${() => this.#try(() => dropView(this.round, view.name))}
                >
                  ×
                </button>
              </li>`,
          )}
        </ul>
        <form @submit=${this.#save}>
          <input
            name="name"
            required
            maxlength="100"
            aria-label=${t.views.name}
            placeholder=${t.views.name}
          />
          <button>${t.views.save}</button>
        </form>
        <p role="alert" class="error" ?hidden=${this.message === ''}>${this.message}</p>
      </div>
    </details>`;
  }

  readonly #save = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const name = (form.elements.namedItem('name') as HTMLInputElement).value.trim();
    if (name === '') return;
    void this.#try(async () => {
      await saveView(this.round, name, viewOf(this.query));
      form.reset();
    });
  };

  async #try(change: () => Promise<unknown>): Promise<void> {
    try {
      await change();
      this.message = '';
    } catch (cause) {
      this.message = sentence(cause);
    }
    this.dispatchEvent(new CustomEvent('dc-changed'));
  }
}
