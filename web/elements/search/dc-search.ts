// Tìm kiếm: words or questions, filters counted over all results, and sentences that lead to where they stand.
import { Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CampaignView } from '../../../server/http/campaigns/schema.ts';
import type { SearchView } from '../../../server/http/search/schema.ts';
import { listRounds } from '../../api/rounds.ts';
import { search, searchFile } from '../../api/search.ts';
import { goTo, searchPath } from '../../routes.ts';
import { sentence } from '../../sentence.ts';
import { STATUSES, statusLabel } from '../../status.ts';
import { controls, page, statusColours } from '../../styles.ts';
import { t } from '../../wording.ts';
import { styles } from './dc-search.styles.ts';
import { searchResult } from './search-result.ts';
import { understoodChips } from './understood-chips.ts';

const PAGE_SIZE = 20;
/** Choices of one filter that are shown; the others are reached by typing them. */
const MOST_CHOICES = 12;

type Query = Readonly<Record<string, string>>;
type Facet = SearchView['facets']['issuer'];

@customElement('dc-search')
export class DcSearch extends LitElement {
  static override styles = [controls, page, statusColours, styles];

  @property({ attribute: false }) query: Query = {};

  /** On a phone the results come first, and what narrows them when it is asked for. */
  readonly #isWide = matchMedia('(min-width: 761px)').matches;

  readonly #search = new Task(this, {
    args: () => [this.query] as const,
    task: ([query], { signal }) => {
      document.title = `${query['q'] ?? ''} · ${t.search.title}`;
      return isAsking(query) ? search(query, signal) : Promise.resolve(undefined);
    },
  });

  readonly #rounds = new Task(this, {
    args: () => [] as const,
    task: (_, { signal }) => listRounds(signal),
  });

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLInputElement>('input[type=search]')?.focus();
  }

  override render(): TemplateResult {
    return html`
      <h1 class="hidden">${t.search.title}</h1>
      <form role="search" @submit=${this.#submit}>
        <input
          type="search"
          name="q"
          aria-label=${t.search.label}
          placeholder=${t.search.placeholder}
          .value=${this.query['q'] ?? ''}
          @keydown=${this.#intoResults}
        />
        <button class="primary">${t.search.submit}</button>
      </form>
      ${this.#search.render({
        pending: () =>
          this.#search.value === undefined
            ? html`<p class="soft">${t.failure.loading}</p>`
            : this.#answer(this.#search.value),
        complete: (found) => (found === undefined ? this.#prompt() : this.#answer(found)),
        error: (cause) => html`<p class="error" role="alert">${sentence(cause)}</p>`,
      })}
    `;
  }

  #prompt(): TemplateResult {
    return html`<p class="soft">${t.search.prompt}</p>
      <ul class="chips" aria-label=${t.search.examples}>
        ${t.search.exampleQuestions.map((q) => html`<li><a href=${searchPath({ q })}>${q}</a></li>`)}
      </ul>`;
  }

  #answer(found: SearchView): TemplateResult {
    const { compared, plans } = found.compared;
    return html`<div class="body">
      <details class="narrowing" ?open=${this.#isWide}>
        <summary>${t.search.narrow}</summary>
        <div class="facets">
          ${this.#roundFilter(this.#rounds.value ?? [])} ${this.#statusFilter(found)}
          ${this.#facet('issuer', t.search.issuer, found.facets.issuer)}
          ${this.#facet('province', t.search.province, found.facets.province)}
          ${this.#facet('year', t.search.year, found.facets.year)}
          ${this.#facet('kind', t.search.kind, found.facets.kind)}
        </div>
      </details>
      <div class="answer">
        ${understoodChips(found)}
        <div class="about">
          <p class="soft" role="status">
            ${found.total === 0 ? t.search.none : html`${t.search.total(found.total)} ·`}
            ${t.compared(compared, plans)}
          </p>
          ${found.total === 0 ? nothing : this.#downloads()}
        </div>
        ${found.total > 0 && found.match !== 'as-typed' ? html`<p class="small">${t.search.matches[found.match]}</p>` : nothing}
        ${
          found.results.length === 0
            ? nothing
            : html`<ol class="card" @keydown=${this.#amongResults}>
                ${found.results.map(searchResult)}
              </ol>`
        }
        ${
          found.total > found.results.length + found.offset
            ? html`<p><button @click=${this.#more}>${t.search.more}</button></p>`
            : nothing
        }
      </div>
    </div>`;
  }

  #downloads(): TemplateResult {
    const link = (format: 'xlsx' | 'csv', name: string): TemplateResult =>
      html`<a href=${searchFile(this.query, format)} download>${name}</a>`;
    return html`<span class="small"
      >${t.search.download} ${link('xlsx', 'Excel')} · ${link('csv', 'CSV')}</span
    >`;
  }

  #roundFilter(rounds: readonly CampaignView[]): TemplateResult | typeof nothing {
    const chosen = this.query['round'] ?? '';
    if (rounds.length === 0) return nothing;
    return html`<label
      >${t.search.round}
      <select name="round" @change=${this.#narrow}>
        <option value="">${t.search.any}</option>
        ${rounds.map(({ id, name }) => html`<option value=${id} ?selected=${id === chosen}>${name}</option>`)}
      </select>
    </label>`;
  }

  #statusFilter({ kind, facets }: SearchView): TemplateResult | typeof nothing {
    if (kind !== 'criteria') return nothing;
    const chosen = this.query['status'] ?? '';
    const countOf = (status: string): number =>
      facets.status.find(({ value }) => value === status)?.count ?? 0;
    return html`<fieldset>
      <legend>${t.search.status}</legend>
      ${STATUSES.map((status) => this.#choice('status', status, statusLabel(status), countOf(status), chosen))}
    </fieldset>`;
  }

  #facet(name: string, label: string, facet: Facet): TemplateResult | typeof nothing {
    const chosen = this.query[name] ?? '';
    if (facet.length === 0 && chosen === '') return nothing;
    const shown = facet.slice(0, MOST_CHOICES);
    const isShown = chosen === '' || shown.some(({ value }) => value === chosen);
    const values = isShown ? shown : [{ value: chosen, count: 0 }, ...shown];
    return html`<fieldset>
      <legend>${label}</legend>
      ${values.map(({ value, count }) => this.#choice(name, value, value, count, chosen))}
    </fieldset>`;
  }

  /** Chosen again it is taken back. */
  #choice(
    name: string,
    value: string,
    label: string | TemplateResult,
    count: number,
    chosen: string,
  ): TemplateResult {
    const isChosen = value === chosen;
    const query = { ...this.query, [name]: isChosen ? '' : value, limit: '' };
    return html`<a class="choice" href=${searchPath(query)} aria-current=${isChosen ? 'true' : nothing}>
      <span>${label}</span> <span class="soft">${count === 0 ? '' : count}</span>
    </a>`;
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    const q = new FormData(event.currentTarget as HTMLFormElement).get('q');
    // A new question starts without the last one's filters, but within the same round.
    goTo(searchPath({ q: typeof q === 'string' ? q : '', round: this.query['round'] ?? '' }));
  }

  #narrow(event: Event): void {
    const { name, value } = event.currentTarget as HTMLSelectElement;
    goTo(searchPath({ ...this.query, [name]: value, limit: '' }), 'replace');
  }

  #more(): void {
    const limit = Number(this.query['limit'] ?? PAGE_SIZE) + PAGE_SIZE;
    goTo(searchPath({ ...this.query, limit: String(limit) }), 'replace');
  }

  #links(): readonly HTMLAnchorElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLAnchorElement>('ol .where a')];
  }

  #intoResults(event: KeyboardEvent): void {
    const [first] = this.#links();
    if (event.key !== 'ArrowDown' || first === undefined) return;
    event.preventDefault();
    first.focus();
  }

  #amongResults(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const links = this.#links();
    const at = links.findIndex((link) => link.matches(':focus')) + step;
    if (at < 0) this.renderRoot.querySelector<HTMLInputElement>('input[type=search]')?.focus();
    else links[Math.min(at, links.length - 1)]?.focus();
  }
}

function isAsking(query: Query): boolean {
  return ['q', 'criterion', 'status'].some((name) => (query[name] ?? '') !== '');
}
