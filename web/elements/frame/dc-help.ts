// Over the page: what it is for, in five lines, and the keys.
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { controls } from '../../styles.ts';
import { t } from '../../wording.ts';
import type { HelpPage } from '../../wording/help.vi.ts';
import { styles } from './dc-help.styles.ts';

@customElement('dc-help')
export class DcHelp extends LitElement {
  static override styles = [controls, styles];

  @property() page: HelpPage = 'rounds';
  @query('dialog') private dialog!: HTMLDialogElement;

  show(): void {
    this.dialog.showModal();
  }

  override render(): TemplateResult {
    const { title, lines } = t.help.pages[this.page];
    return html`<dialog aria-labelledby="title" @click=${this.#dismiss}>
      <h2 id="title">${title}</h2>
      <ol>
        ${lines.map((line) => html`<li>${line}</li>`)}
      </ol>
      <h3>${t.help.keysTitle}</h3>
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
