// The table of keys, over the page.
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { controls } from '../styles.ts';
import { t } from '../wording.ts';

@customElement('dc-help')
export class DcHelp extends LitElement {
  static override styles = [
    controls,
    css`
      table {
        border-collapse: collapse;
        width: 100%;
      }

      th,
      td {
        text-align: left;
        padding: var(--s-half) var(--s2) var(--s-half) 0;
        border-bottom: 1px solid var(--line);
      }

      dialog {
        width: min(480px, calc(100vw - 32px));
        padding: var(--s3);
        background: var(--raised);
        color: var(--ink);
        border: 1px solid var(--line);
        border-radius: var(--radius);
      }

      dialog::backdrop {
        background: var(--scrim);
      }

      h2 {
        margin-bottom: var(--s2);
      }

      form {
        margin-top: var(--s2);
        text-align: right;
      }
    `,
  ];

  @query('dialog') private dialog!: HTMLDialogElement;

  show(): void {
    this.dialog.showModal();
  }

  override render(): TemplateResult {
    return html`<dialog aria-labelledby="title" @click=${this.#dismiss}>
      <h2 id="title">${t.help.title}</h2>
      <table>
        ${t.help.keys.map(
          ([keys, meaning]) =>
            html`<tr>
              <th scope="row"><kbd>${keys}</kbd></th>
              <td>${meaning}</td>
            </tr>`,
        )}
      </table>
      <form method="dialog"><button autofocus>${t.help.close}</button></form>
    </dialog>`;
  }

  /** The scrim belongs to the dialog: a click on the dialog itself is a click beside its content. */
  #dismiss(event: Event): void {
    if (event.target === this.dialog) this.dialog.close();
  }
}
