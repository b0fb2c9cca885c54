// One template: its criteria on the left, the one chosen to edit on the right, or a preview on a plan, or its versions.
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { TemplateView } from '../../../server/http/templates/schema.ts';
import { templateFile } from '../../api/templates.ts';
import type { Query } from '../../query.ts';
import { goTo, NEW_TEMPLATE, templatePath, templatesPath, type TemplateSide } from '../../routes.ts';
import { controls, pageHead } from '../../styles.ts';
import { t } from '../../wording.ts';
import {
  added,
  broughtBack,
  changed,
  leftOut,
  merged,
  moved,
  placed,
  split,
  without,
  type DraftCriterion,
} from './draft/template-draft.ts';
import { toggled } from '../../toggled.ts';
import { WindowKeys } from '../window-keys.ts';
import { notOpened, notOpenedStyles } from '../not-opened.ts';
import { styles } from './dc-template.styles.ts';
import './dc-template-criterion.ts';
import type { CriterionAct, CriterionChange, DcTemplateCriterion } from './dc-template-criterion.ts';
import './dc-template-list.ts';
import type { ListAct } from './dc-template-list.ts';
import './dc-template-preview.ts';
import './dc-template-tools.ts';
import './dc-template-versions.ts';
import { TemplateEditing } from './template-editing.ts';
import { commandOf, type TemplateCommand } from './template-keys.ts';

@customElement('dc-template')
export class DcTemplate extends LitElement {
  static override styles = [controls, pageHead, notOpenedStyles, styles];

  @property() template = '';
  @property() side: TemplateSide = 'edit';
  @property({ attribute: false }) query: Query = {};
  @state() private selected: ReadonlySet<string> = new Set();

  readonly #editing = new TemplateEditing(this);

  constructor() {
    super();
    this.addController(new WindowKeys(this.#press));
  }

  protected override willUpdate(change: PropertyValues<this>): void {
    if (change.has('template')) void this.#editing.load(this.template);
    document.title = `${this.#editing.draft.name || t.template.fresh} · ${t.templates.title}`;
  }

  override render(): TemplateResult {
    const { state: where, message, told, staleFrom, stored, draft } = this.#editing;
    if (where === 'lost') return notOpened(message, templatesPath(), t.template.back);
    if (where !== 'here') return html`<p class="wait soft" role="status">${t.failure.loading}</p>`;
    return html`
      ${this.#head()} ${this.#tools()}
      <p class="told error" role="alert" ?hidden=${message === ''}>${message}</p>
      <p class="told" role="status" ?hidden=${told === ''}>${told}</p>
      ${
        staleFrom === null || stored === null
          ? nothing
          : html`<p class="told error" role="alert">${t.template.stale(staleFrom, stored.version)}</p>`
      }
      <div class="body ${this.side}">
        <dc-template-list
          .criteria=${draft.criteria}
          .removed=${stored === null ? [] : leftOut(draft, stored.criteria)}
          .chosen=${this.#chosen?.id ?? null}
          .selected=${this.selected}
          .filter=${this.query['loc'] ?? ''}
          .pathOf=${(id: string) => this.#pathOf('edit', { 'tieu-chi': id })}
          @dc-select=${({ detail }: CustomEvent<ReadonlySet<string>>) => (this.selected = detail)}
          @dc-find=${({ detail }: CustomEvent<string>) =>
            goTo(templatePath(this.template, this.side, { ...this.query, loc: detail }), 'replace')}
          @dc-act=${({ detail }: CustomEvent<ListAct>) => this.#actOnList(detail)}
        ></dc-template-list>
        <section class="side">${this.#beside()}</section>
      </div>
    `;
  }

  #head(): TemplateResult {
    const { draft, stored } = this.#editing;
    const source = stored?.metadata ?? draft.source;
    const facts = [source?.issuer, source?.number].filter(Boolean).join(' · ');
    return html`<div class="head">
      <a href=${templatesPath()}>${t.template.back}</a>
      <h1>
        <textarea
          name="name"
          rows="1"
          maxlength="300"
          aria-label=${t.template.name}
          placeholder=${t.template.name}
          .value=${draft.name}
          @input=${(event: Event) =>
            this.#editing.change(
              { ...draft, name: oneLine(event.currentTarget as HTMLTextAreaElement) },
              'name',
            )}
        ></textarea>
      </h1>
      <span class="about soft"
        >${[facts, stored && t.template.version(stored.version), t.template.criteria(draft.criteria.length)]
          .filter(Boolean)
          .join(' · ')}</span
      >
      ${
        stored === null
          ? nothing
          : html`<span class="downloads small"
              >${t.template.download}
              ${(['yaml', 'xlsx'] as const).map(
                (format) =>
                  html` <a href=${templateFile(stored.id, format)} download
                    >${t.template.formats[format]}</a
                  >`,
              )}</span
            >`
      }
    </div>`;
  }

  #tools(): TemplateResult {
    const { steps, canRedo, saving, stored } = this.#editing;
    return html`<dc-template-tools
      .side=${this.side}
      .pathOf=${(side: TemplateSide) => this.#pathOf(side)}
      .steps=${steps}
      ?canRedo=${canRedo}
      ?saving=${saving}
      ?stored=${stored !== null}
      @dc-command=${({ detail }: CustomEvent<TemplateCommand | 'discard'>) =>
        detail === 'discard' ? this.#editing.discard() : this.#do(detail)}
    ></dc-template-tools>`;
  }

  #beside(): TemplateResult {
    const { draft, stored } = this.#editing;
    switch (this.side) {
      case 'preview':
        return html`<dc-template-preview
          .template=${this.template}
          .draft=${draft}
          .document=${this.query['ke-hoach'] ?? ''}
        ></dc-template-preview>`;
      case 'versions':
        return stored === null
          ? html`<p class="soft">${t.versions.only}</p>`
          : html`<dc-template-versions
              .template=${stored}
              .pair=${this.query['ban'] ?? ''}
              @dc-restore=${({ detail }: CustomEvent<number>) => this.#editing.restore(detail)}
              @dc-decided=${({ detail }: CustomEvent<TemplateView>) => this.#editing.replace(detail)}
            ></dc-template-versions>`;
      case 'edit':
        return this.#editor();
    }
  }

  #editor(): TemplateResult {
    const { draft, stored } = this.#editing;
    const chosen = this.#chosen;
    const hint = draft.criteria.length === 0 ? t.template.writeFirst : t.template.chooseOne;
    if (chosen === undefined) return html`<p class="soft">${hint}</p>`;
    return html`<dc-template-criterion
        .criterion=${chosen}
        .document=${stored?.document ?? null}
        @dc-change=${({ detail: { to, field } }: CustomEvent<CriterionChange>) =>
          this.#editing.change(changed(draft, chosen.id, to), `${chosen.id} ${field}`)}
        @dc-do=${({ detail }: CustomEvent<CriterionAct>) => this.#actOn(chosen, detail)}
      ></dc-template-criterion>
      ${stored === null ? nothing : html`<p class="soft small">${t.template.asked}</p>`}`;
  }

  get #chosen(): DraftCriterion | undefined {
    const { criteria } = this.#editing.draft;
    return criteria.find(({ id }) => id === this.query['tieu-chi']) ?? criteria[0];
  }

  #actOn(one: DraftCriterion, act: CriterionAct): void {
    if (act.kind === 'split') this.#editing.change(split(this.#editing.draft, one.id, act.at));
    else if (act.kind === 'leave-out') this.#leaveOut(new Set([one.id]));
    else this.#do(act.kind);
  }

  #actOnList(act: ListAct): void {
    if (act.kind === 'place') {
      this.#editing.change(placed(this.#editing.draft, act.id, act.before));
    } else if (act.kind === 'bring-back') {
      this.#editing.change(broughtBack(this.#editing.draft, act.criterion));
      this.#open(act.criterion.id);
    } else this.#do(act.kind);
  }

  #merge(): void {
    const first = this.#editing.draft.criteria.find(({ id }) => this.selected.has(id));
    if (first === undefined) return;
    this.#editing.change(merged(this.#editing.draft, this.selected));
    this.selected = new Set();
    this.#open(first.id);
  }

  #leaveOut(ids: ReadonlySet<string>): void {
    const { criteria } = this.#editing.draft;
    const at = criteria.findIndex(({ id }) => ids.has(id));
    const next = criteria.slice(at).find(({ id }) => !ids.has(id)) ?? criteria[at - 1];
    this.#editing.change(without(this.#editing.draft, ids));
    this.selected = new Set();
    if (next !== undefined) this.#open(next.id);
  }

  #add(): void {
    const { added: id, ...draft } = added(this.#editing.draft, this.#chosen?.id ?? null);
    this.#editing.change(draft);
    this.#open(id);
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<DcTemplateCriterion>('dc-template-criterion')?.focusText(),
    );
  }

  async #save(): Promise<void> {
    const id = await this.#editing.save();
    if (id !== null && id !== this.template) goTo(templatePath(id), 'replace');
  }

  #open(id: string): void {
    goTo(this.#pathOf('edit', { 'tieu-chi': id }), 'replace');
  }

  #pathOf(side: TemplateSide, query: Query = {}): string {
    const kept = { loc: this.query['loc'] ?? '', 'tieu-chi': this.query['tieu-chi'] ?? '' };
    return templatePath(this.template || NEW_TEMPLATE, side, { ...kept, ...query });
  }

  readonly #press = (event: KeyboardEvent): void => {
    const command = this.#editing.state === 'here' ? commandOf(event) : undefined;
    if (command === undefined || !this.#do(command)) return;
    event.preventDefault();
  };

  /** Whether there was anything to do. */
  #do(command: TemplateCommand): boolean {
    const chosen = this.#chosen;
    const { criteria } = this.#editing.draft;
    const at = criteria.findIndex(({ id }) => id === chosen?.id);
    switch (command) {
      case 'save':
        if (this.#editing.steps > 0) void this.#save();
        return true;
      case 'undo':
        this.#editing.back();
        return true;
      case 'redo':
        this.#editing.forth();
        return true;
      case 'add':
        this.#add();
        return true;
      case 'merge':
        if (this.selected.size < 2) return false;
        this.#merge();
        return true;
      case 'leave-out':
        if (this.selected.size > 0) this.#leaveOut(this.selected);
        else if (chosen !== undefined && this.side === 'edit') this.#leaveOut(new Set([chosen.id]));
        return true;
      case 'next':
      case 'previous': {
        const next = criteria[command === 'next' ? at + 1 : at - 1];
        if (next !== undefined) this.#open(next.id);
        return true;
      }
      case 'select':
        if (chosen !== undefined) this.selected = toggled(this.selected, chosen.id);
        return true;
      case 'up':
      case 'down':
        if (chosen === undefined || this.side !== 'edit') return false;
        this.#editing.change(moved(this.#editing.draft, chosen.id, command === 'up' ? -1 : 1));
        return true;
    }
  }
}

/** A long name is written over several lines, and has none of its own. */
function oneLine({ value }: HTMLTextAreaElement): string {
  return value.replace(/\s*\n\s*/gu, ' ');
}
