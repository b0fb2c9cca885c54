/**
 * One criterion of a template: why it is one, and all of it that can be changed.
 *
 * @fires dc-change - `detail` is CriterionChange.
 * @fires dc-do - `detail` is CriterionAct.
 */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { documentPath } from '../../routes.ts';
import { controls } from '../../styles.ts';
import { t } from '../../wording.ts';
import type { DraftCriterion } from './draft/template-draft.ts';
import { styles } from './dc-template-criterion.styles.ts';

export interface CriterionChange {
  readonly to: Partial<DraftCriterion>;
  /** Letters typed one after another into it are one step back. */
  readonly field: string;
}

export type CriterionAct =
  | { readonly kind: 'up' | 'down' | 'leave-out' }
  | { readonly kind: 'split'; readonly at: number };

const BODIES = ['xã', 'phường', 'cơ quan tỉnh'] as const;

@customElement('dc-template-criterion')
export class DcTemplateCriterion extends LitElement {
  static override styles = [controls, styles];

  @property({ attribute: false }) criterion!: DraftCriterion;
  /** That the template was drawn from. */
  @property() document: string | null = null;
  @property({ type: Boolean }) readonly = false;

  override render(): TemplateResult {
    const { id, heading, context, wordings, values, weight } = this.criterion;
    return html`
      <div class="top">
        <h2>
          <span class="number">${id}</span>
          <span class="soft small">${context.join(' › ')}</span>
        </h2>
        ${this.readonly ? nothing : this.#acts()}
      </div>
      ${this.#why()}
      <div class="card fields">
        <label class="field">
          <span>${t.template.heading}</span>
          <input
            name="heading"
            maxlength="1000"
            ?readonly=${this.readonly}
            .value=${heading}
            @input=${(event: Event) => this.#change('heading', { heading: valueOf(event) })}
          />
        </label>
        ${this.#demand()}
        <div class="two">
          ${this.#lines('wordings', wordings, t.template.wordings, t.template.wordingsHint)}
          ${this.#lines('values', values, t.template.values, t.template.valuesHint)}
        </div>
        <div class="three">
          ${this.#level()} ${this.#bodies()}
          <label class="field">
            <span>${t.template.weight}</span>
            <input
              name="weight"
              type="number"
              min="0.5"
              max="10"
              step="0.5"
              ?readonly=${this.readonly}
              .value=${String(weight)}
              @change=${(event: Event) => this.#weigh(event)}
            />
          </label>
        </div>
      </div>
    `;
  }

  /** The cursor goes where it is to be typed. */
  focusText(): void {
    this.renderRoot.querySelector<HTMLTextAreaElement>('textarea[name=text]')?.focus();
  }

  #acts(): TemplateResult {
    return html`<button title="Alt+↑" @click=${() => this.#do({ kind: 'up' })}>↑ ${t.template.up}</button>
      <button title="Alt+↓" @click=${() => this.#do({ kind: 'down' })}>↓ ${t.template.down}</button>
      <button @click=${() => this.#do({ kind: 'leave-out' })}>${t.template.leaveOut} <kbd>x</kbd></button>`;
  }

  #why(): TemplateResult {
    const { id, basis, lines, from } = this.criterion;
    const [only] = from;
    const made =
      from.length > 1
        ? t.template.made(from)
        : only !== undefined && only !== id
          ? t.template.part(only)
          : '';
    return html`<p class="why" data-why>
      <b>${t.template.why}:</b> ${t.template.basis[basis ?? 'hand']} ${made}
      ${
        lines === null || this.document === null
          ? nothing
          : html`<a class="small" href=${documentPath(this.document, null, lines)}
              >${t.template.source} (${t.compare.lines(...lines)})</a
            >`
      }
    </p>`;
  }

  #demand(): TemplateResult {
    return html`<div class="field">
      <label class="field">
        <span>${t.template.text}</span>
        <textarea
          name="text"
          lang="vi"
          maxlength="10000"
          ?readonly=${this.readonly}
          .value=${this.criterion.text}
          @input=${(event: Event) => this.#change('text', { text: valueOf(event) })}
          @keydown=${this.#press}
        ></textarea>
      </label>
      ${
        this.readonly
          ? nothing
          : html`<div class="under">
              <button @click=${this.#split}>${t.template.split} <kbd>Ctrl+Enter</kbd></button>
              <span class="soft small">${t.template.splitHint}</span>
            </div>`
      }
    </div>`;
  }

  #lines(field: 'wordings' | 'values', lines: readonly string[], name: string, hint: string): TemplateResult {
    return html`<label class="field">
      <span>${name}</span>
      <textarea
        name=${field}
        lang="vi"
        ?readonly=${this.readonly}
        .value=${lines.join('\n')}
        @change=${(event: Event) => this.#change(field, { [field]: linesOf(valueOf(event)) })}
      ></textarea>
      <span class="soft small">${hint}</span>
    </label>`;
  }

  #level(): TemplateResult {
    const { required } = this.criterion;
    const choice = (name: string, value: boolean): TemplateResult =>
      html`<label class="choice"
        ><input
          type="radio"
          name="level"
          ?disabled=${this.readonly}
          .checked=${required === value}
          @change=${() => this.#change('required', { required: value })}
        />${name}</label
      >`;
    return html`<fieldset>
      <legend>${t.template.level}</legend>
      ${choice(t.template.required, true)} ${choice(t.template.recommended, false)}
      ${required ? nothing : html`<p class="soft small">${t.template.recommendedHint}</p>`}
    </fieldset>`;
  }

  #bodies(): TemplateResult {
    const { appliesTo } = this.criterion;
    return html`<fieldset>
      <legend>${t.template.appliesTo}</legend>
      ${BODIES.map(
        (body) =>
          html`<label class="choice"
            ><input
              type="checkbox"
              ?disabled=${this.readonly}
              .checked=${appliesTo.includes(body)}
              @change=${() =>
                this.#change('appliesTo', {
                  appliesTo: BODIES.filter((one) => appliesTo.includes(one) !== (one === body)),
                })}
            />${t.template.bodies[body]}</label
          >`,
      )}
      <p class="soft small">${t.template.everyone}</p>
    </fieldset>`;
  }

  #weigh(event: Event): void {
    const weight = Number(valueOf(event));
    if (weight > 0 && weight <= 10) this.#change('weight', { weight });
    else (event.currentTarget as HTMLInputElement).value = String(this.criterion.weight);
  }

  #split(): void {
    const field = this.renderRoot.querySelector<HTMLTextAreaElement>('textarea[name=text]');
    this.#do({ kind: 'split', at: field?.selectionStart ?? 0 });
  }

  #press(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || this.readonly) return;
    event.preventDefault();
    this.#split();
  }

  #change(field: string, to: Partial<DraftCriterion>): void {
    const detail: CriterionChange = { field, to };
    this.dispatchEvent(new CustomEvent('dc-change', { detail }));
  }

  #do(detail: CriterionAct): void {
    this.dispatchEvent(new CustomEvent('dc-do', { detail }));
  }
}

function valueOf(event: Event): string {
  return (event.currentTarget as HTMLInputElement | HTMLTextAreaElement).value;
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => line.trim() || []);
}
