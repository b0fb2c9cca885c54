// Hướng dẫn: the user guide, a chapter for each thing one comes to do; loaded when somebody opens it.
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { guidePath } from '../routes.ts';
import { controls } from '../styles.ts';
import { t } from '../wording.ts';
import { styles } from './dc-guide.styles.ts';
import { guideEn } from './guide.en.ts';
import type { Chapter } from './guide.ts';
import { guideVi } from './guide.vi.ts';
import { PICTURES } from './pictures.ts';

const guide = document.documentElement.lang === 'en' ? guideEn : guideVi;
/** Pixels of the pictures, so that nothing moves when one has come. */
const PICTURE = { width: 1440, height: 900 } as const;

@customElement('dc-guide')
export class DcGuide extends LitElement {
  static override styles = [controls, styles];

  /** The chapter to stand at; '' for the first page. */
  @property() chapter = '';

  override connectedCallback(): void {
    super.connectedCallback();
    document.title = `${guide.title} · ${t.product}`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('chapter') || this.chapter === '') return;
    const heading = this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(this.chapter)}`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }

  override render(): TemplateResult {
    return html`
      <header>
        <h1>${guide.title}</h1>
        <p class="lead">${guide.lead}</p>
      </header>
      <nav aria-label=${guide.contents}>
        <ol>
          ${guide.chapters.map(
            ({ id, title }) =>
              html`<li>
                <a href=${guidePath(id)} aria-current=${id === this.chapter ? 'true' : nothing}>${title}</a>
              </li>`,
          )}
          <li><a href=${guidePath('phim-tat')}>${guide.keys}</a></li>
        </ol>
      </nav>
      <article>
        ${guide.chapters.map(chapterOf)}
        <section>
          <h2 id="phim-tat" tabindex="-1">${guide.keys}</h2>
          ${keysByPlace().map(
            ([place, keys]) =>
              html`<h3>${place}</h3>
                <dl class="keys">
                  ${keys.map(
                    ([key, meaning]) =>
                      html`<dt><kbd>${key}</kbd></dt>
                        <dd>${meaning}</dd>`,
                  )}
                </dl>`,
          )}
        </section>
      </article>
    `;
  }
}

function chapterOf({ id, title, said, steps, picture, troubles }: Chapter): TemplateResult {
  return html`<section>
    <h2 id=${id} tabindex="-1">${title}</h2>
    ${said.map((paragraph) => html`<p>${paragraph}</p>`)}
    <h3>${guide.steps}</h3>
    <ol>
      ${steps.map((step) => html`<li>${step}</li>`)}
    </ol>
    ${
      picture === undefined
        ? nothing
        : html`<figure>
            <img
              src=${PICTURES[picture.name]}
              alt=${picture.shows}
              loading="lazy"
              width=${PICTURE.width}
              height=${PICTURE.height}
            />
            <figcaption class="soft small">${picture.shows}</figcaption>
          </figure>`
    }
    ${
      troubles.length === 0
        ? nothing
        : html`<h3>${guide.troubles}</h3>
            <dl>
              ${troubles.map(
                ([trouble, remedy]) =>
                  html`<dt>${trouble}</dt>
                    <dd>${remedy}</dd>`,
              )}
            </dl>`
    }
  </section>`;
}

function keysByPlace() {
  const { pages, keys, everywhere } = t.help;
  return [
    [everywhere, keys.everywhere],
    [t.matrix.title, keys.matrix],
    [t.questions.title, keys.questions],
    [pages.compare.title, keys.compare],
    [pages.document.title, keys.document],
    [pages.templates.title, keys.template],
  ] as const;
}
