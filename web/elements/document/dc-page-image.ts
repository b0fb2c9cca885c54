/**
 * A page's picture with passages boxed, scrolled so that the first box is in sight.
 *
 * @fires dc-box - a box was clicked; `detail` is its index.
 */
import { Task } from '@lit/task';
import { html, LitElement, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { BoxView } from '../../../server/http/schema.ts';
import { getPage, pageImage } from '../../api/documents.ts';
import { controls } from '../../styles.ts';
import { t } from '../../wording.ts';
import { styles } from './dc-page-image.styles.ts';

/** Pixels around a box, so that the letters are not touched. */
const MARGIN = 6;

@customElement('dc-page-image')
export class DcPageImage extends LitElement {
  static override styles = [controls, styles];

  @property() document = '';
  @property({ type: Number }) page = 1;
  @property({ attribute: false }) boxes: readonly BoxView[] = [];
  /** Index of the box to stand out, -1 for none. */
  @property({ type: Number }) marked = -1;
  @property() label = '';
  /** Of the picture, where the page's owner knows it already. */
  @property({ attribute: false }) raster: { readonly width: number; readonly height: number } | null = null;
  @state() private state: 'drawing' | 'drawn' | 'broken' = 'drawing';

  readonly #size = new Task(this, {
    args: () => [this.document, this.page, this.raster] as const,
    task: async ([document, page, raster], { signal }) =>
      raster ?? (await getPage(document, page, signal)).raster,
  });

  override render(): TemplateResult {
    if (this.state === 'broken') return html`<p class="soft">${t.document.noMetadata}</p>`;
    const size = this.#size.value;
    return html`<div class="page" tabindex="0" role="group" aria-label=${t.document.image(this.page)}>
      ${this.state === 'drawing' ? html`<p class="soft waiting">${t.document.drawing}</p>` : nothing}
      ${
        // A picture of its own for each page: the old one does not stay in sight while the new one is drawn.
        keyed(
          `${this.document}/${this.page}`,
          html`<img
            src=${pageImage(this.document, this.page)}
            alt=${this.label === '' ? t.document.image(this.page) : this.label}
            width=${size?.width ?? nothing}
            height=${size?.height ?? nothing}
            @load=${this.#drawn}
            @error=${() => (this.state = 'broken')}
          />`,
        )
      }
      ${
        size === undefined || size === null || this.state !== 'drawn'
          ? nothing
          : html`<svg
              viewBox="0 0 ${size.width} ${size.height}"
              preserveAspectRatio="none"
              aria-hidden="true"
            >
              ${this.boxes.map(
                (box, index) =>
                  svg`<rect class=${index === this.marked ? 'marked' : ''} x=${box.left - MARGIN} y=${box.top - MARGIN}
                  width=${box.right - box.left + 2 * MARGIN} height=${box.bottom - box.top + 2 * MARGIN} rx="4"
                  @click=${() => this.#pick(index)} />`,
              )}
            </svg>`
      }
    </div>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('document') || changed.has('page')) this.state = 'drawing';
  }

  protected override updated(): void {
    this.#reveal();
  }

  #drawn(): void {
    this.state = 'drawn';
  }

  /** Without scrollIntoView, which would move the whole page along. */
  #reveal(): void {
    const size = this.#size.value;
    const box = this.boxes[Math.max(0, this.marked)];
    const page = this.renderRoot.querySelector('.page');
    if (!size || box === undefined || page === null) return;
    const scale = page.clientWidth / size.width;
    this.scrollTop = Math.max(0, box.top * scale - this.clientHeight / 3);
  }

  #pick(index: number): void {
    this.dispatchEvent(new CustomEvent('dc-box', { detail: index }));
  }
}
