/**
 * A page's text line by line; doubtful and corrected words are marked and can be chosen, a passage can be highlighted.
 *
 * @fires dc-mark - `detail` is the index of the word chosen.
 */
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DocumentDetailView } from '../../../server/http/documents/schema.ts';
import type { PageView, WordView } from '../../../server/http/pages/schema.ts';
import { controls } from '../../styles.ts';
import { t } from '../../wording.ts';
import { styles } from './dc-page-text.styles.ts';

@customElement('dc-page-text')
export class DcPageText extends LitElement {
  static override styles = [controls, styles];

  @property({ attribute: false }) page!: PageView;
  @property({ type: Number }) marked = -1;
  @property({ attribute: false }) highlight: readonly [number, number] | null = null;

  /** Of the whole document; each is told at the first of its lines. */
  @property({ attribute: false }) notices: DocumentDetailView['notices'] = [];

  override render(): TemplateResult {
    let word = 0;
    const { words } = this.page;
    return html`<h2 class="hidden">${t.document.text}</h2>
      <ol>
        ${this.page.lines.map(({ number, start, text }) => {
          const parts: (TemplateResult | string)[] = [];
          let at = start;
          const end = start + text.length;
          while ((words[word]?.start ?? Infinity) < end) {
            const here = words[word];
            if (here === undefined) break;
            parts.push(...cells(text.slice(at - start, here.start - start)), this.#word(here, word));
            at = here.end;
            word++;
          }
          parts.push(...cells(text.slice(at - start)));
          const isLit = this.highlight !== null && number >= this.highlight[0] && number <= this.highlight[1];
          const told = this.notices.filter(({ lines: [first] }) => first === number);
          return html`<li data-line=${number} class=${isLit ? 'highlight' : ''}>
            <span>${parts}</span>${told.map(({ message }) => html`<p class="notice">${message}</p>`)}
          </li>`;
        })}
      </ol>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('highlight') || changed.has('page')) {
      this.renderRoot.querySelector('.highlight')?.scrollIntoView({ block: 'center' });
    }
  }

  #word(word: WordView, index: number): TemplateResult | string {
    const kind = word.doubtful
      ? 'doubtful'
      : word.correction?.reason === 'person'
        ? 'person'
        : word.correction === null
          ? ''
          : 'corrected';
    if (kind === '' && index !== this.marked) {
      return html`<mark @click=${() => this.#mark(index)}>${word.text}</mark>`;
    }
    return html`<mark
      class="${kind} ${index === this.marked ? 'marked' : ''}"
      title=${word.correction === null ? '' : `${t.document.read}: ${word.correction.read}`}
      @click=${() => this.#mark(index)}
      >${word.text}</mark
    >`;
  }

  #mark(index: number): void {
    this.dispatchEvent(new CustomEvent('dc-mark', { detail: index }));
  }
}

/** A row of a table keeps its cells apart by tabs; a rule shows where. */
function cells(gap: string): readonly (TemplateResult | string)[] {
  return gap
    .split('\t')
    .flatMap((part, at) => (at === 0 ? [part] : [html`<span class="rule"></span>`, part]));
}
