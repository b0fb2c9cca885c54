// The person's own menu: who they are here, another password, signing out.
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { SessionView } from '../../../server/http/accounts/schema.ts';
import { changePassword, signOut } from '../../api/session.ts';
import { forgetAllDrafts } from '../../drafts.ts';
import { sentence } from '../../sentence.ts';
import { controls } from '../../styles.ts';
import { forgetAllUploads, keptUploads } from '../../uploads/kept-uploads.ts';
import { t } from '../../wording.ts';
import { styles } from './dc-person.styles.ts';
import { textOf } from './text-of.ts';

@customElement('dc-person')
export class DcPerson extends LitElement {
  static override styles = [controls, styles];

  @property({ attribute: false }) person!: NonNullable<SessionView['person']>;
  @state() private message = '';
  @state() private changed = false;
  @query('details') private menu!: HTMLDetailsElement;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('click', this.#closeFromOutside);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('click', this.#closeFromOutside);
  }

  override render(): TemplateResult {
    const { name, role } = this.person;
    return html`<details @keydown=${this.#press}>
      <summary aria-label=${`${t.session.menu}: ${name}`}>
        <span class="initial" aria-hidden="true">${initialOf(name)}</span>
      </summary>
      <div class="menu card">
        <p><strong>${name}</strong><br /><span class="soft small">${t.session.roles[role]}</span></p>
        <details class="password">
          <summary>${t.session.changePassword}</summary>
          <form @submit=${this.#change} @input=${() => (this.changed = false)}>
            <label
              >${t.session.oldPassword}
              <input name="old" type="password" required autocomplete="current-password"
            /></label>
            <label
              >${t.session.freshPassword}
              <input
                name="fresh"
                type="password"
                required
                minlength="8"
                maxlength="128"
                autocomplete="new-password"
            /></label>
            <button>${t.session.save}</button>
            <span role="status" class="small">${this.changed ? t.session.changed : ''}</span>
          </form>
        </details>
        <button @click=${() => this.#leave('here')}>${t.session.signOut}</button>
        <button @click=${() => this.#leave('everywhere')}>${t.session.signOutEverywhere}</button>
        <p class="error small" role="alert" ?hidden=${this.message === ''}>${this.message}</p>
      </div>
    </details>`;
  }

  readonly #closeFromOutside = (event: Event): void => {
    if (!event.composedPath().includes(this)) this.menu.open = false;
  };

  #press(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    this.menu.open = false;
    this.menu.querySelector('summary')?.focus();
  }

  async #leave(where: 'here' | 'everywhere'): Promise<void> {
    const unsent = (await keptUploads()).filter(({ file }) => file !== null).length;
    if (unsent > 0 && !confirm(t.session.unsent(unsent))) return;
    try {
      await signOut(where);
      forgetAllDrafts();
      await forgetAllUploads();
      location.assign('/');
    } catch (cause) {
      this.message = sentence(cause);
    }
  }

  async #change(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const said = new FormData(form);
    try {
      await changePassword(textOf(said, 'old'), textOf(said, 'fresh'));
      form.reset();
      this.changed = true;
      this.message = '';
    } catch (cause) {
      this.message = sentence(cause);
    }
  }
}

/** A Vietnamese person is called by the last of the names. */
function initialOf(name: string): string {
  const called =
    name
      .replace(/\(.*\)$/, '')
      .trim()
      .split(/\s+/)
      .at(-1) ?? '';
  return called.charAt(0).toLocaleUpperCase('vi');
}
