// The bar above a document's page: which page, how it was read, what was done last, where to go on.
import { html, nothing, type TemplateResult } from 'lit';
import type { DocumentDetailView } from '../../../server/http/documents/schema.ts';
import type { PageView } from '../../../server/http/pages/schema.ts';
import type { PageSource } from '../../../server/model/page.ts';
import { documentPath } from '../../routes.ts';
import { t } from '../../wording.ts';

export interface DocumentWork {
  /** The text is being made anew. */
  readonly isWorking: boolean;
  /** What goes on, or was done last. */
  readonly told: string;
  readonly canUndo: boolean;
  turn(page: number): void;
  choose(source: PageSource): void;
  undo(): void;
  useAsTemplate(): void;
}

/** The page after `number`, or round from the first, that has words to look at; undefined where no other has. */
export function nextDoubtful(pages: DocumentDetailView['pages'], number: number): number | undefined {
  const waiting = pages.filter((one) => one.doubtful > 0 && one.number !== number);
  return (waiting.find((one) => one.number > number) ?? waiting[0])?.number;
}

export function documentTools(
  { id, pageCount, doubtful, role, pages }: DocumentDetailView,
  page: PageView,
  work: DocumentWork,
): TemplateResult {
  const next = nextDoubtful(pages, page.number);
  return html`<div class="tools">
    <button
      aria-label=${t.document.previousPage}
      ?disabled=${page.number <= 1}
      @click=${() => work.turn(page.number - 1)}
    >
      ←
    </button>
    <span class="number">${t.document.of(page.number, pageCount)}</span>
    <button
      aria-label=${t.document.nextPage}
      ?disabled=${page.number >= pageCount}
      @click=${() => work.turn(page.number + 1)}
    >
      →
    </button>
    ${
      page.sources.length < 2
        ? html`<span class="soft">${t.document.source}: ${t.document.sources[page.source]}</span>`
        : html`<label
            ><span class="soft">${t.document.source}</span>
            <select
              ?disabled=${work.isWorking}
              @change=${(event: Event) => work.choose((event.currentTarget as HTMLSelectElement).value as PageSource)}
            >
              ${page.sources.map(
                (source) =>
                  html`<option value=${source} ?selected=${source === page.source}>
                    ${t.document.sources[source]}
                  </option>`,
              )}
            </select></label
          >`
    }
    <span role="status"> ${work.told} </span>
    ${work.canUndo ? html`<button class="quiet" @click=${work.undo}>${t.compare.undo}</button>` : nothing}
    <span class="doubtful soft">${t.document.doubtful(doubtful)}</span>
    ${next === undefined ? nothing : html`<a href=${documentPath(id, next)}>${t.document.nextDoubtful(next)}</a>`}
    ${role === 'template' ? nothing : html`<button @click=${work.useAsTemplate}>${t.intake.useAsTemplate}</button>`}
  </div>`;
}
