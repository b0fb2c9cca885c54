// A document page by page: picture and text side by side, the doubtful words to check, another way of reading to choose.
import { initialState, Task } from '@lit/task';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { DocumentDetailView } from '../../../server/http/documents/schema.ts';
import type { PageView } from '../../../server/http/pages/schema.ts';
import type { PageSource } from '../../../server/model/page.ts';
import { ApiError } from '../../api/ask.ts';
import {
  chooseReading,
  getDocument,
  getPage,
  originalFile,
  restoredFile,
  restoredText,
} from '../../api/documents.ts';
import { drawTemplate } from '../../api/templates.ts';
import { preferTemplate } from '../../chosen-template.ts';
import { sentence } from '../../sentence.ts';
import { documentPath, goTo, intakePath } from '../../routes.ts';
import { showDate } from '../../show-date.ts';
import { controls, pageHead } from '../../styles.ts';
import { t } from '../../wording.ts';
import { styles } from './dc-document.styles.ts';
import { boxesOfLines } from './boxes-of-lines.ts';
import { Corrections } from './words/corrections.ts';
import { nextAfter } from './words/doubtful-words.ts';
import './dc-contents.ts';
import './dc-page-image.ts';
import './dc-page-text.ts';
import './dc-word-check.ts';

@customElement('dc-document')
export class DcDocument extends LitElement {
  static override styles = [controls, pageHead, styles];

  @property() document = '';
  @property({ type: Number }) page: number | null = null;
  @property({ attribute: false }) lines: readonly [number, number] | null = null;
  @state() private marked = -1;
  @state() private message = '';
  @state() private working = false;
  /** Where a word stands whose correction was refused. */
  #comesBack: number | null = null;

  readonly #corrections = new Corrections(this, {
    kept: () => void this.#about.run(),
    refused: (cause, [first]) => {
      this.#tell(cause);
      this.#comesBack = first?.start ?? null;
      void Promise.all([this.#about.run(), this.#read.run()]);
    },
  });

  readonly #about = new Task(this, {
    args: () => [this.document] as const,
    task: ([id], { signal }) => getDocument(id, signal),
    onComplete: ({ metadata, name }) => {
      document.title = `${metadata?.issuer ?? name} · ${t.document.title}`;
    },
  });

  readonly #read = new Task(this, {
    args: () => [this.document, this.#number] as const,
    task: async ([id, number], { signal }) => {
      if (number === undefined) return initialState;
      await this.#corrections.settled;
      return getPage(id, number, signal);
    },
    onComplete: (page) => {
      this.#corrections.show(page);
      const back = page.words.findIndex(({ start, end }) => {
        const at = this.#comesBack ?? -1;
        return start <= at && at < end;
      });
      this.#comesBack = null;
      if (this.lines !== null) this.marked = -1;
      else this.marked = back >= 0 ? back : nextAfter(page.words, -1);
    },
  });

  /** undefined until it is known on which page the lines stand. */
  get #number(): number | undefined {
    if (this.page !== null) return this.page;
    const [first] = this.lines ?? [1];
    const pages = this.#about.value?.pages;
    return pages && (pages.find(({ lines: [, last] }) => last >= first)?.number ?? 1);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('document') && !changed.has('page')) return;
    this.message = '';
    if (changed.has('document')) this.#corrections.forget();
  }

  override render(): TemplateResult {
    const about = this.#about.value;
    const { page } = this.#corrections;
    return html`
      ${about === undefined ? nothing : this.#head(about)}
      ${about === undefined || page === undefined ? nothing : this.#tools(about, page)}
      <p class="wait error" role="alert" ?hidden=${this.message === ''}>${this.message}</p>
      ${this.#read.render({
        pending: () =>
          page === undefined ? html`<p class="wait soft">${t.failure.loading}</p>` : this.#sides(page),
        complete: () => (page === undefined ? nothing : this.#sides(page)),
        error: (cause) =>
          html`<p class="wait" role="alert">
            <span class="error">${sentence(cause)}</span> <a href=${intakePath()}>${t.compare.back}</a>
          </p>`,
      })}
    `;
  }

  #head({ id, metadata, name }: DocumentDetailView): TemplateResult {
    const facts = [metadata?.kind, metadata?.number, showDate(metadata?.date ?? null)].filter(Boolean);
    return html`<div class="head">
      <a href=${intakePath()}>${t.compare.back}</a>
      <h1>${metadata?.issuer ?? name}</h1>
      <span class="soft">${facts.join(' · ')}</span>
      <span class="soft">${metadata?.title ?? ''}</span>
      <span class="downloads small"
        >${t.document.download} <a href=${originalFile(id)} download>${t.document.original}</a>
        <a href=${restoredText(id)} download=${`${name.replace(/\.\w+$/, '')}.txt`}>${t.document.restored}</a>
        <a href=${restoredFile(id, 'docx')} download>${t.document.restoredWord}</a>
        ${
          this.#read.value?.raster
            ? html`<a href=${restoredFile(id, 'pdf')} download>${t.document.searchablePdf}</a>`
            : nothing
        }</span
      >
    </div>`;
  }

  #tools({ pageCount, doubtful, role, pages }: DocumentDetailView, page: PageView): TemplateResult {
    const waiting = pages.filter((one) => one.doubtful > 0 && one.number !== page.number);
    const next = waiting.find(({ number }) => number > page.number) ?? waiting[0];
    return html`<div class="tools">
      <button
        aria-label=${t.document.previousPage}
        ?disabled=${page.number <= 1}
        @click=${() => this.#turn(page.number - 1)}
      >
        ←
      </button>
      <span class="number">${t.document.of(page.number, pageCount)}</span>
      <button
        aria-label=${t.document.nextPage}
        ?disabled=${page.number >= pageCount}
        @click=${() => this.#turn(page.number + 1)}
      >
        →
      </button>
      ${
        page.sources.length < 2
          ? html`<span class="soft">${t.document.source}: ${t.document.sources[page.source]}</span>`
          : html`<label
              ><span class="soft">${t.document.source}</span>
              <select ?disabled=${this.working} @change=${this.#choose}>
                ${page.sources.map(
                  (source) =>
                    html`<option value=${source} ?selected=${source === page.source}>
                      ${t.document.sources[source]}
                    </option>`,
                )}
              </select></label
            >`
      }
      <span role="status"> ${this.working ? t.document.working : this.#told()} </span>
      ${
        this.working || this.#corrections.last === undefined
          ? nothing
          : html`<button class="quiet" @click=${this.#takeBack}>${t.compare.undo}</button>`
      }
      <span class="doubtful soft">${t.document.doubtful(doubtful)}</span>
      ${next === undefined ? nothing : html`<a href=${documentPath(this.document, next.number)}>${t.document.nextDoubtful(next.number)}</a>`}
      ${role === 'template' ? nothing : html`<button @click=${this.#useAsTemplate}>${t.intake.useAsTemplate}</button>`}
    </div>`;
  }

  #sides(page: PageView): TemplateResult {
    const marked = page.words[this.marked];
    const shown = this.lines === null ? (marked?.box ? [marked.box] : []) : boxesOfLines(page, this.lines);
    return html`<div class="sides ${page.raster === null ? 'single' : ''}">
      ${
        page.raster === null
          ? nothing
          : html`<dc-page-image
              .document=${this.document}
              .page=${page.number}
              .raster=${page.raster}
              .boxes=${shown}
              .marked=${this.lines === null ? 0 : -1}
            ></dc-page-image>`
      }
      <div class="text">
        ${this.#about.value === undefined ? nothing : html`<dc-contents .about=${this.#about.value}></dc-contents>`}
        ${page.fault === null ? nothing : html`<p class="error" role="alert">${t.document.unreadable} ${page.fault}</p>`}
        ${
          page.words.some(({ doubtful }) => doubtful) ||
          marked !== undefined ||
          this.#corrections.last !== undefined
            ? html`<dc-word-check
                .page=${page}
                .marked=${this.marked}
                @dc-mark=${(event: CustomEvent<number>) => this.#mark(event.detail)}
                @dc-correct=${(event: CustomEvent<string>) => this.#correct(page, event.detail)}
                @dc-undo=${this.#takeBack}
              ></dc-word-check>`
            : nothing
        }
        <dc-page-text
          class="card"
          .page=${page}
          .marked=${this.marked}
          .highlight=${this.lines}
          .notices=${this.#about.value?.notices ?? []}
          @dc-mark=${(event: CustomEvent<number>) => this.#mark(event.detail)}
        ></dc-page-text>
      </div>
    </div>`;
  }

  #mark(index: number): void {
    // The lines had said which page it is.
    this.page = this.#number ?? null;
    this.lines = null;
    this.marked = index;
  }

  #turn(page: number): void {
    goTo(documentPath(this.document, page));
  }

  #told(): string {
    const [change] = this.#corrections.last ?? [];
    if (this.#corrections.isSending) return t.document.saving;
    if (change === undefined) return '';
    const { before, text } = change;
    return before === text ? t.document.confirmed(text) : t.document.saved(before, text);
  }

  /** The next word is there at once; the service is told behind. */
  #correct(page: PageView, text: string): void {
    const word = page.words[this.marked];
    if (word === undefined) return;
    this.message = '';
    const { start, end, text: before } = word;
    this.#corrections.apply([{ start, end, text, before }]);
    this.marked = nextAfter(page.words, this.marked);
  }

  /** The word stands as before, and is the one to look at again. */
  readonly #takeBack = (): void => {
    const [first] = this.#corrections.undo() ?? [];
    if (first === undefined) return;
    this.marked = this.#corrections.page?.words.findIndex(({ start }) => start === first.start) ?? -1;
  };

  async #useAsTemplate(): Promise<void> {
    await this.#change(async () => {
      const { id } = await drawTemplate(this.document);
      preferTemplate(id);
      goTo(intakePath());
    });
  }

  async #choose(event: Event): Promise<void> {
    const source = (event.currentTarget as HTMLSelectElement).value as PageSource;
    await this.#change(() => chooseReading(this.document, this.#number ?? 1, source));
  }

  async #change(change: () => Promise<unknown>): Promise<void> {
    this.working = true;
    try {
      await this.#corrections.settled;
      await change();
      this.message = '';
    } catch (cause) {
      this.#tell(cause);
    }
    await Promise.all([this.#about.run(), this.#read.run()]);
    this.working = false;
  }

  #tell(cause: unknown): void {
    this.message =
      cause instanceof ApiError && cause.code === 'conflict' ? t.document.conflict : sentence(cause);
  }
}
