/**
 * Over the page: what it is for, in five lines, and the keys.
 *
 * @fires dc-tour - somebody wants to be shown around; bubbles.
 */
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { controls } from '../../styles.ts';
import { switchLanguage, t } from '../../wording.ts';
import { turnTheme } from './theme.ts';
import { guidePath } from '../../routes.ts';
import type { HelpKeys, HelpPage } from '../../wording/help.vi.ts';
import { styles } from './dc-help.styles.ts';

/** Of the guide, where more is told. */
const CHAPTERS: Readonly<Record<HelpPage, string>> = {
  rounds: 'bang-tong-hop',
  compare: 'doi-chieu',
  intake: 'tiep-nhan',
  document: 'soat-chu',
  templates: 'mau',
  search: 'tim-kiem',
  admin: 'quan-tri',
};

@customElement('dc-help')
export class DcHelp extends LitElement {
  static override styles = [controls, styles];

  @property() page: HelpPage = 'rounds';
  /** Whose keys do something here; null: those that do everywhere. */
  @property() keys: HelpKeys | null = null;
  @query('dialog') private dialog!: HTMLDialogElement;

  show(): void {
    this.dialog.showModal();
    // The focus goes to its last button, which on a small screen would take its beginning out of sight.
    this.dialog.scrollTop = 0;
  }

  override render(): TemplateResult {
    const { title, lines } = t.help.pages[this.page];
    return html`<dialog aria-labelledby="title" @click=${this.#dismiss}>
      <h2 id="title">${title}</h2>
      <ol>
        ${lines.map((line) => html`<li>${line}</li>`)}
      </ol>
      <h3 class="for-keys">${t.help.keysTitle}</h3>
      <table class="for-keys">
        ${[...(this.keys === null ? [] : t.help.keys[this.keys]), ...t.help.keys.everywhere].map(
          ([keys, meaning]) =>
            html`<tr>
              <th scope="row"><kbd>${keys}</kbd></th>
              <td>${meaning}</td>
            </tr>`,
        )}
      </table>
      <div class="narrow">
        <button @click=${turnTheme}>${t.nav.theme}</button>
        <button @click=${switchLanguage}>${t.nav.switchLanguage}</button>
      </div>
      <form method="dialog">
        <a href=${guidePath(CHAPTERS[this.page])} @click=${() => this.dialog.close()}>${t.help.guide}</a>
        <button @click=${this.#tour}>${t.tour.begin}</button>
        <button class="primary" autofocus>${t.help.close}</button>
      </form>
    </dialog>`;
  }

  /** The dialog closes first: the tour tells of what lies below it. */
  #tour(): void {
    this.dialog.close();
    this.dispatchEvent(new CustomEvent('dc-tour', { bubbles: true, composed: true }));
  }

  /** The scrim belongs to the dialog: a click on the dialog itself is a click beside its content. */
  #dismiss(event: Event): void {
    if (event.target === this.dialog) this.dialog.close();
  }
}
