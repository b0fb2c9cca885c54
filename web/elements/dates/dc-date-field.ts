/**
 * A day, typed as dd/mm/yyyy whatever the browser's language, or taken from a calendar; a field of its form.
 *
 * @fires change - another day was chosen, or none; bubbles.
 */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { controls } from '../../styles.ts';
import { t } from '../../wording.ts';
import { readDay, today, writeDay } from './days.ts';
import './dc-calendar.ts';
import { styles } from './dc-date-field.styles.ts';

@customElement('dc-date-field')
export class DcDateField extends LitElement {
  static readonly formAssociated = true;
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [controls, styles];

  @property() name = '';
  @property() label = '';
  /** ISO; '' for none. */
  @property() value = '';
  @property({ type: Boolean }) readonly = false;
  @state() private typed = '';
  @state() private fault = '';
  @state() private isOpen = false;
  @query('input') private input!: HTMLInputElement;

  readonly #internals = this.attachInternals();

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('value')) return;
    this.typed = writeDay(this.value);
    this.#internals.setFormValue(this.value);
    this.#judge('');
  }

  override render(): TemplateResult {
    return html`<label id="label" for="day">${this.label}</label>
      <span class="field" @focusout=${this.#leave} @keydown=${this.#press}>
        <input
          id="day"
          inputmode="numeric"
          autocomplete="off"
          placeholder=${t.dates.form}
          ?readonly=${this.readonly}
          aria-invalid=${this.fault === '' ? 'false' : 'true'}
          aria-describedby=${this.fault === '' ? nothing : 'fault'}
          .value=${this.typed}
          @input=${this.#type}
          @change=${this.#take}
        />
        <button
          type="button"
          ?hidden=${this.readonly}
          aria-label=${t.dates.calendar}
          aria-describedby="label"
          title=${t.dates.calendar}
          aria-haspopup="dialog"
          aria-expanded=${this.isOpen ? 'true' : 'false'}
          @click=${() => (this.isOpen = !this.isOpen)}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 1.5v3M10.5 1.5v3" />
          </svg>
        </button>
        ${
          this.isOpen
            ? html`<dc-calendar
                .day=${this.#readable || today()}
                .chosen=${this.#readable}
                @dc-day=${({ detail }: CustomEvent<string>) => this.#choose(detail)}
              ></dc-calendar>`
            : nothing
        }
      </span>
      <span id="fault" class="error small" role="alert" ?hidden=${this.fault === ''}>${this.fault}</span>`;
  }

  /** What is typed, where it is a day already. */
  get #readable(): string {
    return readDay(this.typed) ?? this.value;
  }

  /** What is still being typed counts once it is a day; only who has left the field is told that it is none. */
  #type(): void {
    this.typed = this.input.value;
    const day = this.typed.trim() === '' ? '' : readDay(this.typed);
    this.#internals.setFormValue(day ?? this.value);
    this.#judge(day === undefined ? t.dates.fault(this.typed.trim()) : '', 'quietly');
  }

  #take(event: Event): void {
    event.stopPropagation();
    const day = this.typed.trim() === '' ? '' : readDay(this.typed);
    if (day === undefined) this.#judge(t.dates.fault(this.typed.trim()));
    else this.#set(day);
  }

  #choose(day: string): void {
    this.isOpen = false;
    this.#set(day);
    this.renderRoot.querySelector('button')?.focus();
  }

  #set(day: string): void {
    this.typed = writeDay(day);
    this.#judge('');
    if (day === this.value) return;
    this.value = day;
    this.#internals.setFormValue(day);
    this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }

  /** A form is not sent while its field has a fault. */
  #judge(fault: string, how: 'aloud' | 'quietly' = 'aloud'): void {
    if (how === 'aloud' || fault === '') this.fault = fault;
    const anchor = this.renderRoot.querySelector('input') ?? undefined;
    this.#internals.setValidity(fault === '' ? {} : { customError: true }, fault, anchor);
  }

  #press(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.isOpen) {
      this.isOpen = false;
      this.renderRoot.querySelector('button')?.focus();
    } else if (event.key === 'ArrowDown' && event.altKey && !this.readonly) this.isOpen = true;
    else if (event.key === 'Enter' && event.target === this.input) {
      this.input.dispatchEvent(new Event('change'));
      if (this.fault === '') this.#internals.form?.requestSubmit();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #leave(event: FocusEvent): void {
    const inside = event.currentTarget as HTMLElement;
    if (!inside.contains(event.relatedTarget as Node | null)) this.isOpen = false;
  }
}
