// Đối chiếu: the criteria of a template on the left, the one chosen laid beside the plan on the right.
import { Task } from '@lit/task';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ComparisonView, CriterionView } from '../../../server/http/comparisons/schema.ts';
import type { StatusView } from '../../../server/http/schema.ts';
import { ApiError } from '../../api/ask.ts';
import { comparisonFile, getComparison, setVerdict, undoVerdict } from '../../api/comparisons.ts';
import type { Query } from '../../query.ts';
import { scoreText } from '../score.ts';
import { sentence } from '../../sentence.ts';
import { draftOf, forgetDraft } from '../../drafts.ts';
import { isTyping } from '../../is-typing.ts';
import { comparePath, documentPath, goTo, intakePath } from '../../routes.ts';
import { STATUSES, statusShape } from '../../status.ts';
import { showDate } from '../../show-date.ts';
import { controls, pageHead, statusColours } from '../../styles.ts';
import { t } from '../../wording.ts';
import { WindowKeys } from '../window-keys.ts';
import { notOpened, notOpenedStyles } from '../not-opened.ts';
import { styles } from './dc-compare.styles.ts';
import './dc-criteria.ts';
import './dc-criterion.ts';
import type { DcCriterion } from './dc-criterion.ts';
import './dc-plan-place.ts';

@customElement('dc-compare')
export class DcCompare extends LitElement {
  static override styles = [controls, pageHead, statusColours, notOpenedStyles, styles];

  @property() comparison = '';
  @property({ attribute: false }) query: Query = {};
  @state() private shown: ComparisonView | undefined;
  @state() private message = '';

  readonly #load = new Task(this, {
    args: () => [this.comparison] as const,
    task: ([id], { signal }) => getComparison(id, signal),
    onComplete: (comparison) => {
      this.shown = comparison;
      document.title = `${comparison.plan.issuer ?? comparison.documentName} · ${t.compare.title}`;
      if (!comparison.criteria.some(({ id }) => id === this.#criterion)) this.#openFirst(comparison);
    },
  });

  constructor() {
    super();
    this.addController(new WindowKeys(this.#press));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('query');
    if (before !== undefined && before['tieu-chi'] !== this.query['tieu-chi']) this.message = '';
    if (changed.has('comparison')) this.shown = undefined;
  }

  get #criterion(): string | null {
    return this.query['tieu-chi'] ?? null;
  }

  /** Of the criteria listed; null for all. */
  get #filter(): StatusView | null {
    return STATUSES.find((status) => status === this.query['ket-qua']) ?? null;
  }

  override render(): TemplateResult {
    return this.#load.render({
      pending: () =>
        this.shown === undefined
          ? html`<p class="wait soft">${t.failure.loading}</p>`
          : this.#body(this.shown),
      complete: (comparison) => this.#body(this.shown ?? comparison),
      error: (cause) => notOpened(sentence(cause), intakePath(), t.compare.back),
    }) as TemplateResult;
  }

  #body(comparison: ComparisonView): TemplateResult {
    const { plan, summary } = comparison;
    const chosen = comparison.criteria.find(({ id }) => id === this.#criterion);
    const others = comparison.findings.filter(({ criterion }) => criterion === null);
    const findings = comparison.criteria.filter(isFinding);
    const at = findings.findIndex(({ id }) => id === this.#criterion);
    return html`
      <div class="head">
        <dc-plan-place .comparison=${comparison.id} .status=${this.#filter ?? ''}></dc-plan-place>
        <h1 title=${plan.issuer ?? comparison.documentName}>${plan.issuer ?? comparison.documentName}</h1>
        <span class="about soft" title=${comparison.documentName}>
          ${[plan.number, showDate(plan.date)].filter(Boolean).join(' · ')} ·
          <a href=${documentPath(comparison.documentId)}>${comparison.documentName}</a>
        </span>
        <span class="against soft">${t.compare.template}: ${comparison.templateName}</span>
        <span class="downloads small"
          >${t.compare.download}
          ${(['xlsx', 'docx', 'md'] as const).map(
            (format) =>
              html` <a href=${comparisonFile(comparison.id, format)} download=${`doi-chieu.${format}`}
                >${t.compare.formats[format]}</a
              >`,
          )}</span
        >
        <span class="score"
          >${t.compare.score} <b class="number">${scoreText(summary.score, summary)}</b>${
            summary.unclear === 0
              ? nothing
              : html` <span class="soft small">${t.compare.undecided(summary.unclear)}</span>`
          }</span
        >
      </div>
      <div class="body">
        <aside aria-label=${t.compare.criteria}>
          <div class="filters" role="group" aria-label=${t.compare.filterLabel}>
            ${this.#filterButton(null, comparison.criteria.length)}
            ${STATUSES.map((status) => this.#filterButton(status, summary[status]))}
          </div>
          <dc-criteria
            .criteria=${comparison.criteria.filter(({ status }) => this.#filter === null || status === this.#filter)}
            .chosen=${this.#criterion}
            @dc-choose=${(event: CustomEvent<string>) => this.#open(event.detail)}
          ></dc-criteria>
          ${
            others.length === 0
              ? nothing
              : html`<details class="others small">
                  <summary>${t.compare.otherFindings} (${others.length})</summary>
                  <ul>
                    ${others.map(
                      ({ message, lines }) =>
                        html`<li>
                          ${
                            lines === null
                              ? message
                              : html`<a href=${documentPath(comparison.documentId, null, lines)}
                                  >${message}</a
                                >`
                          }
                        </li>`,
                    )}
                  </ul>
                </details>`
          }
        </aside>
        <section class="detail" aria-live="polite">
          <p role="alert" class="error" ?hidden=${this.message === ''}>${this.message}</p>
          ${
            chosen === undefined
              ? html`<p class="soft">${t.compare.chooseOne}</p>`
              : html`<dc-criterion
                  fill
                  .comparison=${comparison.id}
                  .document=${comparison.documentId}
                  .revision=${comparison.documentRevision}
                  .criterion=${chosen.id}
                  .result=${chosen}
                  .position=${at < 0 ? '' : t.compare.position(at + 1, findings.length)}
                  @dc-verdict=${(event: CustomEvent<{ status: StatusView; note: string }>) =>
                    this.#judge(chosen, event.detail.status, event.detail.note)}
                  @dc-undo=${() => this.#undo(chosen)}
                  @dc-step=${(event: CustomEvent<1 | -1>) => this.#step(event.detail)}
                ></dc-criterion>`
          }
        </section>
      </div>
    `;
  }

  #filterButton(status: StatusView | null, count: number): TemplateResult {
    return html`<button
      aria-pressed=${this.#filter === status}
      data-status=${status ?? 'all'}
      @click=${() => goTo(this.#pathOf(this.#criterion ?? '', status), 'replace')}
    >
      ${status === null ? t.compare.all : html`${statusShape(status)} ${t.status[status]}`}
      <span class="soft">${count}</span>
    </button>`;
  }

  readonly #press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event) || this.shown === undefined) return;
    const chosen = this.shown.criteria.find(({ id }) => id === this.#criterion);
    const status = STATUSES[Number(event.key) - 1];
    if (event.key === 'j') this.#step(1);
    else if (event.key === 'k') this.#step(-1);
    else if (chosen === undefined) return;
    else if (event.key === 'a') void this.#judge(chosen, chosen.machineStatus, this.#noteOf(chosen));
    else if (event.key === 'u' && chosen.verdict !== null) void this.#undo(chosen);
    else if (event.key === 'n') this.renderRoot.querySelector<DcCriterion>('dc-criterion')?.focusNote();
    else if (status !== undefined) void this.#judge(chosen, status, this.#noteOf(chosen));
    else return;
    event.preventDefault();
  };

  /** What was typed goes with whatever is decided. */
  #noteOf({ id, verdict }: CriterionView): string {
    return draftOf(`${this.comparison}/${id}`)?.note.trim() ?? verdict?.note ?? '';
  }

  #step(by: 1 | -1): void {
    if (this.shown === undefined) return;
    const { criteria } = this.shown;
    const here = criteria.findIndex(({ id }) => id === this.#criterion);
    const ahead = by === 1 ? criteria.slice(here + 1) : criteria.slice(0, Math.max(0, here)).toReversed();
    const next = ahead.find(
      (one) => isFinding(one) && (this.#filter === null || one.status === this.#filter),
    );
    if (next !== undefined) this.#open(next.id);
  }

  #open(id: string): void {
    goTo(this.#pathOf(id, this.#filter), 'replace');
  }

  #pathOf(criterion: string, status: StatusView | null): string {
    return comparePath(this.comparison, criterion, status ?? '');
  }

  #openFirst({ criteria }: ComparisonView): void {
    const first =
      // A search leads to a path rather than to an id.
      criteria.find(({ path }) => path === this.#criterion) ??
      criteria.find(({ status }) => status === 'missing') ??
      criteria.find(isFinding) ??
      criteria[0];
    if (first !== undefined) this.#open(first.id);
  }

  async #judge({ id, verdict }: CriterionView, status: StatusView, note: string): Promise<void> {
    const isSaved = await this.#change(() =>
      setVerdict(this.comparison, id, { status, note }, verdict?.at ?? null),
    );
    if (isSaved) forgetDraft(`${this.comparison}/${id}`);
  }

  async #undo({ id, verdict }: CriterionView): Promise<void> {
    if (verdict === null) return;
    if (await this.#change(() => undoVerdict(this.comparison, id, verdict.at))) {
      forgetDraft(`${this.comparison}/${id}`);
    }
  }

  /** Whether it went well. Where another person decided meanwhile, theirs is shown and what was typed stays. */
  async #change(change: () => Promise<ComparisonView>): Promise<boolean> {
    try {
      this.shown = await change();
      this.message = '';
      return true;
    } catch (cause) {
      this.message = sentence(cause);
      if (cause instanceof ApiError && cause.code === 'conflict') await this.#load.run();
      return false;
    }
  }
}

/** What an officer came to see: all that is not met, and what a person decided about. */
function isFinding({ status, machineStatus, verdict }: CriterionView): boolean {
  return status !== 'met' || machineStatus !== 'met' || verdict?.outdated === true;
}
