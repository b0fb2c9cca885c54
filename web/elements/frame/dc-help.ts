// The table of keys, over the page.
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { controls } from '../../styles.ts';
import { t } from '../../wording.ts';
import { styles } from './dc-help.styles.ts';

@customElement('dc-help')
export class DcHelp extends LitElement {
  static override styles = [controls, styles];

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
