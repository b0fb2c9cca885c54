/**
 * The first page: the round in work; for a newcomer, one click that leads into a filled matrix.
 *
 * @fires dc-tour - somebody wants to be shown around; bubbles.
 */
import { Task } from '@lit/task';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { listRounds } from '../../api/rounds.ts';
import { loadSamples } from '../../api/templates.ts';
import { preferTemplate } from '../../chosen-template.ts';
import { goTo, intakePath, newRoundPath, roundPath } from '../../routes.ts';
import { sentence } from '../../sentence.ts';
import { controls, dataTable, page } from '../../styles.ts';
import { t } from '../../wording.ts';
import { styles } from './rounds.styles.ts';

@customElement('dc-home')
export class DcHome extends LitElement {
  static override styles = [controls, page, dataTable, styles];

  @state() private message = '';
  @state() private busy = false;

  readonly #load = new Task(this, {
    args: () => [] as const,
    task: async (_, { signal }) => {
      document.title = t.product;
      const rounds = await listRounds(signal);
      const inWork = rounds.find(({ closed }) => !closed) ?? rounds[0];
      if (this.isConnected && inWork !== undefined) goTo(roundPath(inWork.id), 'replace');
    },
  });

  override render(): TemplateResult {
    return this.#load.render({
      pending: () => html`<p class="soft">${t.failure.loading}</p>`,
      error: (cause) => html`<p class="error" role="alert">${sentence(cause)}</p>`,
      complete: () => this.#welcome(),
    }) as TemplateResult;
  }

  #welcome(): TemplateResult {
    return html`<section class="welcome">
      <h1>${t.home.title}</h1>
      <p class="soft">${t.home.lead}</p>
      <div class="acts">
        <a class="button primary" href=${newRoundPath}>${t.rounds.create}</a>
        <button id="samples" ?disabled=${this.busy} @click=${this.#samples}>${t.intake.loadSamples}</button>
        <a class="button quiet" href=${intakePath()}>${t.home.onlyRead}</a>
      </div>
      <p><button class="quiet" @click=${this.#tour}>${t.tour.begin}</button></p>
      <p class="soft small">${t.home.samples}</p>
      <p role="alert" class="error" ?hidden=${this.message === ''}>${this.message}</p>
    </section>`;
  }

  #tour(): void {
    this.dispatchEvent(new CustomEvent('dc-tour', { bubbles: true, composed: true }));
  }

  async #samples(): Promise<void> {
    this.busy = true;
    try {
      const { template, campaign } = await loadSamples();
      if (template !== null) preferTemplate(template);
      goTo(campaign === null ? intakePath() : roundPath(campaign), 'replace');
    } catch (cause) {
      this.message = sentence(cause);
    }
    this.busy = false;
  }
}
