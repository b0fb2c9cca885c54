/**
 * "Coi cách viết này là đạt": a wording offered to the template, what it would change in other plans, and its acceptance.
 *
 * @fires dc-changed - the template took a wording in, or gave one back.
 */
import { Task, TaskStatus } from '@lit/task';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { getCriterion } from '../../api/comparisons.ts';
import type { WordingView } from '../../../server/http/campaigns/schema.ts';
import {
  acceptProposal,
  getProposal,
  listProposals,
  proposeWording,
  withdrawProposal,
} from '../../api/settling.ts';
import { sentence } from '../../sentence.ts';
import { statusLabel } from '../../status.ts';
import { controls, statusColours } from '../../styles.ts';
import { t } from '../../wording.ts';
import { KeptFocus } from '../kept-focus.ts';
import { styles } from './settling.styles.ts';

/** Milliseconds between two questions how far the plans are judged anew. */
const ASK_MS = 700;

@customElement('dc-wording')
export class DcWording extends LitElement {
  static override styles = [controls, statusColours, styles];

  @property() round = '';
  @property() unit = '';
  @property() criterion = '';
  @property() comparison = '';
  /** A person said that this cell is met. */
  @property({ type: Boolean }) isDecided = false;
  @state() private wording: string | null = null;
  @state() private proposal: WordingView | null = null;
  @state() private message = '';
  #asking: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new KeptFocus(this);
  }

  /** The passage at hand is what the wording begins with. */
  readonly #passage = new Task(this, {
    args: () => [this.comparison, this.criterion, this.isDecided] as const,
    task: async ([comparison, criterion, isDecided], { signal }) => {
      if (!isDecided) return '';
      const { evidence, nearest } = await getCriterion(comparison, criterion, signal);
      return evidence[0]?.text ?? nearest?.text ?? '';
    },
  });

  /** What was offered from this cell before the page was loaded anew, or by a colleague. */
  readonly #known = new Task(this, {
    args: () => [this.round, this.unit, this.criterion] as const,
    task: async ([round, unit, criterion], { signal }) => {
      const all = await listProposals(round, signal);
      return all.find((one) => one.unit === unit && one.criterion === criterion && one.state !== 'withdrawn');
    },
    onComplete: (known) => {
      if (known !== undefined && this.proposal === null)
        void this.#take(() => Promise.resolve(known), 'look');
    },
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#asking);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('unit') && !changed.has('criterion')) return;
    clearTimeout(this.#asking);
    this.wording = null;
    this.proposal = null;
    this.message = '';
  }

  override render(): TemplateResult | typeof nothing {
    if (this.proposal === null && !this.isDecided) return nothing;
    return html`<section class="card inside" aria-label=${t.wording.title}>
      ${this.proposal === null ? this.#offer() : this.#outcome(this.proposal)}
      <p role="alert" class="error" ?hidden=${this.message === ''}>${this.message}</p>
    </section>`;
  }

  #offer(): TemplateResult {
    if (this.wording === null) {
      return html`<p class="acts">
        <button
          data-keeps-focus
          ?disabled=${this.#known.status === TaskStatus.PENDING}
          @click=${() => (this.wording = this.#passage.value ?? '')}
        >
          ${t.wording.title}
        </button>
        <span class="soft small">${t.wording.hint}</span>
      </p>`;
    }
    return html`<form class="inside" @submit=${this.#propose}>
      <label
        >${t.wording.label}
        <textarea
          data-keeps-focus
          rows="4"
          maxlength="2000"
          .value=${this.wording}
          @input=${(event: Event) => (this.wording = (event.currentTarget as HTMLTextAreaElement).value)}
        ></textarea>
      </label>
      <p class="acts">
        <button class="primary" ?disabled=${this.wording.trim() === ''}>${t.wording.preview}</button>
        <button type="button" class="quiet" @click=${() => (this.wording = null)}>${t.wording.drop}</button>
      </p>
    </form>`;
  }

  #outcome({ id, state: how, judged, of, changes, templateVersion }: WordingView): TemplateResult {
    if (how === 'judging')
      return html`<p role="status" tabindex="-1" data-keeps-focus>${t.wording.judging(judged, of)}</p>`;
    if (how === 'withdrawn')
      return html`<p role="status" tabindex="-1" data-keeps-focus>${t.wording.withdrawn}</p>`;
    return html`
      <h3 tabindex="-1" data-keeps-focus>
        ${how === 'accepted' ? t.wording.accepted(templateVersion ?? 0) : t.wording.would(changes.length)}
      </h3>
      <ul class="changes">
        ${changes.map(
          ({ unit, criterion, from, to }) =>
            html`<li>
              <b>${unit.name}</b>
              ${criterion === this.criterion ? nothing : html`<span class="number">${criterion}</span>`}
              ${statusLabel(from)} → ${statusLabel(to)}
            </li>`,
        )}
      </ul>
      <p class="acts">
        ${
          how === 'accepted'
            ? html`<button @click=${() => this.#take(() => withdrawProposal(this.round, id))}>
                ${t.compare.undo}
              </button>`
            : html`<button class="primary" @click=${() => this.#take(() => acceptProposal(this.round, id))}>
                  ${t.wording.accept}
                </button>
                <button class="quiet" @click=${() => this.#take(() => withdrawProposal(this.round, id))}>
                  ${t.wording.drop}
                </button>`
        }
      </p>
    `;
  }

  #propose(event: Event): void {
    event.preventDefault();
    const wording = (this.wording ?? '').trim();
    const { criterion, unit } = this;
    void this.#take(() => proposeWording(this.round, { criterion, unit, text: wording }));
  }

  /** look: nothing changed by it. */
  async #take(step: () => Promise<WordingView>, by: 'step' | 'look' = 'step'): Promise<void> {
    try {
      this.proposal = await step();
      this.message = '';
    } catch (cause) {
      this.message = sentence(cause);
      return;
    }
    const { id, state: how } = this.proposal;
    if (how === 'judging') {
      this.#asking = setTimeout(() => void this.#take(() => getProposal(this.round, id)), ASK_MS);
    } else if (how !== 'proposed' && by === 'step') {
      this.dispatchEvent(new CustomEvent('dc-changed'));
    }
  }
}
