/**
 * One criterion: the demand beside what the plan says, their differences, the page with the passage boxed, and the verdict.
 *
 * @fires dc-verdict - `detail` is { status, note }.
 * @fires dc-undo - the newest verdict is to be taken back.
 * @fires dc-step - `detail` is 1 for the next finding, -1 for the previous one.
 */
import { Task } from '@lit/task';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CriterionDetailView, CriterionView } from '../../server/http/schemas/comparisons.ts';
import { getCriterion } from '../api.ts';
import { sentence } from '../desk.ts';
import { documentPath } from '../routes.ts';
import { statusLabel } from '../status.ts';
import { controls, statusColours } from '../styles.ts';
import { t } from '../wording.ts';
import './dc-page-image.ts';
import './dc-verdict.ts';

type EvidenceView = CriterionDetailView['evidence'][number];

@customElement('dc-criterion')
export class DcCriterion extends LitElement {
  static override styles = [
    controls,
    statusColours,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--s2);
      }

      .top {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s1) var(--s2);
      }

      .top h2 {
        flex: 1 1 320px;
      }

      .steps {
        display: flex;
        align-items: center;
        gap: var(--s-half);
      }

      .why {
        padding: var(--s1) var(--s2);
        border-left: 4px solid currentColor;
        border-radius: var(--radius);
        display: grid;
        gap: var(--s-half);
      }

      .why p {
        color: var(--ink);
      }

      .why.met {
        background: var(--met-wash);
      }

      .why.partial {
        background: var(--partial-wash);
      }

      .why.missing {
        background: var(--missing-wash);
      }

      .why.unclear {
        background: var(--unclear-wash);
      }

      .sides {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        gap: var(--s2);
        align-items: start;
      }

      .side {
        display: grid;
        gap: var(--s1);
        padding: var(--s2);
        min-width: 0;
      }

      .side header {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 var(--s2);
      }

      .passage {
        line-height: 1.65;
        overflow-wrap: break-word;
      }

      .context {
        color: var(--ink-soft);
        font-size: var(--size-small);
      }

      .lines {
        background: var(--mark);
        border-radius: 3px;
        padding: 2px 4px;
        margin: 2px -4px;
      }

      ins,
      del,
      .noise {
        text-decoration: none;
        border-radius: 3px;
        padding: 1px 2px;
      }

      ins {
        background: var(--added);
        border-bottom: 2px solid var(--met);
      }

      del {
        background: var(--removed);
        border-bottom: 2px dotted var(--missing);
      }

      .noise {
        background: var(--noise);
      }

      .legend {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
        font-size: var(--size-small);
        color: var(--ink-soft);
      }

      dc-page-image {
        height: 320px;
      }

      @media (max-width: 1100px) {
        .sides {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @property() comparison = '';
  @property() document = '';
  @property({ type: Number }) revision = 0;
  @property({ attribute: false }) result!: CriterionView;
  @property() position = '';

  readonly #load = new Task(this, {
    args: () => [this.comparison, this.result.path, this.revision, this.result.verdict?.at] as const,
    task: ([comparison, path], { signal }) => getCriterion(comparison, path, signal),
  });

  override render(): TemplateResult {
    const { result } = this;
    return html`
      <div class="top">
        <h2><span class="soft number">${result.path}</span> ${result.heading}</h2>
        <div class="steps">
          <span class="soft number">${this.position}</span>
          <button title=${t.compare.previous} @click=${() => this.#step(-1)}>
            <span aria-hidden="true">↑ <kbd>k</kbd></span
            ><span class="hidden">${t.compare.previous}</span>
          </button>
          <button title=${t.compare.next} @click=${() => this.#step(1)}>
            <span aria-hidden="true">↓ <kbd>j</kbd></span
            ><span class="hidden">${t.compare.next}</span>
          </button>
        </div>
      </div>
      <div class="why ${result.status}" data-reason>
        <p>${statusLabel(result.status)} · ${result.reason}</p>
        ${result.suggestion === null ? nothing : html`<p><b>${t.compare.suggestion}:</b> ${result.suggestion}</p>`}
      </div>
      ${this.#load.render({
        pending: () =>
          this.#load.value === undefined
            ? html`<p class="soft">${t.failure.loading}</p>`
            : this.#sides(this.#load.value),
        complete: (detail) => this.#sides(detail),
        error: (cause) => html`<p class="error" role="alert">${sentence(cause)}</p>`,
      })}
      <dc-verdict .result=${result} .history=${this.#load.value?.history ?? []}></dc-verdict>
    `;
  }

  #sides(detail: CriterionDetailView): TemplateResult {
    const { result } = this;
    const hasDiff = detail.evidence.length > 0 || detail.nearest !== null;
    return html`<div class="sides">
        <article class="card side" aria-label=${t.compare.template}>
          <header>
            <h3>${t.compare.template}</h3>
            ${
              result.lines === null || detail.template.document === null
                ? nothing
                : html`<a
                    class="small"
                    href=${documentPath(detail.template.document, detail.template.places[0]?.page ?? null, result.lines)}
                    >${t.compare.lines(...result.lines)}</a
                  >`
            }
          </header>
          <div class="passage">${this.#inContext(detail.template, result.text)}</div>
        </article>
        <article class="card side" aria-label=${t.compare.plan}>
          ${
            detail.evidence.length === 0
              ? html`<header><h3>${t.compare.plan}</h3></header>
                  <p class="soft">${t.compare.noEvidence}</p>
                  ${
                    detail.nearest
                      ? html`<details open>
                          <summary>${t.compare.nearest}</summary>
                          ${this.#evidence(detail.nearest)}
                        </details>`
                      : html`<p><a href=${documentPath(this.document)}>${t.intake.view}</a></p>`
                  }`
              : detail.evidence.map((evidence) => this.#evidence(evidence))
          }
        </article>
      </div>
      ${
        hasDiff
          ? html`<div class="legend" aria-label=${t.compare.differences}>
              <span><del>${t.compare.legend.removed}</del></span>
              <span><ins>${t.compare.legend.added}</ins></span>
              <span><span class="noise">${t.compare.legend.noise}</span></span>
            </div>`
          : nothing
      }
      ${detail.findings
        // The status itself is told above.
        .filter(({ kind }) => kind !== 'missing-criterion' && kind !== 'partial-criterion')
        .map(({ message }) => html`<p class="small">• ${message}</p>`)}`;
  }

  #inContext(passage: CriterionDetailView['template'], text: string): TemplateResult {
    if (passage.lines.length === 0) return html`<p class="lines">${text}</p>`;
    return html`<p class="context">${passage.before.join(' ')}</p>
      <p class="lines">${passage.lines.join(' ')}</p>
      <p class="context">${passage.after.join(' ')}</p>`;
  }

  #evidence(evidence: EvidenceView): TemplateResult {
    const place = evidence.places.find(({ page }) => page === evidence.page) ?? evidence.places[0];
    return html`<header>
        <h3>
          ${t.compare.plan}${evidence.path === '' ? nothing : html` · ${t.compare.section(evidence.path)}`}
        </h3>
        <a class="small" href=${documentPath(this.document, evidence.page, evidence.lines)}
          >${t.compare.page(evidence.page)}, ${t.compare.lines(...evidence.lines)}</a
        >
      </header>
      <p class="passage" data-diff>
        ${evidence.diff.map(({ kind, text }) => {
          if (kind === 'added') return html`<ins>${text}</ins> `;
          if (kind === 'removed') return html`<del>${text}</del> `;
          return kind === 'noise' ? html`<span class="noise">${text}</span> ` : html`${text} `;
        })}
      </p>
      ${
        place === undefined
          ? html`<div class="passage small">
              <p class="context">${evidence.before.join(' ')}</p>
              <p class="lines">${evidence.lineTexts.join(' ')}</p>
              <p class="context">${evidence.after.join(' ')}</p>
            </div>`
          : html`<dc-page-image
              .document=${this.document}
              .page=${place.page}
              .boxes=${place.boxes}
              label=${t.compare.image}
            ></dc-page-image>`
      }`;
  }

  #step(by: 1 | -1): void {
    this.dispatchEvent(new CustomEvent('dc-step', { detail: by }));
  }
}
