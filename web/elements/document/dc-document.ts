// A document page by page: picture and text side by side, the doubtful words to check, another way of reading to choose.
import { initialState, Task } from '@lit/task';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { PageView } from '../../../server/http/pages/schema.ts';
import type { PageSource } from '../../../server/model/page.ts';
import { ApiError } from '../../api/ask.ts';
import { chooseReading, getDocument, getPage } from '../../api/documents.ts';
import { drawTemplate } from '../../api/templates.ts';
import { preferTemplate } from '../../chosen-template.ts';
import { sentence } from '../../sentence.ts';
import { documentPath, goTo, intakePath } from '../../routes.ts';
import { controls, pageHead } from '../../styles.ts';
import { t } from '../../wording.ts';
import { notOpenedStyles } from '../not-opened.ts';
import { styles } from './dc-document.styles.ts';
import { boxesOfLines } from './boxes-of-lines.ts';
import { documentHead, unopened } from './document-head.ts';
import { documentTools, nextDoubtful } from './document-tools.ts';
import type { Change } from './words/amended-page.ts';
import { Corrections } from './words/corrections.ts';
import { changeAt, type ProposedPlace } from './words/dc-proposals.ts';
import { SameReading } from './words/same-reading.ts';
import { nextAfter } from './words/doubtful-words.ts';
import { ReadingWatch } from './reading-watch.ts';
import './dc-contents.ts';
import './dc-page-image.ts';
import './dc-page-text.ts';
import './dc-word-check.ts';

@customElement('dc-document')
export class DcDocument extends LitElement {
  static override styles = [controls, pageHead, notOpenedStyles, styles];

  @property() document = '';
  @property({ type: Number }) page: number | null = null;
  @property({ attribute: false }) lines: readonly [number, number] | null = null;
  @state() private marked = -1;
  @state() private message = '';
  @state() private working = false;
  /** Where a word stands whose correction was refused or taken back. */
  #comesBack: number | null = null;

  readonly #corrections = new Corrections(this, {
    kept: () => {
      void this.#about.run();
      const { revision, last } = this.#corrections;
      void this.#same.ask(this.document, revision, last);
    },
    refused: (cause, [first]) => {
      this.#same.forget();
      this.#tell(cause);
      this.#comesBack = first?.start ?? null;
      void Promise.all([this.#about.run(), this.#read.run()]);
    },
  });

  readonly #same = new SameReading(this);

  readonly #reading = new ReadingWatch(
    this,
    () => this.#about.run(),
    () => this.#read.run(),
  );

  readonly #about = new Task(this, {
    args: () => [this.document] as const,
    task: ([id], { signal }) => getDocument(id, signal),
    onComplete: ({ metadata, name, status }) => {
      document.title = `${metadata?.issuer ?? name} · ${t.document.title}`;
      this.#reading.follow(status);
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
      this.marked = this.lines === null ? nextAfter(page.words, -1) : -1;
      this.#markBack();
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
    if (!changed.has('document')) return;
    this.#corrections.forget();
    this.#same.forget();
  }

  override render(): TemplateResult {
    const about = this.#about.value;
    const { page } = this.#corrections;
    return html`
      ${about === undefined ? nothing : documentHead(about, this.#read.value?.raster != null)}
      ${
        about === undefined || page === undefined
          ? nothing
          : documentTools(about, page, {
              isWorking: this.working,
              told: this.working ? t.document.working : this.#told(),
              canUndo: !this.working && this.#corrections.last !== undefined,
              turn: (to) => this.#turn(to),
              choose: (source) => void this.#choose(source),
              undo: this.#takeBack,
              useAsTemplate: () => void this.#useAsTemplate(),
            })
      }
      <p class="wait error" role="alert" ?hidden=${this.message === ''}>${this.message}</p>
      ${this.#read.render({
        pending: () =>
          page === undefined ? html`<p class="wait soft">${t.failure.loading}</p>` : this.#sides(page),
        complete: () => (page === undefined ? nothing : this.#sides(page)),
        // Where even its pages are not known, none is asked for.
        initial: () => this.#about.render({ error: (cause) => unopened(cause, undefined) }),
        error: (cause) => unopened(cause, about?.status),
      })}
    `;
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
        ${page.fault === null ? nothing : html`<p class="error" role="alert">${t.document.unreadable} ${page.fault}</p>`}
        ${
          page.words.some(({ doubtful }) => doubtful) ||
          marked !== undefined ||
          this.#corrections.last !== undefined
            ? html`<dc-word-check
                .page=${page}
                .marked=${this.marked}
                .nextPage=${nextDoubtful(this.#about.value?.pages ?? [], page.number)}
                @dc-turn=${(event: CustomEvent<number>) => this.#turn(event.detail)}
                @dc-mark=${(event: CustomEvent<number>) => this.#mark(event.detail)}
                @dc-correct=${(event: CustomEvent<string>) => this.#correct(page, event.detail)}
                @dc-undo=${this.#takeBack}
              ></dc-word-check>`
            : nothing
        }
        ${
          this.#same.places.length === 0
            ? nothing
            : html`<dc-proposals
                .places=${this.#same.places}
                @dc-apply=${(event: CustomEvent<readonly ProposedPlace[]>) => this.#correctPlaces(event)}
                @dc-dismiss=${this.#leavePlaces}
              ></dc-proposals>`
        }
        ${this.#about.value === undefined ? nothing : html`<dc-contents .about=${this.#about.value}></dc-contents>`}
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
    const { last = [], isSending } = this.#corrections;
    const [change] = last;
    if (isSending) return t.document.saving;
    if (change === undefined) return '';
    const { before, text } = change;
    if (last.length > 1) return t.document.savedPlaces(last.length, text);
    return before === text ? t.document.confirmed(text) : t.document.saved(before, text);
  }

  /** The next word is there at once; the service is told behind. */
  #correct(page: PageView, text: string): void {
    const word = page.words[this.marked];
    if (word === undefined) return;
    this.message = '';
    const { start, end, text: before } = word;
    this.#apply([{ start, end, text, before, page: page.number }]);
    this.marked = nextAfter(page.words, this.marked);
  }

  #apply(changes: readonly Change[]): readonly Change[] {
    this.#same.follow(changes);
    return this.#corrections.apply(changes);
  }

  /** All of them are one step, which one undo takes back. */
  #correctPlaces({ detail }: CustomEvent<readonly ProposedPlace[]>): void {
    this.message = '';
    const changes = detail.map(changeAt);
    const word = this.#corrections.page?.words[this.marked];
    this.#same.settle(this.#apply(changes));
    const { page } = this.#corrections;
    // The word in sight may have been one of them.
    if (page !== undefined && word?.doubtful && !page.words[this.marked]?.doubtful) {
      this.marked = nextAfter(page.words, this.marked);
    }
    this.#backToWord();
  }

  readonly #leavePlaces = (): void => {
    this.#same.settle(this.#corrections.last);
    this.#backToWord();
  };

  /** Where the keys were in the list that goes away, they are for the next word again. */
  #backToWord(): void {
    const isInList = this.renderRoot.querySelector('dc-proposals:focus-within') !== null;
    if (isInList) this.renderRoot.querySelector<HTMLElement>('dc-word-check')?.focus();
  }

  /** The word stands as before, and is the one to look at again. */
  readonly #takeBack = (): void => {
    const back = this.#corrections.undo() ?? [];
    const [first] = back;
    if (first === undefined) return;
    this.#same.follow(back);
    // On another page it waits until that page is there.
    this.#comesBack = first.start;
    if (first.page === this.#number) this.#markBack();
    else this.#turn(first.page);
  };

  #markBack(): void {
    const at = this.#comesBack;
    this.#comesBack = null;
    if (at === null) return;
    const words = this.#corrections.page?.words ?? [];
    const back = words.findIndex(({ start, end }) => start <= at && at < end);
    if (back >= 0) this.marked = back;
  }

  async #useAsTemplate(): Promise<void> {
    await this.#change(async () => {
      const { id } = await drawTemplate(this.document);
      preferTemplate(id);
      goTo(intakePath());
    });
  }

  async #choose(source: PageSource): Promise<void> {
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
