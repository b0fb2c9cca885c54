// One word's picture, cut out of its page with a little of its surroundings.
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { BoxView } from '../../../../server/http/schema.ts';
import { pageImage } from '../../../api/documents.ts';
import { controls } from '../../../styles.ts';
import { t } from '../../../wording.ts';
import { styles } from './dc-crop.styles.ts';

/** Of the cut-out on screen, pixels. */
const WIDTH = 420;
const HEIGHT = 96;
/** Share of the cut-out's height, or width, that a word fills at most. */
const FILL = 0.42;
/** Room between a word and its frame, in heights of the word. */
const MARGIN = 0.15;

@customElement('dc-crop')
export class DcCrop extends LitElement {
  static override styles = [controls, styles];

  @property() document = '';
  @property({ type: Number }) page = 1;
  @property({ attribute: false }) box!: BoxView;
  @property({ attribute: false }) raster!: { readonly width: number; readonly height: number };

  @state() private isDrawn = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('document') || changed.has('page')) this.isDrawn = false;
  }

  /** Or not to be had: nothing is on its way any more. */
  readonly #drawn = (): void => {
    this.isDrawn = true;
  };

  /** An SVG rather than styles: the page's policy lets no element carry a style attribute. */
  override render(): TemplateResult {
    const { box, raster } = this;
    const [width, height] = [box.right - box.left, box.bottom - box.top];
    const tall = Math.max(height / FILL, (width / FILL) * (HEIGHT / WIDTH));
    const wide = (tall * WIDTH) / HEIGHT;
    const [left, top] = [(box.left + box.right - wide) / 2, (box.top + box.bottom - tall) / 2];
    return html`${this.isDrawn ? nothing : html`<p class="soft small">${t.document.drawing}</p>`}
      <svg viewBox="${left} ${top} ${wide} ${tall}" role="img" aria-label=${t.document.crop}>
        <image
          href=${pageImage(this.document, this.page)}
          width=${raster.width}
          height=${raster.height}
          @load=${this.#drawn}
          @error=${this.#drawn}
        />
        <rect
          x=${box.left - height * MARGIN}
          y=${box.top - height * MARGIN}
          width=${width + 2 * height * MARGIN}
          height=${height * (1 + 2 * MARGIN)}
        />
      </svg>`;
  }
}
