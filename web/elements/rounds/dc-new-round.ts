// A new round: its name, template, deadline, and the units that are expected, by province in one click or from a list.
import { Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { listProvinces, openRound, readUnits, type UnitList } from '../../api/rounds.ts';
import { listTemplates, uploadTemplate } from '../../api/templates.ts';
import { preferTemplate, preferredTemplate } from '../../chosen-template.ts';
import { getDocument } from '../../api/documents.ts';
import type { TemplateRowView } from '../../../server/http/templates/schema.ts';
import { goTo, homePath, roundPath } from '../../routes.ts';
import { sentence } from '../../sentence.ts';
import { controls } from '../../styles.ts';
import { t } from '../../wording.ts';
import '../dates/dc-date-field.ts';
import { nameInFull } from '../lists/name-in-full.ts';
import { styles } from './dc-new-round.styles.ts';
import { unitsRead } from './units-read.ts';

/** Milliseconds between two looks at whether a template sent here is drawn. */
const DRAWING_MS = 1500;
/** Milliseconds without a key after which a list is read. */
const TYPING_MS = 300;

@customElement('dc-new-round')
export class DcNewRound extends LitElement {
  static override styles = [controls, styles];

  @state() private template = preferredTemplate() ?? '';
  @state() private from: 'province' | 'list' = 'province';
  @state() private province = '';
  @state() private list: UnitList | null = null;
  @state() private message = '';
  @state() private busy = false;
  /** Sent here and still being read: its document, which stands for the template until that is drawn. */
  @state() private beingRead: { readonly document: string; readonly name: string } | null = null;
  #look: ReturnType<typeof setTimeout> | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** A list that was typed and not read yet. */
  #typed: string | null = null;

  readonly #choices = new Task(this, {
    args: () => [] as const,
    task: async (_, { signal }) => {
      const [templates, provinces] = await Promise.all([listTemplates(signal), listProvinces(signal)]);
      this.#takeDrawn(templates);
      const isKnown =
        this.template === this.beingRead?.document || templates.some(({ id }) => id === this.template);
      if (!isKnown) this.template = templates.at(-1)?.id ?? '';
      return { templates, provinces };
    },
  });

  override connectedCallback(): void {
    super.connectedCallback();
    document.title = t.rounds.create;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#look);
    clearTimeout(this.#pause);
  }

  override render(): TemplateResult {
    const { templates = [], provinces = [] } = this.#choices.value ?? {};
    const chosen = templates.find(({ id }) => id === this.template);
    return html`<form class="card" @submit=${this.#open}>
      <h1>${t.rounds.create}</h1>
      <label
        >${t.rounds.name}
        <input name="name" required maxlength="200" placeholder=${t.newRound.namePlaceholder}
      /></label>
      <label
        >${t.intake.template}
        <span class="row">
          <select
            required
            .value=${this.template}
            @change=${(event: Event) => (this.template = (event.currentTarget as HTMLSelectElement).value)}
          >
            ${this.template === '' ? html`<option value="">${t.intake.noTemplate}</option>` : nothing}
            ${
              this.beingRead === null
                ? nothing
                : html`<option value=${this.beingRead.document} selected>
                    ${t.newRound.beingRead(this.beingRead.name)}
                  </option>`
            }
            ${templates.map(
              ({ id, ...template }) =>
                html`<option value=${id} ?selected=${id === this.template}>${nameOf(template)}</option>`,
            )}
          </select>
          <button
            type="button"
            @click=${() => this.renderRoot.querySelector<HTMLInputElement>('#template')?.click()}
          >
            ${t.intake.uploadTemplate}
          </button>
          <input
            id="template"
            type="file"
            hidden
            aria-label=${t.intake.uploadTemplate}
            @change=${this.#sendTemplate}
          />
        </span>
      </label>
      ${chosen === undefined ? nothing : nameInFull(nameOf(chosen))}
      <dc-date-field name="deadline" label=${t.rounds.deadline}></dc-date-field>
      <fieldset>
        <legend>${t.newRound.units}</legend>
        <label class="radio"
          ><input
            type="radio"
            name="from"
            .checked=${this.from === 'province'}
            @change=${() => (this.from = 'province')}
          />
          ${t.newRound.byProvince}</label
        >
        <label class="radio"
          ><input
            type="radio"
            name="from"
            .checked=${this.from === 'list'}
            @change=${() => (this.from = 'list')}
          />
          ${t.newRound.byList}</label
        >
        ${
          this.from === 'province'
            ? html`<select
                aria-label=${t.search.province}
                required
                @change=${(event: Event) => (this.province = (event.currentTarget as HTMLSelectElement).value)}
              >
                <option value="">${t.newRound.chooseProvince}</option>
                ${provinces.map(
                  ({ name, communes }) =>
                    html`<option value=${name} ?selected=${name === this.province}>
                      ${name} (${t.newRound.communes(communes)})
                    </option>`,
                )}
              </select>`
            : this.#list()
        }
      </fieldset>
      <label class="radio"><input type="checkbox" name="all" /> ${t.newRound.takeAll}</label>
      <p role="alert" class="error" ?hidden=${this.message === ''}>${this.message}</p>
      <p class="row">
        <button class="primary" ?disabled=${this.busy || this.template === ''}>${t.newRound.open}</button>
        <a class="button quiet" href=${homePath}>${t.newRound.leave}</a>
      </p>
    </form>`;
  }

  #list(): TemplateResult {
    return html`<textarea
        rows="6"
        aria-label=${t.newRound.byList}
        placeholder=${t.newRound.listPlaceholder}
        @input=${(event: Event) => this.#type((event.currentTarget as HTMLTextAreaElement).value)}
      ></textarea>
      <p class="row">
        <button
          type="button"
          @click=${() => this.renderRoot.querySelector<HTMLInputElement>('#units')?.click()}
        >
          ${t.newRound.fromExcel}
        </button>
        <input
          id="units"
          type="file"
          hidden
          accept=".xlsx,.csv,.txt"
          aria-label=${t.newRound.fromExcel}
          @change=${this.#readFile}
        />
      </p>
      ${unitsRead(this.list)}`;
  }

  #readFile(event: Event): void {
    const [file] = (event.currentTarget as HTMLInputElement).files ?? [];
    if (file === undefined) return;
    this.#typed = null;
    void this.#try(async () => {
      this.list = await readUnits(file);
    });
  }

  /** Read while it is typed: read when the field is left, it kept the button from hearing the click that left it. */
  #type(text: string): void {
    this.#typed = text;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.#readTyped().catch((cause: unknown) => (this.message = sentence(cause)));
    }, TYPING_MS);
  }

  async #readTyped(): Promise<void> {
    clearTimeout(this.#pause);
    const text = this.#typed;
    if (text === null) return;
    const list = await readUnits({ text });
    // More was typed meanwhile.
    if (this.#typed !== text) return;
    this.list = list;
    this.#typed = null;
  }

  #sendTemplate(event: Event): void {
    const [file] = (event.currentTarget as HTMLInputElement).files ?? [];
    if (file === undefined) return;
    void this.#try(async () => {
      const { document } = await uploadTemplate(file);
      this.beingRead = { document, name: file.name };
      this.template = document;
      await this.#choices.run();
    });
  }

  /** What was sent is a template once it is read; a file of which none can be drawn says why. */
  #takeDrawn(templates: readonly TemplateRowView[]): void {
    clearTimeout(this.#look);
    const sent = this.beingRead;
    if (sent === null) return;
    const drawn = templates.find((template) => template.document === sent.document);
    if (drawn === undefined) {
      this.#look = setTimeout(() => void this.#lookAgain(sent.document), DRAWING_MS);
      return;
    }
    if (this.template === sent.document) this.template = drawn.id;
    this.beingRead = null;
  }

  async #lookAgain(document: string): Promise<void> {
    const { fault } = await getDocument(document).catch(() => ({ fault: null }));
    if (fault === null) {
      await this.#choices.run();
      return;
    }
    this.beingRead = null;
    this.message = fault.message;
    await this.#choices.run();
  }

  #open(event: SubmitEvent): void {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string): string => {
      const value = form.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    void this.#try(async () => {
      if (this.from === 'list') await this.#readTyped();
      const round = await openRound({
        name: text('name'),
        template: this.template,
        ...(text('deadline') === '' ? {} : { deadline: text('deadline') }),
        ...(this.from === 'province'
          ? { province: this.province }
          : { units: this.list?.units.map(({ name }) => name) ?? [] }),
        ...(form.get('all') === null ? {} : { documents: 'all' as const }),
      });
      preferTemplate(round.template.id);
      goTo(roundPath(round.id));
    });
  }

  async #try(task: () => Promise<void>): Promise<void> {
    this.busy = true;
    try {
      await task();
      this.message = '';
    } catch (cause) {
      this.message = sentence(cause);
    }
    this.busy = false;
  }
}

function nameOf({ name, metadata, criteria }: Omit<TemplateRowView, 'id'>): string {
  return [metadata.issuer, name, t.newRound.criteria(criteria)].filter(Boolean).join(' · ');
}
