// Instead of a page that could not be opened: why, and a way on.
import { css, html, type TemplateResult } from 'lit';
import { t } from '../wording.ts';

export const notOpenedStyles = css`
  .not-opened {
    display: grid;
    gap: var(--s2);
    justify-items: start;
    max-width: 720px;
    margin: 0 auto;
    padding: var(--s6) var(--s3);
  }
`;

/** `why` is a sentence; `to` is named by `name`. */
export function notOpened(why: string, to: string, name: string): TemplateResult {
  return html`<section class="not-opened" role="alert">
    <h1>${t.failure.notOpened}</h1>
    <p>${why}</p>
    <a class="button" href=${to}>${name}</a>
  </section>`;
}
