/**
 * Name and password, or the office's own sign-in. As `modal` it stands above a page on which somebody was working.
 *
 * @fires dc-signed-in - `detail` is the session.
 */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { beginDirectory, signIn } from '../../api/session.ts';
import { sentence } from '../../sentence.ts';
import { controls } from '../../styles.ts';
import { t } from '../../wording.ts';
import { formStyles } from './form.styles.ts';
import { textOf } from './text-of.ts';

@customElement('dc-sign-in')
export class DcSignIn extends LitElement {
  static override styles = [controls, formStyles];

  @property({ type: Boolean }) modal = false;
  @property({ attribute: false }) directory: string | null = null;
  @state() private message = '';
  @state() private busy = false;
  @query('dialog') private dialog!: HTMLDialogElement | null;
  @query('input') private first!: HTMLInputElement;

  protected override firstUpdated(): void {
    this.dialog?.showModal();
    this.first.focus();
    if (!this.modal) document.title = `${t.session.title} · ${t.product}`;
  }

  override render(): TemplateResult {
    return this.modal
      ? html`<dialog aria-labelledby="title" @cancel=${(event: Event) => event.preventDefault()}>
          ${this.#form(html`<p class="soft">${t.session.ended}</p>`)}
        </dialog>`
      : html`<div class="card">${this.#form(nothing)}</div>`;
  }

  #form(lead: TemplateResult | typeof nothing): TemplateResult {
    return html`<form @submit=${this.#submit}>
      <h1 id="title">${t.session.title}</h1>
      ${lead}
      <label>
        ${t.session.username}
        <input name="username" required maxlength="200" autocomplete="username" autocapitalize="none" />
      </label>
      <label>
        ${t.session.password}
        <input name="password" type="password" required maxlength="1000" autocomplete="current-password" />
      </label>
      <p class="error" role="alert" ?hidden=${this.message === ''}>${this.message}</p>
      <button class="primary" ?disabled=${this.busy}>${t.session.submit}</button>
      ${
        this.directory === null
          ? nothing
          : html`<button type="button" ?disabled=${this.busy} @click=${this.#begin}>
              ${t.session.directory(this.directory)}
            </button>`
      }
    </form>`;
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    this.busy = true;
    try {
      const session = await signIn(textOf(form, 'username').trim(), textOf(form, 'password'));
      this.dispatchEvent(new CustomEvent('dc-signed-in', { detail: session }));
    } catch (cause) {
      this.message = sentence(cause);
    }
    this.busy = false;
  }

  async #begin(): Promise<void> {
    this.busy = true;
    try {
      location.href = (await beginDirectory()).url;
    } catch (cause) {
      this.message = sentence(cause);
      this.busy = false;
    }
  }
}
