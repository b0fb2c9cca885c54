/**
 * The first run: who becomes the administrator.
 *
 * @fires dc-signed-in - `detail` is the session.
 */
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { setUp } from '../../api/session.ts';
import { sentence } from '../../sentence.ts';
import { controls } from '../../styles.ts';
import { t } from '../../wording.ts';
import { formStyles } from './form.styles.ts';
import { textOf } from './text-of.ts';

@customElement('dc-first-run')
export class DcFirstRun extends LitElement {
  static override styles = [controls, formStyles];

  @state() private message = '';
  @state() private busy = false;
  @query('input') private first!: HTMLInputElement;

  protected override firstUpdated(): void {
    this.first.focus();
    document.title = `${t.session.first} · ${t.product}`;
  }

  override render(): TemplateResult {
    return html`<form class="card" @submit=${this.#submit}>
      <h1>${t.session.first}</h1>
      <p class="soft">${t.session.firstLead}</p>
      <label
        >${t.session.code} <input name="code" required maxlength="100" autocomplete="one-time-code"
      /></label>
      <label
        >${t.session.name} <input name="name" required maxlength="80" autocomplete="name" />
        <span class="soft small">${t.session.nameHint}</span></label
      >
      <label
        >${t.session.username}
        <input
          name="username"
          required
          pattern="[a-zA-Z0-9_.]{3,60}"
          autocomplete="username"
          autocapitalize="none"
        />
        <span class="soft small">${t.session.usernameHint}</span></label
      >
      <label
        >${t.session.password}
        <input
          name="password"
          type="password"
          required
          minlength="8"
          maxlength="128"
          autocomplete="new-password"
        />
        <span class="soft small">${t.session.passwordHint}</span></label
      >
      <p class="error" role="alert" ?hidden=${this.message === ''}>${this.message}</p>
      <button class="primary" ?disabled=${this.busy}>${t.session.create}</button>
    </form>`;
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    this.busy = true;
    try {
      const session = await setUp({
        code: textOf(form, 'code'),
        name: textOf(form, 'name').trim(),
        username: textOf(form, 'username').trim(),
        password: textOf(form, 'password'),
      });
      this.dispatchEvent(new CustomEvent('dc-signed-in', { detail: session }));
    } catch (cause) {
      this.message = sentence(cause);
    }
    this.busy = false;
  }
}
