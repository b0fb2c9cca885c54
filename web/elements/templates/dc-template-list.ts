/**
 * The criteria of a template: found by words, selected to be merged or left out; those left out can come back.
 *
 * @fires dc-select - `detail` is the ids selected.
 * @fires dc-find - `detail` is what was typed.
 * @fires dc-act - `detail` is ListAct.
 */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { TemplateCriterionView } from '../../../server/http/templates/schema.ts';
import { withoutMarks } from '../../without-marks.ts';
import { controls } from '../../styles.ts';
import { t } from '../../wording.ts';
import type { DraftCriterion } from './draft/template-draft.ts';
import { toggled } from '../../toggled.ts';
import { styles } from './dc-template-list.styles.ts';

export type ListAct =
  | { readonly kind: 'merge' | 'leave-out' }
  | { readonly kind: 'bring-back'; readonly criterion: TemplateCriterionView }
  /** `before`: null at the end. */
  | { readonly kind: 'place'; readonly id: string; readonly before: string | null };

/** Where what is dragged would come to stand. */
interface Gap {
  readonly beside: string;
  readonly side: 'above' | 'below';
}

@customElement('dc-template-list')
export class DcTemplateList extends LitElement {
  static override styles = [controls, styles];

  @property({ attribute: false }) criteria: readonly DraftCriterion[] = [];
  /** In the version in force, and no longer in the draft. */
  @property({ attribute: false }) removed: readonly TemplateCriterionView[] = [];
  @property() chosen: string | null = null;
  @property({ attribute: false }) selected: ReadonlySet<string> = new Set();
  @property() filter = '';
  /** Address of a criterion. */
  @property({ attribute: false }) pathOf: (id: string) => string = () => '';

  /** Keys do the same: Alt and an arrow. */
  @state() private dragged: string | null = null;
  @state() private gap: Gap | null = null;

  override render(): TemplateResult {
    const shown = this.criteria.filter((one) => matches(one, this.filter));
    return html`
      <div class="find">
        <input
          type="search"
          placeholder=${t.template.filter}
          aria-label=${t.template.filter}
          .value=${this.filter}
          @input=${(event: Event) => this.#tell('dc-find', (event.currentTarget as HTMLInputElement).value)}
        />
      </div>
      ${this.selected.size === 0 ? nothing : this.#bulk()}
      ${
        shown.length === 0
          ? html`<p class="soft none">
              ${this.criteria.length === 0 ? t.template.faults.none : t.template.noMatch}
            </p>`
          : nothing
      }
      <ul aria-label=${t.template.list}>
        ${repeat(
          shown,
          ({ id }) => id,
          (one) => this.#item(one),
        )}
      </ul>
      ${this.#leftOut()}
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('chosen')) this.renderRoot.querySelector('.chosen')?.scrollIntoView({ block: 'nearest' });
  }

  #bulk(): TemplateResult {
    return html`<div class="bulk" role="group" aria-label=${t.template.selected(this.selected.size)}>
      <b>${t.template.selected(this.selected.size)}</b>
      <button ?disabled=${this.selected.size < 2} @click=${() => this.#act({ kind: 'merge' })}>
        ${t.template.merge} <kbd>g</kbd>
      </button>
      <button @click=${() => this.#act({ kind: 'leave-out' })}>${t.template.leaveOut} <kbd>x</kbd></button>
      <button class="quiet" @click=${() => this.#tell('dc-select', new Set())}>${t.template.unselect}</button>
    </div>`;
  }

  #item(one: DraftCriterion): TemplateResult {
    const isChosen = one.id === this.chosen;
    const marks = [
      one.required ? '' : t.template.recommended.toLocaleLowerCase('vi'),
      one.weight === 1 ? '' : `× ${one.weight}`,
      one.appliesTo.map((body) => t.template.bodies[body]).join(', '),
    ].filter(Boolean);
    const side = this.gap?.beside === one.id ? this.gap.side : '';
    return html`<li
      class="${isChosen ? 'chosen' : ''} ${side}"
      data-criterion=${one.id}
      draggable="true"
      @dragstart=${(event: DragEvent) => this.#drag(event, one)}
      @dragover=${(event: DragEvent) => this.#hover(event, one.id)}
      @drop=${this.#drop}
      @dragend=${() => this.#letGo()}
    >
      <label
        ><input
          type="checkbox"
          aria-label=${t.template.select(one.id)}
          .checked=${this.selected.has(one.id)}
          @change=${() => this.#toggle(one.id)}
      /></label>
      <a href=${this.pathOf(one.id)} aria-current=${isChosen}
        ><span class="path number">${one.id}</span>
        <span
          ><span class="text">${one.text || one.heading || '…'}</span>
          ${marks.length === 0 ? nothing : html`<span class="tag">${marks.join(' · ')}</span>`}</span
        ></a
      >
    </li>`;
  }

  #leftOut(): TemplateResult | typeof nothing {
    if (this.removed.length === 0) return nothing;
    return html`<details>
      <summary>${t.template.removed(this.removed.length)}</summary>
      ${this.removed.map(
        (criterion) =>
          html`<p class="small">
            <span><span class="soft number">${criterion.id}</span> ${criterion.text}</span>
            <button @click=${() => this.#act({ kind: 'bring-back', criterion })}>
              ${t.template.bringBack}
            </button>
          </p>`,
      )}
    </details>`;
  }

  #drag(event: DragEvent, { id, text }: DraftCriterion): void {
    this.dragged = id;
    if (event.dataTransfer === null) return;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', text);
  }

  #hover(event: DragEvent, beside: string): void {
    if (this.dragged === null) return;
    event.preventDefault();
    const { top, height } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const side = event.clientY < top + height / 2 ? 'above' : 'below';
    if (this.gap?.beside !== beside || this.gap.side !== side) this.gap = { beside, side };
  }

  readonly #drop = (event: DragEvent): void => {
    const { dragged, gap } = this;
    if (dragged === null || gap === null) return;
    event.preventDefault();
    // Of all of them, also where a filter shows but some.
    const others = this.criteria.filter(({ id }) => id !== dragged);
    const at = others.findIndex(({ id }) => id === gap.beside);
    this.#letGo();
    if (at < 0) return;
    this.#act({ kind: 'place', id: dragged, before: others[gap.side === 'above' ? at : at + 1]?.id ?? null });
  };

  #letGo(): void {
    this.dragged = null;
    this.gap = null;
  }

  #toggle(id: string): void {
    this.#tell('dc-select', toggled(this.selected, id));
  }

  #act(detail: ListAct): void {
    this.#tell('dc-act', detail);
  }

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

function matches({ id, text, heading, wordings }: DraftCriterion, filter: string): boolean {
  const asked = withoutMarks(filter.trim());
  return asked === '' || withoutMarks([id, heading, text, ...wordings].join(' ')).includes(asked);
}
