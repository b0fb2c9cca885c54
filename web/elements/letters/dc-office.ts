// Cơ quan: in whose name letters go out, and who signs them. Everyone reads it, an administrator sets it.
import { Task } from '@lit/task';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { LetterSettingsView } from '../../../server/http/campaigns/letter-routes.ts';
import { getLetterSettings, putLetterSettings } from '../../api/letters.ts';
import { getSession } from '../../api/session.ts';
import { sentence } from '../../sentence.ts';
import { controls } from '../../styles.ts';
import { t } from '../../wording.ts';
import { styles } from './dc-office.styles.ts';

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

@customElement('dc-office')
export class DcOffice extends LitElement {
  static override styles = [controls, styles];

  @state() private message = '';
  @state() private saved = false;

  readonly #load = new Task(this, {
    args: () => [] as const,
    task: async (_, { signal }) => {
      const [settings, { accounts, person }] = await Promise.all([getLetterSettings(signal), getSession()]);
      return { settings: settings ?? NONE, mayChange: !accounts || person?.role === 'admin' };
    },
  });

  override render(): TemplateResult {
    return this.#load.render({
      pending: () => html`<p class="soft">${t.failure.loading}</p>`,
      error: (cause) => html`<p class="error" role="alert">${sentence(cause)}</p>`,
      complete: ({ settings, mayChange }) => this.#form(settings, mayChange),
    }) as TemplateResult;
  }

  #form(settings: LetterSettingsView, mayChange: boolean): TemplateResult {
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
              ?readonly=${!mayChange}
              .value=${settings[name] ?? ''}
            />
          </label>`,
      )}
      <label class="wide"
        >${t.letters.recipients}
        <textarea
          name="recipients"
          rows="4"
          ?readonly=${!mayChange}
          .value=${settings.recipients.join('\n')}
        ></textarea>
      </label>
      ${
        mayChange
          ? html`<p class="wide acts">
              <button class="primary">${t.letters.save}</button>
              <span role="status">${this.saved ? t.letters.saved : ''}</span>
              <span role="alert" class="error">${this.message}</span>
            </p>`
          : html`<p class="wide soft">${t.letters.byAdmin}</p>`
      }
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
