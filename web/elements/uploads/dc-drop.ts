/**
 * A place to drop files or folders, or to choose them. Takes drops anywhere on the page.
 *
 * @fires dc-files - `detail` is the files; bubbles.
 */
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { isDebris } from '../../../server/usecases/documents/debris.ts';
import { droppedFiles } from '../../uploads/dropped-files.ts';
import { controls } from '../../styles.ts';
import { t } from '../../wording.ts';
import { styles } from './dc-drop.styles.ts';

@customElement('dc-drop')
export class DcDrop extends LitElement {
  static override styles = [controls, styles];

  @property({ type: Boolean }) large = false;
  /** Only the buttons; the whole page takes drops all the same. */
  @property({ type: Boolean }) compact = false;
  @state() private over = false;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('dragover', this.#hover);
    addEventListener('dragleave', this.#leave);
    addEventListener('drop', this.#drop);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('dragover', this.#hover);
    removeEventListener('dragleave', this.#leave);
    removeEventListener('drop', this.#drop);
  }

  override render(): TemplateResult {
    const kind = this.large ? 'large' : this.compact ? 'compact' : '';
    return html`<div class="place ${kind} ${this.over ? 'over' : ''}">
      <div class="say">
        <h2>${this.over ? t.intake.dropNow : t.intake.dropTitle}</h2>
        <p class="soft small">${t.intake.dropHint}</p>
      </div>
      <div class="choose">
        <button class="primary" @click=${() => this.#ask('files')}>
          ${this.compact ? t.intake.send : t.intake.chooseFiles}
        </button>
        <button class="folder" @click=${() => this.#ask('folder')}>${t.intake.chooseFolder}</button>
        <slot></slot>
      </div>
      <input id="files" type="file" multiple aria-label=${t.intake.chooseFiles} @change=${this.#chosen} />
      <input
        id="folder"
        type="file"
        webkitdirectory
        aria-label=${t.intake.chooseFolder}
        @change=${this.#chosen}
      />
    </div>`;
  }

  #ask(input: 'files' | 'folder'): void {
    this.renderRoot.querySelector<HTMLInputElement>(`#${input}`)?.click();
  }

  #chosen(event: Event): void {
    const input = event.currentTarget as HTMLInputElement;
    this.#give([...(input.files ?? [])].filter((file) => !isDebris(file.name)));
    input.value = '';
  }

  readonly #hover = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.over = true;
  };

  readonly #leave = (event: DragEvent): void => {
    if (event.relatedTarget === null) this.over = false;
  };

  readonly #drop = (event: DragEvent): void => {
    this.over = false;
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    void droppedFiles(event.dataTransfer).then((files) => this.#give(files));
  };

  #give(files: readonly File[]): void {
    if (files.length > 0)
      this.dispatchEvent(new CustomEvent('dc-files', { detail: files, bubbles: true, composed: true }));
  }
}
