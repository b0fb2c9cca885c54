// Tìm kiếm: words or questions, filters counted over all results, and sentences that lead to where they stand.
import { Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SearchResultView, SearchView } from '../../../server/http/search/schema.ts';
import { search } from '../../api/search.ts';
import { sentence } from '../../sentence.ts';
import { comparePath, documentPath, goTo, searchPath } from '../../routes.ts';
import { STATUSES, statusLabel } from '../../status.ts';
import { showDate } from '../../show-date.ts';
import { controls, statusColours } from '../../styles.ts';
import { t } from '../../wording.ts';
import { styles } from './dc-search.styles.ts';

const PAGE_SIZE = 20;

type Query = Readonly<Record<string, string>>;

@customElement('dc-search')
export class DcSearch extends LitElement {
  static override styles = [controls, statusColours, styles];

  @property({ attribute: false }) query: Query = {};

  readonly #search = new Task(this, {
    args: () => [this.query] as const,
    task: ([query], { signal }) => {
      document.title = `${query['q'] ?? ''} · ${t.search.title}`;
      return isAsking(query) ? search(query, signal) : Promise.resolve(undefined);
    },
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
        />
        <button class="primary">${t.search.submit}</button>
      </form>
      ${this.#search.render({
        pending: () =>
          this.#search.value === undefined
            ? html`<p class="soft">${t.failure.loading}</p>`
            : this.#answer(this.#search.value),
        complete: (found) =>
          found === undefined ? html`<p class="soft">${t.search.prompt}</p>` : this.#answer(found),
        error: (cause) => html`<p class="error" role="alert">${sentence(cause)}</p>`,
      })}
    `;
  }

  #answer(found: SearchView): TemplateResult {
    return html`<div class="body">
      <div class="facets">
        <label
          >${t.search.status}
          <select name="status" @change=${this.#narrow}>
            <option value="">${t.search.anyStatus}</option>
            ${STATUSES.map(
              (status) =>
                html`<option value=${status} ?selected=${this.query['status'] === status}>
                  ${t.status[status]}
                </option>`,
            )}
          </select>
        </label>
        <label
          >${t.search.criterion}
          <input
            name="criterion"
            placeholder="II.6"
            .value=${this.query['criterion'] ?? ''}
            @change=${this.#narrow}
          />
        </label>
        ${this.#facet('province', t.search.province, found.facets.province)}
        ${this.#facet('issuer', t.search.issuer, found.facets.issuer)}
        ${this.#facet('year', t.search.year, found.facets.year)}
      </div>
      <div>
        <p class="soft" role="status">${found.total === 0 ? t.search.none : t.search.total(found.total)}</p>
        ${
          found.kind === 'criteria' && found.total > 0
            ? html`<p class="soft small">
                ${t.search.byCriteria} ${found.template?.name ?? ''}
                ${found.compared === null ? nothing : html`· ${t.compared(found.compared.compared, found.compared.plans)}`}
              </p>`
            : nothing
        }
        ${found.match === 'relaxed' && found.total > 0 ? html`<p class="small">${t.search.relaxed}</p>` : nothing}
        ${
          found.results.length === 0
            ? nothing
            : html`<ol class="card">
                ${found.results.map((result) => this.#result(result))}
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

  #facet(
    name: string,
    label: string,
    facet: SearchView['facets']['issuer'],
  ): TemplateResult | typeof nothing {
    const chosen = this.query[name] ?? '';
    if (facet.length === 0 && chosen === '') return nothing;
    const values =
      facet.some(({ value }) => value === chosen) || chosen === ''
        ? facet
        : [...facet, { value: chosen, count: 0 }];
    return html`<label
      >${label}
      <select name=${name} @change=${this.#narrow}>
        <option value="">${t.search.any}</option>
        ${values.map(
          ({ value, count }) =>
            html`<option value=${value} ?selected=${value === chosen}>${value} (${count})</option>`,
        )}
      </select>
    </label>`;
  }

  #result(result: SearchResultView): TemplateResult {
    const { document: plan, comparison, status } = result;
    const path =
      comparison === null
        ? documentPath(plan.id, result.page, result.lines)
        : comparePath(comparison, result.path);
    return html`<li>
      <div class="where">
        <a href=${path}>${plan.metadata?.issuer ?? plan.name}</a>
        <span class="soft small">
          ${[plan.metadata?.number, showDate(plan.metadata?.date ?? null)].filter(Boolean).join(' · ')}
        </span>
        ${status === null ? nothing : statusLabel(status)}
        ${result.path === '' ? nothing : html`<span class="soft small">${t.compare.section(result.path)}</span>`}
        ${result.page === null ? nothing : html`<span class="soft small">${t.compare.page(result.page)}</span>`}
      </div>
      ${comparison === null ? nothing : html`<div class="small soft">${result.heading}</div>`}
      ${
        result.snippet === null
          ? html`<div class="soft">${t.search.lacking}</div>`
          : html`<div>${marked(result.snippet)}</div>`
      }
    </li>`;
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    const q = new FormData(event.currentTarget as HTMLFormElement).get('q');
    // A new question starts without the last one's filters.
    goTo(searchPath({ q: typeof q === 'string' ? q : '' }));
  }

  #narrow(event: Event): void {
    const { name, value } = event.currentTarget as HTMLInputElement | HTMLSelectElement;
    goTo(searchPath({ ...this.query, [name]: value, limit: '' }), 'replace');
  }

  #more(): void {
    const limit = Number(this.query['limit'] ?? PAGE_SIZE) + PAGE_SIZE;
    goTo(searchPath({ ...this.query, limit: String(limit) }), 'replace');
  }
}

function isAsking(query: Query): boolean {
  return ['q', 'criterion', 'status'].some((name) => (query[name] ?? '') !== '');
}

function marked(snippet: NonNullable<SearchResultView['snippet']>): readonly (string | TemplateResult)[] {
  const parts: (string | TemplateResult)[] = [];
  let at = 0;
  for (const { start, end } of snippet.highlights) {
    parts.push(snippet.text.slice(at, start), html`<mark>${snippet.text.slice(start, end)}</mark>`);
    at = end;
  }
  return [...parts, snippet.text.slice(at)];
}
