// Cơ quan: in whose name letters go out, and who signs them. Everyone reads it, an administrator sets it.
import { Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { LetterSettingsView } from '../../../server/http/campaigns/letter-routes.ts';
import { getLetterDefaults, getLetterSettings, putLetterSettings } from '../../api/letters.ts';
import { getSession } from '../../api/session.ts';
import { sentence } from '../../sentence.ts';
import { controls } from '../../styles.ts';
import { t } from '../../wording.ts';
import '../dates/dc-date-field.ts';
import { textOf } from '../session/text-of.ts';
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

interface Shown {
  readonly settings: LetterSettingsView;
  /** What letters carry while nothing is set; null: something is. */
  readonly unset: LetterSettingsView | null;
  readonly mayChange: boolean;
}

@customElement('dc-office')
export class DcOffice extends LitElement {
  static override styles = [controls, styles];

  /** Whose letters are looked at; null: those of no round in particular. */
  @property() round: string | null = null;
  @state() private message = '';
  @state() private saved = false;
  /** What was saved here since it was loaded. */
  @state() private kept: LetterSettingsView | null = null;

  readonly #load = new Task(this, {
    args: () => [this.round] as const,
    task: async ([round], { signal }): Promise<Shown> => {
      const [settings, { accounts, person }] = await Promise.all([getLetterSettings(signal), getSession()]);
      return {
        settings: settings ?? NONE,
        // Until an office fills them in, letters go out as the issuer of the template would have it.
        unset: settings === null ? ((await getLetterDefaults(round, signal)) ?? NONE) : null,
        mayChange: !accounts || person?.role === 'admin',
      };
    },
  });

  override render(): TemplateResult {
    return this.#load.render({
      pending: () => html`<p class="soft">${t.failure.loading}</p>`,
      error: (cause) => html`<p class="error" role="alert">${sentence(cause)}</p>`,
      complete: (shown) =>
        this.#form(this.kept === null ? shown : { ...shown, settings: this.kept, unset: null }),
    }) as TemplateResult;
  }

  #form({ settings, unset, mayChange }: Shown): TemplateResult {
    const save = (event: SubmitEvent): Promise<void> => this.#save(event, unset ?? NONE);
    return html`<form class="card" @submit=${save} @input=${() => (this.saved = false)}>
      <h2>${t.letters.settings}</h2>
      ${unset === null ? nothing : html`<p class="wide soft">${t.letters.unset}</p>`}
      ${FIELDS.map(({ name, isNeeded, type }) =>
        type === 'date'
          ? html`<dc-date-field
              name=${name}
              label=${t.letters.fields[name]}
              ?readonly=${!mayChange}
              .value=${settings[name] ?? ''}
            ></dc-date-field>`
          : html`<label
              >${t.letters.fields[name]}
              <input
                name=${name}
                maxlength="300"
                placeholder=${unset?.[name] || nothing}
                ?required=${isNeeded && !unset?.[name]}
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

  /** What was shown as standing and left so is kept as it was shown. */
  async #save(event: SubmitEvent, shown: LetterSettingsView): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: Field): string => textOf(form, name).trim() || (shown[name] ?? '');
    const orNone = (name: Field): string | null => text(name) || null;
    try {
      this.kept = await putLetterSettings({
        superior: orNone('superior'),
        office: text('office'),
        symbol: text('symbol'),
        place: text('place'),
        authority: orNone('authority'),
        position: text('position'),
        signer: text('signer'),
        replyBy: orNone('replyBy'),
        contact: orNone('contact'),
        recipients: textOf(form, 'recipients')
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
