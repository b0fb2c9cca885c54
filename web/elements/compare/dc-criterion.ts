/**
 * One criterion: the demand beside what the plan says, their differences, the page with the passage boxed, and the verdict.
 *
 * @fires dc-verdict - `detail` is { status, note }.
 * @fires dc-undo - the newest verdict is to be taken back.
 * @fires dc-step - `detail` is 1 for the next finding, -1 for the previous one.
 */
import { Task } from '@lit/task';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CriterionDetailView, CriterionView } from '../../../server/http/comparisons/schema.ts';
import { getCriterion } from '../../api/comparisons.ts';
import { sentence } from '../../sentence.ts';
import { comparePath, documentPath } from '../../routes.ts';
import { statusLabel } from '../../status.ts';
import { controls, statusColours } from '../../styles.ts';
import { showTime } from '../../show-date.ts';
import { t } from '../../wording.ts';
import { styles } from './dc-criterion.styles.ts';
import '../document/dc-page-image.ts';
import './dc-verdict.ts';
import type { DcVerdict } from './dc-verdict.ts';

type EvidenceView = CriterionDetailView['evidence'][number];

@customElement('dc-criterion')
export class DcCriterion extends LitElement {
  static override styles = [controls, statusColours, styles];

  @property() comparison = '';
  @property() document = '';
  /** Changes when the criterion must be asked for anew. */
  @property({ type: Number }) revision = 0;
  @property() criterion = '';
  /** Where its owner knows it already; else it comes with the passages. */
  @property({ attribute: false }) result: CriterionView | null = null;
  @property() position = '';
  /** Shown without neighbours to step to. */
  @property({ type: Boolean }) alone = false;
  /** Takes the height it is given: the page's picture stands beside the texts, from top to bottom. */
  @property({ type: Boolean, reflect: true }) fill = false;
  /** Whose picture is shown, where the plan answers in several places. */
  @state() private picked = 0;

  readonly #load = new Task(this, {
    args: () => [this.comparison, this.criterion, this.revision, this.result?.verdict?.at] as const,
    task: async ([comparison, criterion], { signal }) => {
      const detail = await getCriterion(comparison, criterion, signal);
      return { criterion, detail };
    },
  });

  override render(): TemplateResult {
    // While the next criterion is on its way, the last one's passages are still here.
    const loaded = this.#load.value?.criterion === this.criterion ? this.#load.value.detail : undefined;
    const result = this.result ?? loaded?.criterion ?? null;
    if (result === null) {
      return this.#load.render({
        pending: () => html`<p class="soft">${t.failure.loading}</p>`,
        error: (cause) => html`<p class="error" role="alert">${sentence(cause)}</p>`,
      }) as TemplateResult;
    }
    return html`
      <div class="reading">
        <div class="top">
          <h2><span class="soft number">${result.path}</span> ${result.heading}</h2>
          ${this.alone ? nothing : this.#steps()}
        </div>
        ${this.#reason(result)}
        ${this.#load.render({
          pending: () =>
            loaded === undefined
              ? html`<p class="soft">${t.failure.loading}</p>`
              : this.#sides(loaded, result),
          complete: ({ detail }) => this.#sides(detail, result),
          error: (cause) => html`<p class="error" role="alert">${sentence(cause)}</p>`,
        })}
      </div>
      ${this.fill && loaded !== undefined ? this.#picture(this.#shown(loaded)) : nothing}
      <dc-verdict
        .cell=${`${this.comparison}/${this.criterion}`}
        .result=${result}
        .history=${loaded?.history ?? []}
      ></dc-verdict>
    `;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('criterion') || changed.has('comparison')) this.picked = 0;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('criterion')) this.renderRoot.querySelector('.reading')?.scrollTo({ top: 0 });
  }

  /** The passage whose page is to be seen. */
  #shown({ evidence, nearest }: CriterionDetailView): EvidenceView | null {
    return evidence[this.picked] ?? evidence[0] ?? nearest;
  }

  #steps(): TemplateResult {
    return html`<div class="steps">
      <span class="soft number">${this.position}</span>
      <button title=${t.compare.previous} @click=${() => this.#step(-1)}>
        <span aria-hidden="true">↑ <kbd>k</kbd></span
        ><span class="hidden">${t.compare.previous}</span>
      </button>
      <button title=${t.compare.next} @click=${() => this.#step(1)}>
        <span aria-hidden="true">↓ <kbd>j</kbd></span
        ><span class="hidden">${t.compare.next}</span>
      </button>
    </div>`;
  }

  /** What a person decided stands as theirs; the machine's sentence would contradict it. */
  #reason({ status, verdict, reason, suggestion, precedent, statusAlone }: CriterionView): TemplateResult {
    if (verdict !== null) {
      return html`<div class="why ${status}" data-reason>
        <p>
          ${statusLabel(status)} · ${t.compare.decided(t.actor(verdict.actor), showTime(verdict.at))}
          ${verdict.note === '' ? nothing : html`<span data-note>“${verdict.note}”</span>`}
        </p>
        ${verdict.outdated === true ? html`<p data-outdated><b>${t.compare.outdated}</b></p>` : nothing}
      </div>`;
    }
    return html`<div class="why ${status}" data-reason>
      <p>${statusLabel(status)} · ${reason}</p>
      ${this.#precedent(precedent, statusAlone)}
      ${suggestion === null ? nothing : html`<p><b>${t.compare.suggestion}:</b> ${suggestion}</p>`}
    </div>`;
  }

  /** The machine's word where it follows a person's on another plan: whose, and what it would say by itself. */
  #precedent(
    precedent: CriterionView['precedent'],
    alone: CriterionView['statusAlone'],
  ): TemplateResult | typeof nothing {
    if (precedent === undefined) return nothing;
    const { comparison, unit, status } = precedent;
    return html`<p class="small" data-precedent>
      ${t.compare.follows(alone === undefined ? '' : t.status[alone])}
      <a href=${comparePath(comparison, this.criterion)}>${unit}</a> (${statusLabel(status)})
    </p>`;
  }

  #sides(detail: CriterionDetailView, result: CriterionView): TemplateResult {
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
          <div class="passage">${this.#inContext(detail.template, result.text || result.heading)}</div>
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
                          ${this.#evidence(detail.nearest, null)}
                        </details>`
                      : html`<p><a href=${documentPath(this.document)}>${t.intake.view}</a></p>`
                  }`
              : detail.evidence.map((evidence, at) =>
                  this.#evidence(evidence, detail.evidence.length > 1 ? at : null),
                )
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

  /** `at`: among several, of which one at a time has its picture shown. */
  #evidence(evidence: EvidenceView, at: number | null): TemplateResult {
    const place = placeOf(evidence);
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
        this.fill && at !== null && place !== undefined
          ? html`<p>
              <button aria-pressed=${at === this.picked} @click=${() => (this.picked = at)}>
                ${t.compare.showImage}
              </button>
            </p>`
          : nothing
      }
      ${
        place === undefined
          ? html`<div class="passage small">
              <p class="context">${evidence.before.join(' ')}</p>
              <p class="lines">${evidence.lineTexts.join(' ')}</p>
              <p class="context">${evidence.after.join(' ')}</p>
            </div>`
          : this.fill
            ? nothing
            : this.#picture(evidence)
      }`;
  }

  #picture(evidence: EvidenceView | null): TemplateResult | typeof nothing {
    const place = evidence === null ? undefined : placeOf(evidence);
    if (place === undefined) return nothing;
    return html`<dc-page-image
      .document=${this.document}
      .page=${place.page}
      .boxes=${place.boxes}
      label=${t.compare.image}
    ></dc-page-image>`;
  }

  focusNote(): void {
    this.renderRoot.querySelector<DcVerdict>('dc-verdict')?.focusNote();
  }

  /** The criterion as its passages came with it. */
  get shown(): CriterionView | undefined {
    const loaded = this.#load.value;
    return this.result ?? (loaded?.criterion === this.criterion ? loaded.detail.criterion : undefined);
  }

  #step(by: 1 | -1): void {
    this.dispatchEvent(new CustomEvent('dc-step', { detail: by }));
  }
}

function placeOf({ places, page }: EvidenceView): EvidenceView['places'][number] | undefined {
  return places.find((place) => place.page === page) ?? places[0];
}
