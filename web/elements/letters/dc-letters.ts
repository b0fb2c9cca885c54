// Công văn: who signs and from where, and the letters and the report as files.
import { Task, TaskStatus } from '@lit/task';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CampaignView } from '../../../server/http/campaigns/schema.ts';
import type { LetterSettingsView } from '../../../server/http/campaigns/letter-routes.ts';
import { roundFile } from '../../api/rounds.ts';
import {
  getJob,
  getLetterSettings,
  lettersFile,
  putLetterSettings,
  writeLetters,
  type LettersJob,
} from '../../api/letters.ts';
import { sentence } from '../../sentence.ts';
import { controls } from '../../styles.ts';
import { t } from '../../wording.ts';
import { styles } from './dc-letters.styles.ts';

/** Milliseconds between looks at how far the letters are. */
const LOOK_MS = 700;

type Field = Exclude<keyof LetterSettingsView, 'recipients'>;

/** In the order in which a letter carries them. */
const FIELDS: readonly {
  readonly name: Field;
  readonly isNeeded: boolean;
  readonly type: 'text' | 'date';
}[] = [
  { name: 'superior', isNeeded: false, type: 'text' },
  { name: 'office', isNeeded: true, type: 'text' },
  { name: 'symbol', isNeeded: true, type: 'text' },
  { name: 'place', isNeeded: true, type: 'text' },
  { name: 'authority', isNeeded: false, type: 'text' },
  { name: 'position', isNeeded: true, type: 'text' },
  { name: 'signer', isNeeded: true, type: 'text' },
  { name: 'replyBy', isNeeded: false, type: 'date' },
  { name: 'contact', isNeeded: false, type: 'text' },
];

/** Until an office fills them in, letters go out as the issuer of the template would have it. */
const NONE: LetterSettingsView = {
  superior: null,
  office: '',
  symbol: '',
  place: '',
  authority: null,
  position: '',
  signer: '',
  recipients: [],
  replyBy: null,
  contact: null,
};

@customElement('dc-letters')
export class DcLetters extends LitElement {
  static override styles = [controls, styles];

  @property({ attribute: false }) round!: CampaignView;
  @state() private message = '';
  @state() private saved = false;

  /** How far the writing of all letters is, until they can be fetched. */
  @state() private writing: LettersJob | undefined;

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

  readonly #load = new Task(this, {
    args: () => [] as const,
    task: async (_, { signal }) => (await getLetterSettings(signal)) ?? NONE,
  });

  override render(): TemplateResult {
    const settings = this.#load.value;
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
      ${
        settings === undefined
          ? (this.#load.render({
              pending: () => html`<p class="soft">${t.failure.loading}</p>`,
              error: (cause) => html`<p class="error" role="alert">${sentence(cause)}</p>`,
            }) as TemplateResult)
          : this.#form(settings)
      }
    `;
  }

  #allLetters(): TemplateResult {
    const job = this.writing;
    const write = html`<button class="primary" @click=${() => this.#watch.run([this.round.id])}>
      ${t.letters.write}
    </button>`;
    if (this.#watch.status === TaskStatus.PENDING) {
      return html`<progress
          max=${job?.pages ?? 1}
          value=${job?.page ?? 0}
          aria-label=${t.letters.write}
        ></progress>
        <span role="status">${t.letters.writing(job?.page ?? 0, job?.pages ?? 0)}</span>`;
    }
    const fault = this.#watch.error === undefined ? job?.fault?.message : sentence(this.#watch.error);
    if (fault !== undefined) return html`${write} <span class="error" role="alert">${fault}</span>`;
    if (job?.status !== 'done') return write;
    return html`<a class="button primary" href=${lettersFile(this.round.id, job.id)} download
        >${t.round.files.zip}</a
      >
      <button class="quiet" @click=${() => this.#watch.run([this.round.id])}>
        ${t.letters.writeAgain}
      </button>`;
  }

  #form(settings: LetterSettingsView): TemplateResult {
    return html`<form class="card" @submit=${this.#save} @input=${() => (this.saved = false)}>
      <h2>${t.letters.settings}</h2>
      ${FIELDS.map(
        ({ name, isNeeded, type }) =>
          html`<label
            >${t.letters.fields[name]}
            <input
              name=${name}
              type=${type}
              maxlength="300"
              ?required=${isNeeded}
              .value=${settings[name] ?? ''}
            />
          </label>`,
      )}
      <label class="wide"
        >${t.letters.recipients}
        <textarea name="recipients" rows="4" .value=${settings.recipients.join('\n')}></textarea>
      </label>
      <p class="wide acts">
        <button class="primary">${t.letters.save}</button>
        <span role="status">${this.saved ? t.letters.saved : ''}</span>
        <span role="alert" class="error">${this.message}</span>
      </p>
    </form>`;
  }

  async #save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string): string => {
      const value = form.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    const orNone = (name: string): string | null => (text(name) === '' ? null : text(name));
    try {
      await putLetterSettings({
        superior: orNone('superior'),
        office: text('office'),
        symbol: text('symbol'),
        place: text('place'),
        authority: orNone('authority'),
        position: text('position'),
        signer: text('signer'),
        replyBy: orNone('replyBy'),
        contact: orNone('contact'),
        recipients: text('recipients')
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean),
      });
      this.saved = true;
      this.message = '';
    } catch (cause) {
      this.message = sentence(cause);
    }
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
