// One round: what it is and how far, its parts, the files that come in; follows what the service does to it.
import { Task } from '@lit/task';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { followJobs } from '../../api/jobs.ts';
import type { CampaignView } from '../../../server/http/campaigns/schema.ts';
import { getRound, roundFile } from '../../api/rounds.ts';
import type { Query } from '../../query.ts';
import { roundPath, roundsPath, type Pane } from '../../routes.ts';
import { sentence } from '../../sentence.ts';
import { showDate } from '../../show-date.ts';
import { controls, pageHead } from '../../styles.ts';
import type { Upload } from '../../uploads/kept-uploads.ts';
import { t } from '../../wording.ts';
import '../letters/dc-letters.ts';
import '../matrix/dc-overview.ts';
import '../settling/dc-across.ts';
import '../settling/dc-questions.ts';
import { Menu } from '../menu.ts';
import '../uploads/dc-drop.ts';
import '../uploads/dc-uploads.ts';
import { tabs } from '../tabs.styles.ts';
import { notOpened, notOpenedStyles } from '../not-opened.ts';
import { styles } from './dc-round.styles.ts';
import './dc-tray.ts';

/** Milliseconds in which the ends of several jobs are one reason to ask anew. */
const GATHER_MS = 1000;
/** Milliseconds between two looks at what is being compared: only reading tells of itself. */
const COMPARING_MS = 3000;

@customElement('dc-round')
export class DcRound extends LitElement {
  static override styles = [controls, pageHead, tabs, notOpenedStyles, styles];

  @property() round = '';
  @property() pane: Pane = 'matrix';
  @property({ attribute: false }) query: Query = {};
  @property({ attribute: false }) uploads: readonly Upload[] = [];
  @property({ attribute: false }) batch = { sent: 0, of: 0 };
  /** How many uploads were answered: each may have brought a document. */
  @property({ type: Number }) answered = 0;
  /** Grows when something of the round changed. */
  @state() private stamp = 0;

  #stop: () => void = () => undefined;
  #soon: ReturnType<typeof setTimeout> | undefined;
  #later: ReturnType<typeof setTimeout> | undefined;
  readonly #load = new Task(this, {
    args: () => [this.round, this.stamp] as const,
    task: ([round], { signal }) => getRound(round, signal),
    onComplete: ({ counts, template }) => {
      clearTimeout(this.#later);
      // Until the template is drawn there are no columns.
      if (!isDone(counts) || template.version === null)
        this.#later = setTimeout(() => this.stamp++, COMPARING_MS);
    },
  });

  constructor() {
    super();
    this.addController(new Menu(this));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = followJobs(({ status }) => {
      if (status !== 'queued' && status !== 'running') this.#changeSoon();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
    clearTimeout(this.#soon);
    clearTimeout(this.#later);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.toggleAttribute('reading', this.pane === 'matrix' && (this.query['o'] ?? '') !== '');
    if (changed.has('answered') && changed.get('answered') !== undefined) this.#changeSoon();
  }

  override render(): TemplateResult {
    const round = this.#load.value;
    if (round?.id !== this.round) {
      return this.#load.render({
        pending: () => html`<p class="wait soft">${t.failure.loading}</p>`,
        complete: () => html`<p class="wait soft">${t.failure.loading}</p>`,
        error: (cause) => notOpened(sentence(cause), roundsPath(), t.rounds.title),
      }) as TemplateResult;
    }
    return html`
      ${this.#head(round)}
      <div class="inside" @dc-changed=${() => this.stamp++}>
        <dc-uploads
          .uploads=${this.uploads}
          .batch=${this.batch}
          ?hidden=${this.uploads.length === 0}
        ></dc-uploads>
        ${this.#pane(round)}
      </div>
    `;
  }

  #head(round: CampaignView): TemplateResult {
    const { counts } = round;
    const reading = counts.reading + counts.arriving;
    // Beside who has not sent, what there is of.
    const states = (['late', 'failed', 'anotherSubject', 'incomplete'] as const)
      .filter((state) => counts[state] > 0)
      .map((state) => t.round[state](counts[state]));
    const left = [
      ...(reading > 0 ? [t.round.reading(reading)] : []),
      ...(isDone(counts) || counts.submitted === 0
        ? []
        : [t.round.compared(counts.compared, counts.submitted)]),
    ];
    return html`<div class="head">
        <h1>${round.name}</h1>
        <span class="soft about" title=${round.template.name}>
          ${[round.template.name, t.rounds.version(round.template.version)].join(' · ')}
        </span>
        ${round.deadline === null ? nothing : html`<span class="soft">${t.round.until(showDate(round.deadline))}</span>`}
        <span class="number" role="status">
          <b>${t.round.submitted(counts.submitted, counts.units)}</b>
          ${[t.round.notSubmitted(counts.notSubmitted), ...states, ...left].map((said) => html` · ${said}`)}
        </span>
      </div>
      <nav aria-label=${t.round.parts}>
        <span class="tabs"
          >${this.#tab('matrix', t.matrix.title)} ${this.#tab('questions', t.questions.title, counts.unsure)}
          ${this.#tab('across', t.across.title)} ${this.#tab('tray', t.tray.title, counts.unassigned)}
          ${this.#tab('letters', t.letters.title)}</span
        >
        <span class="downloads">
          <span class="reviewed number" role="status">
            <svg width="72" height="6" aria-hidden="true">
              <rect class="whole" width="72" height="6" rx="3" />
              <rect
                class="part"
                width=${(72 * counts.reviewed) / Math.max(1, counts.submitted)}
                height="6"
                rx="3"
              />
            </svg>
            ${t.matrix.progress(counts.reviewed, counts.submitted)}
          </span>
          <dc-drop compact></dc-drop>
          <details class="files menu">
            <summary>${t.compare.download}</summary>
            <div class="card">
              ${(['xlsx', 'csv', 'docx'] as const).map(
                (format) =>
                  html`<a href=${roundFile(round.id, format)} download>${t.round.files[format]}</a>`,
              )}
              <a href=${roundPath(this.round, 'letters')}>${t.round.files.zip}</a>
            </div>
          </details>
        </span>
      </nav>`;
  }

  #tab(pane: Pane, name: string, count = 0): TemplateResult {
    return html`<a href=${roundPath(this.round, pane)} aria-current=${this.pane === pane ? 'page' : 'false'}>
      ${name} ${count > 0 ? html`<span class="count number">${count}</span>` : nothing}
    </a>`;
  }

  #pane(round: CampaignView): TemplateResult {
    switch (this.pane) {
      case 'matrix':
        return html`<dc-overview .round=${round} .query=${this.query} .stamp=${this.stamp}></dc-overview>`;
      case 'across':
        return html`<dc-across .round=${round.id} .query=${this.query} .stamp=${this.stamp}></dc-across>`;
      case 'questions':
        return html`<dc-questions
          .round=${round.id}
          .query=${this.query}
          .stamp=${this.stamp}
        ></dc-questions>`;
      case 'tray':
        return html`<dc-tray
          .round=${round.id}
          .arriving=${round.counts.arriving}
          .stamp=${this.stamp}
        ></dc-tray>`;
      case 'letters':
        return html`<dc-letters .round=${round}></dc-letters>`;
    }
  }

  #changeSoon(): void {
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined;
      this.stamp++;
    }, GATHER_MS);
  }
}

/** What cannot be read and what is about something else is not compared, ever. */
function isDone({ arriving, compared, failed, anotherSubject, submitted }: CampaignView['counts']): boolean {
  return arriving === 0 && compared + failed + anotherSubject >= submitted;
}
