// Công văn: the letters and the report as files, and in whose name they go out.
import { Task, TaskStatus } from '@lit/task';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CampaignView } from '../../../server/http/campaigns/schema.ts';
import { roundFile } from '../../api/rounds.ts';
import { getJob, lettersFile, writeLetters, type LettersJob } from '../../api/letters.ts';
import { sentence } from '../../sentence.ts';
import { controls } from '../../styles.ts';
import { t } from '../../wording.ts';
import { KeptFocus } from '../kept-focus.ts';
import { styles } from './dc-letters.styles.ts';
import './dc-office.ts';

/** Milliseconds between looks at how far the letters are. */
const LOOK_MS = 700;

@customElement('dc-letters')
export class DcLetters extends LitElement {
  static override styles = [controls, styles];

  @property({ attribute: false }) round!: CampaignView;
  /** How far the writing of all letters is, until they can be fetched. */
  @state() private writing: LettersJob | undefined;

  constructor() {
    super();
    new KeptFocus(this);
  }

  /** Asked again and again while the worker writes. */
  readonly #watch = new Task(this, {
    autoRun: false,
    task: async ([round]: [string], { signal }) => {
      let job = await writeLetters(round);
      for (;;) {
        this.writing = job;
        if (job.status !== 'queued' && job.status !== 'running') return job;
        await pause(LOOK_MS, signal);
        job = await getJob(job.id, signal);
      }
    },
  });

  override render(): TemplateResult {
    return html`
      <section class="card files">
        <h2>${t.letters.files}</h2>
        <p class="soft">${t.letters.lead(this.round.counts.notSubmitted)}</p>
        <p class="acts">
          ${this.#allLetters()}
          <a class="button" href=${roundFile(this.round.id, 'docx')} download>${t.round.files.docx}</a>
          <a class="button" href=${roundFile(this.round.id, 'xlsx')} download>${t.round.files.xlsx}</a>
          <a class="button" href=${roundFile(this.round.id, 'csv')} download>${t.round.files.csv}</a>
        </p>
      </section>
      <dc-office .round=${this.round.id}></dc-office>
    `;
  }

  #allLetters(): TemplateResult {
    const job = this.writing;
    const write = html`<button
      class="primary"
      data-keeps-focus
      @click=${() => this.#watch.run([this.round.id])}
    >
      ${t.letters.write}
    </button>`;
    if (this.#watch.status === TaskStatus.PENDING) {
      return html`<progress
          max=${job?.pages ?? 1}
          value=${job?.page ?? 0}
          aria-label=${t.letters.write}
        ></progress>
        <span role="status" tabindex="-1" data-keeps-focus
          >${t.letters.writing(job?.page ?? 0, job?.pages ?? 0)}</span
        >`;
    }
    const fault = this.#watch.error === undefined ? job?.fault?.message : sentence(this.#watch.error);
    if (fault !== undefined) return html`${write} <span class="error" role="alert">${fault}</span>`;
    if (job?.status !== 'done') return write;
    return html`<a class="button primary" data-keeps-focus href=${lettersFile(this.round.id, job.id)} download
        >${t.round.files.zip}</a
      >
      <button class="quiet" @click=${() => this.#watch.run([this.round.id])}>
        ${t.letters.writeAgain}
      </button>`;
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new DOMException('', 'AbortError'));
    });
  });
}
