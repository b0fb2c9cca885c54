// The outline of a document as the program understands it, each item a way to its lines.
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DocumentDetailView } from '../../server/http/schemas/documents.ts';
import { documentPath } from '../routes.ts';
import { controls } from '../styles.ts';
import { t } from '../wording.ts';

/** Items deeper than this are indented like it. */
const DEEPEST = 3;

@customElement('dc-outline')
export class DcOutline extends LitElement {
  static override styles = [
    controls,
    css`
      summary {
        cursor: pointer;
        padding: var(--s1) var(--s2);
        font-weight: 500;
      }

      ol {
        margin: 0;
        padding: 0 var(--s2) var(--s1);
        list-style: none;
        max-height: 50dvh;
        overflow-y: auto;
      }

      li {
        padding: 2px 0;
      }

      [data-depth='1'] {
        padding-left: var(--s2);
      }

      [data-depth='2'] {
        padding-left: calc(2 * var(--s2));
      }

      [data-depth='3'] {
        padding-left: calc(3 * var(--s2));
      }

      a {
        color: inherit;
        text-decoration: none;
      }

      a:hover,
      a:focus-visible {
        text-decoration: underline;
      }
    `,
  ];

  @property() document = '';
  @property({ attribute: false }) sections: DocumentDetailView['sections'] = [];

  override render(): TemplateResult {
    return html`<details class="card">
      <summary>${t.document.outline} <span class="soft">(${this.sections.length})</span></summary>
      <ol>
        ${this.sections.map(
          ({ label, heading, depth, lines }) =>
            html`<li data-depth=${Math.min(depth, DEEPEST)}>
              <a href=${documentPath(this.document, null, lines)}
                ><span class="soft number">${label}</span> ${heading}</a
              >
            </li>`,
        )}
      </ol>
    </details>`;
  }
}
