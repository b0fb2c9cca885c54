/**
 * Soát chữ: one doubtful word after another, its picture above, candidates as buttons, or typed.
 *
 * @fires dc-mark - `detail` is the index of the word to look at next.
 * @fires dc-turn - `detail` is the page to go on with, as this one has no further word.
 * @fires dc-correct - `detail` is what the word should be.
 * @fires dc-undo - The last correction is to be taken back.
 */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { PageView, WordView } from '../../../server/http/pages/schema.ts';
import { controls } from '../../styles.ts';
import { t } from '../../wording.ts';
import { styles } from './dc-word-check.styles.ts';
import { isTyping } from '../../is-typing.ts';
import { WindowKeys } from '../window-keys.ts';
import { beside, doubtfulWords } from './words/doubtful-words.ts';
import './words/dc-crop.ts';

/** Words shown on either side of the one being checked. */
const AROUND = 5;

@customElement('dc-word-check')
export class DcWordCheck extends LitElement {
  static override styles = [controls, styles];

  @property({ attribute: false }) page!: PageView;
  @property({ type: Number }) marked = -1;
  /** The page that has further words to look at. */
  @property({ type: Number }) nextPage?: number | undefined;
  @state() private text = '';

  constructor() {
    super();
    this.addController(new WindowKeys((event) => this.#command(event)));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('marked') || changed.has('page')) this.text = this.#word?.text ?? '';
  }

  override focus(): void {
    const field = this.renderRoot.querySelector('input');
    field?.focus();
    field?.select();
  }

  override render(): TemplateResult {
    const word = this.#word;
    const { raster, document, number, words } = this.page;
    const order = doubtfulWords(words);
    return html`<form class="card" @submit=${this.#apply}>
      <div class="row">
        <h2>${t.document.check}</h2>
        <span class="soft small"
          >${order.length === 0 ? t.document.nothingDoubtful : t.document.doubtful(order.length)}</span
        >
        <button type="button" aria-label=${t.document.previousWord} @click=${() => this.#go(-1)}>←</button>
        <button type="button" aria-label=${t.document.nextWord} @click=${() => this.#forward()}>→</button>
      </div>
      ${
        word === undefined
          ? this.#onward()
          : html`${
                word.box === null || raster === null
                  ? nothing
                  : html`<dc-crop
                      .document=${document}
                      .page=${number}
                      .box=${word.box}
                      .raster=${raster}
                    ></dc-crop>`
              }
              <p>
                ${
                  word.doubt === null || word.doubt.stake === 'word'
                    ? nothing
                    : html`<span class="stake small">${t.document.stakes[word.doubt.stake]}</span>`
                }
                … ${this.#around(-AROUND, 0)} <b>${word.text}</b> ${this.#around(1, AROUND + 1)} …
                ${
                  word.correction === null || word.correction.read === word.text
                    ? nothing
                    : html`<span class="soft small">(${t.document.read}: “${word.correction.read}”)</span>`
                }
              </p>
              <div class="row">
                <div class="row candidates" role="group" aria-label=${t.document.candidates}>
                  ${this.#candidates(word).map(
                    (candidate, at) =>
                      html`<button
                        type="button"
                        aria-pressed=${candidate === word.text}
                        aria-keyshortcuts="Alt+${at + 1}"
                        title=${this.#likelihood(word, candidate)}
                        @click=${() => this.#correct(candidate)}
                      >
                        <kbd aria-hidden="true">${at + 1}</kbd> ${candidate}
                      </button>`,
                  )}
                </div>
                <input
                  type="text"
                  lang="vi"
                  spellcheck="false"
                  autocomplete="off"
                  maxlength="200"
                  aria-label=${t.document.type}
                  .value=${this.text}
                  @input=${(event: Event) => (this.text = (event.currentTarget as HTMLInputElement).value)}
                  @keydown=${this.#press}
                />
                <button class="primary">${t.document.apply}</button>
              </div>
              <p class="soft small for-keys">${t.document.hint}</p>`
      }
    </form>`;
  }

  #onward(): TemplateResult | typeof nothing {
    const { nextPage, page } = this;
    if (nextPage === undefined || page.words.some(({ doubtful }) => doubtful)) return nothing;
    return html`<div class="row">
      <button type="button" class="primary" @click=${() => this.#forward()}>
        ${t.document.nextDoubtful(nextPage)} <kbd aria-hidden="true">J</kbd>
      </button>
    </div>`;
  }

  get #word(): WordView | undefined {
    return this.page.words[this.marked];
  }

  /** The word as it stands is a candidate, too: choosing it says that it is right. */
  #candidates(word: WordView): readonly string[] {
    const all = [word.text, ...(word.correction?.candidates ?? []), word.correction?.read ?? word.text];
    return [...new Set(all)].slice(0, 6);
  }

  /** `62%`; nothing where nobody weighed it. */
  #likelihood({ correction }: WordView, candidate: string): string {
    const share = correction?.probabilities?.[correction.candidates.indexOf(candidate)];
    return share === undefined ? '' : `${Math.round(share * 100)}%`;
  }

  #around(from: number, to: number): string {
    return this.page.words
      .slice(Math.max(0, this.marked + from), Math.max(0, this.marked + to))
      .map(({ text }) => text)
      .join(' ');
  }

  #apply(event: Event): void {
    event.preventDefault();
    this.#correct(this.text.trim());
  }

  #correct(text: string): void {
    this.dispatchEvent(new CustomEvent('dc-correct', { detail: text }));
    this.#selectText();
  }

  /** A field in use stays so, its text ready to be typed over; keys pressed elsewhere leave it alone. The host gives the next word only after the event. */
  #selectText(): void {
    const field = this.renderRoot.querySelector<HTMLInputElement>('input:focus');
    if (field !== null) queueMicrotask(() => void this.updateComplete.then(() => field.select()));
  }

  /** With Alt also from within the field, where letters and figures are text. */
  readonly #command = (event: KeyboardEvent): void => {
    const { key, code, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (ctrlKey || metaKey || shiftKey || event.defaultPrevented || (!altKey && isTyping(event))) return;
    const word = this.#word;
    const digit = /^(?:Digit|Numpad)([1-6])$/.exec(code)?.[1];
    const chosen =
      digit === undefined || word === undefined ? undefined : this.#candidates(word)[Number(digit) - 1];
    const letter = /^Key([A-Z])$/.exec(code)?.[1] ?? key.toUpperCase();
    if (chosen !== undefined) this.#correct(chosen);
    else if (letter === 'J') this.#forward();
    else if (letter === 'K') this.#go(-1);
    else if (letter === 'Z') this.dispatchEvent(new CustomEvent('dc-undo'));
    else if (letter === 'E') this.focus();
    else return;
    event.preventDefault();
  };

  /** Tab goes from word to word while there are any; then it is the browser's again. Escape gives the keys their commands back. */
  #press(event: KeyboardEvent): void {
    if (event.key === 'Tab' && this.#go(event.shiftKey ? -1 : 1)) event.preventDefault();
    if (event.key !== 'Escape') return;
    this.text = this.#word?.text ?? '';
    (event.currentTarget as HTMLInputElement).blur();
  }

  /** After a page's last word comes the first of the next page that has any. */
  #forward(): void {
    if (!this.#go(1) && this.nextPage !== undefined) {
      this.dispatchEvent(new CustomEvent('dc-turn', { detail: this.nextPage }));
    }
  }

  #go(by: 1 | -1): boolean {
    const { words } = this.page;
    const ahead = beside(words, this.marked, by);
    if (ahead === undefined) return false;
    this.dispatchEvent(new CustomEvent('dc-mark', { detail: ahead }));
    this.#selectText();
    return true;
  }
}
