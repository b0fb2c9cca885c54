/**
 * Hàng đợi cần xem: unsure cells that say alike are one question; the one that settles most comes first.
 *
 * @fires dc-changed - cells were settled or taken back; bubbles.
 */
import { Task } from '@lit/task';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { StatusView } from '../../../server/http/schema.ts';
import { getCriterion } from '../../api/comparisons.ts';
import type { QuestionView } from '../../../server/http/campaigns/schema.ts';
import type { QuestionsView } from '../../api/round-views.ts';
import { listQuestions } from '../../api/settling.ts';
import { isTyping } from '../../is-typing.ts';
import type { Query } from '../../query.ts';
import { comparePath, documentPath, goTo, roundPath } from '../../routes.ts';
import { sentence } from '../../sentence.ts';
import { STATUSES } from '../../status.ts';
import { controls, statusColours } from '../../styles.ts';
import { t } from '../../wording.ts';
import { WindowKeys } from '../window-keys.ts';
import '../document/dc-page-image.ts';
import type { DcAnswer } from './dc-answer.ts';
import './dc-answer.ts';
import { styles } from './dc-questions.styles.ts';
import { settledList } from './settled-list.ts';
import { Settlements } from './settlements.ts';

const PAGE = 30;

@customElement('dc-questions')
export class DcQuestions extends LitElement {
  static override styles = [controls, statusColours, styles];

  @property() round = '';
  @property({ attribute: false }) query: Query = {};
  /** Changes when something of the round did. */
  @property({ type: Number }) stamp = 0;

  readonly #settlements = new Settlements(this, () => this.#changed());
  readonly #load = new Task(this, {
    args: () => [this.round, this.stamp] as const,
    task: ([round], { signal }) => listQuestions(round, 0, PAGE, signal),
  });

  /** Where the example's passage stands on its page. */
  readonly #place = new Task(this, {
    args: () => {
      const { example, criterion } = (this.#load.value && this.#chosen(this.#load.value)) ?? {};
      return [example?.comparison, criterion] as const;
    },
    task: async ([comparison, criterion], { signal }) => {
      if (comparison === undefined || criterion === undefined) return undefined;
      const { evidence, nearest } = await getCriterion(comparison, criterion, signal);
      return (evidence[0] ?? nearest)?.places[0];
    },
  });

  constructor() {
    super();
    this.addController(new WindowKeys(this.#press));
  }

  override render(): TemplateResult {
    const asked = this.#load.value;
    if (asked === undefined) {
      return this.#load.render({
        pending: () => html`<p class="soft">${t.failure.loading}</p>`,
        error: (cause) => html`<p class="error" role="alert">${sentence(cause)}</p>`,
      }) as TemplateResult;
    }
    const chosen = this.#chosen(asked);
    return html`
      <h2>
        <span role="status">
          ${asked.cells === 0 ? t.questions.none : t.questions.left(asked.cells, asked.questions)}</span
        >
      </h2>
      <p role="alert" class="error" ?hidden=${this.#settlements.message === ''}>
        ${this.#settlements.message}
      </p>
      ${asked.cells === 0 ? html`<p class="soft">${t.questions.noneHint}</p>` : nothing}
      <div class="body">
        <ol class="list card" aria-label=${t.questions.list}>
          ${asked.groups.map((group) => this.#item(group, group.id === chosen?.id))}
        </ol>
        <div class="question">
          ${chosen === undefined ? '' : this.#question(chosen)} ${settledList(this.#settlements)}
        </div>
      </div>
    `;
  }

  protected override updated(_: PropertyValues<this>): void {
    this.renderRoot.querySelector('[aria-current=true]')?.scrollIntoView({ block: 'nearest' });
  }

  #chosen({ groups }: QuestionsView): QuestionView | undefined {
    return groups.find(({ id }) => id === this.query['cau']) ?? groups[0];
  }

  #item({ id, criterion, heading, cells, example }: QuestionView, isChosen: boolean): TemplateResult {
    return html`<li>
      <a href=${this.#pathOf(id)} aria-current=${isChosen}>
        <b class="number">${cells}</b>
        <span
          ><span class="soft number">${criterion}</span> ${heading}
          ${cells === 1 ? html`<span class="unit soft small">${example.unit.name}</span>` : nothing}
        </span>
      </a>
    </li>`;
  }

  #question({ criterion, heading, demand, cells, units, example }: QuestionView): TemplateResult {
    const passage = example.evidence[0] ?? example.nearest;
    const { judging } = this.#settlements;
    return html`<article class="card" aria-busy=${judging}>
      <header>
        <h3><span class="soft number">${criterion}</span> ${heading}</h3>
        <a class="small" href=${roundPath(this.round, 'across', { 'tieu-chi': criterion })}
          >${t.panel.across}</a
        >
      </header>
      <p class="demand">${demand}</p>
      <blockquote>
        ${passage === null || passage === undefined ? html`<span class="soft">${t.compare.noEvidence}</span>` : passage.text}
        <footer class="soft small">
          <a href=${comparePath(example.comparison, criterion)}>${example.unit.name}</a>
          ${
            passage === null || passage === undefined
              ? ''
              : html` ·
                  <a href=${documentPath(example.document.id, passage.page, passage.lines)}
                    >${t.compare.page(passage.page)}, ${t.compare.lines(...passage.lines)}</a
                  >`
          }
        </footer>
      </blockquote>
      ${this.#picture(example.document.id)}
      <p class="soft">${example.reason}</p>
      <p class="small">
        ${t.questions.saidBy(cells)}:
        ${units.map(({ name }) => name).join(', ')}${cells > units.length ? '…' : ''}
      </p>
      <dc-answer
        keys
        .cells=${cells}
        @dc-answer=${({ detail }: CustomEvent<{ status: StatusView; note: string }>) =>
          this.#answer(detail.status, detail.note)}
      ></dc-answer>
      <p class="soft small" role="status">${judging ? t.settling.judging : nothing}</p>
    </article>`;
  }

  #picture(document: string): TemplateResult | typeof nothing {
    const place = this.#place.value;
    if (place === undefined) return nothing;
    return html`<dc-page-image
      .document=${document}
      .page=${place.page}
      .boxes=${place.boxes}
      label=${t.compare.image}
    ></dc-page-image>`;
  }

  readonly #press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    const groups = this.#load.value?.groups ?? [];
    const chosen = this.#load.value && this.#chosen(this.#load.value);
    const at = groups.findIndex(({ id }) => id === chosen?.id);
    const status = STATUSES[Number(event.key) - 1];
    const next = event.key === 'j' ? groups[at + 1] : event.key === 'k' ? groups[at - 1] : undefined;
    const newest = this.#settlements.newest.find(({ undone }) => !undone);
    if (next !== undefined) goTo(this.#pathOf(next.id), 'replace');
    else if (event.key === 'u' && newest !== undefined) void this.#settlements.takeBack(newest.id);
    else if (status !== undefined && status !== 'unclear')
      this.renderRoot.querySelector<DcAnswer>('dc-answer')?.answer(status);
    else return;
    event.preventDefault();
  };

  #answer(status: StatusView, note: string): void {
    const group = this.#load.value && this.#chosen(this.#load.value);
    if (group === undefined || this.#settlements.judging) return;
    void this.#settlements.settle({ group: group.id, status, note });
  }

  #pathOf(group: string): string {
    return roundPath(this.round, 'questions', { cau: group });
  }

  #changed(): void {
    void this.#load.run();
    this.dispatchEvent(new CustomEvent('dc-changed', { bubbles: true, composed: true }));
  }
}
