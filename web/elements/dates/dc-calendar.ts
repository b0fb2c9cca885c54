/**
 * The days of a month, one to be chosen: by arrows, Page Up and Page Down, Home and End of the week, Enter.
 *
 * @fires dc-day - `detail` is the day chosen, ISO.
 */
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { showDate } from '../../show-date.ts';
import { controls } from '../../styles.ts';
import { t } from '../../wording.ts';
import { daysOn, monthsOn, today, weeksOf } from './days.ts';
import { styles } from './dc-calendar.styles.ts';

const DAYS = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 } as const;
const MONTHS = { PageUp: -1, PageDown: 1 } as const;
/** Pixels between it and the edge of the window. */
const MARGIN = 8;

@customElement('dc-calendar')
export class DcCalendar extends LitElement {
  static override styles = [controls, styles];

  /** ISO: the one that the keys are on; its month is shown. */
  @property() day = today();
  /** '' for none. */
  @property() chosen = '';

  #isFocused = true;

  override render(): TemplateResult {
    const now = today();
    const weeks = weeksOf(this.day);
    return html`<div class="card" role="dialog" aria-label=${t.dates.calendar} @keydown=${this.#press}>
      <div class="month">
        <button type="button" aria-label=${t.dates.previousMonth} @click=${() => this.#turn(-1)}>‹</button>
        <b id="month" aria-live="polite">${t.dates.month(this.day.slice(5, 7), this.day.slice(0, 4))}</b>
        <button type="button" aria-label=${t.dates.nextMonth} @click=${() => this.#turn(1)}>›</button>
      </div>
      <table role="grid" aria-labelledby="month">
        <thead>
          <tr>
            ${t.dates.weekdays.map(([short, whole]) => html`<th scope="col" abbr=${whole}>${short}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${weeks.map(
            (week) =>
              html`<tr>
                ${week.map((one) => this.#cell(one, now))}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #cell(one: string, now: string): TemplateResult {
    const isOther = one.slice(0, 7) !== this.day.slice(0, 7);
    return html`<td role="gridcell" aria-selected=${one === this.chosen ? 'true' : 'false'}>
      <button
        type="button"
        class=${isOther ? 'other' : ''}
        tabindex=${one === this.day ? '0' : '-1'}
        aria-label=${nameOf(one)}
        aria-current=${one === now ? 'date' : 'false'}
        @click=${() => this.dispatchEvent(new CustomEvent('dc-day', { detail: one }))}
      >
        ${Number(one.slice(8))}
      </button>
    </td>`;
  }

  protected override firstUpdated(): void {
    const { right } = this.getBoundingClientRect();
    const over = right + MARGIN - document.documentElement.clientWidth;
    if (over > 0) this.style.translate = `${-over}px`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('day') && this.#isFocused)
      this.renderRoot.querySelector<HTMLElement>('td [tabindex="0"]')?.focus();
  }

  #turn(by: 1 | -1): void {
    // The focus stays on the arrow that was pressed.
    this.#isFocused = false;
    this.day = monthsOn(this.day, by);
  }

  #press(event: KeyboardEvent): void {
    const to = this.#dayAt(event.key);
    if (to === undefined || !(event.target as HTMLElement).matches('td button')) return;
    event.preventDefault();
    this.#isFocused = true;
    this.day = to;
  }

  #dayAt(key: string): string | undefined {
    if (key in DAYS) return daysOn(this.day, DAYS[key as keyof typeof DAYS]);
    if (key in MONTHS) return monthsOn(this.day, MONTHS[key as keyof typeof MONTHS]);
    const week = weeksOf(this.day).find((days) => days.includes(this.day));
    return key === 'Home' ? week?.[0] : key === 'End' ? week?.at(-1) : undefined;
  }
}

/** It begins with the figure that is seen: 1/03/2026. */
function nameOf(day: string): string {
  return showDate(day).replace(/^0/u, '');
}
