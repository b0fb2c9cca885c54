// What the program understands of a document, folded group by group: outline, legal bases, documents cited, deadlines,
// recipients, notices. Each item leads to its lines.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DocumentDetailView } from '../../../server/http/documents/schema.ts';
import { documentPath } from '../../routes.ts';
import { showDate } from '../../show-date.ts';
import { controls } from '../../styles.ts';
import { t } from '../../wording.ts';
import { styles } from './dc-contents.styles.ts';

/** Items of the outline below this depth are indented like it. */
const DEEPEST = 3;

@customElement('dc-contents')
export class DcContents extends LitElement {
  static override styles = [controls, styles];

  @property({ attribute: false }) about!: DocumentDetailView;

  override render(): TemplateResult {
    const { sections, bases, references, deadlines, recipients, notices } = this.about;
    return html`<div class="card">
      ${this.#group(
        t.document.outline,
        sections.map(({ label, heading, lines, depth }) =>
          this.#item(lines, heading, label, Math.min(depth, DEEPEST)),
        ),
      )}
      ${this.#group(
        t.document.bases,
        bases.map(({ text, lines }) => this.#item(lines, text)),
      )}
      ${this.#group(
        t.document.references,
        references.map(({ kind, number, date, issuer, lines }) =>
          this.#item(lines, [kind, number, showDate(date), issuer].filter(Boolean).join(' · ')),
        ),
      )}
      ${this.#group(
        t.document.deadlines,
        deadlines.map(({ phrase, path, lines }) => this.#item(lines, phrase, path)),
      )}
      ${this.#group(
        t.document.recipients,
        recipients.map(({ name, purpose, lines }) =>
          this.#item(lines, purpose === null ? name : `${name} (${purpose})`),
        ),
      )}
      ${this.#group(
        t.document.notices,
        notices.map(({ message, lines }) => this.#item(lines, message)),
      )}
    </div>`;
  }

  #group(title: string, items: readonly TemplateResult[]): TemplateResult | typeof nothing {
    if (items.length === 0) return nothing;
    return html`<details name="group">
      <summary>${title} <span class="soft">(${items.length})</span></summary>
      <ol>
        ${items}
      </ol>
    </details>`;
  }

  #item(lines: readonly [number, number], text: string, label = '', depth = 0): TemplateResult {
    return html`<li data-depth=${depth}>
      <a href=${documentPath(this.about.id, null, lines)}
        ><span class="soft number">${label}</span> ${text}</a
      >
    </li>`;
  }
}
